"""Source lines of files and modules, kept for tracebacks.

An entry of `cache` is (size, modification time or None, lines, full name), or a one-tuple
with a function that gets the source, until somebody needs it.
"""

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}
_interactive_cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Return a line of a file with its end, or '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """Return all lines of a file, from the cache if it is there."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def _getline_from_code(filename, lineno):
    lines = _getlines_from_code(filename)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def _make_key(code):
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _getlines_from_code(code):
    """Return the source that was registered for a code object, if any."""
    entry = _interactive_cache.get(_make_key(code))
    if entry is not None and len(entry) != 1:
        return entry[2]
    return []


def _source_unavailable(filename):
    """Tell whether a name is made up, such as <string>."""
    return not filename or filename.startswith('<') and filename.endswith('>') and not (
        filename.startswith('<frozen '))


def checkcache(filename=None):
    """Forget files that have changed since they were read; all of them or one."""
    names = list(cache) if filename is None else [filename] if filename in cache else []
    if not names:
        return
    for name in names:
        entry = cache.get(name)
        if entry is None or len(entry) == 1:
            continue        # not read yet
        size, mtime, lines, fullname = entry
        if mtime is None:
            continue        # came from a loader
        try:
            import os
            stat = os.stat(fullname)
        except (ImportError, OSError, ValueError):
            cache.pop(name, None)
            continue
        if size != stat.st_size or mtime != stat.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file anew and return its lines, [] if it cannot be read."""
    entry = cache.pop(filename, None)
    if _source_unavailable(filename):
        return []
    if entry is not None and len(entry) == 1:
        module_globals = None       # the loader is known already
    import sys
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
        if lazy is not None:
            try:
                data = lazy[0]()
            except (ImportError, OSError):
                pass
            else:
                if data is None:
                    return []
                entry = (len(data), None, [line + '\n' for line in data.splitlines()], fullname)
                cache[filename] = entry
                return entry[2]
        if os.path.isabs(filename):
            return []
        for directory in sys.path:
            try:
                fullname = os.path.join(directory, filename)
                stat = os.stat(fullname)
                break
            except (TypeError, AttributeError, OSError, ValueError):
                continue
        else:
            return []
    except ValueError:
        return []       # a name with a null character
    try:
        lines = _read_lines(fullname)
    except (OSError, UnicodeDecodeError, SyntaxError, LookupError, IndexError):
        return []
    if not lines:
        lines = ['\n']
    elif not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = stat.st_size, stat.st_mtime, lines, fullname
    return lines


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
