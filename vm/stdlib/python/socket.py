"""Sockets of the host: the class that programs use, over the native one, and helpers that need no more than it."""

import _socket
import enum
import io
import os
import sys
from _socket import *

# What begins with one of these is an enumeration's member.
_FAMILIES = {'AddressFamily': 'AF_', 'SocketKind': 'SOCK_', 'MsgFlag': 'MSG_', 'AddressInfo': 'AI_'}

for _name, _start in _FAMILIES.items():
    _kind = enum.IntFlag if _name in ('MsgFlag', 'AddressInfo') else enum.IntEnum
    _kind._convert_(_name, __name__, lambda text, start=_start: text.startswith(start) and text.isupper())
del _name, _start, _kind

__all__ = ['fromfd', 'getfqdn', 'create_connection', 'create_server', 'has_dualstack_ipv6', 'socketpair', 'AddressFamily', 'SocketKind']
__all__ += [name for name in dir(_socket) if not name.startswith('_')]

SocketType = _socket.SocketType
_GLOBAL_DEFAULT_TIMEOUT = object()
_WOULD_BLOCK = {11}


def _member(kind, number):
    """The member of an enumeration, or the number if it has none."""
    try:
        return kind(number)
    except ValueError:
        return number


class socket(_socket.socket):
    """A socket of a family and kind, or the one of a descriptor."""

    __slots__ = ('__weakref__', '_readers', '_closing')

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        super().__init__(family, type, proto, fileno)
        self._readers = 0
        self._closing = False

    @property
    def family(self):
        """The address family"""
        return _member(AddressFamily, super().family)

    @property
    def type(self):
        """The socket's kind"""
        return _member(SocketKind, super().type)

    def accept(self):
        """Waits for a connection; gives its socket and the other side's address."""
        number, address = self._accept()
        made = socket(self.family, self.type, self.proto, fileno=number)
        if getdefaulttimeout() is None and self.gettimeout():
            made.setblocking(True)
        return made, address

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        """A file over the socket, which stays open until the file is closed, too."""
        if set(mode) - set('rwb'):
            raise ValueError(f'invalid mode {mode!r} (only r, w, b allowed)')
        writes, binary = 'w' in mode, 'b' in mode
        reads = 'r' in mode or not writes
        raw = SocketIO(self, 'r' * reads + 'w' * writes)
        self._readers += 1
        size = io.DEFAULT_BUFFER_SIZE if buffering is None or buffering < 0 else buffering
        if size == 0:
            if not binary:
                raise ValueError('unbuffered streams must be binary')
            return raw
        if reads and writes:
            file = io.BufferedRWPair(raw, raw, size)
        else:
            file = io.BufferedReader(raw, size) if reads else io.BufferedWriter(raw, size)
        if binary:
            return file
        file = io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)
        file.mode = mode
        return file

    def sendfile(self, file, offset=0, count=None):
        """Sends a binary file from an offset to its end, or so many bytes; the number that went out."""
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError('file should be opened in binary mode')
        if not self.type & SOCK_STREAM:
            raise ValueError('only SOCK_STREAM type sockets are supported')
        if count is not None and not isinstance(count, int):
            raise TypeError(f'count must be a positive integer (got {count!r})')
        if count is not None and count <= 0:
            raise ValueError(f'count must be a positive integer (got {count!r})')
        if self.gettimeout() == 0:
            raise ValueError('non-blocking sockets are not supported')
        if offset:
            file.seek(offset)
        sent = 0
        while count is None or sent < count:
            block = file.read(8192 if count is None else min(8192, count - sent))
            if not block:
                break
            self.sendall(block)
            sent += len(block)
        if sent and hasattr(file, 'seek'):
            file.seek(offset + sent)
        return sent

    def dup(self):
        raise OSError(95, 'Operation not supported')

    def close(self):
        """Closes the socket, or has the last file over it do so."""
        self._closing = True
        if not self._readers:
            super().close()

    def detach(self):
        """Gives up the descriptor, still open, and returns it."""
        self._closing = True
        return super().detach()

    def _file_closed(self):
        self._readers -= self._readers > 0
        if self._closing:
            self.close()

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        if inheritable:
            raise OSError(95, 'Operation not supported')

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if not self._closing:
            self.close()

    def __getstate__(self):
        raise TypeError(f'cannot pickle {type(self).__name__!r} object')

    def __repr__(self):
        cls = type(self)
        text = f'<{cls.__module__}.{cls.__qualname__}{" [closed]" if self._closing else ""} fd={self.fileno()}, family={self.family}, type={self.type}, proto={self.proto}'
        if not self._closing and self.fileno() >= 0:
            for name, ask in (('laddr', self.getsockname), ('raddr', self.getpeername)):
                try:
                    address = ask()
                except (OSError, AttributeError):
                    continue
                if address:
                    text += f', {name}={address}'
        return text + '>'


