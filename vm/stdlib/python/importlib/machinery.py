"""The machinery of importlib: finders, loaders, specs."""

import _imp
from _imp import ModuleSpec, BuiltinImporter, FrozenImporter, SourceFileLoader, SourcelessFileLoader

__all__ = ['BuiltinImporter', 'FrozenImporter', 'ModuleSpec', 'PathFinder', 'SourceFileLoader',
           'SourcelessFileLoader', 'SOURCE_SUFFIXES', 'BYTECODE_SUFFIXES', 'EXTENSION_SUFFIXES',
           'DEBUG_BYTECODE_SUFFIXES', 'OPTIMIZED_BYTECODE_SUFFIXES', 'all_suffixes']

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.cbc']
DEBUG_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
EXTENSION_SUFFIXES = []


class PathFinder:
    """Finds modules along sys.path and packages' __path__, as the machine itself does."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return _imp.find_spec(fullname, path)

    @staticmethod
    def invalidate_caches():
        pass


def all_suffixes():
    """Return the endings of the names of files that are modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
