"""A package."""
print('pkg runs')
from . import first
from .second import value as second_value
__all__ = ['first', 'lazy']
