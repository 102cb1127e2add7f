"""Objects as bytes, in the protocols 0 to 5.

Reading calls whatever the data names: never read data that you do not trust.
"""

import io
from copyreg import dispatch_table

from . import _format
from ._format import *
from ._format import PickleBuffer, PickleError, PicklingError, UnpicklingError, _getattribute, decode_long, encode_long, whichmodule
from ._read import _Stop, _Unpickler
from ._write import _Pickler

format_version = '5.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
bytes_types = bytes, bytearray      # what pickletools asks for

Pickler, Unpickler = _Pickler, _Unpickler
_Pickler.__name__ = _Pickler.__qualname__ = 'Pickler'
_Unpickler.__name__ = _Unpickler.__qualname__ = 'Unpickler'

__all__ = ['PickleBuffer', 'PickleError', 'Pickler', 'PicklingError', 'Unpickler', 'UnpicklingError', 'dump', 'dumps',
           'load', 'loads']
__all__ += [name for name, value in vars(_format).items() if name.isupper() and isinstance(value, bytes)]


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a binary file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The bytes that dump() writes."""
    file = io.BytesIO()
    dump(obj, file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read an object from a binary file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object in bytes that dumps() has returned."""
    if isinstance(data, str):
        raise TypeError("Can't load pickle from unicode string")
    return load(io.BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers)


_dump, _dumps, _load, _loads = dump, dumps, load, loads
