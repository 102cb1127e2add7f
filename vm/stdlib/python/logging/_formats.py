"""Formatters: the text of a record."""

import time

# The letters and flags of a conversion in "%(name)s".
_CONVERSIONS = frozenset('diouxefgcrsaDIOUXEFGCRSA%')
_FLAGS = '#0+ -'


class PercentStyle:
    """Formats as "%(name)s"."""

    default_format = '%(message)s'
    asctime_format = '%(asctime)s'
    # The text that shows that a format asks for the time.
    asctime_search = '%(asctime)'

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        """Whether the format has a place for the time."""
        return self.asctime_search in self._fmt

    def validate(self):
        """ValueError if the format has no field, or a wrong one."""
        if not _has_percent_field(self._fmt):
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def format(self, record):
        """The record's fields in their places; ValueError if one is missing."""
        try:
            return self._format(record)
        except KeyError as missing:
            raise ValueError(f'Formatting field not found in record: {missing}')

    def _values(self, record):
        values = record.__dict__
        return self._defaults | values if self._defaults else values

    def _format(self, record):
        return self._fmt % self._values(record)


class StrFormatStyle(PercentStyle):
    """Formats as "{name}"."""

    default_format = '{message}'
    asctime_format = '{asctime}'
    asctime_search = '{asctime'

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        from ._brackets import check
        check(self._fmt)


class StringTemplateStyle(PercentStyle):
    """Formats as "${name}" or "$name"."""

    default_format = '${message}'
    asctime_format = '${asctime}'
    asctime_search = '${asctime}'

    def __init__(self, *args, **kwargs):
        from string import Template
        super().__init__(*args, **kwargs)
        self._template = Template(self._fmt)

    def usesTime(self):
        return self.asctime_search in self._fmt or '$asctime' in self._fmt

    def validate(self):
        fields = False
        for match in self._template.pattern.finditer(self._fmt):
            found = match.groupdict()
            if found['named'] or found['braced']:
                fields = True
            elif match[0] == '$':
                raise ValueError("invalid format: bare '$' not allowed")
        if not fields:
            raise ValueError('invalid format: no fields')

    def _format(self, record):
        return self._template.substitute(**self._values(record))


_STYLES = {
    '%': (PercentStyle, '%(levelname)s:%(name)s:%(message)s'),
    '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
    '$': (StringTemplateStyle, '${levelname}:${name}:${message}'),
}


def _has_percent_field(text):
    """Whether a text holds a "%(name)" with flags, width and precision (numbers or stars) and a conversion."""
    begin = text.find('%(')
    while begin >= 0:
        end = text.find(')', begin)
        name = text[begin + 2:end]
        if end > 0 and name and name.replace('_', 'a').isalnum():
            rest = text[end + 1:].lstrip(_FLAGS)
            rest = _after_number(rest)
            if rest[:1] == '.':
                after = _after_number(rest[1:])
                rest = after if after != rest[1:] else ''
            if rest[:1] in _CONVERSIONS:
                return True
        begin = text.find('%(', begin + 1)
    return False


def _after_number(text):
    return text[1:] if text[:1] == '*' else text.lstrip('0123456789')


class Formatter:
    """Makes a text of a record: a format with the record's attributes in it, then its exception and its stack.

    fmt, style: the format ('%', '{' or '$'); datefmt: of the time, as for time.strftime(); defaults: values of fields that a
    record may lack.
    """

    converter = time.localtime
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError(f'Style must be one of: {",".join(_STYLES)}')
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def format(self, record):
        """The whole text; `message`, `asctime` and `exc_text` are left in the record."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = _below(text, record.exc_text)
        if record.stack_info:
            text = _below(text, self.formatStack(record.stack_info))
        return text

    def usesTime(self):
        """Whether the format has a place for the time."""
        return self._style.usesTime()

    def formatMessage(self, record):
        """The format with the record's attributes in it."""
        return self._style.format(record)

    def formatTime(self, record, datefmt=None):
        """When the record was made; without a format as "2001-12-31 23:59:59,999", see default_time_format."""
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        """The traceback of (type, exception, traceback)."""
        from traceback import format_exception
        return ''.join(format_exception(*ei)).removesuffix('\n')

    def formatStack(self, stack_info):
        """What findCaller() said of the stack."""
        return stack_info


def _below(text, more):
    return f'{text}{more}' if text[-1:] == '\n' else f'{text}\n{more}'


class BufferingFormatter:
    """Makes one text of many records; `linefmt` formats each."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        """What stands before them."""
        return ''

    def formatFooter(self, records):
        """What stands behind them."""
        return ''

    def format(self, records):
        """The text; empty for no records."""
        if not records:
            return ''
        lines = [self.linefmt.format(record) for record in records]
        return self.formatHeader(records) + ''.join(lines) + self.formatFooter(records)


_defaultFormatter = Formatter()
