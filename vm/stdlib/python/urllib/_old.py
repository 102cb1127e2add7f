"""What urllib.parse had before urlsplit(): each function cuts one thing off a URL. All of them are deprecated."""

import warnings

from .parse import _ALWAYS_SAFE


class Quoter(dict):
    """The text that stands for each byte in a URL, made when it is asked for."""

    def __init__(self, safe):
        self.safe = _ALWAYS_SAFE.union(safe)

    def __repr__(self):
        return f'<Quoter {dict(self)!r}>'

    def __missing__(self, byte):
        self[byte] = text = chr(byte) if byte in self.safe else f'%{byte:02X}'
        return text


def to_bytes(url):
    """The URL, which must be ASCII."""
    if isinstance(url, str):
        try:
            url.encode('ascii')
        except UnicodeError:
            raise UnicodeError(f'URL {url!r} contains non-ASCII characters') from None
    return url


def splittype(url):
    """'type:rest' -> ('type', 'rest')."""
    kind, colon, rest = url.partition(':')
    return (kind.lower(), rest) if colon and kind and '/' not in kind else (None, url)


def splithost(url):
    """'//host[:port]/path' -> ('host[:port]', '/path')."""
    if url[:2] != '//':
        return None, url
    end = min([at for mark in '/#?' if (at := url.find(mark, 2)) >= 0], default=len(url))
    host, path = url[2:end], url[end:]
    return host, '/' + path if path and path[0] != '/' else path


def _behind(mark):
    """A function that cuts off what follows the last of a mark."""
    def split(url):
        before, found, rest = url.rpartition(mark)
        return (before, rest) if found else (url, None)
    return split


splitquery = _behind('?')
splittag = _behind('#')


def splituser(host):
    """'user@host' -> ('user', 'host')."""
    user, at, host = host.rpartition('@')
    return user if at else None, host


def splitpasswd(user):
    """'user:password' -> ('user', 'password')."""
    user, colon, password = user.partition(':')
    return user, password if colon else None


def splitvalue(attr):
    """'name=value' -> ('name', 'value')."""
    name, equals, value = attr.partition('=')
    return name, value if equals else None


def splitattr(url):
    """'/path;a=1;b=2' -> ('/path', ['a=1', 'b=2'])."""
    path, *attributes = url.split(';')
    return path, attributes


def splitport(host):
    """'host:port' -> ('host', 'port')."""
    name, colon, port = host.rpartition(':')
    if not colon or port.strip('0123456789'):
        return host, None
    return name, port or None


def splitnport(host, defport=-1):
    """The same with the port as a number; None if it is none."""
    name, colon, port = host.rpartition(':')
    if not colon:
        return host, defport
    if not port:
        return name, defport
    return name, int(port) if port.isascii() and port.isdigit() else None


_INSTEAD = {'splitvalue': ', use urllib.parse.parse_qsl() instead', 'to_bytes': ''}


def find(name):
    """A function by its name, or by that with an underscore, which warns not."""
    bare = name.removeprefix('_')
    found = globals().get(bare)
    if bare == 'ResultBase':
        from . import parse
        found = parse._Authority
    elif bare != 'Quoter' and bare != 'to_bytes' and not bare.startswith('split') or found is None:
        raise AttributeError(f"module 'urllib.parse' has no attribute {name!r}")
    if name[0] == '_':
        return found
    if bare in ('Quoter', 'ResultBase'):
        warnings.warn(f'Deprecated in 3.11. urllib.parse.{name} will be removed in Python 3.14. It was not intended to be a public API.',
                      DeprecationWarning, stacklevel=3)
        return found

    def deprecated(*args, **kwargs):
        instead = _INSTEAD.get(bare, ', use urllib.parse.urlparse() instead')
        warnings.warn(f'urllib.parse.{bare}() is deprecated as of 3.8{instead}', DeprecationWarning, stacklevel=2)
        return found(*args, **kwargs)

    return deprecated
