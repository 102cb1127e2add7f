"""Writes charmaps.bin from the interpreter that runs this script (CPython 3.14): the aliases of encodings and the decoding tables
of those with one byte a character. CharMaps.cs reads it.

    python3.14 generate.py
"""
import importlib
import os
import struct
import zlib
from encodings.aliases import aliases

HERE = os.path.dirname(os.path.abspath(__file__))
UNDEFINED = 0xFFFE
NATIVE = "ascii latin_1 utf_8 utf_8_sig utf_7 utf_16 utf_16_le utf_16_be utf_32 utf_32_le utf_32_be unicode_escape raw_unicode_escape".split()


def table(name):
    """The code points of the 256 bytes, or None if the encoding is not a character map."""
    module = importlib.import_module("encodings." + name)
    if not hasattr(module, "decoding_table") and not hasattr(module, "decoding_map"):
        return None
    points = []
    for b in range(256):
        try:
            text = bytes([b]).decode(name)
        except UnicodeDecodeError:
            points.append(UNDEFINED)
            continue
        if len(text) != 1:
            return None
        points.append(ord(text))
    return points


names = set(aliases.values())
names.update("cp720 cp737 cp856 cp874 cp875 cp1006 koi8_r koi8_t koi8_u".split())
names.update(f"mac_{n}" for n in "croatian farsi arabic romanian".split())
tables = {}
for name in sorted(names - set(NATIVE)):
    try:
        points = table(name)
    except (ImportError, LookupError, UnicodeError):
        continue
    if points and all(p <= 0xFFFF for p in points) and points.count(UNDEFINED) < 200:
        try:
            ok = all(bytes([b]) == chr(p).encode(name) or points.count(p) > 1 for b, p in enumerate(points) if p != UNDEFINED)
        except UnicodeError:
            ok = False
        if ok:
            tables[name] = points
known = set(tables) | set(NATIVE)
lines = [f"{a} {t}" for a, t in sorted(aliases.items()) if t in known]
text = ("\n".join(lines) + "\n\n" + "\n".join(tables) + "\n\n").encode("ascii")
data = struct.pack("<I", len(text)) + text + b"".join(struct.pack("<256H", *p) for p in tables.values())
with open(os.path.join(HERE, "charmaps.bin"), "wb") as f:
    f.write(zlib.compress(data, 9))
print(len(tables), len(lines), os.path.getsize(os.path.join(HERE, "charmaps.bin")))
print(*tables)
