"""Evaluates random expressions under the oracle and under the tool, and lists where they differ."""

import argparse
import os
import pathlib
import select
import subprocess
import sys
import tempfile
import time

import generate

HERE = pathlib.Path(__file__).resolve().parent
TOOL = HERE.parent.parent / "cli/bin/Release/net10.0/corovm.dll"
HANG = 30


def answers(command, path, count):
    """What each expression gives; a process that dies or hangs is started again behind the expression."""
    results = []
    while len(results) < count:
        process = subprocess.Popen([*command, str(HERE / "worker.py"), path, str(len(results))], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        rest = b""
        hung = False
        while True:
            if not select.select([process.stdout], [], [], HANG)[0]:
                hung = True
                process.kill()
                break
            data = os.read(process.stdout.fileno(), 1 << 16)
            if not data:
                break
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                number, tab, text = line.partition(b"\t")
                if tab and number == b"%d" % len(results):
                    results.append(text.decode("ascii", "replace"))
        process.wait()
        if len(results) < count:
            results.append("HANG" if hung else f"CRASH {process.returncode}")
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("oracle")
    parser.add_argument("--count", type=int, default=100000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=5000)
    options = parser.parse_args()
    started = time.time()
    made = generate.expressions(options.count, options.seed)
    same = 0
    failures = 0
    different = []
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(made), options.batch):
            batch = made[start:start + options.batch]
            path = os.path.join(folder, "batch.txt")
            pathlib.Path(path).write_text("\n".join(batch) + "\n")
            expected = answers([options.oracle + "/python3.14"], path, len(batch))
            actual = answers(["dotnet", str(TOOL), "run"], path, len(batch))
            for text, a, b in zip(batch, expected, actual):
                if a == b:
                    same += 1
                else:
                    different.append((text, a, b))
                failures += a.startswith(("'!", '"!'))
            print(f"{start + len(batch)} done, {len(different)} differ", file=sys.stderr, flush=True)
    for text, a, b in different:
        print(f"{text}\n  CPython {a[:600]}\n  CoroVm  {b[:600]}")
    crashes = sum(b.startswith(("CRASH", "HANG")) for _, _, b in different)
    print(f"{len(made)} expressions, seed {options.seed}: {same} the same ({failures} of all are exceptions), {len(different)} different, "
          f"{crashes} of them crashes or hangs; {time.time() - started:.0f} s")
    return 1 if different else 0


sys.exit(main())
