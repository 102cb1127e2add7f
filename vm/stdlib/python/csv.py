"""Reading and writing of comma separated values."""

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error', 'Dialect', 'excel',
           'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer',
           'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    __module__ = '_csv'


_dialects = {}
_field_limit = 131072
_absent = object()


class _Dialect:
    """A checked set of formatting parameters."""

    __slots__ = ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator', 'quoting', 'strict')
    _defaults = {'delimiter': ',', 'quotechar': '"', 'escapechar': None, 'doublequote': True, 'skipinitialspace': False,
                 'lineterminator': '\r\n', 'quoting': QUOTE_MINIMAL, 'strict': False}

    def __init__(self, dialect=None, /, **kwargs):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in kwargs:
            if name not in self._defaults:
                raise TypeError(f'Dialect() got an unexpected keyword argument {name!r}')
        values = {name: kwargs[name] if name in kwargs else getattr(dialect, name, default) for name, default in self._defaults.items()}
        given = 'quoting' in kwargs or hasattr(dialect, 'quoting')
        for name in ('delimiter', 'escapechar', 'quotechar'):
            value = values[name]
            optional = name != 'delimiter'
            kind = 'a unicode character or None' if optional else 'a unicode character'
            if value is None and optional:
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be {kind}, not a string of length {len(value)}')
        if not isinstance(values['lineterminator'], str):
            raise TypeError(f'"lineterminator" must be a string, not {type(values["lineterminator"]).__name__}')
        quoting = values['quoting']
        if not isinstance(quoting, int):
            raise TypeError(f'"quoting" must be an integer, not {type(quoting).__name__}')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if values['quotechar'] is None:
            if not given:
                values['quoting'] = quoting = QUOTE_NONE
            elif quoting != QUOTE_NONE:
                raise TypeError('quotechar must be set if quoting enabled')
        space = values['skipinitialspace']
        for name in ('delimiter', 'escapechar', 'quotechar'):
            value = values[name]
            if value is not None and (value in '\r\n' or value == ' ' and space and name != 'delimiter'):
                raise ValueError(f'bad {name} value')
            if value is not None and value in values['lineterminator']:
                raise ValueError(f'bad {name} or lineterminator value')
        for a, b in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar')):
            if values[a] is not None and values[a] == values[b]:
                raise ValueError(f'bad {a} or {b} value')
        for name, value in values.items():
            object.__setattr__(self, name, bool(value) if name in ('doublequote', 'skipinitialspace', 'strict') else value)

    def __setattr__(self, name, value=None):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    __delattr__ = __setattr__

    def __reduce__(self):
        raise TypeError("cannot pickle '_csv.Dialect' object")


def register_dialect(name, dialect=None, /, **fmtparams):
    """Make a dialect known under a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    """Forget the dialect of a name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


def field_size_limit(new_limit=_absent):
    """How long a field may be; sets it if a number is given, and returns what it was."""
    global _field_limit
    old = _field_limit
    if new_limit is not _absent:
        if not isinstance(new_limit, int):
            raise TypeError('limit must be an integer')
        _field_limit = new_limit
    return old


