# marshal: what goes out comes back; data of CPython's with references; what is refused.
import io
import marshal

values = [None, True, ..., StopIteration, 0, -1, 2 ** 31, -2 ** 70, 1.5, float("inf"), 1 - 2j, "", "text", "x" * 300, "é\ud800\U0001f600", b"\x00b", (), (1, (2,)),
          [1, [2]], {1, 2}, frozenset({3}), {"a": [1], None: {}}, slice(1, None, 2), tuple(range(300))]
print(all(marshal.loads(marshal.dumps(v)) == v and type(marshal.loads(marshal.dumps(v))) is type(v) for v in values))
print(marshal.loads(marshal.dumps(bytearray(b"x"))), marshal.loads(b"\xe9\x02\x00\x00\x00tail"))
print(marshal.loads(b"\xa9\x02\xda\x02ab" + b"r\x01\x00\x00\x00"), marshal.loads(b"[\x02\x00\x00\x00\xfa\x01xr\x00\x00\x00\x00"), marshal.loads(b"f\x031.5"))
f = io.BytesIO()
marshal.dump([1], f)
marshal.dump("two", f)
f.seek(0)
print(marshal.load(f), marshal.load(f), f.read())
for bad in (b"", b"i\x01", b"?", b"0", b"r\x05\x00\x00\x00", b"(\x01\x00\x00\x00", b"{i\x01\x00\x00\x00", b"s\xff\xff\xff\xff", b"l\x01\x00\x00\x00\xff\xff"):
    try:
        print(bad, marshal.loads(bad))
    except (ValueError, EOFError, TypeError) as e:
        print(bad, type(e).__name__)
for bad in (object(), len, type, 1 .__add__):
    try:
        marshal.dumps(bad)
    except ValueError as e:
        print(e)
