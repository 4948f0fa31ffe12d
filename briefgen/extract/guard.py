"""What happens when a rule fails: the item that it was at is lost, and told of with its sentence; the rest goes on."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Other = TypeVar("Other")

_LONGEST: Final = 300  # characters of a sentence that a message shows


class RuleFailed(UserWarning):
    """A rule raised what it should not; an item of the article is missing."""


@dataclass(frozen=True, slots=True)
class Loss:
    """An item that is missing: the rules that were at work, what they raised, and the sentence (or its beginning)."""

    rules: str
    error: str
    sentence: str

    def __str__(self) -> str:
        return f"the rules of {self.rules} failed ({self.error}) at “{self.sentence}”"


def warn(loss: Loss) -> None:
    """Tell of a loss as a Python warning, for who calls extraction directly."""
    warnings.warn(str(loss), RuleFailed, stacklevel=2)


@dataclass(frozen=True, slots=True)
class Guard:
    """Stands around the rules of one text.

    `sentence_at` gives the sentence at an offset of the text; `tell` takes up each loss.
    """

    sentence_at: Callable[[int], str] = lambda _: ""
    tell: Callable[[Loss], None] = field(default=warn)

    def each(
        self, rules: str, items: Iterable[Item], make: Callable[[Item], Result], at: Callable[[Item], int]
    ) -> Iterator[Result]:
        """What is made of each item, without those that cannot be made; `at` is the offset of an item."""
        for item in items:
            try:
                made = make(item)
            except Exception as error:  # no rule may cost more than its item, whatever it trips over
                self._lose(rules, error, at(item))
            else:
                yield made

    def one(self, rules: str, make: Callable[[], Result], otherwise: Other, at: int = 0) -> Result | Other:
        """What is made, or else `otherwise`."""
        try:
            return make()
        except Exception as error:  # as above
            self._lose(rules, error, at)
            return otherwise

    def _lose(self, rules: str, error: Exception, at: int) -> None:
        sentence = " ".join(self.sentence_at(at).split())
        shown = sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST]}…"
        self.tell(Loss(rules, f"{type(error).__name__}: {error}", shown))
