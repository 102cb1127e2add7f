"""Objects as byte streams, protocols 0 to 5 of the pickle format.

Loading a pickle runs what it names: never load one that you do not trust."""

import io
import struct
import sys
from copyreg import dispatch_table, _extension_cache, _extension_registry, _inverted_registry
from functools import partial
from types import FunctionType

format_version = '5.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5
bytes_types = bytes, bytearray      # pickletools asks for it


class PickleError(Exception):
    """A common base class for the other pickling exceptions."""


class PicklingError(PickleError):
    """Raised when an object cannot be pickled."""


class UnpicklingError(PickleError):
    """Raised when a pickle cannot be read."""


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class PickleBuffer:
    """A wrapper of a buffer that is to be pickled out of band."""

    def __init__(self, object, /):
        self._view = memoryview(object)

    def raw(self):
        """The buffer as a one-dimensional view of bytes."""
        view = self._checked()
        if not view.contiguous:
            raise BufferError('cannot extract raw buffer from non-contiguous buffer')
        return view.cast('B') if view.ndim != 1 or view.format != 'B' else view[:]

    def release(self):
        """Release the underlying buffer."""
        if self._view is not None:
            self._view.release()
            self._view = None

    def _checked(self):
        if self._view is None:
            raise ValueError('operation forbidden on released PickleBuffer object')
        return self._view

    def __buffer__(self, flags):
        return self._checked()[:]


# Opcodes: each a byte, with what follows it.
MARK, STOP, POP, POP_MARK, DUP = b'(', b'.', b'0', b'1', b'2'
FLOAT, INT, BININT, BININT1, LONG, BININT2 = b'F', b'I', b'J', b'K', b'L', b'M'
NONE, PERSID, BINPERSID, REDUCE, STRING, BINSTRING, SHORT_BINSTRING = b'N', b'P', b'Q', b'R', b'S', b'T', b'U'
UNICODE, BINUNICODE, APPEND, BUILD, GLOBAL, DICT, EMPTY_DICT, APPENDS = b'V', b'X', b'a', b'b', b'c', b'd', b'}', b'e'
GET, BINGET, INST, LONG_BINGET, LIST, EMPTY_LIST, OBJ = b'g', b'h', b'i', b'j', b'l', b']', b'o'
PUT, BINPUT, LONG_BINPUT, SETITEM, TUPLE, EMPTY_TUPLE, SETITEMS, BINFLOAT = b'p', b'q', b'r', b's', b't', b')', b'u', b'G'
TRUE, FALSE = b'I01\n', b'I00\n'
PROTO, NEWOBJ, EXT1, EXT2, EXT4 = b'\x80', b'\x81', b'\x82', b'\x83', b'\x84'
TUPLE1, TUPLE2, TUPLE3, NEWTRUE, NEWFALSE, LONG1, LONG4 = b'\x85', b'\x86', b'\x87', b'\x88', b'\x89', b'\x8a', b'\x8b'
BINBYTES, SHORT_BINBYTES = b'B', b'C'
SHORT_BINUNICODE, BINUNICODE8, BINBYTES8, EMPTY_SET, ADDITEMS, FROZENSET = b'\x8c', b'\x8d', b'\x8e', b'\x8f', b'\x90', b'\x91'
NEWOBJ_EX, STACK_GLOBAL, MEMOIZE, FRAME = b'\x92', b'\x93', b'\x94', b'\x95'
BYTEARRAY8, NEXT_BUFFER, READONLY_BUFFER = b'\x96', b'\x97', b'\x98'

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads', 'PickleBuffer']
__all__.extend(name for name in globals().copy() if name.isupper() or name[:-1].isupper() or name.replace('_', '').isalnum() and name.upper() == name and not name.startswith('_'))
__all__ = list(dict.fromkeys(__all__))

_tuples = [EMPTY_TUPLE, TUPLE1, TUPLE2, TUPLE3]
_BATCH = 1000
_FRAME_TARGET = 64 * 1024

# Names of Python 2 for those of Python 3, which protocols below 3 use.
_old_modules = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'socketserver': 'SocketServer', 'configparser': 'ConfigParser',
                'reprlib': 'repr', '_thread': 'thread', 'pickle': 'cPickle', 'collections.abc': 'collections'}
_new_modules = {old: new for new, old in _old_modules.items()} | {'exceptions': 'builtins', 'UserDict': 'collections', 'UserList': 'collections',
                'UserString': 'collections', '__builtin__': 'builtins', 'cPickle': 'pickle'}
_new_modules.pop('collections', None)
_old_names = {('builtins', 'range'): ('__builtin__', 'xrange'), ('functools', 'reduce'): ('__builtin__', 'reduce'),
              ('sys', 'intern'): ('__builtin__', 'intern'), ('builtins', 'chr'): ('__builtin__', 'unichr'), ('builtins', 'str'): ('__builtin__', 'unicode'),
              ('itertools', 'filterfalse'): ('itertools', 'ifilterfalse'), ('itertools', 'zip_longest'): ('itertools', 'izip_longest'),
              ('builtins', 'zip'): ('itertools', 'izip'), ('builtins', 'map'): ('itertools', 'imap'), ('builtins', 'filter'): ('itertools', 'ifilter'),
              ('collections', 'UserDict'): ('UserDict', 'IterableUserDict'), ('collections', 'UserList'): ('UserList', 'UserList'),
              ('collections', 'UserString'): ('UserString', 'UserString')}
