"""Running examples and telling how they went."""

import __future__
import builtins
import linecache
import sys
import traceback
from collections import namedtuple
from io import StringIO

from ._checker import OutputChecker, _indent
from ._examples import FAIL_FAST, IGNORE_EXCEPTION_DETAIL, REPORT_ONLY_FIRST_FAILURE, SKIP


class TestResults(namedtuple('TestResults', 'failed attempted')):
    """How many examples failed and were tried; `skipped` of them were not run."""

    __test__ = False    # no test, though its name begins like one

    def __new__(cls, failed, attempted, *, skipped=0):
        self = super().__new__(cls, failed, attempted)
        self.skipped = skipped
        return self

    def __repr__(self):
        text = f'TestResults(failed={self.failed}, attempted={self.attempted}'
        return text + (f', skipped={self.skipped})' if self.skipped else ')')


def _some(number, noun):
    return f'{number} {noun}' + ('' if number == 1 else 's')


def _bare_name(message):
    """The name of the exception in `package.module.Name: details`."""
    return message.partition('\n')[0].partition(':')[0].rpartition('.')[2]


def _message(error):
    """The text of an exception as it is compared with what is expected: without the place of a syntax error."""
    lines = traceback.format_exception_only(error)
    if isinstance(error, SyntaxError):
        cls = type(error)
        names = cls.__qualname__, f'{cls.__module__}.{cls.__qualname__}'
        start = next((i for i, line in enumerate(lines) if line.partition(':')[0].strip() in names), 0)
        del lines[:start]
    return ''.join(lines)


def _trace(exc_info):
    return ''.join(traceback.format_exception(*exc_info))


class _Output(StringIO):
    """What an example prints."""

    def take(self):
        """All that came since the last call; what is not empty ends with a line end."""
        text = self.getvalue()
        self.seek(0)
        self.truncate()
        return text if not text or text.endswith('\n') else text + '\n'


