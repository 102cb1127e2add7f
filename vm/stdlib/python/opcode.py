"""The opcodes of this virtual machine."""

from dis import (EXTENDED_ARG, HAVE_ARGUMENT, cmp_op, hasarg, hascompare, hasconst, hasexc, hasfree, hasjabs, hasjrel, haslocal,
                 hasname, opmap, opname, stack_effect)

__all__ = ['cmp_op', 'stack_effect', 'hascompare', 'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasarg', 'hasconst', 'hasname',
           'hasjrel', 'hasjabs', 'hasjump', 'haslocal', 'hasfree', 'hasexc']

hasjump = hasjrel
