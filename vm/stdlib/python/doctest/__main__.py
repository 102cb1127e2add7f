"""`-m doctest FILE...`: runs the examples of modules and text files."""

import argparse
import os
import sys

from . import FAIL_FAST, OPTIONFLAGS_BY_NAME, testfile, testmod


def _main():
    parser = argparse.ArgumentParser(prog='doctest', description='run the examples of modules and text files')
    parser.add_argument('-v', '--verbose', action='store_true', help='tell about every example')
    parser.add_argument('-o', '--option', action='append', default=[], choices=list(OPTIONFLAGS_BY_NAME), help='set a flag')
    parser.add_argument('-f', '--fail-fast', action='store_true', help='end with the first failure')
    parser.add_argument('file', nargs='+', help='a module (.py) or a text')
    options = parser.parse_args()
    flags = FAIL_FAST if options.fail_fast else 0
    for name in options.option:
        flags |= OPTIONFLAGS_BY_NAME[name]
    for path in options.file:
        if path.endswith('.py'):
            folder, file = os.path.split(path)
            sys.path.insert(0, folder)
            module = __import__(file[:-3])
            del sys.path[0]
            results = testmod(module, verbose=options.verbose, optionflags=flags)
        else:
            results = testfile(path, module_relative=False, verbose=options.verbose, optionflags=flags)
        if results.failed:
            return 1
    return 0


sys.exit(_main())
