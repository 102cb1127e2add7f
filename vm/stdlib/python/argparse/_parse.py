"""One pass over a command line.

Every word is of a kind: 'O' an option, 'A' an argument, '-' the first `--`, behind which all are arguments.
"""

from ._base import ArgumentError, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _get_action_name

_ANY = 1 << 60
_RANGES = {None: (1, 1), OPTIONAL: (0, 1), ZERO_OR_MORE: (0, _ANY), ONE_OR_MORE: (1, _ANY), SUPPRESS: (0, 0),
           REMAINDER: (0, _ANY), PARSER: (1, _ANY)}
_TAKES_OPTIONS = REMAINDER, PARSER      # they take all words that follow, of whatever kind


def _range(action):
    """How many words an argument takes: at least and at most."""
    return _RANGES.get(action.nargs) or (action.nargs, action.nargs)


class _Pass:
    """The state of a pass: what is to come, what was seen, what is left over."""

    def __init__(self, parser, words, namespace, intermixed):
        self.parser = parser
        self.namespace = namespace
        self.intermixed = intermixed
        self.words = words
        self.options = {}       # the index of an option: what it may be
        self.kinds = self._classify()
        self.positionals = parser._get_positional_actions()
        self.seen = set()
        self.given = set()      # those that are not left at their default
        self.warned = set()
        self.extras, self.extra_kinds = [], ''
        self.rivals = {}        # an action: those that exclude it
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.rivals.setdefault(action, []).extend([other for other in group._group_actions if other is not action])

    def _classify(self):
        kinds = ''
        for index, word in enumerate(self.words):
            if word == '--':
                return kinds + '-' + 'A' * (len(self.words) - index - 1)
            meanings = self.parser._parse_optional(word)
            if meanings is None:
                kinds += 'A'
            else:
                self.options[index] = meanings
                kinds += 'O'
        return kinds

    def run(self):
        """Take all words; return what no argument was found for."""
        index, last = 0, max(self.options, default=-1)
        while index <= last:
            option = min([i for i in self.options if i >= index])
            if option != index and not self.intermixed:
                end = self.take_positionals(index)
                if end > index:
                    index = end
                    continue
            self.leave(index, option)
            index = self.take_option(option)
        if self.intermixed:
            # What is left are the words for positional arguments, and options that nobody knows.
            self.leave(index, len(self.words))
            words, kinds = self.extras, self.extra_kinds
            self.extras = [word for word, kind in zip(words, kinds) if kind == 'O']
            self.words = [word for word, kind in zip(words, kinds) if kind != 'O']
            self.kinds, index = kinds.replace('O', ''), 0
        self.leave(self.take_positionals(index), len(self.words))
        return self.extras

    def leave(self, start, end):
        self.extras += self.words[start:end]
        self.extra_kinds += self.kinds[start:end]

    # Positional arguments

    def take_positionals(self, start):
        """Give the words from an index on to positional arguments; return the index behind."""
        counts = self._share(start)
        actions, self.positionals = self.positionals[:len(counts)], self.positionals[len(counts):]
        for action, count in zip(actions, counts):
            words = self.words[start:start + count]
            kinds = self.kinds[start:start + count]
            if '-' in kinds if action.nargs != PARSER else kinds.startswith('-'):
                if action.nargs != REMAINDER:
                    words.remove('--')
            start += count
            if words and action.deprecated:
                self.warn(action, f"argument '{_get_action_name(action)}' is deprecated")
            self.call(action, words)
        return start

    def _share(self, start):
        """How many words each of the next positional arguments gets.

        As many arguments as possible are served; of these the earlier ones get what the later ones do not need.
        """
        kinds = self.kinds
        end = start
        while end < len(kinds) and kinds[end] != 'O':
            end += 1
        dashes = [i for i in range(start, end) if kinds[i] == '-']
        free = end - start - len(dashes)
        ranges = []
        for action in self.positionals:
            ranges.append(_range(action))
            if sum([low for low, _ in ranges]) > free:
                ranges.pop()
                break
        counts, place = [], start
        needed = sum([low for low, _ in ranges])
        for action, (low, high) in zip(self.positionals, ranges):
            needed -= low
            if action.nargs in _TAKES_OPTIONS:
                stop = len(kinds) - needed if needed else len(kinds)
            else:
                number = min(high, free - needed)
                free -= number
                stop = place
                # `--` goes with the argument before it.
                while number or stop < end and kinds[stop] == '-':
                    number -= kinds[stop] != '-'
                    stop += 1
            counts.append(stop - place)
            if action.nargs in _TAKES_OPTIONS:
                free, end = needed, len(kinds)
            place = stop
        if place < len(kinds) and kinds[place] == 'O':
            # An argument that takes nothing here may take something behind the option.
            while counts and not counts[-1]:
                counts.pop()
        return counts

    # Options

    def take_option(self, start):
        """Take the option at an index and its arguments; return the index behind."""
        meanings = self.options[start]
        if len(meanings) > 1:
            names = ', '.join([meaning[1] for meaning in meanings])
            raise ArgumentError(None, f'ambiguous option: {self.words[start]} could match {names}')
        action, option, separator, attached = meanings[0]
        calls, end = [], start + 1
        while True:
            if action is None:
                self.leave(start, start + 1)
                return start + 1
            if attached is None:
                count = self.count_of(action, start + 1)
                calls.append((action, self.words[end:end + count], option))
                end += count
                break
            count = self._allowed(action, 1)
            if count == 1:
                calls.append((action, [attached], option))
                break
            chars = self.parser.prefix_chars
            if count != 0 or option[1] in chars or attached == '' or separator or attached[0] in chars:
                raise ArgumentError(action, f'ignored explicit argument {attached!r}')
            # Several options of one letter in a word.
            calls.append((action, [], option))
            option = option[0] + attached[0]
            action = self.parser._option_string_actions.get(option)
            if action is None:
                self.extras.append(option[0] + attached)
                self.extra_kinds += 'O'
                break
            attached = attached[1:] or None
            separator = '' if attached else None
            if attached and attached[0] == '=':
                separator, attached = '=', attached[1:]
        for action, words, option in calls:
            if action.deprecated and option not in self.warned:
                self.warn(option, f"option '{option}' is deprecated")
            self.call(action, words, option)
        return end

    def warn(self, what, text):
        self.warned.add(what)
        self.parser._warning(text)

    def count_of(self, action, start):
        """How many words behind an option are its arguments."""
        kinds = self.kinds
        end = start
        while end < len(kinds) and (kinds[end] == 'A' or kinds[end] == 'O' and action.nargs in _TAKES_OPTIONS
                                    and (end > start or action.nargs == REMAINDER)):
            end += 1
        return self._allowed(action, end - start)

    def _allowed(self, action, available):
        """How many of the available words an option takes."""
        low, high = _range(action)
        if available >= low:
            return min(available, high)
        wanted = {None: 'one argument', OPTIONAL: 'at most one argument', ONE_OR_MORE: 'at least one argument'}
        number = f'{action.nargs} argument{'' if action.nargs == 1 else 's'}'
        raise ArgumentError(action, f'expected {wanted.get(action.nargs, number)}')

    # The effect

    def call(self, action, words, option=None):
        self.seen.add(action)
        value = self.parser._get_values(action, words)
        if words or action.option_strings:
            self.given.add(action)
            for rival in self.rivals.get(action, ()):
                if rival in self.given:
                    raise ArgumentError(action, f'not allowed with argument {_get_action_name(rival)}')
        if value is not SUPPRESS:
            action(self.parser, self.namespace, value, option)

    def finish(self):
        """Complain about what is missing; convert the defaults that are strings."""
        parser, namespace, missing = self.parser, self.namespace, []
        for action in parser._actions:
            if action in self.seen:
                continue
            default = action.default
            if action.required:
                missing.append(_get_action_name(action))
            elif isinstance(default, str) and getattr(namespace, action.dest, None) is default:
                setattr(namespace, action.dest, parser._get_value(action, default))
        if missing:
            raise ArgumentError(None, f'the following arguments are required: {', '.join(missing)}')
        for group in parser._mutually_exclusive_groups:
            if group.required and not any([action in self.given for action in group._group_actions]):
                names = ' '.join([_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS])
                raise ArgumentError(None, f'one of the arguments {names} is required')