class SocketIO(io.RawIOBase):
    """The raw stream over a socket that makefile() puts buffers on."""

    def __init__(self, sock, mode):
        if mode not in ('r', 'w', 'rw', 'rb', 'wb', 'rwb'):
            raise ValueError('invalid mode: %r' % mode)
        super().__init__()
        self._sock = sock
        self._mode = mode if 'b' in mode else mode + 'b'
        self._broken = False

    def readable(self):
        self._open()
        return 'r' in self._mode

    def writable(self):
        self._open()
        return 'w' in self._mode

    def seekable(self):
        self._open()
        return False

    def _open(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')

    def readinto(self, buffer):
        self._checkClosed()
        self._checkReadable()
        if self._broken:
            raise OSError('cannot read from timed out object')
        try:
            return self._sock.recv_into(buffer)
        except TimeoutError:
            self._broken = True
            raise
        except OSError as error:
            if error.errno in _WOULD_BLOCK:
                return None
            raise

    def write(self, data):
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(data)
        except OSError as error:
            if error.errno in _WOULD_BLOCK:
                return None
            raise

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        return self._mode

    def close(self):
        if not self.closed:
            super().close()
            self._sock._file_closed()
            self._sock = None


def fromfd(fd, family, type, proto=0):
    raise OSError(95, 'Operation not supported')


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a host and service: family, kind, protocol, canonical name and address of each."""
    return [(_member(AddressFamily, entry[0]), _member(SocketKind, entry[1]), *entry[2:])
            for entry in _socket.getaddrinfo(host, port, family, type, proto, flags)]


def gethostbyname_ex(name):
    addresses = [entry[4][0] for entry in _socket.getaddrinfo(name, 0, AF_INET, SOCK_STREAM)]
    return name, [], addresses


def gethostbyaddr(address):
    return getnameinfo((address, 0), NI_NAMEREQD | NI_NUMERICSERV)[0], [], [address]


def getfqdn(name=''):
    """The full name of a host; of this one if none is given."""
    name = name.strip()
    if name in ('', '0.0.0.0', '::'):
        name = gethostname()
    try:
        first, others, _ = gethostbyaddr(gethostbyname(name))
    except OSError:
        return name
    return next((candidate for candidate in (first, *others) if '.' in candidate), first)


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connects to the first address of a host and port that answers."""
    host, port = address
    failures = []
    for family, kind, protocol, _, target in getaddrinfo(host, port, 0, SOCK_STREAM):
        made = None
        try:
            made = socket(family, kind, protocol)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                made.settimeout(timeout)
            if source_address:
                made.bind(source_address)
            made.connect(target)
            return made
        except OSError as error:
            failures.append(error)
            if made is not None:
                made.close()
    try:
        if not failures:
            raise OSError('getaddrinfo returns an empty list')
        if all_errors:
            raise ExceptionGroup('create_connection failed', failures)
        raise failures[0]
    finally:
        failures = None


def has_dualstack_ipv6():
    """Whether one socket can serve IPv4 and IPv6."""
    if not has_ipv6:
        return False
    try:
        with socket(AF_INET6, SOCK_STREAM) as probe:
            probe.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except OSError:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens at an address."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError('dualstack_ipv6 not supported on this platform')
        if family != AF_INET6:
            raise ValueError('dualstack_ipv6 requires AF_INET6 family')
    server = socket(family, SOCK_STREAM)
    try:
        server.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            server.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            server.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            server.bind(address)
        except OSError as error:
            raise type(error)(error.errno, f'{error.strerror} (while attempting to bind on address {address!r})') from None
        server.listen() if backlog is None else server.listen(backlog)
    except OSError:
        server.close()
        raise
    return server


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets connected to each other, over the loopback interface."""
    host = '::1' if family == AF_INET6 else '127.0.0.1'
    family = AF_INET6 if family == AF_INET6 else AF_INET
    if type != SOCK_STREAM:
        raise ValueError('Only SOCK_STREAM socket type is supported')
    with socket(family, type, proto) as server:
        server.bind((host, 0))
        server.listen(1)
        one = socket(family, type, proto)
        try:
            one.connect(server.getsockname()[:2])
            other, _ = server.accept()
        except BaseException:
            one.close()
            raise
    return one, other
