"""Finding the source of objects."""

import linecache
import sys
import types

try:
    import os
except ImportError:
    os = None       # this host grants no files

__name__ = 'inspect'


class EndOfBlock(Exception):
    """The definition is over."""


class ClassFoundException(Exception):
    """A class has been found."""


class BlockFinder:
    """Remains of an old interface: where the block ends."""

    def __init__(self):
        self.last = 1


# How to get from an object to its code, step by step.
_STEPS = ((types.MethodType, '__func__'), (types.FunctionType, '__code__'),
          (types.TracebackType, 'tb_frame'), (types.FrameType, 'f_code'))


def _code_of(object):
    """Return the code object behind a function, method, traceback or frame, or the object itself."""
    for kind, attr in _STEPS:
        if isinstance(object, kind):
            object = getattr(object, attr)
    return object


# ---------------------------------------------------------------- files and modules

def getfile(object):
    """Return the file in which an object was defined."""
    if isinstance(object, types.ModuleType):
        where = getattr(object, '__file__', None)
        if where:
            return where
        raise TypeError(f'{object!r} is a built-in module')
    if isinstance(object, type):
        home = getattr(object, '__module__', None)
        where = getattr(sys.modules.get(home), '__file__', None)
        if where:
            return where
        if home == '__main__':
            raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    code = _code_of(object)
    if isinstance(code, types.CodeType):
        return code.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, '
                    f'got {type(object).__name__}')


def getmodulename(path):
    """Return the name of the module in a file, or None."""
    name = path[max(path.rfind('/'), path.rfind('\\')) + 1:]
    for suffix in ('.cpython-314.pyc', '.pyc', '.cbc', '.py'):
        stem = name.removesuffix(suffix)
        if stem != name:
            return stem
    return None


def getsourcefile(object):
    """Return the name of the source file of an object, or None."""
    where = getfile(object)
    if where in linecache.cache:
        return where
    if where[-4:] in ('.pyc', '.cbc'):
        where = where[:-4] + '.py'
    if os is None or os.path.exists(where):
        return where
    # A loader may have the text of what is no file.
    module = getmodule(object, where)
    loaders = (getattr(module, '__loader__', None),
               getattr(getattr(module, '__spec__', None), 'loader', None))
    return where if any([loader is not None for loader in loaders]) else None


def getabsfile(object, _filename=None):
    """Return the absolute path of an object's file."""
    where = _filename
    if where is None:
        where = getsourcefile(object) or getfile(object)
    return where if os is None else os.path.normcase(os.path.abspath(where))


modulesbyfile = {}      # path -> name of the module
_filesbymodname = {}    # name -> file, of modules that are in modulesbyfile


def _learn_files():
    """Bring modulesbyfile up to date."""
    for name, module in sys.modules.copy().items():
        where = getattr(module, '__file__', None) if isinstance(module, types.ModuleType) else None
        if where is not None and _filesbymodname.get(name) != where:
            _filesbymodname[name] = where
            path = getabsfile(module)
            modulesbyfile[path] = module.__name__
            if os is not None:
                modulesbyfile[os.path.realpath(path)] = module.__name__


def getmodule(object, _filename=None):
    """Return the module in which an object was defined, or None."""
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    path = _filename
    if path not in modulesbyfile:
        import inspect
        try:
            path = inspect.getabsfile(object, _filename)
        except (TypeError, FileNotFoundError):
            return None
        if path not in modulesbyfile:
            _learn_files()
    if path in modulesbyfile:
        return sys.modules.get(modulesbyfile[path])
    name = getattr(object, '__name__', None)
    if name is not None:
        import builtins
        for module in (sys.modules['__main__'], builtins):
            if getattr(module, name, None) is object:
                return module
    return None


# ---------------------------------------------------------------- lines

def _lines_of(object):
    """Return all lines of the file of an object; OSError if they are not to be had."""
    where = getsourcefile(object)
    if where:
        linecache.checkcache(where)
    else:
        where = getfile(object)
        if where[:1] != '<' or where[-1:] != '>' or where.endswith('<string>'):
            raise OSError('source code not available')
    module = getmodule(object, where)
    lines = linecache.getlines(where, module and vars(module))
    if not lines and where[:1] == '<':
        code = _code_of(object)
        if isinstance(code, types.CodeType):
            lines = linecache._getlines_from_code(code)
    if lines:
        return lines
    raise OSError('could not get source code')


