"""Container types beyond dict, list, set and tuple.

    namedtuple    tuple subclasses with named fields
    deque         list-like, quick at both ends
    ChainMap      one view of several mappings
    Counter       counts hashable things
    OrderedDict   dict whose order can be changed
    defaultdict   dict that makes missing values
    UserDict, UserList, UserString   wrappers that are easy to subclass
"""

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString',
           'defaultdict', 'deque', 'namedtuple']

import _collections_abc
import sys as _sys
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from keyword import iskeyword as _iskeyword
from operator import itemgetter as _itemgetter
from reprlib import recursive_repr as _recursive_repr

try:
    from _collections import deque
except ImportError:
    from ._deque import deque
    deque.__module__ = 'collections'
_collections_abc.MutableSequence.register(deque)

try:
    from _collections import OrderedDict
except ImportError:
    from ._ordered import OrderedDict
    OrderedDict.__module__ = 'collections'

try:
    from _collections import defaultdict
except ImportError:
    from ._ordered import defaultdict
    defaultdict.__module__ = 'collections'

heapq = None        # imported when Counter.most_common() first needs it


# ---------------------------------------------------------------- namedtuple

try:
    from _collections import _tuplegetter
except ImportError:
    _tuplegetter = lambda index, doc: property(_itemgetter(index), doc=doc)


def _check_field_names(typename, names):
    """Raise unless the names can be those of a named tuple and its fields."""
    for name in [typename] + names:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')


def _make_new(typename, names, count):
    """Return __new__ for a named tuple: a function with one parameter for each field."""
    tuple_new = tuple.__new__
    params = ', '.join(names)
    scope = {'_tuple_new': tuple_new, '__builtins__': {}, '__name__': f'namedtuple_{typename}'}
    try:
        return eval(f'lambda _cls, {params}: _tuple_new(_cls, ({params}{"," if count == 1 else ""}))',
                    scope)
    except SyntaxError:
        raise
    except Exception:
        # Without a compiler in the process the arguments are matched by hand.
        return _make_new_by_hand(names)


def _make_new_by_hand(names):
    def __new__(_cls, /, *args, **kwargs):
        if len(args) > len(names):
            raise TypeError(f'{_cls.__name__}.__new__() takes {len(names) + 1} positional arguments '
                            f'but {len(args) + 1} were given')
        values = list(args)
        defaults = _cls._field_defaults
        for name in names[len(args):]:
            if name in kwargs:
                values.append(kwargs.pop(name))
            elif name in defaults:
                values.append(defaults[name])
            else:
                raise TypeError(f"{_cls.__name__}.__new__() missing 1 required positional "
                                f"argument: '{name}'")
        for name in kwargs:
            what = 'multiple values for argument' if name in names else 'an unexpected keyword argument'
            raise TypeError(f"{_cls.__name__}.__new__() got {what} '{name}'")
        return tuple.__new__(_cls, values)
    return __new__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Return a new subclass of tuple whose items can also be read as attributes.

    `field_names` is a sequence of names or one string with names separated by spaces or
    commas. With `rename`, names that cannot be used become _0, _1 and so on. `defaults` are
    those of the last fields.
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    typename = _sys.intern(str(typename))

    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if (not name.isidentifier() or _iskeyword(name) or name.startswith('_')
                    or name in seen):
                field_names[index] = f'_{index}'
            seen.add(name)
    _check_field_names(typename, field_names)
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)

    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults):], defaults))

    field_names = tuple(map(_sys.intern, field_names))
    count = len(field_names)
    tuple_new = tuple.__new__
    repr_format = '(' + ', '.join(f'{name}=%r' for name in field_names) + ')'

    __new__ = _make_new(typename, field_names, count)
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {typename}({", ".join(field_names)})'
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    _make.__func__.__doc__ = f'Make a {typename} of the items of an iterable'

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, field_names, self))
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    _replace.__doc__ = f'Return a {typename} in which the named fields have other values'

    def __repr__(self):
        return self.__class__.__name__ + repr_format % tuple(self)

    def _asdict(self):
        'Return a dict from field names to values.'
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        'Return a plain tuple, for copy and pickle.'
        return tuple(self)

    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'

    namespace = {
        '__doc__': f'{typename}({", ".join(field_names)})',
        '__slots__': (),
        '_fields': field_names,
        '_field_defaults': field_defaults,
        '__new__': __new__,
        '_make': _make,
        '__replace__': _replace,
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': field_names,
    }
    for index, name in enumerate(field_names):
        namespace[name] = _tuplegetter(index, _sys.intern(f'Alias for field number {index}'))
    result = type(typename, (tuple,), namespace)

    if module is None:
        # The class says that it belongs to the module that called, so that it can be pickled.
        try:
            module = _sys._getframemodulename(1) or '__main__'
        except AttributeError:
            try:
                module = _sys._getframe(1).f_globals.get('__name__', '__main__')
            except (AttributeError, ValueError):
                pass
    if module is not None:
        result.__module__ = module
    return result


