"""Regular expressions. A native engine compiles and matches them; here are the flags, the cache and the functions.

Each function compiles its pattern, or finds it compiled, and calls the method of the same name.
"""

import copyreg
import enum

import _sre
from _sre import Match, Pattern
from ._constants import PatternError

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error', 'Pattern',
    'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG',
    'RegexFlag', 'PatternError',
]
__version__ = '2.2.1'

error = PatternError


@enum.global_enum
@enum._simple_enum(enum.IntFlag, boundary=enum.KEEP)
class RegexFlag:
    NOFLAG = 0
    ASCII = A = 1 << 8          # \w, \d, \s and \b know ASCII only
    IGNORECASE = I = 1 << 1     # upper and lower case are the same
    LOCALE = L = 1 << 2         # \w, \b and case as the locale has them, for bytes
    UNICODE = U = 1 << 5        # the default for texts
    MULTILINE = M = 1 << 3      # ^ and $ match at every line
    DOTALL = S = 1 << 4         # . matches the end of a line too
    VERBOSE = X = 1 << 6        # white space and comments in the pattern do not count
    DEBUG = 1 << 7
    __str__ = object.__str__
    _numeric_repr_ = hex


# Compiled patterns in the order in which they were compiled; when it is full, the oldest goes.
_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    """The compiled pattern; one that is compiled already is returned as it is."""
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    compiled = _cache.get(key)
    if compiled is None:
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError('cannot process flags argument with a compiled pattern')
            return pattern
        compiled = _sre.compile_pattern(pattern, flags)
        if not flags & 128:     # the program that DEBUG would show is the native engine's own
            while len(_cache) >= _MAXCACHE:
                _cache.pop(next(iter(_cache)), None)
            _cache[key] = compiled
    return compiled


def compile(pattern, flags=0):
    """The pattern as an object with methods."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """The match at the beginning of a string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of a whole string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match anywhere in a string, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """The texts of all matches that do not overlap; of a pattern with groups those of the groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """The matches that do not overlap, one after the other."""
    return _compile(pattern, flags).finditer(string)


class _Unset(int):
    """A zero that was not passed by the caller."""


_unset = _Unset()


def _from_positions(function, needed, name, values, value, flags):
    """The count and the flags of a call that has them behind the needed arguments, which is deprecated."""
    if value is not _unset:
        raise TypeError(f"{function}() got multiple values for argument '{name}'")
    if len(values) > 1 and flags is not _unset:
        raise TypeError(f"{function}() got multiple values for argument 'flags'")
    if len(values) > 2:
        raise TypeError(f'{function}() takes from {needed} to {needed + 2} positional arguments '
                        f'but {needed + len(values)} were given')
    import warnings
    warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return values if len(values) == 2 else (values[0], flags)


def sub(pattern, repl, string, *args, count=_unset, flags=_unset):
    """The string with all matches, or the first `count`, replaced by a template or by what a function makes of them."""
    if args:
        count, flags = _from_positions('sub', 3, 'count', args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_unset, flags=_unset):
    """What sub() returns, and how many matches were replaced."""
    if args:
        count, flags = _from_positions('subn', 3, 'count', args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_unset, flags=_unset):
    """What lies between the matches, or between the first `maxsplit`; with groups, their texts in between."""
    if args:
        maxsplit, flags = _from_positions('split', 2, 'maxsplit', args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


sub.__text_signature__ = subn.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
split.__text_signature__ = '(pattern, string, maxsplit=0, flags=0)'


def purge():
    """Forgets all compiled patterns."""
    _cache.clear()


_special_chars_map = dict.fromkeys(b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f')
for _code in _special_chars_map:
    _special_chars_map[_code] = '\\' + chr(_code)
del _code


def escape(pattern):
    """The pattern that matches a text literally."""
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    return str(pattern, 'latin-1').translate(_special_chars_map).encode('latin-1')


copyreg.pickle(Pattern, lambda compiled: (_compile, (compiled.pattern, compiled.flags)), _compile)


class Scanner:
    """Cuts a string into tokens: each phrase of a lexicon has an action, which is the token, makes it, or is None to drop it."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        number = flags.value if isinstance(flags, RegexFlag) else flags
        self.scanner = _sre.compile_lexicon([phrase for phrase, _ in lexicon], number)

    def scan(self, string):
        """(the tokens, what is left of the string)."""
        tokens, end = [], 0
        following = self.scanner.scanner(string).match
        while (found := following()) and found.end() > end:
            end = found.end()
            token = self.lexicon[found.lastindex - 1][1]
            if callable(token):
                self.match = found
                token = token(self, found.group())
            if token is not None:
                tokens.append(token)
        return tokens, string[end:]
