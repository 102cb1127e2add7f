# origin: debian python3-webencodings
# work: labels, decoding with BOMs, incremental decoding
import webencodings as w

print(w.lookup("latin1").name, w.lookup("UTF8").name, w.lookup("nope"), w.decode(b"\xef\xbb\xbf\xc3\xa9", "latin1"))
print(w.decode(b"\x80caf\xe9", "windows-1252"), w.encode("café", "latin1"), w.decode(b"\xff\xfea\x00", "utf-8"))
text, encoding = w.iter_decode([b"\xc3", b"\xa9", b"a"], "utf-8")
print(list(text), encoding.name, b"".join(w.iter_encode(["é", "b"], "utf-8")), repr(w.UTF8), len(w.LABELS if hasattr(w, "LABELS") else w.labels.LABELS))
