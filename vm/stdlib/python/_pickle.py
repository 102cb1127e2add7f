"""The names of pickle's accelerator: here they are pickle's own."""

from pickle import (PickleBuffer, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError, dump, dumps, load, loads)
