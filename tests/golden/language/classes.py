class Base:
    kind = "base"

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"

    def greet(self):
        return "hello " + self.name

    @property
    def upper(self):
        return self.name.upper()

    @upper.setter
    def upper(self, value):
        self.name = value.lower()

    @classmethod
    def make(cls, *parts):
        return cls("-".join(parts))

    @staticmethod
    def add(a, b):
        return a + b


class Child(Base):
    kind = "child"

    def greet(self):
        return super().greet() + "!"

    def __eq__(self, other):
        return isinstance(other, Child) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(name)


c = Child.make("a", "b")
print(c, c.greet(), c.upper, c.kind, Base.kind, Child.add(1, 2))
c.upper = "XYZ"
print(c.name, c == Child("xyz"), c != Child("q"), c.dyn_thing, hasattr(c, "nope"))
try:
    c.nope
except AttributeError as e:
    print(repr(e))
print(Child.__mro__, isinstance(c, Base), issubclass(Child, Base))


class A:
    def who(self): return ["A"]

class B(A):
    def who(self): return ["B"] + super().who()

class C(A):
    def who(self): return ["C"] + super().who()

class D(B, C):
    def who(self): return ["D"] + super().who()

print(D().who(), [k.__name__ for k in D.__mro__])
try:
    class Bad(A, B): pass
except TypeError as e:
    print(e)


class Slots:
    __slots__ = ("x", "y")

s = Slots()
s.x = 1
try:
    s.z = 2
except AttributeError as e:
    print(e)
try:
    s.y
except AttributeError as e:
    print(e)


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.extra = kw
        return cls

    def __call__(cls, *args):
        return super().__call__(*args)

class WithMeta(metaclass=Meta, option=3):
    def __init_subclass__(cls, **kw):
        print("subclass", cls.__name__, kw)

print(WithMeta.extra, type(WithMeta))
class Sub(WithMeta, flag=True): pass
print(Sub.extra)
