# origin: lib gettext
# work: a catalogue made in memory, plurals, contexts
import gettext
import io
import struct

texts = {"": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2;\n", "cat": "кот", "one\x00many": "a\x00b\x00c", "menu\x04open": "öffnen"}
keys = sorted(texts)
ids = [k.encode() for k in keys]
strs = [texts[k].encode() for k in keys]
offset = 28 + 16 * len(keys)
table, data = b"", b""
for group in (ids, strs):
    for item in group:
        table += struct.pack("<II", len(item), offset + len(data))
        data += item + b"\0"
mo = struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0) + table + data
t = gettext.GNUTranslations(io.BytesIO(mo))
print(t.gettext("cat"), t.gettext("dog"), [t.ngettext("one", "many", n) for n in (1, 2, 5, 11, 21, 22)], t.pgettext("menu", "open"), t.info(), gettext.NullTranslations().ngettext("x", "y", 2))
print([gettext.c2py("n==1 ? 0 : n>5 || n%2 ? 1 : 2")(n) for n in range(8)])
for bad in ("n==", "x", "n n", "(" * 30 + "n"):
    try:
        gettext.c2py(bad)
    except ValueError as e:
        print(e)
