# origin: debian python3-iniconfig
# work: sections, continued values, comments, errors with lines
import iniconfig

c = iniconfig.IniConfig("x.ini", data="[a]\nx = 1 # c\ny: two\n  more\n\n[b]\nz=3\n")
print([s.name for s in c], list(c["a"].items()), c.get("b", "z", convert=int), c.get("b", "no", "d"), c.lineof("a", "y"), "b" in c)
for bad in ("x=1", "[a]\nx=1\nx=2", "[a]\n[a]\n", "[a]\n  lead", "[a]\nnoval"):
    try:
        iniconfig.IniConfig("x", data=bad)
    except iniconfig.ParseError as e:
        print(e, e.lineno)
