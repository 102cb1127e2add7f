"""Files that are rotated, memory, queues, and set-up by a dict."""
import logging
import logging.config
import logging.handlers
import os
import queue
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "x.log")
    log = logging.getLogger("rotating")
    log.propagate = False
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=40, backupCount=2)
    log.addHandler(handler)
    for i in range(10):
        log.warning("message %d", i)
    handler.close()
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as file:
            print(name, file.read().split())
    timed = logging.handlers.TimedRotatingFileHandler(path, "W2", utc=True, interval=2, delay=True)
    print(timed.computeRollover(0), timed.suffix, timed.when, timed.interval)
    timed.close()
    watched = logging.handlers.WatchedFileHandler(path)
    watched.emit(logging.makeLogRecord({"msg": "one"}))
    os.rename(path, path + ".moved")
    watched.emit(logging.makeLogRecord({"msg": "two"}))
    watched.close()
    with open(path) as file:
        print(file.read())

q = queue.SimpleQueue()
log = logging.getLogger("queued")
log.propagate = False
log.addHandler(logging.handlers.QueueHandler(q))
with logging.handlers.QueueListener(q, logging.StreamHandler(sys.stdout)):
    log.warning("%s through a queue", "text")

logging.config.dictConfig({
    "version": 1,
    "formatters": {"short": {"format": "{levelname}|{message}", "style": "{"}},
    "filters": {"mine": {"name": "mine"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "formatter": "short", "stream": "ext://sys.stdout", "filters": ["mine"]},
        "later": {"class": "logging.handlers.MemoryHandler", "capacity": 10, "target": "out", "flushLevel": "ERROR"},
    },
    "root": {"level": "INFO", "handlers": ["later"]},
})
logging.getLogger("mine.too").info("kept")
logging.getLogger("other").info("filtered")
print("nothing yet", sorted(logging.getHandlerNames()), log.disabled)
logging.getLogger("mine").error("flushed")
for wrong in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "no.such"}}},
              {"version": 1, "root": {"handlers": ["missing"]}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as e:
        print(e, "<-", repr(e.__cause__))
