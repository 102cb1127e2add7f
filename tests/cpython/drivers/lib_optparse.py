# origin: lib optparse gettext
# work: options of every action, groups, help text, errors
import optparse

p = optparse.OptionParser(usage="%prog [options] ARG", version="%prog 1", prog="tool", description="Does things. " * 8)
p.add_option("-v", "--verbose", action="count", default=0, help="say more")
p.add_option("-n", type="int", dest="number", metavar="N", default=3, help="a number [%default]")
p.add_option("--name", action="append", choices=None, help="names")
p.add_option("-c", type="choice", choices=["a", "b"])
p.add_option("--call", action="callback", callback=lambda o, s, v, parser: print("called", s), help=optparse.SUPPRESS_HELP)
g = optparse.OptionGroup(p, "Group", "of options")
g.add_option("-q", action="store_false", dest="loud", default=True)
p.add_option_group(g)
options, rest = p.parse_args(["-vv", "-n", "5", "--name=x", "--name", "y", "-qc", "b", "--call", "rest", "--", "-z"])
print(options, rest)
p.print_help()
for bad in (["-n", "x"], ["-c", "z"], ["--nam"], ["--zzz"], ["-n"], ["--version"]):
    try:
        print(p.parse_args(bad)[0])
    except SystemExit as e:
        print(bad, e.code)
