"""Runs a program twice in one process, so that the second run finds compilers and caches warm: warm.py FILE."""

import sys

path = sys.argv[1]
with open(path) as f:
    code = compile(f.read(), path, "exec")
for _ in range(2):
    exec(code, {"__name__": "__main__", "__file__": path})
