"""Decorators that let a test run or not. Guards for CPython are open; guards for what the machine cannot do skip, as with CPython."""

import functools
import unittest

from test.support._environment import (check_sanitizer, has_fork_support, has_socket_support, is_resource_enabled, max_memuse,
                                       real_max_memuse)

__all__ = ["cpython_only", "impl_detail", "check_impl_detail", "no_tracing", "no_rerun", "refcount_test", "anticipate_failure",
           "thread_unsafe", "requires_resource", "requires_docstrings", "requires_gil_enabled", "expected_failure_if_gil_disabled",
           "requires_IEEE_754", "requires_zlib", "requires_gzip", "requires_bz2", "requires_lzma", "requires_zstd", "requires_fork",
           "requires_subprocess", "requires_working_socket", "requires_limited_api", "requires_specialization",
           "requires_specialization_ft", "requires_debug_ranges", "requires_mac_ver", "requires_linux_version",
           "requires_freebsd_version", "requires_jit_enabled", "requires_jit_disabled", "requires_root_user",
           "requires_non_root_user", "requires_venv_with_pip", "skip_if_buildbot", "skip_if_sanitizer", "skip_if_pgo_task",
           "skip_if_huge_c_stack", "skip_if_unlimited_stack_size", "skip_on_s390x", "skip_android_selinux",
           "skip_emscripten_stack_overflow", "skip_wasi_stack_overflow", "skip_if_buggy_ucrt_strfptime",
           "skip_if_broken_multiprocessing_synchronize", "run_with_limited_c_stack", "bigmemtest", "bigaddrspacetest", "nomemtest",
           "set_memlimit", "support_remote_exec_only", "force_not_colorized", "force_not_colorized_test_class", "force_colorized",
           "force_colorized_test_class", "force_color", "subTests", "get_attribute"]

import contextlib


def _same(obj):
    return obj


def _unless(module):
    """A decorator that skips where the module is missing."""
    def make(reason=f"requires {module}"):
        try:
            __import__(module)
        except ImportError:
            return unittest.skip(reason)
        return _same
    return make


cpython_only = no_tracing = refcount_test = requires_docstrings = requires_limited_api = requires_specialization = _same
requires_IEEE_754 = skip_on_s390x = bigaddrspacetest = requires_jit_disabled = requires_root_user = support_remote_exec_only = _same
skip_if_pgo_task = skip_if_unlimited_stack_size = skip_if_buggy_ucrt_strfptime = _same
requires_specialization_ft = unittest.skip("requires free-threading")
requires_jit_enabled = unittest.skip("requires JIT enabled")
requires_non_root_user = unittest.skip("test needs non-root account")
requires_zlib, requires_gzip, requires_bz2 = _unless("zlib"), _unless("gzip"), _unless("bz2")
requires_lzma, requires_zstd = _unless("lzma"), _unless("compression.zstd")


def impl_detail(msg=None, **guards):
    if check_impl_detail(**guards):
        return _same
    return unittest.skip(msg or "implementation detail of another Python")


def check_impl_detail(**guards):
    """We answer as CPython: what its tests expect of it they expect of us."""
    if not guards:
        return True
    return guards.get("cpython", not next(iter(guards.values())))


def no_rerun(reason):
    return _same


def anticipate_failure(condition):
    return unittest.expectedFailure if condition else _same


def thread_unsafe(reason):
    return reason if callable(reason) else _same


def requires_resource(resource):
    return _same if is_resource_enabled(resource) else unittest.skip(f"resource {resource!r} is not enabled")


def requires_gil_enabled(msg="needs the GIL enabled"):
    return _same


def expected_failure_if_gil_disabled():
    return _same


def requires_fork():
    return unittest.skipUnless(has_fork_support, "requires working os.fork()")


def requires_subprocess():
    return _same


def requires_working_socket(*, module=False):
    if not module:
        return unittest.skipUnless(has_socket_support, "requires socket support")
    if not has_socket_support:
        raise unittest.SkipTest("requires socket support")


def requires_debug_ranges(reason="requires co_positions / debug_ranges"):
    return _same


def requires_mac_ver(*min_version):
    return _same


requires_linux_version = requires_freebsd_version = requires_mac_ver


def requires_venv_with_pip():
    return unittest.skip("requires venv")


def skip_if_buildbot(reason=None):
    return _same


def skip_if_sanitizer(reason=None, *, address=False, memory=False, ub=False, thread=False):
    return _same


def skip_if_huge_c_stack(depth=0):
    return depth if callable(depth) else _same


def skip_android_selinux(name):
    return _same


def skip_emscripten_stack_overflow():
    return _same


def skip_wasi_stack_overflow():
    return _same


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("no multiprocessing")


def run_with_limited_c_stack(depth=0, size=0):
    return depth if callable(depth) else _same


def set_memlimit(limit):
    raise NotImplementedError("no limit of memory in tests")


def bigmemtest(size, memuse, dry_run=True):
    """Without a limit of memory the test runs with a small size, or not at all where it cannot."""
    def decorate(function):
        @functools.wraps(function)
        def test(self):
            if not dry_run:
                raise unittest.SkipTest(f"not enough memory: {size * memuse / (1 << 30):.1f}G minimum needed")
            return function(self, 5147)
        test.size = size
        test.memuse = memuse
        return test
    return decorate


def nomemtest(test):
    return test


def force_color(color):
    """Whether the texts of errors are coloured is not decided by the environment here."""
    return contextlib.nullcontext()


def force_not_colorized(function):
    return function


def force_not_colorized_test_class(cls):
    return cls


def force_colorized(function):
    return function


def force_colorized_test_class(cls):
    return cls


def subTests(arg_names, arg_values, /, *, _do_cleanups=False):
    """Runs the test once for each row of values, each as a subtest."""
    single = False
    if isinstance(arg_names, str):
        arg_names = arg_names.replace(",", " ").split()
        single = len(arg_names) == 1
    arg_values = tuple(arg_values)

    def decorate(function):
        if isinstance(function, type):
            raise TypeError("subTests() can only decorate methods")

        @functools.wraps(function)
        def wrapper(self, /, *args, **kwargs):
            for values in arg_values:
                named = dict(zip(arg_names, (values,) if single else values))
                with self.subTest(**named):
                    function(self, *args, **kwargs, **named)
                if _do_cleanups:
                    self.doCleanups()
        return wrapper
    return decorate


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None
