"""Writing: objects as instructions that make them anew."""

import struct
import sys
from copyreg import _extension_registry, dispatch_table
from functools import partial
from itertools import islice
from types import FunctionType

from . import _format as f
from ._format import PickleBuffer, PicklingError, _getattribute, encode_long, whichmodule

_BATCH = 1000                   # how many items an instruction adds at most
_FRAME_TARGET = 64 * 1024       # the size of frames; what is not smaller stands outside of frames
_missing = object()
_ATOMS = {type(None), bool, int, float, str, bytes, tuple, list, dict, set, frozenset, bytearray}
_TUPLES = f.EMPTY_TUPLE, f.TUPLE1, f.TUPLE2, f.TUPLE3


class _Framer:
    """Where the data goes: from protocol 4 on it is collected to frames."""

    def __init__(self, write):
        self.write = self.write_through = write
        self.frame = None

    def start(self):
        self.frame = bytearray()
        self.write = self.collect

    def collect(self, data):
        self.frame += data

    def end(self):
        if self.frame is not None:
            self.flush()
            self.frame = None

    def flush(self):
        frame, self.frame = self.frame, bytearray()
        if len(frame) >= 4:
            self.write_through(f.FRAME + struct.pack('<Q', len(frame)) + bytes(frame))
        elif frame:
            self.write_through(bytes(frame))

    def write_large(self, header, payload):
        if self.frame is not None:
            self.flush()
        self.write_through(header)
        self.write_through(payload)


class _Noted:
    """A block that adds to exceptions what was being written."""

    __slots__ = 'text', 'obj', 'key'

    def __init__(self, text, obj, key=None):
        self.text, self.obj, self.key = text, obj, key

    def __enter__(self):
        pass

    def __exit__(self, cls, exception, traceback):
        if exception is not None:
            what = self.text if self.key is None else f'{self.text} {self.key[0]!r}'
            exception.add_note(f'when serializing {_kind(self.obj)} {what}')


def _kind(obj):
    cls = type(obj)
    return cls.__qualname__ if cls.__module__ in ('builtins', '__main__') else f'{cls.__module__}.{cls.__qualname__}'


