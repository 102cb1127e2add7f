"""Loggers and their tree."""

import sys

import logging

from ._handlers import Filterer, FileHandler
from ._records import LogRecord


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def _is_internal_frame(frame):
    return frame.f_code.co_filename in _own_files


class Logger(Filterer):
    """What a program tells of itself under one name.

    A record goes to the handlers of its logger and of all above it in the tree, up to one with `propagate` false. What is below
    the logger's level, or that of the nearest above which has one, is dropped.
    """

    def __init__(self, name, level=0):
        super().__init__()
        self.name = name
        self.level = logging._checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        # Level: whether it is enabled. Emptied whenever a level changes.
        self._cache = {}

    def __repr__(self):
        return f'<{type(self).__name__} {self.name} ({logging.getLevelName(self.getEffectiveLevel())})>'

    def __reduce__(self):
        if logging.getLogger(self.name) is not self:
            from pickle import PicklingError
            raise PicklingError('logger cannot be pickled')
        return logging.getLogger, (self.name,)

    # Levels.

    def setLevel(self, level):
        """Drop what is below a level, given as a number or by its name."""
        self.level = logging._checkLevel(level)
        self.manager._clear_cache()

    def getEffectiveLevel(self):
        """The level of this logger or of the nearest above that has one."""
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return 0

    def isEnabledFor(self, level):
        """Whether something of this level would be logged."""
        if self.disabled:
            return False
        try:
            return self._cache[level]
        except KeyError:
            with logging._lock:
                enabled = self._cache[level] = self.manager.disable < level >= self.getEffectiveLevel()
            return enabled

    # What programs call.

    def debug(self, msg, *args, **kwargs):
        """Log `msg % args`: of use for finding errors only.

        For this and those below: exc_info=True (or an exception) adds a traceback, stack_info=True the stack; stacklevel=N says
        that it is the Nth caller who logs; extra={...} are further attributes of the record.
        """
        if self.isEnabledFor(10):
            self._log(10, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log that something went as it should."""
        if self.isEnabledFor(20):
            self._log(20, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log that something is not as expected."""
        if self.isEnabledFor(30):
            self._log(30, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        import warnings
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log that something failed."""
        if self.isEnabledFor(40):
            self._log(40, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """error() with the exception that is being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log that the program cannot go on."""
        if self.isEnabledFor(50):
            self._log(50, msg, args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log with a level given as a number."""
        if not isinstance(level, int):
            if logging.raiseExceptions:
                raise TypeError('level must be an integer')
        elif self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    # What they do.

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        place = '(unknown file)', 0, '(unknown function)', None
        if logging._srcfile:
            try:
                place = self.findCaller(stack_info, stacklevel)
            except ValueError:
                pass  # no such frame
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = type(exc_info), exc_info, exc_info.__traceback__
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        filename, line, function, stack = place
        self.handle(self.makeRecord(self.name, level, filename, line, msg, args, exc_info, function, extra, stack))

    def findCaller(self, stack_info=False, stacklevel=1):
        """(file name, line, function, stack or None) of who logs: the first frame outside of this package, or with a `stacklevel`
        above 1 one of those that called it."""
        frame = currentframe()
        while (outer := frame.f_back) is not None:
            frame = outer
            if frame.f_code.co_filename not in _own_files:
                stacklevel -= 1
                if stacklevel <= 0:
                    break
        stack = None
        if stack_info:
            from io import StringIO
            from traceback import print_stack
            text = StringIO()
            text.write('Stack (most recent call last):\n')
            print_stack(frame, file=text)
            stack = text.getvalue().removesuffix('\n')
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """A record; subclasses may make others."""
        record = logging._logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            attributes = record.__dict__
            for key in extra:
                if key in attributes or key == 'message' or key == 'asctime':
                    raise KeyError(f'Attempt to overwrite {key!r} in LogRecord')
                attributes[key] = extra[key]
        return record

    def handle(self, record):
        """Give a record to the handlers, if this logger is not disabled and its filters let it through."""
        if self.disabled:
            return
        verdict = self.filter(record)
        if verdict:
            self.callHandlers(verdict if isinstance(verdict, LogRecord) else record)

    def callHandlers(self, record):
        """Give a record to the handlers of this logger and of those above it; to logging.lastResort if there are none."""
        level, found, logger = record.levelno, False, self
        while logger is not None:
            # A copy: a handler may remove itself.
            for handler in logger.handlers[:]:
                found = True
                if level >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found:
            last = logging.lastResort
            if last:
                if level >= last.level:
                    last.handle(record)
            elif logging.raiseExceptions and not self.manager.emittedNoHandlerWarning:
                self.manager.emittedNoHandlerWarning = True
                sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')

    # Handlers.

    def addHandler(self, hdlr):
        with logging._lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        with logging._lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def hasHandlers(self):
        """Whether callHandlers() would find one."""
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    # The tree.

    def getChild(self, suffix):
        """The logger of a name below this one's."""
        return self.manager.getLogger(suffix if self is self.root else f'{self.name}.{suffix}')

    def getChildren(self):
        """The loggers next below this one, as a set."""
        depth = 0 if self is self.manager.root else self.name.count('.') + 1
        with logging._lock:
            return {logger for logger in self.manager.loggerDict.values()
                    if isinstance(logger, Logger) and logger.parent is self and logger.name.count('.') == depth}


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        super().__init__('root', level)

    def __reduce__(self):
        return logging.getLogger, ()


class PlaceHolder:
    """Stands in the tree for a name that has no logger yet, and knows those below it."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap[alogger] = None


class Manager:
    """A tree of loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self._disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        """The highest level that is dropped everywhere."""
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = logging._checkLevel(value)

    @staticmethod
    def _check_class(klass):
        if klass is not Logger and not issubclass(klass, Logger):
            raise TypeError(f'logger not derived from logging.Logger: {klass.__name__}')

    def setLoggerClass(self, klass):
        """Make new loggers of this tree by a subclass of Logger."""
        self._check_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        """Make records of this tree by a callable."""
        self.logRecordFactory = factory

    def getLogger(self, name):
        """The logger of a name, which is made if there is none."""
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')
        with logging._lock:
            known = self.loggerDict.get(name)
            if known is not None and not isinstance(known, PlaceHolder):
                return known
            logger = (self.loggerClass or logging._loggerClass)(name)
            logger.manager = self
            self.loggerDict[name] = logger
            if known is not None:
                self._fixupChildren(known, logger)
            self._fixupParents(logger)
        return logger

    def _fixupParents(self, alogger):
        """Finds the logger above a new one; names in between that have none get to know it."""
        above = alogger.name.rpartition('.')[0]
        while above:
            known = self.loggerDict.get(above)
            if isinstance(known, Logger):
                alogger.parent = known
                return
            if known is None:
                self.loggerDict[above] = PlaceHolder(alogger)
            else:
                known.append(alogger)
            above = above.rpartition('.')[0]
        alogger.parent = self.root

    def _fixupChildren(self, ph, alogger):
        """Puts a new logger above those that its name's place knows, unless one in between is above them."""
        prefix = alogger.name
        for child in ph.loggerMap:
            if not child.parent.name.startswith(prefix):
                alogger.parent = child.parent
                child.parent = alogger

    def _clear_cache(self):
        with logging._lock:
            for logger in self.loggerDict.values():
                if isinstance(logger, Logger):
                    logger._cache.clear()
            self.root._cache.clear()


class LoggerAdapter:
    """A logger that adds something to all that it logs: by default `extra`, the record's further attributes, with merge_extra those
    of the call too. Subclasses have another process()."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra
        self.merge_extra = merge_extra

    def __repr__(self):
        level = logging.getLevelName(self.logger.getEffectiveLevel())
        return f'<{type(self).__name__} {self.logger.name} ({level})>'

    def process(self, msg, kwargs):
        """The message and the keyword arguments that are logged instead."""
        extra = self.extra
        if self.merge_extra and kwargs.get('extra') is not None:
            extra = {**(extra or {}), **kwargs['extra']}
        kwargs['extra'] = extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        """Process the message, and log it."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        self.log(10, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(20, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(30, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        import warnings
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(40, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(40, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(50, msg, *args, **kwargs)

    # The rest is the logger's.

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    @property
    def name(self):
        return self.logger.name

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    __class_getitem__ = classmethod(type(list[int]))


# The files whose frames are not those of who logs.
_own_files = frozenset(f.__code__.co_filename for f in (logging.getLevelName, currentframe, FileHandler.emit))
