# origin: lib _pyio
# work: buffered and text files written in Python over the raw one: seeks, newlines, encodings
# fails: a temporary view of a bytearray still hinders its resize: what is not reachable any more is known only after collection
import _pyio
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    with _pyio.open(path, "w", encoding="utf-8", newline="\r\n") as f:
        print(f.write("zeile 1\nzweite ß\n" * 3), f.tell())
    with _pyio.open(path, "rb", buffering=16) as f:
        print(f.peek(4)[:4], f.read(3), f.readline(), f.seek(-5, 2), f.read(), f.raw.__class__.__name__)
    with _pyio.open(path, encoding="utf-8") as f:
        print(f.readline(), f.tell(), list(f), f.newlines)
    with _pyio.open(path, "r+b") as f:
        f.seek(2)
        f.write(b"XX")
        f.seek(0)
        print(f.read(9))
b = _pyio.BytesIO(b"abc")
b.seek(5)
b.write(b"d")
s = _pyio.StringIO("a\nb\r\nc", newline=None)
print(b.getvalue(), s.readlines(), _pyio.BufferedRWPair(_pyio.BytesIO(b"x"), _pyio.BytesIO()).read(1), _pyio.IncrementalNewlineDecoder(None, True).decode("a\r\nb\r"))
