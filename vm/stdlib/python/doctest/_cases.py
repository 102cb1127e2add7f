"""Examples as tests of unittest."""

import os
import sys
import unittest

from . import _runner
from ._examples import REPORTING_FLAGS, DocTestParser
from ._files import read_text, the_module
from ._finder import DocTestFinder

__unittest = True

_report_flags = 0       # for tests that are given no reporting flags of their own


def set_unittest_reportflags(flags):
    """Set how failures are shown where a test is not told; return what was set before."""
    global _report_flags
    if flags & ~REPORTING_FLAGS:
        raise ValueError('Only reporting flags allowed', flags)
    before, _report_flags = _report_flags, flags
    return before


class DocTestCase(unittest.TestCase):
    """A DocTest as a test case; `setUp` and `tearDown` are functions that are called with it."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test = test
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_around = setUp, tearDown

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_around[0] is not None:
            self._dt_around[0](self._dt_test)

    def tearDown(self):
        test = self._dt_test
        if self._dt_around[1] is not None:
            self._dt_around[1](test)
        test.globs.clear()
        test.globs.update(self._dt_globs)

    def runTest(self):
        flags, test, told = self._dt_optionflags, self._dt_test, []
        if not flags & REPORTING_FLAGS:
            flags |= _report_flags
        runner = _runner.DocTestRunner(self._dt_checker, False, flags)
        runner.DIVIDER = '-' * 70
        results = runner.run(test, out=told.append, clear_globs=False)
        if results.failed:
            raise self.failureException(self.format_failure(''.join(told).rstrip('\n')))
        if results.skipped and results.skipped == len(test.examples):
            self.skipTest('all examples were skipped')

    def format_failure(self, err):
        """The message for reports of failures."""
        test = self._dt_test
        line = 'unknown line number' if test.lineno is None else test.lineno
        return (f'Failed doctest test for {test.name}\n  File "{test.filename}", line {line}, '
                f'in {test.name.rpartition('.')[2]}\n\n{err}')

    def debug(self):
        """Run the examples so that a failure comes out as an exception."""
        self.setUp()
        _runner.DebugRunner(self._dt_checker, False, self._dt_optionflags).run(self._dt_test, clear_globs=False)
        self.tearDown()

    def _dt_key(self):
        return self._dt_optionflags, self._dt_around, self._dt_checker

    def __eq__(self, other):
        if type(self) is type(other):
            return self._dt_test == other._dt_test and self._dt_key() == other._dt_key()
        return NotImplemented

    def __hash__(self):
        return hash(self._dt_key())

    def id(self):
        return self._dt_test.name

    def __repr__(self):
        place, _, name = self._dt_test.name.rpartition('.')
        return f'{name} ({place})'

    __str__ = object.__str__

    def shortDescription(self):
        return f'Doctest: {self._dt_test.name}'


class DocFileCase(DocTestCase):
    """The examples of a text file as a test case."""

    def id(self):
        return self._dt_test.name.replace('.', '_')

    def __repr__(self):
        return self._dt_test.filename

    def format_failure(self, err):
        return f'Failed doctest test for {self._dt_test.name}\n  File "{self._dt_test.filename}", line 0\n\n{err}'


class SkipDocTestCase(DocTestCase):
    """Stands for the tests of a module whose docstrings were not compiled."""

    def __init__(self, module):
        super().__init__(None)
        self.module = module

    def setUp(self):
        self.skipTest('DocTestSuite will not work with -O2 and above')

    def test_skip(self):
        """Never called."""

    def shortDescription(self):
        return f'Skipping tests from {self.module.__name__}'

    __str__ = shortDescription


class _Suite(unittest.TestSuite):
    """Keeps its tests: what they are made of is needed again."""

    _cleanup = False


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The docstrings of a module, given or named or else that of the caller, as a suite."""
    module = the_module(module, 2)
    finder = DocTestFinder() if test_finder is None else test_finder
    found = finder.find(module, globs=globs, extraglobs=extraglobs)
    if not found and sys.flags.optimize >= 2:
        return _Suite([SkipDocTestCase(module)])
    suite = _Suite()
    for test in sorted(found):
        if test.examples:
            test.filename = test.filename or module.__file__
            suite.addTest(DocTestCase(test, **options))
    return suite


def _file_case(path, module_relative=True, package=None, globs=None, parser=None, encoding=None, **options):
    text, path = read_text(path, package, module_relative, encoding)
    parser = DocTestParser() if parser is None else parser
    globs = {'__file__': path, **(globs or {})}
    return DocFileCase(parser.get_doctest(text, globs, os.path.basename(path), path, 0), **options)


def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    """A text file as a test case."""
    if module_relative:
        package = the_module(package, 2)
    return _file_case(path, module_relative, package, globs, parser, encoding, **options)


def DocFileSuite(*paths, **kw):
    """Text files as a suite; paths are relative to the caller's module or to `package`."""
    if kw.get('module_relative', True):
        kw['package'] = the_module(kw.get('package'), 2)
    return _Suite([_file_case(path, **kw) for path in paths])
