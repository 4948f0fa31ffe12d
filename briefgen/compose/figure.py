"""The drawing of the timeline: each dated event as a mark on the axis."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from briefgen.compose.date_wording import told_date
from briefgen.compose.period import period_covered, whole_period
from briefgen.compose.section import SectionContext
from briefgen.compose.sentences import with_capital
from briefgen.corpus.corpus import CorpusEvent
from briefgen.document.blocks import Caption, Figure
from briefgen.document.direction import is_rtl_language, without_controls
from briefgen.document.drawing import mirrored
from briefgen.document.time_axis import AxisWords, Mark, time_axis
from briefgen.model.date_format import format_date, month_names
from briefgen.model.edtf import EdtfDate

_PEAKS: Final = (("day", 10), ("month", 7), ("year", 4))
"""Units in which most events may fall, with the letters of an EDTF date that name one."""

_LEAST_PEAK: Final = 2  # events, for a time to stand out
_MOST_TOLD = 12  # events in the words for those who do not see the drawing; about a minute of reading aloud
_LEAST_DATES = 4
"""Different ones; fewer are told faster than drawn: with two, three of 43 briefs are a page longer, with eight five
have no drawing."""


def is_drawn(events: Iterable[CorpusEvent]) -> bool:
    """Whether the dated of the events have enough dates to show something."""
    return len({EdtfDate.parse(event.date).value for event in events if event.date}) >= _LEAST_DATES


def timeline_figure(context: SectionContext) -> Figure | None:
    """The drawing of the dated events, or None where they have too few dates to show anything."""
    language = context.spec.language
    dated = [(event, EdtfDate.parse(event.date)) for event in context.selection.events if event.date]
    period = period_covered(context.selection.events, language)
    if period is None or not is_drawn(context.selection.events):
        return None
    marks = tuple(
        _mark(event, date, told_date(date.value, event.date_basis, context.words, language)) for event, date in dated
    )
    drawing = time_axis(marks, context.style.page.text_width, _axis_words(context))
    drawing = mirrored(drawing) if is_rtl_language(language) else drawing
    words = context.words
    told = words["joint.parts"].join(f"{mark.detail}{words['joint.label']}{mark.label}" for mark in marks[:_MOST_TOLD])
    alt = words.fill("timeline_figure_alt", first=period[0], last=period[1], count=len(marks), events=told)
    return Figure(drawing, alt, Caption(words["figure"], 1, _finding(context)), "timeline-figure")


def _axis_words(context: SectionContext) -> AxisWords:
    words = context.words
    return AxisWords(
        month_names(context.spec.language),
        month_year=words["axis.month_year"],
        other=words["axis.other"],
        blurred=words["axis.blurred"],
        broken=words["axis.broken"],
        density=words["axis.density"],
        partly=words["axis.partly"],
    )


def _mark(event: CorpusEvent, date: EdtfDate, printed: str) -> Mark:
    return Mark(
        start=date.known_days[0],
        end=date.known_days[-1],
        approximate=date.is_blurred,
        open_start=date.lower is None,
        open_end=date.upper is None,
        label=with_capital(without_controls(event.title)),
        detail=printed,
        reported=event.status == "reported",
        weight=len(event.sources) + 0.1 * len(event.participants),
    )


def _finding(context: SectionContext) -> str:
    """A line such as "16 events, 12–27 May 2026; most on 25 May 2026"."""
    words, language = context.words, context.spec.language
    dates = [event.date for event in context.selection.events if event.date]
    told = words.count("finding.events", len(dates), period=whole_period(context.selection.events, language))
    peak = _peak(dates)
    if peak is None:
        return told
    unit, date = peak
    return told + words.fill(f"finding.most_{unit}", date=format_date(EdtfDate.parse(date), language))


def _peak(dates: Iterable[str]) -> tuple[str, str] | None:
    """The day, else the month, else the year in which more events fall than in any other; None where all are alike."""
    known = [date for date in dates if date[:4].isdigit() and "/" not in date]
    for unit, length in _PEAKS:
        counts = Counter(date[:length] for date in known if len(date.rstrip("~?%")) >= length)
        first, *others = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        if first[1] >= _LEAST_PEAK and first[1] > others[0][1] > 0:
            return unit, first[0]
    return None
