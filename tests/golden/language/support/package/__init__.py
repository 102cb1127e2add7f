from . import sub
from .sub import where as name
