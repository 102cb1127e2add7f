"""Callbacks of a loop for signals."""

import _signal
from _signal import SIG_DFL, SIGINT

from . import coroutines
from .events import Handle


def _check(sig):
    if not isinstance(sig, int):
        raise TypeError(f'sig must be an int, not {sig!r}')
    if sig not in _signal.valid_signals():
        raise ValueError(f'invalid signal number {sig}')


def add(loop, sig, callback, args):
    if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
        raise TypeError('coroutines cannot be used with add_signal_handler()')
    _check(sig)
    loop._check_closed()
    handle = Handle(callback, args, loop, None)

    def arrived(signum, frame):
        # Between two instructions of the main thread: the loop runs it in its turn.
        if handle._cancelled:
            remove(loop, signum)
        else:
            loop._ready.append(handle)
            loop._wake()

    try:
        _signal.signal(sig, arrived)
    except ValueError as problem:
        raise RuntimeError(str(problem))
    except OSError:
        raise RuntimeError(f'sig {sig} cannot be caught')
    loop._signal_handlers[int(sig)] = handle


def remove(loop, sig):
    _check(sig)
    if not loop._signal_handlers or loop._signal_handlers.pop(int(sig), None) is None:
        return False
    _signal.signal(sig, _signal.default_int_handler if sig == SIGINT else SIG_DFL)
    return True
