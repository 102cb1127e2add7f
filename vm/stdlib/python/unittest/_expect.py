"""What assertRaises() and assertWarns() return: the expectation of an exception or a warning."""

import sys
import types

__unittest = True


class _BaseTestCaseContext:
    msg = None

    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, text):
        case = self.test_case
        raise case.failureException(case._formatMessage(self.msg, text))


class _Expectation(_BaseTestCaseContext):
    """Checks the call of a function, or as a context manager a block.

    `kind` and `kind_text` say of what the expected classes must be derived.
    """

    obj_name = None

    def __init__(self, expected, test_case, expected_regex=None):
        self.test_case = test_case
        self.expected = expected
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex

    def handle(self, method, args, kwargs):
        """Finish what the assertion `method` was called with: a function and its arguments, or nothing but `msg`."""
        for cls in self.expected if isinstance(self.expected, tuple) else (self.expected,):
            if not (isinstance(cls, type) and issubclass(cls, self.kind)):
                raise TypeError(f'{method}() arg 1 must be {self.kind_text}')
        if args:
            function = args[0]
            name = getattr(function, '__name__', None)
            self.obj_name = str(function) if name is None else name
            with self:
                function(*args[1:], **kwargs)
            return None
        self.msg = kwargs.pop('msg', None)
        for name in kwargs:
            raise TypeError(f'{name!r} is an invalid keyword argument for this function')
        return self

    def missed(self, how):
        """Fail because nothing of the kind came."""
        by = f' by {self.obj_name}' if self.obj_name else ''
        self._raiseFailure(f'{self.expected_name()} not {how}{by}')

    def expected_name(self):
        return getattr(self.expected, '__name__', None) or str(self.expected)

    def fits(self, value):
        return self.expected_regex is None or self.expected_regex.search(str(value))

    def unlike(self, value):
        self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{value}"')


class _AssertRaisesContext(_Expectation):
    """The expectation of an exception; afterwards it stands in `exception`."""

    kind = BaseException
    kind_text = 'an exception type or tuple of exception types'
    __class_getitem__ = classmethod(types.GenericAlias)

    def __enter__(self):
        return self

    def __exit__(self, cls, value, tb):
        if cls is None:
            self.missed('raised')
        from traceback import clear_frames
        clear_frames(tb)
        if not issubclass(cls, self.expected):
            return False
        # The traceback would keep the frames, and all that their variables hold, alive.
        self.exception = value.with_traceback(None)
        if not self.fits(value):
            self.unlike(value)
        return True


class _AssertWarnsContext(_Expectation):
    """The expectation of a warning; afterwards `warning`, `filename` and `lineno` describe it."""

    kind = Warning
    kind_text = 'a warning type or tuple of warning types'

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            # Otherwise what has warned before would be silent now.
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.catcher = warnings.catch_warnings(record=True)
        self.warnings = self.catcher.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, cls, value, tb):
        self.catcher.__exit__(cls, value, tb)
        if cls is None:
            self.judge([seen for seen in self.warnings if isinstance(seen.message, self.expected)])

    def judge(self, caught):
        for seen in caught:
            if self.fits(seen.message):
                self.warning, self.filename, self.lineno = seen.message, seen.filename, seen.lineno
                return
        if caught:
            self.unlike(caught[0].message)
        self.missed('triggered')


class _AssertNotWarnsContext(_AssertWarnsContext):
    """The expectation that a warning does not come."""

    def judge(self, caught):
        if caught:
            self._raiseFailure(self.expected_name() + ' triggered')
