"""Container types beyond dict, list, set and tuple.

deque, defaultdict and OrderedDict are native. The classes that few programs use are in files of
their own, which are imported when one of them is first asked for.
"""

import sys as _sys
import _collections_abc
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from keyword import iskeyword as _iskeyword

try:
    from _collections import deque, defaultdict, OrderedDict, _count_elements, _tuplegetter
except ImportError:
    # A process without the native module has all but deque.
    from ._ordered import defaultdict, OrderedDict
    from ._plain import count_elements as _count_elements, tuplegetter as _tuplegetter
else:
    _collections_abc.MutableSequence.register(deque)

__all__ = ['namedtuple', 'deque', 'defaultdict', 'OrderedDict', 'Counter', 'ChainMap', 'UserDict',
           'UserList', 'UserString']

# Where the names are that this module makes on demand.
_LATER = {'ChainMap': '_chainmap', 'UserDict': '_userdict', 'UserList': '_userlist',
          'UserString': '_userstring'}


def __getattr__(name):
    try:
        home = __name__ + '.' + _LATER[name]
    except KeyError:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}') from None
    __import__(home)
    found = globals()[name] = getattr(_sys.modules[home], name)
    return found


def __dir__():
    return sorted({*globals(), *_LATER})


# ---------------------------------------------------------------- namedtuple

def _usable(name):
    return name.isidentifier() and not _iskeyword(name)


def _renamed(names):
    """Replace what cannot be the name of a field by its position."""
    known = set()
    result = []
    for name in names:
        good = _usable(name) and name[0] != '_' and name not in known
        result.append(name if good else f'_{len(result)}')
        known.add(name)
    return result


def _reject(names, *, fields, underscore):
    """Raise TypeError or ValueError for the first of `names` that cannot be used."""
    known = set()
    for name in names:
        if fields:
            if not underscore and name[0] == '_':
                raise ValueError(f'Field names cannot start with an underscore: {name!r}')
            if name in known:
                raise ValueError(f'Encountered duplicate field name: {name!r}')
            known.add(name)
        elif type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        elif not _usable(name):
            problem = ('cannot be a keyword' if name.isidentifier()
                       else 'must be valid identifiers')
            raise ValueError(f'Type names and field names {problem}: {name!r}')


def _constructor(typename, names):
    """Return __new__(): a function whose signature is that of the tuple."""
    listed = ''.join([name + ', ' for name in names])
    scope = {'__builtins__': {}, '__name__': f'namedtuple_{typename}', '_tuple_new': tuple.__new__}
    try:
        return eval(f'lambda _cls, {listed}: _tuple_new(_cls, ({listed}))', scope)
    except SyntaxError:
        raise
    except Exception:
        from ._plain import constructor
        return constructor(names)       # there is no compiler in this process


