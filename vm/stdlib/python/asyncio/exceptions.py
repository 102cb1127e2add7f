"""What asyncio raises beyond the builtin exceptions."""

__all__ = (
    'BrokenBarrierError', 'CancelledError', 'IncompleteReadError', 'InvalidStateError', 'LimitOverrunError',
    'SendfileNotAvailableError', 'TimeoutError',
)

from builtins import TimeoutError


class CancelledError(BaseException):
    """Raised where a cancelled task or future waits; no Exception, so that "except Exception" lets it through."""


class InvalidStateError(Exception):
    """A future was asked for, or given, a result in a state that has none, or has one already."""


class BrokenBarrierError(RuntimeError):
    """A barrier was aborted, or reset under those who waited at it."""


class SendfileNotAvailableError(RuntimeError):
    """This file or socket cannot be sent by the operating system itself."""


class IncompleteReadError(EOFError):
    """The stream ended early: `partial` is what came, `expected` how many bytes should have come (None: unknown)."""

    def __init__(self, partial, expected):
        total = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {total} expected bytes')
        self.partial, self.expected = partial, expected

    def __reduce__(self):
        # `args` is the text.
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """No separator within the buffer's limit; `consumed` bytes were looked at."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (*self.args, self.consumed)
