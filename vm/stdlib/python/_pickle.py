"""The names of pickle's accelerator: here they are pickle's own."""

import pickle
from pickle import PickleBuffer, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError

# As the functions of an accelerator, these do not become methods in a class.
dump, dumps, load, loads = map(staticmethod, (pickle.dump, pickle.dumps, pickle.load, pickle.loads))
