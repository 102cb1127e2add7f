"""Finding the docstrings of a module, a class or a function."""

import functools
import inspect
import linecache
import re

from ._examples import DocTestParser


def _is_routine(value):
    try:
        value = inspect.unwrap(value)
    except ValueError:
        pass    # it wraps itself
    return inspect.isroutine(value)


def _source_lines(obj, module):
    """The lines of the file where an object is defined, or None."""
    try:
        file = inspect.getsourcefile(obj)
        if not file:
            file = inspect.getfile(obj)     # the name that an interactive source has
            if not (file.startswith('<') and file.endswith('>')):
                return None
    except TypeError:
        return None
    return linecache.getlines(file, module and module.__dict__) or None


class DocTestFinder:
    """Collects the DocTests of docstrings; with `recurse` also those of members that the module itself defines."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """A list of DocTests, in order.

        `module` tells which members count, with False all; `globs` are the global names of the examples, those of
        the module if not given, and `extraglobs` are added to them.
        """
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = inspect.getmodule(obj)
        module = None if module is False else module
        if globs is None:
            globs = {} if module is None else module.__dict__
        globs = {'__name__': '__main__', **globs, **(extraglobs or {})}
        search = _Search(self, module, globs, _source_lines(obj, module))
        search.visit(obj, name)
        return sorted(search.tests)


class _Search:
    """One call of find()."""

    def __init__(self, finder, module, globs, source):
        self.finder = finder
        self.module = module
        self.globs = globs
        self.source = source
        self.seen = set()
        self.tests = []

    def visit(self, obj, name):
        if self.finder._verbose:
            print('Finding tests in', name)
        if id(obj) in self.seen:
            return
        self.seen.add(id(obj))
        text = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        text = '' if text is None else str(text)
        if text or not self.finder._exclude_empty:
            self.tests.append(self.finder._parser.get_doctest(text, self.globs, name, self.file(), self.line(obj)))
        if not self.finder._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in list(obj.__dict__.items()):
                self.member(value, f'{name}.{key}', ())
            self.named_tests(obj, name)
        elif inspect.isclass(obj):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                self.member(value, f'{name}.{key}', (property, functools.cached_property))

    def member(self, value, name, also):
        if (_is_routine(value) or inspect.isclass(value) or isinstance(value, also)) and self.belongs(value):
            self.visit(value, name)

    def named_tests(self, module, name):
        for key, value in getattr(module, '__test__', {}).items():
            if not isinstance(key, str):
                raise ValueError(f'DocTestFinder.find: __test__ keys must be strings: {type(key)!r}')
            if not (isinstance(value, str) or inspect.ismodule(value) or inspect.isclass(value) or _is_routine(value)):
                raise ValueError('DocTestFinder.find: __test__ values must be strings, functions, methods, classes, '
                                 f'or modules: {type(value)!r}')
            self.visit(value, f'{name}.__test__.{key}')

    def belongs(self, value):
        """Whether the module defines a value that is a member of it or of its classes."""
        module = self.module
        if module is None:
            return True
        home = inspect.getmodule(value)
        if home is not None:
            return home is module
        if inspect.isfunction(value):
            return value.__globals__ is module.__dict__
        if isinstance(value, (property, functools.cached_property)):
            return True
        owner = getattr(value, '__objclass__', value)
        name = getattr(owner, '__module__', None)
        return inspect.ismethoddescriptor(value) or inspect.ismethodwrapper(value) if name is None else name == module.__name__

    def file(self):
        if self.module is None:
            return None
        name = getattr(self.module, '__file__', None) or self.module.__name__
        return name.removesuffix('c') if name.endswith('.pyc') else name

    def line(self, obj):
        """Where the docstring begins, counted from 0, or None."""
        start = self.definition(obj)
        if start is None:
            return None
        if self.source is None:
            return None if inspect.isclass(obj) else start + 1
        opening = re.compile(r'(^|.*:)\s*\w*["\']').match
        return next((i for i in range(start, len(self.source)) if opening(self.source[i])), None)

    def definition(self, obj):
        """The line where the definition of an object begins, or None."""
        if inspect.ismodule(obj):
            return None if obj.__doc__ is None else 0
        if inspect.isclass(obj):
            header = re.compile(rf'\s*class\s*{re.escape(obj.__name__)}\b').match
            if obj.__doc__ is None:
                return None
            return next((i for i, line in enumerate(self.source or ()) if header(line)), None)
        if isinstance(obj, property):
            obj = obj.fget
        elif isinstance(obj, functools.cached_property):
            obj = obj.func
        obj = getattr(obj, '__func__', obj)
        if inspect.isroutine(obj) and getattr(obj, '__doc__', None):
            code = getattr(inspect.unwrap(obj), '__code__', None)
            return code and code.co_firstlineno - 1
        return None
