"""CPython's package of tests, except that test.support is the shim beside this file."""

import sys

__path__.append(sys.path[-1] + "/test")
