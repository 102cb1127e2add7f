# origin: debian python3-chardet
# work: encodings of eight texts guessed, at once and in pieces
import chardet
from chardet.universaldetector import UniversalDetector

samples = {
    "utf-8": "Überraschung für alle Größen".encode(), "ascii": b"plain text", "utf-16": "hello there".encode("utf-16"),
    "koi8": b"\xf0\xf2\xe9\xf7\xe5\xf4 \xed\xe9\xf2 \xcb\xc1\xcb \xc4\xc5\xcc\xc1 \xd5 \xd4\xc5\xc2\xd1 \xd3\xc5\xc7\xcf\xc4\xce\xd1",
    "latin": b"caf\xe9 d\xe9j\xe0 vu \xe0 la carte na\xefve", "sjis": b"\x93\xfa\x96{\x8c\xea\x82\xcc\x83e\x83L\x83X\x83g",
    "bom": b"\xef\xbb\xbfabc", "escape": b"\x1b$B$3$s\x1b(B", "cyrillic": b"\xcf\xf0\xe8\xe2\xe5\xf2 \xea\xe0\xea \xe4\xe5\xeb\xe0 \xf1\xe5\xe3\xee\xe4\xed\xff",
}
for name, data in samples.items():
    print(name, chardet.detect(data))
detector = UniversalDetector()
for i in range(0, len(samples["utf-8"]), 5):
    detector.feed(samples["utf-8"][i:i + 5])
    if detector.done:
        break
print(detector.close(), len(chardet.detect_all(samples["latin"])))
