# origin: lib tarfile
# work: an archive with long names and links written, listed, read
import io
import tarfile

b = io.BytesIO()
with tarfile.open(fileobj=b, mode="w", format=tarfile.PAX_FORMAT) as t:
    for name, data in (("a", b"1"), ("d/" + "long" * 40, b"x" * 700), ("ünï", b"u")):
        i = tarfile.TarInfo(name)
        i.size, i.mtime, i.mode = len(data), 1700000000.5 if name == "a" else 0, 0o640
        t.addfile(i, io.BytesIO(data))
    link = tarfile.TarInfo("l")
    link.type, link.linkname = tarfile.SYMTYPE, "a"
    t.addfile(link)
b.seek(0)
with tarfile.open(fileobj=b) as t:
    for i in t:
        print(i.name[:20], i.size, i.mode, i.mtime, i.type, i.linkname, i.pax_headers)
    print(t.extractfile("a").read(), t.getmember("l").issym(), len(t.getnames()))
try:
    tarfile.open(fileobj=io.BytesIO(b"not a tar" * 100))
except tarfile.ReadError as e:
    print(str(e).splitlines()[0])
