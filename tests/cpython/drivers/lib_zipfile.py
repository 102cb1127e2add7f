# origin: lib zipfile
# work: an archive without compression written, listed, read, damaged
import io
import zipfile

b = io.BytesIO()
with zipfile.ZipFile(b, "w", zipfile.ZIP_STORED) as z:
    z.writestr(zipfile.ZipInfo("a.txt", (2026, 11, 22, 1, 2, 4)), "text ä")
    z.writestr(zipfile.ZipInfo("d/b.bin", (1999, 1, 1, 0, 0, 0)), bytes(range(256)))
    z.comment = b"comment"
with zipfile.ZipFile(b) as z:
    z.printdir()
    print(z.namelist(), z.read("a.txt"), z.getinfo("d/b.bin").CRC, z.comment, z.testzip(), [p.name for p in zipfile.Path(z).iterdir()])
    with z.open("d/b.bin") as f:
        print(f.read(3), f.seek(250), f.read())
data = bytearray(b.getvalue())
data[40] ^= 1
for bad in (bytes(data), b"nothing", data[:60]):
    try:
        print(zipfile.ZipFile(io.BytesIO(bad)).read("a.txt"))
    except zipfile.BadZipFile as e:
        print(e)