class _Pickler:
    """Writes objects to a binary file, each one once: later only a reference to it.

    `persistent_id`, `reducer_override` and `dispatch_table` may be overridden; `buffer_callback` is given the
    PickleBuffers and says with a false value that it takes care of one.
    """

    __module__ = '_pickle'
    dispatch = {}       # the class of an object: the function that writes it

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = f.DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol > f.HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {f.HIGHEST_PROTOCOL}')
        self.proto = int(protocol) if protocol >= 0 else f.HIGHEST_PROTOCOL
        if buffer_callback is not None and self.proto < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._framer = _Framer(file.write)
        self._buffer_callback = buffer_callback
        self.bin = self.proto > 0
        self.fix_imports = fix_imports and self.proto < 3
        self.fast = 0
        self.memo = {}      # the id of an object: its number and the object, which must not be freed

    def write(self, data):
        self._framer.write(data)

    def clear_memo(self):
        """Forget what was written: it will be written again."""
        self.memo.clear()

    def dump(self, obj):
        """Write an object."""
        if not hasattr(self, '_framer'):
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()')
        if self.proto > 1:
            self.write(f.PROTO + bytes([self.proto]))
        if self.proto > 3:
            self._framer.start()
        self.save(obj)
        self.write(f.STOP)
        self._framer.end()
        self._framer.write = self._framer.write_through

    def persistent_id(self, obj):
        """May be overridden: what to write instead of an object, None for the object itself."""
        return None

    # References

    def memoize(self, obj):
        """Give the object on the stack a number."""
        if self.fast:
            return
        number = len(self.memo)
        self.memo[id(obj)] = number, obj
        if self.proto > 3:
            self.write(f.MEMOIZE)
        else:
            self.write(self._numbered(number, f.PUT, f.BINPUT, f.LONG_BINPUT))

    def get(self, index):
        """The instruction that fetches the object of a number."""
        return self._numbered(index, f.GET, f.BINGET, f.LONG_BINGET)

    def _numbered(self, number, text, short, long):
        if not self.bin:
            return text + b'%d\n' % number
        return short + bytes([number]) if number < 256 else long + struct.pack('<I', number)

    def _written_meanwhile(self, obj, drop):
        """Whether the object has come up in itself: then the parts are dropped and it is fetched."""
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(drop + self.get(known[0]))
        return known is not None

    # Objects of all kinds

    def save(self, obj, save_persistent_id=True):
        """Write any object."""
        framer = self._framer
        if framer.frame is not None and len(framer.frame) >= _FRAME_TARGET:
            framer.flush()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self.save_pers(pid)
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(self.get(known[0]))
            return
        cls, reduced = type(obj), NotImplemented
        if cls not in _ATOMS:
            override = getattr(self, 'reducer_override', _missing)
            if override is not _missing:
                reduced = override(obj)
        if reduced is NotImplemented:
            method = self.dispatch.get(cls)
            if method is not None:
                method(self, obj)
                return
            reduced = self._reduced(obj, cls)
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
        elif reduced is not None:
            with _Noted('object', obj):
                if not isinstance(reduced, tuple):
                    raise PicklingError(f'__reduce__ must return a string or tuple, not {_kind(reduced)}')
                if not 1 < len(reduced) < 7:
                    raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
                self.save_reduce(*reduced, obj=obj)

    def _reduced(self, obj, cls):
        """What an object is reduced to; None for a class, which is written by its name."""
        reduce = getattr(self, 'dispatch_table', dispatch_table).get(cls, _missing)
        if reduce is not _missing:
            return reduce(obj)
        if issubclass(cls, type):
            self.save_global(obj)
            return None
        reduce = getattr(obj, '__reduce_ex__', _missing)
        if reduce is not _missing:
            result = reduce(self.proto)
        else:
            reduce = getattr(obj, '__reduce__', None)
            if reduce is None:
                raise PicklingError(f"Can't pickle {cls.__name__!r} object: {obj!r}")
            result = reduce()
        return _Nothing() if result is None else result

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(f.BINPERSID)
            return
        try:
            text = str(pid).encode('ascii')
        except UnicodeEncodeError:
            raise PicklingError('persistent IDs in protocol 0 must be ASCII strings')
        self.write(f.PERSID + text + b'\n')

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        """Write the call that makes an object and what is done to it then (see object.__reduce__)."""
        if not callable(func):
            raise PicklingError(f'first item of the tuple returned by __reduce__ must be callable, not {_kind(func)}')
        if not isinstance(args, tuple):
            raise PicklingError(f'second item of the tuple returned by __reduce__ must be a tuple, not {_kind(args)}')
        maker = getattr(func, '__name__', '') if self.proto > 1 else ''
        if maker == '__newobj__':
            self._save_new('__newobj__', args, None, obj)
        elif maker == '__newobj_ex__':
            if len(args) != 3:
                raise PicklingError(f'__newobj_ex__ expected 3 arguments, got {len(args)}')
            self._save_new('__newobj_ex__', args[:1], args[1:], obj)
        else:
            with _Noted('reconstructor', obj):
                self.save(func)
            with _Noted('reconstructor arguments', obj):
                self.save(args)
            self.write(f.REDUCE)
        if obj is not None and not self._written_meanwhile(obj, f.POP):
            self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems, obj)
        if dictitems is not None:
            self._batch_setitems(dictitems, obj)
        if state is not None:
            self._save_state(state, state_setter, obj)

    def _save_state(self, state, setter, obj):
        if setter is not None:
            with _Noted('state setter', obj):
                self.save(setter)
            self.save(obj)
        with _Noted('state', obj):
            self.save(state)
        self.write(f.BUILD if setter is None else f.TUPLE2 + f.REDUCE + f.POP)

    def _save_new(self, maker, args, extended, obj):
        """Write a call of cls.__new__(); `extended` are its positional and keyword arguments if it has keywords."""
        if not args:
            raise PicklingError(f'{maker} expected at least 1 argument, got 0')
        cls = args[0]
        if not hasattr(cls, '__new__'):
            raise PicklingError(f'first argument to {maker}() must be a class, not {_kind(cls)}')
        if obj is not None and cls is not obj.__class__:
            raise PicklingError(f'first argument to {maker}() must be {obj.__class__!r}, not {cls!r}')
        for order, kind, value in zip(('second', 'third'), (tuple, dict), extended or ()):
            if not isinstance(value, kind):
                raise PicklingError(f'{order} argument to {maker}() must be a {kind.__name__}, not {_kind(value)}')
        if extended and self.proto < 4:
            with _Noted('reconstructor', obj):
                self.save(partial(cls.__new__, cls, *extended[0], **extended[1]))
            self.save(())
            self.write(f.REDUCE)
            return
        with _Noted('class', obj):
            self.save(cls)
        with _Noted('__new__ arguments', obj):
            for part in extended or (args[1:],):
                self.save(part)
        self.write(f.NEWOBJ_EX if extended else f.NEWOBJ)

    def save_global(self, obj, name=None):
        """Write an object by its name and that of its module."""
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        place, path = whichmodule(obj, name), name.split('.')
        if '<locals>' in path:
            raise PicklingError(f"Can't pickle local object {obj!r}")
        try:
            __import__(place, level=0)
            module = sys.modules[place]
        except (ImportError, ValueError, KeyError) as e:
            raise PicklingError(f"Can't pickle {obj!r}: {e!s}") from e
        try:
            found = _getattribute(module, path)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: it's not found as {place}.{name}") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {place}.{name}")
        code = _extension_registry.get((place, name)) if self.proto > 1 else None
        if code is not None:
            self.write(f.EXT1 + bytes([code]) if code < 1 << 8 else f.EXT2 + struct.pack('<H', code) if code < 1 << 16
                       else f.EXT4 + struct.pack('<i', code))
            return
        if self.proto > 3:
            self.save(place)
            self.save(name)
            self.write(f.STACK_GLOBAL)
        elif len(path) > 1:
            # What is in a class is fetched from it; old protocols know names of modules only.
            self.save_reduce(getattr, (_getattribute(module, path[:-1]), path[-1]))
        else:
            if self.fix_imports:
                place, name = _name_of_old(place, name)
            try:
                text = f'{place}\n{name}\n'.encode('utf-8' if self.proto == 3 else 'ascii')
            except UnicodeEncodeError:
                raise PicklingError(f"can't pickle global identifier {f'{place}.{name}'!r} using pickle protocol "
                                    f'{self.proto}') from None
            self.write(f.GLOBAL + text)
        self.memoize(obj)

    dispatch[FunctionType] = save_global

    def save_type(self, obj):
        for value in None, NotImplemented, ...:
            if obj is type(value):
                self.save_reduce(type, (value,), obj=obj)
                return
        self.save_global(obj)

    dispatch[type] = save_type

    # Values

    def save_none(self, obj):
        self.write(f.NONE)

    dispatch[type(None)] = save_none

    def save_bool(self, obj):
        new = self.proto > 1
        self.write((f.NEWTRUE if new else f.TRUE) if obj else f.NEWFALSE if new else f.FALSE)

    dispatch[bool] = save_bool

    def save_long(self, obj):
        small = -1 << 31 <= obj < 1 << 31
        if self.bin and small:
            if 0 <= obj < 1 << 16:
                self.write(f.BININT1 + bytes([obj]) if obj < 256 else f.BININT2 + struct.pack('<H', obj))
            else:
                self.write(f.BININT + struct.pack('<i', obj))
        elif self.proto > 1:
            data = encode_long(obj)
            size = len(data)
            self.write((f.LONG1 + bytes([size]) if size < 256 else f.LONG4 + struct.pack('<i', size)) + data)
        else:
            self.write(f.INT + b'%d\n' % obj if small else f.LONG + b'%dL\n' % obj)

    dispatch[int] = save_long

    def save_float(self, obj):
        self.write(f.BINFLOAT + struct.pack('>d', obj) if self.bin else f.FLOAT + repr(obj).encode() + b'\n')

    dispatch[float] = save_float

    def _save_sized(self, data, tiny, normal, huge):
        """Bytes behind their number, with the opcode for numbers of 1, 4 and 8 bytes; one may be missing."""
        size = len(data)
        if size < 256 and tiny:
            header = tiny + bytes([size])
        elif size >> 32 == 0 and normal or not huge:
            header = normal + struct.pack('<I', size)
        else:
            header = huge + struct.pack('<Q', size)
        if size < _FRAME_TARGET:
            self.write(header + data)
        else:
            self._framer.write_large(header, data)

    def _save_plain_bytes(self, data):
        self._save_sized(data, f.SHORT_BINBYTES, f.BINBYTES, self.proto > 3 and f.BINBYTES8)

    def save_bytes(self, obj):
        if self.proto > 2:
            self._save_plain_bytes(obj)
            self.memoize(obj)
        elif obj:
            from codecs import encode
            self.save_reduce(encode, (obj.decode('latin1'), 'latin1'), obj=obj)
        else:
            self.save_reduce(bytes, (), obj=obj)

    dispatch[bytes] = save_bytes

    def save_bytearray(self, obj):
        if self.proto > 4:
            self._save_sized(obj, None, None, f.BYTEARRAY8)
            self.memoize(obj)
        else:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)

    dispatch[bytearray] = save_bytearray

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError('PickleBuffer can only be pickled with protocol >= 5')
        with obj.raw() as view:
            if self._buffer_callback is not None and not self._buffer_callback(obj):
                self.write(f.NEXT_BUFFER + f.READONLY_BUFFER if view.readonly else f.NEXT_BUFFER)
                return
            data = view.tobytes()
            if not view.readonly:
                self.save_bytearray(bytearray(data))
            elif id(data) in self.memo:
                self._save_plain_bytes(data)        # such as the empty bytes, which are there only once
            else:
                self.save_bytes(data)

    dispatch[PickleBuffer] = save_picklebuffer

    def save_str(self, obj):
        if self.bin:
            new = self.proto > 3
            self._save_sized(obj.encode('utf-8', 'surrogatepass'), new and f.SHORT_BINUNICODE, f.BINUNICODE,
                             new and f.BINUNICODE8)
        else:
            self.write(f.UNICODE + obj.translate(_UNSAFE).encode('raw-unicode-escape') + b'\n')
        self.memoize(obj)

    dispatch[str] = save_str

    # Containers

    def save_tuple(self, obj):
        size = len(obj)
        short = size < 4 and self.proto > 1
        if not obj:
            self.write(f.EMPTY_TUPLE if self.bin else f.MARK + f.TUPLE)
            return
        if not short:
            self.write(f.MARK)
        for i, item in enumerate(obj):
            with _Noted('item', obj, (i,)):
                self.save(item)
        drop = f.POP * size if short else f.POP_MARK if self.bin else f.POP * (size + 1)
        if not self._written_meanwhile(obj, drop):
            self.write(_TUPLES[size] if short else f.TUPLE)
            self.memoize(obj)

    dispatch[tuple] = save_tuple

    def save_list(self, obj):
        self.write(f.EMPTY_LIST if self.bin else f.MARK + f.LIST)
        self.memoize(obj)
        self._batch_appends(obj, obj)

    dispatch[list] = save_list

    def _batches(self, items, one, many):
        """Lists of items that an instruction takes together, and what is written before and behind them."""
        items = iter(items)
        while batch := list(islice(items, _BATCH if self.bin else 1)):
            yield batch, *((f.MARK, many) if len(batch) > 1 else (b'', one))

    def _batch_appends(self, items, obj):
        number = 0
        for batch, before, behind in self._batches(items, f.APPEND, f.APPENDS):
            self.write(before)
            for item in batch:
                with _Noted('item', obj, (number,)):
                    self.save(item)
                number += 1
            self.write(behind)

    def save_dict(self, obj):
        self.write(f.EMPTY_DICT if self.bin else f.MARK + f.DICT)
        self.memoize(obj)
        self._batch_setitems(obj.items(), obj)

    dispatch[dict] = save_dict

    def _batch_setitems(self, items, obj):
        for batch, before, behind in self._batches(items, f.SETITEM, f.SETITEMS):
            self.write(before)
            for key, value in batch:
                self.save(key)
                with _Noted('item', obj, (key,)):
                    self.save(value)
            self.write(behind)

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(f.EMPTY_SET)
        self.memoize(obj)
        items = iter(obj)
        while batch := list(islice(items, _BATCH)):
            self._save_elements(batch, obj)
            self.write(f.ADDITEMS)

    dispatch[set] = save_set

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._save_elements(obj, obj)
        if not self._written_meanwhile(obj, f.POP_MARK):
            self.write(f.FROZENSET)
            self.memoize(obj)

    dispatch[frozenset] = save_frozenset

    def _save_elements(self, items, obj):
        self.write(f.MARK)
        with _Noted('element', obj):
            for item in items:
                self.save(item)


class _Nothing:
    """Stands for None where None has a meaning."""


_Nothing.__module__, _Nothing.__qualname__ = 'builtins', 'NoneType'
_UNSAFE = {char: f'\\u{char:04x}' for char in b'\\\0\n\r\x1a'}


def _name_of_old(module, name):
    """The module and the name that Python 2 has for those of Python 3."""
    known = f._old_names.get((module, name))
    if known is not None:
        return known
    if module == 'builtins' and name in f._exception_names and name not in f._new_exceptions:
        import builtins
        cls = getattr(builtins, name)
        # Python 2 knows none of the classes derived from these two.
        return 'exceptions', next((old.__name__ for old in (OSError, ImportError) if issubclass(cls, old)), name)
    return f._old_modules.get(module, module), name
