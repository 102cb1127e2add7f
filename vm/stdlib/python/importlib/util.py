"""What one needs to write finders and loaders."""

import _imp
import sys
import types
from importlib._names import absolute
from importlib.machinery import ModuleSpec, SourceFileLoader

__all__ = ['LazyLoader', 'find_spec', 'module_from_spec', 'resolve_name', 'spec_from_file_location',
           'spec_from_loader', 'MAGIC_NUMBER', 'cache_from_source', 'source_from_cache', 'decode_source']

MAGIC_NUMBER = b'CBC\n'


def resolve_name(name, package):
    """Return the absolute name of a module; one with dots in front is relative to `package`."""
    if name[:1] != '.':
        return name
    if package:
        return absolute(name, package)
    raise ImportError(f'no package specified for {name!r} (required for relative module names)')


def find_spec(name, package=None):
    """Return the spec of a module, imported or not; None if there is no such module.

    The packages that the module is in are imported.
    """
    fullname = resolve_name(name, package)
    if fullname in sys.modules:
        return _spec_of(name, sys.modules[fullname])
    parent, dot, _ = fullname.rpartition('.')
    path = None
    if dot:
        try:
            path = __import__(parent, fromlist=['__path__']).__path__
        except AttributeError as error:
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to '
                                      f'find {fullname!r}', name=fullname) from error
    return _imp.find_spec(fullname, path)


def _spec_of(name, module):
    """Return the spec of an imported module, None for one that is blocked."""
    if module is None:
        return None
    missing = object()
    spec = getattr(module, '__spec__', missing)
    if spec is None or spec is missing:
        raise ValueError(f'{name}.__spec__ is {"None" if spec is None else "not set"}')
    return spec


def module_from_spec(spec):
    """Return a new module for a spec; its code has not run."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = types.ModuleType(spec.name)
    return _imp.init_module(module, spec)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return the spec of a module that `loader` loads; the loader is asked what is not given."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if not origin and hasattr(loader, 'get_filename'):
        return spec_from_file_location(name, loader=loader)
    if is_package is None and hasattr(loader, 'is_package'):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


_unset = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_unset):
    """Return the spec of a module that is in a file, None for a file of unknown kind."""
    if location is None:
        location = '<unknown>'
        if hasattr(loader, 'get_filename'):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = getattr(location, '__fspath__', lambda: location)()
    if loader is None:
        if not location.endswith(('.py', '.cbc')):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is _unset:
        if hasattr(loader, 'is_package'):
            try:
                if loader.is_package(name):
                    spec.submodule_search_locations = [location.rpartition('/')[0]]
            except ImportError:
                pass
    else:
        spec.submodule_search_locations = submodule_search_locations
    return spec


def cache_from_source(path, debug_override=None, *, optimization=None):
    """The compiled file that belongs to a source file."""
    return path.removesuffix('.py') + '.cbc'


def source_from_cache(path):
    """The source file that belongs to a compiled file."""
    if not path.endswith('.cbc'):
        raise ValueError(f'not a compiled file: {path!r}')
    return path.removesuffix('.cbc') + '.py'


def decode_source(source_bytes):
    """Return source text from its bytes, with newlines as Python has them."""
    return source_bytes.decode('utf-8-sig').replace('\r\n', '\n').replace('\r', '\n')


class LazyLoader:
    """A loader that runs a module when it is first used. Here it runs it at once."""

    def __init__(self, loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)
