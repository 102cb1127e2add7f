# origin: debian python3-tomli
# work: a document of every kind of value, and what is refused
import tomli

TEXT = """
title = "T\\u00e9\\n"
[owner]
dob = 1979-05-27T07:32:00.5-08:00
d = 1979-05-27
t = 07:32:00
[a.b."c d"]
ints = [1_000, 0xff, 0o17, 0b11, -3]
floats = [1.5, 1e3, inf, -nan]
multi = \"\"\"
line \\
   joined\"\"\"
raw = '''C:\\x'''
inline = {x = 1, y.z = [true, false]}
[[prod]]
n = 1
[[prod]]
n = 2
[[prod.sub]]
m = 3
"""
print(tomli.loads(TEXT))
for bad in ("a = ", "a = 1\na = 2", "[a]\n[a]", "x = 'a", "a.b = 1\na = 2", "d = 2020-13-01", "x = [1,", 'y = "\\q"', "= 1", "a = 01", "x = {a=1,}"):
    try:
        tomli.loads(bad)
    except tomli.TOMLDecodeError as e:
        print(e)
