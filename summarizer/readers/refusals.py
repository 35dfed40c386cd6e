"""What the system says of an input that cannot be opened, in words that say what to do."""

from __future__ import annotations


def refusal(error: OSError | ValueError) -> str:
    """Why an input cannot be opened; a `ValueError` is what a path with a NUL gives."""
    match error:
        case FileNotFoundError():
            return "no such file or folder"
        case PermissionError():
            return "not readable by you; check its permissions"
        case IsADirectoryError():
            return "is a folder; name a file in it"
        case OSError(strerror=str(said)):
            return said
        case _:
            return str(error)
