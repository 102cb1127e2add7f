"""What handlers write: formats of the three styles, exceptions, stacks, errors in handlers."""
import io
import logging
import sys
import time

record = logging.LogRecord("log.er", logging.INFO, "/some/where.py", 7, "hello %s", ("you",), None, "func")
record.created, record.msecs = 86400.25, 250.0
for fmt, style in (("%(name)-8s|%(levelname)s|%(filename)s:%(lineno)d|%(module)s|%(message)s", "%"),
                   ("{asctime} {message!r:>14}", "{"), ("$$ ${levelname} $message", "$"), (None, "%"), ("%(missing)s", "%")):
    try:
        formatter = logging.Formatter(fmt, style=style)
        formatter.converter = time.gmtime
        print(formatter.format(record))
    except ValueError as e:
        print(e)
for fmt, style in (("plain", "%"), ("%(x)", "%"), ("{a b}", "{"), ("{a!z}", "{"), ("{a:%}", "{"), ("{", "{"), ("$", "$"), ("none", "$")):
    try:
        logging.Formatter(fmt, style=style)
    except ValueError as e:
        print(e)
print(logging.Formatter("%(ip)s %(message)s", defaults={"ip": "-"}).format(record))

stream = io.StringIO()
logging.basicConfig(stream=stream, format="%(levelname)s %(message)s", level=logging.INFO)
try:
    [][1]
except IndexError:
    logging.exception("failed")
logging.warning("here", stack_info=True)
logging.debug("not this")
print(stream.getvalue())
print(logging.root.handlers, logging.lastResort, logging.NullHandler())
logging.basicConfig(force=True, stream=sys.stdout, style="{")
logging.error("forced")


class Broken:
    def __str__(self):
        raise ValueError("cannot be shown")


sys.stderr = stream = io.StringIO()
logging.error(Broken())
lines = stream.getvalue().splitlines()
print(lines[:2], lines[-6:])
sys.stderr = None
logging.error(Broken())
