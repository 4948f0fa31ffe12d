"""What can go wrong with a library, in words that the user can act upon."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from briefgen.addresses import without_secrets
from briefgen.errors import BriefgenError, Fault

if TYPE_CHECKING:
    from briefgen.library.store.database import Database

_RESTORE: Final = "take it from a backup, or make it anew with `briefgen import`"
# What reading raises where a stored value is not what was stored.
_DAMAGE: Final = (
    ArithmeticError, AssertionError, AttributeError, BufferError, LookupError, RecursionError, SQLAlchemyError,
    TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
_REMEDIES: Final = (
    (("malformed", "not a database", "decode to UTF-8", "corrupt", "constraint failed"), _RESTORE),
    (("locked",), "another program writes in it; try again"),
    (("readonly", "permission denied", "unable to open"), "check the rights of the file and its folder"),
    (("full",), "make room on the disk"),
)
_CONNECT: Final = "check that it is there and may be used"


class LibraryError(BriefgenError):
    """A library that cannot be used: damaged, locked, out of reach. The message is one line."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        super().__init__(str(Fault(name, problem, remedy)))


@contextmanager
def translate_db_errors(database: "Database") -> Iterator[None]:
    """Errors of the database within, as errors that the user can act upon."""
    try:
        yield
    except DBAPIError as error:
        problem = without_secrets(str(error.orig).strip().partition("\n")[0], database.address)
        remedy = next((remedy for signs, remedy in _REMEDIES if any(sign in problem for sign in signs)), _CONNECT)
        raise LibraryError(database.name, f"the library cannot be used: {problem}", remedy) from error
    except _DAMAGE as error:
        problem = str(error).strip().partition("\n")[0] or "a value is none that was stored"
        what = f"{type(error).__name__}: {problem[:200]}"
        raise LibraryError(database.name, f"the library is damaged: {what}", _RESTORE) from error
