"""What may be asked of the `info` of a path, as a protocol."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class PathInfo(Protocol):
    """Answers about the kind of a file; an answer may be remembered."""

    def is_symlink(self) -> bool:
        ...

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        ...

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        ...

    def exists(self, *, follow_symlinks: bool = True) -> bool:
        ...
