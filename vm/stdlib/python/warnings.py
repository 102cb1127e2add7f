"""Warnings: messages about questionable code that a script may show, ignore or turn into errors.

A filter is (action, message pattern, category, module pattern, line); the first that fits
decides. What a module has warned about is noted in its `__warningregistry__`.
"""

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings', 'deprecated']

_ACTIONS = ('default', 'always', 'all', 'ignore', 'module', 'once', 'error')

filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
onceregistry = {}
_filters_version = 1        # registries made under another version are out of date
_use_context = False


_this_module = sys.modules.get(__name__)


def _set_module(module):
    """Tell which module object this is, in case it is not the one in sys.modules."""
    global _this_module
    _this_module = module


def _get_filters():
    return filters


# ---------------------------------------------------------------- showing

class WarningMessage:
    """What is known about one warning, in attributes."""

    _WARNING_DETAILS = 'message', 'category', 'filename', 'lineno', 'file', 'line', 'source'

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        values = message, category, filename, lineno, file, line, source
        self.__dict__.update(zip(self._WARNING_DETAILS, values))
        self._category_name = getattr(category, '__name__', None) if category else None

    def __str__(self):
        shown = {'message': f'{self.message!r}', 'category': f'{self._category_name!r}', 'filename': f'{self.filename!r}',
                 'lineno': self.lineno, 'line': f'{self.line!r}'}
        return '{%s}' % ', '.join([f'{name} : {text}' for name, text in shown.items()])

    def __repr__(self):
        return f'<{type(self).__qualname__} {self}>'


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, standard error by default; may be replaced."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Return a warning as text; may be replaced."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


def _showwarnmsg_impl(msg):
    stream = sys.stderr if msg.file is None else msg.file
    if stream is not None:
        text = _formatwarnmsg(msg)
        try:
            stream.write(text)
        except OSError:
            pass        # there is nobody to tell


def _source_line(filename, lineno):
    """A line of source, None while the interpreter can no longer import."""
    try:
        import linecache
        return linecache.getline(filename, lineno)
    except Exception:
        return None


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    line = _source_line(msg.filename, msg.lineno) if msg.line is None else msg.line
    if line:
        text += f'  {line.strip()}\n'
    if msg.source is not None:
        text += _allocation_text(msg, category)
    return text


def _allocation_text(msg, category):
    """Return where the object was allocated that the warning is about."""
    try:
        import tracemalloc
    except Exception:
        tracing, found = True, None
    else:
        tracing = tracemalloc.is_tracing()
        found = tracemalloc.get_object_traceback(msg.source) if tracing else None
    if found is None:
        if tracing:
            return ''
        return f'{category}: Enable tracemalloc to get the object allocation traceback\n'
    text = 'Object allocated at (most recent call last):\n'
    for frame in found:
        text += f'  File "{frame.filename}", lineno {frame.lineno}\n'
        line = _source_line(frame.filename, frame.lineno)
        if line:
            text += f'    {line.strip()}\n'
    return text


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    """Show a warning by way of showwarning() if that has been replaced."""
    if showwarning is not _showwarning_orig:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _showwarnmsg_impl(msg)


def _formatwarnmsg(msg):
    if formatwarning is not _formatwarning_orig:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


# ---------------------------------------------------------------- filters

