"""Files of strangers to bytes, within a bound."""

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
