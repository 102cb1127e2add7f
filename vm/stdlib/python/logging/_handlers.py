"""Filters, and handlers, which write records somewhere."""

import sys
from _thread import RLock
from _weakref import ref

import logging

from ._formats import _defaultFormatter
from ._records import LogRecord


class _ByName(dict):
    """Handlers by name; it holds weak references."""

    def __getitem__(self, name):
        return dict.__getitem__(self, name)()


_handlers = _ByName()
# Weak references to all handlers in the order of their making.
_handlerList = []


def getHandlerByName(name):
    """The handler of a name, or None."""
    found = _handlers.get(name)
    return found and found()


def getHandlerNames():
    """The names of all handlers that have one."""
    return frozenset([name for name, handler in _handlers.items() if handler() is not None])


class Filter:
    """Lets through what comes from a logger and those below it: "a.b" lets "a.b" and "a.b.c" pass, not "a.bc"."""

    def __init__(self, name=''):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        """Whether the record is to be logged."""
        return not self.nlen or record.name == self.name or record.name.startswith(self.name + '.')


class Filterer:
    """What loggers and handlers have in common: filters, which are callables or have a filter() method."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """The record, or one that a filter put in its place; false if one of them drops it."""
        for filter in self.filters:
            verdict = filter.filter(record) if hasattr(filter, 'filter') else filter(record)
            if not verdict:
                return False
            if isinstance(verdict, LogRecord):
                record = verdict
        return record


class Handler(Filterer):
    """Does something with records of a level or above. Subclasses have emit()."""

    def __init__(self, level=0):
        super().__init__()
        self._name = None
        self.level = logging._checkLevel(level)
        self.formatter = None
        self._closed = False
        with logging._lock:
            _handlerList.append(ref(self, _forget))
        self.createLock()

    def __repr__(self):
        return f'<{type(self).__name__} ({logging.getLevelName(self.level)})>'

    def get_name(self):
        return self._name

    def set_name(self, name):
        """A handler that has the name already loses it to this one."""
        with logging._lock:
            _handlers.pop(self._name, None)
            self._name = name
            if name:
                _handlers[name] = ref(self)

    @property
    def name(self):
        return self.get_name()

    @name.setter
    def name(self, name):
        self.set_name(name)

    # One thread at a time.

    def createLock(self):
        """Make the lock that emit() is called under."""
        self.lock = RLock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        """Drop records below a level, given as a number or by its name."""
        self.level = logging._checkLevel(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        """The record's text."""
        return (self.formatter or _defaultFormatter).format(record)

    def handle(self, record):
        """emit() the record under the lock, if the filters let it through; what they answered."""
        verdict = self.filter(record)
        if verdict:
            if isinstance(verdict, LogRecord):
                record = verdict
            with self.lock:
                self.emit(record)
        return verdict

    def emit(self, record):
        """Write the record."""
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def flush(self):
        """See to it that what was written has arrived."""

    def close(self):
        """Give back what the handler holds."""
        with logging._lock:
            self._closed = True
            if self._name in _handlers:
                del _handlers[self._name]

    def handleError(self, record):
        """Show on stderr the exception that emit() met, unless logging.raiseExceptions is false."""
        stream = sys.stderr
        if not (logging.raiseExceptions and stream):
            return
        import traceback
        exc = sys.exception()
        try:
            stream.write('--- Logging error ---\n')
            traceback.print_exception(exc, file=stream)
            stream.write('Call stack:\n')
            frame = sys._getframe()
            while frame is not None and _is_of_package(frame):
                frame = frame.f_back
            if frame is None:
                stream.write(f'Logged from file {record.filename}, line {record.lineno}\n')
            else:
                traceback.print_stack(frame, file=stream)
            try:
                stream.write(f'Message: {record.msg!r}\nArguments: {record.args}\n')
            except RecursionError:
                raise
            except Exception:
                stream.write('Unable to print the message and arguments - possible formatting error.\n'
                             'Use the traceback above to help find the error.\n')
        except OSError:
            pass
        finally:
            del exc


def _forget(reference):
    # Called when a handler is gone, at the program's end perhaps when little is left.
    if _handlerList and reference in _handlerList:
        _handlerList.remove(reference)


def _is_of_package(frame):
    return frame.f_globals.get('__name__', '').partition('.')[0] == 'logging'


class NullHandler(Handler):
    """Does nothing: for libraries, so that what they log is not written unless the program wants it."""

    def createLock(self):
        self.lock = None

    def handle(self, record):
        pass

    def emit(self, record):
        pass


class StreamHandler(Handler):
    """Writes lines to a stream, sys.stderr if none is given. The stream is not closed."""

    terminator = '\n'

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def __repr__(self):
        name = str(getattr(self.stream, 'name', ''))
        return f'<{type(self).__name__} {name}{" " if name else ""}({logging.getLevelName(self.level)})>'

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def flush(self):
        with self.lock:
            if self.stream and hasattr(self.stream, 'flush'):
                self.stream.flush()

    def setStream(self, stream):
        """Write to another stream; return the one before, or None if it is the same."""
        before = self.stream
        if stream is before:
            return None
        with self.lock:
            self.flush()
            self.stream = stream
        return before

    __class_getitem__ = classmethod(type(list[int]))


class FileHandler(StreamHandler):
    """Writes lines to a file, which is opened at once, or with `delay` for the first line."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        from os import fspath, path
        self.baseFilename = path.abspath(fspath(filename))
        self.mode = mode
        self.encoding = encoding
        if 'b' not in mode:
            from io import text_encoding
            self.encoding = text_encoding(encoding)
        self.errors = errors
        self.delay = delay
        # A file may have to be opened when the program ends and `builtins` is being cleared.
        self._builtin_open = open
        super().__init__(None if delay else self._open())
        if delay:
            self.stream = None

    def __repr__(self):
        return f'<{type(self).__name__} {self.baseFilename} ({logging.getLevelName(self.level)})>'

    def _open(self):
        """The stream for the next lines."""
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def _open_if_closed(self, record):
        """Whether there is a stream to write to. What "w" has closed stays closed, it would be lost."""
        if self.stream is None and not (self._closed and self.mode == 'w'):
            try:
                self.stream = self._open()
            except Exception:
                self.handleError(record)
        return self.stream is not None

    def emit(self, record):
        if self._open_if_closed(record):
            super().emit(record)

    def _close_stream(self):
        stream, self.stream = self.stream, None
        if stream is not None:
            try:
                if hasattr(stream, 'flush'):
                    stream.flush()
            finally:
                if hasattr(stream, 'close'):
                    stream.close()

    def close(self):
        with self.lock:
            try:
                self._close_stream()
            finally:
                super().close()


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at the time."""

    def __init__(self, level=0):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr
