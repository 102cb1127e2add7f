import threading

count = 0
lock = threading.Lock()


def add():
    global count
    for _ in range(2000):
        with lock:
            count += 1


threads = [threading.Thread(target=add) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count, [t.is_alive() for t in threads])

r = threading.RLock()
with r:
    with r:
        print(r.acquire(False))
        r.release()
print(lock.acquire(timeout=0.01), lock.acquire(timeout=0.01), lock.locked())
lock.release()
for wrong in (lock.release, r.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
