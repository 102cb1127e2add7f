"""Writes the Unicode tables from the interpreter that runs this script, which must be CPython 3.14 (Unicode 16).

    python3.14 generate.py            properties.bin, normalization.bin, names.bin
    python3.14 generate.py --aliases FILE...   aliases.txt, from any text with one name a line that may be an alias

All three are deflated (zlib); UnicodeProperties.cs, UnicodeNormalization.cs and UnicodeNames.cs read them.
"""
import os
import struct
import sys
import unicodedata
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
CATEGORIES = "Cn Lu Ll Lt Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Lm Lo Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So".split()
BIDI = " L LRE LRO R AL RLE RLO PDF EN ES ET AN CS NSM BN B S WS ON LRI RLI FSI PDI".split(" ")
WIDTHS = "F H W Na A N".split()
FLAGS = ("alpha decimal digit numeric lower upper title space printable id_start id_continue cased case_ignorable "
         "linebreak mirrored").split()


def flags(c):
    ch = chr(c)
    lower, upper, title = ch.islower(), ch.isupper(), unicodedata.category(ch) == "Lt"
    ignorable = ("A" + ch + "\u03a3").lower()[-1] == "\u03c2" and (ch + "\u03a3").lower()[-1] == "\u03c3"
    values = (ch.isalpha(), ch.isdecimal(), ch.isdigit(), ch.isnumeric(), lower, upper, title, ch.isspace(),
              ch.isprintable(), ch.isidentifier(), ("a" + ch).isidentifier(), lower or upper or title, ignorable,
              len(("a" + ch + "b").splitlines()) == 2, bool(unicodedata.mirrored(ch)))
    return sum(1 << i for i, v in enumerate(values) if v)


def mapping(c, text, specials):
    """A difference of code points, or 1 << 30 | offset << 2 | length into the table of longer results."""
    if len(text) == 1:
        return ord(text) - c
    key = tuple(map(ord, text))
    for i in range(len(specials) - len(key) + 1):
        if tuple(specials[i:i + len(key)]) == key:
            return 1 << 30 | i << 2 | len(key)
    specials.extend(key)
    return 1 << 30 | (len(specials) - len(key)) << 2 | len(key)


def properties():
    records, record_index, codes, specials, numeric = [], {}, [], [], []
    for c in range(0x110000):
        ch = chr(c)
        record = struct.pack(
            "<HBBBBbbiiii", flags(c), CATEGORIES.index(unicodedata.category(ch)),
            BIDI.index(unicodedata.bidirectional(ch)), WIDTHS.index(unicodedata.east_asian_width(ch)),
            unicodedata.combining(ch), unicodedata.decimal(ch, -1), unicodedata.digit(ch, -1),
            mapping(c, ch.upper(), specials), mapping(c, ch.lower(), specials),
            mapping(c, ch.title(), specials), mapping(c, ch.casefold(), specials))
        if record not in record_index:
            record_index[record] = len(records)
            records.append(record)
        codes.append(record_index[record])
        n = unicodedata.numeric(ch, None)
        if n is not None:
            numeric.append((c, n))
    blocks, block_index, index = [], {}, []
    for start in range(0, 0x110000, 128):
        block = tuple(codes[start:start + 128])
        if block not in block_index:
            block_index[block] = len(blocks)
            blocks.append(block)
        index.append(block_index[block])
    out = struct.pack("<IIIII", len(index), len(blocks), len(records), len(specials), len(numeric))
    out += struct.pack(f"<{len(index)}H", *index)
    for block in blocks:
        out += struct.pack("<128H", *block)
    out += b"".join(records)
    out += struct.pack(f"<{len(specials)}I", *specials)
    out += struct.pack(f"<{len(numeric)}I", *(c for c, _ in numeric))
    out += struct.pack(f"<{len(numeric)}d", *(n for _, n in numeric))
    save("properties.bin", out)


def normalization():
    tags, rows, points = [""], [], []
    for c in range(0x110000):
        text = unicodedata.decomposition(chr(c))
        if not text or 0xAC00 <= c <= 0xD7A3:   # Hangul syllables are computed
            continue
        parts = text.split()
        tag = parts.pop(0) if parts[0][0] == "<" else ""
        if tag not in tags:
            tags.append(tag)
        mapped = [int(p, 16) for p in parts]
        composes = not tag and len(mapped) == 2 and unicodedata.normalize("NFC", "".join(map(chr, mapped))) == chr(c)
        rows.append((c, len(points), len(mapped), tags.index(tag) | composes << 7))
        points.extend(mapped)
    joined = "\n".join(tags).encode()
    out = struct.pack("<III", len(joined), len(rows), len(points)) + joined
    for field, code in enumerate("IHBB"):
        out += struct.pack(f"<{len(rows)}{code}", *(row[field] for row in rows))
    out += struct.pack(f"<{len(points)}I", *points)
    save("normalization.bin", out)


def algorithmic(c, name):
    return name == f"CJK UNIFIED IDEOGRAPH-{c:X}" or name.startswith("HANGUL SYLLABLE ") and 0xAC00 <= c <= 0xD7A3


def names():
    """Lines of text: ranges of ideographs, code points with names, aliases and sequences."""
    lines, ideographs, start = [], [], None
    for c in range(0x110001):
        name = unicodedata.name(chr(c), "") if c < 0x110000 else ""
        cjk = name.startswith("CJK UNIFIED IDEOGRAPH-")
        if cjk and start is None:
            start = c
        if not cjk and start is not None:
            ideographs.append(f"{start:X}-{c - 1:X}")
            start = None
        if name and not algorithmic(c, name):
            lines.append((c, name))
    out, last = [], -1
    for c, name in lines:
        out.append(name if c == last + 1 else f"{c:X};{name}")
        last = c
    aliases = []
    with open(os.path.join(HERE, "aliases.txt"), encoding="ascii") as f:
        for line in f:
            name = line.strip()
            aliases.append(" ".join(f"{ord(ch):X}" for ch in unicodedata.lookup(name)) + ";" + name)
    text = " ".join(ideographs) + "\n" + "\n".join(out) + "\n\n" + "\n".join(aliases)
    save("names.bin", text.encode("ascii"))


def find_aliases(files):
    found = set()
    for file in files:
        with open(file, encoding="latin-1") as f:
            for line in f:
                name = line.strip()
                if not name.isascii() or not name or name != name.upper():
                    continue
                try:
                    text = unicodedata.lookup(name)
                except KeyError:
                    continue
                if len(text) > 1 or unicodedata.name(text, "") != name:
                    found.add(name)
    with open(os.path.join(HERE, "aliases.txt"), "w", encoding="ascii") as f:
        f.writelines(name + "\n" for name in sorted(found))


def save(name, data):
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(zlib.compress(data, 9))
    print(name, len(data), os.path.getsize(os.path.join(HERE, name)))


if sys.argv[1:2] == ["--aliases"]:
    find_aliases(sys.argv[2:])
else:
    properties()
    normalization()
    names()
