"""The head of page one, the margins of every page, and the properties of the file."""

import re
from collections import Counter
from collections.abc import Iterator

from briefgen.compose.date_wording import date_words
from briefgen.compose.naming import themes_in_title, title_of
from briefgen.compose.period import period_covered
from briefgen.compose.section import SectionContext
from briefgen.document.blocks import TitleBlock
from briefgen.document.direction import without_controls
from briefgen.document.document import Margins, Properties

_MOST_THEMES = 3  # named in the line of scope, which is one line; more are counted
_FIELDS = ("organisation", "title", "marking", "reference", "date", "folio")
_FIELD = re.compile(rf"\{{(?:{'|'.join(_FIELDS)})\}}")


def brief_title(context: SectionContext) -> str:
    """The title of the spec, or one made of what the brief tells."""
    return context.title or context.spec.title or title_of(context)


def title_block(context: SectionContext) -> TitleBlock:
    """What stands over the brief; what the spec leaves empty is left out."""
    spec, words = context.spec, context.words
    details = (
        (words["issued"], issue_date(context)),
        (words["author"], spec.author),
        (words["reference"], spec.reference),
    )
    return TitleBlock(
        spec.organisation or "",
        words["genre" if context.told.dossier is None else "genre_dossier"],
        brief_title(context),
        _covered(context),
        tuple((label, value) for label, value in details if value),
    )


def issue_date(context: SectionContext) -> str:
    """The issue date as the reader writes it."""
    return "" if context.spec.date is None else date_words(str(context.spec.date), context.spec.language)


def margins(context: SectionContext) -> Margins:
    """The style's margin lines, filled in; `{page}` and `{pages}` stay for the writer."""
    spec = context.spec
    title, folio = brief_title(context), context.words["folio"]
    values = (spec.organisation, title, spec.marking, spec.reference, issue_date(context), folio)
    filled = {f"{{{field}}}": value or "" for field, value in zip(_FIELDS, values, strict=True)}

    def fill(line: str) -> str:
        return _FIELD.sub(lambda match: filled[match.group()], line)

    lines = context.style.margin_lines
    return Margins(
        fill(lines.header_left),
        fill(lines.header_centre),
        fill(lines.header_right),
        fill(lines.footer_left),
        fill(lines.footer_centre),
        fill(lines.footer_right),
        spec.marking or "",
    )


def properties(context: SectionContext) -> Properties:
    """What the file says of itself. Raises `ValueError` for a spec without an issue date."""
    spec = context.spec
    if spec.date is None:
        raise ValueError("the spec has no issue date")
    return Properties(
        title=without_controls(brief_title(context)),
        author=without_controls(spec.author or ""),
        organisation=without_controls(spec.organisation or ""),
        subject=without_controls(_subject(context)),
        keywords=tuple(map(without_controls, _labels(context))),
        language=spec.language,
        date=spec.date,
        fingerprints=tuple(_fingerprints(context)),
    )


def _fingerprints(context: SectionContext) -> Iterator[tuple[str, str]]:
    """What proves which text of each source was read."""
    words, articles = context.words, context.selection.corpus.articles
    for name, number in context.source_numbers.items():
        article = articles[name]
        proof = words.fill("source_proof", characters=len(article.text), digest=article.sha256)
        yield words.fill("source_mark", number=str(number)), proof


def _labels(context: SectionContext) -> list[str]:
    """The labels of the themes, those with most events first."""
    events = Counter(theme for event in context.selection.events for theme in event.themes)
    ranked = sorted(context.selection.themes, key=lambda theme: -events[theme.id])
    return [context.words.theme(theme.id, theme.label) for theme in ranked]


def _covered(context: SectionContext) -> str:
    """The period that the brief covers, and on how many sources it rests."""
    words = context.words
    parts = [_unbroken(words.count("scope_sources", len(context.source_numbers)))]
    period = period_covered(context.selection.events, context.spec.language)
    if period:
        parts.insert(0, words.fill("scope_covers", period=_unbroken(" – ".join(dict.fromkeys(period)))))
    return " · ".join(parts)


def _subject(context: SectionContext) -> str:
    """What the brief is about: its themes, its period, its sources."""
    words = context.words
    named = themes_in_title(context)
    labels = [label for label in _labels(context) if label not in named]
    themes = words.names(labels[:_MOST_THEMES])
    if len(labels) > _MOST_THEMES:
        themes = words.fill("scope_more", themes=themes, count=len(labels) - _MOST_THEMES)
    return " · ".join(part for part in (themes, _covered(context)) if part)


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")
