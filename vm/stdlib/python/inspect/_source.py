"""Finding the source of objects."""

import linecache
import sys
import types

try:
    import os
except ImportError:
    os = None       # this host grants no files


class EndOfBlock(Exception):
    pass


class ClassFoundException(Exception):
    pass


def getfile(object):
    """Return the file in which an object was defined."""
    if isinstance(object, types.ModuleType):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isinstance(object, type):
        if hasattr(object, '__module__'):
            module = sys.modules.get(object.__module__)
            if getattr(module, '__file__', None):
                return module.__file__
            if object.__module__ == '__main__':
                raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        object = object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.FrameType):
        object = object.f_code
    if isinstance(object, types.CodeType):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was '
                    'expected, got {}'.format(type(object).__name__))


def getmodulename(path):
    """Return the name of the module in a file, or None."""
    name = path.replace('\\', '/').rpartition('/')[2]
    for suffix in ('.cpython-314.pyc', '.pyc', '.cbc', '.py'):
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getsourcefile(object):
    """Return the name of the source file of an object, or None."""
    filename = getfile(object)
    if filename in linecache.cache:
        return filename
    if filename.endswith(('.pyc', '.cbc')):
        filename = filename[:-4] + '.py'
    if os is None or os.path.exists(filename):
        return filename
    module = getmodule(object, filename)
    if getattr(module, '__loader__', None) is not None:
        return filename
    if getattr(getattr(module, '__spec__', None), 'loader', None) is not None:
        return filename
    return None


def getabsfile(object, _filename=None):
    """Return the absolute path of an object's file."""
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    if os is None:
        return _filename
    return os.path.normcase(os.path.abspath(_filename))


modulesbyfile = {}
_filesbymodname = {}


def getmodule(object, _filename=None):
    """Return the module in which an object was defined, or None."""
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    if _filename is not None and _filename in modulesbyfile:
        return sys.modules.get(modulesbyfile[_filename])
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    if file in modulesbyfile:
        return sys.modules.get(modulesbyfile[file])
    for name, module in sys.modules.copy().items():
        if isinstance(module, types.ModuleType) and hasattr(module, '__file__'):
            f = module.__file__
            if f is None or f == _filesbymodname.get(name):
                continue
            _filesbymodname[name] = f
            f = getabsfile(module)
            modulesbyfile[f] = module.__name__
            if os is not None:
                modulesbyfile[os.path.realpath(f)] = module.__name__
    if file in modulesbyfile:
        return sys.modules.get(modulesbyfile[file])
    main = sys.modules['__main__']
    if not hasattr(object, '__name__'):
        return None
    if getattr(main, object.__name__, None) is object:
        return main
    import builtins
    if getattr(builtins, object.__name__, None) is object:
        return builtins
    return None


def findsource(object):
    """Return (all lines of the file, index of the first line) of an object."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith('<') and file.endswith('>')) or file.endswith('<string>'):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines and file.startswith('<'):
        code = getattr(getattr(object, '__func__', object), '__code__', object)
        if isinstance(code, types.CodeType):
            lines = linecache._getlines_from_code(code)
    if not lines:
        raise OSError('could not get source code')
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        try:
            lnum = vars(object)['__firstlineno__'] - 1
        except (TypeError, KeyError):
            raise OSError('source code not available') from None
        if lnum >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, lnum
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        object = object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.FrameType):
        object = object.f_code
    if isinstance(object, types.CodeType):
        if not hasattr(object, 'co_firstlineno'):
            raise OSError('could not find function definition')
        lnum = object.co_firstlineno - 1
        if lnum >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, lnum
    raise OSError('could not find code object')


def getcomments(object):
    """Return the comment lines right in front of an object's source, or None."""
    try:
        lines, lnum = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        if start < len(lines) and lines[start][:1] == '#':
            comments = []
            end = start
            while end < len(lines) and lines[end][:1] == '#':
                comments.append(lines[end].expandtabs())
                end += 1
            return ''.join(comments)
        return None
    if lnum > 0:
        indent = _indent(lines[lnum])
        end = lnum - 1
        comments = []
        while end >= 0 and lines[end].lstrip()[:1] == '#' and _indent(lines[end]) == indent:
            comments[:0] = [lines[end].expandtabs().lstrip()]
            end -= 1
        while comments and comments[0].strip() == '#':
            comments[:1] = []
        while comments and comments[-1].strip() == '#':
            comments[-1:] = []
        return ''.join(comments) or None
    return None


def _indent(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def _logical_end(lines, index):
    """Return the index after the logical line that starts at `index`."""
    depth = 0
    quote = None
    while index < len(lines):
        line = lines[index]
        index += 1
        position = 0
        continued = False
        while position < len(line):
            char = line[position]
            if quote is not None:
                if char == '\\':
                    position += 2
                    continue
                if line.startswith(quote, position):
                    position += len(quote)
                    quote = None
                    continue
            elif char == '#':
                break
            elif char in '"\'':
                quote = char * 3 if line.startswith(char * 3, position) else char
                position += len(quote)
                continue
            elif char in '([{':
                depth += 1
            elif char in ')]}':
                depth -= 1
                if depth < 0:
                    return index
            elif char == '\\' and line[position + 1:].strip() == '':
                continued = True
            position += 1
        if quote is not None and len(quote) == 1 and not line.endswith('\\\n'):
            quote = None
        if depth <= 0 and quote is None and not continued:
            return index
    return index


def getblock(lines):
    """Return the lines of the definition that the first line starts."""
    index = 0
    # Decorators first.
    while index < len(lines) and (lines[index].lstrip().startswith(('@', '#')) or not lines[index].strip()):
        index = _logical_end(lines, index)
    if index >= len(lines):
        return lines
    head = lines[index]
    first = head.split(None, 1)[0] if head.strip() else ''
    start_indent = _indent(head)
    end = _logical_end(lines, index)
    if first not in ('def', 'class', 'async'):
        return lines[:end]      # a lambda, or part of a statement
    last = end
    position = end
    body_indent = None
    while position < len(lines):
        line = lines[position]
        stripped = line.strip()
        if not stripped:
            position += 1
            continue
        if stripped.startswith('#'):
            # A comment belongs to the body when it is indented like it.
            position += 1
            if body_indent is not None and _indent(line) >= body_indent:
                last = position
            continue
        if _indent(line) <= start_indent:
            break
        if body_indent is None:
            body_indent = _indent(line)
        position = _logical_end(lines, position)
        last = position
    return lines[:last]


def getsourcelines(object):
    """Return (lines of source, number of the first one) of an object."""
    from . import unwrap
    object = unwrap(object)
    lines, lnum = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.ModuleType) or (
            isinstance(object, types.FrameType) and object.f_code.co_name == '<module>'):
        return lines, 0
    return getblock(lines[lnum:]), lnum + 1


def getsource(object):
    """Return the source of an object as one string."""
    lines, _ = getsourcelines(object)
    return ''.join(lines)
