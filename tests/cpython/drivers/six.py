# origin: debian python3-six
# work: moves, metaclasses, text helpers
import six
from six.moves import cStringIO, range as r, reduce, urllib, zip_longest


class Meta(type):
    def __new__(cls, name, bases, ns):
        ns["made"] = True
        return super().__new__(cls, name, bases, ns)


class A(six.with_metaclass(Meta, dict)):
    pass


@six.add_metaclass(Meta)
class B:
    __slots__ = ("x",)


print(A.made, A.__mro__[1], B.made, six.PY3, six.text_type, list(six.iteritems({1: 2})), six.ensure_text(b"a"), six.b("x"))
print(reduce(lambda a, b: a + b, r(5)), urllib.parse.quote("a b"), list(zip_longest("ab", "c")), cStringIO("t").read(), six.moves.builtins.len("abc"))
try:
    six.raise_from(ValueError("v"), KeyError("k"))
except ValueError as e:
    print(repr(e.__cause__))
try:
    six.reraise(TypeError, TypeError("again"))
except TypeError as e:
    print(e)
print(six.python_2_unicode_compatible(B) is B, six.get_function_code(lambda: 1).co_name, six.viewkeys({1: 1}), six.int2byte(65), six.indexbytes(b"abc", 1))
