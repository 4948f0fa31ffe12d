"""Where sources lead: to files of this computer, or elsewhere; known without opening, or even looking for, anything."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, urlencode

from briefgen.addresses import shown_address

# As SQLAlchemy parses a URL: a password may hold any letter but "@".
_URL: Final = re.compile(r"(?P<kind>\w[\w+]*)://(?:[^:/]*(?::[^@]*)?@)?(?P<place>[^?]*)(?:\?(?P<query>.*))?", re.S)
_PLACES: Final = frozenset(("host", "hostaddr", "port", "dbname", "service"))
"""What a query may say of the place, even against the rest of the URL; other parts of it may be secret."""
_SHARE: Final = re.compile(r"[\\/]{2}")


def is_elsewhere(source: str) -> bool:
    """Whether to open a source is more than to read a file here: a URL, or a path of a network share."""
    return "://" in source or is_on_network(source)


def is_on_network(source: str) -> bool:
    """Whether a source is a path of a network share; on Windows even to ask whether that exists connects."""
    file = sqlite_file(source)
    return _SHARE.match(source if file is None else file) is not None


def sqlite_file(source: str) -> str | None:
    """The file that an SQLite URL names, empty where it names none; None for another source."""
    if "://" not in source or not source.startswith("sqlite"):
        return None
    from briefgen.library.store.sqlite_file import sqlite_file

    return sqlite_file(source)


def is_missing(source: str) -> bool:
    """Whether a source should be a file or folder of this computer, and is not there."""
    file = sqlite_file(source)
    if file is not None:
        return not Path(file).is_file()
    return "://" not in source and not Path(source).exists()


def place_of(source: str) -> str:
    """Where a source leads, as the database library reads it, for a question whether to go there.

    Where a password is oddly written, `shown_address` hides the host as well; here that is always told.
    """
    match = _URL.match(source)
    if match is None:
        return shown_address(source)
    query = urlencode([pair for pair in parse_qsl(match["query"] or "") if pair[0] in _PLACES], safe="/:.,")
    return f"{match['kind']}://{match['place']}{'?' if query else ''}{query}"
