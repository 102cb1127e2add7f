# origin: lib code codeop
# work: sources typed line by line into an interpreter, complete, incomplete and wrong
import code
import codeop

for text in ("x = 1", "def f():", "def f():\n  return 1\n", "(1,", "a b", "'''x", "if 1:\n  pass", "for"):
    try:
        print(repr(text), codeop.compile_command(text) is not None)
    except SyntaxError as e:
        print(repr(text), e.msg)


class Console(code.InteractiveConsole):
    def write(self, data):
        print("err", data.splitlines()[-1])


c = Console({"__name__": "c"})
for line in ("a = 5", "a + 1", "for i in range(2):", "    print(i)", "", "1/0", "x = = 1", "print(__name__)"):
    print(line, c.push(line))
