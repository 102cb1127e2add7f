"""The format: opcodes, the names of old versions for modules, and what both directions need."""

import sys

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5


class PickleError(Exception):
    """What the other exceptions are derived from."""


class PicklingError(PickleError):
    """The object cannot be written."""


class UnpicklingError(PickleError):
    """The data cannot be read."""


PickleError.__module__ = PicklingError.__module__ = UnpicklingError.__module__ = '_pickle'


class PickleBuffer:
    """The buffer of an object, to be handed on beside the data instead of being copied into it."""

    __module__ = 'pickle'

    def __init__(self, object, /):
        self._view = memoryview(object)

    def _given(self):
        if self._view is None:
            raise ValueError('operation forbidden on released PickleBuffer object')
        return self._view

    def __buffer__(self, flags):
        return self._given()[:]

    def raw(self):
        """A view of the bytes in memory."""
        view = self._given()
        if not view.contiguous:
            raise BufferError('cannot extract raw buffer from non-contiguous buffer')
        return view[:] if view.ndim == 1 and view.format == 'B' else view.cast('B')

    def release(self):
        """Let go of the buffer."""
        view, self._view = self._view, None
        if view is not None:
            view.release()


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

# Names of Python 2 for those of Python 3, which protocols below 3 use.
_old_modules = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'socketserver': 'SocketServer', 'configparser': 'ConfigParser',
                'reprlib': 'repr', '_thread': 'thread', 'pickle': 'cPickle', 'collections.abc': 'collections'}
_new_modules = {old: new for new, old in _old_modules.items()} | {'exceptions': 'builtins', 'UserDict': 'collections', 'UserList': 'collections',
                'UserString': 'collections', '__builtin__': 'builtins', 'cPickle': 'pickle'}
_new_modules.pop('collections', None)
_old_names = {('builtins', 'int'): ('__builtin__', 'long'), ('builtins', 'range'): ('__builtin__', 'xrange'), ('functools', 'reduce'): ('__builtin__', 'reduce'), ('_functools', 'reduce'): ('__builtin__', 'reduce'),
              ('sys', 'intern'): ('__builtin__', 'intern'), ('builtins', 'chr'): ('__builtin__', 'unichr'), ('builtins', 'str'): ('__builtin__', 'unicode'),
              ('itertools', 'filterfalse'): ('itertools', 'ifilterfalse'), ('itertools', 'zip_longest'): ('itertools', 'izip_longest'),
              ('builtins', 'zip'): ('itertools', 'izip'), ('builtins', 'map'): ('itertools', 'imap'), ('builtins', 'filter'): ('itertools', 'ifilter'),
              ('collections', 'UserDict'): ('UserDict', 'IterableUserDict'), ('collections', 'UserList'): ('UserList', 'UserList'),
              ('collections', 'UserString'): ('UserString', 'UserString')}
_new_names = {old: new for new, old in _old_names.items()} | {('__builtin__', 'basestring'): ('builtins', 'str'), ('__builtin__', 'long'): ('builtins', 'int'),
              ('exceptions', 'StandardError'): ('builtins', 'Exception'), ('UserDict', 'UserDict'): ('collections', 'UserDict')}
_exception_names = {name for name, value in vars(__import__('builtins')).items() if isinstance(value, type) and issubclass(value, BaseException)
                    and value.__name__ == name}
_new_exceptions = {'BlockingIOError', 'EncodingWarning', '_IncompleteInputError', 'BaseExceptionGroup', 'ExceptionGroup', 'PythonFinalizationError', 'RecursionError',
                   'ResourceWarning', 'StopAsyncIteration'}


def encode_long(x):
    """An int in the fewest bytes, the lowest first, in two's complement; nothing for 0."""
    if x == 0:
        return b''
    magnitude = x if x > 0 else ~x
    return x.to_bytes(magnitude.bit_length() // 8 + 1, 'little', signed=True)


def decode_long(data):
    """The int that encode_long() has made bytes of."""
    return int.from_bytes(data, 'little', signed=True)


def _getattribute(obj, dotted_path):
    """The attribute of an attribute and so on."""
    for name in dotted_path:
        if name == '<locals>':
            raise AttributeError(f"Can't get local attribute {'.'.join(dotted_path)!r} on {obj!r}")
        obj = getattr(obj, name)
    return obj


def whichmodule(obj, name):
    """The name of the module from which an object can be got by this name."""
    known = getattr(obj, '__module__', None)
    if known is not None:
        return known
    path = name.split('.')
    for place, module in list(sys.modules.items()):
        if module is None or place in ('__main__', '__mp_main__'):
            continue
        try:
            if _getattribute(module, path) is obj:
                return place
        except AttributeError:
            pass
    return '__main__'
