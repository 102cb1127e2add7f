"""The numbers of the flags, the engine's limits, and the exception."""

from _sre import MAGIC, MAXGROUPS, MAXREPEAT

FLAGS = {'ASCII': 256, 'IGNORECASE': 2, 'LOCALE': 4, 'UNICODE': 32, 'MULTILINE': 8, 'DOTALL': 16, 'VERBOSE': 64, 'DEBUG': 128}
for _name, _number in FLAGS.items():
    globals()['SRE_FLAG_' + _name] = _number
del _name, _number


class PatternError(Exception):
    """A regular expression is wrong: `msg` says how and `pos` where in `pattern`, which is line `lineno`, column `colno`."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        text = msg
        if pattern is not None and pos is not None:
            before = pattern[:pos]
            end = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = before.count(end) + 1
            self.colno = pos - before.rfind(end)
            text += f' at position {pos}'
            if end in pattern:
                text += f' (line {self.lineno}, column {self.colno})'
        super().__init__(text)


error = PatternError
