"""How long work tells how far it is."""

from typing import Protocol


class Report(Protocol):
    """Called with the steps done, the steps in all (None when unknown), and the thing at hand.

    It may raise `Cancelled`; the work then leaves nothing behind.
    """

    def __call__(self, done: int, total: int | None, what: str) -> None:
        """Take note."""
        ...


class Cancelled(Exception):  # noqa: N818
    """The user has called the work off."""


def no_progress(done: int, total: int | None, what: str) -> None:
    """A report that shows nothing."""
