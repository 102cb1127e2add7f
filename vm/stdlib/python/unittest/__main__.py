"""Run tests from the command line: python -m unittest."""

import sys

if sys.argv[0].endswith('__main__.py'):
    # Show in the usage what was typed.
    sys.argv[0] = 'python -m unittest'

__unittest = True

from .main import main

main(module=None)
