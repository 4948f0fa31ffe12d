"""What an address of a library means, as SQLAlchemy reads it."""

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError


def sqlite_file(url: str) -> str | None:
    """The file that an SQLite URL names, empty where it names none; None for another URL, and for what is none."""
    try:
        read = make_url(url)
    except (ArgumentError, ValueError):
        return None
    return read.database or "" if read.get_backend_name() == "sqlite" else None
