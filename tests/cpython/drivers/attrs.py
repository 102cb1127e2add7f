# origin: debian python3-attr
# work: classes with validators, converters, slots, ordering, frozen ones; asdict, evolve, make_class
import attr


@attr.s(auto_attribs=True, order=True)
class Point:
    x: int = attr.ib(converter=int)
    y: int = attr.ib(default=0, validator=attr.validators.instance_of(int))


@attr.s(frozen=True, slots=True)
class Line:
    start = attr.ib()
    end = attr.ib()
    tags = attr.ib(factory=list, repr=False)


print(Point("3"), Point(1, 2) < Point(1, 3), Point(4) == Point(4))
line = Line(Point(1), Point(2, 5))
print(line, attr.asdict(line), attr.astuple(line))
print(attr.evolve(line, tags=["a"]).tags)
for action in (lambda: Point(1, "y"), lambda: setattr(line, "start", 1), lambda: Point()):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
Made = attr.make_class("Made", {"a": attr.ib(default=1), "b": attr.ib(default=attr.Factory(lambda self: self.a + 1, takes_self=True))})
print(Made(), Made(5), [a.name for a in attr.fields(Made)], hash(line.start) if Point.__hash__ else "unhashable")


@attr.define
class Node:
    value: int
    children: list["Node"] = attr.field(factory=list)

    def total(self):
        return self.value + sum(child.total() for child in self.children)


print(Node(1, [Node(2), Node(3, [Node(4)])]).total(), Node(1, [Node(2)]))
