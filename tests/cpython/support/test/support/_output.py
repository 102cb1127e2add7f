"""Streams that tests capture, and errors that nobody can catch."""

import contextlib
import io
import sys

__all__ = ["captured_output", "captured_stdout", "captured_stderr", "captured_stdin", "record_original_stdout", "get_original_stdout",
           "flush_std_streams", "print_warning", "catch_unraisable_exception"]

_original = None


@contextlib.contextmanager
def captured_output(stream_name):
    old = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, old)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


def record_original_stdout(stdout):
    global _original
    _original = stdout


def get_original_stdout():
    return _original or sys.stdout


def flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def print_warning(msg):
    for line in msg.splitlines():
        print("Warning --", line, file=sys.stderr, flush=True)


class catch_unraisable_exception:
    """Keeps what sys.unraisablehook is told in the attribute unraisable."""

    def __init__(self):
        self.unraisable = None
        self._old = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._old = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc):
        sys.unraisablehook = self._old
        del self.unraisable
