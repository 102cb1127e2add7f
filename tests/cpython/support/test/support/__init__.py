"""What CPython's tests expect of their own test.support, written for CoroVm: the oracle is CPython, so guards for CPython are open,
and what our virtual machine lacks fails in the test that asks for it."""

import contextlib
import functools
import sys
import types
import unittest
import warnings

from test.support._environment import *
from test.support._guards import *
from test.support._limits import *
from test.support._objects import *
from test.support._output import *
from test.support._swaps import *
from test.support._types import *
from test.support._waiting import *


def run_code(code, extra_names=None):
    """Runs source text and returns its namespace."""
    import textwrap
    names = dict(extra_names or ())
    exec(textwrap.dedent(code), names)
    return names


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    testcase.assertIsNotNone(error.offset)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def run_no_yield_async_fn(async_fn, /, *args, **kwargs):
    """Runs a coroutine function that never suspends."""
    coroutine = async_fn(*args, **kwargs)
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    raise AssertionError("coroutine did not complete")


@types.coroutine
def async_yield(v):
    return (yield v)


def run_yielding_async_fn(async_fn, /, *args, **kwargs):
    """Runs a coroutine function, sending None whenever it suspends."""
    coroutine = async_fn(*args, **kwargs)
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    finally:
        coroutine.close()


def reset_code(function):
    """Gives the function a code object of its own."""
    function.__code__ = function.__code__.replace()
    return function


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    """Checks that __all__ is what the module defines itself and more is not missing."""
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        obj = getattr(module, name)
        if (getattr(obj, "__module__", None) in name_of_module
                or not hasattr(obj, "__module__") and not isinstance(obj, types.ModuleType)):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    raise NotImplementedError("the files of a package are run one by one")


# Helpers that stand neither here nor need anything of the process are CPython's own.
__path__.append(TEST_SUPPORT_DIR)


def open_urlresource(url, *args, **keywords):
    """What would be fetched from the network is not there."""
    import unittest
    raise unittest.SkipTest("no network: " + url)
