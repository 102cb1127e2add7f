"""What CPython's tests of tracebacks use of the C API, said in Python: how the interpreter itself shows exceptions."""

import contextlib
import io
import sys


def exception_print(exception, legacy=False):
    """PyErr_DisplayException()."""
    if isinstance(exception, BaseException):
        sys.__excepthook__(type(exception), exception, exception.__traceback__)
    else:
        print(f"TypeError: print_exception(): Exception expected for value, {type(exception).__name__} found", file=sys.stderr)


def traceback_print(traceback, file):
    """PyTraceBack_Print(), which shows no carets."""
    shown = io.StringIO()
    with contextlib.redirect_stderr(shown):
        sys.__excepthook__(Exception, Exception(), traceback)
    for line in shown.getvalue().removesuffix("Exception\n").splitlines(keepends=True):
        if not set(line.strip()) <= set("~^"):
            file.write(line)
