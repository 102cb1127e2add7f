"""How numbers are written in a language. There is only the C locale here; tables of other ones may be put in its place."""

from _collections_abc import Mapping as _Mapping

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'localeconv', 'strcoll', 'strxfrm', 'str', 'atof',
           'atoi', 'format_string', 'currency', 'normalize', 'LC_CTYPE', 'LC_COLLATE', 'LC_MESSAGES', 'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC',
           'LC_ALL', 'CHAR_MAX', 'delocalize', 'localize', 'getencoding']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127          # in a table: the locale does not say
_text = str

_TEXTS = 'int_curr_symbol currency_symbol mon_decimal_point mon_thousands_sep positive_sign negative_sign thousands_sep'.split()
_NUMBERS = ('int_frac_digits frac_digits p_cs_precedes p_sep_by_space n_cs_precedes n_sep_by_space p_sign_posn n_sign_posn').split()
_override_localeconv = {}       # what tests put in place of the table


class Error(Exception):
    """There is no such locale."""


def localeconv():
    """The table of how numbers and money are written."""
    table = {**dict.fromkeys(_TEXTS, ''), **dict.fromkeys(_NUMBERS, CHAR_MAX), 'decimal_point': '.', 'grouping': [], 'mon_grouping': []}
    return table | _override_localeconv


def setlocale(category, locale=None):
    """Sets the locale, which may be a pair (language, encoding) or '' for the user's, and returns its name; None only asks."""
    if category not in range(7):
        raise Error('unsupported locale setting')
    if locale is not None and not isinstance(locale, _text):
        if len(locale) != 2 or not all([part is None or isinstance(part, _text) for part in locale]):
            raise TypeError('Locale must be None, a string, or an iterable of two strings -- language code, encoding.')
        locale = '.'.join([part for part in (locale[0] or 'C', locale[1]) if part])
    if locale not in (None, '', 'C', 'POSIX', 'C.UTF-8', 'C.utf8'):
        raise Error('unsupported locale setting')
    return 'C'


def getlocale(category=LC_CTYPE):
    """(language, encoding): of the C locale neither."""
    return None, None


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """(language, encoding) of the user (deprecated)."""
    import warnings
    warnings._deprecated('locale.getdefaultlocale', "{name!r} is deprecated and slated for removal in Python {remove}. "
                         'Use setlocale(), getencoding() and getlocale() instead.', remove=(3, 15))
    return None, None


def getencoding():
    """The encoding of the host's texts."""
    return 'utf-8'


def getpreferredencoding(do_setlocale=True):
    """The encoding that files have unless said."""
    return 'utf-8'


def normalize(localename):
    """The name of a locale: aliases are not known here."""
    return localename


def _no_zeros(text):
    if '\0' in text:
        raise ValueError('embedded null character')
    return text


def strcoll(string1, string2, /):
    """Less than, equal to or greater than 0 as the first string comes before, with or behind the second."""
    return (_no_zeros(string1) > _no_zeros(string2)) - (string1 < string2)


def strxfrm(string, /):
    """What to compare in place of a string."""
    return _no_zeros(string)


# Numbers out of texts

def delocalize(string):
    """The text of a number as Python writes it."""
    table = localeconv()
    if table['thousands_sep']:
        string = string.replace(table['thousands_sep'], '')
    return string.replace(table['decimal_point'], '.') if table['decimal_point'] else string


def atof(string, func=float):
    """The number that a text is in the locale."""
    return func(delocalize(string))


def atoi(string):
    """The integer that a text is in the locale."""
    return int(delocalize(string))


# Numbers to texts

def _grouped(digits, monetary):
    """Digits with separators between groups: sizes from the right, the last one again and again unless CHAR_MAX ends it."""
    table = localeconv()
    separator, sizes = table['mon_thousands_sep' if monetary else 'thousands_sep'], table['mon_grouping' if monetary else 'grouping']
    groups, size, place = [], 0, 0
    while digits and separator:
        if place < len(sizes):
            if sizes[place] == CHAR_MAX:
                break
            size, place = sizes[place] or size, place + 1
        if not size:
            break
        digits, group = digits[:-size], digits[-size:]
        groups.append(group)
    return separator.join(([digits] if digits else []) + groups[::-1])


def localize(string, grouping=False, monetary=False):
    """The text of a number as the locale writes it; blanks around it make up for the separators."""
    body = string.strip()
    left, right = len(string) - len(string.lstrip()), len(string) - len(string.rstrip())
    sign = body[:1] if body[:1] in ('+', '-') else ''
    whole, point, rest = body[len(sign):].partition('.')
    if grouping:
        end = len(whole) - len(whole.lstrip('0123456789'))
        grouped = _grouped(whole[:end], monetary)
        added, whole = len(grouped) - end, grouped + whole[end:]
        taken = min(added, left)
        left, right = left - taken, right - min(added - taken, right)
    if point:
        point = localeconv()['mon_decimal_point' if monetary else 'decimal_point']
    return ' ' * left + sign + whole + point + rest + ' ' * right


_directive = None


def format_string(f, val, grouping=False, monetary=False):
    """f % val with numbers as the locale writes them."""
    global _directive
    if _directive is None:
        import re
        _directive = re.compile(r'%(?:\((?P<key>.*?)\))?(?P<flags>[-#0 +*.hlL\d]*?)(?P<kind>[eEfFgGdiouxXcrs%a])')
    found = list(_directive.finditer(f))
    pieces = _directive.sub('%s', f)
    if isinstance(val, _Mapping):
        return pieces % tuple(['%' if one['kind'] == '%' else _formatted(one[0], (val,), one['kind'], grouping, monetary) for one in found])
    values = list(val) if isinstance(val, tuple) else [val]
    texts = []
    for one in found:
        if one['kind'] == '%':
            texts.append('%')
            continue
        count = 1 + one['flags'].count('*')
        texts.append(_formatted(one[0], tuple(values[:count]), one['kind'], grouping, monetary))
        del values[:count]
    return pieces % tuple(texts + values)


def _formatted(directive, values, kind, grouping, monetary):
    text = directive % (values[0] if isinstance(values[0], _Mapping) and len(values) == 1 else values)
    return localize(text, grouping, monetary) if kind in 'eEfFgGdiu' else text


def str(val):
    """The text of a float as the locale writes it."""
    return format_string('%.12g', val)


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money as the locale writes it, with the symbol of the currency or without."""
    table = localeconv()
    digits = table['int_frac_digits' if international else 'frac_digits']
    if digits == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    text = localize(f'{abs(val):.{digits}f}', grouping, monetary=True)
    way = 'n' if val < 0 else 'p'
    # Marks of where the amount with its symbol begins and ends, for a sign that stands close to it.
    text = f'<{text}>'
    if symbol:
        mark = table['int_curr_symbol' if international else 'currency_symbol']
        before, apart = table[way + '_cs_precedes'], table[way + '_sep_by_space']
        blank = ' ' if apart else ''
        if before:
            text = mark + blank + text
        else:
            text = text + blank + (mark[:-1] if international and mark[-1:] == ' ' else mark)
    sign = table['negative_sign' if val < 0 else 'positive_sign']
    place = table[way + '_sign_posn']
    if place == 0:
        text = f'({text})'
    elif place == 2:
        text += sign
    elif place == 3:
        text = text.replace('<', sign)
    elif place == 4:
        text = text.replace('>', sign)
    else:
        text = sign + text
    return text.replace('<', '').replace('>', '')
