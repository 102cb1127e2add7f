"""What a run of tests has come to."""

import functools
import sys
import traceback

from . import util

__unittest = True


def failfast(method):
    """Make a method that takes note of a failure end the run, if `failfast` is set."""
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kwargs)
    return wrapper


class TestResult:
    """Collects how tests end.

    `failures`, `errors`, `expectedFailures` hold pairs of a test and a traceback's text, `skipped` pairs of a test
    and the reason, `unexpectedSuccesses` tests, `collectedDurations` pairs of a test's name and seconds. Tests are
    run until `shouldStop` is set. With `buffer` what a test prints is held back and shown only if it fails.
    """

    _previousTestClass = None       # kept by suites: whose setUpClass() was the last
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.buffer = False
        self.tb_locals = False
        self.shouldStop = False
        self.testsRun = 0
        for name in ('failures', 'errors', 'skipped', 'expectedFailures', 'unexpectedSuccesses', 'collectedDurations'):
            setattr(self, name, [])
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._stdout_buffer = self._stderr_buffer = None
        self._mirrorOutput = False

    def __repr__(self):
        return (f'<{util.strclass(type(self))} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')

    def stop(self):
        """Ask for the end of the run after the present test."""
        self.shouldStop = True

    def wasSuccessful(self):
        """Whether nothing failed so far."""
        return not (self.failures or self.errors or getattr(self, 'unexpectedSuccesses', ()))

    def printErrors(self):
        """Called at the end of a run, to show what failed."""

    # Before and after

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def startTest(self, test):
        """Called before a test."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """Called after a test, however it ended."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stdout_buffer is None:
            import io
            self._stdout_buffer = io.StringIO()
            self._stderr_buffer = io.StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        held = self._held_output(sys.stdout, sys.stderr)
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        if self._mirrorOutput:
            for stream, text in zip((sys.stdout, sys.stderr), held):
                if text:
                    stream.write(text)
        for buffer in self._stdout_buffer, self._stderr_buffer:
            buffer.seek(0)
            buffer.truncate()

    def _held_output(self, out, err):
        """What a test has printed on both streams, with a heading."""
        texts = []
        for name, stream in ('Stdout', out), ('Stderr', err):
            text = stream.getvalue()
            if text and not text.endswith('\n'):
                text += '\n'
            texts.append(text and f'\n{name}:\n{text}')
        return texts

    # How a test ended; `err` is what sys.exc_info() returns

    def _take(self, into, test, err):
        into.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addError(self, test, err):
        """A test has raised something else than its failureException."""
        self._take(self.errors, test, err)
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """An assertion of a test has failed."""
        self._take(self.failures, test, err)
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A subtest has ended; `err` is None if it went well."""
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        self._take(self.failures if issubclass(err[0], test.failureException) else self.errors, subtest, err)
        self._mirrorOutput = True

    def addSuccess(self, test):
        """A test has gone well."""

    def addSkip(self, test, reason):
        """A test was not run, or not to its end."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test has failed as it should."""
        self._take(self.expectedFailures, test, err)

    @failfast
    def addUnexpectedSuccess(self, test):
        """A test that should fail has not."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """How many seconds a test took, with what is called before and after it."""
        if hasattr(self, 'collectedDurations'):     # a result with an old __init__() has none
            self.collectedDurations.append((str(test), elapsed))

    # The text of an exception

    def _exc_info_to_string(self, err, test):
        cls, value, tb = err
        tb = self._cut_tracebacks(cls, value, tb, test)
        text = traceback.TracebackException(cls, value, tb, capture_locals=self.tb_locals, compact=True)
        lines = list(text.format())
        if self.buffer:
            lines += filter(None, self._held_output(sys.stdout, sys.stderr))
        return ''.join(lines)

    def _is_relevant_tb_level(self, tb):
        return '__unittest' in tb.tb_frame.f_globals

    def _cut_tracebacks(self, cls, value, tb, test):
        """Take the frames of this package off the tracebacks of an exception and of what led to it; return the first.

        A failed assertion's also ends before the assertion.
        """
        failure = getattr(test, 'failureException', None)
        first = self._cut(tb, cls is failure)
        seen, todo = set(), [value]
        while todo:
            error = todo.pop()
            if error is None or id(error) in seen:
                continue
            seen.add(id(error))
            error.__traceback__ = first if error is value else self._cut(error.__traceback__, type(error) is failure)
            todo += error.__cause__, error.__context__
        return first

    def _cut(self, tb, at_assertion):
        while tb is not None and self._is_relevant_tb_level(tb):
            tb = tb.tb_next
        if at_assertion:
            last = tb
            while last is not None and last.tb_next is not None and not self._is_relevant_tb_level(last.tb_next):
                last = last.tb_next
            if last is not None:
                last.tb_next = None
        return tb
