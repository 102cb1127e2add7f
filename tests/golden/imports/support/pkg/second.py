from .first import x
value = x + 1