_new_names = {old: new for new, old in _old_names.items()} | {('__builtin__', 'basestring'): ('builtins', 'str'), ('__builtin__', 'long'): ('builtins', 'int'),
              ('exceptions', 'StandardError'): ('builtins', 'Exception'), ('UserDict', 'UserDict'): ('collections', 'UserDict')}
_exception_names = {name for name, value in vars(__import__('builtins')).items() if isinstance(value, type) and issubclass(value, BaseException)
                    and value.__name__ == name}
_new_exceptions = {'BlockingIOError', 'BrokenPipeError', 'ChildProcessError', 'ConnectionAbortedError', 'ConnectionError', 'ConnectionRefusedError',
                   'ConnectionResetError', 'FileExistsError', 'FileNotFoundError', 'InterruptedError', 'IsADirectoryError', 'NotADirectoryError',
                   'PermissionError', 'ProcessLookupError', 'TimeoutError', 'EncodingWarning', 'BaseExceptionGroup', 'ExceptionGroup',
                   'ModuleNotFoundError', 'ResourceWarning', 'StopAsyncIteration', 'RecursionError', 'PythonFinalizationError'}


def encode_long(x):
    """The shortest little-endian two's complement of an int; nothing for 0."""
    if x == 0:
        return b''
    size = (x.bit_length() >> 3) + 1
    result = x.to_bytes(size, byteorder='little', signed=True)
    if x < 0 and size > 1 and result[-1] == 0xff and result[-2] & 0x80:
        result = result[:-1]
    return result


def decode_long(data):
    """The int of little-endian two's complement."""
    return int.from_bytes(data, byteorder='little', signed=True)


def _getattribute(obj, dotted):
    for name in dotted:
        if name == '<locals>':
            raise AttributeError(f"Can't get local attribute {'.'.join(dotted)!r} on {obj!r}")
        obj = getattr(obj, name)
    return obj


def whichmodule(obj, name):
    """The name of the module that an object is in."""
    dotted = name.split('.')
    module = getattr(obj, '__module__', None)
    if module is not None:
        return module
    for module_name, module in sys.modules.copy().items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _getattribute(module, dotted) is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


class _Framer:
    """Collects opcodes and writes them in frames (protocol 4)."""

    def __init__(self, write):
        self._write = write
        self._frame = None

    def start(self):
        self._frame = bytearray()

    def end(self):
        if self._frame:
            self._flush(True)
        self._frame = None

    def _flush(self, force=False):
        frame = self._frame
        if frame is None or not force and len(frame) < _FRAME_TARGET:
            return
        if len(frame) >= 4:
            self._write(FRAME + struct.pack('<Q', len(frame)))
        self._write(bytes(frame))
        self._frame = bytearray()

    def write(self, data):
        if self._frame is None:
            self._write(data)
        else:
            self._frame += data

    def commit(self):
        if self._frame is not None and len(self._frame) >= _FRAME_TARGET:
            self._flush(True)

    def write_large(self, header, payload):
        if self._frame is not None:
            self._flush(True)
        self._write(header)
        self._write(payload)


