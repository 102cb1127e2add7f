"""Waiting for something to become true."""

import time

__all__ = ["busy_retry", "sleeping_retry", "Stopwatch", "reap_children", "wait_process", "maybe_get_event_loop_policy"]

SHORT_TIMEOUT = 30.0


def busy_retry(timeout, err_msg=None, /, *, error=True):
    """Yields until the time is up, then fails if `error`."""
    if timeout <= 0:
        raise ValueError("timeout must be greater than zero")
    start = time.monotonic()
    while True:
        yield
        spent = time.monotonic() - start
        if spent >= timeout:
            break
    if error:
        raise AssertionError(f"timeout ({spent:.1f} seconds)" + (f": {err_msg}" if err_msg else ""))


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    """As busy_retry, with a sleep between that doubles."""
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(delay * 2, max_delay)


class Stopwatch:
    """Measures processor time; as a context, its attribute seconds holds the result."""

    def __enter__(self):
        get_time = time.process_time
        self.context = get_time
        self.get_time = get_time
        self.clock_info = time.get_clock_info("process_time")
        self.start_time = get_time()
        return self

    def __exit__(self, *exc):
        self.stop_time = self.get_time()
        self.seconds = max(self.stop_time - self.start_time, self.clock_info.resolution)


def reap_children():
    pass


def wait_process(pid, *, exitcode, timeout=None):
    raise NotImplementedError("no processes")


def maybe_get_event_loop_policy():
    import asyncio.events
    return getattr(asyncio.events, "_event_loop_policy", None)
