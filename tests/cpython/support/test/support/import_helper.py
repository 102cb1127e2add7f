"""Imports that tests undo, block or skip on."""

import contextlib
import importlib
import sys
import unittest
import warnings


@contextlib.contextmanager
def _deprecations(ignore):
    if not ignore:
        yield
        return
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".+ (module|package)", DeprecationWarning)
        yield


def unload(name):
    sys.modules.pop(name, None)


def forget(modname):
    """Takes the module out of sys.modules; compiled files lie in the runner's folder and are never stale."""
    unload(modname)


def import_module(name, deprecated=False, *, required_on=()):
    """Imports the module, or skips the test."""
    with _deprecations(deprecated):
        try:
            return importlib.import_module(name)
        except ImportError as error:
            raise unittest.SkipTest(str(error)) from None


@contextlib.contextmanager
def frozen_modules(enabled=True):
    yield


@contextlib.contextmanager
def isolated_modules():
    saved = sys.modules.copy()
    try:
        yield
    finally:
        modules_cleanup((saved,))


def modules_setup():
    return (sys.modules.copy(),)


def modules_cleanup(oldmodules):
    kept = [(name, module) for name, module in sys.modules.items() if name.startswith("encodings.")]
    sys.modules.clear()
    sys.modules.update(kept)
    sys.modules.update(oldmodules[0])


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """Imports the module anew, with other modules anew or blocked; sys.modules is as before afterwards. None if it cannot be imported
    because of what is blocked."""
    names = {name, *fresh, *blocked}
    with _deprecations(deprecated):
        saved = {key: module for key, module in sys.modules.items()
                 if any(key == taken or key.startswith(taken + ".") for taken in names)}
        for key in saved:
            del sys.modules[key]
        for key in blocked:
            sys.modules[key] = None
        try:
            try:
                for key in fresh:
                    __import__(key)
            except ImportError:
                return None
            return importlib.import_module(name)
        finally:
            for key in list(sys.modules):
                if any(key == taken or key.startswith(taken + ".") for taken in names):
                    del sys.modules[key]
            sys.modules.update(saved)


class CleanImport:
    """A context in which the named modules are imported anew."""

    def __init__(self, *module_names, usefrozen=False):
        self.saved = sys.modules.copy()
        for name in module_names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        sys.modules.update(self.saved)


class DirsOnSysPath:
    """A context in which sys.path has more folders at its end."""

    def __init__(self, *paths):
        self.saved = sys.path, sys.path[:]
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        sys.path = self.saved[0]
        sys.path[:] = self.saved[1]


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    """A module's file in a folder on sys.path: yields its name and its path."""
    from test.support import os_helper, script_helper
    name = name or "spam"
    with os_helper.temp_dir() as folder:
        path = script_helper.make_script(folder, name, source)
        old = sys.modules.pop(name, None)
        try:
            sys.path.insert(0, folder)
            yield name, path
            sys.path.remove(folder)
        finally:
            sys.modules.pop(name, None)
            if old is not None:
                sys.modules[name] = old


def ensure_lazy_imports(imported_module, modules_to_block):
    """Importing the module imports none of the others."""
    from test.support import script_helper
    script_helper.assert_python_ok("-c", "import sys\n"
                                   f"before = set(sys.modules)\nimport {imported_module}\n"
                                   f"found = {set(modules_to_block)!r} & set(sys.modules) - before\n"
                                   "if found: raise AssertionError(f'unexpectedly imported: {found}')\n")
