"""Runs CPython's own, unmodified test files with our tool and keeps the table of RESULTS.md. See README.md, "Tests of CPython".

    run ORACLE_DIR [--only test_a,test_b] [--group language,types,...] [--jobs N] [--timeout S] [--dry] [--fresh] [--show]

Each file is run in a process of its own, by the oracle (once, then remembered; --fresh forgets) and by our tool. What the oracle
passes is the number of tests; of these a test counts as passed if ours ended and passed, and everything else counts as failed: a
skip that the oracle does not make, a file that cannot be imported, a test that ends the process or exceeds --timeout. --dry writes
nothing; --show prints the failures.
"""

import argparse
import ast
import concurrent.futures
import datetime
import pathlib
import sys

import children
import groups
import reasons
import table

HERE = pathlib.Path(__file__).resolve().parent


def outcomes(events):
    """The tests of a log in order, with how each ended: {key: (outcome, text)}."""
    found, ended, trouble = {}, {}, []
    for event, index, key, text in events:
        if event == "found":
            found.setdefault(key)
        elif event in ("passed", "failed", "skipped", "crashed", "hung"):
            ended[key] = event, text
        elif event.startswith("fixture-") or event == "broken":
            trouble.append((event, key, text))
    return found, ended, trouble


def read(path):
    events = []
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            try:
                events.append(ast.literal_eval(line))
            except (ValueError, SyntaxError):
                pass  # the last line of a process that was ended
    return events


class FileResult:
    """How one file went with us, measured by what the oracle does."""

    def __init__(self, name, oracle, ours):
        self.name = name
        self.borrowed = sorted({module for event, _, _, text in ours if event == "borrowed" for module in text.split()})
        found, theirs, _ = outcomes(oracle)
        _, mine, trouble = outcomes(ours)
        self.trouble = trouble
        counted = [key for key in found if theirs.get(key, ("",))[0] == "passed"]
        self.skipped = sum(1 for key in found if theirs.get(key, ("",))[0] == "skipped")
        self.run = len(counted)
        self.failures = {}
        self.crashes = 0
        for key in counted:
            outcome, text = mine.get(key, ("not run", ""))
            if outcome == "passed":
                continue
            self.crashes += outcome in ("crashed", "hung")
            if outcome == "not run" and trouble:
                text = trouble[0][2]
            self.failures[key] = outcome, text

    @property
    def passed(self):
        return self.run - len(self.failures)


def run_file(name, options, place):
    log = place / "oracle" / (name + ".log")
    if options.fresh or not log.exists():
        children.run_oracle(options.oracle, name, log)
    ours = place / "ours" / (name + ".log")
    children.run_ours(options.oracle, name, ours, options.timeout)
    return FileResult(name, read(log), read(ours))


def main():
    parser = argparse.ArgumentParser(prog="run")
    parser.add_argument("oracle", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--only", default="")
    parser.add_argument("--group", default="")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--timeout", type=float, default=60, help="seconds that one test may take")
    parser.add_argument("--dry", action="store_true")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    names = [name for name in options.only.split(",") if name]
    for group in filter(None, options.group.split(",")):
        names += [name for name in groups.GROUPS[group] if name not in names]
    names = names or groups.all_files()
    place = HERE / ".cache"
    for folder in ("oracle", "ours"):
        (place / folder).mkdir(parents=True, exist_ok=True)
    results = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(lambda name: run_file(name, options, place), names):
            known = reasons.read(HERE, result.name)
            unexplained, stale = reasons.compare(known, result.failures)
            print(f"{result.name}: {result.passed} of {result.run}"
                  + (f", {result.crashes} ended or blocked the process" if result.crashes else "")
                  + (f", {len(unexplained)} failures without a reason" if unexplained else "")
                  + (f", {len(stale)} stale reasons" if stale else ""), flush=True)
            for _, _, text in result.trouble[:1 if not options.show else None]:
                print("    " + text.strip().splitlines()[-1], flush=True)
            if options.show:
                for key, (outcome, text) in result.failures.items():
                    last = text.strip().splitlines()[-1:] or [""]
                    print(f"  {outcome}: {key}: {last[0][:200]}{'' if key in unexplained else '  (explained)'}")
                for line in stale:
                    print("  stale:", line)
            results.append((result, unexplained, stale))
    if not options.dry:
        table.update(HERE / "RESULTS.md", options.oracle, results, datetime.date.today())


sys.exit(main())
