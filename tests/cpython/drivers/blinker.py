# origin: debian python3-blinker
# work: signals with senders, weak receivers, temporary connections
from blinker import ANY, Namespace, signal

s = signal("s")


@s.connect
def every(sender, **kw):
    return "every", sender, kw


def one(sender, **kw):
    return "one", sender


s.connect(one, sender="a")
print(sorted((f.__name__, r) for f, r in s.send("a", x=1)), sorted((f.__name__, r) for f, r in s.send("b")), s.has_receivers_for("b"))
with s.connected_to(lambda sender: "temp", sender=ANY):
    print(len(s.send("c")))
s.disconnect(every)
print([r for _, r in s.send("a")], bool(s.receivers), signal("s") is s, Namespace().signal("x", doc="d").__doc__, s.name)
