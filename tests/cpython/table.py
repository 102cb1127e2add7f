"""Reads and writes RESULTS.md: a row for each file, totals for each group. A run replaces the rows of its files and keeps the others."""

import subprocess

import groups

COLUMNS = "| file | run | passed | failed | skipped | % | crashes | without reason | from the oracle's Lib | date |"


class Row:
    def __init__(self, cells):
        self.name, run, passed, failed, skipped, _, crashes, unexplained, self.borrowed, self.date = cells
        self.run, self.passed, self.failed, self.skipped = int(run), int(passed), int(failed), int(skipped)
        self.crashes, self.unexplained = int(crashes), int(unexplained)

    def __str__(self):
        return (f"| {self.name} | {self.run} | {self.passed} | {self.failed} | {self.skipped} | {percent(self.passed, self.run)} "
                f"| {self.crashes} | {self.unexplained} | {self.borrowed} | {self.date} |")


def percent(passed, run):
    return f"{100 * passed / run:.1f}" if run else "-"


def read(path):
    rows = {}
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if line.startswith("| test_") and len(cells) == 10:
                rows[cells[0]] = Row(cells)
    return rows


def update(path, oracle, results, today):
    rows = read(path)
    for result, unexplained, _ in results:
        rows[result.name] = Row([result.name, result.run, result.passed, len(result.failures), result.skipped, "", result.crashes,
                                 len(unexplained), " ".join(result.borrowed), str(today)])
    version = subprocess.run([oracle / "python3.14", "-VV"], capture_output=True, text=True).stdout.split(",")[0].strip()
    text = [
        "# CPython's own tests, run by CoroVm", "",
        f"The files are those of {version}, unmodified, run with `tests/cpython/run ORACLE_DIR`; last changed {today}. *run* is what the",
        "oracle itself passes, an example of a doctest counting as a test; everything that does not pass here counts as failed.",
        "*Skipped* is what the oracle skips. Reasons stand in `reasons/FILE.txt`.", "",
    ]
    text += ["| group | files | run | passed | failed | % | lowest file |", "|---|---|---|---|---|---|---|"]
    for group, names in groups.GROUPS.items():
        have = [rows[name] for name in names if name in rows]
        if not have:
            continue
        run, passed = sum(row.run for row in have), sum(row.passed for row in have)
        lowest = min((row for row in have if row.run), key=lambda row: row.passed / row.run, default=None)
        worst = f"{lowest.name} {percent(lowest.passed, lowest.run)}" if lowest else ""
        text.append(f"| {group} | {len(have)} of {len(names)} | {run} | {passed} | {run - passed} | {percent(passed, run)} | {worst} |")
    for group, names in groups.GROUPS.items():
        have = [rows[name] for name in names if name in rows]
        if have:
            text += ["", f"## {group}", "", COLUMNS, "|---" * 10 + "|", *map(str, have)]
    path.write_text("\n".join(text) + "\n", "utf-8")
