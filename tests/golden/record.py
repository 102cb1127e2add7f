"""Writes NAME.out beside NAME.py: what the oracle prints, in the format that tests/Golden/Expectation.cs reads.

Scripts below the folder own/ are about what differs from CPython on purpose: there it is what our tool prints. Each
names, in its first line, the heading of spec.md that says why (a test checks that), and its output is to be read
before it is committed."""

import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
OUR_TOOL = HERE.parent.parent / "cli/bin/Release/net10.0/corovm"
ADDRESS = re.compile(rb"0x[0-9a-f]{6,}")


def run(oracle, script):
    """The script's exit status, stdout and stderr, with its folder and all addresses replaced."""
    env = {"PYTHONHASHSEED": "0", "PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"}
    command = [OUR_TOOL, "run"] if script.is_relative_to(HERE / "own") else [oracle + "/python3.14"]
    done = subprocess.run([*command, script.name], cwd=script.parent, env=env, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=120)
    folder = str(script.parent).encode() + b"/"
    clean = lambda data: ADDRESS.sub(b"0x...", data.replace(folder, b"<dir>/"))
    return done.returncode, clean(done.stdout), clean(done.stderr)


def render(status, out, err):
    return b"exit %d\nstdout %d\n%s\nstderr %d\n%s\n" % (status, len(out), out, len(err), err)


def main():
    args = sys.argv[1:]
    check = "--check" in args
    args = [a for a in args if a != "--check"]
    oracle = os.path.abspath(args[0])
    scripts = [pathlib.Path(a).resolve() for a in args[1:]]
    if not scripts:
        scripts = sorted(p for p in HERE.rglob("*.py") if p.name != "record.py" and "support" not in p.parts)
    differences = 0
    for script in scripts:
        text = render(*run(oracle, script))
        target = script.with_suffix(".out")
        if check:
            if not target.exists() or target.read_bytes() != text:
                differences += 1
                print("differs:", target)
        else:
            target.write_bytes(text)
    print(f"{len(scripts)} scripts, {differences} differ" if check else f"{len(scripts)} scripts recorded")
    return 1 if differences else 0


sys.exit(main())
