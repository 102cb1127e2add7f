# origin: lib quopri netrc mimetypes filecmp fileinput wave
# work: five small modules: quoted-printable, netrc, MIME types, compared folders, lines of files
import filecmp
import fileinput
import io
import mimetypes
import netrc
import os
import quopri
import tempfile
import wave

print(quopri.encodestring("größe = 1 \n".encode()), quopri.decodestring(b"a=C3=A4=\nb"), mimetypes.MimeTypes().guess_type("x.tar.gz"), mimetypes.guess_extension("text/html"))
with tempfile.TemporaryDirectory() as folder:
    def put(name, text):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as f:
            f.write(text)
        os.chmod(path, 0o600)
        return path

    print(netrc.netrc(put("n", "machine h login l password p\ndefault login d password q\nmacdef m\n x\n\n")).hosts)
    put("l/same", "1"), put("r/same", "1"), put("l/diff", "1"), put("r/diff", "22"), put("l/only", ""), put("r/sub/x", "")
    d = filecmp.dircmp(os.path.join(folder, "l"), os.path.join(folder, "r"))
    print(d.left_only, d.right_only, d.same_files, d.diff_files)
    with fileinput.input([put("1", "a\nb\n"), put("2", "c")], encoding="utf-8") as lines:
        print([(fileinput.filelineno(), lines.lineno(), lines.isfirstline(), line) for line in lines])
    out = os.path.join(folder, "w.wav")
    with wave.open(out, "wb") as w:
        w.setnchannels(1), w.setsampwidth(2), w.setframerate(8000), w.writeframes(bytes(100))
    with wave.open(out) as w:
        print(w.getparams(), len(w.readframes(10)))
