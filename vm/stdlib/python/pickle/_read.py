"""Reading: a machine with a stack, whose instructions are the opcodes."""

import io
import struct
import sys
from copyreg import _extension_cache, _inverted_registry

from . import _format as f
from ._format import UnpicklingError, _getattribute, decode_long

_missing = object()
_INSTRUCTIONS = {}      # the byte of an opcode: the function that carries it out


class _Stop(Exception):
    """Carries the object at the end."""

    def __init__(self, value):
        self.value = value


class _Unpickler:
    """Reads objects from a binary file; the persistent ids, the names of modules and the buffers are up to the caller.

    `encoding` and `errors` say how to decode the strings of Python 2; 'bytes' leaves them as they are.
    """

    __module__ = '_pickle'

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        try:
            self._file_read, self._file_readline = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._buffers = None if buffers is None else iter(buffers)
        self.encoding, self.errors, self.fix_imports = encoding, errors, fix_imports
        self.proto = 0
        self.memo = {}

    def load(self):
        """Read an object."""
        if not hasattr(self, '_file_read'):
            raise UnpicklingError(f'Unpickler.__init__() was not called by {type(self).__name__}.__init__()')
        self._frame = None          # what is left of the frame, as a stream
        self.proto = 0
        self.stack, self._marks = [], []
        self.push = self.stack.append
        instructions = self.dispatch
        try:
            while True:
                code = self.read(1)
                if not code:
                    raise EOFError
                instruction = instructions.get(code[0])
                if instruction is None:
                    shown = code.decode() if b' ' <= code < b'\x7f' and code != b"'" else f'\\x{code[0]:02x}'
                    raise UnpicklingError(f"invalid load key, '{shown}'.")
                instruction(self)
        except _Stop as end:
            return end.value

    dispatch = _INSTRUCTIONS

    def persistent_load(self, pid):
        """May be overridden: the object of a persistent id."""
        raise UnpicklingError('unsupported persistent id encountered')

    def find_class(self, module, name):
        """May be overridden, to allow only some: the object of a name in a module."""
        sys.audit('pickle.find_class', module, name)
        if self.fix_imports and self.proto < 3:
            module, name = f._new_names.get((module, name)) or (f._new_modules.get(module, module), name)
        __import__(module, level=0)
        home = sys.modules[module]
        if '.' not in name or self.proto < 4:
            return getattr(home, name)
        try:
            return _getattribute(home, name.split('.'))
        except AttributeError:
            raise AttributeError(f"Can't resolve path {name!r} on module {home!r}")

    # The data

    def read(self, n):
        """So many bytes, of the frame if there is one."""
        if self._frame is not None:
            data = self._frame.read(n)
            if len(data) == n:
                return data
            if data:
                raise UnpicklingError('pickle exhausted before end of frame')
            self._frame = None
        data = self._file_read(n)
        if len(data) < n:
            if n == 1:
                raise EOFError('Ran out of input')
            raise UnpicklingError('pickle data was truncated')
        return data

    def readline(self):
        """A line without its end."""
        if self._frame is not None:
            line = self._frame.readline()
            if line.endswith(b'\n'):
                return line[:-1]
            if line:
                raise UnpicklingError('pickle exhausted before end of frame')
            self._frame = None
        line = self._file_readline()
        if not line.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def number(self, form):
        return struct.unpack(form, self.read(struct.calcsize(form)))[0]

    def sized(self, form, what):
        """Bytes behind their number."""
        n = self.number(form)
        if n < 0:
            raise UnpicklingError(f'{what} pickle has negative byte count')
        if n > sys.maxsize:
            raise UnpicklingError(f"{what} exceeds system's maximum size of {sys.maxsize} bytes")
        return self.read(n)

    # The stack: marks are numbers of the items that are below

    def need(self, n):
        """Complain if there are not so many items since the last mark."""
        if len(self.stack) - (self._marks[-1] if self._marks else 0) < n:
            raise UnpicklingError('unexpected MARK found' if self._marks else 'unpickling stack underflow')

    def pop(self):
        self.need(1)
        return self.stack.pop()

    def top(self):
        self.need(1)
        return self.stack[-1]

    def pop_mark(self):
        """A list of the items since the last mark, which are taken off."""
        if not self._marks:
            raise UnpicklingError('could not find MARK')
        start = self._marks.pop()
        items = self.stack[start:]
        del self.stack[start:]
        return items

    def pop_pairs(self, what):
        items = self.pop_mark()
        if len(items) % 2:
            raise UnpicklingError(f'odd number of items for {what}')
        return zip(items[::2], items[1::2])

    def recall(self, index):
        try:
            self.push(self.memo[index])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {index}') from None

    def text_of_old(self, data):
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    def instance(self, cls, args):
        """An instance as protocol 0 means it."""
        if not args and isinstance(cls, type) and not hasattr(cls, '__getinitargs__'):
            return cls.__new__(cls)
        try:
            return cls(*args)
        except TypeError as e:
            raise TypeError(f'in constructor for {cls.__name__}: {e}', e.__traceback__)

    def extension(self, code):
        value = _extension_cache.get(code, _missing)
        if value is _missing:
            place = _inverted_registry.get(code)
            if not place:
                if code > 0:
                    raise ValueError(f'unregistered extension code {code}')
                raise UnpicklingError('EXT specifies code <= 0')
            value = _extension_cache[code] = self.find_class(*place)
        self.push(value)


