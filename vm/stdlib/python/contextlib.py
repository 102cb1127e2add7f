"""Helpers for the with statement, ordinary and asynchronous."""

import sys
from abc import ABC, abstractmethod
from collections import deque
from functools import wraps
from types import GenericAlias, MethodType
from _collections_abc import _recognises

__all__ = [
    'AbstractContextManager', 'AbstractAsyncContextManager', 'contextmanager', 'asynccontextmanager',
    'ContextDecorator', 'AsyncContextDecorator', 'ExitStack', 'AsyncExitStack', 'closing', 'aclosing',
    'suppress', 'nullcontext', 'redirect_stdout', 'redirect_stderr', 'chdir',
]


@_recognises('__enter__', '__exit__')
class AbstractContextManager(ABC):
    """The interface of context managers: __enter__() and __exit__()."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """End; a true answer swallows the exception."""
        return None

    def __enter__(self):
        """Begin; what is returned is bound by `as`."""
        return self


@_recognises('__aenter__', '__aexit__')
class AbstractAsyncContextManager(ABC):
    """The interface of asynchronous context managers: __aenter__() and __aexit__()."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """End; a true answer swallows the exception."""
        return None

    async def __aenter__(self):
        """Begin; what is returned is bound by `as`."""
        return self


# ---------------------------------------------------------------- managers as decorators

class _Recreated:
    """Base of managers that decorate functions: each call is inside a manager."""

    def _recreate_cm(self):
        """Return the manager for one call; managers that work only once make a new one."""
        return self


class ContextDecorator(_Recreated):
    """Mix-in that lets a context manager decorate functions."""

    def __call__(self, func):
        @wraps(func)
        def managed(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return managed


class AsyncContextDecorator(_Recreated):
    """Mix-in that lets an asynchronous context manager decorate coroutine functions."""

    def __call__(self, func):
        @wraps(func)
        async def managed(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return managed


# ---------------------------------------------------------------- managers made of generators

class _Generated:
    """Base of the managers made of generators; an instance can be entered once."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, '__doc__', None)
        self.__doc__ = doc if doc is not None else type(self).__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)


def _is_own(raised, thrown, traceback):
    """Tell whether a generator let the thrown exception pass; if so, give it its traceback back.

    A StopIteration that passes comes as the cause of a RuntimeError (PEP 479).
    """
    if raised is not thrown and not (
            isinstance(raised, RuntimeError) and raised.__cause__ is thrown
            and isinstance(thrown, (StopIteration, StopAsyncIteration))):
        return False
    thrown.__traceback__ = traceback
    return True


class _GeneratorContextManager(_Generated, AbstractContextManager, ContextDecorator):
    """What a function decorated with @contextmanager returns."""

    def __enter__(self):
        del self.func, self.args, self.kwds      # the arguments may be gone when the body runs
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(self, typ, value, traceback):
        gen = self.gen
        if typ is None:
            try:
                next(gen)
            except StopIteration:
                return False
            problem = "generator didn't stop"
        else:
            if value is None:
                value = typ()
            try:
                gen.throw(value)
            except StopIteration as end:
                return end is not value
            except BaseException as raised:
                if _is_own(raised, value, traceback):
                    return False
                raise
            problem = "generator didn't stop after throw()"
        try:
            raise RuntimeError(problem)
        finally:
            gen.close()


class _AsyncGeneratorContextManager(_Generated, AbstractAsyncContextManager, AsyncContextDecorator):
    """What a function decorated with @asynccontextmanager returns."""

    async def __aenter__(self):
        del self.func, self.args, self.kwds
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        gen = self.gen
        if typ is None:
            try:
                await anext(gen)
            except StopAsyncIteration:
                return False
            problem = "generator didn't stop"
        else:
            if value is None:
                value = typ()
            try:
                await gen.athrow(value)
            except StopAsyncIteration as end:
                return end is not value
            except BaseException as raised:
                if _is_own(raised, value, traceback):
                    return False
                raise
            problem = "generator didn't stop after athrow()"
        try:
            raise RuntimeError(problem)
        finally:
            await gen.aclose()


