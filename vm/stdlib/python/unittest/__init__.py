"""Unit tests: cases of a class TestCase, suites, loaders that find them, runners that report.

A file of tests defines classes derived from TestCase whose methods `test...` check with assertEqual() and others,
and ends by calling main(); main(module=None) finds the tests of a folder.
"""

from .result import TestResult
from .case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
                   expectedFailure, skip, skipIf, skipUnless)
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader
from .runner import TextTestResult, TextTestRunner
from .signals import installHandler, registerResult, removeHandler, removeResult
from .main import TestProgram, main

__all__ = ['FunctionTestCase', 'IsolatedAsyncioTestCase', 'SkipTest', 'TestCase', 'TestLoader', 'TestResult', 'TestSuite',
           'TextTestResult', 'TextTestRunner', 'addModuleCleanup', 'defaultTestLoader', 'doModuleCleanups',
           'enterModuleContext', 'expectedFailure', 'installHandler', 'main', 'registerResult', 'removeHandler',
           'removeResult', 'skip', 'skipIf', 'skipUnless']

__unittest = True       # reports leave out the frames of modules that have this name


def __getattr__(name):
    # The only name that needs asyncio, which is long to import.
    if name != 'IsolatedAsyncioTestCase':
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from .async_case import IsolatedAsyncioTestCase as found
    globals()[name] = found
    return found


def __dir__():
    return sorted({*globals(), 'IsolatedAsyncioTestCase'})


def load_tests(loader, tests, pattern):
    """The tests of the package itself; see the documentation of discovery."""
    from os.path import dirname
    return loader.discover(dirname(__file__), pattern)
