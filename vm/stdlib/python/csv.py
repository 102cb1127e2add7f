"""Reading and writing of comma separated values."""

import io
import re

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
            if value is not None and (value in '\r\n' or value == ' ' and space):
                raise ValueError(f'bad {name} value')
            if value is not None and value in values['lineterminator']:
                raise ValueError(f'bad {name} or lineterminator value')
        for a, b in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar')):
            if values[a] is not None and values[a] == values[b]:
                raise ValueError(f'bad {a} or {b} value')
        for name, value in values.items():
            object.__setattr__(self, name, bool(value) if name in ('doublequote', 'skipinitialspace', 'strict') else value)

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __reduce__(self):
        raise TypeError("cannot pickle '_csv.Dialect' object")


def register_dialect(name, dialect=None, /, **fmtparams):
    """Create a mapping from a string name to a dialect class."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """Return the dialect instance associated with name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


def field_size_limit(new_limit=_absent):
    """Sets an upper limit on parsed fields.

    Returns old limit. If limit is not given, no new limit is set and
    the old limit is returned"""
    global _field_limit
    old = _field_limit
    if new_limit is not _absent:
        if not isinstance(new_limit, int):
            raise TypeError('limit must be an integer')
        _field_limit = new_limit
    return old


class _Reader:
    def __init__(self, iterable, dialect='excel', /, **fmtparams):
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
            if quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS) and not quoted and (text or quoting == QUOTE_NONNUMERIC):
                row.append(float(text) if text or quoting == QUOTE_NONNUMERIC else text)
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

        while True:
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
            self.line_num += 1
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
    def __init__(self, fileobj, dialect='excel', /, **fmtparams):
        if not callable(getattr(fileobj, 'write', None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = fileobj.write
        self.dialect = _Dialect(dialect, **fmtparams)

    def writerow(self, row, /):
        """writerow(iterable)

        Construct and write a CSV record from an iterable of fields.  Non-string
        elements will be converted to string."""
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
        """writerows(iterable of iterables)

        Construct and write a series of iterables to a csv file.  Non-string
        elements will be converted to string."""
        for row in rows:
            self.writerow(row)


def reader(iterable, /, dialect='excel', **fmtparams):
    """Return a reader object that will process lines from the given iterable."""
    return _Reader(iterable, dialect, **fmtparams)


def writer(fileobj, /, dialect='excel', **fmtparams):
    """Return a writer object that will write user data on the given file object."""
    return _Writer(fileobj, dialect, **fmtparams)


class Dialect:
    """Describe a CSV dialect.

    This must be subclassed (see csv.excel).  Valid attributes are:
    delimiter, quotechar, escapechar, doublequote, skipinitialspace,
    lineterminator, quoting.

    """

    _name = ''
    _valid = False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None
        except ValueError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """Describe the usual properties of Excel-generated CSV files."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """Describe the usual properties of Excel-generated TAB-delimited files."""

    delimiter = '\t'


class unix_dialect(Dialect):
    """Describe the usual properties of Unix-generated CSV files."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = dict(zip(self.fieldnames, row))
        n = len(self.fieldnames)
        if n < len(row):
            d[self.restkey] = row[n:]
        for key in self.fieldnames[len(row):]:
            d[key] = self.restval
        return d


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))


class Sniffer:
    """
    "Sniffs" the format of a CSV file (i.e. delimiter, quotechar)
    Returns a Dialect object.
    """

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """
        Returns a dialect (or None) corresponding to the sample
        """
        counts = {}
        lines = [line for line in sample.split('\n') if line.strip()][:20]
        for c in set(''.join(lines)):
            if c.isalnum() or c in '"\'\r_' or delimiters and c not in delimiters:
                continue
            per_line = [re.sub(r'"[^"]*"', '', line).count(c) for line in lines]
            if per_line and min(per_line) > 0 and min(per_line) == max(per_line):
                counts[c] = per_line[0]
        if not counts:
            raise Error('Could not determine delimiter')
        delim = next((c for c in self.preferred if c in counts), None) or max(counts, key=counts.get)

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL

        dialect.doublequote = '""' in sample or '"' not in sample
        dialect.delimiter = delim
        dialect.quotechar = "'" if '"' not in sample and re.search(r"(^|%s)'" % re.escape(delim), sample, re.M) else '"'
        dialect.skipinitialspace = all(line.count(delim) == line.count(delim + ' ') for line in lines) and delim != ' '
        return dialect

    def has_header(self, sample):
        rows = list(reader(io.StringIO(sample), self.sniff(sample)))
        header, rest = rows[0], rows[1:21]
        votes = 0
        for column, title in enumerate(header):
            kinds = set()
            for row in rest:
                if len(row) != len(header):
                    continue
                try:
                    complex(row[column])
                    kinds.add(complex)
                except ValueError:
                    kinds.add(len(row[column]))
            if len(kinds) != 1:
                continue
            kind = kinds.pop()
            if kind is complex:
                try:
                    complex(title)
                    votes -= 1
                except ValueError:
                    votes += 1
            else:
                votes += 1 if len(title) != kind else -1
        return votes > 0
