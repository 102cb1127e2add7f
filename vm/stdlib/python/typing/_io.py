"""The generic classes of what open() gives: for annotations only."""

from abc import abstractmethod
from _typing import Generic, TypeVar

__name__ = 'typing'

AnyStr = TypeVar('AnyStr', bytes, str)


class IO(Generic[AnyStr]):
    """What open() gives; TextIO and BinaryIO are its two kinds."""

    __slots__ = ()

    # State.

    @property
    @abstractmethod
    def closed(self) -> bool: ...

    @property
    @abstractmethod
    def name(self) -> str: ...

    @property
    @abstractmethod
    def mode(self) -> str: ...

    @abstractmethod
    def readable(self) -> bool: ...

    @abstractmethod
    def writable(self) -> bool: ...

    @abstractmethod
    def seekable(self) -> bool: ...

    @abstractmethod
    def isatty(self) -> bool: ...

    @abstractmethod
    def fileno(self) -> int: ...

    # Contents.

    @abstractmethod
    def read(self, n: int = -1) -> AnyStr: ...

    @abstractmethod
    def readlines(self, hint: int = -1) -> list[AnyStr]: ...

    @abstractmethod
    def readline(self, limit: int = -1) -> AnyStr: ...

    @abstractmethod
    def writelines(self, lines: list[AnyStr]) -> None: ...

    @abstractmethod
    def write(self, s: AnyStr) -> int: ...

    @abstractmethod
    def flush(self) -> None: ...

    @abstractmethod
    def truncate(self, size: int | None = None) -> int: ...

    # Position and life.

    @abstractmethod
    def tell(self) -> int: ...

    @abstractmethod
    def seek(self, offset: int, whence: int = 0) -> int: ...

    @abstractmethod
    def close(self) -> None: ...

    @abstractmethod
    def __enter__(self) -> IO[AnyStr]: ...

    @abstractmethod
    def __exit__(self, type, value, traceback) -> None: ...


class BinaryIO(IO[bytes]):
    """What open() gives in binary mode."""

    __slots__ = ()

    @abstractmethod
    def __enter__(self) -> BinaryIO: ...

    @abstractmethod
    def write(self, s: bytes | bytearray) -> int: ...


class TextIO(IO[str]):
    """What open() gives in text mode."""

    __slots__ = ()

    @abstractmethod
    def __enter__(self) -> TextIO: ...

    @property
    @abstractmethod
    def encoding(self) -> str: ...

    @property
    @abstractmethod
    def errors(self) -> str | None: ...

    @property
    @abstractmethod
    def newlines(self) -> object: ...

    @property
    @abstractmethod
    def line_buffering(self) -> bool: ...

    @property
    @abstractmethod
    def buffer(self) -> BinaryIO: ...