class _Reader:
    def __init__(self, iterable, dialect=None, /, **fmtparams):
        self._lines = iter(iterable)
        self.dialect = _Dialect(dialect, **fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        delimiter, quote, escape = d.delimiter, d.quotechar, d.escapechar
        quoting = d.quoting
        row = []
        field = []
        quoted = False      # the field began with a quote
        state = 'record'

        def save():
            nonlocal field, quoted
            text = ''.join(field)
            if text and not quoted and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                row.append(float(text))
            elif quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not quoted and not text:
                row.append(None)
            else:
                row.append(text)
            field = []
            quoted = False

        def add(c):
            if len(field) >= _field_limit:
                raise Error('field larger than field limit (%d)' % _field_limit)
            field.append(c)

        plain = quoting in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONE) and not d.skipinitialspace
        while True:
            number = self.line_num
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state in ('quoted', 'escape', 'escape quoted', 'field start') and (row or state != 'field start'):
                    if d.strict and state in ('quoted', 'escape', 'escape quoted'):
                        raise Error('unexpected end of data') from None
                    if state in ('escape', 'escape quoted'):
                        add('\n')
                    save()
                    return row
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
            if self.line_num != number:
                raise Error('iterator has already advanced the reader')
            self.line_num += 1
            if plain and state == 'record' and (quote is None or quote not in line) and (escape is None or escape not in line):
                # Nothing in the line is special but the delimiter.
                body = line.removesuffix('\n').removesuffix('\r')
                if len(body) <= _field_limit and '\n' not in body and '\r' not in body:
                    return body.split(delimiter) if body else []
            for i in range(len(line) + 1):
                c = line[i] if i < len(line) else None
                newline = c is None or c in '\r\n'
                if state == 'record':
                    if c is None:
                        break
                    if newline:
                        state = 'eat'
                        continue
                    state = 'field start'
                if state == 'field start':
                    if newline:
                        save()
                        state = 'record' if c is None else 'eat'
                    elif c == quote and quoting != QUOTE_NONE:
                        quoted = True
                        state = 'quoted'
                    elif c == escape:
                        state = 'escape'
                    elif c == ' ' and d.skipinitialspace:
                        pass
                    elif c == delimiter:
                        save()
                    else:
                        add(c)
                        state = 'field'
                elif state == 'field':
                    if newline:
                        save()
                        state = 'record' if c is None else 'eat'
                    elif c == escape:
                        state = 'escape'
                    elif c == delimiter:
                        save()
                        state = 'field start'
                    else:
                        add(c)
                elif state == 'quoted':
                    if c is None:
                        pass
                    elif c == escape:
                        state = 'escape quoted'
                    elif c == quote and quoting != QUOTE_NONE:
                        state = 'quote in quoted' if d.doublequote else 'field'
                    else:
                        add(c)
                elif state == 'quote in quoted':
                    if quoting != QUOTE_NONE and c == quote:
                        add(c)
                        state = 'quoted'
                    elif c == delimiter:
                        save()
                        state = 'field start'
                    elif newline:
                        save()
                        state = 'record' if c is None else 'eat'
                    elif not d.strict:
                        add(c)
                        state = 'field'
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                elif state == 'escape':
                    if c is not None:
                        add(c)
                        state = 'after escaped newline' if c in '\r\n' else 'field'
                elif state == 'after escaped newline':
                    if c is None:
                        break
                    state = 'field'
                    if newline:
                        save()
                        state = 'eat'
                    elif c == escape:
                        state = 'escape'
                    elif c == delimiter:
                        save()
                        state = 'field start'
                    else:
                        add(c)
                elif state == 'escape quoted':
                    if c is not None:
                        add(c)
                        state = 'quoted'
                elif state == 'eat':
                    if c is None:
                        state = 'record'
                    elif not newline:
                        raise Error('new-line character seen in unquoted field - do you need to open the file with newline=\'\'?')
            if state == 'record':
                return row


