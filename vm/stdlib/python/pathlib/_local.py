"""The name under which pickles of Python 3.13 hold paths."""

from pathlib import *