class _Pickler:
    """This takes a binary file for writing a pickle data stream."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError('pickle protocol must be <= %d' % HIGHEST_PROTOCOL)
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        self._buffer_callback = buffer_callback
        try:
            file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute")
        self._framer = _Framer(file_write)
        self.write = self._framer.write
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        """Clears the pickler's "memo"."""
        self.memo.clear()

    def dump(self, obj):
        """Write a pickled representation of the given object to the open file."""
        if not hasattr(self, '_framer'):
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()')
        if self.proto >= 2:
            self.write(PROTO + struct.pack('<B', self.proto))
        if self.proto >= 4:
            self._framer.start()
        self.save(obj)
        self.write(STOP)
        self._framer.end()

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        if self.proto >= 4:
            self.write(MEMOIZE)
        elif self.bin:
            self.write(BINPUT + bytes((index,)) if index < 256 else LONG_BINPUT + struct.pack('<I', index))
        else:
            self.write(PUT + b'%d\n' % index)
        self.memo[id(obj)] = index, obj

    def get(self, index):
        if self.bin:
            return BINGET + bytes((index,)) if index < 256 else LONG_BINGET + struct.pack('<I', index)
        return GET + b'%d\n' % index

    def save(self, obj, save_persistent_id=True):
        self._framer.commit()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self.save_pers(pid)
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(self.get(known[0]))
            return
        cls = type(obj)
        method = self.dispatch.get(cls)
        override = getattr(self, 'reducer_override', None)
        reduced = NotImplemented
        if override is not None and cls not in _atoms:
            reduced = override(obj)
        if reduced is NotImplemented:
            if method is not None:
                method(self, obj)
                return
            reduce = getattr(self, 'dispatch_table', dispatch_table).get(cls)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(cls, type):
                self.save_global(obj)
                return
            else:
                reduce = getattr(obj, '__reduce_ex__', _missing)
                if reduce is not _missing:
                    reduced = reduce(self.proto)
                else:
                    reduce = getattr(obj, '__reduce__', None)
                    if reduce is None:
                        raise PicklingError(f"Can't pickle {cls.__name__!r} object: {obj!r}")
                    reduced = reduce()
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        try:
            if not isinstance(reduced, tuple):
                raise PicklingError(f'__reduce__ must return a string or tuple, not {_name_of(reduced)}')
            if not 2 <= len(reduced) <= 6:
                raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
            self.save_reduce(obj=obj, *reduced)
        except BaseException as exc:
            exc.add_note(f'when serializing {_name_of(obj)} object')
            raise

    def persistent_id(self, obj):
        return None

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(BINPERSID)
            return
        try:
            self.write(PERSID + str(pid).encode('ascii') + b'\n')
        except UnicodeEncodeError:
            raise PicklingError('persistent IDs in protocol 0 must be ASCII strings')

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError(f'first item of the tuple returned by __reduce__ must be callable, not {_name_of(func)}')
        if not isinstance(args, tuple):
            raise PicklingError(f'second item of the tuple returned by __reduce__ must be a tuple, not {_name_of(args)}')
        save, write = self.save, self.write
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj_ex__':
            self._save_newobj_ex(func, args, obj)
        elif self.proto >= 2 and name == '__newobj__':
            if not args:
                raise PicklingError('__newobj__ expected at least 1 argument, got 0')
            cls = args[0]
            if not hasattr(cls, '__new__'):
                raise PicklingError(f'first argument to __newobj__() must be a class, not {_name_of(cls)}')
            if obj is not None and cls is not obj.__class__:
                raise PicklingError(f'first argument to __newobj__() must be {obj.__class__!r}, not {cls!r}')
            with _notes(f'when serializing {_name_of(obj)} class'):
                save(cls)
            with _notes(f'when serializing {_name_of(obj)} __new__ arguments'):
                save(args[1:])
            write(NEWOBJ)
        else:
            with _notes(f'when serializing {_name_of(obj)} reconstructor'):
                save(func)
            with _notes(f'when serializing {_name_of(obj)} reconstructor arguments'):
                save(args)
            write(REDUCE)
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None:
                write(POP + self.get(known[0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems, obj)
        if dictitems is not None:
            self._batch_setitems(dictitems, obj)
        if state is None:
            return
        if state_setter is None:
            with _notes(f'when serializing {_name_of(obj)} state'):
                save(state)
            write(BUILD)
            return
        with _notes(f'when serializing {_name_of(obj)} state setter'):
            save(state_setter)
        save(obj)
        with _notes(f'when serializing {_name_of(obj)} state'):
            save(state)
        write(TUPLE2)
        write(REDUCE)
        write(POP)

    def _save_newobj_ex(self, func, args, obj):
        if len(args) != 3:
            raise PicklingError(f'__newobj_ex__ expected 3 arguments, got {len(args)}')
        cls, args, kwargs = args
        if not hasattr(cls, '__new__'):
            raise PicklingError(f'first argument to __newobj_ex__() must be a class, not {_name_of(cls)}')
        if obj is not None and cls is not obj.__class__:
            raise PicklingError(f'first argument to __newobj_ex__() must be {obj.__class__!r}, not {cls!r}')
        if not isinstance(args, tuple):
            raise PicklingError(f'second argument to __newobj_ex__() must be a tuple, not {_name_of(args)}')
        if not isinstance(kwargs, dict):
            raise PicklingError(f'third argument to __newobj_ex__() must be a dict, not {_name_of(kwargs)}')
        if self.proto >= 4:
            with _notes(f'when serializing {_name_of(obj)} class'):
                self.save(cls)
            with _notes(f'when serializing {_name_of(obj)} __new__ arguments'):
                self.save(args)
                self.save(kwargs)
            self.write(NEWOBJ_EX)
            return
        with _notes(f'when serializing {_name_of(obj)} reconstructor'):
            self.save(partial(cls.__new__, cls, *args, **kwargs))
        self.save(())
        self.write(REDUCE)

    dispatch = {}

    def save_none(self, obj):
        self.write(NONE)
    dispatch[type(None)] = save_none

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(TRUE if obj else FALSE)
    dispatch[bool] = save_bool

    def save_long(self, obj):
        write = self.write
        if self.bin:
            if 0 <= obj <= 0xff:
                write(BININT1 + struct.pack('<B', obj))
                return
            if 0 <= obj <= 0xffff:
                write(BININT2 + struct.pack('<H', obj))
                return
            if -0x80000000 <= obj <= 0x7fffffff:
                write(BININT + struct.pack('<i', obj))
                return
        if self.proto >= 2:
            data = encode_long(obj)
            if len(data) < 256:
                write(LONG1 + bytes((len(data),)) + data)
            else:
                write(LONG4 + struct.pack('<i', len(data)) + data)
        elif -0x80000000 <= obj <= 0x7fffffff:
            write(INT + repr(obj).encode('ascii') + b'\n')
        else:
            write(LONG + repr(obj).encode('ascii') + b'L\n')
    dispatch[int] = save_long

    def save_float(self, obj):
        if self.bin:
            self.write(BINFLOAT + struct.pack('>d', obj))
        else:
            self.write(FLOAT + repr(obj).encode('ascii') + b'\n')
    dispatch[float] = save_float

    def _bytes_no_memo(self, obj):
        n = len(obj)
        if n <= 0xff:
            self.write(SHORT_BINBYTES + struct.pack('<B', n) + obj)
        elif n > 0xffffffff and self.proto >= 4:
            self._framer.write_large(BINBYTES8 + struct.pack('<Q', n), obj)
        elif n >= _FRAME_TARGET:
            self._framer.write_large(BINBYTES + struct.pack('<I', n), obj)
        else:
            self.write(BINBYTES + struct.pack('<I', n) + obj)

    def save_bytes(self, obj):
        if self.proto < 3:
            if obj:
                import codecs
                self.save_reduce(codecs.encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
            else:
                self.save_reduce(bytes, (), obj=obj)
            return
        self._bytes_no_memo(obj)
        self.memoize(obj)
    dispatch[bytes] = save_bytes

    def _bytearray_no_memo(self, obj):
        n = len(obj)
        if n >= _FRAME_TARGET:
            self._framer.write_large(BYTEARRAY8 + struct.pack('<Q', n), obj)
        else:
            self.write(BYTEARRAY8 + struct.pack('<Q', n) + obj)

    def save_bytearray(self, obj):
        if self.proto < 5:
            if obj:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            else:
                self.save_reduce(bytearray, (), obj=obj)
            return
        self._bytearray_no_memo(obj)
        self.memoize(obj)
    dispatch[bytearray] = save_bytearray

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError('PickleBuffer can only be pickled with protocol >= 5')
        with obj.raw() as view:
            in_band = True
            if self._buffer_callback is not None:
                in_band = bool(self._buffer_callback(obj))
            if not in_band:
                self.write(NEXT_BUFFER)
                if view.readonly:
                    self.write(READONLY_BUFFER)
                return
            data = view.tobytes()
            known = id(data) in self.memo
            if view.readonly:
                self.save_bytes(data) if not known else self._bytes_no_memo(data)
            else:
                data = bytearray(data)
                self.save_bytearray(data) if not known else self._bytearray_no_memo(data)
    dispatch[PickleBuffer] = save_picklebuffer

    def save_str(self, obj):
        if self.bin:
            data = obj.encode('utf-8', 'surrogatepass')
            n = len(data)
            if n <= 0xff and self.proto >= 4:
                self.write(SHORT_BINUNICODE + struct.pack('<B', n) + data)
            elif n > 0xffffffff and self.proto >= 4:
                self._framer.write_large(BINUNICODE8 + struct.pack('<Q', n), data)
            elif n >= _FRAME_TARGET:
                self._framer.write_large(BINUNICODE + struct.pack('<I', n), data)
            else:
                self.write(BINUNICODE + struct.pack('<I', n) + data)
        else:
            text = obj.replace('\\', '\\u005c').replace('\0', '\\u0000').replace('\n', '\\u000a').replace('\r', '\\u000d').replace('\x1a', '\\u001a')
            self.write(UNICODE + text.encode('raw-unicode-escape') + b'\n')
        self.memoize(obj)
    dispatch[str] = save_str

    def save_tuple(self, obj):
        write, save = self.write, self.save
        if not obj:
            write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        n = len(obj)
        if n <= 3 and self.proto >= 2:
            for i, element in enumerate(obj):
                with _notes_item(obj, i):
                    save(element)
            known = self.memo.get(id(obj))
            if known is not None:  # it is in itself
                write(POP * n + self.get(known[0]))
            else:
                write(_tuples[n])
                self.memoize(obj)
            return
        write(MARK)
        for i, element in enumerate(obj):
            with _notes_item(obj, i):
                save(element)
        known = self.memo.get(id(obj))
        if known is not None:
            write((POP_MARK if self.bin else POP * (n + 1)) + self.get(known[0]))
            return
        write(TUPLE)
        self.memoize(obj)
    dispatch[tuple] = save_tuple

    def save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._batch_appends(obj, obj)
    dispatch[list] = save_list

    def _batch_appends(self, items, obj):
        save, write = self.save, self.write
        if not self.bin:
            for i, x in enumerate(items):
                with _notes_item(obj, i):
                    save(x)
                write(APPEND)
            return
        items = iter(items)
        start = 0
        while True:
            batch = []
            for x in items:
                batch.append(x)
                if len(batch) == _BATCH:
                    break
            if not batch:
                return
            if len(batch) > 1:
                write(MARK)
            for i, x in enumerate(batch, start):
                with _notes_item(obj, i):
                    save(x)
            write(APPENDS if len(batch) > 1 else APPEND)
            if len(batch) < _BATCH:
                return
            start += len(batch)

    def save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._batch_setitems(obj.items(), obj)
    dispatch[dict] = save_dict

    def _batch_setitems(self, items, obj):
        save, write = self.save, self.write
        if not self.bin:
            for k, v in items:
                save(k)
                with _notes_item(obj, k):
                    save(v)
                write(SETITEM)
            return
        items = iter(items)
        while True:
            batch = []
            for pair in items:
                batch.append(pair)
                if len(batch) == _BATCH:
                    break
            if not batch:
                return
            if len(batch) > 1:
                write(MARK)
            for k, v in batch:
                save(k)
                with _notes_item(obj, k):
                    save(v)
            write(SETITEMS if len(batch) > 1 else SETITEM)
            if len(batch) < _BATCH:
                return

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(EMPTY_SET)
        self.memoize(obj)
        items = list(obj)
        for at in range(0, len(items), _BATCH):
            self.write(MARK)
            with _notes(f'when serializing {_name_of(obj)} element'):
                for item in items[at:at + _BATCH]:
                    self.save(item)
            self.write(ADDITEMS)
    dispatch[set] = save_set

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(MARK)
        with _notes(f'when serializing {_name_of(obj)} element'):
            for item in obj:
                self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(POP_MARK + self.get(known[0]))
            return
        self.write(FROZENSET)
        self.memoize(obj)
    dispatch[frozenset] = save_frozenset

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None)
            if name is None:
                name = obj.__name__
        module_name = whichmodule(obj, name)
        dotted = name.split('.')
        if '<locals>' in dotted:
            raise PicklingError(f"Can't pickle local object {obj!r}")
        try:
            __import__(module_name, level=0)
            module = sys.modules[module_name]
        except (ImportError, ValueError, KeyError) as exc:
            raise PicklingError(f"Can't pickle {obj!r}: {exc!s}") from exc
        try:
            found = _getattribute(module, dotted)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module_name}.{name}") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name), _missing)
            if code is not _missing:
                if code <= 0xff:
                    self.write(EXT1 + struct.pack('<B', code))
                elif code <= 0xffff:
                    self.write(EXT2 + struct.pack('<H', code))
                else:
                    self.write(EXT4 + struct.pack('<i', code))
                return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        elif '.' in name:
            # A chain of getattr() calls takes the place of what old protocols lack.
            self.save_reduce(getattr, (_getattribute(module, dotted[:-1]), dotted[-1]))
        elif self.proto >= 3:
            self.write(GLOBAL + bytes(module_name, 'utf-8') + b'\n' + bytes(name, 'utf-8') + b'\n')
        else:
            if self.fix_imports:
                module_name, name = _old_global(module_name, name)
            try:
                self.write(GLOBAL + bytes(module_name, 'ascii') + b'\n' + bytes(name, 'ascii') + b'\n')
            except UnicodeEncodeError:
                raise PicklingError(f"can't pickle global identifier {module_name + '.' + name!r} using pickle protocol {self.proto}") from None
        self.memoize(obj)
    dispatch[FunctionType] = save_global

    def save_type(self, obj):
        if obj is type(None):
            return self.save_reduce(type, (None,), obj=obj)
        if obj is type(NotImplemented):
            return self.save_reduce(type, (NotImplemented,), obj=obj)
        if obj is type(...):
            return self.save_reduce(type, (...,), obj=obj)
        return self.save_global(obj)
    dispatch[type] = save_type


_missing = object()
_atoms = {type(None), bool, int, float, str, bytes, tuple, list, dict, set, frozenset, bytearray}


def _name_of(obj):
    cls = type(obj)
    return cls.__qualname__ if cls.__module__ in ('builtins', '__main__') else f'{cls.__module__}.{cls.__qualname__}'


class _notes:
    """Adds a note to an exception that passes."""

    __slots__ = ('text',)

    def __init__(self, text):
        self.text = text

    def __enter__(self):
        pass

    def __exit__(self, cls, exc, traceback):
        if exc is not None:
            exc.add_note(self.text)


class _notes_item:
    __slots__ = ('obj', 'key')

    def __init__(self, obj, key):
        self.obj = obj
        self.key = key

    def __enter__(self):
        pass

    def __exit__(self, cls, exc, traceback):
        if exc is not None:
            exc.add_note(f'when serializing {_name_of(self.obj)} item {self.key!r}')


def _old_global(module, name):
    if (module, name) in _old_names:
        return _old_names[module, name]
    if module == 'builtins' and name in _exception_names:
        return 'exceptions', 'OSError' if name in _new_exceptions and issubclass(getattr(__import__('builtins'), name), OSError) else 'Exception' if name in _new_exceptions else name
    return _old_modules.get(module, module), name


class _Unpickler:
    """This takes a binary file for reading a pickle data stream."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._buffers = iter(buffers) if buffers is not None else None
        try:
            self._file_readline = file.readline
            self._file_read = file.read
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file_readinto = getattr(file, 'readinto', None)
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        """Read a pickled object representation from the open file.

        Return the reconstituted object hierarchy specified in the file.
        """
        if not hasattr(self, '_file_read'):
            raise UnpicklingError(f'Unpickler.__init__() was not called by {type(self).__name__}.__init__()')
        self._frame = None
        self.metastack = []
        self.stack = []
        self.append = self.stack.append
        self.proto = 0
        dispatch = self.dispatch
        read = self.read
        try:
            while True:
                key = read(1)
                if not key:
                    raise EOFError
                try:
                    method = dispatch[key[0]]
                except KeyError:
                    raise UnpicklingError("invalid load key, '%s'." % (chr(key[0]) if 32 <= key[0] < 127 and key != b"'" else '\\x%02x' % key[0])) from None
                method(self)
        except _Stop as stop:
            return stop.value

    def read(self, n):
        frame = self._frame
        if frame is not None:
            data = frame.read(n)
            if not data and n != 0:
                self._frame = None
                data = self._file_read(n)
            elif len(data) < n:
                raise UnpicklingError('pickle exhausted before end of frame')
            else:
                return data
        else:
            data = self._file_read(n)
        if len(data) < n:
            raise EOFError('Ran out of input') if not data and n == 1 else UnpicklingError('pickle data was truncated')
        return data

    def readline(self):
        if self._frame is not None:
            data = self._frame.readline()
            if data:
                if not data.endswith(b'\n'):
                    raise UnpicklingError('pickle exhausted before end of frame')
                return data
            self._frame = None
        data = self._file_readline()
        if not data.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return data

    def pop_mark(self):
        if not self.metastack:
            raise UnpicklingError('could not find MARK')
        items = self.stack
        self.stack = self.metastack.pop()
        self.append = self.stack.append
        return items

    def _pop(self):
        if not self.stack:
            raise UnpicklingError('unexpected MARK found' if self.metastack else 'unpickling stack underflow')
        return self.stack.pop()

    def _top(self):
        if not self.stack:
            raise UnpicklingError('unexpected MARK found' if self.metastack else 'unpickling stack underflow')
        return self.stack[-1]

    def persistent_load(self, pid):
        raise UnpicklingError('unsupported persistent id encountered')

    dispatch = {}

    def _unpack(self, form, size):
        return struct.unpack(form, self.read(size))[0]

    def load_proto(self):
        proto = self.read(1)[0]
        if not 0 <= proto <= HIGHEST_PROTOCOL:
            raise ValueError('unsupported pickle protocol: %d' % proto)
        self.proto = proto
    dispatch[PROTO[0]] = load_proto

    def load_frame(self):
        size = self._unpack('<Q', 8)
        if size > sys.maxsize:
            raise ValueError('frame size > sys.maxsize: %d' % size)
        if self._frame is not None and self._frame.read() != b'':
            raise UnpicklingError('beginning of a new frame before end of current frame')
        data = self._file_read(size)
        if len(data) < size:
            raise UnpicklingError('pickle data was truncated')
        self._frame = io.BytesIO(data)
    dispatch[FRAME[0]] = load_frame

    def load_persid(self):
        try:
            pid = self.readline()[:-1].decode('ascii')
        except UnicodeDecodeError:
            raise UnpicklingError('persistent IDs in protocol 0 must be ASCII strings') from None
        self.append(self.persistent_load(pid))
    dispatch[PERSID[0]] = load_persid

    def load_binpersid(self):
        self.append(self.persistent_load(self._pop()))
    dispatch[BINPERSID[0]] = load_binpersid

    def load_none(self):
        self.append(None)
    dispatch[NONE[0]] = load_none

    def load_false(self):
        self.append(False)
    dispatch[NEWFALSE[0]] = load_false

    def load_true(self):
        self.append(True)
    dispatch[NEWTRUE[0]] = load_true

    def load_int(self):
        data = self.readline()
        if data == FALSE[1:]:
            self.append(False)
        elif data == TRUE[1:]:
            self.append(True)
        else:
            self.append(int(data, 0) if data[:1] not in b'0' or len(data) < 3 else int(data))
    dispatch[INT[0]] = load_int

    def load_binint(self):
        self.append(self._unpack('<i', 4))
    dispatch[BININT[0]] = load_binint

    def load_binint1(self):
        self.append(self.read(1)[0])
    dispatch[BININT1[0]] = load_binint1

    def load_binint2(self):
        self.append(self._unpack('<H', 2))
    dispatch[BININT2[0]] = load_binint2

    def load_long(self):
        text = self.readline()[:-1]
        if text.endswith(b'L'):
            text = text[:-1]
        self.append(int(text, 0))
    dispatch[LONG[0]] = load_long

    def load_long1(self):
        self.append(decode_long(self.read(self.read(1)[0])))
    dispatch[LONG1[0]] = load_long1

    def load_long4(self):
        n = self._unpack('<i', 4)
        if n < 0:
            raise UnpicklingError('LONG pickle has negative byte count')
        self.append(decode_long(self.read(n)))
    dispatch[LONG4[0]] = load_long4

    def load_float(self):
        self.append(float(self.readline()[:-1]))
    dispatch[FLOAT[0]] = load_float

    def load_binfloat(self):
        self.append(self._unpack('>d', 8))
    dispatch[BINFLOAT[0]] = load_binfloat

    def _decode_string(self, value):
        return value if self.encoding == 'bytes' else value.decode(self.encoding, self.errors)

    def load_string(self):
        data = self.readline()[:-1]
        if len(data) >= 2 and data[0] == data[-1] and data[0] in b'"\'':
            data = data[1:-1]
        else:
            raise UnpicklingError('the STRING opcode argument must be quoted')
        import codecs
        self.append(self._decode_string(codecs.escape_decode(data)[0]))
    dispatch[STRING[0]] = load_string

    def load_binstring(self):
        n = self._unpack('<i', 4)
        if n < 0:
            raise UnpicklingError('BINSTRING pickle has negative byte count')
        self.append(self._decode_string(self.read(n)))
    dispatch[BINSTRING[0]] = load_binstring

    def load_short_binstring(self):
        self.append(self._decode_string(self.read(self.read(1)[0])))
    dispatch[SHORT_BINSTRING[0]] = load_short_binstring

    def _large(self, n, what):
        if n > sys.maxsize:
            raise UnpicklingError(f"{what} exceeds system's maximum size of %d bytes" % sys.maxsize)
        return self.read(n)

    def load_binbytes(self):
        self.append(self._large(self._unpack('<I', 4), 'BINBYTES'))
    dispatch[BINBYTES[0]] = load_binbytes

    def load_short_binbytes(self):
        self.append(self.read(self.read(1)[0]))
    dispatch[SHORT_BINBYTES[0]] = load_short_binbytes

    def load_binbytes8(self):
        self.append(self._large(self._unpack('<Q', 8), 'BINBYTES8'))
    dispatch[BINBYTES8[0]] = load_binbytes8

    def load_bytearray8(self):
        self.append(bytearray(self._large(self._unpack('<Q', 8), 'BYTEARRAY8')))
    dispatch[BYTEARRAY8[0]] = load_bytearray8

    def load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')
        try:
            self.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError('not enough out-of-band buffers')
    dispatch[NEXT_BUFFER[0]] = load_next_buffer

    def load_readonly_buffer(self):
        buffer = self._top()
        with memoryview(buffer) as view:
            if not view.readonly:
                self.stack[-1] = view.toreadonly()
    dispatch[READONLY_BUFFER[0]] = load_readonly_buffer

    def load_unicode(self):
        self.append(str(self.readline()[:-1], 'raw-unicode-escape'))
    dispatch[UNICODE[0]] = load_unicode

    def load_binunicode(self):
        self.append(str(self._large(self._unpack('<I', 4), 'BINUNICODE'), 'utf-8', 'surrogatepass'))
    dispatch[BINUNICODE[0]] = load_binunicode

    def load_binunicode8(self):
        self.append(str(self._large(self._unpack('<Q', 8), 'BINUNICODE8'), 'utf-8', 'surrogatepass'))
    dispatch[BINUNICODE8[0]] = load_binunicode8

    def load_short_binunicode(self):
        self.append(str(self.read(self.read(1)[0]), 'utf-8', 'surrogatepass'))
    dispatch[SHORT_BINUNICODE[0]] = load_short_binunicode

    def load_tuple(self):
        items = self.pop_mark()
        self.append(tuple(items))
    dispatch[TUPLE[0]] = load_tuple

    def load_empty_tuple(self):
        self.append(())
    dispatch[EMPTY_TUPLE[0]] = load_empty_tuple

    def load_tuple1(self):
        self._top()
        self.stack[-1] = (self.stack[-1],)
    dispatch[TUPLE1[0]] = load_tuple1

    def _check_depth(self, n):
        if len(self.stack) < n:
            raise UnpicklingError('unexpected MARK found' if self.metastack else 'unpickling stack underflow')

    def load_tuple2(self):
        self._check_depth(2)
        self.stack[-2:] = [(self.stack[-2], self.stack[-1])]
    dispatch[TUPLE2[0]] = load_tuple2

    def load_tuple3(self):
        self._check_depth(3)
        self.stack[-3:] = [(self.stack[-3], self.stack[-2], self.stack[-1])]
    dispatch[TUPLE3[0]] = load_tuple3

    def load_empty_list(self):
        self.append([])
    dispatch[EMPTY_LIST[0]] = load_empty_list

    def load_empty_dictionary(self):
        self.append({})
    dispatch[EMPTY_DICT[0]] = load_empty_dictionary

    def load_empty_set(self):
        self.append(set())
    dispatch[EMPTY_SET[0]] = load_empty_set

    def load_frozenset(self):
        items = self.pop_mark()
        self.append(frozenset(items))
    dispatch[FROZENSET[0]] = load_frozenset

    def load_list(self):
        items = self.pop_mark()
        self.append(items)
    dispatch[LIST[0]] = load_list

    def load_dict(self):
        items = self.pop_mark()
        self._check_pairs(items, 'DICT')
        self.append({items[i]: items[i + 1] for i in range(0, len(items), 2)})
    dispatch[DICT[0]] = load_dict

    def _check_pairs(self, items, what):
        if len(items) % 2:
            raise UnpicklingError(f'odd number of items for {what}')

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__'):
            try:
                value = cls(*args)
            except TypeError as err:
                raise TypeError('in constructor for %s: %s' % (cls.__name__, str(err)), err.__traceback__)
        else:
            value = cls.__new__(cls)
        self.append(value)

    def load_inst(self):
        module = self.readline()[:-1].decode('ascii')
        name = self.readline()[:-1].decode('ascii')
        cls = self.find_class(module, name)
        self._instantiate(cls, self.pop_mark())
    dispatch[INST[0]] = load_inst

    def load_obj(self):
        args = self.pop_mark()
        if not args:
            raise UnpicklingError('unpickling stack underflow')
        cls = args.pop(0)
        self._instantiate(cls, args)
    dispatch[OBJ[0]] = load_obj

    def load_newobj(self):
        self._check_depth(2)
        args = self.stack.pop()
        cls = self.stack.pop()
        if not isinstance(args, tuple):
            raise UnpicklingError('NEWOBJ expected an arg tuple, got %s' % type(args).__name__)
        if not isinstance(cls, type):
            raise UnpicklingError(f'NEWOBJ class argument must be a type, not {type(cls).__name__}')
        self.append(cls.__new__(cls, *args))
    dispatch[NEWOBJ[0]] = load_newobj

    def load_newobj_ex(self):
        self._check_depth(3)
        kwargs = self.stack.pop()
        args = self.stack.pop()
        cls = self.stack.pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f'NEWOBJ_EX class argument must be a type, not {type(cls).__name__}')
        if not isinstance(args, tuple):
            raise UnpicklingError(f'NEWOBJ_EX args argument must be a tuple, not {type(args).__name__}')
        if not isinstance(kwargs, dict):
            raise UnpicklingError(f'NEWOBJ_EX kwargs argument must be a dict, not {type(kwargs).__name__}')
        self.append(cls.__new__(cls, *args, **kwargs))
    dispatch[NEWOBJ_EX[0]] = load_newobj_ex

    def load_global(self):
        module = self.readline()[:-1].decode('utf-8')
        name = self.readline()[:-1].decode('utf-8')
        self.append(self.find_class(module, name))
    dispatch[GLOBAL[0]] = load_global

    def load_stack_global(self):
        self._check_depth(2)
        name = self.stack.pop()
        module = self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self.append(self.find_class(module, name))
    dispatch[STACK_GLOBAL[0]] = load_stack_global

    def load_ext1(self):
        self.get_extension(self.read(1)[0])
    dispatch[EXT1[0]] = load_ext1

    def load_ext2(self):
        self.get_extension(self._unpack('<H', 2))
    dispatch[EXT2[0]] = load_ext2

    def load_ext4(self):
        self.get_extension(self._unpack('<i', 4))
    dispatch[EXT4[0]] = load_ext4

    def get_extension(self, code):
        obj = _extension_cache.get(code, _missing)
        if obj is not _missing:
            self.append(obj)
            return
        key = _inverted_registry.get(code)
        if not key:
            if code <= 0:
                raise UnpicklingError('EXT specifies code <= 0')
            raise ValueError('unregistered extension code %d' % code)
        obj = self.find_class(*key)
        _extension_cache[code] = obj
        self.append(obj)

    def find_class(self, module, name):
        """Return an object from a specified module."""
        sys.audit('pickle.find_class', module, name)
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _new_names:
                module, name = _new_names[module, name]
            elif module in _new_modules:
                module = _new_modules[module]
        __import__(module, level=0)
        if self.proto >= 4 and '.' in name:
            dotted = name.split('.')
            try:
                return _getattribute(sys.modules[module], dotted)
            except AttributeError:
                raise AttributeError(f"Can't resolve path {name!r} on module {sys.modules[module]!r}")
        return getattr(sys.modules[module], name)

    def load_reduce(self):
        self._check_depth(2)
        args = self.stack.pop()
        func = self.stack[-1]
        self.stack[-1] = func(*args)
    dispatch[REDUCE[0]] = load_reduce

    def load_pop(self):
        if self.stack:
            del self.stack[-1]
        else:
            self.pop_mark()
    dispatch[POP[0]] = load_pop

    def load_pop_mark(self):
        self.pop_mark()
    dispatch[POP_MARK[0]] = load_pop_mark

    def load_dup(self):
        self.append(self._top())
    dispatch[DUP[0]] = load_dup

    def _from_memo(self, index):
        try:
            self.append(self.memo[index])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {index}') from None

    def load_get(self):
        self._from_memo(int(self.readline()[:-1]))
    dispatch[GET[0]] = load_get

    def load_binget(self):
        self._from_memo(self.read(1)[0])
    dispatch[BINGET[0]] = load_binget

    def load_long_binget(self):
        self._from_memo(self._unpack('<I', 4))
    dispatch[LONG_BINGET[0]] = load_long_binget

    def load_put(self):
        index = int(self.readline()[:-1])
        if index < 0:
            raise ValueError('negative PUT argument')
        self.memo[index] = self._top()
    dispatch[PUT[0]] = load_put

    def load_binput(self):
        index = self.read(1)[0]
        self.memo[index] = self._top()
    dispatch[BINPUT[0]] = load_binput

    def load_long_binput(self):
        index = self._unpack('<I', 4)
        if index > sys.maxsize:
            raise ValueError('negative LONG_BINPUT argument')
        self.memo[index] = self._top()
    dispatch[LONG_BINPUT[0]] = load_long_binput

    def load_memoize(self):
        self.memo[len(self.memo)] = self._top()
    dispatch[MEMOIZE[0]] = load_memoize

    def load_append(self):
        value = self._pop()
        target = self._top()
        target.append(value)
    dispatch[APPEND[0]] = load_append

    def load_appends(self):
        items = self.pop_mark()
        target = self._top()
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
            return
        append = target.append
        for item in items:
            append(item)
    dispatch[APPENDS[0]] = load_appends

    def load_setitem(self):
        self._check_depth(3)
        value = self.stack.pop()
        key = self.stack.pop()
        self.stack[-1][key] = value
    dispatch[SETITEM[0]] = load_setitem

    def load_setitems(self):
        items = self.pop_mark()
        self._check_pairs(items, 'SETITEMS')
        target = self._top()
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]
    dispatch[SETITEMS[0]] = load_setitems

    def load_additems(self):
        items = self.pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
            return
        add = target.add
        for item in items:
            add(item)
    dispatch[ADDITEMS[0]] = load_additems

    def load_build(self):
        state = self._pop()
        instance = self._top()
        setstate = getattr(instance, '__setstate__', _missing)
        if setstate is not _missing:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = instance.__dict__
            for key, value in state.items():
                attributes[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(instance, key, value)
    dispatch[BUILD[0]] = load_build

    def load_mark(self):
        self.metastack.append(self.stack)
        self.stack = []
        self.append = self.stack.append
    dispatch[MARK[0]] = load_mark

    def load_stop(self):
        raise _Stop(self._pop())
    dispatch[STOP[0]] = load_stop


Pickler, Unpickler = _Pickler, _Unpickler
Pickler.__name__ = Pickler.__qualname__ = 'Pickler'
Unpickler.__name__ = Unpickler.__qualname__ = 'Unpickler'


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write a pickled representation of obj to the open file object file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return the pickled representation of the object as a bytes object."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read and return an object from the pickle data stored in a file."""
    return Unpickler(file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read and return an object from the given pickle data."""
    if isinstance(data, str):
        raise TypeError("Can't load pickle from unicode string")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


_dump, _dumps, _load, _loads = dump, dumps, load, loads
