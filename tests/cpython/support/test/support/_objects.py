"""Objects that behave in a way tests need."""

import functools
import sys

__all__ = ["ALWAYS_EQ", "NEVER_EQ", "LARGEST", "SMALLEST", "BrokenIter", "EqualToForwardRef", "Matcher", "sortdict",
           "check_free_after_iterating", "late_deletion", "control_characters_c0"]


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = object.__hash__


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _AlwaysEqual(), _NeverEqual(), _Largest(), _Smallest()


class BrokenIter:
    """An iterable that fails where it is told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises = next_raises
        self.iter_raises = iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


class EqualToForwardRef:
    """Equal to a ForwardRef with the same text and place."""

    def __init__(self, arg, *, module=None, owner=None, is_class=False):
        self.arg, self.module, self.owner, self.is_class = arg, module, owner, is_class

    def __eq__(self, other):
        import annotationlib
        if not isinstance(other, (EqualToForwardRef, annotationlib.ForwardRef)):
            return NotImplemented
        text = other.__forward_arg__ if isinstance(other, annotationlib.ForwardRef) else other.arg
        module = other.__forward_module__ if isinstance(other, annotationlib.ForwardRef) else other.module
        is_class = other.__forward_is_class__ if isinstance(other, annotationlib.ForwardRef) else other.is_class
        owner = other.__owner__ if isinstance(other, annotationlib.ForwardRef) else other.owner
        return (self.arg, self.module, self.is_class, self.owner) == (text, module, is_class, owner)

    def __repr__(self):
        more = "".join(f", {name}={value!r}" for name, value in (("module", self.module), ("owner", self.owner),
                                                                 ("is_class", self.is_class)) if value)
        return f"EqualToForwardRef({self.arg!r}{more})"


class Matcher:
    """Compares a dictionary with the values asked for; of some keys a part is enough."""

    _partial_matches = ("msg", "message")

    def matches(self, d, **kwargs):
        return all(self.match_value(key, d.get(key), value) for key, value in kwargs.items())

    def match_value(self, k, dv, v):
        if type(v) is not type(dv):
            return False
        return v in dv if type(dv) is str and k in self._partial_matches else v == dv


def sortdict(dict):
    """The repr of a dictionary with its keys sorted."""
    return "{" + ", ".join(f"{key!r}: {value!r}" for key, value in sorted(dict.items())) + "}"


def check_free_after_iterating(test, iter, cls, args=()):
    """An iterator lets go of what it iterated once it is at its end."""
    done = False

    def wrapper():
        class A(cls):
            def __del__(self):
                nonlocal done
                done = True
                try:
                    next(it)
                except StopIteration:
                    pass
        it = iter(A(*args))
        test.assertRaises(StopIteration, next, it)

    wrapper()
    import gc
    for _ in range(3):
        gc.collect()
    test.assertTrue(done)


def late_deletion(obj):
    """Keeps the object until the interpreter ends."""
    import sys
    sys.__dict__.setdefault("_late_deletion", []).append(obj)


def control_characters_c0():
    return [chr(code) for code in range(0x20)] + ["\x7f"]
