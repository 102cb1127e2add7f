"""The tree of loggers: levels, propagation, filters, adapters, and what records hold."""
import io
import logging
import pickle
import sys


class Show(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.getMessage(), record.funcName, record.lineno - base)


base = sys._getframe().f_lineno
root = logging.getLogger()
root.addHandler(Show())
parent, child = logging.getLogger("a.b"), logging.getLogger("a.b.c.d")
print(child.parent, parent.parent, logging.getLogger("a"), parent.parent, child.getEffectiveLevel())
parent.setLevel("DEBUG")


def work():
    child.debug("%s and %r", 1, "two")
    child.info("%(key)s", {"key": "value"})
    child.log(35, "between")


work()
child.propagate = False
child.error("nobody")
child.propagate = True
child.addFilter(lambda record: "no" not in record.getMessage())
child.error("no")
child.error("yes")
logging.disable(logging.ERROR)
child.error("disabled")
child.critical("critical", stacklevel=1)
logging.disable(logging.NOTSET)
adapter = logging.LoggerAdapter(child, {"extra": 1})
adapter.warning("adapted")
print(adapter, adapter.name, pickle.loads(pickle.dumps(child)) is child, parent.getChildren())
for bad in (lambda: parent.setLevel("LOUD"), lambda: parent.setLevel(1.5), lambda: logging.getLogger(1),
            lambda: parent.log("x", "y"), lambda: parent.info("x", extra={"name": 1})):
    try:
        bad()
    except Exception as e:
        print(repr(e))
logging.addLevelName(35, "NOTICE")
child.log(35, "named")
print(logging.getLevelName("NOTICE"), logging.getLevelName(99), sorted(logging.getLevelNamesMapping()))
record = logging.makeLogRecord({"msg": "made %d", "args": (3,)})
print(record.getMessage(), sorted(record.__dict__))
