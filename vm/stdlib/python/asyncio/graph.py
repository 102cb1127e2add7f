"""Who waits for whom: the graph of calls and awaits of a future."""

__all__ = ('capture_call_graph', 'format_call_graph', 'print_call_graph', 'FrameCallGraphEntry', 'FutureCallGraph')

import sys
from dataclasses import dataclass
from types import FrameType

from . import events, futures, tasks


@dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    frame: FrameType


@dataclass(frozen=True, slots=True)
class FutureCallGraph:
    future: futures.Future
    call_stack: tuple["FrameCallGraphEntry", ...]
    awaited_by: tuple["FutureCallGraph", ...]


def _stack_of_coroutine(coro):
    """The frames of a suspended coroutine, from the outermost to what it waits in."""
    frames = []
    while coro is not None:
        frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None) or getattr(coro, 'ag_frame', None)
        if frame is None:
            break
        frames.append(FrameCallGraphEntry(frame))
        coro = getattr(coro, 'cr_await', None) or getattr(coro, 'gi_yieldfrom', None) or getattr(coro, 'ag_await', None)
    return frames


def _cut(frames, limit):
    # A positive limit keeps what is nearest to the call, a negative one what is farthest from it.
    if limit is None:
        return frames
    if limit == 0:
        return []
    return frames[:limit] if limit > 0 else frames[limit:]


def _waiters(future, limit):
    return tuple(_graph_of(waiter, limit) for waiter in future._asyncio_awaited_by or ())


def _graph_of(future, limit):
    if not isinstance(future, futures.Future):
        raise TypeError(f"{future!r} object does not appear to be compatible with asyncio.Future")
    frames = []
    if (get_coro := getattr(future, 'get_coro', None)) is not None and limit != 0 and not future.done():
        frames = _stack_of_coroutine(get_coro())
        frames.reverse()
    return FutureCallGraph(future, tuple(_cut(frames, limit)), _waiters(future, limit))


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    """Capture the async call graph for the current task or the provided Future.

    The graph is represented with three data structures: FutureCallGraph(future, call_stack, awaited_by),
    where call_stack holds FrameCallGraphEntry(frame).

    A depth of N leaves out the N innermost frames of the caller. A limit keeps only as many entries of
    each stack: the innermost if it is positive, the outermost if it is negative, none if it is 0.
    """
    loop = events._get_running_loop()
    current = None if loop is None else tasks.current_task(loop)
    if future is None:
        if loop is None:
            raise RuntimeError('capture_call_graph() is called outside of a running event loop and '
                               'no *future* to introspect was provided')
        if current is None:
            # Called by a callback, which no one awaits.
            return None
        future = current
    if not isinstance(future, futures.Future):
        raise TypeError(f"{future!r} object does not appear to be compatible with asyncio.Future")
    if future is not current:
        return _graph_of(future, limit)

    frames = []
    if limit != 0:
        frame = sys._getframe(depth)
        top = getattr(future.get_coro(), 'cr_frame', None)
        while frame is not None:
            frames.append(FrameCallGraphEntry(frame))
            if frame is top or top is not None and frame.f_code is top.f_code and frame.f_back is not None \
                    and frame.f_back.f_code is tasks.Task._step.__code__:
                break
            frame = frame.f_back
    return FutureCallGraph(future, tuple(_cut(frames, limit)), _waiters(future, limit))


def format_call_graph(future=None, /, *, depth=1, limit=None):
    """Return the async call graph as a string for `future`.

    If `future` is not provided, format the call graph for the current task.
    """
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    lines = []

    def show(graph, indent):
        def line(text):
            lines.append(indent + text)

        if isinstance(graph.future, tasks.Task):
            line(f'* Task(name={graph.future.get_name()!r}, id={id(graph.future):#x})')
        else:
            line(f'* Future(id={id(graph.future):#x})')
        if graph.call_stack:
            line('  + Call stack:')
            for entry in graph.call_stack:
                frame = entry.frame
                code = frame.f_code
                name = code.co_qualname
                kind = 'async ' if code.co_flags & 0x280 else 'generator ' if code.co_flags & 0x20 else ''
                if kind:
                    name = f'{kind}{name}'
                line(f'  |   File {code.co_filename!r}, line {frame.f_lineno}, in {name}()')
        if graph.awaited_by:
            line('  + Awaited by:')
            for waiter in graph.awaited_by:
                show(waiter, indent + '    ')

    if graph is None:
        return ""
    show(graph, '')
    return '\n'.join(lines)


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    """Print the async call graph for the current task or the provided Future."""
    print(format_call_graph(future, depth=depth + 1, limit=limit), file=file)
