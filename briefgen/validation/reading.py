"""Files of strangers to bytes and text, within a bound."""

from pathlib import Path
from typing import Final

from briefgen.errors import Fault, InputError

MOST_BYTES: Final = 64 * 1024 * 1024  # of a file; chosen by hand


def bounded_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """A file whole. Raises `InputError` for one that is larger than `most` bytes, `OSError` where it cannot be read."""
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise InputError((Fault(str(path), f"is larger than {most:,} bytes", "split it, or name a smaller one"),))
    return data


def bounded_text(path: Path, remedy: str = "check the name and rights", most: int = MOST_BYTES) -> str:
    """A UTF-8 file whole. Raises `InputError`, with the remedy where it cannot be read."""
    try:
        return bounded_bytes(path, most).decode("utf-8")
    except UnicodeDecodeError as error:
        fault = Fault(str(path), f"is not UTF-8 at byte {error.start}", "save the file as UTF-8")
        raise InputError((fault,)) from error
    except OSError as error:
        raise InputError((Fault(str(path), f"cannot be read: {error.strerror}", remedy),)) from error
