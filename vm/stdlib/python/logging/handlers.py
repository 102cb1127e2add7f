"""Handlers for files that are rotated or replaced, for memory and for queues; those for networks are in _network."""

import os
import time

from . import FileHandler, Handler

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_TCP_PORT = SYSLOG_UDP_PORT = 514

_MIDNIGHT = _DAY = 24 * 60 * 60


class BaseRotatingHandler(FileHandler):
    """A file that is put aside from time to time. `namer` (name -> name) gives what is put aside another name, `rotator`
    (source, dest) does something else than rename it."""

    namer = rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode, encoding, delay, errors)

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name of a file that is put aside."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Put a file aside."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _is_special(self):
        # A pipe or a device is never put aside.
        return os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename)

    def _reopen(self):
        if not self.delay:
            self.stream = self._open()


class RotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside before it has `maxBytes`; NAME.1 is the last, and so on up to `backupCount`."""

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        # What a former run wrote counts, too.
        super().__init__(filename, 'a' if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def shouldRollover(self, record):
        """Whether the record would make the file too large."""
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0 or self._is_special():
            return False
        size = self.stream.tell()
        # An empty file takes anything.
        return size > 0 and size + len(self.format(record)) + 1 >= self.maxBytes

    def doRollover(self):
        """Put the file aside and begin another."""
        self._close_stream()
        if self.backupCount > 0:
            names = [self.baseFilename]
            names += [self.rotation_filename(f'{self.baseFilename}.{i + 1}') for i in range(self.backupCount)]
            for i in reversed(range(1, self.backupCount)):
                if os.path.exists(names[i]):
                    os.replace(names[i], names[i + 1])
            if os.path.exists(names[1]):
                os.remove(names[1])
            self.rotate(names[0], names[1])
        self._reopen()


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside every so many seconds ('S'), minutes, hours or days, at midnight, or on a weekday ('W0' is
    Monday); `atTime` is another time of the day for the last two. The begin of its time is added to its name; of the files put
    aside the last `backupCount` are kept, or all."""

    # `when`: seconds, and the format of the name's end.
    _PERIODS = {
        'S': (1, '%Y-%m-%d_%H-%M-%S'), 'M': (60, '%Y-%m-%d_%H-%M'), 'H': (60 * 60, '%Y-%m-%d_%H'), 'D': (_DAY, '%Y-%m-%d'),
        'MIDNIGHT': (_DAY, '%Y-%m-%d'), 'W': (7 * _DAY, '%Y-%m-%d'),
    }

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None,
                 errors=None):
        self.when = when = when.upper()
        self.backupCount, self.utc, self.atTime = backupCount, utc, atTime
        if when.startswith('W'):
            if len(when) != 2:
                raise ValueError(f'You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {when}')
            if when[1] not in '0123456':
                raise ValueError(f'Invalid day specified for weekly rollover: {when}')
            self.dayOfWeek = int(when[1])
            when = 'W'
        if when not in self._PERIODS:
            raise ValueError(f'Invalid rollover interval specified: {when}')
        seconds, self.suffix = self._PERIODS[when]
        self.interval = seconds * interval
        import re
        digits = self.suffix.replace('%Y', r'\d{4}')
        for code in ('%m', '%d', '%H', '%M', '%S'):
            digits = digits.replace(code, r'\d{2}')
        self.extMatch = re.compile(rf'(?<!\d){digits}(?!\d)')
        super().__init__(filename, 'a', encoding, delay, errors)
        begin = os.stat(self.baseFilename).st_mtime if os.path.exists(self.baseFilename) else time.time()
        self.rolloverAt = self.computeRollover(int(begin))

    def computeRollover(self, currentTime):
        """When the file is to be put aside that is written to now."""
        if self.when != 'MIDNIGHT' and not self.when.startswith('W'):
            return currentTime + self.interval
        year, month, day, hour, minute, second, weekday, *_ = self._fields(currentTime)
        # Without a time of the day it is the end of the day.
        at = self.atTime
        at = _DAY if at is None else (at.hour * 60 + at.minute) * 60 + at.second
        days = 0 if (hour * 60 + minute) * 60 + second < at else 1
        if self.when == 'MIDNIGHT':
            days += self.interval // _DAY - 1
        else:
            days += (self.dayOfWeek - weekday - days) % 7 + self.interval // _DAY - 7
        if self.utc:
            return currentTime - currentTime % _DAY + days * _DAY + at
        # By the clock on the wall, which may be put forward or back in between.
        day += days + at // _DAY
        return int(time.mktime((year, month, day, at // 3600 % 24, at // 60 % 60, at % 60, 0, 0, -1)))

    def _fields(self, moment):
        return time.gmtime(moment) if self.utc else time.localtime(moment)

    def shouldRollover(self, record):
        """Whether the time has come."""
        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if self._is_special():
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def _begin(self):
        """When the time of the file began that is put aside, for its name."""
        end = self._fields(self.rolloverAt)
        if self.utc or self.interval < _DAY or self.when == 'D':
            begin = self._fields(self.rolloverAt - self.interval)
            shift = 0 if self.utc else (end.tm_isdst - begin.tm_isdst) * 3600
            return self._fields(self.rolloverAt - self.interval + shift) if shift else begin
        days = self.interval // _DAY
        return time.localtime(time.mktime((end[0], end[1], end[2] - days, *end[3:6], 0, 0, -1)))

    def getFilesToDelete(self):
        """The oldest of the files put aside, but for the last `backupCount`."""
        folder, base = os.path.split(self.baseFilename)
        found = [os.path.join(folder, name) for name in os.listdir(folder) if self._is_backup(name, base)]
        found.sort()
        return found[:max(len(found) - self.backupCount, 0)]

    def _is_backup(self, name, base):
        if self.namer is None:
            return name.startswith(base + '.') and self.extMatch.fullmatch(name, len(base) + 1) is not None
        # It may have put anything around the time, and a date elsewhere in the name.
        match = self.extMatch.search(name)
        while match:
            if os.path.basename(self.namer(f'{self.baseFilename}.{match[0]}')) == name:
                return True
            match = self.extMatch.search(name, match.start() + 1)
        return False

    def doRollover(self):
        """Put the file aside and begin another; go on with it if that was done already, by another process."""
        now = int(time.time())
        name = self.rotation_filename(f'{self.baseFilename}.{time.strftime(self.suffix, self._begin())}')
        # First of all: if something fails, it is not tried again with each record.
        self.rolloverAt = self.computeRollover(now)
        if os.path.exists(name):
            return
        self._close_stream()
        self.rotate(self.baseFilename, name)
        if self.backupCount > 0:
            for old in self.getFilesToDelete():
                os.remove(old)
        self._reopen()


class WatchedFileHandler(FileHandler):
    """A file that others may move or delete: it is opened anew when there is another of its name, or none."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        super().__init__(filename, mode, encoding, delay, errors)
        self.dev = self.ino = -1
        self._statstream()

    def _statstream(self):
        if self.stream is not None:
            status = os.fstat(self.stream.fileno())
            self.dev, self.ino = status.st_dev, status.st_ino

    def reopenIfNeeded(self):
        """Open the file anew if it is not the one that is written to."""
        if self.stream is None:
            return
        try:
            status = os.stat(self.baseFilename)
        except FileNotFoundError:
            status = None
        if status is None or (status.st_dev, status.st_ino) != (self.dev, self.ino):
            self._close_stream()
            self.stream = self._open()
            self._statstream()

    def emit(self, record):
        try:
            self.reopenIfNeeded()
        except Exception:
            self.handleError(record)
            return
        super().emit(record)


class BufferingHandler(Handler):
    """Keeps records, up to `capacity` of them. Subclasses do something with them in flush()."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Whether there are enough."""
        return self.capacity <= len(self.buffer)

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        """Forget them."""
        with self.lock:
            self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    """Keeps records until there are enough, or one is of `flushLevel`; then another handler, the target, gets them. Without
    `flushOnClose` it forgets them in the end."""

    def __init__(self, capacity, flushLevel=40, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose

    def shouldFlush(self, record):
        """Whether there are enough, or one that matters."""
        return self.flushLevel <= record.levelno or super().shouldFlush(record)

    def setTarget(self, target):
        with self.lock:
            self.target = target

    def flush(self):
        """Hand them to the target, if there is one."""
        with self.lock:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.setTarget(None)
            super().close()


class QueueHandler(Handler):
    """Puts records into a queue, for another thread or process to handle."""

    def __init__(self, queue):
        super().__init__()
        self.queue = queue
        # What takes them out, if logging.config made it.
        self.listener = None

    def enqueue(self, record):
        """Put a record in; for queues of other kinds."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy with the text alone, which can be pickled."""
        from copy import copy
        text = self.format(record)
        record = copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)


class QueueListener:
    """A thread that takes records out of a queue and gives them to handlers; with respect_handler_level to those of their
    level only. "with" starts and stops it."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self.respect_handler_level = respect_handler_level
        self._thread = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *args):
        self.stop()

    def start(self):
        """Start the thread."""
        if self._thread is not None:
            raise RuntimeError('Listener already started')
        from threading import Thread
        self._thread = Thread(target=self._monitor, daemon=True)
        self._thread.start()

    def stop(self):
        """End the thread when it has handled what is in the queue; nothing if there is none."""
        thread = self._thread
        if thread is not None:
            self.enqueue_sentinel()
            thread.join()
            self._thread = None

    def enqueue_sentinel(self):
        """Put the end mark in; for queues of other kinds."""
        self.queue.put_nowait(self._sentinel)

    def dequeue(self, block):
        """Take a record out; for queues of other kinds."""
        return self.queue.get(block)

    def prepare(self, record):
        """What is handled in a record's place."""
        return record

    def handle(self, record):
        """Give a record to the handlers."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        from queue import Empty
        done = getattr(self.queue, 'task_done', None)
        running = True
        while running:
            try:
                record = self.dequeue(True)
            except Empty:
                break
            if record is self._sentinel:
                running = False
            else:
                self.handle(record)
            if done is not None:
                done()


def __getattr__(name):
    if name in ('SocketHandler', 'DatagramHandler', 'SysLogHandler', 'SMTPHandler', 'HTTPHandler', 'NTEventLogHandler'):
        from . import _network
        value = globals()[name] = getattr(_network, name)
        return value
    if name in ('copy', 'io', 'pickle', 'queue', 're', 'socket', 'struct', 'threading'):
        return __import__(name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
