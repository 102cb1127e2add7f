"""Words of simple command lines, as a shell splits them."""

import sys
from _collections import deque
from io import StringIO

__all__ = ['join', 'quote', 'shlex', 'split']

_ACCENTED = ('ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ'
             'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ')


class shlex:
    """Gives the words of a stream or a string one by one.

    The classes of characters (`wordchars`, `whitespace`, `quotes`, ...) may be changed by the user. `state` is None at
    the end, blank between words, 'a' in a word, 'c' in a run of punctuation, else the quote or the escape character
    that decides about the next one.
    """

    debug = 0
    lineno = 1
    token = ''
    source = None       # the word that includes the file which the next word names
    state = ' '
    commenters = '#'
    whitespace = ' \t\r\n'
    whitespace_split = False
    quotes = '\'"'
    escape = '\\'
    escapedquotes = '"'
    wordchars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ''
        if posix:
            self.wordchars += _ACCENTED
        self.pushback = deque()
        self.filestack = deque()
        self._pushed_chars = []
        if not punctuation_chars:
            self._punctuation = ''
        else:
            self._punctuation = '();<>|&' if punctuation_chars is True else punctuation_chars
            # What is common in arguments and paths belongs to words then.
            self.wordchars = ''.join([char for char in self.wordchars + '~-./*?=' if char not in self._punctuation])

    @property
    def punctuation_chars(self):
        return self._punctuation

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token

    def push_token(self, tok):
        """Have get_token() return this word next."""
        self._trace(f'pushing token {tok!r}')
        self.pushback.appendleft(tok)

    def get_token(self):
        """The next word, `eof` at the end; words of included files are given in the place of the inclusion."""
        if self.pushback:
            token = self.pushback.popleft()
            self._trace(f'popping token {token!r}')
            return token
        token = self.read_token()
        while self.source is not None and token == self.source:
            included = self.sourcehook(self.read_token())
            if included:
                name, stream = included
                self.push_source(stream, name)
            token = self.get_token()
        while token == self.eof and self.filestack:
            self.pop_source()
            token = self.get_token()
        self._trace('token=EOF' if token == self.eof else f'token={token!r}')
        return token

    # Streams

    def push_source(self, newstream, newfile=None):
        """Read from another stream or string, and after its end go on here."""
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.lineno = newfile, 1
        self.instream = StringIO(newstream) if isinstance(newstream, str) else newstream
        self._trace(f'pushing to stream {self.instream}' if newfile is None else f'pushing to file {newfile}')

    def pop_source(self):
        """End the stream and go back to the one before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '
        self._trace(f'popping to {self.instream}, line {self.lineno}')

    def sourcehook(self, newfile):
        """May be overridden: the full name and the stream of the file that a word names."""
        import os.path
        name = newfile[1:-1] if newfile[0] == '"' else newfile
        if isinstance(self.infile, str) and not os.path.isabs(name):
            name = os.path.join(os.path.dirname(self.infile), name)
        return name, open(name)

    def error_leader(self, infile=None, lineno=None):
        """The beginning of an error message: the place, as compilers give it."""
        return f'"{self.infile if infile is None else infile}", line {self.lineno if lineno is None else lineno}: '

    def _trace(self, text, level=1):
        if self.debug >= level:
            print('shlex: ' + text)

    # Characters

    def read_token(self):
        """The next word of the stream itself; pushed words and inclusions are not looked at."""
        self._quoted = False
        while True:
            if self._pushed_chars:
                char = self._pushed_chars.pop()
            else:
                char = self.instream.read(1)
            if char == '\n':
                self.lineno += 1
            state = self.state
            if self.debug > 2:
                self._trace(f'in state {state!r} I see character: {char!r}')
            if state is None:
                self.token = ''
                break
            if state == ' ':
                step = self._between
            elif state in self.quotes:
                step = self._in_quotes
            elif state in self.escape:
                step = self._behind_escape
            else:
                step = self._in_word
            if step(char):
                break
        token, self.token = self.token, ''
        if self.posix and not token and not self._quoted:
            token = None
        if self.debug > 1:
            self._trace('raw token=EOF' if token is None else f'raw token={token!r}')
        return token

    # The steps take a character and tell whether the word is at its end.

    def _complete(self):
        return bool(self.token or self.posix and self._quoted)

    def _comment(self):
        self.instream.readline()
        self.lineno += 1

    def _between(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            self._trace('I see whitespace in whitespace state', 2)
            return self._complete()
        if char in self.commenters:
            self._comment()
        elif self.posix and char in self.escape:
            self.state, self._after_escape = char, 'a'
        elif char in self.wordchars:
            self.token, self.state = char, 'a'
        elif char in self._punctuation:
            self.token, self.state = char, 'c'
        elif char in self.quotes:
            self.state = char
            if not self.posix:
                self.token = char
        else:
            self.token = char
            if not self.whitespace_split:
                return True
            self.state = 'a'
        return False

    def _in_quotes(self, char):
        self._quoted = True
        if not char:
            self._trace('I see EOF in quotes state', 2)
            raise ValueError('No closing quotation')
        if char == self.state:
            if self.posix:
                self.state = 'a'
                return False
            self.token += char
            self.state = ' '
            return True
        if self.posix and char in self.escape and self.state in self.escapedquotes:
            self.state, self._after_escape = char, self.state
        else:
            self.token += char
        return False

    def _behind_escape(self, char):
        if not char:
            self._trace('I see EOF in escape state', 2)
            raise ValueError('No escaped character')
        around = self._after_escape
        if around in self.quotes and char != self.state and char != around:
            self.token += self.state        # in quotes it escapes only itself and the quote
        self.token += char
        self.state = around
        return False

    def _in_word(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            self._trace('I see whitespace in word state', 2)
            self.state = ' '
            return self._complete()
        if char in self.commenters:
            self._comment()
            if not self.posix:
                return False
            self.state = ' '
            return self._complete()
        if self.state == 'c':
            if char in self._punctuation:
                self.token += char
                return False
            self._pushed_chars.append(char)
            self.state = ' '
            return True
        if self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self.state, self._after_escape = char, 'a'
        elif (char in self.wordchars or char in self.quotes
              or self.whitespace_split and char not in self._punctuation):
            self.token += char
        else:
            self._trace('I see punctuation in word state', 2)
            if self._punctuation:
                self._pushed_chars.append(char)
            else:
                self.pushback.appendleft(char)
            self.state = ' '
            return self._complete()
        return False


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError('s argument must not be None')
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ''
    return list(words)


def join(split_command):
    """A command line that split() takes apart into these words."""
    return ' '.join([quote(word) for word in split_command])


def quote(s):
    """A word, in quotes if a shell would not take it as it is."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f'expected string object, got {type(s).__name__!r}')
    if s.isascii() and s.translate(_HARMLESS).isalnum():
        return s
    return "'%s'" % s.replace("'", "'\"'\"'")


_HARMLESS = dict.fromkeys(map(ord, '%+,-./:=@_'), 'a')


if __name__ == '__main__':
    lexer = shlex(open(sys.argv[1]), sys.argv[1]) if len(sys.argv) > 1 else shlex()
    for token in lexer:
        print('Token:', repr(token))
