# origin: debian python3-bidict
# work: both directions, duplicates of keys and values, ordered and frozen ones
from bidict import BidirectionalMapping, DuplicationError, OrderedBidict, bidict, frozenbidict, inverted

b = bidict({"one": 1, "two": 2})
print(b, b.inv[2], b.inverse["one"] if False else b.inverse, 2 in b.values(), b.inv.inv is b)
b["three"] = 3
b.forceput("four", 1)
print(b, len(b.inv), b.pop("two"), b.inv.pop(3), b)
for action in (lambda: b.__setitem__("x", 1), lambda: b.putall([("a", 5), ("b", 5)]), lambda: b.update({"q": 9, "r": 9})):
    try:
        action()
    except DuplicationError as e:
        print(type(e).__name__, e)
print(b, frozenbidict({1: 2}) == {1: 2}, hash(frozenbidict({1: 2})) == hash(frozenbidict({1: 2})), issubclass(bidict, BidirectionalMapping), dict(inverted({1: 2})))
o = OrderedBidict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, o.popitem(last=False), o.inv, o.equals_order_sensitive([("c", 3), ("a", 1)]), b | {"z": 26}, b.copy() is b)
