"""Runs one test file, under the oracle and under our tool alike, and writes one line for each test that ended.

    worker.py MODULE LOG START EXCHANGE

A line is the repr of (event, index, key, text). Tests are numbered in the order in which the loader finds them; START leaves out
the ones before it, so that a run can go on after a test that ended the process. An example of a doctest counts as one test.
EXCHANGE is the folder where the runner answers requests for child processes; "-" under the oracle.
"""

import sys
import time
import traceback
import unittest


class Log:
    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8", errors="backslashreplace")

    def write(self, event, index, key, text=""):
        self.file.write(repr((event, index, key, text)) + "\n")
        self.file.flush()


class Result(unittest.TestResult):
    """Writes how each test ended; what a subtest reports belongs to its test."""

    def __init__(self, log, keys):
        super().__init__()
        self.log = log
        self.keys = keys
        self.outcome = None

    def startTest(self, test):
        super().startTest(test)
        self.outcome = None
        self.log.write("start", *self.keys[test])

    def stopTest(self, test):
        super().stopTest(test)
        outcome, text = self.outcome or ("passed", "")
        self.log.write(outcome, *self.keys[test], text)

    def note(self, test, outcome, text):
        if self.outcome is None or (self.outcome[0] == "skipped" and outcome == "failed"):
            self.outcome = outcome, text
        if test not in self.keys and not isinstance(test, unittest.TestCase):
            # A class's or module's fixture: no test of it is run.
            self.log.write("fixture-" + outcome, -1, str(test), text)
            self.outcome = None

    def failed(self, test, err):
        self.note(test, "failed", "".join(traceback.format_exception(*err)))

    def addError(self, test, err):
        self.failed(test, err)

    def addFailure(self, test, err):
        self.failed(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.note(test, "failed", str(subtest) + "\n" + "".join(traceback.format_exception(*err)))

    def addSkip(self, test, reason):
        self.note(test, "skipped", reason)

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        self.note(test, "failed", "unexpected success")


class Identity:
    """A dictionary by identity: tests that compare equal are still different tests."""

    def __init__(self):
        self.entries = {}

    def __setitem__(self, test, value):
        self.entries[id(test)] = test, value

    def __getitem__(self, test):
        return self.entries[id(test)][1]

    def __contains__(self, test):
        return id(test) in self.entries


def flatten(suite, into):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            flatten(test, into)
        else:
            into.append(test)
    return into


def examples_of(test):
    """How many tests a case counts for: the examples of a doctest."""
    examples = getattr(getattr(test, "_dt_test", None), "examples", None)
    return None if examples is None else len(examples)


def run_doctest(case, log, index, key):
    import doctest

    class Runner(doctest.DocTestRunner):
        position = -1

        def report_start(self, out, test, example):
            self.position = next(i for i, other in enumerate(test.examples) if other is example)
            log.write("start", index + self.position, f"{key}[{self.position}]")

        def say(self, outcome, text):
            log.write(outcome, index + self.position, f"{key}[{self.position}]", text)

        def report_success(self, out, test, example, got):
            self.say("passed", "")

        def report_failure(self, out, test, example, got):
            self.say("failed", f"line {(test.lineno or 0) + example.lineno + 1}: {example.source}"
                               f"expected:\n{example.want}got:\n{got}")

        def report_unexpected_exception(self, out, test, example, exc_info):
            self.say("failed", f"line {(test.lineno or 0) + example.lineno + 1}: {example.source}"
                               + "".join(traceback.format_exception(*exc_info)))

    runner = Runner(optionflags=case._dt_optionflags, checker=case._dt_checker, verbose=False)
    case.setUp()
    try:
        runner.run(case._dt_test, out=lambda text: None, clear_globs=False)
    finally:
        case.tearDown()


def main(module, path, start, exchange):
    log = Log(path)
    if exchange == "-":
        run(module, log, start)
        return
    from test.support import _processes
    _processes.exchange = exchange
    library = sys.path[-1]
    # A module of a package that we have in part may come from the oracle's Lib too.
    for package in ("unittest", "importlib"):
        __import__(package)
        sys.modules[package].__path__.append(library + "/" + package)
    run(module, log, start)
    files = [(name, getattr(m, "__file__", None) or "") for name, m in list(sys.modules.items())]
    log.write("borrowed", -1, "", " ".join(name for name, file in files
                                           if file.startswith(library) and name.partition(".")[0] != "test"))


def run(module, log, start):
    try:
        name = "test." + module
        __import__(name)
        loader = unittest.TestLoader()
        suite = loader.loadTestsFromModule(sys.modules[name])
        tests = flatten(suite, [])
    except BaseException as e:
        log.write("broken", -1, "import", "".join(traceback.format_exception(e)))
        return
    keys, seen, index, todo = Identity(), {}, 0, []
    for test in tests:
        key = test.id()
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            key += f"#{seen[key]}"
        keys[test] = index, key
        count = examples_of(test)
        if index >= start:
            todo.append(test)
            for i in range(1 if count is None else count):
                log.write("found", index + i, key if count is None else f"{key}[{i}]")
        index += 1 if count is None else count
    result = Result(log, keys)
    plain = unittest.TestSuite()
    for test in todo:
        if examples_of(test) is None:
            plain.addTest(test)
        else:
            run_doctest(test, log, *keys[test])
    plain(result)
    log.write("end", -1, "")


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])
