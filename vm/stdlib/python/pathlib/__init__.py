"""Paths as objects: PurePath computes with them, Path asks the host about them."""

from ._concrete import Path, PosixPath, UnsupportedOperation, WindowsPath
from ._pure import PurePath, PurePosixPath, PureWindowsPath

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']

for _class in (UnsupportedOperation, PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath):
    _class.__module__ = 'pathlib'
del _class
