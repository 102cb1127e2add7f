"""What CPython's asyncio tests share, without sockets and servers."""

import asyncio
import contextlib
import logging
import re
import sys
import unittest
from asyncio import base_events, events, format_helpers, tasks
from asyncio.log import logger
from unittest import mock

from test import support
from test.support import threading_helper


def run_briefly(loop):
    """One pass of the loop, more or less: as long as a task takes that does nothing."""

    async def nothing():
        pass

    coro = nothing()
    task = loop.create_task(coro)
    # A stop() may leave it pending, which is nobody's fault.
    task._log_destroy_pending = False
    try:
        loop.run_until_complete(task)
    finally:
        coro.close()


def run_until(loop, pred, timeout=support.SHORT_TIMEOUT):
    pause = 0.001
    for _ in support.busy_retry(timeout, error=False):
        if pred():
            return
        loop.run_until_complete(tasks.sleep(pause))
        pause = max(2 * pause, 1.0)
    raise TimeoutError()


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


class TestSelector:
    """Nothing ever happens."""

    def select(self, timeout):
        return []

    def close(self):
        pass


class TestLoop(base_events.BaseEventLoop):
    """A loop whose time a generator moves: it is sent the time of each timer that is set and yields how far to go on."""

    def __init__(self, gen=None):
        super().__init__()
        self._check_on_close = gen is not None
        self._gen = (gen or self._standing_still)()
        next(self._gen)
        self._time = 0
        self._clock_resolution = 1e-9
        self._timers = []
        self._selector = TestSelector()

    @staticmethod
    def _standing_still():
        yield

    def time(self):
        return self._time

    def advance_time(self, advance):
        if advance:
            self._time += advance

    def close(self):
        super().close()
        if self._check_on_close:
            try:
                self._gen.send(0)
            except StopIteration:
                return
            raise AssertionError('the generator of times has not ended')

    def call_at(self, when, callback, *args, context=None):
        self._timers.append(when)
        return super().call_at(when, callback, *args, context=context)

    def _run_once(self):
        super()._run_once()
        timers, self._timers = self._timers, []
        for when in timers:
            self.advance_time(self._gen.send(when))

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


def MockCallback(**kwargs):
    return mock.Mock(spec=['__call__'], **kwargs)


class MockPattern(str):
    """Equal to every text in which the pattern is found."""

    def __eq__(self, other):
        return re.search(str(self), other, re.S) is not None


class MockInstanceOf:
    """Equal to every instance of the type."""

    def __init__(self, type):
        self._type = type

    def __eq__(self, other):
        return isinstance(other, self._type)


def get_function_source(func):
    source = format_helpers._get_function_source(func)
    if source is None:
        raise ValueError(f'{func!r} has no source')
    return source


class TestCase(unittest.TestCase):

    @staticmethod
    def close_loop(loop):
        executor = loop._default_executor
        if executor is not None:
            if loop.is_closed():
                executor.shutdown(wait=True)
            else:
                loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        if loop is None:
            raise AssertionError('there is no loop')
        # Tests name their loop: there is no current one.
        events.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

    def setUp(self):
        self._thread_cleanup = threading_helper.threading_setup()

    def tearDown(self):
        events.set_event_loop(None)
        self.assertIsNone(sys.exception())
        self.doCleanups()
        threading_helper.threading_cleanup(*self._thread_cleanup)
        support.reap_children()


@contextlib.contextmanager
def disable_logger():
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


async def await_without_task(coro):
    """Runs a coroutine to its end in a callback: no task is current."""
    failure = []

    def drive():
        try:
            for _ in coro.__await__():
                pass
        except BaseException as exc:
            failure.append(exc)

    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if failure:
        raise failure[0]
