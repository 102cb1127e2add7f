"""Interfaces of finders and loaders."""

import abc
from importlib import machinery

__all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader', 'ExecutionLoader',
           'FileLoader', 'SourceLoader']


class MetaPathFinder(metaclass=abc.ABCMeta):
    """What is in sys.meta_path."""

    def invalidate_caches(self):
        """Forget what was found, if that is remembered."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """What looks for modules in one entry of sys.path."""

    def invalidate_caches(self):
        """Forget what was found, if that is remembered."""


class Loader(metaclass=abc.ABCMeta):
    """What makes modules."""

    def create_module(self, spec):
        """Return a new module; None stands for an ordinary one."""
        return None

    def load_module(self, fullname):
        """Import a module, the old way."""
        if not hasattr(self, 'exec_module'):
            raise ImportError
        from importlib.util import module_from_spec, spec_from_loader
        import sys
        module = module_from_spec(spec_from_loader(fullname, self))
        sys.modules[fullname] = module
        self.exec_module(module)
        return sys.modules[fullname]


class ResourceLoader(Loader):
    """Loader that can read files that lie beside modules."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """Loader that knows the source of its modules."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>', fullname=None):
        return compile(data, path, 'exec', dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """Loader whose modules can be run as scripts."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        text = self.get_source(fullname)
        try:
            where = (self.get_filename(fullname),)
        except ImportError:
            where = ()
        return None if text is None else self.source_to_code(text, *where)


class FileLoader(ResourceLoader, ExecutionLoader):
    """Loader of one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, fullname=None):
        return self.path


class SourceLoader(ResourceLoader, ExecutionLoader):
    """Loader that compiles source text."""

    def get_source(self, fullname):
        from importlib.util import decode_source
        try:
            return decode_source(self.get_data(self.get_filename(fullname)))
        except OSError as e:
            raise ImportError('source not available through get_data()', name=fullname) from e

    def is_package(self, fullname):
        name = self.get_filename(fullname).rpartition('/')[2]
        return name.rsplit('.', 1)[0] == '__init__' and fullname.rpartition('.')[2] != '__init__'


Loader.register(machinery.BuiltinImporter)
MetaPathFinder.register(machinery.PathFinder)
FileLoader.register(machinery.SourceFileLoader)
FileLoader.register(machinery.SourcelessFileLoader)
