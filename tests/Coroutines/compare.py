"""Runs random programs of random_trees.py under CPython and under our tool and compares what they print.

    compare.py ORACLE_DIR [--first SEED] [--count N] [--keep DIR]

prints a line for every seed that differs, and a summary. --keep writes the differing programs to a folder. RESULTS.md has what was run.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

import random_trees

HERE = pathlib.Path(__file__).resolve().parent
OUR_TOOL = HERE.parent.parent / "cli/bin/Release/net10.0/corovm"
BATCH = 100

DRIVER = '''
import sys
sys.unraisablehook = lambda unraisable: None
for seed, text in PROGRAMS:
    print("=== seed", seed)
    try:
        exec(compile(text, f"seed_{seed}.py", "exec"), {"__name__": "__main__"})
    except BaseException as e:
        print("ended by", type(e), e)
print("=== end")
'''


def run(command, script):
    try:
        done = subprocess.run([*command, script.name], cwd=script.parent, capture_output=True, timeout=600, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as e:
        return split((e.stdout or b"").decode()), "did not end"
    return split(done.stdout.decode()), done.stderr.decode()


def split(text):
    parts = {}
    for part in text.split("=== ")[1:]:
        head, _, body = part.partition("\n")
        parts[head] = body
    return parts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("oracle", type=pathlib.Path)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    differing, steps = [], 0
    with tempfile.TemporaryDirectory() as folder:
        script = pathlib.Path(folder) / "batch.py"
        for start in range(options.first, options.first + options.count, BATCH):
            seeds = range(start, min(start + BATCH, options.first + options.count))
            programs = [(seed, random_trees.Program(seed).text()) for seed in seeds]
            script.write_text(f"PROGRAMS = {programs!r}\n{DRIVER}")
            theirs, trouble = run([options.oracle.resolve() / "python3.14"], script)
            if trouble or "end" not in theirs:
                print("the oracle:", trouble)
            ours, trouble = run([OUR_TOOL, "run"], script)
            if trouble:
                print(f"seeds {start} to {seeds[-1]}, stderr:", trouble[:2000])
            for seed, text in programs:
                key = f"seed {seed}"
                steps += theirs.get(key, "").count("\n")
                if key not in ours or ours[key] != theirs.get(key):
                    differing.append(seed)
                    print(key, "differs", flush=True)
                    if options.keep:
                        options.keep.mkdir(parents=True, exist_ok=True)
                        (options.keep / f"seed_{seed}.py").write_text(text)
    print(f"{options.count} programs from seed {options.first}, {steps} lines of trace, {len(differing)} differ")
    return 1 if differing else 0


sys.exit(main())
