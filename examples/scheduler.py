"""A cooperative scheduler in fifty lines: tasks are coroutines, what they await are objects with __await__ that
yield requests, and the scheduler answers them - with a value, by waking them later, or by raising in them."""

import heapq


class Request:
    """Something a task awaits: it is yielded to the scheduler, and the task goes on with the answer."""

    def __init__(self, kind, *args):
        self.kind, self.args = kind, args

    def __await__(self):
        return (yield self)


def sleep(ticks):
    return Request("sleep", ticks)


def receive(channel):
    return Request("receive", channel)


def send(channel, item):
    return Request("send", channel, item)


class Cancelled(Exception):
    pass


class Task:
    def __init__(self, name, coro):
        self.name, self.coro = name, coro


class Scheduler:
    def __init__(self):
        self.now = 0
        self.ready = []
        self.sleeping = []
        self.waiting = {}
        self.sequence = 0

    def spawn(self, name, coro):
        task = Task(name, coro)
        self.ready.append((task, None, None))
        return task

    def cancel(self, task):
        """Raises Cancelled where the task is suspended, whatever it waits for."""
        self.sleeping = [entry for entry in self.sleeping if entry[2] is not task]
        heapq.heapify(self.sleeping)
        for waiters in self.waiting.values():
            if task in waiters:
                waiters.remove(task)
        self.ready.append((task, None, Cancelled(f"{task.name} at tick {self.now}")))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.sleeping)
                self.ready.append((task, None, None))
            task, value, error = self.ready.pop(0)
            try:
                request = task.coro.throw(error) if error else task.coro.send(value)
            except StopIteration as stop:
                print(f"[{self.now:2}] {task.name} returned {stop.value!r}")
            except Cancelled as gone:
                print(f"[{self.now:2}] {task.name} was cancelled: {gone}")
            else:
                getattr(self, "on_" + request.kind)(task, *request.args)

    def on_sleep(self, task, ticks):
        self.sequence += 1
        heapq.heappush(self.sleeping, (self.now + ticks, self.sequence, task))

    def on_receive(self, task, channel):
        if channel:
            self.ready.append((task, channel.pop(0), None))
        else:
            self.waiting.setdefault(id(channel), []).append(task)

    def on_send(self, task, channel, item):
        waiters = self.waiting.get(id(channel))
        if waiters:
            self.ready.append((waiters.pop(0), item, None))
        else:
            channel.append(item)
        self.ready.append((task, None, None))


async def producer(channel, count):
    for n in range(count):
        await sleep(2)
        await send(channel, n * n)
    await send(channel, None)
    return count


async def squares(channel):
    """An async generator over a channel."""
    while (item := await receive(channel)) is not None:
        yield item


async def consumer(channel):
    total = 0
    async for item in squares(channel):
        print(f"     got {item}")
        total += item
    return total


async def forever():
    ticks = 0
    try:
        while True:
            await sleep(3)
            ticks += 1
    finally:
        print(f"     cleaning up after {ticks} rounds")


async def watchdog(scheduler, victim):
    await sleep(10)
    scheduler.cancel(victim)
    return "done"


def main():
    scheduler = Scheduler()
    channel = []
    scheduler.spawn("producer", producer(channel, 4))
    scheduler.spawn("consumer", consumer(channel))
    victim = scheduler.spawn("forever", forever())
    scheduler.spawn("watchdog", watchdog(scheduler, victim))
    scheduler.run()
    print("all tasks are done at tick", scheduler.now)


main()
