"""Logging: programs tell loggers what happens, in a tree of names; handlers say where that is written, formatters how.

The module holds the levels, the switches and the functions of the root logger; classes are in the private modules beside it.
"""

import sys
import time
from _thread import RLock

__all__ = [
    'BASIC_FORMAT', 'BufferingFormatter', 'CRITICAL', 'DEBUG', 'ERROR', 'FATAL', 'FileHandler', 'Filter', 'Formatter',
    'Handler', 'INFO', 'LogRecord', 'Logger', 'LoggerAdapter', 'NOTSET', 'NullHandler', 'StreamHandler', 'WARN', 'WARNING',
    'addLevelName', 'basicConfig', 'captureWarnings', 'critical', 'debug', 'disable', 'error', 'exception', 'fatal',
    'getLevelName', 'getLogger', 'getLoggerClass', 'info', 'log', 'makeLogRecord', 'setLoggerClass', 'shutdown', 'warn',
    'warning', 'getLogRecordFactory', 'setLogRecordFactory', 'lastResort', 'raiseExceptions', 'getLevelNamesMapping',
    'getHandlerByName', 'getHandlerNames',
]

# What programs may switch: errors in handlers are shown; what records tell of the place they come from.
raiseExceptions = True
logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True

BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'

_startTime = time.time_ns()
# Guards the tree of loggers, levels and the list of handlers.
_lock = RLock()

# Levels.

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_nameToLevel = {'CRITICAL': CRITICAL, 'FATAL': FATAL, 'ERROR': ERROR, 'WARN': WARNING, 'WARNING': WARNING, 'INFO': INFO,
                'DEBUG': DEBUG, 'NOTSET': NOTSET}
_levelToName = {level: name for name, level in _nameToLevel.items() if name not in ('FATAL', 'WARN')}


def getLevelNamesMapping():
    """A new dict of the known names with their levels."""
    return dict(_nameToLevel)


def getLevelName(level):
    """The name of a level, "Level N" if it has none; for a name the level."""
    for known in (_levelToName, _nameToLevel):
        if (found := known.get(level)) is not None:
            return found
    return f'Level {level}'


def addLevelName(level, levelName):
    """Give a level a name."""
    with _lock:
        _nameToLevel[levelName] = level
        _levelToName[level] = levelName


def _checkLevel(level):
    """The number of a level that is given as a number or by its name."""
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f'Level not an integer or a valid string: {level!r}')
    if level not in _nameToLevel:
        raise ValueError(f'Unknown level: {level!r}')
    return _nameToLevel[level]


from ._records import LogRecord
from ._formats import (
    _STYLES, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle, StringTemplateStyle, _defaultFormatter,
)
from ._handlers import (
    FileHandler, Filter, Filterer, Handler, NullHandler, StreamHandler, _handlerList, _handlers, _StderrHandler,
    getHandlerByName, getHandlerNames,
)
from ._loggers import Logger, LoggerAdapter, Manager, PlaceHolder, RootLogger, _is_internal_frame, currentframe

for _class in (LogRecord, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle, StringTemplateStyle, FileHandler,
               Filter, Filterer, Handler, NullHandler, StreamHandler, _StderrHandler, Logger, LoggerAdapter, Manager,
               PlaceHolder, RootLogger, getHandlerByName, getHandlerNames, currentframe, _is_internal_frame):
    _class.__module__ = 'logging'
del _class

# What a program may set to None: then records do not tell where they come from.
_srcfile = currentframe.__code__.co_filename


# Records and the classes in use.

_loggerClass = Logger
_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    """Make records by a callable with the arguments of LogRecord."""
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    """The callable that makes records."""
    return _logRecordFactory


def makeLogRecord(dict):
    """A record with the given attributes; for those that came over a network or were pickled."""
    record = _logRecordFactory(None, None, '', 0, '', (), None, None)
    record.__dict__.update(dict)
    return record


def setLoggerClass(klass):
    """Make new loggers by a subclass of Logger."""
    global _loggerClass
    Manager._check_class(klass)
    _loggerClass = klass


def getLoggerClass():
    """The class of new loggers."""
    return _loggerClass


# The tree.

