"""Random expressions over every builtin type, method, function and operator; the same seed gives the same ones."""

import builtins
import random

from values import Values

# What is left out: addresses, the terminal, the whole environment.
SKIPPED_METHODS = {"__sizeof__", "__dir__", "__doc__", "__subclasshook__", "__init_subclass__", "__class__", "__getattribute__", "__reduce__", "__reduce_ex__", "__text_signature__", "__del__"}
SKIPPED_FUNCTIONS = {"id", "input", "open", "breakpoint", "exit", "quit", "help", "copyright", "credits", "license", "print", "globals",
                     "locals", "vars", "dir", "exec", "eval", "compile", "__import__", "__build_class__", "__loader__", "__spec__", "object", "super", "property"}

# Arguments that make sense, by name of the method or function; a word is a method of Values, "|" separates alternatives.
ARGUMENTS = {
    "int": "str index|str|float|int|any|buffer", "float": "str|int|float|any", "complex": "float float|str|complex|any", "str": "any|buffer codec handler|buffer codec",
    "bytes": "iterable|index|buffer|str codec handler|any", "bytearray": "iterable|index|buffer|str codec|any", "list": "iterable", "tuple": "iterable",
    "set": "iterable", "frozenset": "iterable", "dict": "pairs|dict", "range": "index|index index|index index index|int int int", "slice": "any|any any any",
    "bool": "any", "type": "any", "memoryview": "buffer", "enumerate": "iterable|iterable int", "zip": "iterable iterable|iterable iterable iterable",
    "map": "function iterable|function iterable iterable", "filter": "function iterable", "reversed": "list|range|str|dict|any", "sorted": "iterable|numbers",
    "sum": "numbers|numbers any|iterable any", "min": "numbers|any any|iterable", "max": "numbers|any any|iterable", "abs": "int|float|complex|any",
    "divmod": "int int|float float|int float|any any", "pow": "int index|int index int|float float|float index|complex complex|any any|int int int",
    "round": "float|float index|int index|any", "chr": "int|index", "ord": "char|buffer", "bin": "int|any", "oct": "int|any", "hex": "int|any", "hash": "hashable",
    "len": "iterable|any", "iter": "iterable|any|function any", "next": "iterator|iterator any", "isinstance": "any type", "issubclass": "type type",
    "getattr": "any attribute|any attribute any", "hasattr": "any attribute", "setattr": "any attribute any", "delattr": "any attribute", "callable": "any",
    "repr": "any", "ascii": "any|str", "format": "float spec|int spec|str spec|any spec|complex spec", "all": "iterable", "any": "iterable",
    "fromhex": "str", "from_bytes": "buffer|iterable", "to_bytes": "index|index str", "index": "any|str|any index index", "count": "any|str index index",
    "find": "str|str index index|buffer", "rfind": "str|str index index|buffer", "rindex": "str|str index index|buffer", "startswith": "str|tuple|str index index|buffer",
    "endswith": "str|tuple|str index index|buffer", "replace": "str str|str str index|buffer buffer|buffer buffer index", "split": "|str|str index|none index|buffer|buffer index",
    "rsplit": "|str|str index|none index|buffer|buffer index", "join": "strings|chunks|iterable", "strip": "|str|buffer", "lstrip": "|str|buffer", "rstrip": "|str|buffer",
    "center": "index|index char", "ljust": "index|index char|index buffer", "rjust": "index|index char|index buffer", "zfill": "index", "expandtabs": "|index",
    "partition": "str|buffer", "rpartition": "str|buffer", "removeprefix": "str|buffer", "removesuffix": "str|buffer", "splitlines": "|bool|any",
    "translate": "dict|buffer|none|buffer buffer|str", "maketrans": "dict|str str|str str str|buffer buffer", "encode": "codec|codec handler|", "decode": "codec|codec handler|",
    "hex()": "|char|char index", "append": "any|index", "extend": "iterable", "insert": "index any", "pop": "|index|hashable|hashable any", "remove": "any|index",
    "get": "hashable|hashable any", "setdefault": "hashable|hashable any", "update": "pairs|dict|iterable", "fromkeys": "iterable|iterable any", "add": "hashable",
    "discard": "any", "union": "iterable|iterable iterable", "intersection": "iterable|iterable iterable", "difference": "iterable|iterable iterable",
    "symmetric_difference": "iterable", "issubset": "iterable", "issuperset": "iterable", "isdisjoint": "iterable", "indices": "index|int",
    "cast": "spec|char|char list", "tobytes": "|char|none", "__getitem__": "index|slice|any", "__setitem__": "index any|slice iterable|hashable any",
    "__delitem__": "index|slice|hashable", "__contains__": "any|hashable", "__format__": "spec", "__round__": "|index", "__pow__": "any|int int",
    "__rpow__": "any|int int", "__new__": "type|type any", "__init__": "|any|iterable", "__call__": "|any|any any", "format_map": "dict|any", "__hash__": "",
    "with_traceback": "none|any", "add_note": "str|any", "split_": "type", "subgroup": "type", "derive": "list", "__getattr__": "attribute",
    "__setattr__": "attribute any", "__delattr__": "attribute", "__setstate__": "index|any", "__class_getitem__": "any|type", "__instancecheck__": "any",
}
MUTATORS = {"append", "extend", "insert", "pop", "remove", "clear", "reverse", "sort", "update", "setdefault", "popitem", "add", "discard", "intersection_update",
            "difference_update", "symmetric_difference_update", "__setitem__", "__delitem__", "__iadd__", "__imul__", "__ior__", "__iand__", "__isub__", "__ixor__",
            "__init__", "resize", "__next__", "release"}