def _op(opcode):
    def register(function):
        _INSTRUCTIONS[opcode[0]] = function
        return function
    return register


def _pushes(opcode, value_of):
    """Define an opcode that pushes what a function of the reader returns."""
    _INSTRUCTIONS[opcode[0]] = lambda self: self.push(value_of(self))


# Values

_pushes(f.NONE, lambda self: None)
_pushes(f.NEWFALSE, lambda self: False)
_pushes(f.NEWTRUE, lambda self: True)
_pushes(f.EMPTY_TUPLE, lambda self: ())
_pushes(f.EMPTY_LIST, lambda self: [])
_pushes(f.EMPTY_DICT, lambda self: {})
_pushes(f.EMPTY_SET, lambda self: set())
_pushes(f.BININT, lambda self: self.number('<i'))
_pushes(f.BININT1, lambda self: self.read(1)[0])
_pushes(f.BININT2, lambda self: self.number('<H'))
_pushes(f.LONG, lambda self: int(self.readline().removesuffix(b'L')))
_pushes(f.LONG1, lambda self: decode_long(self.sized('<B', 'LONG')))
_pushes(f.LONG4, lambda self: decode_long(self.sized('<i', 'LONG')))
_pushes(f.FLOAT, lambda self: float(self.readline()))
_pushes(f.BINFLOAT, lambda self: self.number('>d'))
_pushes(f.BINSTRING, lambda self: self.text_of_old(self.sized('<i', 'BINSTRING')))
_pushes(f.SHORT_BINSTRING, lambda self: self.text_of_old(self.sized('<B', 'SHORT_BINSTRING')))
_pushes(f.SHORT_BINBYTES, lambda self: self.sized('<B', 'SHORT_BINBYTES'))
_pushes(f.BINBYTES, lambda self: self.sized('<I', 'BINBYTES'))
_pushes(f.BINBYTES8, lambda self: self.sized('<Q', 'BINBYTES8'))
_pushes(f.BYTEARRAY8, lambda self: bytearray(self.sized('<Q', 'BYTEARRAY8')))
_pushes(f.UNICODE, lambda self: self.readline().decode('raw-unicode-escape'))
_pushes(f.SHORT_BINUNICODE, lambda self: self.sized('<B', 'SHORT_BINUNICODE').decode('utf-8', 'surrogatepass'))
_pushes(f.BINUNICODE, lambda self: self.sized('<I', 'BINUNICODE').decode('utf-8', 'surrogatepass'))
_pushes(f.BINUNICODE8, lambda self: self.sized('<Q', 'BINUNICODE8').decode('utf-8', 'surrogatepass'))
_pushes(f.TUPLE, lambda self: tuple(self.pop_mark()))
_pushes(f.LIST, lambda self: self.pop_mark())
_pushes(f.DICT, lambda self: dict(self.pop_pairs('DICT')))
_pushes(f.FROZENSET, lambda self: frozenset(self.pop_mark()))
_pushes(f.DUP, lambda self: self.top())
_pushes(f.BINPERSID, lambda self: self.persistent_load(self.pop()))