root = Logger.root = RootLogger(WARNING)
Logger.manager = Manager(root)

# Where warnings and worse go while no handler is set.
lastResort = _defaultLastResort = _StderrHandler(WARNING)


def getLogger(name=None):
    """The logger of a name, always the same; the root of the tree without a name."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return root.manager.getLogger(name)


def disable(level=CRITICAL):
    """Drop what is of this level or below, whatever the loggers are set to."""
    root.manager.disable = level
    root.manager._clear_cache()


def basicConfig(**kwargs):
    """Set up the root logger, if it has no handlers yet.

    filename, filemode='a', encoding, errors='backslashreplace': write to a file; or stream: write to it; or handlers: those.
    format, datefmt, style='%': the formatter of handlers without one. level: of the root logger.
    force=True: first remove and close the handlers there are.
    """
    given = kwargs.pop
    with _lock:
        force, encoding, errors = given('force', False), given('encoding', None), given('errors', 'backslashreplace')
        if force:
            for handler in list(root.handlers):
                root.removeHandler(handler)
                handler.close()
        elif root.handlers:
            return
        handlers = given('handlers', None)
        if handlers is None:
            if kwargs.get('stream') and kwargs.get('filename'):
                raise ValueError("'stream' and 'filename' should not be specified together")
            filename, mode, stream = given('filename', None), given('filemode', 'a'), given('stream', None)
            if filename:
                handlers = [FileHandler(filename, mode, encoding=encoding, errors=None if 'b' in mode else errors)]
            else:
                handlers = [StreamHandler(stream)]
        elif 'stream' in kwargs or 'filename' in kwargs:
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
        datefmt, style = given('datefmt', None), given('style', '%')
        if style not in _STYLES:
            raise ValueError(f'Style must be one of: {",".join(_STYLES)}')
        formatter = Formatter(given('format', _STYLES[style][1]), datefmt, style)
        level = given('level', None)
        if kwargs:
            raise ValueError(f'Unrecognised argument(s): {", ".join(kwargs)}')
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        if level is not None:
            root.setLevel(level)


# The methods of the root logger, which is set up when one is called first.


def _configured():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    """Log to the root logger what is of use for finding errors only."""
    _configured().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Log to the root logger that something went as it should."""
    _configured().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """Log to the root logger that something is not as expected."""
    _configured().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    import warnings
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Log to the root logger that something failed."""
    _configured().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """error() with the exception that is being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """Log to the root logger that the program cannot go on."""
    _configured().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """Log to the root logger with a level given as a number."""
    _configured().log(level, msg, *args, **kwargs)


# The end.


def shutdown(handlerList=_handlerList):
    """Flush and close the handlers, the last made first. Called when the program ends."""
    for reference in reversed(list(handlerList)):
        try:
            handler = reference()
            if handler:
                try:
                    handler.acquire()
                    # A memory handler may be set to forget.
                    if getattr(handler, 'flushOnClose', True):
                        handler.flush()
                    handler.close()
                except (OSError, ValueError):
                    pass  # its stream is closed or broken, and nothing is left to be done
                finally:
                    handler.release()
        except:
            if raiseExceptions:
                raise


import atexit

atexit.register(shutdown)


# Warnings.

_warnings_showwarning = None


def captureWarnings(capture):
    """Log what the warnings module shows, to the logger "py.warnings"; or show it again."""
    global _warnings_showwarning
    import warnings
    if capture and _warnings_showwarning is None:
        _warnings_showwarning, warnings.showwarning = warnings.showwarning, _showwarning
    elif not capture and _warnings_showwarning is not None:
        _warnings_showwarning, warnings.showwarning = None, _warnings_showwarning


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _warnings_showwarning is not None:
            _warnings_showwarning(message, category, filename, lineno, file, line)
        return
    import warnings
    logger = getLogger('py.warnings')
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(warnings.formatwarning(message, category, filename, lineno, line))


def __getattr__(name):
    # Modules that programs reach through this one; each is loaded when something here needs it.
    if name in ('io', 'os', 're', 'string', 'threading', 'traceback', 'warnings', 'weakref'):
        module = __import__(name)
        globals()[name] = module
        return module
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
