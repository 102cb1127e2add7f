"""Tasks that take turns: event loops, coroutines that run in them, and what they wait for."""

from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .runners import *
from .tasks import *

from .base_events import DefaultEventLoop as SelectorEventLoop

EventLoop = SelectorEventLoop

# What many programs do without is loaded when it is asked for.
_LATER = {
    'locks': ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier'),
    'queues': ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty', 'QueueShutDown'),
    'taskgroups': ('TaskGroup',),
    'threads': ('to_thread',),
    'timeouts': ('Timeout', 'timeout', 'timeout_at'),
    'graph': ('capture_call_graph', 'format_call_graph', 'print_call_graph', 'FrameCallGraphEntry', 'FutureCallGraph'),
    'clock': ('VirtualClockEventLoop',),
    'staggered': (), 'base_tasks': (), 'format_helpers': (), 'mixins': (), 'constants': (),
}
_MODULE_OF = {name: module for module, names in _LATER.items() for name in names}

__all__ = (
    *base_events.__all__, *coroutines.__all__, *events.__all__, *exceptions.__all__, *futures.__all__, *runners.__all__,
    *tasks.__all__, *(name for name in _MODULE_OF if name != 'VirtualClockEventLoop'), 'SelectorEventLoop', 'EventLoop',
)


def __getattr__(name):
    if name in _LATER or name in _MODULE_OF:
        from importlib import import_module
        module = import_module(f'{__name__}.{_MODULE_OF.get(name, name)}')
        found = globals()[name] = module if name in _LATER else getattr(module, name)
        return found
    if name in ('AbstractEventLoopPolicy', 'DefaultEventLoopPolicy'):
        import warnings
        warnings._deprecated(f'asyncio.{name}', remove=(3, 16))
        return getattr(events, '_' + name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    return sorted({*globals(), *_LATER, *_MODULE_OF})
