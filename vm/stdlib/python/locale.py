"""The C locale: the only one there is."""

from _collections_abc import Mapping as _Mapping
import sys as _sys

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'localeconv', 'strcoll', 'strxfrm', 'str', 'atof',
           'atoi', 'format_string', 'currency', 'normalize', 'LC_CTYPE', 'LC_COLLATE', 'LC_MESSAGES', 'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC',
           'LC_ALL', 'CHAR_MAX', 'delocalize', 'localize', 'getencoding']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_str = str


class Error(Exception):
    """An unsupported locale."""


def localeconv():
    """Returns numeric and monetary locale-specific parameters."""
    conv = dict.fromkeys(('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep', 'positive_sign', 'negative_sign'), '')
    conv.update(dict.fromkeys(('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes', 'n_sep_by_space',
                               'p_sign_posn', 'n_sign_posn'), CHAR_MAX))
    conv.update(decimal_point='.', thousands_sep='', grouping=[], mon_grouping=[])
    return conv


def setlocale(category, locale=None):
    """Set the locale for the given category.  Only the C locale is there, also under the name of the user's."""
    if locale is not None and not isinstance(locale, _str):
        language, encoding = locale
        locale = f'{language or "C"}.{encoding}' if encoding else language or 'C'
    if locale in (None, '', 'C', 'POSIX', 'C.UTF-8', 'C.utf8'):
        return 'C'
    raise Error('unsupported locale setting')


def strcoll(string1, string2, /):
    """Compares two strings according to the locale."""
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    """Return a string that can be used as a key for locale-aware comparisons."""
    return string


def getlocale(category=LC_CTYPE):
    """Returns the current setting for the given locale category as
    tuple (language code, encoding)."""
    return (None, None)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """Tries to determine the default locale settings and returns
    them as tuple (language code, encoding)."""
    import warnings
    warnings._deprecated('locale.getdefaultlocale', "{name!r} is deprecated and slated for removal in Python {remove}. "
                         'Use setlocale(), getencoding() and getlocale() instead.', remove=(3, 15))
    return (None, None)


def getencoding():
    """Get the locale encoding."""
    return 'utf-8'


def getpreferredencoding(do_setlocale=True):
    """Return the charset that the user is likely using."""
    return 'utf-8'


def normalize(localename):
    """Returns a normalized locale code for the given locale
    name."""
    return localename


def delocalize(string):
    "Parses a string as a normalized number according to the locale settings."
    conv = localeconv()
    if conv['thousands_sep']:
        string = string.replace(conv['thousands_sep'], '')
    return string.replace(conv['decimal_point'], '.') if conv['decimal_point'] else string


def localize(string, grouping=False, monetary=False):
    """Parses a string as locale number according to the locale settings."""
    return string


def atof(string, func=float):
    "Parses a string as a float according to the locale settings."
    return func(delocalize(string))


def atoi(string):
    "Converts a string to an integer according to the locale settings."
    return int(delocalize(string))


def str(val):
    """Convert float to string, taking the locale into account."""
    return format_string('%.12g', val)


def format_string(f, val, grouping=False, monetary=False):
    """Formats a string in the same way that the % formatting would use,
    but takes the current locale into account."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """Formats val according to the currency settings
    in the current locale."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")
