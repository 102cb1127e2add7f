# compile(..., "single"): what may follow the statement, and texts that end too soon.
for s in ("1 + 2\t\t\n        ", "1 + 2\n", "1 + 2\n\n\n", "1 + 2\n  # c\n", "1\n2", "if 1:\n  pass", "if 1:\n  pass\n", "if 1:\n  pass\n  ", "x\n    \n  ", "x;\n   ", "def f():\n  return\n\n   ", "a\n  b", "   1"):
    for flags in (0, 0x200, 0x4200):
        try:
            compile(s, "x", "single", flags); r = "ok"
        except SyntaxError as e:
            r = type(e).__name__ + " " + str(e)
        print(repr(s), hex(flags), r)