@_op(f.INT)
def _int(self):
    line = self.readline()
    self.push(line == b'01' if line in (b'00', b'01') else int(line))


@_op(f.STRING)
def _string(self):
    line = self.readline()
    if len(line) < 2 or line[0] != line[-1] or line[:1] not in (b'"', b"'"):
        raise UnpicklingError('the STRING opcode argument must be quoted')
    import codecs
    self.push(self.text_of_old(codecs.escape_decode(line[1:-1])[0]))


@_op(f.PERSID)
def _persistent(self):
    try:
        pid = self.readline().decode('ascii')
    except UnicodeDecodeError:
        raise UnpicklingError('persistent IDs in protocol 0 must be ASCII strings') from None
    self.push(self.persistent_load(pid))


@_op(f.NEXT_BUFFER)
def _next_buffer(self):
    if self._buffers is None:
        raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')
    buffer = next(self._buffers, _missing)
    if buffer is _missing:
        raise UnpicklingError('not enough out-of-band buffers')
    self.push(buffer)


@_op(f.READONLY_BUFFER)
def _readonly_buffer(self):
    with memoryview(self.top()) as view:
        if not view.readonly:
            self.stack[-1] = view.toreadonly()


def _tuple_of(n):
    def instruction(self):
        self.need(n)
        self.stack[-n:] = [tuple(self.stack[-n:])]
    return instruction


for _n, _code in enumerate((f.TUPLE1, f.TUPLE2, f.TUPLE3), 1):
    _INSTRUCTIONS[_code[0]] = _tuple_of(_n)


# The machine itself

@_op(f.PROTO)
def _protocol(self):
    self.proto = self.read(1)[0]
    if self.proto > f.HIGHEST_PROTOCOL:
        raise ValueError(f'unsupported pickle protocol: {self.proto}')


@_op(f.FRAME)
def _new_frame(self):
    size = self.number('<Q')
    if size > sys.maxsize:
        raise ValueError(f'frame size > sys.maxsize: {size}')
    if self._frame is not None and self._frame.read(1):
        raise UnpicklingError('beginning of a new frame before end of current frame')
    data = self._file_read(size)
    if len(data) != size:
        raise UnpicklingError('pickle data was truncated')
    self._frame = io.BytesIO(data)


@_op(f.STOP)
def _stop(self):
    raise _Stop(self.pop())


@_op(f.MARK)
def _mark(self):
    self._marks.append(len(self.stack))


@_op(f.POP_MARK)
def _drop_mark(self):
    self.pop_mark()


@_op(f.POP)
def _drop(self):
    if self._marks and self._marks[-1] == len(self.stack) or not self.stack:
        self.pop_mark()
    else:
        self.stack.pop()


for _code, _index in ((f.GET, lambda self: int(self.readline())), (f.BINGET, lambda self: self.read(1)[0]),
                      (f.LONG_BINGET, lambda self: self.number('<I'))):
    _INSTRUCTIONS[_code[0]] = lambda self, index=_index: self.recall(index(self))
for _code, _index in ((f.BINPUT, lambda self: self.read(1)[0]), (f.LONG_BINPUT, lambda self: self.number('<I')),
                      (f.MEMOIZE, lambda self: len(self.memo))):
    _INSTRUCTIONS[_code[0]] = lambda self, index=_index: self.memo.__setitem__(index(self), self.top())


