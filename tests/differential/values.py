"""Source text of random values: each method of Values gives an expression of one builtin type."""

import sys

WORDS = ["", "", "a", "ab", "abc", "ABC", "aAbBcC", "hello world", "  x y\t", "1", "-12", "+7", " 3.5 ", "1_000", "0x1f", "0b101", "1e5",
         "nan", "-inf", "1+2j", "(3-1j)", "\u00e9", "\u00df", "\u01c5", "\u0130", "\ufb01", "\u65e5\u672c", "\U0001f600",
         "a\U0001f600b", "\ud800", "x\udc80y", "\x00", "\n\r\n x", "a\nb\rc\x0bd\x85e\u2028f", "\u0663\u0664", "\u00b2\u00bd", "_id9",
         "class", "a,b,,c", "key=value", "Title Case", "\u0301e\u0301", "%d", "{}", "{0!r:>{1}}", "\t\tab\tc", "'", '"', "'\"\\",
         "\u1e9e\u0149", "utf-8", "ascii", "latin-1", "strict", "ignore", "xmlcharrefreplace", "\U00010400\U0001d7ce", "\u03a3\u03c3\u03c2 \u039f\u03a3"]
BYTES = [b"", b"", b"a", b"ab", b"abc", b"ABC", b"aAbB", b" x y\t", b"12", b"-7", b"1.5", b"\x00\xff", b"\xc3\xa9", b"\xe6\x97\xa5",
         b"\xf0\x9f\x98\x80", b"\xed\xa0\x80", b"\xff\xfe", b"\xfe\xff", b"a\nb\r\nc", b"a,b,,c", b"%d", b"'\"", b"deadbeef", b"de ad", b"\x80abc"]
INTS = [0, 0, 1, 1, -1, 2, -2, 3, 5, 7, 8, 10, 16, 31, 32, 36, 63, 64, 97, 100, 127, 128, 255, 256, -5, -128, -129, 1000, 4300, 65535, 65536,
        0x10ffff, 0x110000, 2**31 - 1, 2**31, -2**31, 2**32, 2**53, 2**53 + 1, 2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**18,
        10**20, -10**30, 3**100, 2**200, 2**1023, 2**1024, -7**500]
FLOATS = ["0.0", "-0.0", "1.0", "-1.0", "0.5", "1.5", "2.5", "-3.5", "0.1", "1/3", "1e16", "1e22", "1e-5", "123456789.125", "5e-324",
          "2.2250738585072014e-308", "1.7976931348623157e308", "1e300", "-1e300", "9007199254740993.0", "float('inf')", "float('-inf')",
          "float('nan')", "100.0", "255.0", "1e15", "999999.5", "0.0001", "2.0**63", "2.0**64", "4.35", "2.675"]
NAMES = ["int", "float", "str", "bool", "list", "dict", "tuple", "set", "frozenset", "bytes", "bytearray", "range", "complex", "object", "type",
         "slice", "memoryview", "BaseException", "Exception", "ValueError", "OSError", "KeyError", "list[int]", "int | str", "dict[str, int]",
         "None", "type(None)", "(int, str)", "IntSub", "StrSub", "ListSub", "DictSub"]
FUNCTIONS = ["len", "abs", "str", "int", "repr", "bool", "ord", "chr", "max", "neg", "ident", "const", "boom", "None", "str.upper", "float",
             "pair", "second", "pow", "divmod", "sorted", "list", "tuple"]
CODECS = ["utf-8", "utf8", "UTF-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1", "iso8859-1", "ascii",
          "us-ascii", "cp1252", "utf-7", "utf-8-sig", "unicode_escape", "raw_unicode_escape", "cp437", "no-such", "", "cp1251", "koi8-r"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "nope"]


