"""A callback of a concurrent.futures.Future that fails is logged; the others are called."""
import logging
from concurrent.futures import Future


class Show(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.getMessage().partition(" at ")[0], record.exc_info[1])


logging.getLogger().addHandler(Show())
future = Future()
future.add_done_callback(lambda f: 1 / 0)
future.add_done_callback(lambda f: print("called with", f.result()))
future.set_result(3)
