"""Running tests and telling about it on a stream."""

import sys
import time
import warnings

from .case import _SubTest
from .result import TestResult
from .signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A stream with a method that writes a line."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)      # while it is being copied
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestResult(TestResult):
    """A result that writes a character or a line for each test, and what failed at the end."""

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.descriptions = descriptions
        self.durations = durations
        self.dots = verbosity == 1
        self.showAll = verbosity > 1
        self._at_line_start = True

    def getDescription(self, test):
        """The name of the test, and under it the first line of its docstring."""
        first = test.shortDescription() if self.descriptions else None
        return f'{test}\n{first}' if first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._begin(test)

    def _begin(self, test):
        self.stream.write(self.getDescription(test) + ' ... ')
        self.stream.flush()
        self._at_line_start = False

    def _tell(self, test, mark, words):
        """Write how a test ended: the character `mark` or, if all is shown, `words`."""
        if self.showAll:
            part = isinstance(test, _SubTest)
            if part and not self._at_line_start:
                self.stream.writeln()
            if part or self._at_line_start:
                if part:
                    self.stream.write('  ')
                self._begin(test)
            self.stream.writeln(words)
            self._at_line_start = True
        elif self.dots:
            self.stream.write(mark)
        else:
            return
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._tell(subtest, *(('F', 'FAIL') if failed else ('E', 'ERROR')))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, '.', 'ok')

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, 'E', 'ERROR')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, 'F', 'FAIL')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, 's', f'skipped {reason!r}')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell(test, 'x', 'expected failure')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell(test, 'u', 'unexpected success')

    def printErrors(self):
        out = self.stream
        if self.dots or self.showAll:
            out.writeln()
            out.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        surprises = getattr(self, 'unexpectedSuccesses', ())
        if surprises:
            out.writeln(self.separator1)
            for test in surprises:
                out.writeln('UNEXPECTED SUCCESS: ' + self.getDescription(test))
            out.flush()

    def printErrorList(self, flavour, errors):
        """Write the pairs of a test and a text under headings."""
        out = self.stream
        for test, text in errors:
            for line in self.separator1, f'{flavour}: {self.getDescription(test)}', self.separator2, text:
                out.writeln(line)
            out.flush()


class TextTestRunner:
    """Runs tests and writes their names, the results and a summary to a stream, sys.stderr if none is given."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(stream or sys.stderr)
        self.descriptions, self.verbosity, self.durations = descriptions, verbosity, durations
        self.failfast, self.buffer, self.tb_locals, self.warnings = failfast, buffer, tb_locals, warnings
        self.resultclass = resultclass or type(self).resultclass

    def _makeResult(self):
        arguments = self.stream, self.descriptions, self.verbosity
        try:
            return self.resultclass(*arguments, durations=self.durations)
        except TypeError:
            return self.resultclass(*arguments)     # a class from before there were durations

    def run(self, test):
        """Run a case or a suite; return the result."""
        result = self._makeResult()
        registerResult(result)
        for name in 'failfast', 'buffer', 'tb_locals':
            setattr(result, name, getattr(self, name))
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            getattr(result, 'startTestRun', _nothing)()
            try:
                test(result)
            finally:
                getattr(result, 'stopTestRun', _nothing)()
            elapsed = time.perf_counter() - start
        result.printErrors()
        if self.durations is not None:
            self._print_durations(result)
        self._print_summary(result, elapsed)
        return result

    def _print_durations(self, result):
        if not result.collectedDurations:
            return
        out = self.stream
        slowest = sorted(result.collectedDurations, key=lambda pair: pair[1], reverse=True)
        if self.durations > 0:
            slowest = slowest[:self.durations]
        out.writeln('Slowest test durations')
        if hasattr(result, 'separator2'):
            out.writeln(result.separator2)
        shown = [pair for pair in slowest if self.verbosity > 1 or pair[1] >= 0.001]
        for name, seconds in shown:
            out.writeln('%-10s %s' % ('%.3fs' % seconds, name))
        out.writeln('\n(durations < 0.001s were hidden; use -v to show these durations)' if len(shown) < len(slowest) else '')

    def _print_summary(self, result, elapsed):
        out, run = self.stream, result.testsRun
        if hasattr(result, 'separator2'):
            out.writeln(result.separator2)
        out.writeln(f"Ran {run} test{'' if run == 1 else 's'} in {elapsed:.3f}s")
        out.writeln()
        counts = []
        if result.wasSuccessful():
            out.write('NO TESTS RAN' if run == 0 and not getattr(result, 'skipped', ()) else 'OK')
        else:
            out.write('FAILED')
            counts += ('failures', len(result.failures)), ('errors', len(result.errors))
        for name, attribute in (('skipped', 'skipped'), ('expected failures', 'expectedFailures'),
                                ('unexpected successes', 'unexpectedSuccesses')):
            counts.append((name, len(getattr(result, attribute, ()))))
        details = ', '.join([f'{name}={count}' for name, count in counts if count])
        out.writeln(f' ({details})' if details else '')
        out.flush()


def _nothing():
    pass
