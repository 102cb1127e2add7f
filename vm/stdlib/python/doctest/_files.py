"""Which module is meant, and the text files beside modules."""

import os
import sys
import types


def the_module(module, depth):
    """A module that is given as itself or by name; None is that of the caller `depth` frames up."""
    if module is None:
        return sys.modules[sys._getframe(depth).f_globals['__name__']]
    if isinstance(module, str):
        __import__(module)
        return sys.modules[module]
    if isinstance(module, types.ModuleType):
        return module
    raise TypeError('Expected a module, string, or None')


def path_beside(module, path):
    """A path with slashes, taken from the folder of a module."""
    if not isinstance(module, types.ModuleType):
        raise TypeError(f'Expected a module: {module!r}')
    if path.startswith('/'):
        raise ValueError('Module-relative files may not have absolute paths')
    path = os.path.join(*path.split('/'))
    if hasattr(module, '__file__'):
        return os.path.join(os.path.dirname(module.__file__), path)
    if module.__name__ == '__main__':
        started = sys.argv[0] if sys.argv else ''
        return os.path.join(os.path.dirname(started) if started else os.curdir, path)
    for folder in getattr(module, '__path__', ()):
        if os.path.exists(os.path.join(folder, path)):
            return os.path.join(folder, path)
    raise ValueError(f"Can't resolve paths relative to the module {module.__name__!r} (it has no __file__)")


def read_text(path, package, module_relative, encoding):
    """The text of a file and its full path."""
    if module_relative:
        path = path_beside(package, path)
    elif package:
        raise ValueError('Package may only be specified for module-relative paths.')
    loader = getattr(package, '__loader__', None)
    if loader is None or not hasattr(loader, 'get_data') or os.path.exists(path):
        with open(path, encoding=encoding or 'utf-8') as file:
            return file.read(), path
    text = loader.get_data(path).decode(encoding or 'utf-8')
    return text.replace('\r\n', '\n').replace('\r', '\n'), path
