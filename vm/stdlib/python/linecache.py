"""Source lines of files and modules, kept for tracebacks.

An entry of `cache` is (size, modification time or None, lines, full name), or a one-tuple
with a function that gets the source, until somebody needs it.
"""

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}
_interactive_cache = {}


def clearcache():
    """Forget all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """One line of a file, with its end; an empty string if there is none."""
    return _line(getlines(filename, module_globals), lineno)


def _line(lines, number):
    return lines[number - 1] if 0 < number <= len(lines) else ''


def getlines(filename, module_globals=None):
    """The list of the lines of a file; `module_globals` tell how to get the source of a module that is no file."""
    lines = _known(cache.get(filename))
    if lines is None:
        try:
            lines = updatecache(filename, module_globals)
        except MemoryError:
            clearcache()
            lines = []
    return lines


def _known(entry):
    return None if entry is None or len(entry) == 1 else entry[2]


def _getline_from_code(code, lineno):
    return _line(_getlines_from_code(code), lineno)


def _make_key(code):
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _getlines_from_code(code):
    """The source that was registered for a code object, [] if none was."""
    return _known(_interactive_cache.get(_make_key(code))) or []


def _source_unavailable(filename):
    """Tell whether a name is made up, such as <string>."""
    return not filename or filename.startswith('<') and filename.endswith('>') and not (
        filename.startswith('<frozen '))


def checkcache(filename=None):
    """Forget the files, or the one, that are not any more what was read."""
    for name in [*cache] if filename is None else [filename]:
        entry = cache.get(name)
        if entry is not None and len(entry) == 4 and entry[1] is not None and not _is_current(entry):
            cache.pop(name, None)


def _is_current(entry):
    try:
        import os
        now = os.stat(entry[3])
    except (ImportError, OSError, ValueError):
        return False
    return entry[:2] == (now.st_size, now.st_mtime)


def updatecache(filename, module_globals=None):
    """Read a file anew and return its lines, [] if it cannot be read."""
    entry = cache.pop(filename, None)
    if _source_unavailable(filename):
        return []
    if entry is not None and len(entry) == 1:
        module_globals = None       # the loader is known already
    try:
        import os
    except ImportError:
        return []           # no files here
    if filename.startswith('<frozen ') and module_globals is not None:
        # Frozen modules may say where their source is.
        fullname = module_globals.get('__file__')
        if fullname is None:
            return []
    else:
        fullname = filename
    try:
        stat = os.stat(fullname)
    except OSError:
        # Not a file: ask the loader, then look along the path for a relative name.
        lazy = entry if entry is not None and len(entry) == 1 else None
        if lazy is None and lazycache(filename, module_globals):
            lazy = cache.pop(filename)
        made = lazy and _from_loader(lazy[0], fullname)
        if made is not None:
            if made:
                cache[filename] = made
            return made[2] if made else []
        if os.path.isabs(filename):
            return []
        found = _on_path(filename)
        if found is None:
            return []
        fullname, stat = found
    except ValueError:
        return []       # a name with a null character
    try:
        lines = _read_lines(fullname)
    except (OSError, UnicodeDecodeError, SyntaxError, LookupError, IndexError):
        return []
    lines = lines or ['']
    if not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = stat.st_size, stat.st_mtime, lines, fullname
    return lines


def _from_loader(get_source, fullname):
    """An entry made of what a loader gives: () if that is nothing, None if the loader fails."""
    try:
        source = get_source()
    except (ImportError, OSError):
        return None
    if source is None:
        return ()
    return len(source), None, [line + '\n' for line in source.splitlines()], fullname


def _on_path(filename):
    """The first place on sys.path where there is a file of a relative name, and what os.stat() tells about it."""
    import os
    import sys
    for folder in sys.path:
        try:
            path = os.path.join(folder, filename)
            return path, os.stat(path)
        except (TypeError, AttributeError, OSError, ValueError):
            pass        # something odd on the path, or no such file
    return None


def _read_lines(fullname):
    """Read a source file in the encoding that it declares."""
    with open(fullname, 'rb') as file:
        data = file.read()
    encoding = 'utf-8-sig'
    for line in data.split(b'\n', 2)[:2]:
        if not line.lstrip(b' \t\f\xef\xbb\xbf').startswith(b'#'):
            break
        _, mark, rest = line.partition(b'coding')
        if mark and rest[:1] in (b':', b'='):
            name = rest[1:].strip().split()[0].decode('ascii', 'replace')
            if name.lower().replace('_', '-') not in ('utf-8', 'utf8'):
                encoding = name
            break
    text = data.decode(encoding).replace('\r\n', '\n').replace('\r', '\n')
    return text.splitlines(keepends=True) if '\f' not in text and '\x1c' not in text else [
        line + '\n' for line in text.split('\n')]


def lazycache(filename, module_globals):
    """Remember how to get the source of a module; tell whether there is a way."""
    entry = cache.get(filename)
    if entry is not None:
        return len(entry) == 1
    lazy = _make_lazycache_entry(filename, module_globals)
    if lazy is None:
        return False
    cache[filename] = lazy
    return True


def _make_lazycache_entry(filename, module_globals):
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return None
    if module_globals is None or '__name__' not in module_globals:
        return None
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals['__name__']
    loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
    get_source = getattr(loader, 'get_source', None)
    if not name or not get_source:
        return None

    def get_lines(name=name, *args, **kwargs):
        return get_source(name, *args, **kwargs)
    return (get_lines,)


def _register_code(code, string, name):
    """Register the source of interactive code and of all code objects inside it."""
    entry = (len(string), None, [line + '\n' for line in string.splitlines()], name)
    pending = [code]
    while pending:
        code = pending.pop()
        pending.extend([const for const in code.co_consts if isinstance(const, type(code))])
        _interactive_cache[_make_key(code)] = entry
