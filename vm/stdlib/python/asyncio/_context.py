"""The contexts that callbacks and tasks run in.

`swap(context)` makes a context current and returns the one before; it is None where the VM has none, and then
Context.run does it. `separate` tells whether there are context variables at all."""

try:
    from _contextvars import copy_context
except ImportError:
    swap = None
    separate = False

    class Context:
        """Stands in for contexts where there are no context variables to keep apart."""

        __slots__ = ()

        def run(self, callable, /, *args, **kwargs):
            return callable(*args, **kwargs)

    _only = Context()

    def copy_context():
        return _only
else:
    separate = True
    try:
        from _contextvars import _swap as swap
    except ImportError:
        swap = None
