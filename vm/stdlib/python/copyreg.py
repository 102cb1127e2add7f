"""How objects are taken apart and made again, for copy and pickle."""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Declare the function that reduces objects of a type."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that an object can serve as a constructor."""
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    """Reduce a complex number."""
    return complex, (c.real, c.imag)


def pickle_union(obj):
    """Reduce a union of types."""
    from operator import getitem
    return getitem, (type(obj), obj.__args__)


def pickle_super(obj):
    """Reduce a super object."""
    return super, (obj.__thisclass__, obj.__self__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)
pickle(super, pickle_super)


# ---------------------------------------------------------------- the __reduce_ex__() of objects

_HEAPTYPE = 1 << 9
_new_type = type(int.__new__)


def _reconstructor(cls, base, state):
    """Make an object again that protocols 0 and 1 took apart."""
    made = base.__new__(cls) if base is object else base.__new__(cls, state)
    if base is not object and base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


def _native_base(cls):
    """Return the nearest base class that is not written in Python."""
    for base in cls.__mro__:
        # typing's bases are native here, but their instances hold nothing that is not in the dict.
        if not getattr(base, '__flags__', _HEAPTYPE) & _HEAPTYPE and base.__module__ != 'typing':
            return base
        new = base.__new__
        if isinstance(new, _new_type) and new.__self__ is base:
            return base
    return object


def _reduce_ex(self, proto):
    """Reduce an object for protocols 0 and 1: by its nearest native base and its dict."""
    assert proto < 2
    cls = self.__class__
    base = _native_base(cls)
    if base is cls is not object:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    made = _reconstructor, (cls, base, None if base is object else base(self))
    get_state = getattr(self, '__getstate__', None)
    own = get_state is not None and getattr(type(self), '__getstate__', None) is not object.__getstate__
    if not own and getattr(self, '__slots__', None):
        what = '' if get_state is not None else f'cannot pickle {cls.__name__!r} object: '
        raise TypeError(f'{what}a class that defines __slots__ without defining __getstate__ '
                        f'cannot be pickled with protocol {proto}')
    state = getattr(self, '__dict__', None) if get_state is None else get_state()
    return (*made, state) if state else made


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Make an object whose __new__() wants keywords."""
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """Return the names of all slots of a class and its bases; the class remembers them."""
    names = cls.__dict__.get('__slotnames__')
    if names is not None:
        return names
    names = []
    if hasattr(cls, '__slots__'):
        for base in cls.__mro__:
            slots = base.__dict__.get('__slots__', ())
            if isinstance(slots, str):
                slots = (slots,)
            for name in slots:
                if name in ('__dict__', '__weakref__'):
                    continue
                if name.startswith('__') and not name.endswith('__'):
                    stripped = base.__name__.lstrip('_')
                    names.append(f'_{stripped}{name}' if stripped else name)
                else:
                    names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass        # a built-in class
    return names


# ---------------------------------------------------------------- extension codes of pickle

_extension_registry = {}        # (module, name) -> code
_inverted_registry = {}         # code -> (module, name)
_extension_cache = {}           # code -> object


def add_extension(module, name, code):
    """Register a small number for a global, which makes its pickles short."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Take a registration back; for tests."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forget the objects found for codes."""
    _extension_cache.clear()
