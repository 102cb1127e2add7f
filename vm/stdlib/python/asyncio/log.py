"""The logger of asyncio, which loads `logging` only when a program uses it."""

import sys

DEBUG, INFO, WARNING, ERROR, CRITICAL = 10, 20, 30, 40, 50


class _Logger:
    """Hands records to logging.getLogger('asyncio') if the program has imported logging; otherwise does what an
    unconfigured logging does: warnings and worse go to stderr as bare messages."""

    name = 'asyncio'

    def __init__(self):
        self._level = 0

    @staticmethod
    def _real():
        logging = sys.modules.get('logging')
        return logging and logging.getLogger('asyncio')

    @property
    def level(self):
        real = self._real()
        return self._level if real is None else real.level

    def setLevel(self, level):
        real = self._real()
        if real is None:
            self._level = level
        else:
            real.setLevel(level)

    def isEnabledFor(self, level):
        real = self._real()
        if real is None:
            return level >= (self._level or WARNING)
        return real.isEnabledFor(level)

    def getEffectiveLevel(self):
        real = self._real()
        return (self._level or WARNING) if real is None else real.getEffectiveLevel()

    def log(self, level, msg, *args, exc_info=None, **kwargs):
        real = self._real()
        if real is not None:
            real.log(level, msg, *args, exc_info=exc_info, **kwargs)
            return
        if level < (self._level or WARNING) or sys.stderr is None:
            return
        text = msg % args if args else str(msg)
        print(text, file=sys.stderr)
        if exc_info:
            if exc_info is True:
                exc_info = sys.exc_info()
            elif isinstance(exc_info, BaseException):
                exc_info = type(exc_info), exc_info, exc_info.__traceback__
            if exc_info[1] is not None:
                _print_exception(exc_info)

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def __getattr__(self, name):
        import logging
        return getattr(logging.getLogger('asyncio'), name)


def _print_exception(exc_info):
    try:
        import traceback
    except ImportError:
        sys.__excepthook__(*exc_info)
    else:
        traceback.print_exception(*exc_info)


logger = _Logger()
