"""Test cases whose methods are coroutine functions."""

import asyncio
import contextvars
import inspect

from .case import _ASYNC, _SYNC, TestCase, _enter_context

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """A test that is run in an event loop of its own; all parts of it run in one context.

    The parts called before and after the test may be coroutine functions too: asyncSetUp(), asyncTearDown(), and
    what addAsyncCleanup() is given. `loop_factory` makes the loop.
    """

    loop_factory = None
    _runner = None

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._context = contextvars.copy_context()

    async def asyncSetUp(self):
        """Called after setUp()."""

    async def asyncTearDown(self):
        """Called before tearDown(), if asyncSetUp() succeeded."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """addCleanup() for a coroutine function."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context manager and leave it with the cleanups."""
        leaving = []
        value = await _enter_context(cm, lambda *call: leaving.extend(call), _ASYNC, _SYNC)
        self.addAsyncCleanup(*leaving)
        return value

    def _await(self, function, /, *args, **kwargs):
        """Call a function in the context of the test; a coroutine function is awaited."""
        if inspect.iscoroutinefunction(function):
            return self._runner.run(function(*args, **kwargs), context=self._context)
        return self._context.run(function, *args, **kwargs)

    def _callSetUp(self):
        self._runner.get_loop()     # setUp() may already use it
        self._await(self.setUp)
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        self._expect_none(method, self._await(method), 5)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self._await(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._await(function, *args, **kwargs)

    def _open(self):
        assert self._runner is None, 'asyncio runner is already initialized'
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)

    def _tearDownAsyncioRunner(self):
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.close()

    def run(self, result=None):
        self._open()
        try:
            return super().run(result)
        finally:
            self._tearDownAsyncioRunner()

    def debug(self):
        # After an exception the loop stays open for the debugger, until the test is thrown away.
        self._open()
        super().debug()
        self._tearDownAsyncioRunner()

    def __del__(self):
        self._tearDownAsyncioRunner()