def _named_methods(typename, names):
    """Return the methods of a named tuple by name."""
    size = len(names)
    pattern = ', '.join([name + '=%r' for name in names]).join('()')
    from_items = tuple.__new__

    def _make(cls, iterable):
        made = from_items(cls, iterable)
        if len(made) == size:
            return made
        raise TypeError(f'Expected {size} arguments, got {len(made)}')

    def _replace(self, /, **kwds):
        take = kwds.pop
        made = self._make([take(*field) for field in zip(names, self)])
        if not kwds:
            return made
        raise TypeError(f'Got unexpected field names: {[*kwds]!r}')

    def _asdict(self):
        """Return a dict from field names to values."""
        return dict(zip(self._fields, self))

    def __repr__(self):
        """Show the class and the fields."""
        return type(self).__name__ + pattern % (*self,)

    def __getnewargs__(self):
        """Return the arguments that make a copy."""
        return (*self,)

    _make.__doc__ = f'Make a {typename} of the items of an iterable'
    _replace.__doc__ = f'Return a {typename} in which the named fields have other values'
    methods = {}
    for function in (_make, _replace, _asdict, __repr__, __getnewargs__):
        methods[function.__name__] = function
        function.__qualname__ = f'{typename}.{function.__name__}'
    methods['_make'] = classmethod(_make)
    methods['__replace__'] = _replace
    return methods


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Return a new subclass of tuple whose items can also be read as attributes.

    `field_names` is a sequence of names or one string with names separated by spaces or
    commas. With `rename`, names that cannot be used become _0, _1 and so on. `defaults` are
    those of the last fields. The class belongs to `module`, else to the module that calls.
    """
    intern = _sys.intern
    typename = intern(str(typename))
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    if rename:
        names = _renamed(names)
    _reject([typename, *names], fields=False, underscore=True)
    _reject(names, fields=True, underscore=rename)
    names = tuple([intern(name) for name in names])

    make = _constructor(typename, names)
    make.__name__ = '__new__'
    make.__qualname__ = typename + '.__new__'
    signature = f'{typename}({", ".join(names)})'
    make.__doc__ = 'Create new instance of ' + signature
    with_default = ()
    if defaults is not None:
        defaults = tuple(defaults)
        with_default = names[max(len(names) - len(defaults), 0):]
        if len(with_default) < len(defaults):
            raise TypeError('Got more default values than field names')
        make.__defaults__ = defaults

    namespace = {'__doc__': signature, '__slots__': (), '__new__': make, '_fields': names,
                 '__match_args__': names, '_field_defaults': dict(zip(with_default, defaults or ()))}
    namespace.update(_named_methods(typename, names))
    for position, name in enumerate(names):
        namespace[name] = _tuplegetter(position, intern(f'Alias for field number {position}'))
    if module is None:
        module = _sys._getframemodulename(1) or '__main__'
    namespace['__module__'] = module
    return type(typename, (tuple,), namespace)


# ---------------------------------------------------------------- Counter

def _second(pair):
    return pair[1]


def _compare_counts(holds):
    """Return the comparison method that is true if holds(count, other's count) everywhere."""
    def method(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for element in {**self, **other}:
            if not holds(self[element], other[element]):
                return False
        return True
    return method


def _join_counts(join):
    """Return the operator that keeps the positive ones of join(count, other's count)."""
    def method(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element in {**self, **other}:
            count = join(self[element], other[element])
            if count > 0:
                result[element] = count
        return result
    return method


def _update_counts(change):
    """Return the in-place operator that sets every count to change(count, other's count)."""
    def method(self, other):
        for element, count in list(other.items()):
            self[element] = change(self[element], count)
        return _drop_spent(self)
    return method


def _drop_spent(counter):
    for element in [element for element, count in counter.items() if not count > 0]:
        del counter[element]
    return counter


def _named(name, method):
    method.__name__ = name
    method.__qualname__ = 'Counter.' + name
    return method


class Counter(dict):
    """Dictionary of counts: elements are keys, how many there are is the value.

    Absent elements count zero; counts may be zero or negative.
    """

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def __delitem__(self, elem):
        """Remove an element; absent ones do not matter."""
        if elem in self:
            super().__delitem__(elem)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        """Not defined: it is not clear what `v` should be."""
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Add counts: elements of an iterable, or counts of a mapping."""
        for counts in (iterable, kwds) if kwds else (iterable,):
            if not isinstance(counts, _collections_abc.Mapping):
                if counts is not None:
                    _count_elements(self, counts)
            elif not self:
                super().update(counts)
            else:
                get = self.get
                for element, count in counts.items():
                    self[element] = count + get(element, 0)

    def subtract(self, iterable=None, /, **kwds):
        """Like update(), but takes counts away."""
        get = self.get
        for counts in (iterable, kwds):
            if isinstance(counts, _collections_abc.Mapping):
                for element, count in counts.items():
                    self[element] = get(element, 0) - count
            elif counts is not None:
                for element in counts:
                    self[element] = get(element, 0) - 1

    def total(self):
        """Return the sum of the counts."""
        return sum(self.values())

    def elements(self):
        """Iterate over the elements, each as often as it counts."""
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    def most_common(self, n=None):
        """Return the `n` greatest counts, or all, as a list of pairs, greatest first."""
        if n is not None:
            from heapq import nlargest
            return nlargest(n, self.items(), key=_second)
        return sorted(self.items(), key=_second, reverse=True)

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return type(self), (dict(self),)

    def __repr__(self):
        shown = ''
        if self:
            try:
                shown = repr(dict(self.most_common()))
            except TypeError:
                shown = repr(dict(self))        # counts that have no order
        return f'{type(self).__name__}({shown})'

    # Comparison: an absent element is one that counts zero.

    __eq__ = _named('__eq__', _compare_counts(lambda one, two: one == two))
    __le__ = _named('__le__', _compare_counts(lambda one, two: one <= two))
    __ge__ = _named('__ge__', _compare_counts(lambda one, two: one >= two))

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    # Multiset operations: only positive counts remain.

    __add__ = _named('__add__', _join_counts(lambda one, two: one + two))
    __sub__ = _named('__sub__', _join_counts(lambda one, two: one - two))
    __or__ = _named('__or__', _join_counts(lambda one, two: max(one, two)))
    __and__ = _named('__and__', _join_counts(lambda one, two: min(one, two)))

    __iadd__ = _named('__iadd__', _update_counts(lambda one, two: one + two))
    __isub__ = _named('__isub__', _update_counts(lambda one, two: one - two))
    __ior__ = _named('__ior__', _update_counts(lambda one, two: max(one, two)))

    def __iand__(self, other):
        for element, count in self.items():
            self[element] = min(count, other[element])
        return _drop_spent(self)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self
