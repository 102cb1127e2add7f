"""Ctrl-C that ends a run after the present test; the second one ends it at once."""

import functools
import weakref

__unittest = True

_results = weakref.WeakKeyDictionary()      # those that are told to stop
_interrupt_handler = None


class _InterruptHandler:
    """The handler of SIGINT; hands on what it does not know to treat to the one before."""

    def __init__(self, default_handler):
        import signal
        self.original_handler = default_handler
        if isinstance(default_handler, int):
            if default_handler == signal.SIG_DFL:
                default_handler = signal.default_int_handler
            elif default_handler == signal.SIG_IGN:
                def default_handler(signum, frame):
                    pass
            else:
                raise TypeError('expected SIGINT signal handler to be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
        self.default_handler = default_handler
        self.called = False

    def __call__(self, signum, frame):
        import signal
        again = self.called or signal.getsignal(signal.SIGINT) is not self
        self.called = True
        if again:
            self.default_handler(signum, frame)
        else:
            for result in list(_results):
                result.stop()


def registerResult(result):
    """Have the result's run ended by Ctrl-C while the handler is installed."""
    _results[result] = True


def removeResult(result):
    """Take back registerResult(); tell whether there was one."""
    return _results.pop(result, False)


def installHandler():
    """Install the handler, once."""
    global _interrupt_handler
    import signal
    if _interrupt_handler is None:
        _interrupt_handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _interrupt_handler)


def removeHandler(method=None):
    """Take the handler off, or as a decorator, during the calls of a function."""
    import signal
    if method is None:
        if _interrupt_handler is not None:
            signal.signal(signal.SIGINT, _interrupt_handler.original_handler)
        return None

    @functools.wraps(method)
    def wrapper(*args, **kwargs):
        before = signal.getsignal(signal.SIGINT)
        removeHandler()
        try:
            return method(*args, **kwargs)
        finally:
            signal.signal(signal.SIGINT, before)
    return wrapper
