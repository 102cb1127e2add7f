# origin: lib sched
# work: events of a made-up clock in order of time and priority, some cancelled
import sched

now = [0.0]


def wait(seconds):
    now[0] += seconds


s = sched.scheduler(lambda: now[0], wait)
for i, (delay, priority) in enumerate([(5, 1), (1, 2), (1, 1), (3, 0)]):
    s.enter(delay, priority, print, (i, "at"), {"end": f" {delay}\n"})
gone = s.enterabs(4, 1, print, ("never",))
s.cancel(gone)
print(len(s.queue), s.empty(), [e.time for e in s.queue])
s.run()
print(now, s.empty())
