"""The assertions of a test case that need no comparison of contents."""

import types

from ._compare import Comparisons
from ._expect import _AssertNotWarnsContext, _AssertRaisesContext, _AssertWarnsContext
from .util import safe_repr

__unittest = True


def _owner(obj):
    """How a message names the object that has an attribute, or has not."""
    if isinstance(obj, types.ModuleType):
        return f'module {obj.__name__!r}'
    if isinstance(obj, type):
        return f'type object {obj.__name__!r}'
    return f'{type(obj).__name__!r} object'


class Assertions(Comparisons):
    """What a test case can check, and how failing is said; a part of TestCase."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16    # longer strings are not compared line by line

    def fail(self, msg=None):
        """Fail with the given message."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return '%s : %s' % (standardMsg, msg)
        except UnicodeDecodeError:
            return f'{safe_repr(standardMsg)} : {safe_repr(msg)}'

    def _fail(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    # Truth, identity, order

    def assertTrue(self, expr, msg=None):
        """Fail unless the expression is true."""
        if not expr:
            self._fail(msg, safe_repr(expr) + ' is not true')

    def assertFalse(self, expr, msg=None):
        """Fail if the expression is true."""
        if expr:
            self._fail(msg, safe_repr(expr) + ' is not false')

    def assertIs(self, expr1, expr2, msg=None):
        """Fail unless both are the same object."""
        if expr1 is not expr2:
            self._fail(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        """Fail if both are the same object."""
        if expr1 is expr2:
            self._fail(msg, 'unexpectedly identical: ' + safe_repr(expr1))

    def assertIsNone(self, obj, msg=None):
        """Fail unless the object is None."""
        if obj is not None:
            self._fail(msg, safe_repr(obj) + ' is not None')

    def assertIsNotNone(self, obj, msg=None):
        """Fail if the object is None."""
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertLess(self, a, b, msg=None):
        """Fail unless a < b."""
        if not a < b:
            self._fail(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        """Fail unless a <= b."""
        if not a <= b:
            self._fail(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        """Fail unless a > b."""
        if not a > b:
            self._fail(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        """Fail unless a >= b."""
        if not a >= b:
            self._fail(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    # Membership, classes, attributes

    def assertIn(self, member, container, msg=None):
        """Fail unless the container has the member."""
        if member not in container:
            self._fail(msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        """Fail if the container has the member."""
        if member in container:
            self._fail(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertIsInstance(self, obj, cls, msg=None):
        """Fail unless isinstance(obj, cls)."""
        if not isinstance(obj, cls):
            any_of = 'any of ' if isinstance(cls, tuple) else ''
            self._fail(msg, f'{safe_repr(obj)} is not an instance of {any_of}{cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Fail if isinstance(obj, cls)."""
        if isinstance(obj, cls):
            if isinstance(cls, tuple):
                cls = next((one for one in cls if isinstance(obj, one)), cls)
            self._fail(msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    def _derived(self, cls, superclass, msg):
        try:
            return issubclass(cls, superclass)
        except TypeError:
            if isinstance(cls, type):
                raise
            self._fail(msg, f'{cls!r} is not a class')

    def assertIsSubclass(self, cls, superclass, msg=None):
        """Fail unless issubclass(cls, superclass)."""
        if not self._derived(cls, superclass, msg):
            any_of = 'any of ' if isinstance(superclass, tuple) else ''
            self._fail(msg, f'{cls!r} is not a subclass of {any_of}{superclass!r}')

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        """Fail if issubclass(cls, superclass)."""
        if self._derived(cls, superclass, msg):
            if isinstance(superclass, tuple):
                superclass = next((one for one in superclass if issubclass(cls, one)), superclass)
            self._fail(msg, f'{cls!r} is a subclass of {superclass!r}')

    def assertHasAttr(self, obj, name, msg=None):
        """Fail unless the object has the attribute."""
        if not hasattr(obj, name):
            self._fail(msg, f'{_owner(obj)} has no attribute {name!r}')

    def assertNotHasAttr(self, obj, name, msg=None):
        """Fail if the object has the attribute."""
        if hasattr(obj, name):
            self._fail(msg, f'{_owner(obj)} has unexpected attribute {name!r}')

    # Texts

    def assertRegex(self, text, expected_regex, msg=None):
        """Fail unless the expression is found in the text."""
        if isinstance(expected_regex, (str, bytes)):
            import re
            assert expected_regex, 'expected_regex must not be empty.'
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fail if the expression is found in the text."""
        if isinstance(unexpected_regex, (str, bytes)):
            import re
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            found = text[match.start():match.end()]
            self._fail(msg, f'Regex matched: {found!r} matches {unexpected_regex.pattern!r} in {text!r}')

    def assertStartsWith(self, s, prefix, msg=None):
        """Fail unless the string starts with the prefix, or with one of a tuple."""
        self._check_edge(s, prefix, msg, 'start', True)

    def assertNotStartsWith(self, s, prefix, msg=None):
        """Fail if the string starts with the prefix, or with one of a tuple."""
        self._check_edge(s, prefix, msg, 'start', False)

    def assertEndsWith(self, s, suffix, msg=None):
        """Fail unless the string ends with the suffix, or with one of a tuple."""
        self._check_edge(s, suffix, msg, 'end', True)

    def assertNotEndsWith(self, s, suffix, msg=None):
        """Fail if the string ends with the suffix, or with one of a tuple."""
        self._check_edge(s, suffix, msg, 'end', False)

    def _check_edge(self, s, parts, msg, edge, wanted):
        try:
            test = getattr(s, edge + 'swith')
            found = test(parts)
        except (AttributeError, TypeError):
            self._check_text_types(s, parts, msg)
            raise
        if found and not wanted:
            if isinstance(parts, tuple):
                parts = next(part for part in parts if test(part))
            self._fail(msg, f'{safe_repr(s, short=True)} {edge}s with {safe_repr(parts)}')
        if wanted and not found:
            any_of = 'any of ' if isinstance(parts, tuple) else ''
            self._fail(msg, f"{safe_repr(s, short=True)} doesn't {edge} with {any_of}{safe_repr(parts)}")

    def _check_text_types(self, s, parts, msg):
        for part in parts if isinstance(parts, tuple) else (parts,):
            for name, kinds in ('str', str), ('bytes', (bytes, bytearray)):
                if isinstance(part, kinds) and not isinstance(s, kinds):
                    self._fail(msg, f'Expected {name}, not {type(s).__name__}')

    # Exceptions, warnings, logs

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless the call of args[0] raises the exception; without it return a context manager for a block."""
        return _AssertRaisesContext(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """assertRaises() for an exception in whose text the expression is found."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fail unless the call of args[0] gives the warning; without it return a context manager for a block."""
        return _AssertWarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """assertWarns() for a warning in whose text the expression is found."""
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return _AssertNotWarnsContext(expected_warning, self).handle('_assertNotWarns', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """Return a context manager that fails unless something of at least this level is logged; see its `records`."""
        from ._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """Return a context manager that fails if something of at least this level is logged."""
        from ._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=True)
