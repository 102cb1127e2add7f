"""What generators, coroutines and asynchronous generators are doing, and their variables."""

from ._kinds import isasyncgen, isgenerator

__name__ = 'inspect'

GEN_CREATED, GEN_RUNNING = 'GEN_CREATED', 'GEN_RUNNING'
GEN_SUSPENDED, GEN_CLOSED = 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING = 'CORO_CREATED', 'CORO_RUNNING'
CORO_SUSPENDED, CORO_CLOSED = 'CORO_SUSPENDED', 'CORO_CLOSED'
AGEN_CREATED, AGEN_RUNNING = 'AGEN_CREATED', 'AGEN_RUNNING'
AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_SUSPENDED', 'AGEN_CLOSED'


def _state(word, running, suspended, frame):
    if running:
        return word + '_RUNNING'
    if suspended:
        return word + '_SUSPENDED'
    return word + ('_CREATED' if frame is not None else '_CLOSED')


def getgeneratorstate(generator):
    """Return GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state('GEN', generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    """Return CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state('CORO', coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    """Return AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state('AGEN', agen.ag_running, agen.ag_suspended, agen.ag_frame)


def _variables(obj, attr):
    frame = getattr(obj, attr, None)
    return frame.f_locals if frame is not None else {}


def getgeneratorlocals(generator):
    """Return the local variables of a generator."""
    if isgenerator(generator):
        return _variables(generator, 'gi_frame')
    raise TypeError(f'{generator!r} is not a Python generator')


def getcoroutinelocals(coroutine):
    """Return the local variables of a coroutine."""
    return _variables(coroutine, 'cr_frame')


def getasyncgenlocals(agen):
    """Return the local variables of an asynchronous generator."""
    if isasyncgen(agen):
        return _variables(agen, 'ag_frame')
    raise TypeError(f'{agen!r} is not a Python async generator')
