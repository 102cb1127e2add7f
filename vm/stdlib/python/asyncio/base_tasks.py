"""How tasks are shown."""

from . import base_futures, coroutines


def _task_repr_info(task):
    """The words of a task's repr after its class."""
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = 'cancelling'
    info.insert(1, f'name={task.get_name()!r}')
    if task._fut_waiter is not None:
        info.insert(2, f'wait_for={task._fut_waiter!r}')
    if task._coro:
        info.insert(2, f'coro=<{coroutines._format_coroutine(task._coro)}>')
    return info


def _task_repr(task):
    return base_futures._shown(task, _task_repr_info)


def _task_get_stack(task, limit):
    """The frames of a task's coroutine where it is suspended, or of the traceback it ended with."""
    coro = task._coro
    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None) or getattr(coro, 'ag_frame', None)
    frames = []
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        tb = task._exception.__traceback__
        while tb is not None and (limit is None or len(frames) < limit):
            frames.append(tb.tb_frame)
            tb = tb.tb_next
    return frames


def _task_print_stack(task, limit, file):
    import linecache
    import traceback
    exc, places = task._exception, []
    for frame in task.get_stack(limit=limit):
        code = frame.f_code
        linecache.checkcache(code.co_filename)
        text = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
        places.append((code.co_filename, frame.f_lineno, code.co_name, text))
    if places:
        what = 'Stack' if exc is None else 'Traceback'
        print(f'{what} for {task!r} (most recent call last):', file=file)
    else:
        print(f'No stack for {task!r}', file=file)
    traceback.print_list(places, file=file)
    if exc is not None:
        print(*traceback.format_exception_only(type(exc), exc), sep='', end='', file=file)
