# origin: lib logging logging.handlers logging.config
# work: a tree of loggers, filters, formats, a rotating file, dictConfig, exceptions
# fails: `logging.config` imports `socketserver`, which needs `select`; there is none
import logging
import logging.config
import logging.handlers
import os
import sys
import tempfile

h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{levelname:8}|{name}|{funcName}|{message}", style="{"))
root = logging.getLogger("a")
root.addHandler(h)
root.setLevel(logging.INFO)
child = logging.getLogger("a.b.c")
child.debug("no")
child.info("yes %s %d", "x", 5)
child.addFilter(lambda record: "skip" not in record.getMessage())
child.warning("skip this")
try:
    1 / 0
except ZeroDivisionError:
    logging.LoggerAdapter(child, {"k": "v"}).exception("failed")
print(child.getEffectiveLevel(), child.hasHandlers(), logging.getLevelName(25), child.isEnabledFor(10), logging.getLogger("a").getChild("b").name)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "log")
    logging.config.dictConfig({"version": 1, "formatters": {"f": {"format": "%(message)s!"}}, "handlers": {"h": {"class": "logging.handlers.RotatingFileHandler", "filename": path, "maxBytes": 60, "backupCount": 2, "formatter": "f"}},
                               "loggers": {"rot": {"handlers": ["h"], "level": "DEBUG", "propagate": False}}})
    for i in range(12):
        logging.getLogger("rot").debug("message number %d", i)
    logging.shutdown()
    for name in sorted(os.listdir(folder)):
        print(name, open(os.path.join(folder, name)).read())
m = logging.handlers.MemoryHandler(10, target=h)
m.emit(logging.makeLogRecord({"msg": "kept", "levelname": "INFO", "levelno": 20, "name": "m", "funcName": "f"}))
m.flush()
