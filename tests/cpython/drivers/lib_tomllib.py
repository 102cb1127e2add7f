# origin: lib tomllib
# work: documents of all kinds, refused ones with their places
import tomllib

print(tomllib.loads('a.b = 1\n[t]\nx = """a\nb"""\ny = 1979-05-27T07:32:00Z\nz = [1, [2.5, inf], {q = "w"}]\n[[l]]\nn = 0xFF\n[[l]]\nn = \'raw\\\'\n'))
for bad in ("a", "a=1\na=2", "x=[1", 'x="\\z"', "x=1e", "[a]\n[a.b]\n[a]", "x={a=1,a=2}", "\x01", "d=2021-02-30"):
    try:
        tomllib.loads(bad)
    except tomllib.TOMLDecodeError as e:
        print(e, e.lineno, e.colno)
