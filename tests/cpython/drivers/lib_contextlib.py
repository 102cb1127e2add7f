# origin: lib contextlib dataclasses enum
# work: the originals of three modules we have our own of: stacks of contexts, data classes, flags
import contextlib
import dataclasses
import enum


@contextlib.contextmanager
def note(name):
    print("in", name)
    try:
        yield name
    except KeyError as e:
        print("swallowed", e)
    finally:
        print("out", name)


with contextlib.ExitStack() as stack:
    print([stack.enter_context(note(n)) for n in "ab"])
    stack.callback(print, "callback")
    raise KeyError("k")


@dataclasses.dataclass(order=True, slots=True)
class D:
    a: int
    b: list = dataclasses.field(default_factory=list, compare=False, repr=False)
    c: dataclasses.KW_ONLY = None
    d: int = 3

    def __post_init__(self):
        self.b.append(self.a)


print(D(1), D(1) < D(2), dataclasses.asdict(D(5)), dataclasses.replace(D(1), d=9), [f.name for f in dataclasses.fields(D)], D.__match_args__, dataclasses.make_dataclass("M", ["x", ("y", int, 5)])(1))


class Color(enum.Flag):
    RED = enum.auto()
    GREEN = enum.auto()
    BOTH = RED | GREEN


class Planet(enum.StrEnum):
    EARTH = enum.auto()


print(Color.RED | Color.GREEN, list(Color.BOTH), ~Color.RED, Color(3), Planet.EARTH, Planet("earth"), repr(Color(0)), Color["RED"], enum.IntEnum("I", "x y").y + 1)
