# bytes and bytearray from objects: what __bytes__ gives, lists that change meanwhile, failed __init__.
class B(bytes):
    def __bytes__(self):
        return B(b"x")


class Gives:
    def __bytes__(self):
        return B(b"y")


print(type(bytes(Gives())), type(bytes(B(b"q"))), type(bytes.__new__(B, Gives())))
b = bytearray(b"abc")
try:
    b.__init__("x", "no such encoding")
except LookupError:
    print(b)


class Clears:
    def __init__(self, items):
        self.items = items

    def __index__(self):
        self.items.clear()
        return 42


items = []
items += [Clears(items), 42]
print(bytes(items))


class Bad:
    def __float__(self):
        1 / 0


for text in (b"%5G", "%5G"):
    try:
        text % Bad()
    except (TypeError, ZeroDivisionError) as e:
        print(e)
