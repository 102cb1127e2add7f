"""assertLogs() and assertNoLogs(), built on what the documentation of logging promises."""

import logging
from collections import namedtuple

from .case import _BaseTestCaseContext

__unittest = True

_LoggingWatcher = namedtuple('_LoggingWatcher', 'records output')


class _Collector(logging.Handler):
    """Keeps the records and their texts."""

    def __init__(self, level):
        super().__init__(level)
        self.setFormatter(logging.Formatter(_AssertLogsContext.LOGGING_FORMAT))
        self.seen = _LoggingWatcher([], [])

    def emit(self, record):
        self.seen.records.append(record)
        self.seen.output.append(self.format(record))


class _AssertLogsContext(_BaseTestCaseContext):
    """In the block the logger has only a handler that collects; at its end what came is judged."""

    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, test_case, logger_name, level, no_logs):
        super().__init__(test_case)
        self.logger = logger_name if isinstance(logger_name, logging.Logger) else logging.getLogger(logger_name)
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        logger = self.logger
        self.before = logger.handlers, logger.level, logger.propagate
        collector = _Collector(self.level)
        logger.handlers = [collector]
        logger.setLevel(self.level)
        logger.propagate = False
        self.seen = collector.seen
        return None if self.no_logs else self.seen

    def __exit__(self, cls, value, tb):
        logger = self.logger
        logger.handlers, level, logger.propagate = self.before
        logger.setLevel(level)
        if cls is not None:
            return False
        if self.no_logs and self.seen.records:
            self._raiseFailure(f'Unexpected logs found: {self.seen.output!r}')
        if not self.no_logs and not self.seen.records:
            self._raiseFailure(f'no logs of level {logging.getLevelName(self.level)} or higher triggered on {logger.name}')
        return None