class _Writer:
    def __init__(self, fileobj, dialect=None, /, **fmtparams):
        if not callable(getattr(fileobj, 'write', None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = fileobj.write
        self.dialect = _Dialect(dialect, **fmtparams)

    def writerow(self, row, /):
        """Write a row of fields; what is not a string is written as str() shows it."""
        d = self.dialect
        try:
            row = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        fields = []
        first_empty = False
        for value in row:
            quoting = d.quoting
            if quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(value, (int, float)) and not hasattr(type(value), '__float__')
            elif quoting == QUOTE_ALL:
                quoted = True
            elif quoting == QUOTE_STRINGS:
                quoted = isinstance(value, str)
            elif quoting == QUOTE_NOTNULL:
                quoted = value is not None
            else:
                quoted = False
            text = '' if value is None else value if isinstance(value, str) else str(value)
            null = value is None
            fields.append(self._field(text, quoted, null))
            first_empty = len(fields) == 1 and not text and not quoted
        if len(fields) == 1 and first_empty:
            if d.quoting == QUOTE_NONE or d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            fields[0] = d.quotechar * 2
        return self._write(d.delimiter.join(fields) + d.lineterminator)

    def _field(self, text, quoted, null):
        d = self.dialect
        quote, escape = d.quotechar, d.escapechar
        out = []
        for c in text:
            wanted = False
            if c in (d.delimiter, escape, quote) or c in '\r\n' or c in d.lineterminator:
                if d.quoting == QUOTE_NONE:
                    wanted = True
                else:
                    if c == quote:
                        if d.doublequote:
                            out.append(quote)
                        else:
                            wanted = True
                    elif c == escape:
                        wanted = True
                    if not wanted:
                        quoted = True
                if wanted:
                    if escape is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(escape)
            out.append(c)
        if not quoted and text[:1] == ' ' and (d.delimiter == ' ' or d.skipinitialspace):
            if d.quoting == QUOTE_NONE:
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            quoted = True
        if not text and d.delimiter == ' ' and d.skipinitialspace:
            if d.quoting == QUOTE_NONE or null and d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            quoted = True
        return quote + ''.join(out) + quote if quoted else ''.join(out)

    def writerows(self, rows, /):
        """Write several rows."""
        for row in rows:
            self.writerow(row)


def reader(iterable, /, dialect=None, **fmtparams):
    """An iterator of rows, lists of fields, in the lines of a file or another iterable."""
    return _Reader(iterable, dialect, **fmtparams)


def writer(fileobj, /, dialect=None, **fmtparams):
    """An object whose methods writerow() and writerows() write to a file."""
    return _Writer(fileobj, dialect, **fmtparams)


class Dialect:
    """How a file is written, in attributes of a derived class; an instance has been checked."""

    delimiter = quotechar = escapechar = doublequote = None
    skipinitialspace = lineterminator = quoting = None
    _name = ''
    _valid = False

    def __init__(self):
        self._valid = type(self) is not Dialect
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class unix_dialect(Dialect):
    """Lines as Unix ends them, all fields in quotes."""

    delimiter, quotechar, doublequote = ',', '"', True
    skipinitialspace, lineterminator, quoting = False, '\n', QUOTE_ALL


class excel(unix_dialect):
    """What Excel writes and reads."""

    lineterminator, quoting = '\r\n', QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes with tabs instead of commas."""

    delimiter = '\t'


for _name, _class in ('excel', excel), ('excel-tab', excel_tab), ('unix', unix_dialect):
    register_dialect(_name, _class)


def _kept(fieldnames):
    """Names that can be gone through again and again."""
    return list(fieldnames) if hasattr(fieldnames, '__next__') else fieldnames


class DictReader:
    """Gives rows as dictionaries; the keys are `fieldnames`, or the fields of the first row.

    Fields without a name are a list under the key `restkey`, names without a field have the value `restval`.
    """

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.restkey, self.restval = restkey, restval
        self.line_num = 0
        self._names = _kept(fieldnames)

    @property
    def fieldnames(self):
        """The keys; reads the first row if they are not known."""
        if self._names is None:
            self._names = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._names

    @fieldnames.setter
    def fieldnames(self, value):
        self._names = value

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        while not (fields := next(self.reader)):
            pass
        self.line_num = self.reader.line_num
        row = dict(zip(names, fields))
        if len(fields) > len(names):
            row[self.restkey] = fields[len(names):]
        elif len(fields) < len(names):
            row.update(dict.fromkeys(names[len(fields):], self.restval))
        return row


class DictWriter:
    """Writes dictionaries as rows of the values for `fieldnames`, with `restval` for keys that are missing.

    Keys that are no names are an error, unless `extrasaction` is 'ignore'.
    """

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.extrasaction = extrasaction.lower()
        if self.extrasaction not in {'raise', 'ignore'}:
            raise ValueError(f"extrasaction ({self.extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames, self.restval = _kept(fieldnames), restval
        self.writer = writer(f, dialect, *args, **kwds)

    def _row(self, values):
        names = self.fieldnames
        if self.extrasaction == 'raise':
            unknown = values.keys() - names
            if unknown:
                raise ValueError(f'dict contains fields not in fieldnames: {', '.join(map(repr, unknown))}')
        return [values.get(name, self.restval) for name in names]

    def writeheader(self):
        """Write the names."""
        return self.writerow({name: name for name in self.fieldnames})

    def writerow(self, rowdict):
        """Write a row."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write several rows."""
        return self.writer.writerows(map(self._row, rowdicts))


def _without_quoted(text):
    """The text with an x for each field in quotes, the quotes that such fields have, and whether one has them doubled."""
    result, quotes, doubled = [], [], False
    position, hopeless = 0, ''
    start = -1
    while True:
        start = min([i for i in (text.find(quote, start + 1) for quote in '"\'' if quote not in hopeless) if i >= 0], default=-1)
        if start < 0:
            break
        quote = text[start]
        if start and (text[start - 1].isalnum() or text[start - 1] in '"\''):
            continue        # an apostrophe in a word
        end, inner = start, False
        while (end := text.find(quote, end + 1)) >= 0 and text[end + 1:end + 2] == quote:
            end, inner = end + 1, True
        if end < 0:
            hopeless += quote
            continue
        if text[end + 1:end + 2].isalnum():
            continue
        result += text[position:start], 'x'
        quotes.append(quote)
        doubled = doubled or inner
        position, start = end + 1, end
    return ''.join(result) + text[position:], quotes, doubled


def _lines(text):
    text = text.replace('\r\n', '\n').replace('\r', '\n')
    return [line for line in text.split('\n') if line.strip(' ')][:20]


class Sniffer:
    """Guesses the dialect of a text, and whether the first row is one of names."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']     # if several characters can be the delimiter

    def sniff(self, sample, delimiters=None):
        """A dialect in which each row of the sample has the same number of fields."""
        text, quotes, doubled = _without_quoted(sample)
        lines = _lines(text)
        delimiter = self._delimiter(lines, delimiters) or self._delimiter(_lines(sample), delimiters)
        if delimiter is None:
            raise Error('Could not determine delimiter')

        class dialect(excel):
            _name = 'sniffed'
        dialect.delimiter = delimiter
        dialect.quotechar = "'" if quotes.count("'") > quotes.count('"') else '"'
        dialect.doublequote = doubled
        dialect.skipinitialspace = delimiter != ' ' and all(
            [line.count(delimiter) == line.count(delimiter + ' ') for line in lines])
        return dialect

    def _delimiter(self, lines, allowed):
        """The character that stands equally often in all lines, or in nearly all."""
        regular = {}
        for char in set(''.join(lines)):
            if char in allowed if allowed else not (char.isalnum() or char in '_"\''):
                counts = [line.count(char) for line in lines]
                usual = max(set(counts), key=counts.count)
                if usual:
                    regular[char] = counts.count(usual) / len(lines), usual
        for share in 1, 0.95, 0.9:
            found = {char: usual for char, (part, usual) in regular.items() if part >= share}
            if found:
                return next((char for char in self.preferred if char in found), None) or max(found, key=found.get)
        return None

    def has_header(self, sample):
        """Whether the first row looks unlike the others: words over numbers, another length over fields of one length."""
        from io import StringIO
        header, *rows = reader(StringIO(sample), self.sniff(sample))
        rows = [row for row in rows[:21] if len(row) == len(header)]
        votes = 0
        for title, *fields in zip(header, *rows):
            kinds = set(map(_kind, fields))
            if len(kinds) == 1:
                kind = kinds.pop()
                same = _kind(title) == kind if kind is complex else len(title) == kind
                votes += -1 if same else 1
        return votes > 0


def _kind(field):
    """What fields of a column have in common: they are numbers, or of a length."""
    try:
        complex(field)
    except (ValueError, OverflowError):
        return len(field)
    return complex