def findsource(object):
    """Return (all lines of the file, index of the first line) of an object."""
    lines = _lines_of(object)
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        first = vars(object).get('__firstlineno__')
        if first is None:
            raise OSError('source code not available')
    else:
        code = _code_of(object)
        if not isinstance(code, types.CodeType):
            raise OSError('could not find code object')
        first = code.co_firstlineno
    if first > len(lines):
        raise OSError('lineno is out of bounds')
    return lines, first - 1


def _indent(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def getcomments(object):
    """Return the comment lines right in front of an object's source, or None."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        return _first_comment(lines)
    margin = _indent(lines[number])
    begin = number
    while begin > 0 and lines[begin - 1].lstrip()[:1] == '#' and _indent(lines[begin - 1]) == margin:
        begin -= 1
    block = [line.expandtabs().lstrip() for line in lines[begin:number]]
    for end in (0, -1):
        while block and block[end].strip() == '#':
            del block[end]
    return ''.join(block) or None


def _first_comment(lines):
    """Return the first block of comments of a module, behind the line that names the interpreter."""
    begin = 1 if lines and lines[0][:2] == '#!' else 0
    while begin < len(lines) and lines[begin].strip() in ('', '#'):
        begin += 1
    end = begin
    while end < len(lines) and lines[end][:1] == '#':
        end += 1
    return ''.join([line.expandtabs() for line in lines[begin:end]]) or None


class _Scanner:
    """Finds the ends of logical lines: knows strings, brackets and continuations."""

    def __init__(self, lines):
        self.lines = lines
        self.quote = None
        self.depth = 0

    def end(self, index):
        """Return the index after the logical line that starts at `index`."""
        self.quote = None
        self.depth = 0
        while index < len(self.lines):
            line = self.lines[index]
            index += 1
            continued = self.scan(line)
            if self.depth < 0 or self.depth == 0 and self.quote is None and not continued:
                break
        return index

    def scan(self, line):
        """Read one line; returns whether a backslash continues it."""
        place = 0
        while place < len(line):
            char = line[place]
            width = 1
            if self.quote is not None:
                if char == '\\':
                    width = 2
                elif line.startswith(self.quote, place):
                    width = len(self.quote)
                    self.quote = None
            elif char == '#':
                return False
            elif char in '"\'':
                self.quote = char * 3 if line[place:place + 3] == char * 3 else char
                width = len(self.quote)
            elif char in '([{':
                self.depth += 1
            elif char in ')]}':
                self.depth -= 1
                if self.depth < 0:
                    return False        # the bracket around a lambda
            elif char == '\\' and not line[place + 1:].strip():
                return True
            place += width
        if self.quote is not None and len(self.quote) == 1 and line[-2:] != '\\\n':
            self.quote = None       # not closed: what follows is no string
        return False


def getblock(lines):
    """Return the lines of the definition that the first line starts."""
    scanner = _Scanner(lines)
    place = 0
    while place < len(lines) and (not lines[place].strip() or lines[place].lstrip()[0] in '@#'):
        place = scanner.end(place)
    if place == len(lines):
        return lines
    head = lines[place]
    last = place = scanner.end(place)
    if head.split(None, 1)[:1] not in (['def'], ['class'], ['async']):
        return lines[:last]     # a lambda, or part of a statement
    body = None     # the indentation of the first line inside
    while place < len(lines):
        line = lines[place]
        text = line.strip()
        if not text or text[0] == '#':
            place += 1
            if text and body is not None and _indent(line) >= body:
                last = place
            continue
        if _indent(line) <= _indent(head):
            break
        if body is None:
            body = _indent(line)
        last = place = scanner.end(place)
    return lines[:last]


def getsourcelines(object):
    """Return (lines of source, number of the first one) of an object."""
    from ._docs import unwrap
    object = unwrap(object)
    lines, number = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    whole = isinstance(object, types.ModuleType) or (
        isinstance(object, types.FrameType) and object.f_code.co_name == '<module>')
    return (lines, 0) if whole else (getblock(lines[number:]), number + 1)


def getsource(object):
    """Return the source of an object as one string."""
    return ''.join(getsourcelines(object)[0])