def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Add a filter, in front or at the end.

    `message` and `module` are patterns that the beginning of the text and the whole name must
    match; `message` ignores case.
    """
    _check(action, 0)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(_not_a_category(category, '{!r}', 'class {!r}'))
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check(action, lineno)
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add_filter(action, message, category, module, lineno, append=append)


def _not_a_category(category, other, cls):
    shown = cls.format(category.__name__) if isinstance(category, type) else other.format(type(category).__name__)
    return f'category must be a Warning subclass, not {shown}'


def _check(action, lineno):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for all modules and messages."""
    _check(action, lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if not append:
        filters[:] = [item] + [other for other in filters if other != item]
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


def _filters_mutated():
    global _filters_version
    _filters_version += 1


_filters_mutated_lock_held = _filters_mutated


class _OptionError(Exception):
    """What is wrong with a -W option."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as e:
            print('Invalid -W option ignored:', e, file=sys.stderr)


def _setoption(arg):
    """Add the filter of an option action:message:category:module:line; parts at the end may be left out."""
    parts = [part.strip() for part in arg.split(':')]
    if len(parts) > 5:
        raise _OptionError(f'too many fields (max 5): {arg!r}')
    action, message, category, module, line = parts + [''] * (5 - len(parts))
    action, category = _getaction(action), _getcategory(category)
    if line and not (line.isascii() and line.isdigit()):
        raise _OptionError(f'invalid lineno {line!r}')
    if message or module:
        import re
        message = re.escape(message)
        module = module and re.escape(module) + r'\z'
    filterwarnings(action, message, category, module, int(line or 0))


def _getaction(action):
    """The action that a word abbreviates."""
    if not action:
        return 'default'
    found = [known for known in _ACTIONS if known.startswith(action)]
    if not found:
        raise _OptionError(f'invalid action: {action!r}')
    return found[0]


def _getcategory(category):
    """The class that a name, with that of its module if it is not built in, stands for."""
    if not category:
        return Warning
    path, _, name = category.rpartition('.')
    try:
        module = __import__(path or 'builtins', None, None, [name])
    except ImportError:
        raise _OptionError(f'invalid module name: {path!r}') from None
    found = getattr(module, name, None)
    if found is None:
        raise _OptionError(f'unknown warning category: {category!r}')
    if not issubclass(found, Warning):
        raise _OptionError(f'invalid warning category: {category!r}')
    return found


# ---------------------------------------------------------------- warning

def _is_internal_filename(filename):
    return 'importlib' in filename and '_bootstrap' in filename


def _is_filename_to_skip(filename, skip_file_prefixes):
    return any([filename.startswith(prefix) for prefix in skip_file_prefixes])


def _is_internal_frame(frame):
    return _is_internal_filename(frame.f_code.co_filename)


def _next_external_frame(frame, skip_file_prefixes):
    """Return the nearest caller that is not part of the import machinery or to be skipped."""
    frame = frame.f_back
    while frame is not None:
        filename = frame.f_code.co_filename
        if not _is_internal_filename(filename) and not _is_filename_to_skip(filename, skip_file_prefixes):
            break
        frame = frame.f_back
    return frame


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning about the caller, or about a caller further up by `stacklevel`."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    elif not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(_not_a_category(category, "'{}'", "class '{}'"))
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError('skip_file_prefixes must be a tuple of strs')
    frame = _caller(sys._getframe(1), max(2, stacklevel) if skip_file_prefixes else stacklevel, skip_file_prefixes)
    if frame is None:
        names, place = sys.__dict__, ('<sys>', 0)
    else:
        names, place = frame.f_globals, (frame.f_code.co_filename, frame.f_lineno)
    warn_explicit(message, category, *place, names.get('__name__', '<string>'),
                  names.setdefault('__warningregistry__', {}), names, source)


def _caller(frame, level, skipped):
    """The frame that a warning of a level is about, None if there are not so many."""
    step = _outer_frame if _is_internal_frame(frame) else _next_external_frame
    while level > 1 and frame is not None:
        frame = step(frame, skipped)
        level -= 1
    return frame


def _outer_frame(frame, skipped):
    return frame.f_back


def _matches(pattern, text):
    """Tell whether a filter's pattern fits: None, a plain string or a compiled expression."""
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Issue a warning about an explicit place."""
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module.lower().endswith('.py'):
            module = module[:-3]
    given = message
    if isinstance(given, Warning):
        text, category = str(given), type(given)
    else:
        text, message = given, category(given)
    key = text, category, lineno
    registry = {} if registry is None else registry
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if registry.get(key):
        return
    for item in filters:
        action, pattern, wanted, where, line = item
        if (_matches(pattern, text) and issubclass(category, wanted)
                and _matches(where, module) and line in (0, lineno)):
            break
    else:
        action = defaultaction
        item = None
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    # A loader may be the only one to know the source.
    import linecache
    linecache.getlines(filename, module_globals)
    if action == 'once':
        registry[key] = 1
        once = (text, category)
        if onceregistry.get(once):
            return
        onceregistry[once] = 1
    elif action == 'module':
        registry[key] = 1
        anywhere = (text, category, 0)
        if registry.get(anywhere):
            return
        registry[anywhere] = 1
    elif action == 'default':
        registry[key] = 1
    elif action not in ('always', 'all'):
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {item}')
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Context manager that restores the filters and showwarning() at the end.

    With `record` it gives a list to which warnings are added instead of being shown. If
    `action` is given, simplefilter() is called with the remaining arguments first.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._module = _this_module if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not _this_module:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            # A replaced showwarning() would get the warnings otherwise.
            module.showwarning = module._showwarning_orig
        if self._filter is not None:
            module.simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl


# ---------------------------------------------------------------- deprecated

def _current():
    """The module as scripts see it now: this one unless it has been imported anew."""
    return sys.modules.get('warnings', _this_module)


class deprecated:
    """Decorator: type checkers and, unless `category` is None, callers are told of a deprecation.

    Calls of a function and instances and subclasses of a class warn.
    """

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f'Expected an object of type str for \'message\', not '
                            f'{type(message).__name__!r}')
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return _deprecate_class(arg, message, category, stacklevel)
        if callable(arg):
            import functools
            import inspect

            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                _current().warn(message, category=category, stacklevel=stacklevel + 1)
                return arg(*args, **kwargs)
            if inspect.iscoroutinefunction(arg):
                wrapper = inspect.markcoroutinefunction(wrapper)
            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper
        raise TypeError('@deprecated decorator with non-None category must be applied to '
                        f'a class or callable, not {arg!r}')


def _deprecate_class(cls, message, category, stacklevel):
    import functools
    from types import MethodType
    original_new = cls.__new__

    @functools.wraps(original_new)
    def __new__(wanted, /, *args, **kwargs):
        if wanted is cls:
            _current().warn(message, category=category, stacklevel=stacklevel + 1)
        if original_new is not object.__new__:
            return original_new(wanted, *args, **kwargs)
        # object.__new__() accepts arguments only when __init__() takes them.
        if wanted.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f'{wanted.__name__}() takes no arguments')
        return original_new(wanted)

    cls.__new__ = staticmethod(__new__)
    original_init_subclass = cls.__init_subclass__
    if isinstance(original_init_subclass, MethodType):
        # The class has one of its own: keep it a class method.
        original_init_subclass = original_init_subclass.__func__

        @functools.wraps(original_init_subclass)
        def __init_subclass__(*args, **kwargs):
            _current().warn(message, category=category, stacklevel=stacklevel + 1)
            return original_init_subclass(*args, **kwargs)
        cls.__init_subclass__ = classmethod(__init_subclass__)
    else:
        @functools.wraps(original_init_subclass)
        def __init_subclass__(*args, **kwargs):
            _current().warn(message, category=category, stacklevel=stacklevel + 1)
            return original_init_subclass(*args, **kwargs)
        cls.__init_subclass__ = __init_subclass__
    cls.__deprecated__ = __new__.__deprecated__ = message
    __init_subclass__.__deprecated__ = message
    return cls


_DEPRECATED_MSG = '{name!r} is deprecated and slated for removal in Python {remove}'


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn that `name` goes away in version `remove`; from that version on it is an error."""
    remove_formatted = f'{remove[0]}.{remove[1]}'
    if _version[:2] > remove or _version[:2] == remove and _version[3] != 'alpha':
        raise RuntimeError(f'{name!r} was slated for removal after Python {remove_formatted} alpha')
    warn(message.format(name=name, remove=remove_formatted), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coro):
    """Warn about a coroutine that is gone without having been awaited."""
    lines = [f"coroutine '{coro.__qualname__}' was never awaited\n"]
    if coro.cr_origin is not None:
        import linecache
        import traceback

        def frames():
            for filename, lineno, function in reversed(coro.cr_origin):
                yield filename, lineno, function, linecache.getline(filename, lineno)
        lines.append('Coroutine created at (most recent call last)\n')
        lines += traceback.format_list(list(frames()))
    warn(''.join(lines).rstrip('\n'), category=RuntimeWarning, stacklevel=2, source=coro)


# ---------------------------------------------------------------- start

def _setup_defaults():
    """Apply the -W options."""
    _processoptions(getattr(sys, 'warnoptions', ()))


_setup_defaults()
