# Methods that find nothing to do give back the very object, a subclass's instance too.
class Text(str):
    pass


class Data(bytes):
    pass


t, d = Text("abc"), Data(b"abc")
print(t.partition("x")[0] is t, t.rpartition("x")[2] is t, t.format() is t, t.format_map({}) is t, d.partition(b"x")[0] is d)
for call in (lambda: "".maketrans(1, 2), lambda: "".maketrans({b"": 1}), lambda: "".maketrans({"": 1}), lambda: b"\xff".decode("utf-8", "namereplace"),
             lambda: "%*r" % (-2**63, 1), lambda: str(b"", "no such"), lambda: b"".join([memoryview(b"abc")[::-1]]), lambda: float(memoryview(b"12")[::-1])):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)