class DocTestRunner:
    """Runs DocTests, compares, reports with the methods report_...(), and counts.

    `tries`, `failures` and `skips` are the sums of all calls of run().
    """

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = OutputChecker() if checker is None else checker
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._counts = {}       # the name of a DocTest: [failures, tries, skips]
        self._output = _Output()

    # What is told, to the function `out`

    def report_start(self, out, test, example):
        """An example is about to be run."""
        if self._verbose:
            want = f'Expecting:\n{_indent(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indent(example.source)}{want}')

    def report_success(self, out, test, example, got):
        """An example printed what it should."""
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        """An example printed something else."""
        out(self._heading(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """An example raised what it should not."""
        out(f'{self._heading(test, example)}Exception raised:\n{_indent(_trace(exc_info))}')

    def _heading(self, test, example):
        if not test.filename:
            place = f'Line {example.lineno + 1}'
        else:
            known = test.lineno is not None and example.lineno is not None
            place = f'File "{test.filename}", line {test.lineno + example.lineno + 1 if known else '?'}'
        return f'{self.DIVIDER}\n{place}, in {test.name}\nFailed example:\n{_indent(example.source)}'

    # Running

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a DocTest; return TestResults.

        Reports go to the function `out`, or else to sys.stdout; the examples' global names are emptied at the end.
        """
        self.test = test
        if compileflags is None:
            compileflags = 0
            for name in __future__.all_feature_names:
                if test.globs.get(name) is getattr(__future__, name):
                    compileflags |= test.globs[name].compiler_flag
        if out is None:
            out = _writer(sys.stdout)
        before = sys.stdout, sys.displayhook, linecache.getlines
        trace = getattr(sys, 'gettrace', lambda: None)()
        sys.stdout, sys.displayhook = self._output, sys.__displayhook__
        linecache.getlines = _SourceOfExamples(test, before[2])
        try:
            return self._run_examples(test, compileflags, out)
        finally:
            sys.stdout, sys.displayhook, linecache.getlines = before
            if trace is not None:
                sys.settrace(trace)
            if clear_globs:
                test.globs.clear()
                builtins._ = None

    def _run_examples(self, test, compileflags, out):
        flags = self.optionflags
        counts = [0, 0, 0]
        try:
            for number, example in enumerate(test.examples):
                self.optionflags = flags
                for flag, wanted in example.options.items():
                    self.optionflags = self.optionflags | flag if wanted else self.optionflags & ~flag
                counts[1] += 1
                if self.optionflags & SKIP:
                    counts[2] += 1
                    continue
                quiet = counts[0] > 0 and flags & REPORT_ONLY_FIRST_FAILURE
                counts[0] += not self._run_example(test, number, example, compileflags, out, quiet)
                if counts[0] and self.optionflags & FAIL_FAST:
                    break
        finally:
            self.optionflags = flags
        self._add(test.name, counts)
        self.failures += counts[0]
        self.tries += counts[1]
        self.skips += counts[2]
        return TestResults(counts[0], counts[1], skipped=counts[2])

    def _run_example(self, test, number, example, compileflags, out, quiet):
        """Run and judge one example; tell whether it is good."""
        if not quiet:
            self.report_start(out, test, example)
        trouble = None
        try:
            exec(compile(example.source, f'<doctest {test.name}[{number}]>', 'single', compileflags, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException as e:
            trouble = type(e), e, e.__traceback__.tb_next       # without the frame of this method
        got = self._output.take()
        if trouble is None:
            good = self._checker.check_output(example.want, got, self.optionflags)
        else:
            good = example.exc_msg is not None and self._expected(example.exc_msg, _message(trouble[1]))
            if not quiet:
                got += _trace(trouble)
        if quiet:
            pass
        elif good:
            self.report_success(out, test, example, got)
        elif trouble is not None and example.exc_msg is None:
            self.report_unexpected_exception(out, test, example, trouble)
        else:
            self.report_failure(out, test, example, got)
        return good

    def _expected(self, want, message):
        check, flags = self._checker.check_output, self.optionflags
        return check(want, message, flags) or bool(flags & IGNORE_EXCEPTION_DETAIL) and check(
            _bare_name(want), _bare_name(message), flags)

    # Sums

    def _add(self, name, counts):
        before = self._counts.get(name, (0, 0, 0))
        self._counts[name] = [a + b for a, b in zip(before, counts)]

    def merge(self, other):
        """Add the counts of another runner."""
        for name, counts in other._counts.items():
            self._add(name, counts)

    def summarize(self, verbose=None):
        """Print what all runs came to; return TestResults."""
        verbose = self._verbose if verbose is None else verbose
        groups = {'had no tests': [], 'passed all tests': [], 'had failures': []}
        failed, tried, skipped = 0, 0, 0
        for name, (failures, tries, skips) in sorted(self._counts.items()):
            failed, tried, skipped = failed + failures, tried + tries, skipped + skips
            if not tries:
                groups['had no tests'].append(f'    {name}')
            elif not failures:
                groups['passed all tests'].append(f' {tries:3} test{'' if tries == 1 else 's'} in {name}')
            else:
                groups['had failures'].append(f' {failures:3} of {tries:3} in {name}')
        for title, lines in groups.items():
            bad = title == 'had failures'
            if not lines or not (verbose or bad):
                continue
            if bad:
                print(self.DIVIDER)
            print(f'{_some(len(lines), 'item')} {title}:', *lines, sep='\n')
        if verbose:
            print(f'{_some(tried, 'test')} in {_some(len(self._counts), 'item')}.')
            print(f'{tried - failed} passed{f' and {failed} failed' if failed else ''}.')
        if failed:
            print(f'***Test Failed*** {_some(failed, 'failure')}{f' and {_some(skipped, 'skipped test')}' if skipped else ''}.')
        elif verbose:
            print('Test passed.')
        return TestResults(failed, tried, skipped=skipped)


class _SourceOfExamples:
    """linecache.getlines() while a DocTest runs: knows the lines of its examples too."""

    def __init__(self, test, otherwise):
        self.start = f'<doctest {test.name}['
        self.examples = test.examples
        self.otherwise = otherwise

    def __call__(self, filename, module_globals=None):
        number = filename.removeprefix(self.start).removesuffix(']>')
        if filename.startswith(self.start) and number.isdecimal():
            return self.examples[int(number)].source.splitlines(keepends=True)
        return self.otherwise(filename, module_globals)


def _writer(stream):
    """A function that writes to the stream, also what the stream cannot encode."""
    encoding = stream.encoding
    if encoding is None or encoding.lower() == 'utf-8':
        return stream.write
    return lambda text: stream.write(text.encode(encoding, 'backslashreplace').decode(encoding))


class DocTestFailure(Exception):
    """An example of `test` printed `got`; what DebugRunner raises."""

    __module__ = 'doctest'

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example of `test` raised what it should not; what DebugRunner raises."""

    __module__ = 'doctest'

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """A runner that raises an exception as soon as an example fails, and then keeps the global names."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        results = super().run(test, compileflags, out, clear_globs=False)
        if clear_globs:
            test.globs.clear()
        return results

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)
