"""Recursion, memory, sizes of objects."""

import contextlib
import sys

__all__ = ["infinite_recursion", "exceeds_recursion_limit", "get_recursion_depth", "get_recursion_available", "set_recursion_limit",
           "adjust_int_max_str_digits", "gc_collect", "disable_gc", "gc_threshold", "calcobjsize", "calcvobjsize", "check_sizeof",
           "inject_memory_error", "inject_memory_error_cm", "setswitchinterval", "SuppressCrashReport", "suppress_msvcrt_asserts",
           "disable_faulthandler", "run_in_subinterp", "run_in_subinterp_with_config", "C_STACK_SIZE", "collision_stats"]

import unittest

C_STACK_SIZE = 8 << 20


@contextlib.contextmanager
def set_recursion_limit(limit):
    old = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit)
        yield
    finally:
        sys.setrecursionlimit(old)


def get_recursion_depth():
    frame, depth = sys._getframe(1), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return max(depth, 1)


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


def infinite_recursion(max_depth=None):
    """A context in which recursion that never ends fails soon."""
    if max_depth is None:
        max_depth = 20000
    elif max_depth < 3:
        raise ValueError(f"max_depth must be at least 3, got {max_depth}")
    return set_recursion_limit(get_recursion_depth() + max_depth)


def exceeds_recursion_limit():
    """A depth that no nesting of data or source may reach."""
    return 150_000


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    old = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(old)


def gc_collect():
    import gc
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    import gc
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextlib.contextmanager
def gc_threshold(*args):
    import gc
    old = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*old)


def calcobjsize(fmt):
    import struct
    return struct.calcsize("nP" + fmt + "0n")


def calcvobjsize(fmt):
    import struct
    return struct.calcsize("nPn" + fmt + "0n")


def check_sizeof(test, o, size):
    test.assertEqual(sys.getsizeof(o), size)


def inject_memory_error(start=0, stop=0):
    raise unittest.SkipTest("memory errors cannot be injected")


inject_memory_error_cm = inject_memory_error


def setswitchinterval(interval):
    sys.setswitchinterval(interval)


class SuppressCrashReport:
    """There is no report to suppress."""

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


@contextlib.contextmanager
def suppress_msvcrt_asserts(verbose=False):
    yield


@contextlib.contextmanager
def disable_faulthandler():
    yield


def run_in_subinterp(code):
    raise unittest.SkipTest("no subinterpreters")


def run_in_subinterp_with_config(code, *, own_gil=None, **config):
    raise unittest.SkipTest("no subinterpreters")


def collision_stats(nbins, nballs):
    """The mean and the standard deviation of the collisions of balls thrown into bins."""
    n, k = nbins, nballs
    p = 1 / n
    import math
    empty = n * math.exp(k * math.log1p(-p))
    mean = k - n + empty
    variance = n * (n - 1) * math.exp(k * math.log1p(-2 * p)) + empty * (1 - empty)
    return float(mean), math.sqrt(max(variance, 0.0))