@_op(f.PUT)
def _put(self):
    index = int(self.readline())
    if index < 0:
        raise ValueError('negative PUT argument')
    self.memo[index] = self.top()


# Contents of containers

@_op(f.APPEND)
def _append(self):
    item = self.pop()
    self.top().append(item)


@_op(f.APPENDS)
def _appends(self):
    items = self.pop_mark()
    target = self.top()
    if hasattr(target, 'extend'):
        target.extend(items)
    else:
        for item in items:
            target.append(item)


@_op(f.ADDITEMS)
def _additems(self):
    items = self.pop_mark()
    target = self.top()
    if isinstance(target, set):
        target.update(items)
    else:
        for item in items:
            target.add(item)


@_op(f.SETITEM)
def _setitem(self):
    self.need(3)
    value, key = self.stack.pop(), self.stack.pop()
    self.stack[-1][key] = value


@_op(f.SETITEMS)
def _setitems(self):
    pairs = self.pop_pairs('SETITEMS')
    target = self.top()
    for key, value in pairs:
        target[key] = value


# Objects

@_op(f.GLOBAL)
def _global(self):
    module, name = self.readline().decode('utf-8'), self.readline().decode('utf-8')
    self.push(self.find_class(module, name))


@_op(f.STACK_GLOBAL)
def _stack_global(self):
    self.need(2)
    name, module = self.stack.pop(), self.stack.pop()
    if not (type(name) is type(module) is str):
        raise UnpicklingError('STACK_GLOBAL requires str')
    self.push(self.find_class(module, name))


for _code, _index in ((f.EXT1, lambda self: self.read(1)[0]), (f.EXT2, lambda self: self.number('<H')),
                      (f.EXT4, lambda self: self.number('<i'))):
    _INSTRUCTIONS[_code[0]] = lambda self, index=_index: self.extension(index(self))


@_op(f.INST)
def _inst(self):
    module, name = self.readline().decode('ascii'), self.readline().decode('ascii')
    cls = self.find_class(module, name)
    self.push(self.instance(cls, self.pop_mark()))


@_op(f.OBJ)
def _obj(self):
    items = self.pop_mark()
    if not items:
        raise UnpicklingError('unpickling stack underflow')
    self.push(self.instance(items[0], items[1:]))


def _check_kind(opcode, what, value, cls, kind):
    if not isinstance(value, cls):
        raise UnpicklingError(f'{opcode} {what} argument must be a {kind}, not {type(value).__name__}')


@_op(f.NEWOBJ)
def _newobj(self):
    self.need(2)
    args, cls = self.stack.pop(), self.stack.pop()
    if not isinstance(args, tuple):
        raise UnpicklingError(f'NEWOBJ expected an arg tuple, got {type(args).__name__}')
    _check_kind('NEWOBJ', 'class', cls, type, 'type')
    self.push(cls.__new__(cls, *args))


@_op(f.NEWOBJ_EX)
def _newobj_ex(self):
    self.need(3)
    kwargs, args, cls = self.stack.pop(), self.stack.pop(), self.stack.pop()
    _check_kind('NEWOBJ_EX', 'class', cls, type, 'type')
    _check_kind('NEWOBJ_EX', 'args', args, tuple, 'tuple')
    _check_kind('NEWOBJ_EX', 'kwargs', kwargs, dict, 'dict')
    self.push(cls.__new__(cls, *args, **kwargs))


@_op(f.REDUCE)
def _reduce(self):
    self.need(2)
    args = self.stack.pop()
    self.stack[-1] = self.stack[-1](*args)


@_op(f.BUILD)
def _build(self):
    state = self.pop()
    target = self.top()
    setstate = getattr(target, '__setstate__', _missing)
    if setstate is not _missing:
        setstate(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        names = target.__dict__
        for name, value in state.items():
            names[sys.intern(name) if type(name) is str else name] = value
    for name, value in slots.items() if slots else ():
        setattr(target, name, value)