def contextmanager(func):
    """Decorator: a generator function that yields once becomes a context manager factory.

    What is before the yield is the setup, the yielded value is bound by `as`, what is after
    is the cleanup; put the yield in try/finally to clean up after errors too.
    """
    @wraps(func)
    def manager(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return manager


def asynccontextmanager(func):
    """Decorator: as contextmanager(), for an async generator function."""
    @wraps(func)
    def manager(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return manager


# ---------------------------------------------------------------- small managers

class closing(AbstractContextManager):
    """Context manager that calls close() of `thing` at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Async context manager that awaits aclose() of `thing` at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc):
        await self.thing.aclose()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Context manager that does nothing and gives `enter_result`."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *exc):
        return None

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *exc):
        return None


class suppress(AbstractContextManager):
    """Context manager that swallows the given exceptions, also inside exception groups."""

    def __init__(self, *exceptions):
        self._unwanted = exceptions

    def __enter__(self):
        return None

    def __exit__(self, exc_type, exc, traceback):
        if exc_type is None or issubclass(exc_type, self._unwanted):
            return exc_type is not None
        if not issubclass(exc_type, BaseExceptionGroup):
            return False
        rest = exc.split(self._unwanted)[1]
        if rest is not None:
            raise rest
        return True


class _Replacing(AbstractContextManager):
    """Base of managers that put something in a place and put back what was there.

    They can be entered while they are entered.
    """

    def __init__(self, new):
        self._new = new
        self._before = []

    def __enter__(self):
        self._before.append(self._get())
        self._put(self._new)
        return self._new

    def __exit__(self, *exc):
        self._put(self._before.pop())


class _RedirectStream(_Replacing):
    """Sends a standard stream to another file-like object."""

    _stream = None

    def __init__(self, new_target):
        super().__init__(new_target)

    def _get(self):
        return getattr(sys, self._stream)

    def _put(self, target):
        setattr(sys, self._stream, target)


class redirect_stdout(_RedirectStream):
    """Context manager that sends sys.stdout to another file-like object."""
    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """Context manager that sends sys.stderr to another file-like object."""
    _stream = 'stderr'


class chdir(_Replacing):
    """Context manager that changes the working directory and goes back at the end."""

    def __init__(self, path):
        super().__init__(path)
        self.path = path

    def __enter__(self):
        super().__enter__()

    def _get(self):
        import os
        return os.getcwd()

    def _put(self, path):
        import os
        os.chdir(path)


# ---------------------------------------------------------------- exit stacks

def _methods(cm, enter, leave, kind):
    """Return two methods of a manager's class, or raise what a with statement would."""
    cls = type(cm)
    try:
        return getattr(cls, enter), getattr(cls, leave)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                        f'{kind} protocol') from None


class _Unwinding:
    """The state of a stack that is being left: which exception is on its way.

    It has the context that nested with statements would give it: an exception raised by a
    callback replaces the one that was on its way, which becomes its context.
    """

    def __init__(self, exc):
        self.exc = exc
        self.raised = False
        self.handled = sys.exception()      # while this one is handled, the callbacks run

    def details(self):
        exc = self.exc
        return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)

    def swallow(self):
        self.exc = None
        self.raised = False

    def replace(self, new):
        last = new
        while last.__context__ not in (None, self.exc, self.handled):
            last = last.__context__
        if last.__context__ is not None and last.__context__ is self.handled is not self.exc:
            last.__context__ = self.exc
        self.exc = new
        self.raised = True


class _ExitStack:
    """What both stacks share. The last callback runs first."""

    def __init__(self):
        self._exit_callbacks = deque()      # of (is synchronous, callback)

    def _add(self, callback, synchronous=True):
        self._exit_callbacks.append((synchronous, callback))

    def pop_all(self):
        """Move all callbacks to a new stack and return that."""
        heir = type(self)()
        heir._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return heir

    def enter_context(self, cm):
        """Enter a context manager now and leave it when the stack unwinds; return what it gave."""
        enter, leave = _methods(cm, '__enter__', '__exit__', 'context manager')
        value = enter(cm)
        self._add(MethodType(leave, cm))
        return value

    def push(self, exit):
        """Register a callback with the signature of __exit__(), or the __exit__() of an object.

        Returns its argument, so it can be used as a decorator.
        """
        leave = getattr(type(exit), '__exit__', None)
        self._add(exit if leave is None else MethodType(leave, exit))
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Register a function to be called with these arguments; return it.

        It learns nothing of exceptions and cannot swallow them.
        """
        def call(*exc):
            callback(*args, **kwds)
        call.__wrapped__ = callback
        self._add(call)
        return callback


class ExitStack(_ExitStack, AbstractContextManager):
    """Context manager that holds any number of others, found out at run time.

    with ExitStack() as stack:
        files = [stack.enter_context(open(name)) for name in names]
    """

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, traceback, /):
        state = _Unwinding(exc)
        callbacks = self._exit_callbacks
        while callbacks:
            leave = callbacks.pop()[1]
            try:
                if leave(*state.details()):
                    state.swallow()
            except BaseException as new:
                state.replace(new)
        if state.raised:
            _raise_with_context(state.exc)
        return exc is not None and state.exc is None

    def close(self):
        """Unwind the stack now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_ExitStack, AbstractAsyncContextManager):
    """ExitStack for asynchronous context managers and coroutine callbacks as well."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager now; leave it when the stack unwinds."""
        enter, leave = _methods(cm, '__aenter__', '__aexit__', 'asynchronous context manager')
        value = await enter(cm)
        self._add(MethodType(leave, cm), False)
        return value

    def push_async_exit(self, exit):
        """push() for a coroutine function with the signature of __aexit__(), or an object with one."""
        leave = getattr(type(exit), '__aexit__', None)
        self._add(exit if leave is None else MethodType(leave, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """callback() for a coroutine function."""
        async def call(*exc):
            await callback(*args, **kwds)
        call.__wrapped__ = callback
        self._add(call, False)
        return callback

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, traceback, /):
        state = _Unwinding(exc)
        callbacks = self._exit_callbacks
        while callbacks:
            synchronous, leave = callbacks.pop()
            try:
                answer = leave(*state.details())
                if answer if synchronous else await answer:
                    state.swallow()
            except BaseException as new:
                state.replace(new)
        if state.raised:
            _raise_with_context(state.exc)
        return exc is not None and state.exc is None

    async def aclose(self):
        """Unwind the stack now."""
        await self.__aexit__(None, None, None)


def _raise_with_context(exc):
    """Raise an exception without letting that change its context."""
    context = exc.__context__
    try:
        raise exc
    except BaseException:
        exc.__context__ = context
        raise
