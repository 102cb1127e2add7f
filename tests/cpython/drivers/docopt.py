# origin: debian python3-docopt
# work: a usage text parsed, six command lines
from docopt import docopt

DOC = """Naval Fate.

Usage:
  naval ship new <name>...
  naval ship [<name>] move <x> <y> [--speed=<kn>]
  naval mine (set|remove) <x> <y> [--moored|--drifting]
  naval -h | --help
  naval --version

Options:
  -h --help     Show this screen.
  --version     Show version.
  --speed=<kn>  Speed in knots [default: 10].
  --moored      Moored mine.
"""
for line in ("ship new a b", "ship x move 1 2 --speed=15", "mine set 1 2 --drifting", "ship move 3 4", "--version", "mine set 1", "-h"):
    try:
        print(sorted(docopt(DOC, line.split(), version="2.0").items(), key=str))
    except SystemExit as e:
        print("exit", e)
