"""The few numbers that a library keeps of itself."""

from typing import Literal

from sqlalchemy import Connection, insert, select, update

from briefgen.library.store.tables import counter

Name = Literal["generation", "documents", "words", "merging"]


def read_counter(connection: Connection, name: Name) -> int:
    """`generation` changes with the index, `documents` is the last number given, `words` counts all ever indexed.

    `merging` changes with what merging rests on or writes; 0 where nobody vouches for what was merged.
    """
    return connection.execute(select(counter.c.value).where(counter.c.name == name)).scalar() or 0


def write_counter(connection: Connection, name: Name, value: int) -> None:
    """Set a counter."""
    if connection.execute(update(counter).where(counter.c.name == name).values(value=value)).rowcount == 0:
        connection.execute(insert(counter), {"name": name, "value": value})
