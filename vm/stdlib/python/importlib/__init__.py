"""Importing modules from programs."""

import _imp
import sys
from builtins import __import__

__all__ = ['import_module', 'reload', 'invalidate_caches', '__import__']


def import_module(name, package=None):
    """Import a module and return it; a name with dots in front is relative to `package`."""
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import "
                            f'for {name!r}')
        from importlib._names import absolute
        name = absolute(name, package)
    elif not isinstance(name, str):
        raise TypeError(f'module name must be str, not {type(name)}')
    elif not name:
        raise ValueError('Empty module name')
    return _imp.import_name(name)


def invalidate_caches():
    """Make finders look at their directories again. The machine's own finder remembers nothing."""
    for finder in sys.meta_path:
        forget = getattr(finder, 'invalidate_caches', None)
        if forget is not None:
            forget()


_being_reloaded = {}


def _name_of(module):
    """Return the name under which a module is imported again."""
    for found in (getattr(getattr(module, '__spec__', None), 'name', None),
                  getattr(module, '__name__', None)):
        if found is not None:
            return found
    raise TypeError('reload() argument must be a module')


def reload(module):
    """Run the code of an imported module again, in the same namespace; return the module."""
    name = _name_of(module)
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _being_reloaded:
        return module
    _being_reloaded[name] = module
    try:
        parent, dot, _ = name.rpartition('.')
        if dot and parent not in sys.modules:
            raise ImportError(f'parent {parent!r} not in sys.modules', name=parent)
        _imp.exec_module(module, name, sys.modules[parent].__path__ if dot else None)
    finally:
        del _being_reloaded[name]
    return sys.modules[name]
