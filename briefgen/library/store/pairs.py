"""Pairs of values to look up by."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, tuple_


def pairs_in(
    first: ColumnElement[Any], second: ColumnElement[Any], pairs: Iterable[tuple[Any, Any]]
) -> ColumnElement[bool]:
    """Whether two columns have one of the pairs.

    SQLite finds single values by an index, but goes through the whole table for pairs.
    """
    wanted = list(pairs)
    return and_(first.in_(sorted({pair[0] for pair in wanted})), tuple_(first, second).in_(wanted))
