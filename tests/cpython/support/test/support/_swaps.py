"""Values that are other than usual while a test runs."""

import contextlib

__all__ = ["swap_attr", "swap_item", "patch", "patch_list", "run_with_locale", "run_with_locales", "run_with_tz",
           "ignore_deprecations_from", "clear_ignored_deprecations", "detect_api_mismatch"]

import functools
import unittest

_missing = object()


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    old = getattr(obj, attr, _missing)
    setattr(obj, attr, new_val)
    try:
        yield None if old is _missing else old
    finally:
        if old is not _missing:
            setattr(obj, attr, old)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    there = item in obj
    old = obj[item] if there else None
    obj[item] = new_val
    try:
        yield old
    finally:
        if there:
            obj[item] = old
        elif item in obj:
            del obj[item]


def patch(test_instance, object_to_patch, attr_name, new_value):
    """Sets an attribute until the test is over."""
    old = getattr(object_to_patch, attr_name)
    local = attr_name in object_to_patch.__dict__

    def restore():
        if local:
            setattr(object_to_patch, attr_name, old)
        else:
            delattr(object_to_patch, attr_name)

    test_instance.addCleanup(restore)
    setattr(object_to_patch, attr_name, new_value)


@contextlib.contextmanager
def patch_list(orig):
    saved = orig[:]
    try:
        yield
    finally:
        orig[:] = saved


class run_with_locales(contextlib.ContextDecorator):
    """Only the C locale exists here."""

    def __init__(self, catstr, *locales):
        self.locales = locales

    def __enter__(self):
        for name in self.locales:
            if name in ("", "C", "POSIX"):
                return name
        if self.locales and "" not in self.locales:
            raise unittest.SkipTest(f"no locales {self.locales}")

    def __exit__(self, *exc):
        pass


def run_with_locale(catstr, *locales):
    return run_with_locales(catstr, *locales, "")


def run_with_tz(tz):
    """Runs a test in another time zone."""
    def decorate(function):
        @functools.wraps(function)
        def test(*args, **kwargs):
            import os
            import time
            if not hasattr(time, "tzset"):
                raise unittest.SkipTest("tzset required")
            old = os.environ.get("TZ")
            os.environ["TZ"] = tz
            time.tzset()
            try:
                return function(*args, **kwargs)
            finally:
                if old is None:
                    del os.environ["TZ"]
                else:
                    os.environ["TZ"] = old
                time.tzset()
        return test
    return decorate


def ignore_deprecations_from(module, *, like):
    import warnings
    token = object()
    warnings.filterwarnings("ignore", category=DeprecationWarning, module=module, message=like)
    return token


def clear_ignored_deprecations(*tokens):
    import warnings
    warnings.resetwarnings()


def detect_api_mismatch(ref_api, other_api, *, ignore=()):
    """The public names that only the first has."""
    missing = set(dir(ref_api)) - set(dir(other_api)) - set(ignore)
    return {name for name in missing if not name.startswith("_") or name.endswith("__")}