# ---------------------------------------------------------------- Counter

def _count_elements(mapping, iterable):
    """Add 1 to the count of every element."""
    get = mapping.get
    for element in iterable:
        mapping[element] = get(element, 0) + 1


try:
    from _collections import _count_elements
except ImportError:
    pass


class Counter(dict):
    """Dictionary of counts: elements are keys, how many there are is the value.

    Absent elements count zero; counts may be zero or negative.
    """

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """Return the sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """Return the `n` greatest counts, or all, as a list of pairs, greatest first."""
        if n is None:
            return sorted(self.items(), key=_itemgetter(1), reverse=True)
        global heapq
        if heapq is None:
            import heapq
        return heapq.nlargest(n, self.items(), key=_itemgetter(1))

    def elements(self):
        """Iterate over the elements, each as often as it counts."""
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Add counts: elements of an iterable, or counts of a mapping."""
        if iterable is not None:
            if isinstance(iterable, _collections_abc.Mapping):
                if self:
                    get = self.get
                    for element, count in iterable.items():
                        self[element] = count + get(element, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like update(), but takes counts away."""
        if iterable is not None:
            get = self.get
            if isinstance(iterable, _collections_abc.Mapping):
                for element, count in iterable.items():
                    self[element] = get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        """Remove an element; absent ones do not matter."""
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            ordered = dict(self.most_common())
        except TypeError:
            ordered = dict(self)        # counts that cannot be ordered
        return f'{self.__class__.__name__}({ordered!r})'

    # Comparison: an absent element is one that counts zero.

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for both in (self, other) for e in both)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for both in (self, other) for e in both)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for both in (self, other) for e in both)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # Multiset operations: only positive counts remain.

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            count += other[element]
            if count > 0:
                result[element] = count
        for element, count in other.items():
            if count > 0 and element not in self:
                result[element] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            count -= other[element]
            if count > 0:
                result[element] = count
        for element, count in other.items():
            if count < 0 and element not in self:
                result[element] = -count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            count = max(count, other[element])
            if count > 0:
                result[element] = count
        for element, count in other.items():
            if count > 0 and element not in self:
                result[element] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            count = min(count, other[element])
            if count > 0:
                result[element] = count
        return result

    def __xor__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            count = abs(count - other[element])
            if count:
                result[element] = count
        for element, count in other.items():
            if count and element not in self:
                result[element] = abs(count)
        return result

    def __pos__(self):
        result = Counter()
        for element, count in self.items():
            if count > 0:
                result[element] = count
        return result

    def __neg__(self):
        result = Counter()
        for element, count in self.items():
            if count < 0:
                result[element] = -count
        return result

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()

    def __ixor__(self, other):
        if self is other:
            self.clear()
            return self
        for element, count in other.items():
            self[element] = abs(self[element] - count)
        return self._keep_positive()


# ---------------------------------------------------------------- ChainMap

class ChainMap(_collections_abc.MutableMapping):
    """One view of several mappings: look-ups try them in order, writes go to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]     # not `in` first: that would bypass defaultdict's factory
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        """Return the value of `key`, or `default` if no mapping has it."""
        for mapping in self.maps:
            if key in mapping:
                return self[key]
        return default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys |= dict.fromkeys(mapping)
        return iter(keys)

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        return any(self.maps)

    @_recursive_repr()
    def __repr__(self):
        return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """Return a chain of one dict with these keys, all with the same value."""
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """Return a chain of a copy of the first mapping and the other mappings themselves."""
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """Return a longer chain with a new mapping in front, updated from the keywords."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        """The chain without its first mapping."""
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        """Remove and return a pair of the first mapping."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def pop(self, key, *args):
        """Remove `key` from the first mapping and return its value."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def clear(self):
        """Empty the first mapping."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        result = self.copy()
        result.maps[0].update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        merged = dict(other)
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return self.__class__(merged)


# ---------------------------------------------------------------- User classes

class UserDict(_collections_abc.MutableMapping):
    """Dictionary that keeps its contents in the plain dict `data`."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self.__class__, '__missing__'):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    # Absent keys stay absent for these two, even when __missing__() would give them a value.

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        """Return the value of `key`, or `default` if it is absent."""
        return self[key] if key in self else default

    def __repr__(self):
        return repr(self.data)

    def _merged(self, first, second):
        return self.__class__(first | second)

    def __or__(self, other):
        if isinstance(other, UserDict):
            other = other.data
        return self._merged(self.data, other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        if isinstance(other, UserDict):
            other = other.data
        return self._merged(other, self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self

    def __copy__(self):
        result = self.__class__.__new__(self.__class__)
        result.__dict__.update(self.__dict__)
        result.__dict__['data'] = self.__dict__['data'].copy()
        return result

    def copy(self):
        """Return a shallow copy."""
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        # A subclass may not like its own contents as arguments: fill an empty one.
        import copy
        data = self.data
        try:
            self.data = {}
            result = copy.copy(self)
        finally:
            self.data = data
        result.update(self)
        return result

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Return a new instance with these keys, all with the same value."""
        result = cls()
        for key in iterable:
            result[key] = value
        return result


