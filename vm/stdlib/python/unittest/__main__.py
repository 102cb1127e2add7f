"""`-m unittest`: runs the tests that the command line names, or those of the folder."""

import sys

from .main import main

__unittest = True

if sys.argv[0].endswith('__main__.py'):
    sys.argv[0] = 'python -m unittest'      # what the usage shows

main(module=None)
