"""Signals: what is to be done when one arrives, and timers that cause one.

A handler is called with the signal's number and the frame that runs, in the main thread, between two instructions.
"""

import _signal
from _signal import *
from enum import IntEnum as _IntEnum

_NUMBERS = {name: value for name, value in vars(_signal).items() if name.isupper()}


def _members(name, belongs):
    found = _IntEnum(name, {key: value for key, value in _NUMBERS.items() if belongs(key)}, module=__name__)
    globals().update(found.__members__)
    return found


Signals = _members('Signals', lambda key: key.startswith('SIG') and '_' not in key)
Handlers = _members('Handlers', lambda key: key in ('SIG_DFL', 'SIG_IGN'))
Sigmasks = _members('Sigmasks', lambda key: key in ('SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK'))


class ItimerError(OSError):
    """There is no such timer, or it cannot be set so."""


_signal._install(ItimerError)


def _handler(action):
    # SIG_DFL and SIG_IGN by their names.
    return Handlers(action) if type(action) is int else action


def signal(signalnum, handler):
    """Set what is to be done at a signal: SIG_DFL, SIG_IGN or a callable. Returns what was before, as getsignal()."""
    return _handler(_signal.signal(signalnum, handler))


def getsignal(signalnum):
    """What is done at a signal: SIG_DFL, SIG_IGN, a callable, or None if it is not known here."""
    return _handler(_signal.getsignal(signalnum))


def valid_signals():
    """All signals of this platform, as a set."""
    known = Signals._value2member_map_
    return {known.get(number, number) for number in _signal.valid_signals()}
