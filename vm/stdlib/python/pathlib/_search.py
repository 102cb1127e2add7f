"""Patterns over paths: what a pattern matches, and the search for it in a tree."""

import os
import posixpath

# The steps of a pattern.
NAME = 'name'           # a text that is appended as it is
UP = 'up'               # '..', which only a directory has
MATCH = 'match'         # the entries of a directory whose name matches
DEEP = 'deep'           # the directory and all below it
ALL = 'all'             # the directory and all that is below it, at the end of a pattern
FOLDERS = 'folders'     # of that the directories, links to them not counted
FOLDER = 'folder'       # nothing more, but it must be a directory


def matcher(pattern, parser, case_sensitive, recursive):
    """The match method for a text of this flavour; case counts as it does there unless said."""
    import glob
    import re
    if case_sensitive is None:
        case_sensitive = parser is posixpath
    text = glob.translate(pattern, recursive=recursive, include_hidden=True, seps=parser.sep)
    return re.compile(text, re.NOFLAG if case_sensitive else re.IGNORECASE).match


def steps_of(names, parser, case_sensitive, only_folders):
    """The steps of the names of a pattern, literal names in a row joined to one."""
    steps = []
    for name in names:
        if name == '**':
            if not steps or steps[-1][0] is not DEEP:
                steps.append((DEEP, None))
        elif name == '..':
            steps.append((UP, None))
        elif case_sensitive is None and not ('*' in name or '?' in name or '[' in name):
            if steps and steps[-1][0] is NAME:
                name = steps.pop()[1] + '/' + name
            steps.append((NAME, name))
        else:
            steps.append((MATCH, matcher(name, parser, case_sensitive, False)))
    if steps[-1][0] is DEEP:
        steps[-1] = FOLDERS if only_folders else ALL, None
    elif only_folders:
        steps.append((FOLDER, None))
    return steps


def search(start, steps, follow):
    """The texts of what the steps find from a directory; '' is the current one, any other ends in a separator.

    Symbolic links are followed where one name matches, and below '**' only if `follow` is true.
    """
    end = len(steps)
    waiting = [(start, 0)]
    while waiting:
        base, at = waiting.pop()
        op, arg = steps[at]
        at += 1
        if op is NAME:
            path = base + arg
            if at < end:
                waiting.append((path + '/', at))
            elif os.path.lexists(path):
                yield path
        elif op is UP:
            if not os.path.isdir(base or '.'):
                continue
            if at == end:
                yield base + '..'
            else:
                waiting.append((base + '../', at))
        elif op is FOLDER:
            if os.path.isdir(base or '.'):
                yield base
        elif op is MATCH:
            folders = []
            for entry in entries_of(base):
                if arg(entry.name):
                    if at == end:
                        yield base + entry.name
                    elif entry.is_dir():
                        folders.append((base + entry.name + '/', at))
            folders.reverse()
            waiting += folders
        elif op is DEEP:
            folders = below(base, follow)
            folders.reverse()
            for folder in folders:
                waiting.append((folder, at))
        elif os.path.isdir(base or '.'):
            if op is FOLDERS:
                yield from below(base, follow)
                continue
            yield base
            for folder in below(base, follow):
                for entry in entries_of(folder):
                    yield folder + entry.name


def below(base, follow):
    """A directory and the directories below it, each before what it holds."""
    found, waiting = [], [base]
    while waiting:
        folder = waiting.pop()
        found.append(folder)
        inner = [folder + entry.name + '/' for entry in entries_of(folder) if entry.is_dir(follow_symlinks=follow)]
        inner.reverse()
        waiting += inner
    return found


def entries_of(base):
    """What a directory holds; nothing if it cannot be read."""
    try:
        with os.scandir(base or '.') as entries:
            return list(entries)
    except (OSError, ValueError):
        return ()
