"""How a SyntaxError shows its place."""

import sys

for args in (("f.py", 3, 5, "  abc def\n", 3, 8), ("f.py", 3, 5, "\tabc def\n"), ("f.py", None, None, None), ("f.py", 1, 0, "abc"),
             ("f.py", 2, 3, "abc\n", 4, 1)):
    e = SyntaxError("bad", args)
    sys.excepthook(type(e), e, None)
    print(e, repr(e))
sys.excepthook(SyntaxError, SyntaxError("alone"), None)
sys.excepthook(SyntaxError, SyntaxError(), None)
try:
    eval("1 +")
except SyntaxError as e:
    sys.excepthook(type(e), e, None)
