"""The assertions that show how two values differ."""

from collections import Counter

from .util import _common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr

__unittest = True

DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'
_UNUSABLE = TypeError, IndexError, NotImplementedError     # what len() and s[i] of something that is no sequence raise


def _diff(first, second, separator='\n'):
    """The differences of two lists of lines; nothing where the module difflib is not there."""
    try:
        from difflib import ndiff
    except ImportError:
        return ''
    return '\n' + separator.join(ndiff(first, second))


def _lines(value):
    from pprint import pformat
    return pformat(value).splitlines()


class Comparisons:
    """assertEqual() and the assertions it chooses by type; a part of TestCase."""

    _by_type = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual',
                frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual() call `function`(first, second, msg) for two values of exactly this type."""
        if '_by_type' not in vars(self):
            self._by_type = dict(self._by_type)
        self._by_type[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._by_type.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, '%s != %s' % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        """Fail unless first == second."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fail unless first != second."""
        if not first != second:
            self._fail(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def _distance(self, first, second, places, delta):
        """Whether two numbers are almost equal, the difference, and how this is said."""
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        if first == second:
            difference, close = None, True
        else:
            difference = abs(first - second)
            close = difference <= delta if delta is not None else round(difference, 7 if places is None else places) == 0
        if delta is not None:
            return close, difference, f'{safe_repr(delta)} delta'
        return close, difference, f'{7 if places is None else places!r} places'

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail unless two numbers are equal after rounding to `places` (7), or at most `delta` apart."""
        close, difference, within = self._distance(first, second, places, delta)
        if not close:
            self._fail(msg, f'{safe_repr(first)} != {safe_repr(second)} within {within} '
                            f'({safe_repr(difference)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if two numbers are almost equal in the sense of assertAlmostEqual()."""
        close, difference, within = self._distance(first, second, places, delta)
        if close:
            text = f'{safe_repr(first)} == {safe_repr(second)} within {within}'
            if delta is not None:
                text += f' ({safe_repr(abs(first - second))} difference)'
            self._fail(msg, text)

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    # Sequences

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Fail unless two sequences are equal; with `seq_type` both must be of it."""
        kind = 'sequence'
        if seq_type is not None:
            kind = seq_type.__name__
            for order, seq in ('First', seq1), ('Second', seq2):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{order} sequence is not a {kind}: {safe_repr(seq)}')
        sizes = []
        for order, seq in ('First', seq1), ('Second', seq2):
            try:
                sizes.append(len(seq))
            except (TypeError, NotImplementedError):
                text = f'{order} {kind} has no length.    Non-sequence?'
                break
        else:
            if seq1 == seq2:
                return
            where = self._first_difference(seq1, seq2, min(sizes), kind)
            if not where and sizes[0] == sizes[1] and seq_type is None and type(seq1) is not type(seq2):
                return      # the same items in sequences of two types
            text = '%ss differ: %s != %s\n' % (kind.capitalize(), *_common_shorten_repr(seq1, seq2)) + where
            if sizes[0] > sizes[1]:
                text += self._extra_items('First', seq1, sizes[0], sizes[1], kind)
            elif sizes[1] > sizes[0]:
                text += self._extra_items('Second', seq2, sizes[1], sizes[0], kind)
        self._fail(msg, self._truncateMessage(text, _diff(_lines(seq1), _lines(seq2))))

    def _first_difference(self, seq1, seq2, size, kind):
        for i in range(size):
            items = []
            for order, seq in ('first', seq1), ('second', seq2):
                try:
                    items.append(seq[i])
                except _UNUSABLE:
                    return f'\nUnable to index element {i} of {order} {kind}\n'
            if items[0] != items[1]:
                return f'\nFirst differing element {i}:\n' + '%s\n%s\n' % _common_shorten_repr(*items)
        return ''

    def _extra_items(self, order, seq, size, other, kind):
        text = f'\n{order} {kind} contains {size - other} additional elements.\n'
        try:
            return text + f'First extra element {other}:\n{safe_repr(seq[other])}\n'
        except _UNUSABLE:
            return text + f'Unable to index element {other} of {order.lower()} {kind}\n'

    def assertListEqual(self, list1, list2, msg=None):
        """Fail unless both are lists and equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Fail unless both are tuples and equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertMultiLineEqual(self, first, second, msg=None):
        """Fail unless two strings are equal; shows the lines that differ."""
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        texts = [first, second]
        if any([text and not text.endswith('\n') for text in texts]):
            texts = [text and text + '\n' for text in texts]
        diff = _diff(*[text.splitlines(keepends=True) for text in texts], separator='')
        self._fail(msg, self._truncateMessage('%s != %s' % _common_shorten_repr(first, second), diff))

    # Other containers

    def assertDictEqual(self, d1, d2, msg=None):
        """Fail unless both are dictionaries and equal."""
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            text = '%s != %s' % _common_shorten_repr(d1, d2)
            self._fail(msg, self._truncateMessage(text, _diff(_lines(d1), _lines(d2))))

    def assertSetEqual(self, set1, set2, msg=None):
        """Fail unless two sets, or things with a method difference(), have the same items."""
        text = []
        for one, other, order, opposite in (set1, set2, 'first', 'second'), (set2, set1, 'second', 'first'):
            try:
                only = one.difference(other)
            except TypeError as e:
                self.fail(f'invalid type when attempting set difference: {e}')
            except AttributeError as e:
                self.fail(f'{order} argument does not support set difference: {e}')
            if only:
                text.append(f'Items in the {order} set but not the {opposite}:')
                text += [repr(item) for item in only]
        if text:
            self._fail(msg, '\n'.join(text))

    def assertCountEqual(self, first, second, msg=None):
        """Fail unless two iterables give the same values equally often, in any order."""
        first, second = list(first), list(second)
        try:
            if Counter(first) == Counter(second):
                return
        except TypeError:
            differences = _count_diff_all_purpose(first, second)
        else:
            differences = _count_diff_hashable(first, second)
        if differences:
            lines = ['First has %d, Second has %d:  %r' % difference for difference in differences]
            self._fail(msg, self._truncateMessage('Element counts were not equal:\n', '\n'.join(lines)))
