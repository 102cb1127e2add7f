"""Options of a command line, described by a string of letters and a list of names, as C programs have them.

A letter followed by `:`, a name followed by `=`, has an argument; by `::` and `=?`, may have one.
"""

import os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """A command line that does not fit; `opt` is the option without dashes."""

    def __init__(self, msg, opt=''):
        super().__init__(msg, opt)
        self.msg = msg
        self.opt = opt

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Pairs of the options, with their dashes, and their arguments, and the words behind the last option."""
    names = _names(longopts)
    opts, args = [], list(args)
    while args and _is_option(args[0]):
        word = args.pop(0)
        if word == '--':
            break
        opts, args = _take(opts, word, shortopts, names, args)
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """getopt() for lines where options may stand between the other words.

    With `+` in front of the letters the first word that is no option ends the options; with `-` such words are
    given as options of the name None.
    """
    names = _names(longopts)
    in_order = shortopts.startswith('-')
    if in_order:
        shortopts = shortopts[1:]
    first_ends = shortopts.startswith('+')
    if first_ends:
        shortopts = shortopts[1:]
    elif not in_order:
        first_ends = bool(os.environ.get('POSIXLY_CORRECT'))
    opts, others, args = [], [], list(args)
    while args:
        if args[0] == '--':
            others, args = others + args[1:], []
        elif _is_option(args[0]):
            if in_order and others:
                opts.append((None, others))
                others = []
            opts, args = _take(opts, args[0], shortopts, names, args[1:])
        elif first_ends:
            others, args = others + args, []
        else:
            others.append(args.pop(0))
    return opts, others


def _names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def _is_option(word):
    return word.startswith('-') and word != '-'


def _take(opts, word, letters, names, args):
    if word.startswith('--'):
        return do_longs(opts, word[2:], names, args)
    return do_shorts(opts, word[1:], letters, args)


def do_longs(opts, opt, longopts, args):
    """Take an option with a name, given without its dashes."""
    name, equals, argument = opt.partition('=')
    takes, name = long_has_args(name, longopts)
    if equals:
        if not takes:
            raise GetoptError(f'option --{name} must not have an argument', name)
    elif takes is True:
        if not args:
            raise GetoptError(f'option --{name} requires argument', name)
        argument, args = args[0], args[1:]
    opts.append(('--' + name, argument))
    return opts, args


def long_has_args(opt, longopts):
    """Whether the option of a name, or of its beginning, has an argument ('?' if it may), and the whole name."""
    fitting = [name for name in longopts if name.startswith(opt)]
    if not fitting:
        raise GetoptError(f'option --{opt} not recognized', opt)
    for ending, takes in ('', False), ('=', True), ('=?', '?'):
        if opt + ending in fitting:
            return takes, opt
    if len(fitting) > 1:
        raise GetoptError(f'option --{opt} not a unique prefix; possible options: {', '.join(fitting)}', opt)
    name = fitting[0]
    if name.endswith('=?'):
        return '?', name[:-2]
    return name.endswith('='), name.removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    """Take the letters of a word, given without its dash."""
    while optstring:
        letter, optstring = optstring[0], optstring[1:]
        argument = ''
        takes = short_has_arg(letter, shortopts)
        if takes:
            argument, optstring = optstring, ''
            if not argument and takes is True:
                if not args:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                argument, args = args[0], args[1:]
        opts.append(('-' + letter, argument))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether the option of a letter has an argument, '?' if it may."""
    place = -1 if opt == ':' else shortopts.find(opt)
    if place < 0:
        raise GetoptError(f'option -{opt} not recognized', opt)
    behind = shortopts[place + 1:place + 3]
    return '?' if behind == '::' else behind.startswith(':')


if __name__ == '__main__':
    import sys
    print(getopt(sys.argv[1:], 'a:b', ['alpha=', 'beta']))
