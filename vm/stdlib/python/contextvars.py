"""Context variables (PEP 567)."""

from _contextvars import Context, ContextVar, Token, copy_context
import _collections_abc

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')

_collections_abc.Mapping.register(Context)
