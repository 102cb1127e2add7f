"""Streams: the base classes, files in memory, raw files, buffers over them, and text over those."""

import abc
import codecs
import _io
from _io import BytesIO, StringIO, DEFAULT_BUFFER_SIZE

__all__ = [
    'BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase',
    'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation',
    'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'IncrementalNewlineDecoder', 'text_encoding', 'Reader', 'Writer',
]

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    """An operation that a stream does not have."""


class IOBase(metaclass=abc.ABCMeta):
    """What every stream has."""

    __closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported('truncate')

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self.__closed:
            try:
                self.flush()
            finally:
                self.__closed = True

    @property
    def closed(self):
        return self.__closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        self._checkClosed()
        return False

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if msg is None else msg)

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation('File or stream is not seekable.' if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation('File or stream is not readable.' if msg is None else msg)

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation('File or stream is not writable.' if msg is None else msg)

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def readline(self, size=-1):
        if size is None:
            size = -1
        elif not hasattr(size, '__index__'):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        else:
            size = size.__index__()
        peek = getattr(self, 'peek', None)
        line = bytearray()
        while size < 0 or len(line) < size:
            count = 1
            if peek is not None:
                ahead = peek(1)
                if ahead:
                    count = ahead.find(b'\n') + 1 or len(ahead)
                    if size >= 0:
                        count = min(count, size - len(line))
            data = self.read(count)
            if not data:
                break
            if not isinstance(data, bytes):
                raise OSError(f'read() should have returned a bytes object, not {type(data).__name__!r}')
            line += data
            if line.endswith(b'\n'):
                break
        return bytes(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def readlines(self, hint=-1):
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if size >= hint:
                break
        return lines

    def writelines(self, lines):
        self._checkClosed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Unbuffered binary streams; a subclass has readinto() and write()."""

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        data = bytearray(size)
        count = self.readinto(data)
        if count is None:
            return None
        if count < 0 or count > size:
            raise ValueError(f'readinto returned {count} outside buffer size {size}')
        return bytes(data[:count])

    def readall(self):
        result = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            result += data
        return bytes(result) if result else data

    def readinto(self, buffer):
        self._unsupported('readinto')

    def write(self, data):
        self._unsupported('write')


class BufferedIOBase(IOBase):
    """Binary streams that never read or write less than asked."""

    def read(self, size=-1):
        self._unsupported('read')

    def read1(self, size=-1):
        self._unsupported('read1')

    def readinto(self, buffer):
        return self._readinto(buffer, False)

    def readinto1(self, buffer):
        return self._readinto(buffer, True)

    def _readinto(self, buffer, once):
        if not isinstance(buffer, memoryview):
            buffer = memoryview(buffer)
        buffer = buffer.cast('B')
        data = self.read1(len(buffer)) if once else self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


class TextIOBase(IOBase):
    """Streams of text."""

    def read(self, size=-1):
        self._unsupported('read')

    def write(self, text):
        self._unsupported('write')

    def readline(self, size=-1):
        self._unsupported('readline')

    def detach(self):
        self._unsupported('detach')

    encoding = None
    newlines = None
    errors = None


BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)


class FileIO(RawIOBase):
    """A file of the host, unbuffered."""

    def __init__(self, file, mode='r', closefd=True, opener=None):
        if isinstance(file, (bool, float)):
            raise TypeError('integer argument expected, got float' if isinstance(file, float) else 'bool is used as a file descriptor')
        if isinstance(file, int) and file < 0:
            raise ValueError('negative file descriptor')
        if sum(mode.count(c) for c in 'rwax') != 1 or mode.count('+') > 1 or set(mode) - set('rwaxb+'):
            raise ValueError(f'invalid mode: {mode}' if set(mode) - set('rwaxb+') else
                             'Must have exactly one of create/read/write/append mode and at most one plus')
        path = file if isinstance(file, (str, bytes, int)) else file.__fspath__()
        if isinstance(path, bytes):
            path = path.decode('utf-8', 'surrogateescape')
        self._readable = 'r' in mode or '+' in mode
        self._writable = 'r' not in mode or '+' in mode
        self._kind = next(c for c in mode if c in 'rwax')
        self._raw = _io.open_raw(path, self._kind, '+' in mode)
        self.name = file
        self.closefd = closefd

    @property
    def mode(self):
        if self._kind == 'x':
            return 'xb+' if self._readable else 'xb'
        if self._kind == 'a':
            return 'ab+' if self._readable else 'ab'
        if self._readable:
            return 'rb+' if self._writable else 'rb'
        return 'wb'

    def readable(self):
        self._checkClosed()
        return self._readable

    def writable(self):
        self._checkClosed()
        return self._writable

    def seekable(self):
        self._checkClosed()
        return self._raw.seekable()

    def read(self, size=-1):
        self._checkClosed()
        if not self._readable:
            raise UnsupportedOperation('File not open for reading')
        return self._raw.read(-1 if size is None else size)

    def readall(self):
        return self.read(-1)

    def readinto(self, buffer):
        self._checkClosed()
        if not self._readable:
            raise UnsupportedOperation('File not open for reading')
        view = memoryview(buffer).cast('B')
        data = self._raw.read(len(view))
        view[:len(data)] = data
        return len(data)

    def write(self, data):
        self._checkClosed()
        if not self._writable:
            raise UnsupportedOperation('File not open for writing')
        return self._raw.write(data)

    def seek(self, pos, whence=0):
        self._checkClosed()
        return self._raw.seek(pos, whence)

    def tell(self):
        self._checkClosed()
        return self._raw.seek(0, 1)

    def truncate(self, size=None):
        self._checkClosed()
        if not self._writable:
            raise UnsupportedOperation('File not open for writing')
        return self._raw.truncate(self.tell() if size is None else size)

    def fileno(self):
        self._checkClosed()
        return self._raw.fileno()

    def isatty(self):
        self._checkClosed()
        return False

    def close(self):
        if not self.closed:
            super().close()
            self._raw.close()

    def __repr__(self):
        if self.closed:
            return f'<{_name(self)} [closed]>'
        return f'<{_name(self)} name={self.name!r} mode={self.mode!r} closefd={self.closefd}>'


def _name(stream):
    cls = type(stream)
    module = '_io' if cls.__module__ == 'io' else cls.__module__
    return f'{module}.{cls.__qualname__}'


class _Buffered(BufferedIOBase):
    """What the buffers over a raw stream have in common."""

    def __init__(self, raw):
        self._raw = raw

    @property
    def raw(self):
        return self._raw

    @property
    def closed(self):
        return self._raw.closed

    @property
    def name(self):
        return self._raw.name

    @property
    def mode(self):
        return self._raw.mode

    def seekable(self):
        return self._raw.seekable()

    def fileno(self):
        return self._raw.fileno()

    def isatty(self):
        return self._raw.isatty()

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')
        self._raw.flush()

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def detach(self):
        if self._raw is None:
            raise ValueError('raw stream already detached')
        self.flush()
        raw = self._raw
        self._raw = None
        return raw

    def __repr__(self):
        try:
            return f'<{_name(self)} name={self.name!r}>'
        except AttributeError:
            return f'<{_name(self)}>'

    def __getstate__(self):
        raise TypeError(f'cannot pickle {type(self).__name__!r} object')


class BufferedReader(_Buffered):
    """Reads ahead from a raw stream."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise OSError('File or stream is not readable.')
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        super().__init__(raw)
        self.buffer_size = buffer_size
        self._ahead = b''
        self._at = 0

    def readable(self):
        return self._raw.readable()

    def read(self, size=-1):
        self._checkClosed('read of closed file')
        if size is not None and size < -1:
            raise ValueError('read length must be non-negative or -1')
        rest = self._ahead[self._at:]
        if size is None or size == -1:
            self._ahead, self._at = b'', 0
            data = self._raw.readall() if hasattr(self._raw, 'readall') else self._raw.read()
            if data is None:
                return rest or None
            return rest + data
        if size <= len(rest):
            self._at += size
            return rest[:size]
        chunks = [rest]
        got = len(rest)
        self._ahead, self._at = b'', 0
        data = b''
        while got < size:
            data = self._raw.read(max(self.buffer_size, size - got))
            if not data:
                break
            chunks.append(data)
            got += len(data)
        result = b''.join(chunks)
        if not result and data is None:
            return None
        self._ahead = result[size:]
        return result[:size]

    def peek(self, size=0):
        self._checkClosed('peek of closed file')
        if self._at >= len(self._ahead):
            self._ahead = self._raw.read(self.buffer_size) or b''
            self._at = 0
        return self._ahead[self._at:]

    def read1(self, size=-1):
        self._checkClosed('read of closed file')
        if size < 0:
            size = self.buffer_size
        if size == 0:
            return b''
        data = self.peek()[:size]
        self._at += len(data)
        return data

    def readline(self, size=-1):
        self._checkClosed('readline of closed file')
        return super().readline(size)

    def tell(self):
        return self._raw.tell() - (len(self._ahead) - self._at)

    def seek(self, pos, whence=0):
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self._checkClosed('seek of closed file')
        if whence == 1:
            pos -= len(self._ahead) - self._at
        self._ahead, self._at = b'', 0
        return self._raw.seek(pos, whence)


class BufferedWriter(_Buffered):
    """Collects what is written to a raw stream."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise OSError('File or stream is not writable.')
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        super().__init__(raw)
        self.buffer_size = buffer_size
        self._pending = bytearray()

    def writable(self):
        return self._raw.writable()

    def write(self, data):
        self._checkClosed('write to closed file')
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        before = len(self._pending)
        self._pending += data
        if len(self._pending) > self.buffer_size:
            self._drain()
        return memoryview(data).nbytes

    def _drain(self):
        while self._pending:
            count = self._raw.write(bytes(self._pending))
            if count is None:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            if count < 0 or count > len(self._pending):
                raise OSError('write() returned incorrect number of bytes')
            del self._pending[:count]

    def flush(self):
        self._checkClosed('flush of closed file')
        self._drain()
        self._raw.flush()

    def tell(self):
        return self._raw.tell() + len(self._pending)

    def seek(self, pos, whence=0):
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self._checkClosed('seek of closed file')
        self._drain()
        return self._raw.seek(pos, whence)

    def truncate(self, pos=None):
        self._checkClosed('truncate of closed file')
        self._drain()
        return self._raw.truncate(self._raw.tell() if pos is None else pos)


class BufferedRandom(BufferedReader):
    """Reads and writes a raw stream that can seek."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        raw._checkSeekable()
        super().__init__(raw, buffer_size)
        self._writer = BufferedWriter(raw, buffer_size)

    def writable(self):
        return True

    def _switch(self):
        if self._writer._pending:
            self._writer._drain()

    def read(self, size=-1):
        self._switch()
        return super().read(size)

    def peek(self, size=0):
        self._switch()
        return super().peek(size)

    def write(self, data):
        if self._ahead:
            self._raw.seek(self._at - len(self._ahead), 1)
            self._ahead, self._at = b'', 0
        return self._writer.write(data)

    def flush(self):
        self._writer.flush()

    def tell(self):
        if self._writer._pending:
            return self._writer.tell()
        return super().tell()

    def seek(self, pos, whence=0):
        self._switch()
        return super().seek(pos, whence)

    def truncate(self, pos=None):
        if pos is None:
            pos = self.tell()
        return self._writer.truncate(pos)


class BufferedRWPair(BufferedIOBase):
    """A reader and a writer in one."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        for able, role in ((reader.readable, 'reader'), (writer.writable, 'writer')):
            if not able():
                raise OSError(f'"{role}" argument must be {able.__name__}.')
        self.reader, self.writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)

    def read(self, size=-1):
        return self.reader.read(-1 if size is None else size)

    def peek(self, size=0):
        return self.reader.peek(size)

    def readinto(self, buffer):
        return self.reader.readinto(buffer)

    def read1(self, size=-1):
        return self.reader.read1(size)

    def write(self, data):
        return self.writer.write(data)

    def readinto1(self, buffer):
        return self.reader.readinto1(buffer)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def isatty(self):
        return any([side.isatty() for side in (self.reader, self.writer)])

    def writable(self):
        return self.writer.writable()

    closed = property(lambda self: self.writer.closed, doc='Whether the writer is closed.')

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()


class IncrementalNewlineDecoder(codecs.IncrementalDecoder):
    """Turns every end of line into a line feed if asked to, and notes which kinds it saw."""

    def __init__(self, decoder, translate, errors='strict'):
        super().__init__(errors)
        self.translate = translate
        self.decoder = decoder
        self._pending = False
        self._seen = 0

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if not isinstance(text, str):
            raise TypeError(f'decoder should return a string result, not {type(text).__name__!r}')
        if self._pending and (text or final):
            text = '\r' + text
            self._pending = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._pending = True
        pairs = text.count('\r\n')
        returns = text.count('\r') - pairs
        feeds = text.count('\n') - pairs
        self._seen |= (feeds and 1) | (returns and 2) | (pairs and 4)
        if self.translate:
            if pairs:
                text = text.replace('\r\n', '\n')
            if returns:
                text = text.replace('\r', '\n')
        return text

    def getstate(self):
        buffer, flag = (b'', 0) if self.decoder is None else self.decoder.getstate()
        return buffer, flag << 1 | self._pending

    def setstate(self, state):
        buffer, flag = state
        self._pending = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((buffer, flag >> 1))

    def reset(self):
        self._seen = 0
        self._pending = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        return (None, '\n', '\r', ('\r', '\n'), '\r\n', ('\n', '\r\n'), ('\r', '\r\n'), ('\r', '\n', '\r\n'))[self._seen]


class TextIOWrapper(TextIOBase):
    """Text over a binary stream."""

    _CHUNK_SIZE = 8192

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'illegal newline type: {type(newline)!r}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if encoding is None or encoding == 'locale':
            encoding = 'UTF-8'
        if not isinstance(encoding, str):
            raise ValueError(f'invalid encoding: {encoding!r}')
        if not codecs.lookup(encoding)._is_text_encoding:
            raise LookupError(f'{encoding!r} is not a text encoding; use codecs.open() to handle arbitrary codecs')
        if errors is None:
            errors = 'strict'
        elif not isinstance(errors, str):
            raise ValueError(f'invalid errors: {errors!r}')
        else:
            codecs.lookup_error(errors)
        self._buffer = buffer
        self._encoding = encoding
        self._errors = errors
        self._line_buffering = line_buffering
        self._write_through = write_through
        self._set_newline(newline)
        self._encoder = None
        self._decoder = None
        self._text = ''             # decoded and not yet read
        self._start = None          # (position, decoder state) of where _text came from
        self._used = 0              # how much of the last decoded text is read
        self._chunk = b''
        self._pending = []
        self._telling = self._seekable = buffer.seekable()

    def _set_newline(self, newline):
        self._newline = newline
        self._universal = not newline
        self._translate = newline is None
        self._write_newline = None if newline in (None, '', '\n') else newline

    encoding = property(lambda self: self._encoding, doc='The name of the encoding.')
    errors = property(lambda self: self._errors, doc='What becomes of text that cannot be encoded or decoded.')
    line_buffering = property(lambda self: self._line_buffering, doc='Whether the end of a line flushes.')
    write_through = property(lambda self: self._write_through, doc='Whether every write goes to the buffer at once.')
    buffer = property(lambda self: self._buffer, doc='The stream of bytes below.')
    closed = property(lambda self: self._buffer.closed, doc='Whether that is closed.')
    name = property(lambda self: self._buffer.name, doc='The name of that.')

    @property
    def newlines(self):
        return getattr(self._decoder, 'newlines', None)

    def __repr__(self):
        result = f'<{_name(self)}'
        try:
            result += f' name={self.name!r}'
        except AttributeError:
            pass
        try:
            result += f' mode={self.mode!r}'
        except AttributeError:
            pass
        return f'{result} encoding={self.encoding!r}>'

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        if self._decoder is not None and (encoding is not None or errors is not None or newline is not Ellipsis):
            raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
        if encoding is not None:
            self._encoding = encoding
            self._errors = errors or 'strict'
        elif errors is not None:
            self._errors = errors
        if newline is not Ellipsis:
            self._set_newline(newline)
        self.flush()
        self._encoder = None
        if line_buffering is not None:
            self._line_buffering = line_buffering
        if write_through is not None:
            self._write_through = write_through

    def seekable(self):
        self._checkClosed()
        return self._seekable

    def readable(self):
        return self._buffer.readable()

    def writable(self):
        return self._buffer.writable()

    def fileno(self):
        return self._buffer.fileno()

    def isatty(self):
        return self._buffer.isatty()

    def flush(self):
        self._drain()
        self._buffer.flush()

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def detach(self):
        if self._buffer is None:
            raise ValueError('buffer is already detached')
        self.flush()
        below, self._buffer = self._buffer, None
        return below

    def _drain(self):
        if self._pending:
            data = b''.join(self._pending)
            self._pending.clear()
            self._buffer.write(data)

    def write(self, text):
        self._checkClosed('I/O operation on closed file.')
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        length = len(text)
        has_feed = (self._write_newline or self._line_buffering) and '\n' in text
        if has_feed and self._write_newline:
            text = text.replace('\n', self._write_newline)
        if self._encoder is None:
            self._encoder = codecs.getincrementalencoder(self._encoding)(self._errors)
            if self._seekable and self._buffer.tell() != 0:
                self._encoder.setstate(0)
        self._pending.append(self._encoder.encode(text))
        if self._write_through or len(self._pending) > 100:
            self._drain()
        if self._line_buffering and (has_feed or '\r' in text):
            self.flush()
        self._text, self._used, self._start = '', 0, None
        if self._decoder is not None:
            self._decoder.reset()
        return length

    def _get_decoder(self):
        if self._decoder is None:
            if not self._buffer.readable():
                raise UnsupportedOperation('not readable')
            decoder = codecs.getincrementaldecoder(self._encoding)(self._errors)
            if self._universal:
                decoder = IncrementalNewlineDecoder(decoder, self._translate)
            self._decoder = decoder
        return self._decoder

    def _rest(self):
        return self._text[self._used:]

    def _read_chunk(self):
        """Reads and decodes more; False at the end."""
        decoder = self._get_decoder()
        if self._telling:
            state = decoder.getstate()
            start = (self._buffer.tell() - len(state[0]), state)
        else:
            start = None
        read = getattr(self._buffer, 'read1', None) or self._buffer.read
        data = read(self._CHUNK_SIZE)
        text = decoder.decode(data, not data)
        if not self._rest():
            self._text, self._used, self._start, self._chunk = text, 0, start, data
        else:
            self._text = self._rest() + text
            self._used, self._start = 0, None
        return bool(data)

    def read(self, size=None):
        self._checkClosed()
        if size is None:
            size = -1
        elif not hasattr(size, '__index__'):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        self._drain()
        decoder = self._get_decoder()
        if size < 0:
            result = self._rest() + decoder.decode(self._buffer.read(), final=True)
            self._text, self._used, self._start = '', 0, None
            return result
        parts = []
        need = size
        while True:
            rest = self._rest()
            if len(rest) >= need:
                self._used += need
                parts.append(rest[:need])
                return ''.join(parts)
            parts.append(rest)
            need -= len(rest)
            self._used = len(self._text)
            if not self._read_chunk() and not self._rest():
                return ''.join(parts)

    def _line_end(self, text, start):
        """Where the first line ends, or -1."""
        if self._translate or self._newline == '\n':
            return text.find('\n', start) + 1 or -1
        if self._universal:
            feed = text.find('\n', start)
            back = text.find('\r', start)
            if back < 0 or 0 <= feed < back:
                return feed + 1 or -1
            if back + 1 < len(text):
                return back + 2 if text[back + 1] == '\n' else back + 1
            return back + 1
        at = text.find(self._newline, start)
        return -1 if at < 0 else at + len(self._newline)

    def readline(self, size=None):
        self._checkClosed()
        if size is None:
            size = -1
        elif not hasattr(size, '__index__'):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        self._drain()
        self._get_decoder()
        parts = ''
        while True:
            rest = self._rest()
            line = parts + rest
            end = self._line_end(line, max(0, len(parts) - 1))
            if 0 <= size and (end < 0 or end > size) and len(line) >= size:
                end = size
            if end >= 0:
                self._used += end - len(parts)
                return line[:end]
            parts = line
            self._used = len(self._text)
            if not self._read_chunk() and not self._rest():
                return parts

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._telling = self._seekable
            raise StopIteration
        return line

    def tell(self):
        if not self._seekable:
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        self.flush()
        position = self._buffer.tell()
        rest = self._rest()
        if self._decoder is None or (not rest and not self._decoder.getstate()[0] and self._start is None):
            return position
        if self._start is None:
            return position - len(rest.encode(self._encoding, self._errors))
        start, state = self._start
        decoder = self._decoder
        saved = decoder.getstate()
        try:
            decoder.setstate(state)
            if self._used == 0:
                return start
            got = 0
            for count, byte in enumerate(self._chunk, 1):
                got += len(decoder.decode(bytes([byte])))
                if got >= self._used and not decoder.getstate()[0]:
                    return start + len(state[0]) + count
            return position
        finally:
            decoder.setstate(saved)

    def seek(self, cookie, whence=0):
        self._checkClosed()
        if not self._seekable:
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            whence = 0
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        elif cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self.flush()
        position = self._buffer.seek(cookie, whence)
        self._text, self._used, self._start = '', 0, None
        if self._decoder is not None:
            self._decoder.reset()
        if self._encoder is not None:
            if position:
                self._encoder.setstate(0)
            else:
                self._encoder.reset()
        return position

    def truncate(self, pos=None):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)


for _type in (IOBase, RawIOBase, BufferedIOBase, TextIOBase, FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair,
              IncrementalNewlineDecoder, TextIOWrapper):
    if _type not in (IOBase, RawIOBase, BufferedIOBase, TextIOBase):
        _type.__module__ = '_io'
del _type


class Reader(metaclass=abc.ABCMeta):
    """A stream that can be read (for isinstance and annotations)."""

    __slots__ = ()

    @abc.abstractmethod
    def read(self, size=..., /):
        """Reads data."""

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Reader:
            return _has(C, 'read')
        return NotImplemented


class Writer(metaclass=abc.ABCMeta):
    """A stream that can be written."""

    __slots__ = ()

    @abc.abstractmethod
    def write(self, data, /):
        """Writes data."""

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Writer:
            return _has(C, 'write')
        return NotImplemented


def _has(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return True if base.__dict__[name] is not None else NotImplemented
    return NotImplemented


def text_encoding(encoding, stacklevel=2):
    """The encoding to use when the caller gave none."""
    return 'locale' if encoding is None else encoding


def open_code(path):
    return open(path, 'rb')


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a file and returns a stream of text, or of bytes in mode 'b'."""
    if not isinstance(file, int):
        if not isinstance(file, (str, bytes)):
            fspath = getattr(type(file), '__fspath__', None)
            if fspath is None:
                raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
            file = fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    modes = set(mode)
    if modes - set('axrwb+t') or len(mode) > len(modes):
        raise ValueError(f'invalid mode: {mode!r}')
    binary = 'b' in modes
    if 't' in modes and binary:
        raise ValueError("can't have text and binary mode at once")
    kinds = modes & set('axrw')
    if len(kinds) != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if binary:
        for name, value in (('an encoding', encoding), ('an errors', errors), ('a newline', newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {name} argument")
    kind = kinds.pop()
    updating = '+' in modes
    raw = FileIO(file, kind + ('+' if updating else ''), closefd, opener)
    try:
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        line_buffering = buffering == 1
        size = DEFAULT_BUFFER_SIZE if buffering in (-1, 1) else buffering
        if updating:
            buffer = BufferedRandom(raw, size)
        elif kind == 'r':
            buffer = BufferedReader(raw, size)
        else:
            buffer = BufferedWriter(raw, size)
        if binary:
            return buffer
        text = TextIOWrapper(buffer, text_encoding(encoding), errors, newline, line_buffering)
        text.mode = mode
        return text
    except:
        raw.close()
        raise
