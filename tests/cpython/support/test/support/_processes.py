"""Child processes of the tests. Our tool starts none, so the request is written to a folder that the runner watches; it runs our tool
and writes the answer."""

import time

exchange = None
_count = 0


def run(arguments, variables, data, cwd=None):
    """The exit status, stdout and stderr of our tool run with these arguments."""
    global _count
    if exchange is None:
        raise NotImplementedError("no runner that starts processes")
    _count += 1
    name = f"{exchange}/{_count}"
    with open(name + ".request", "w", encoding="utf-8") as file:
        file.write(repr((list(arguments), dict(variables), data, cwd)) + "\n#end\n")
    while True:
        try:
            with open(name + ".answer", encoding="utf-8") as file:
                text = file.read()
        except OSError:
            text = ""
        if text.endswith("\n#end\n"):
            return eval(text[:-len("#end\n")])
        time.sleep(0.01)
