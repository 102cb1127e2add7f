import threading

print(threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())
local = threading.local()
local.x = 1


class Counted(threading.local):
    made = 0

    def __init__(self, n):
        Counted.made += 1
        self.n = n


counted = Counted(5)


def look():
    print(hasattr(local, "x"), counted.n, threading.current_thread().name)
    counted.n = 9


t = threading.Thread(target=look, name='looker', daemon=True)
print(str(t))
t.start()
t.join()
print(counted.n, Counted.made, local.x, t.daemon, t.is_alive())
for wrong in (t.start, threading.Thread().join, threading.current_thread().join, lambda: threading.Semaphore(-1),
              threading.Condition().notify, threading.Condition().wait, threading.BoundedSemaphore().release):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
barrier = threading.Barrier(3, action=lambda: print('all here'))
places = []
threads = [threading.Thread(target=lambda: places.append(barrier.wait())) for _ in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print(sorted(places))
event = threading.Event()
threading.Timer(0.01, event.set).start()
print(event.wait(5), event.is_set())
seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
t = threading.Thread(target=lambda: 1 / 0, name='bad')
t.start()
t.join()
print(seen)
