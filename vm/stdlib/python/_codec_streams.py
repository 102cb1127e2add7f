"""Streams of codecs: what is read from another stream is decoded, what is written to it is encoded."""

import builtins
from codecs import Codec, lookup


class _Around:
    """What all have in common: the rest is the stream's own, and leaving a with statement closes it."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


class _Lines:
    """What iterates over the lines of readline()."""

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class StreamWriter(_Around, Codec):
    """Encodes what is written to a stream of bytes; encode() is to be overridden."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        """Encodes and writes."""
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        """Writes strings one after the other."""
        self.write(''.join(list))

    def reset(self):
        """To be overridden by an encoding with a state."""

    def seek(self, offset, whence=0):
        """Goes to a place; at the beginning the encoding begins anew."""
        self.stream.seek(offset, whence)
        if offset == whence == 0:
            self.reset()


class StreamReader(_Lines, _Around, Codec):
    """Decodes what is read from a stream of bytes; decode() is to be overridden.

    `bytebuffer` holds bytes that could not be decoded yet, `charbuffer` what was decoded and not read yet.
    """

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.reset()

    def decode(self, input, errors='strict'):
        """To be overridden."""
        raise NotImplementedError

    def reset(self):
        """Drops what is held."""
        self.bytebuffer = b''
        self.charbuffer = self.charbuffertype()

    def seek(self, offset, whence=0):
        """Goes to a place and drops what is held."""
        self.stream.seek(offset, whence)
        self.reset()

    def _fill(self, size, firstline):
        """Reads and decodes once; False if there is nothing more."""
        more = self.stream.read(size) if size >= 0 else self.stream.read()
        pending = self.bytebuffer + more
        if not pending:
            return False
        try:
            text, used = self.decode(pending, self.errors)
        except UnicodeDecodeError as error:
            # Of a line that is complete before the error somebody may still make use.
            if not firstline:
                raise
            text, used = self.decode(pending[:error.start], self.errors)
            if len(text.splitlines()) < 2:
                raise
        self.bytebuffer = pending[used:]
        self.charbuffer += text
        return bool(more)

    def read(self, size=-1, chars=-1, firstline=False):
        """Up to `chars` characters, or `size` if that is not given; all if neither is.

        The stream is read in pieces of `size` bytes. With firstline, an error behind the first line is left for later.
        """
        wanted = chars if chars >= 0 else size
        while (wanted < 0 or len(self.charbuffer) < wanted) and self._fill(size, firstline) and wanted >= 0:
            pass
        text = self.charbuffer
        if wanted < 0:
            self.charbuffer = text[:0]
            return text
        self.charbuffer = text[wanted:]
        return text[:wanted]

    def readline(self, size=None, keepends=True):
        """The next line; size is how many bytes to read at a time, and with it one reading must do."""
        step = size or 72
        text = self.charbuffertype()
        while True:
            more = self.read(step, firstline=True)
            if more[-1:] in ('\r', b'\r'):
                more += self.read(1, 1)         # perhaps the second half of the line's end
            text += more
            lines = text.splitlines(True)
            if lines:
                line = lines[0]
                bare = line.splitlines()[0]
                if len(lines) > 1 or len(bare) < len(line):
                    self.charbuffer = text[len(line):] + self.charbuffer
                    return line if keepends else bare
            if not more or size is not None:
                return text if keepends or not text else text.splitlines()[0]
            step = min(2 * step, 9216)

    def readlines(self, sizehint=None, keepends=True):
        """All lines that are left."""
        return self.read().splitlines(keepends)


class StreamReaderWriter(_Lines, _Around):
    """A stream of both directions."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def read(self, size=-1):
        """What the reader reads."""
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        """The reader's next line."""
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        """The reader's lines."""
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def write(self, data):
        """Has the writer write."""
        return self.writer.write(data)

    def writelines(self, list):
        """Has the writer write strings one after the other."""
        return self.writer.writelines(list)

    def reset(self):
        """Resets both."""
        for part in (self.reader, self.writer):
            part.reset()

    def seek(self, offset, whence=0):
        """Goes to a place and drops what the reader holds; at the beginning the writer begins anew."""
        self.stream.seek(offset, whence)
        self.reader.reset()
        if offset == whence == 0:
            self.writer.reset()


class StreamRecoder(_Lines, _Around):
    """A stream of bytes in one encoding over another stream of bytes in a second one.

    Reader and Writer know the second encoding; encode and decode are functions of the first.
    """

    data_encoding = file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.encode, self.decode = encode, decode
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def _shown(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        """What is read, encoded."""
        return self._shown(self.reader.read(size))

    def readline(self, size=None):
        """The next line, encoded."""
        return self._shown(self.reader.readline(size))

    def readlines(self, sizehint=None):
        """All lines, encoded."""
        return self.read().splitlines(keepends=True)

    def __next__(self):
        return self._shown(next(self.reader))

    def write(self, data):
        """Decodes bytes and has the writer encode them anew."""
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        """Writes bytes one after the other."""
        return self.write(b''.join(list))

    def reset(self):
        """Resets both sides."""
        for part in (self.reader, self.writer):
            part.reset()

    def seek(self, offset, whence=0):
        """Goes to a place on both sides."""
        for part in (self.reader, self.writer):
            part.seek(offset, whence)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file whose content is encoded, without any handling of line ends (deprecated: the builtin open() does it all)."""
    import warnings
    warnings.warn('codecs.open() is deprecated. Use open() instead.', DeprecationWarning, stacklevel=2)
    if encoding is None:
        return builtins.open(filename, mode, buffering)
    file = builtins.open(filename, mode if 'b' in mode else mode + 'b', buffering)
    try:
        info = lookup(encoding)
        stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    except BaseException:
        file.close()
        raise
    stream.encoding = encoding
    return stream


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A stream of bytes in data_encoding over a file in file_encoding, which is the same unless given."""
    outside, inside = lookup(data_encoding), lookup(file_encoding or data_encoding)
    stream = StreamRecoder(file, outside.encode, outside.decode, inside.streamreader, inside.streamwriter, errors)
    stream.data_encoding, stream.file_encoding = data_encoding, file_encoding or data_encoding
    return stream


for _stream in (StreamReader, StreamWriter, StreamReaderWriter, StreamRecoder, open, EncodedFile):
    _stream.__module__ = 'codecs'