KEYWORDS = ["key", "reverse", "default", "sep", "maxsplit", "encoding", "errors", "start", "strict", "byteorder", "signed", "base", "x", "end", "keepends",
            "tabsize", "count", "length", "mod", "exp", "ndigits", "real", "imag", "object", "a", "iterable", "bytes_per_sep", "source", "format"]
OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"]
COMPARISONS = ["==", "!=", "<", "<=", ">", ">=", "in", "not in"]
AUGMENTED = ["iadd", "isub", "imul", "itruediv", "ifloordiv", "imod", "iand", "ior", "ixor", "ilshift", "irshift", "imatmul"]
RECEIVERS = ["int", "float", "complex", "bool", "str", "str", "bytes", "bytearray", "memoryview", "list", "tuple", "dict", "set", "frozenset", "range", "slice",
             "view", "iterator", "subclass", "exception", "function", "type", "none"]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.values = Values(self.random)
        self.namespace = {}
        functions = [n for n in dir(builtins) if n not in SKIPPED_FUNCTIONS and callable(getattr(builtins, n))]
        self.functions = [n for n in functions if n[0].islower()] * 3 + [n for n in functions if not n[0].islower()]
        self.members = {}

    def expression(self):
        make = self.random.choices(
            [self.method, self.binary, self.function, self.comparison, self.unary, self.item, self.formatting, self.mutation, self.unbound, self.attribute,
             self.nested],
            [30, 14, 18, 8, 2, 6, 10, 8, 3, 2, 4])[0]
        return make()

    def value(self, kind):
        return getattr(self.values, kind)()

    def receiver(self):
        return self.value(self.random.choice(RECEIVERS))

    def like(self, kind):
        """Two values that may go together: of one kind, related ones or anything."""
        r = self.random
        related = {"int": ["float", "bool", "complex", "int"], "list": ["list", "tuple", "index"], "str": ["str", "index"], "set": ["frozenset", "view", "set"],
                   "bytes": ["bytearray", "memoryview", "index", "bytes"], "dict": ["dict", "pairs"], "float": ["int", "float"], "tuple": ["tuple", "index"]}
        k = r.random()
        if k < 0.4:
            return self.value(kind)
        if k < 0.85:
            return self.value(r.choice(related.get(kind, ["int"])))
        return self.values.any()

    def binary(self):
        r = self.random
        kind = r.choice(RECEIVERS + ["special"])
        a, op = self.value(kind), r.choice(OPERATORS)
        b = self.like(kind)
        if op in ("<<", "**") or (op == "*" and kind not in ("int", "float", "complex", "bool")):
            b = r.choice([self.values.index(), b if len(b) < 3 or not b.lstrip("-").isdigit() else self.values.huge()])
        if op == "**" and len(b) > 4 and kind not in ("special", "subclass"):
            b = self.values.index()  # a huge power takes CPython minutes, ours is a MemoryError
        if r.random() < 0.1:
            a, b = b, a
            if op in ("<<", "**") and len(b) > 4:
                b = self.values.index()
        return f"({a}) {op} ({b})"

    def comparison(self):
        kind = self.random.choice(RECEIVERS + ["special"])
        return f"({self.value(kind)}) {self.random.choice(COMPARISONS)} ({self.like(kind)})"

    def unary(self):
        return f"{self.random.choice(['-', '+', '~', 'not '])}({self.values.any()})"

    def item(self):
        r = self.random
        target = self.value(r.choice(["str", "bytes", "bytearray", "memoryview", "list", "tuple", "range", "dict", "subclass", "type", "any"]))
        k = r.random()
        bound = lambda: r.choice(["", "", self.values.index(), self.values.bound()])
        key = (f"{bound()}:{bound()}" if k < 0.3 else f"{bound()}:{bound()}:{bound()}" if k < 0.5 else self.values.index() if k < 0.8 else self.values.any())
        how = r.random()
        if how < 0.6:
            return f"({target})[{key}]"
        if ":" in key:
            key = f"slice({', '.join((p or 'None') for p in key.split(':'))})" if "{" not in key and "lambda" not in key else "slice(1)"
        if how < 0.85:
            return f"put({target}, {key}, {r.choice([self.values.iterable, self.values.any, self.values.index])()})"
        return f"remove({target}, {key})"

    def formatting(self):
        r = self.random
        values = self.values
        k = r.random()
        if k < 0.35:
            arg = r.choice([values.int, values.float, values.str, values.any, values.float, values.int])
            return f"format({arg()}, {values.spec()})"
        if k < 0.75:
            template = ascii(values.percent())
            if r.random() < 0.25:
                template = "b" + ascii(values.percent().encode("latin-1", "replace").decode("ascii", "replace").replace("\ufffd", "?"))
            args = r.choice([lambda: r.choice([values.int, values.float, values.str, values.any])(),
                             lambda: "(" + "".join(r.choice([values.int, values.float, values.str, values.index, values.any, values.bytes])() + ", " for _ in range(r.randint(0, 4))) + ")",
                             lambda: "{'a': " + values.any() + ", 'b': 2, '': 3}"])()
            return f"{template} % {args}"
        if k < 0.9:
            return f"{values.template()}.format({', '.join(values.any() for _ in range(r.randint(0, 3)))}{r.choice(['', '', ', a=5', ', **dict(a=[1], b=2)'])})".replace("(, ", "(")
        return f"f'{{({values.any()})!{r.choice('rsa')}:>{r.randint(0, 30)}}}'" if r.random() < 0.3 else f"str({values.any(2)})"

    def arguments(self, name, sane=0.85):
        r = self.random
        values = self.values
        if name in ARGUMENTS and r.random() < sane:
            args = [getattr(values, word)() for word in r.choice(ARGUMENTS[name].split("|")).split()]
        elif name.startswith("__") and r.random() < sane:
            args = [] if r.random() < 0.3 else [values.any()]
        else:
            args = [r.choice([values.any, values.any, values.index, values.str, values.iterable, values.huge])() for _ in range(r.choice([0, 0, 1, 1, 1, 2, 2, 3, 4]))]
        if r.random() < 0.08:
            keyword = r.choice(KEYWORDS)
            value = {"key": values.function, "reverse": values.bool, "byteorder": lambda: repr(r.choice(["little", "big", "x"])), "encoding": values.codec,
                     "errors": values.handler, "base": values.index, "strict": values.bool}.get(keyword, values.any)()
            args.append(f"{keyword}={value}")
        return ", ".join(args)

    def method_of(self, source):
        try:
            names = self.members[source]
        except KeyError:
            names = [n for n in dir(eval(source, self.namespace)) if n not in SKIPPED_METHODS]
            self.members[source] = names
        plain = [n for n in names if not n.startswith("__")]
        return self.random.choice(plain if plain and self.random.random() < 0.75 else names)

    KIND_SAMPLES = {"int": "0", "float": "0.0", "complex": "0j", "bool": "True", "str": "''", "bytes": "b''", "bytearray": "bytearray()", "memoryview": "memoryview(b'')",
                    "list": "[]", "tuple": "()", "dict": "{}", "set": "set()", "frozenset": "frozenset()", "range": "range(0)", "slice": "slice(0)", "view": "{}.items()",
                    "iterator": "iter([])", "subclass": "''", "exception": "ValueError()", "function": "len", "type": "int", "none": "None"}

    def pick(self):
        kind = self.random.choice(RECEIVERS)
        name = self.method_of(self.KIND_SAMPLES[kind])
        return kind, self.value(kind), name

    def bare_hash(self, kind, name):
        return name == "__hash__" and kind in ("function", "type", "exception", "iterator", "view", "slice")

    def method(self):
        kind, receiver, name = self.pick()
        if self.bare_hash(kind, name):
            name = "__eq__"
        if name in MUTATORS:
            return f"mut({receiver}, {name!r}{', ' if (args := self.arguments(name)) else ''}{args})"
        return f"({receiver}).{name}({self.arguments(name)})"

    def mutation(self):
        r = self.random
        kind = r.choice(["list", "dict", "set", "bytearray", "list", "dict"])
        if r.random() < 0.2:
            return f"augment({r.choice(AUGMENTED)!r}, {self.value(kind)}, {self.like(kind)})"
        names = [n for n in dir(eval(kind)) if n in MUTATORS]
        name = r.choice(names)
        args = self.arguments(name)
        return f"mut({self.value(kind)}, {name!r}{', ' if args else ''}{args})"

    def unbound(self):
        kind, receiver, name = self.pick()
        owner = self.random.choice(["int", "float", "str", "bytes", "list", "tuple", "dict", "set", "frozenset", "bytearray", "range", "complex", "slice", "memoryview"])
        name = self.random.choice([n for n in dir(eval(owner)) if n not in SKIPPED_METHODS and n != "__hash__"])
        args = self.arguments(name)
        first = self.random.choice([self.value(owner), receiver, ""])
        return f"{owner}.{name}({first}{', ' if args and first else ''}{args})"

    def attribute(self):
        kind, receiver, name = self.pick()
        return f"({receiver}).{name}"

    def function(self):
        name = self.random.choice(self.functions)
        args = self.values.hashable() if name == "hash" else self.arguments(name)
        return f"{name}({args})"

    def nested(self):
        """A method of what another expression gives."""
        r = self.random
        inner = r.choice([self.method, self.binary, self.function, self.item])()
        k = r.random()
        if k < 0.4:
            return f"{r.choice(['list', 'tuple', 'str', 'repr', 'bool', 'set', 'sorted', 'len', 'sum', 'max', 'list', 'ascii'])}({inner})"
        if k < 0.7:
            return f"({inner}) {r.choice(OPERATORS[:5] + COMPARISONS)} ({self.values.any()})"
        return f"[{inner}, {self.values.any()}]"


def expressions(count, seed):
    generator = Generator(seed)
    made = []
    while len(made) < count:
        text = generator.expression()
        if "\n" not in text and len(text) < 2000:
            made.append(text)
    return made
