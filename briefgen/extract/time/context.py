"""What is known where a time expression stands: the publication date, the dates before it, the sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from briefgen.extract.time import timex_arithmetic
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.syntax import Syntax, Tense

# A date without its year in a clause of the present tense is ahead unless it has just gone by.
_PRESENT = timedelta(days=120)
# That a month without a year may lie back in a story before it is rather one ahead: after December comes January. With
# 4 or 16 MEANTIME and GUM give the same.
_MONTHS_BACK = 8
# Months from publication within which a month and day named with their year once mean the same day again.
_SAME_DAY = 6
_YESTERDAY = 6  # days until the weekday of yesterday comes again
# Beyond this the other reading, in the weeks just ahead or behind, is the likelier one whatever the tense.
_NEARLY_A_YEAR = timedelta(days=330)


@dataclass(frozen=True, slots=True)
class Context:
    """Where relative expressions are measured from.

    `published`: the article's day, None when unknown. `reference`: the value of the last date before, with its unit.
    `quarter`: the last quarter or half-year before. `narrative`: the text tells a story whose dates carry on
    from one another, so that a month without a year belongs to the year told of.
    `month`: the last date before that is known to the month. `days`: month and day ("01-28") -> the year that an
    earlier mention gives them. `day`: the last day before.
    `entries`: offset of the day that heads an entry of a chronology -> its year. `day_first`: whether the day stands
    before the month in the text's dates in figures, None where none of them tells. `reference_at`: where the last date
    before begins. `weekdays`: weekday (1 to 7) -> the day about publication that the text has told for it last.
    """

    syntax: Syntax
    published: date | None
    reference: str | None = None
    quarter: str | None = None
    narrative: bool = False
    days: Mapping[str, int] = field(default_factory=dict)
    day: str | None = None
    month: str | None = None
    entries: Mapping[int, int] = field(default_factory=dict)
    day_first: bool | None = None
    reference_at: int = 0
    weekdays: Mapping[int, str] = field(default_factory=dict)

    def tense(self, start: int, end: int) -> Tense | None:
        """The tense of the verb over the words at the offsets."""
        return self.syntax.tense(start, end)

    def deictic(self, unit: str, amount: int) -> str:
        """The period `amount` units from the publication date's own, or the open value."""
        return (
            timex_arithmetic.shift(self.published, unit, amount)
            if self.published
            else timex_arithmetic.open_value(unit)
        )

    def anaphoric(self, unit: str, amount: int) -> str:
        """The period `amount` units from the date named before; without one, from the publication date."""
        if self.reference is None:
            return self.deictic(unit, amount)
        reference = self.fine_reference(unit)
        day = timex_arithmetic.first_day(reference) if reference is not None else None
        return timex_arithmetic.shift(day, unit, amount) if day is not None else timex_arithmetic.open_value(unit)

    def fine_reference(self, unit: str) -> str | None:
        """The last date before that is known to the unit at least, or the last day."""
        known = (
            value
            for value in (self.reference, self.month)
            if value is not None and timex_arithmetic.as_fine(value, unit)
        )
        return next(known, self.day)

    def year_of(self, month: int, day: int | None, start: int, end: int) -> int | None:
        """The year of a month (and day) given without one, as in "in May": None without a publication date.

        A story goes on in its year; a day named with its year once keeps it; else tense and nearness to publication
        say.
        """
        told = self.entries.get(start) or self._year_told(month)
        by_story = told is not None and self.published is not None and start not in self.entries
        if by_story and self.tense(start, end) == "future":
            told = None  # a plan is ahead of publication, not of the story
        if told is not None:
            return told
        named = self.days.get(f"{month:02}-{day:02}") if day else None
        framed = self._year_framed(start, end)
        if framed is not None:
            return framed
        if self.published is None:
            return named
        months = (named - self.published.year) * 12 + month - self.published.month if named else None
        if months is not None and abs(months) <= _SAME_DAY:
            return named
        return self._nearest_year(self.published, month, day, start, end)

    def _year_framed(self, start: int, end: int) -> int | None:
        """The year that opens the sentence, which a month in it is of ("In 1980 he lost the November election")."""
        if self.reference is None or timex_arithmetic.unit_of(self.reference) != "Y":
            return None
        if not self.syntax.opens_sentence_of(self.reference_at, start) or self.tense(start, end) == "future":
            return None
        return int(self.reference)

    def _year_told(self, month: int) -> int | None:
        known = re.match(r"(\d{4})(?:-(\d\d))?", self.reference) if self.narrative and self.reference else None
        if known is None:
            return None
        # A story goes forward: after December comes the January of the next year.
        return int(known[1]) + (known[2] is not None and int(known[2]) - month > _MONTHS_BACK)

    def _nearest_year(self, here: date, month: int, day: int | None, start: int, end: int) -> int:
        now = (here.month, here.day) if day else (here.month,)
        then = (month, day) if day else (month,)
        if then == now:
            return here.year
        back = here.year if then < now else here.year - 1
        gap = here - date(back, month, min(day or 15, 28))
        if gap > _NEARLY_A_YEAR:
            return back if self.syntax.is_pluperfect(start, end) else back + 1
        if gap < timedelta(days=366) - _NEARLY_A_YEAR:
            return back
        tense = self.tense(start, end)
        return back + 1 if tense == "future" or (tense == "present" and gap > _PRESENT) else back

    def weekday(self, number: int, start: int, end: int) -> str:
        """The day a bare weekday names: under a verb that looks ahead the next one, else the last; today's is today."""
        told = timex_arithmetic.first_day(self.reference) if self.narrative and self.reference else None
        if told is not None and self.reference and timex_arithmetic.unit_of(self.reference) == "D":
            return (told + timedelta(days=(number - told.isoweekday()) % 7)).isoformat()
        if self.published is None:
            return f"XXXX-WXX-{number}"
        ahead = (number - self.published.isoweekday()) % 7
        tense = self.tense(start, end)
        before = self.syntax.word_before(start)
        bounds = before == "for" or (tense is None and before in english().words["bounds"])
        forward = ahead == 0 or tense in ("future", "present") or bounds
        if ahead == _YESTERDAY and tense == "future" and not bounds and self.syntax.is_told_as_ordered(start, end):
            forward = False
        return (self.published + timedelta(days=ahead if forward else ahead - 7)).isoformat()
