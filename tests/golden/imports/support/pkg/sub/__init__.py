from .. import first
from ..second import value
from . import leaf
print(__name__, __package__, first.x, value, leaf.__name__)