class UserList(_collections_abc.MutableSequence):
    """List that keeps its contents in the plain list `data`."""

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            if type(initlist) == type(self.data):
                self.data[:] = initlist
            elif isinstance(initlist, UserList):
                self.data[:] = initlist.data[:]
            else:
                self.data = list(initlist)

    def __repr__(self):
        return repr(self.data)

    @staticmethod
    def _plain(other):
        return other.data if isinstance(other, UserList) else other

    def __lt__(self, other):
        return self.data < self._plain(other)

    def __le__(self, other):
        return self.data <= self._plain(other)

    def __eq__(self, other):
        return self.data == self._plain(other)

    def __gt__(self, other):
        return self.data > self._plain(other)

    def __ge__(self, other):
        return self.data >= self._plain(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self.__class__(self.data[i])
        return self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    @staticmethod
    def _as_list(other):
        other = UserList._plain(other)
        return other if isinstance(other, list) else list(other)

    def __add__(self, other):
        return self.__class__(self.data + self._as_list(other))

    def __radd__(self, other):
        return self.__class__(self._as_list(other) + self.data)

    def __iadd__(self, other):
        self.data += self._as_list(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        result = self.__class__.__new__(self.__class__)
        result.__dict__.update(self.__dict__)
        result.__dict__['data'] = self.__dict__['data'][:]
        return result

    def append(self, item):
        """Put `item` at the end."""
        self.data.append(item)

    def insert(self, i, item):
        """Put `item` in front of the one at `i`."""
        self.data.insert(i, item)

    def pop(self, i=-1):
        """Remove the item at `i` and return it."""
        return self.data.pop(i)

    def remove(self, item):
        """Remove the first occurrence of `item`."""
        self.data.remove(item)

    def clear(self):
        """Remove all items."""
        self.data.clear()

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    def count(self, item):
        """Return how often `item` occurs."""
        return self.data.count(item)

    def index(self, item, *args):
        """Return the first position of `item`."""
        return self.data.index(item, *args)

    def reverse(self):
        """Turn the order of the items round."""
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        """Sort in place, as list.sort() does."""
        self.data.sort(*args, **kwds)

    def extend(self, other):
        """Put all of an iterable at the end."""
        self.data.extend(self._plain(other))


def _plain_string(value):
    return value.data if isinstance(value, UserString) else value


class UserString(_collections_abc.Sequence):
    """String that keeps its contents in the plain string `data`."""

    def __init__(self, seq):
        if isinstance(seq, str):
            self.data = seq
        elif isinstance(seq, UserString):
            self.data = seq.data[:]
        else:
            self.data = str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, other):
        return self.data == _plain_string(other)

    def __lt__(self, other):
        return self.data < _plain_string(other)

    def __le__(self, other):
        return self.data <= _plain_string(other)

    def __gt__(self, other):
        return self.data > _plain_string(other)

    def __ge__(self, other):
        return self.data >= _plain_string(other)

    def __contains__(self, char):
        return _plain_string(char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        if isinstance(other, UserString):
            return self.__class__(self.data + other.data)
        return self.__class__(self.data + (other if isinstance(other, str) else str(other)))

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        """Return the contents as bytes."""
        return self.data.encode('utf-8' if encoding is None else encoding,
                                'strict' if errors is None else errors)

    def join(self, seq):
        """Return the strings of `seq` with this one between them."""
        return self.data.join(seq)

    maketrans = str.maketrans


def _delegate_to_str():
    """Give UserString the methods of str: arguments may be UserStrings as well."""
    def delegate(name, wrap):
        method = getattr(str, name)

        def call(self, /, *args, **kwds):
            args = [_plain_string(arg) for arg in args]
            result = method(self.data, *args, **kwds)
            return self.__class__(result) if wrap else result
        call.__name__ = name
        call.__qualname__ = f'UserString.{name}'
        call.__doc__ = f'Do what str.{name}() does.'
        setattr(UserString, name, call)

    for name in ('capitalize', 'casefold', 'center', 'expandtabs', 'ljust', 'lower', 'lstrip',
                 'removeprefix', 'removesuffix', 'replace', 'rjust', 'rstrip', 'strip',
                 'swapcase', 'title', 'translate', 'upper', 'zfill'):
        delegate(name, True)
    for name in ('count', 'endswith', 'find', 'format', 'format_map', 'index', 'isalpha',
                 'isalnum', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower',
                 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'partition',
                 'rfind', 'rindex', 'rpartition', 'rsplit', 'split', 'splitlines',
                 'startswith'):
        delegate(name, False)


_delegate_to_str()
del _delegate_to_str
