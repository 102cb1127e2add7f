"""Runs programs that no one here wrote, unchanged, and keeps the table of PROGRAMS.md.

    programs ORACLE_DIR [--only name,name] [--timeout S] [--jobs N] [--dry] [--show]

A file of drivers/ does real work with one program. Its first comment says where that program comes from: `debian PACKAGE`, fetched with
apt-get and unpacked below .cache/, or `lib MODULE ...`, taken from the oracle's Lib even where we have a module of that name. The driver
runs under the oracle and under our tool; the program counts as running if both print the same and end with the same status. Modules
that ours lacks come from the oracle's Lib; the table names them. Why a program fails stands in the driver's comment `# fails:`.
"""

import argparse
import concurrent.futures
import datetime
import difflib
import pathlib
import re
import subprocess
import sys
import tempfile

import children
import debian

HERE = pathlib.Path(__file__).resolve().parent
WORKER = HERE / "program_worker.py"


class Program:
    """A driver with what its comments say."""

    def __init__(self, path):
        self.path = path
        self.name = path.stem
        notes = dict(re.findall(r"^# (origin|work|fails): (.*)$", path.read_text("utf-8"), re.M))
        self.kind, _, rest = notes["origin"].partition(" ")
        self.parts = rest.split()
        self.work = notes["work"]
        self.fails = notes.get("fails", "")
        self.origin = ""
        self.borrowed = []
        self.difference = None

    def run(self, options, folders, version):
        library = children.library(options.oracle)
        self.origin = f"CPython {version}, Lib" if self.kind == "lib" else f"Debian {self.parts[0]} {debian.version(self.parts[0])}"
        report = options.cache / (self.name + ".modules")
        arguments = [self.path, library, ",".join(self.parts) if self.kind == "lib" else "-", report, *folders]
        expected = self.process([options.oracle / "python3.14", WORKER, *arguments], options.timeout)
        report.unlink(missing_ok=True)
        got = self.process(["dotnet", children.TOOL, "run", WORKER, *arguments], options.timeout)
        self.borrowed = report.read_text("utf-8").split() if report.exists() else []
        if expected[0] != 0:
            self.difference = "the oracle itself fails: " + expected[2][-300:]
        elif expected[:2] != got[:2]:
            lines = difflib.unified_diff(expected[1].splitlines(), got[1].splitlines(), "oracle", "ours", n=0, lineterm="")
            self.difference = f"status {got[0]}\n" + "\n".join(line[:300] for line in list(lines)[:40]) + "\n" + got[2][-3000:]
        return self

    def process(self, command, timeout):
        with tempfile.TemporaryDirectory() as folder:
            try:
                done = subprocess.run(command, cwd=folder, env=children.environment() | {"COLUMNS": "80"}, stdin=subprocess.DEVNULL,
                                      capture_output=True, timeout=timeout)
            except subprocess.TimeoutExpired:
                return "time", "", f"no end after {timeout:g} s"
        return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")

    def __str__(self):
        result = "runs" if self.difference is None else "**fails**: " + (self.fails or "not explained")
        return f"| {self.name} | {self.origin} | {self.work} | {result} | {' '.join(self.borrowed)} |"


def table(programs, version):
    running = sum(1 for program in programs if program.difference is None)
    return "\n".join([
        "# Programs that no one here wrote", "",
        f"Run unchanged by `tests/cpython/programs ORACLE_DIR`, last on {datetime.date.today()}, beside CPython {version}: a driver of",
        "`drivers/` works with each; it counts as running if it prints the same under both. Nothing of the programs is kept here.", "",
        f"**{running} of {len(programs)} run.**", "",
        "| program | origin | what the driver does | result | from the oracle's Lib |", "|---|---|---|---|---|",
        *map(str, programs)]) + "\n"


def main():
    parser = argparse.ArgumentParser(prog="programs")
    parser.add_argument("oracle", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--only", default="")
    parser.add_argument("--timeout", type=float, default=120)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--dry", action="store_true")
    parser.add_argument("--show", action="store_true", help="print how the output of what fails differs")
    options = parser.parse_args()
    names = [name for name in options.only.split(",") if name]
    programs = [Program(path) for path in sorted((HERE / "drivers").glob("*.py")) if not names or path.stem in names]
    options.cache = HERE / ".cache" / "programs"
    options.cache.mkdir(parents=True, exist_ok=True)
    folders = debian.unpack([program.parts[0] for program in programs if program.kind == "debian"], options.cache)
    version = subprocess.run([options.oracle / "python3.14", "-V"], capture_output=True, text=True).stdout.split()[1]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for program in pool.map(lambda program: program.run(options, folders, version), programs):
            print(program.name, "runs" if program.difference is None else "FAILS" + (" (explained)" if program.fails else ""), flush=True)
            if program.difference and options.show:
                print("    " + program.difference.strip().replace("\n", "\n    "), flush=True)
    print(sum(1 for program in programs if program.difference is None), "of", len(programs), "run")
    if not options.dry and not names:
        (HERE / "PROGRAMS.md").write_text(table(programs, version), "utf-8")
    return any(program.difference and not program.fails for program in programs)


sys.exit(main())
