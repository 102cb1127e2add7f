"""Files that tests make, in the folder where the runner started them."""

import contextlib
import os
import unittest

TESTFN_ASCII = "@test_tmp"
TESTFN = TESTFN_ASCII + "-æøå"
TESTFN_UNICODE = TESTFN_ASCII + "-àòɘŁğ"
TESTFN_NONASCII = "æ"
FS_NONASCII = "æ"
TESTFN_UNENCODABLE = None
TESTFN_UNDECODABLE = b"@test_tmp\xff"
SAVEDCWD = os.getcwd()


def can_symlink():
    return hasattr(os, "symlink")


def skip_unless_symlink(test):
    return test if can_symlink() else unittest.skip("requires functional symlink implementation")(test)


def can_chmod():
    return hasattr(os, "chmod")


def skip_unless_working_chmod(test):
    return test if can_chmod() else unittest.skip("requires working os.chmod()")(test)


def unlink(filename):
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(filename)


def rmdir(dirname):
    with contextlib.suppress(FileNotFoundError):
        os.rmdir(dirname)


def rmtree(path):
    try:
        names = os.listdir(path)
    except FileNotFoundError:
        return
    for name in names:
        full = path + "/" + name
        if os.path.isdir(full) and not os.path.islink(full):
            rmtree(full)
        else:
            unlink(full)
    rmdir(path)


_count = 0


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    global _count
    if path is None:
        _count += 1
        path = f"{SAVEDCWD}/temporary-{_count}"
    os.mkdir(path)
    try:
        yield path
    finally:
        rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    old = os.getcwd()
    os.chdir(path)
    try:
        yield os.getcwd()
    finally:
        os.chdir(old)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(path=name) as path, change_cwd(path) as folder:
        yield folder


def create_empty_file(filename):
    open(filename, "wb").close()


class FakePath:
    """Has __fspath__."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


class EnvironmentVarGuard:
    """The environment's variables, as they were again afterwards."""

    def __init__(self):
        self._saved = {}

    def __getitem__(self, name):
        return os.environ[name]

    def __contains__(self, name):
        return name in os.environ

    def _keep(self, name):
        self._saved.setdefault(name, os.environ.get(name))

    def __setitem__(self, name, value):
        self._keep(name)
        os.environ[name] = value

    def __delitem__(self, name):
        self._keep(name)
        os.environ.pop(name, None)

    def set(self, name, value):
        self[name] = value

    def unset(self, *names):
        for name in names:
            del self[name]

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        for name, value in self._saved.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        self._saved.clear()


def skip_if_dac_override(test):
    return unittest.skip("permissions do not bind the user")(test) if getattr(os, "geteuid", lambda: 0)() == 0 else test
