"""Warnings that tests expect, collect or ignore."""

import contextlib
import functools
import sys
import warnings


def import_deprecated(name):
    import importlib
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", category=DeprecationWarning)
        return importlib.import_module(name)


def check_syntax_warning(testcase, statement, errtext="", *, lineno=1, offset=None):
    """Compiling the statement warns once, and fails where warnings are errors."""
    from test.support import check_syntax_error
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    testcase.assertEqual(len(seen), 1, seen)
    testcase.assertIsSubclass(seen[0].category, SyntaxWarning)
    if errtext:
        testcase.assertRegex(str(seen[0].message), errtext)
    testcase.assertEqual(seen[0].filename, "<testcase>")
    testcase.assertIsNotNone(seen[0].lineno)
    if lineno is not None:
        testcase.assertEqual(seen[0].lineno, lineno)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("error", SyntaxWarning)
        check_syntax_error(testcase, statement, errtext, lineno=lineno, offset=offset)
    testcase.assertEqual(seen, [])


def ignore_warnings(*, category):
    def decorate(test):
        @functools.wraps(test)
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return test(self, *args, **kwargs)
        return wrapper
    return decorate


class WarningsRecorder:
    """The warnings since the last reset; an attribute is that of the last one."""

    def __init__(self, warnings_list):
        self._warnings = warnings_list
        self._last = 0

    def __getattr__(self, name):
        if len(self._warnings) > self._last:
            return getattr(self._warnings[-1], name)
        if name in warnings.WarningMessage._WARNING_DETAILS:
            return None
        raise AttributeError(f"{self!r} has no attribute {name!r}")

    @property
    def warnings(self):
        return self._warnings[self._last:]

    def reset(self):
        self._last = len(self._warnings)


def check_warnings(*filters, quiet=None):
    """A context in which only the warnings asked for, (regular expression, category), may come, and each must unless quiet."""
    if not filters:
        filters = (("", Warning),)
        quiet = True if quiet is None else quiet
    registry = sys._getframe(1).f_globals.get("__warningregistry__")
    if registry:
        registry.clear()
    return _expected(filters, quiet)


@contextlib.contextmanager
def _expected(filters, quiet):
    import re
    with sys.modules["warnings"].catch_warnings(record=True) as seen:
        sys.modules["warnings"].simplefilter("always")
        yield WarningsRecorder(seen)
    left, missing = list(seen), []
    for text, category in filters:
        hits = [w for w in left if re.match(text, str(w.message), re.I) and issubclass(type(w.message), category)]
        left = [w for w in left if w not in hits]
        if not hits and not quiet:
            missing.append((text, category.__name__))
    if left:
        raise AssertionError(f"unhandled warning {left[0]}")
    if missing:
        raise AssertionError("filter (%r, %s) did not catch any warning" % missing[0])


@contextlib.contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as seen:
        warnings.filterwarnings("always", message=message, category=category)
        yield
        if force_gc:
            from test.support import gc_collect
            gc_collect()
    testcase.assertEqual(seen, [])


def check_no_resource_warning(testcase):
    return check_no_warnings(testcase, category=ResourceWarning, force_gc=True)


@contextlib.contextmanager
def save_restore_warnings_filters():
    saved = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = saved
