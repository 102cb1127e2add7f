"""Tests that are run together, and what is called around those of a class and of a module."""

import sys

from .case import SkipTest, doModuleCleanups
from .util import strclass

__unittest = True


class BaseTestSuite:
    """An ordered collection of cases and suites; knows nothing of classes and modules."""

    _cleanup = True     # let go of each test after it has run

    def __init__(self, tests=()):
        self._tests = []
        self._gone = 0      # how many cases were let go of
        self.addTests(tests)

    def __repr__(self):
        return f'<{strclass(type(self))} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._gone + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        """Add a case or a suite."""
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type):
            from .case import TestCase
            if issubclass(test, (TestCase, TestSuite)):
                raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        """Add what an iterable gives."""
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Run the tests until the result asks for the end."""
        for place, test in enumerate(self):
            if not result.shouldStop:
                test(result)
                if self._cleanup:
                    self._removeTestAtIndex(place)
        return result

    def _removeTestAtIndex(self, index):
        tests = self._tests
        if not hasattr(tests, '__setitem__'):
            return      # a class of its own that keeps its tests otherwise
        self._gone += getattr(tests[index], 'countTestCases', int)()
        tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests without a result: what one raises comes out."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite that calls setUpModule(), setUpClass() and their counterparts when the class of the tests changes."""

    def run(self, result, debug=False):
        outermost = not getattr(result, '_testRunEntered', False)
        if outermost:
            result._testRunEntered = True
        around = _Surroundings(result, debug)
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_suite(test):
                runnable = True
            else:
                runnable = around.enter(test)
            if runnable:
                test.debug() if debug else test(result)
                if self._cleanup:
                    self._removeTestAtIndex(index)
        if outermost:
            around.leave()
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_NoResult(), True)


class _Surroundings:
    """What is set up for the tests of a class and a module.

    Which class was the last stands in the result, as suites within suites continue it.
    """

    def __init__(self, result, debug):
        self.result = result
        self.debug = debug

    def enter(self, test):
        """Prepare for a test; tell whether it can be run."""
        result, cls = self.result, type(test)
        last = getattr(result, '_previousTestClass', None)
        if cls is not last:
            self.leave_class(last)
            if cls.__module__ != getattr(last, '__module__', None):
                self.leave_module(last)
                self.enter_module(cls.__module__)
            self.enter_class(cls)
            result._previousTestClass = cls
        return not (getattr(cls, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False))

    def leave(self):
        """Close down after the last test."""
        last = getattr(self.result, '_previousTestClass', None)
        self.leave_class(last)
        self.leave_module(last)

    def enter_module(self, name):
        self.result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), 'setUpModule', None)
        if set_up is None:
            return
        with _Held(self.result):
            if not self.call(set_up, 'setUpModule', name):
                self.result._moduleSetUpFailed = True
                self.call(doModuleCleanups, 'setUpModule', name)

    def leave_module(self, last):
        module = sys.modules.get(getattr(last, '__module__', None))
        if module is None or getattr(self.result, '_moduleSetUpFailed', False):
            return
        with _Held(self.result):
            tear_down = getattr(module, 'tearDownModule', None)
            if tear_down is not None:
                self.call(tear_down, 'tearDownModule', last.__module__)
            self.call(doModuleCleanups, 'tearDownModule', last.__module__)

    def enter_class(self, cls):
        if getattr(self.result, '_moduleSetUpFailed', False) or getattr(cls, '__unittest_skip__', False):
            return
        self.class_failed(cls, False)
        set_up = getattr(cls, 'setUpClass', None)
        if set_up is None:
            return
        with _Held(self.result):
            if not self.call(set_up, 'setUpClass', strclass(cls)):
                self.class_failed(cls, True)
                self.clean_class(cls, 'setUpClass')

    def class_failed(self, cls, failed):
        try:
            cls._classSetupFailed = failed
        except TypeError:
            pass    # no attributes can be set in a class that is not Python's

    def leave_class(self, cls):
        if (cls is None or getattr(cls, '_classSetupFailed', False) or getattr(self.result, '_moduleSetUpFailed', False)
                or getattr(cls, '__unittest_skip__', False)):
            return
        tear_down = getattr(cls, 'tearDownClass', None)
        if tear_down is None and not hasattr(cls, 'doClassCleanups'):
            return
        with _Held(self.result):
            if tear_down is not None:
                self.call(tear_down, 'tearDownClass', strclass(cls))
            self.clean_class(cls, 'tearDownClass')

    def clean_class(self, cls, during):
        clean = getattr(cls, 'doClassCleanups', None)
        if clean is None:
            return
        clean()
        for trouble in cls.tearDown_exceptions:
            if self.debug:
                raise trouble[1]
            self.report(trouble, during, strclass(cls))

    def call(self, function, during, where):
        """Call one of the functions around; tell whether it went well."""
        try:
            function()
        except Exception:
            if self.debug:
                raise
            self.report(sys.exc_info(), during, where)
            return False
        return True

    def report(self, trouble, during, where):
        place = _ErrorHolder(f'{during} ({where})')
        skip = getattr(self.result, 'addSkip', None)
        if skip is not None and isinstance(trouble[1], SkipTest):
            skip(place, str(trouble[1]))
        else:
            self.result.addError(place, trouble)


class _Held:
    """The block in which a result with `buffer` holds back what is printed."""

    def __init__(self, result):
        self.result = result

    def __enter__(self):
        getattr(self.result, '_setupStdout', _nothing)()

    def __exit__(self, *trouble):
        getattr(self.result, '_restoreStdout', _nothing)()


def _nothing():
    pass


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _ErrorHolder:
    """Stands for a test in the report of what failed around tests."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    __str__ = id

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

    def run(self, result):
        """It cannot be run."""

    __call__ = run


class _NoResult:
    """What debug() has instead of a result."""

    shouldStop = False
    _testRunEntered = False
    _moduleSetUpFailed = False
    _previousTestClass = None
