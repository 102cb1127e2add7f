"""repr() with limits on size, and a decorator for objects that may contain themselves."""

import builtins
from itertools import islice
from _thread import get_ident

__all__ = ['Repr', 'repr', 'recursive_repr']

# What a decorated function has from the one inside.
_TAKEN_OVER = {'__module__': None, '__name__': None, '__qualname__': None, '__doc__': None,
               '__annotate__': None, '__type_params__': ()}


def recursive_repr(fillvalue='...'):
    """Decorator for __repr__(): a repr inside the repr of the same object is `fillvalue`."""
    def decorate(user_function):
        active = set()

        def guarded(self):
            here = get_ident(), id(self)
            if here in active:
                return fillvalue
            active.add(here)
            try:
                shown = user_function(self)
            finally:
                active.discard(here)
            return shown

        for attr, missing in _TAKEN_OVER.items():
            setattr(guarded, attr, getattr(user_function, attr, missing))
        guarded.__wrapped__ = user_function
        return guarded
    return decorate


def _in_order(items):
    """Return the items sorted if they can be: of sets and dicts only sorted ones are always the same."""
    try:
        return sorted(items)
    except Exception:
        return [*items]


class Repr:
    """Makes short representations; the attributes are the limits.

    The method repr_NAME() formats objects whose type has that name.
    """

    # Where types come from that have methods here; others of their names are formatted as instances.
    _home = {'array': 'array', 'deque': 'collections',
             **dict.fromkeys(('tuple', 'list', 'set', 'frozenset', 'dict', 'str', 'int'), 'builtins')}

    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6,
                 maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30,
                 fillvalue='...', indent=None):
        limits = {**locals()}
        del limits['self']
        for name, limit in limits.items():
            setattr(self, name, limit)

    def repr(self, x):
        """Return the representation of `x`."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """Return the representation of `x`, at most `level` levels deep."""
        cls = type(x)
        name = '_'.join(cls.__name__.split())
        method = getattr(self, 'repr_' + name, None)
        if method is None or self._home.get(name, cls.__module__) != cls.__module__:
            method = self.repr_instance
        return method(x, level)

    # Containers.

    def _lines(self, pieces, level):
        """Return the pieces with what separates them: one below the other if there is an indent."""
        step = self.indent
        if step is None or not pieces:
            return ', '.join(pieces)
        if isinstance(step, int):
            if step < 0:
                raise ValueError(f'Repr.indent cannot be negative int (was {step!r})')
            step = ' ' * step
        elif not isinstance(step, str):
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(step)}')
        inner = '\n' + step * (self.maxlevel - level + 1)
        outer = '\n' + step * (self.maxlevel - level)
        return inner + (',' + inner).join(pieces) + ',' + outer

    def _contents(self, x, level, most, show):
        """Return the items of `x`, which `show(item, level)` formats, up to `most` of them."""
        if not x:
            return ''
        if level <= 0:
            return self.fillvalue
        pieces = [show(item, level - 1) for item in islice(x, most)]
        if len(x) > most:
            pieces.append(self.fillvalue)
        return self._lines(pieces, level)

    def repr_tuple(self, x, level):
        comma = ',' if len(x) == 1 and level > 0 and self.indent is None else ''
        return f'({self._contents(x, level, self.maxtuple, self.repr1)}{comma})'

    def repr_list(self, x, level):
        return f'[{self._contents(x, level, self.maxlist, self.repr1)}]'

    def repr_deque(self, x, level):
        return f'deque([{self._contents(x, level, self.maxdeque, self.repr1)}])'

    def repr_array(self, x, level):
        shown = self._contents(x, level, self.maxarray, self.repr1)
        return f"array('{x.typecode}', [{shown}])" if x else f"array('{x.typecode}')"

    def repr_set(self, x, level):
        shown = self._contents(_in_order(x), level, self.maxset, self.repr1)
        return f'{{{shown}}}' if x else 'set()'

    def repr_frozenset(self, x, level):
        shown = self._contents(_in_order(x), level, self.maxfrozenset, self.repr1)
        return f'frozenset({{{shown}}})' if x else 'frozenset()'

    def repr_dict(self, x, level):
        def show(key, level):
            return f'{self.repr1(key, level)}: {self.repr1(x[key], level)}'
        return f'{{{self._contents(_in_order(x), level, self.maxdict, show)}}}'

    # Texts.

    def _ends(self, text, most):
        """Return how much stays of both ends of a text that is cut in the middle."""
        room = max(0, most - 3)
        head = max(0, most - 3) // 2
        return text[:head], text[len(text) - (room - head):]

    def _cut(self, text, most):
        return self.fillvalue.join(self._ends(text, most)) if len(text) > most else text

    def repr_str(self, x, level):
        most = self.maxstring
        shown = builtins.repr(x[:most])
        if len(shown) > most:
            # Quotes and escapes are those of what stays.
            shown = builtins.repr(''.join(self._ends(x, most)))
            shown = self.fillvalue.join(self._ends(shown, most))
        return shown

    def repr_int(self, x, level):
        try:
            return self._cut(builtins.repr(x), self.maxlong)
        except ValueError as error:
            if 'sys.set_int_max_str_digits()' not in str(error):
                raise
        from math import log10
        from sys import get_int_max_str_digits
        return (f'<{type(x).__name__} instance with roughly {1 + int(log10(abs(x)))} digits '
                f'(limit at {get_int_max_str_digits()}) at 0x{id(x):x}>')

    def repr_instance(self, x, level):
        try:
            return self._cut(builtins.repr(x), self.maxother)
        except Exception:
            return f'<{x.__class__.__name__} instance at {id(x):#x}>'


aRepr = Repr()
repr = aRepr.repr
