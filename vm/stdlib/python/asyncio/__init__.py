"""The asyncio package: event loops, tasks, and what they wait for."""

from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *

from .base_events import DefaultEventLoop as SelectorEventLoop
from .clock import VirtualClockEventLoop

EventLoop = SelectorEventLoop

_LATER = {
    'capture_call_graph': 'graph', 'format_call_graph': 'graph', 'print_call_graph': 'graph',
    'FrameCallGraphEntry': 'graph', 'FutureCallGraph': 'graph',
}

__all__ = (base_events.__all__ +
           coroutines.__all__ +
           events.__all__ +
           exceptions.__all__ +
           futures.__all__ +
           tuple(_LATER) +
           locks.__all__ +
           queues.__all__ +
           runners.__all__ +
           tasks.__all__ +
           taskgroups.__all__ +
           threads.__all__ +
           timeouts.__all__ +
           ('SelectorEventLoop', 'EventLoop'))

_DEPRECATED = {
    'AbstractEventLoopPolicy': '_AbstractEventLoopPolicy',
    'DefaultEventLoopPolicy': '_DefaultEventLoopPolicy',
}


def __getattr__(name):
    if name in _LATER:
        from importlib import import_module
        value = getattr(import_module('.' + _LATER[name], __name__), name)
        globals()[name] = value
        return value
    if name in ('graph', 'staggered'):
        from importlib import import_module
        return import_module('.' + name, __name__)
    if name in _DEPRECATED:
        import warnings
        warnings._deprecated(f'asyncio.{name}', remove=(3, 16))
        return getattr(events, _DEPRECATED[name])
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
