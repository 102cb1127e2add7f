"""What the tests ask about the machine."""

import sys

__all__ = ["verbose", "failfast", "use_resources", "max_memuse", "real_max_memuse", "PGO", "PGO_EXTENDED", "MS_WINDOWS", "is_jython",
           "is_android", "is_emscripten", "is_wasi", "is_apple", "is_apple_mobile", "is_libssl_fips_mode", "has_fork_support",
           "has_subprocess_support", "has_socket_support", "has_no_debug_ranges", "Py_DEBUG", "Py_GIL_DISABLED", "Py_TRACE_REFS",
           "unix_shell", "linked_to_musl", "built_with_c_assertions", "python_is_optimized", "check_sanitizer", "with_pymalloc",
           "MISSING_C_DOCSTRINGS", "HAVE_DOCSTRINGS", "HAVE_PY_DOCSTRINGS", "NHASHBITS", "MAX_Py_ssize_t", "_1M", "_1G", "_2G", "_4G",
           "LOOPBACK_TIMEOUT", "INTERNET_TIMEOUT", "SHORT_TIMEOUT", "LONG_TIMEOUT", "TEST_HOME_DIR", "TEST_SUPPORT_DIR", "STDLIB_DIR",
           "TEST_DATA_DIR", "REPO_ROOT", "PIPE_MAX_SIZE", "SOCK_MAX_SIZE", "findfile", "is_resource_enabled", "requires",
           "args_from_interpreter_flags", "optim_args_from_interpreter_flags", "get_pagesize", "environment_altered",
           "in_systemd_nspawn_sync_suppressed", "HAVE_ASAN_FORK_BUG", "TEST_MODULES_ENABLED", "on_github_actions", "junit_xml_list",
           "Error", "TestFailed", "TestDidNotRun", "ResourceDenied", "make_clean_env"]

import unittest


class Error(Exception):
    """The base of what the tests raise about themselves."""


class TestFailed(Error):
    def __init__(self, msg, *args, stats=None):
        self.msg = msg
        self.stats = stats
        super().__init__(msg, *args)

    def __str__(self):
        return self.msg


class TestDidNotRun(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


verbose = 1
failfast = False
use_resources = None
max_memuse = real_max_memuse = 0
junit_xml_list = None
PGO = PGO_EXTENDED = False
environment_altered = False
MS_WINDOWS = sys.platform == "win32"
is_jython = is_android = is_emscripten = is_wasi = is_apple_mobile = False
is_apple = sys.platform == "darwin"
has_fork_support = False
has_subprocess_support = True
has_socket_support = True
Py_DEBUG = Py_GIL_DISABLED = Py_TRACE_REFS = False
HAVE_ASAN_FORK_BUG = False
TEST_MODULES_ENABLED = True
on_github_actions = False
unix_shell = "/bin/sh"
MISSING_C_DOCSTRINGS = False
HAVE_PY_DOCSTRINGS = HAVE_DOCSTRINGS = True
NHASHBITS = sys.hash_info.width
MAX_Py_ssize_t = sys.maxsize
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
PIPE_MAX_SIZE = 4 * _1M + 1
SOCK_MAX_SIZE = 16 * _1M + 1
LOOPBACK_TIMEOUT = 10.0
INTERNET_TIMEOUT = 60.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
STDLIB_DIR = sys.path[-1]
TEST_HOME_DIR = STDLIB_DIR + "/test"
TEST_SUPPORT_DIR = TEST_HOME_DIR + "/support"
TEST_DATA_DIR = TEST_HOME_DIR + "/data"
REPO_ROOT = STDLIB_DIR.rpartition("/")[0]


def has_no_debug_ranges():
    return False


def linked_to_musl():
    return False


def built_with_c_assertions():
    return False


def python_is_optimized():
    return True


def with_pymalloc():
    return False


def is_libssl_fips_mode():
    return False


def in_systemd_nspawn_sync_suppressed():
    return False


def check_sanitizer(*, address=False, memory=False, ub=False, thread=False, function=True):
    return False


def get_pagesize():
    return 4096


def findfile(filename, subdir=None):
    """The path of a file of CPython's tests."""
    if filename.startswith("/"):
        return filename
    folder = TEST_HOME_DIR if subdir is None else TEST_HOME_DIR + "/" + subdir
    return folder + "/" + filename


def is_resource_enabled(resource):
    return use_resources is None or resource in use_resources


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or f"Use of the {resource!r} resource not enabled")


def args_from_interpreter_flags():
    return []


def optim_args_from_interpreter_flags():
    return []


def make_clean_env():
    import os
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
