# origin: lib configparser
# work: sections with interpolation, converters, multi-line values, written again, errors with lines
import configparser
import sys

c = configparser.ConfigParser(allow_no_value=True, converters={"list": lambda v: v.split(",")})
c.read_string("[DEFAULT]\nbase = /x\n[a]\npath = %(base)s/y\nn: 5\nmulti = one\n  two\nflag\non = yes\nl = 1,2\n[b]\npath=z ; c\n")
print(c.sections(), dict(c["a"]), c.getint("a", "n"), c["a"].getboolean("on"), c["a"].getlist("l"), c.get("b", "nope", fallback="f"), c.has_option("a", "base"))
c["new"] = {"k": "v"}
c.remove_option("a", "n")
c.write(sys.stdout)
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_dict({"x": {"v": "${y:w}!"}, "y": {"w": "$$5"}})
print(e["x"]["v"])
for text in ("k=1", "[a]\nx\n", "[a]\nx=1\nx=2", "[a]\n[a]", "[a]\nx=%(q)s", "[a]\nx=%(x)s"):
    try:
        p = configparser.ConfigParser()
        p.read_string(text, "src")
        print(p["a"]["x"])
    except configparser.Error as error:
        print(type(error).__name__, error)
