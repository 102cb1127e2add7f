"""Records: what is known of one event."""

import sys
import time
from _thread import get_ident

import logging


class LogRecord:
    """What happened, where, when and in which thread; made by loggers, and passed to filters and handlers."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        # A dict as the only argument is what "%(key)s" in the message names.
        if args and len(args) == 1 and args[0] and _is_mapping(args[0]):
            args = args[0]
        filename = pathname
        if isinstance(pathname, str):
            filename = pathname.rpartition('/')[2] if sys.platform != 'win32' else _windows_name(pathname)
        module, dot, _ = filename.rpartition('.') if isinstance(filename, str) else ('Unknown module', '.', '')
        if not dot or not module.strip('.'):
            module = filename
        nanoseconds = time.time_ns()
        created = nanoseconds / 1e9
        msecs = nanoseconds % 1_000_000_000 // 1_000_000 + 0.0
        if msecs == 999.0 and int(created) != nanoseconds // 1_000_000_000:
            # The float was rounded to the next second.
            msecs = 0.0
        self.name = name
        self.msg = msg
        self.args = args
        self.levelname = logging.getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = filename
        self.module = module
        self.exc_info = exc_info
        # The formatted exception, kept by the first formatter for the others.
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = created
        self.msecs = msecs
        self.relativeCreated = (nanoseconds - logging._startTime) / 1e6
        if logging.logThreads:
            self.thread = get_ident()
            threading = sys.modules.get('threading')
            self.threadName = 'MainThread' if threading is None else threading.current_thread().name
        else:
            self.thread = self.threadName = None
        self.processName = _process_name() if logging.logMultiprocessing else None
        self.process = _process_number() if logging.logProcesses else None
        self.taskName = _task_name() if logging.logAsyncioTasks else None

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):
        """The message with its arguments."""
        text = str(self.msg)
        return text % self.args if self.args else text


def _is_mapping(value):
    if isinstance(value, dict):
        return True
    if isinstance(value, (str, int, float, tuple, list)):
        return False
    from _collections_abc import Mapping
    return isinstance(value, Mapping)


def _windows_name(path):
    return path.replace('\\', '/').rpartition('/')[2]


def _process_name():
    multiprocessing = sys.modules.get('multiprocessing')
    try:
        return multiprocessing.current_process().name
    except Exception:
        return 'MainProcess'


def _process_number():
    # Not `os`, which takes longer to load than this whole package.
    os = sys.modules.get('os')
    if os is None:
        try:
            import _os as os
        except ImportError:
            pass
    getpid = getattr(os, 'getpid', None)
    try:
        return getpid and getpid()
    except PermissionError:
        return None  # a host that grants no files does not tell


def _task_name():
    asyncio = sys.modules.get('asyncio')
    if asyncio is not None and asyncio._get_running_loop() is not None:
        task = asyncio.current_task()
        return task and task.get_name()
    return None
