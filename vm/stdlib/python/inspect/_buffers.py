"""inspect.BufferFlags."""

from enum import IntFlag

__name__ = 'inspect'


class BufferFlags(IntFlag):
    """The flags of __buffer__() (PEP 688)."""
    SIMPLE = 0
    WRITABLE = 1
    FORMAT = 4
    ND = 8
    STRIDES = 24
    # Layouts; each implies STRIDES.
    C_CONTIGUOUS = 32 | 24
    F_CONTIGUOUS = 64 | 24
    ANY_CONTIGUOUS = 128 | 24
    INDIRECT = 256 | 24
    # What is usually asked for; _RO does not need to write.
    CONTIG_RO, CONTIG = 8, 8 | 1
    STRIDED_RO, STRIDED = 24, 24 | 1
    RECORDS_RO, RECORDS = 24 | 4, 24 | 4 | 1
    FULL_RO, FULL = 256 | 24 | 4, 256 | 24 | 4 | 1
    READ = 256
    WRITE = 512