class Values:
    def __init__(self, random):
        self.random = random
        self.kinds = [self.int, self.int, self.float, self.str, self.str, self.bytes, self.list, self.tuple, self.dict, self.set, self.bool,
                      self.none, self.complex, self.bytearray, self.frozenset, self.range, self.slice, self.memoryview, self.subclass,
                      self.special, self.view, self.iterator, self.type, self.function, self.exception]

    def any(self, depth=1):
        return self.random.choice(self.kinds)(depth)

    def none(self, depth=0):
        return "None"

    def bool(self, depth=0):
        return self.random.choice(["True", "False"])

    def index(self, depth=0):
        r = self.random
        if r.random() < 0.85:
            return str(r.choice([0, 1, 2, 3, 4, 5, -1, -2, -3, 10, -10, 100]))
        return self.integer()

    def integer(self, depth=0):
        """An index or something that is none."""
        return self.random.choice([self.int, self.int, self.bool, self.none, self.float, self.str, self.special])(0)

    def int(self, depth=0):
        r = self.random
        k = r.random()
        if k < 0.6:
            return str(r.choice(INTS))
        if k < 0.8:
            return str(r.randint(-20, 300))
        digits = r.choice([1, 3, 9, 10, 17, 19, 20, 25, 40, 80, 300])
        return str(r.randint(-10**digits, 10**digits))

    def huge(self, depth=0):
        return self.random.choice(["10**12", "10**15", "2**62", "2**63 - 1", "-2**63", "10**20", "sys.maxsize", "-10**18", "2**31"])

    def float(self, depth=0):
        r = self.random
        k = r.random()
        if k < 0.6:
            return r.choice(FLOATS)
        if k < 0.8:
            return repr(round(r.uniform(-1000, 1000), r.randint(0, 6)))
        return repr(r.uniform(-10, 10) * 10.0 ** r.randint(-300, 300))

    def complex(self, depth=0):
        return f"complex({self.float()}, {self.float()})" if self.random.random() < 0.6 else self.random.choice(["1j", "(1+2j)", "-0.5j", "(3-0j)"])

    def text(self):
        r = self.random
        k = r.random()
        if k < 0.7:
            return r.choice(WORDS)
        if k < 0.85:
            return r.choice(WORDS) + r.choice(WORDS)
        return "".join(r.choice("abcABC 019_-.,\n\t\u00e9\u00df\u0130\u01c6\u0345\u05d0\u4e00\uff21\U0001f600\U0001d400") for _ in range(r.randint(1, 12)))

    def str(self, depth=0):
        r = self.random
        k = r.random()
        if k < 0.03:
            return ascii(self.text()[:6]) + " * " + str(r.choice([100, 1000, 5000]))
        return ascii(self.text())

    def char(self, depth=0):
        return ascii(self.random.choice(["a", "b", " ", "x", "0", ",", "\u00e9", "\U0001f600", "", "ab"]))

    def bytes(self, depth=0):
        r = self.random
        k = r.random()
        if k < 0.8:
            return repr(r.choice(BYTES))
        if k < 0.83:
            return repr(r.choice(BYTES)) + " * 1000"
        return repr(bytes(r.choice([0, 9, 10, 13, 32, 48, 65, 97, 98, 128, 195, 169, 255]) for _ in range(r.randint(0, 10))))

    def bytearray(self, depth=0):
        return f"bytearray({self.bytes()})"

    def memoryview(self, depth=0):
        r = self.random
        k = r.random()
        if k < 0.6:
            return f"memoryview({self.bytes() if r.random() < 0.5 else self.bytearray()})"
        if k < 0.8:
            return f"memoryview(bytes(range(24))).cast('{r.choice('bBhHiIlLqQfdc?nN')}')"
        return f"memoryview(bytearray(range(12)))[{self.index()}:{self.index()}:{r.choice([1, 2, -1, -2])}]"

    def buffer(self, depth=0):
        return self.random.choice([self.bytes, self.bytes, self.bytearray, self.memoryview])(0)

    def hashable(self, depth=1):
        r = self.random
        choices = [self.int, self.index, self.index, self.str, self.str, self.float, self.bool, self.none, self.bytes]
        if depth > 0:
            choices += [self.tuple, self.frozenset]
        return r.choice(choices)(0)

    def size(self):
        return self.random.choice([0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 7, 12])

    def items(self, depth):
        r = self.random
        n = self.size()
        k = r.random()
        if k < 0.35:
            return [str(r.randint(-3, 9)) for _ in range(n)]
        if k < 0.5:
            return [ascii(r.choice("abcdeABC")) for _ in range(n)]
        if k < 0.7:
            return [self.hashable(depth - 1) for _ in range(n)]
        return [self.any(depth - 1) if depth > 0 else self.hashable(0) for _ in range(n)]

    def list(self, depth=1):
        r = self.random
        if r.random() < 0.05:
            return r.choice(["list(range(1000))", "[0] * 5000", "list('abcdefghij') * 20", "[[1, 2]] * 50", "list(range(100, 0, -1))"])
        return "[" + ", ".join(self.items(depth)) + "]"

    def tuple(self, depth=1):
        items = self.items(depth)
        return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"

    def hashables(self, depth=1):
        r = self.random
        n = self.size()
        if r.random() < 0.5:
            return [str(r.choice([r.randint(-3, 20), r.randint(0, 1000), 2**r.randint(0, 70)])) for _ in range(n)]
        return [self.hashable(depth - 1) for _ in range(n)]

    def set(self, depth=1):
        if self.random.random() < 0.05:
            return self.random.choice(["set(range(1000))", "set('hello world')", "{2**i for i in range(100)}", "set(map(str, range(60)))"])
        items = self.hashables(depth)
        return "{" + ", ".join(items) + "}" if items else "set()"

    def frozenset(self, depth=1):
        return f"frozenset({self.set(depth)})"

    def dict(self, depth=1):
        r = self.random
        if r.random() < 0.04:
            return r.choice(["{i: i * i for i in range(300)}", "dict.fromkeys('abcdefghijklmnop')", "dict(zip('abc', range(3)), z=9)"])
        return "{" + ", ".join(f"{k}: {self.any(depth - 1) if depth > 0 else self.hashable(0)}" for k in self.hashables(0)) + "}"

    def range(self, depth=0):
        r = self.random
        if r.random() < 0.2:
            return f"range({self.int()}, {self.int()}, {r.choice([1, 3, -2, 2**65, -2**64])})"
        return f"range({r.randint(-5, 20)}, {r.randint(-20, 40)}, {r.choice([1, 1, 2, 3, -1, -3])})"

    def slice(self, depth=0):
        return f"slice({self.bound()}, {self.bound()}, {self.bound()})"

    def bound(self):
        return self.random.choice([self.none, self.index, self.index, self.int, self.huge, self.any])(0)

    def subclass(self, depth=1):
        kind, value = self.random.choice([("IntSub", self.int), ("FloatSub", self.float), ("StrSub", self.str), ("BytesSub", self.bytes),
                                          ("ListSub", self.list), ("TupleSub", self.tuple), ("DictSub", self.dict), ("SetSub", self.set),
                                          ("FrozenSub", self.set), ("ComplexSub", self.complex), ("ByteArraySub", self.bytes)])
        return f"{kind}({value(0)})"

    def special(self, depth=0):
        r = self.random
        return r.choice([f"Index({self.int()})", f"Index({self.index()})", f"Float({self.float()})", "Boom()", "Plain()", f"Getter({self.list(0)})",
                         f"Sized({self.index()})", f"Index({self.str()})", f"Iter({self.list(0)})", f"Texts({self.str()})", f"Truth({self.any(0)})"])

    def view(self, depth=1):
        return f"{self.dict(0)}.{self.random.choice(['keys', 'items', 'values'])}()"

    def iterable(self, depth=1):
        return self.random.choice([self.list, self.list, self.tuple, self.str, self.bytes, self.set, self.dict, self.range, self.iterator, self.view])(depth)

    def pairs(self, depth=1):
        r = self.random
        if r.random() < 0.2:
            return self.iterable(depth)
        return "[" + ", ".join(f"({self.hashable(0)}, {self.any(0)})" for _ in range(self.size())) + "]"

    def numbers(self, depth=1):
        r = self.random
        kind = r.choice([self.int, self.float, self.index, self.complex, self.hashable])
        return "[" + ", ".join(kind() for _ in range(self.size())) + "]"

    def strings(self, depth=1):
        if self.random.random() < 0.1:
            return self.iterable(depth)
        return "[" + ", ".join(self.str() for _ in range(self.size())) + "]"

    def chunks(self, depth=1):
        if self.random.random() < 0.1:
            return self.iterable(depth)
        return "[" + ", ".join(self.buffer() for _ in range(self.size())) + "]"

    def iterator(self, depth=1):
        r = self.random
        a, b = self.list(0), self.str(0)
        return r.choice([f"iter({a})", f"iter({b})", f"iter({self.range()})", f"reversed({a})", f"enumerate({a})", f"zip({a}, {b})",
                         f"map(str, {a})", f"filter(None, {a})", f"(x for x in {a})", f"iter({self.dict(0)})", f"iter({self.set(0)})",
                         f"reversed({self.dict(0)})", f"iter({self.bytes()})", f"iter(Getter({a}))"])

    def type(self, depth=0):
        return self.random.choice(NAMES)

    def function(self, depth=0):
        return self.random.choice(FUNCTIONS)

    def exception(self, depth=0):
        return self.random.choice([f"ValueError({self.str()})", f"KeyError({self.hashable()})", "StopIteration(1)", "OSError(2, 'no', 'f')",
                                   f"UnicodeDecodeError('utf-8', b'abc', {self.index()}, {self.index()}, 'why')", "Exception()", "Exception(1, 2)",
                                   "UnicodeEncodeError('ascii', 'x\\xe9', 1, 2, 'bad')", "ExceptionGroup('g', [ValueError(1)])", "SyntaxError('m', ('f', 1, 2, 't'))"])

    def codec(self, depth=0):
        return repr(self.random.choice(CODECS))

    def handler(self, depth=0):
        return repr(self.random.choice(HANDLERS))

    def attribute(self, depth=0):
        return ascii(self.random.choice(["real", "imag", "x", "__class__", "__name__", "start", "upper", "append", "nope", "args", "__len__", "__doc__x"]))

    def spec(self, depth=0):
        r = self.random
        part = lambda p, *options: r.choice(options) if r.random() < p else ""
        text = (part(0.3, "<", ">", "^", "=", "*<", "\u00e9^", "0>", "{") + part(0.3, "+", "-", " ") + part(0.1, "z") + part(0.2, "#") + part(0.2, "0")
                + part(0.5, "1", "5", "8", "12", "20", "99999999999999999999") + part(0.2, ",", "_", ",_") + part(0.4, ".0", ".1", ".2", ".3", ".6", ".10", ".17", ".", ".30")
                + part(0.05, ",", "_") + part(0.8, *"bcdeEfFgGnosxX%%dfgs", "q", "dd"))
        return ascii(text)

    def percent(self, depth=0):
        r = self.random
        part = lambda p, *options: r.choice(options) if r.random() < p else ""
        text = ""
        for _ in range(r.choice([1, 1, 1, 2, 3])):
            text += (part(0.4, "a", " ", "\u00e9", "%%") + "%" + part(0.1, "(a)", "(b)", "()", "((x))") + part(0.5, "#", "0", "-", " ", "+", "-0", "+ ")
                     + part(0.4, "1", "5", "12", "*", "20") + part(0.3, ".0", ".2", ".5", ".*", ".", ".20") + part(0.05, "l", "h")
                     + part(0.97, *"diouxXeEfFgGcrsa%ddfgssr", "y", "\u00e9"))
        return text

    def template(self, depth=0):
        r = self.random
        field = lambda: r.choice(["{}", "{0}", "{1}", "{a}", "{0.real}", "{0[0]}", "{a[x]}", "{!r}", "{!s:>8}", "{!a}", "{0:{1}}", "{:" + self.spec()[1:-1] + "}",
                                  "{{", "}}", "{", "}", "{!x}", "{0[}", "{a.}", "{:,}", "{0!r:^10}", "{[0]}", "{.real}", "{99}", "{b}"])
        return "'" + "".join(r.choice(["", "x", " "]) + field() for _ in range(r.choice([1, 1, 2, 3]))).replace("'", "") + "'"
