"""Test cases: what marks them, what is called before and after them, and how one is run."""

import functools
import sys
import time
import types
import warnings

from . import result
from ._asserts import Assertions
from ._compare import DIFF_OMITTED
from ._expect import _AssertNotWarnsContext, _AssertRaisesContext, _AssertWarnsContext, _BaseTestCaseContext
from .util import strclass

__unittest = True


# Marks

class SkipTest(Exception):
    """Ends a test that is not to be run; skipTest() and the decorators are easier to use."""


def skip(reason):
    """Mark a test or a class as not to be run."""
    def mark(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if isinstance(reason, types.FunctionType):      # used without parentheses
        function, reason = reason, ''
        return mark(function)
    return mark


def _unmarked(item):
    return item


def skipIf(condition, reason):
    """Mark as not to be run if the condition holds."""
    return skip(reason) if condition else _unmarked


def skipUnless(condition, reason):
    """Mark as not to be run unless the condition holds."""
    return _unmarked if condition else skip(reason)


def expectedFailure(test_item):
    """Mark a test or a class whose failing is success."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


def _marked(mark, *items):
    return any([getattr(item, mark, False) for item in items])


def _skip_reason(*items):
    """Why the first of the items that is marked is skipped, None if none is."""
    if _marked('__unittest_skip__', *items):
        return next(filter(None, [getattr(item, '__unittest_skip_why__', '') for item in items]), '')
    return None


# What is to be called afterwards

_module_cleanups = []


_SYNC = '__enter__', '__exit__', 'context manager', 'enterContext'
_ASYNC = '__aenter__', '__aexit__', 'asynchronous context manager', 'enterAsyncContext'


def _enter_context(cm, addcleanup, protocol=_SYNC, other=_ASYNC):
    """Call the entry of a context manager and register its exit."""
    cls = type(cm)
    try:
        enter, leave = [getattr(cls, name) for name in protocol[:2]]
    except AttributeError:
        text = f"'{strclass(cls)}' object does not support the {protocol[2]} protocol"
        if all([hasattr(cls, name) for name in other[:2]]):
            text += f' but it supports the {other[2]} protocol. Did you mean to use {other[3]}()?'
        raise TypeError(text) from None
    value = enter(cm)
    addcleanup(leave, cm, None, None, None)
    return value


def addModuleCleanup(function, /, *args, **kwargs):
    """Have a function called after tearDownModule(); the last one added is called first."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager and leave it after tearDownModule()."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Make the calls of addModuleCleanup() now, all of them; then raise the first exception of one."""
    trouble = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            trouble = trouble or e
    if trouble is not None:
        raise trouble


# How a test goes

class _ShouldStop(Exception):
    """Leaves a test after a subtest that decided it."""


class _UnexpectedSuccess(Exception):
    """What an old result is told about a test that was to fail."""


class _Outcome:
    """How the run of one test goes so far; reports what its parts raise to the result."""

    def __init__(self, result=None):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expectedFailure = None

    def attempt(self, case, function, /, *args, **kwargs):
        """Call a part of a test."""
        try:
            function(*args, **kwargs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            self.note(case, sys.exc_info())

    def note(self, case, trouble):
        """Take down what a part of the test, or a subtest, has raised."""
        cls, value = trouble[:2]
        if issubclass(cls, SkipTest):
            self.success = False
            _tell(self.result, 'addSkip', case, str(value), 'skips not reported', _Outcome.addSuccess)
        elif issubclass(cls, _ShouldStop):
            pass    # the subtest has told what there is to tell
        elif self.expecting_failure:
            self.expectedFailure = trouble
        else:
            self.success = False
            if isinstance(case, _SubTest):
                self.result.addSubTest(case.test_case, case, trouble)
            elif self.result is not None:
                fails = issubclass(cls, case.failureException)
                (self.result.addFailure if fails else self.result.addError)(case, trouble)

    @staticmethod
    def addSuccess(result, case):
        result.addSuccess(case)

    @staticmethod
    def addSurprise(result, case):
        try:
            raise _UnexpectedSuccess from None
        except _UnexpectedSuccess:
            result.addFailure(case, sys.exc_info())

    def conclude(self, case, expecting):
        """Report a test whose parts have all been run and told of no trouble."""
        if not expecting:
            self.result.addSuccess(case)
        elif self.expectedFailure:
            _tell(self.result, 'addExpectedFailure', case, self.expectedFailure, 'reporting as passes', _Outcome.addSuccess)
        else:
            _tell(self.result, 'addUnexpectedSuccess', case, _NOTHING, 'reporting as failure', _Outcome.addSurprise)


_NOTHING = object()


def _tell(result, method, case, detail, consequence, otherwise):
    """Call a method of a result that results of the oldest kind do not have."""
    if result is None:
        return
    report = getattr(result, method, None)
    if report is None:
        warnings.warn(f"TestResult has no {method} method{consequence and ', '}{consequence}", RuntimeWarning, 2)
        otherwise(result, case)
    elif detail is _NOTHING:
        report(case)
    else:
        report(case, detail)


class _SubTestScope:
    """The block of `with self.subTest(...)`: what it raises is reported, and the test goes on behind it."""

    outcome = None

    def __init__(self, case, message, params):
        self.case = case
        self.message = message
        self.params = params

    def __enter__(self):
        case = self.case
        if case._outcome is None or not hasattr(case._outcome.result, 'addSubTest'):
            return
        self.outcome = case._outcome
        self.outer = outer = case._subtest
        params = self.params
        if outer is not None:
            params = params | {name: value for name, value in outer.params.items() if name not in params}
        case._subtest = _SubTest(case, self.message, params)
        self.good_before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, cls, value, tb):
        outcome = self.outcome
        if outcome is None:
            return False
        case = self.case
        subtest, case._subtest = case._subtest, self.outer
        interrupted = cls is not None and issubclass(cls, KeyboardInterrupt)
        if cls is None:
            if outcome.success:
                outcome.result.addSubTest(case, subtest, None)
        elif not interrupted:
            outcome.note(subtest, (cls, value, tb))
        outcome.success = outcome.success and self.good_before
        if interrupted:
            return False
        if outcome.expectedFailure if outcome.success else getattr(outcome.result, 'failfast', False):
            raise _ShouldStop
        return True


class TestCase(Assertions):
    """A test and what it needs before and after it; classes of tests are derived from this one.

    An instance runs the method whose name it is made with. Results tell a failed assertion, an exception of the
    class `failureException`, from an error, which is any other. `longMessage` and `maxDiff` shape what assertions say.
    """

    _classSetupFailed = False
    _class_cleanups = []
    _outcome = None     # while the test runs
    _subtest = None     # the innermost one that is being run

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError(f'no such test method in {type(self)}: {methodName}')
        self._testMethodDoc = getattr(method, '__doc__', None)

    def __eq__(self, other):
        if type(self) is type(other):
            return self._testMethodName == other._testMethodName
        return NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({strclass(type(self))}.{self._testMethodName})'

    def __repr__(self):
        return f'<{strclass(type(self))} testMethod={self._testMethodName}>'

    def id(self):
        """The full name of the test."""
        return f'{strclass(type(self))}.{self._testMethodName}'

    def shortDescription(self):
        """The first line of the method's docstring, or None."""
        return self._testMethodDoc.strip().partition('\n')[0].strip() if self._testMethodDoc else None

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        """The result of a run that is given none."""
        return result.TestResult()

    # What a class of tests may define

    def setUp(self):
        """Called before the test."""

    def tearDown(self):
        """Called after the test, if setUp() succeeded."""

    @classmethod
    def setUpClass(cls):
        """Called before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the last test of the class."""

    # What a test may ask for

    def addCleanup(self, function, /, *args, **kwargs):
        """Have a function called after tearDown(), also if setUp() fails; the last one added is called first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager and leave it with the cleanups."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Have a function called after tearDownClass(); the last one added is called first."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager and leave it with the cleanups of the class."""
        return _enter_context(cm, cls.addClassCleanup)

    def skipTest(self, reason):
        """End the test as skipped."""
        raise SkipTest(reason)

    def subTest(self, msg=_NOTHING, **params):
        """A context manager for a part whose failing is reported with the message and the parameters and ends only it."""
        return _SubTestScope(self, msg, params)

    # Running

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        self._expect_none(method, method(), 4)

    def _expect_none(self, method, value, depth):
        if value is None:
            return
        text = (f'It is deprecated to return a value that is not None from a test case '
                f'({method} returned {type(value).__name__!r})')
        if isinstance(value, types.CoroutineType):
            text += '. Maybe you forgot to use IsolatedAsyncioTestCase as the base class?'
        warnings.warn(text, DeprecationWarning, stacklevel=depth + 1)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        """Run the test and report to the result, which is made if none is given and returned."""
        stop_run = None
        if result is None:
            result = self.defaultTestResult()
            stop_run = getattr(result, 'stopTestRun', None)
            if hasattr(result, 'startTestRun'):
                result.startTestRun()
        result.startTest(self)
        outcome = _Outcome(result)
        try:
            method = getattr(self, self._testMethodName)
            reason = _skip_reason(type(self), method)
            if reason is not None:
                _tell(result, 'addSkip', self, reason, 'skips not reported', _Outcome.addSuccess)
                return result
            expecting = _marked('__unittest_expecting_failure__', self, method)
            self._outcome = outcome
            start = time.perf_counter()
            outcome.attempt(self, self._callSetUp)
            if outcome.success:
                outcome.expecting_failure = expecting
                outcome.attempt(self, self._callTestMethod, method)
                outcome.expecting_failure = False
                outcome.attempt(self, self._callTearDown)
            self.doCleanups()
            _tell(result, 'addDuration', self, time.perf_counter() - start, '', _ignore)
            if outcome.success:
                outcome.conclude(self, expecting)
            return result
        finally:
            # An exception, and the frames of its traceback, must not live on in the test.
            self._outcome = outcome.expectedFailure = None
            result.stopTest(self)
            if stop_run is not None:
                stop_run()

    def debug(self):
        """Run the test without a result: what it raises comes out."""
        method = getattr(self, self._testMethodName)
        reason = _skip_reason(type(self), method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def doCleanups(self):
        """Make the calls of addCleanup() now; tell whether the test is good so far."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.attempt(self, self._callCleanup, function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Make the calls of addClassCleanup() now; what they raise is then in `tearDown_exceptions`."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())


def _ignore(result, case):
    pass


class FunctionTestCase(TestCase):
    """A test that calls a function, for tests that are not written as classes."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        self._parts = setUp, tearDown, testFunc, description
        super().__init__()

    def setUp(self):
        if self._parts[0] is not None:
            self._parts[0]()

    def tearDown(self):
        if self._parts[1] is not None:
            self._parts[1]()

    def runTest(self):
        self._parts[2]()

    def __eq__(self, other):
        return self._parts == other._parts if isinstance(other, type(self)) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._parts))

    def __str__(self):
        return f'{strclass(type(self))} ({self.id()})'

    def __repr__(self):
        return f'<{strclass(type(self))} tec={self._parts[2]}>'

    def id(self):
        return self._parts[2].__name__

    def shortDescription(self):
        function, description = self._parts[2:]
        if description is None and function.__doc__:
            description = function.__doc__.partition('\n')[0].strip() or None
        return description


class _SubTest(TestCase):
    """What a result is given as the test when a subtest ends."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case = test_case
        self.failureException = test_case.failureException
        self.params = params
        self._message = message

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = []
        if self._message is not _NOTHING:
            parts.append(f'[{self._message}]')
        if self.params:
            parts.append(f"({', '.join([f'{name}={value!r}' for name, value in self.params.items()])})")
        return ' '.join(parts) or '(<subtest>)'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'
