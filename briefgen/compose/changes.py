"""What has changed since an earlier brief: the box on page one, and the marks on what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefgen.compose.date_wording import date_words, told_date
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.compose.sentences import shortened
from briefgen.corpus.corpus import Passage
from briefgen.document.blocks import Block, Panel
from briefgen.document.direction import is_rtl_language, isolated, set_apart
from briefgen.document.inlines import Inline, Inlines, Text
from briefgen.document.lines import line_id
from briefgen.selection.passages import paragraphs_within

if TYPE_CHECKING:
    from briefgen.changes.change import Change
    from briefgen.changes.told import ChangedLine, ToldChanges

_WORDS_OF_SOURCES: Final = frozenset(("title", "actors", "answered"))
"""What has words of a source for its values."""


def changes(context: SectionContext) -> tuple[Block, ...]:
    """The box: since which brief, then a line for each event or question that changed; nothing without such a brief."""
    told = context.changes
    if told is None:
        return ()
    words = context.words
    paragraphs = [*_since(context, told), *(_line(context, line) for line in told.lines)]
    if told.left:
        paragraphs.append((Text(words.count("change.more", told.left), muted=True),))
    elif not told.lines:
        paragraphs.append((Text(words["change.nothing"]),))
    return (Panel(words["changes"], "changes", tuple(paragraphs)),)


def earlier_lines(context: SectionContext) -> dict[str, tuple[str, ...]]:
    """The words of each line of the box that rest on the earlier brief, by the name of the line."""
    told = context.changes
    if told is None:
        return {}
    from briefgen.compose.change_wording import earlier_words

    first = len(list(_since(context, told))) + 1
    return {
        line_id("changes", place): tuple(filter(None, (earlier_words(each, context.words) for each in line.changes)))
        for place, line in enumerate(told.lines, first)
    }


def change_tag(context: SectionContext, name: str) -> Inlines:
    """The group of what changed in an event or question, as a tag; nothing where nothing did."""
    group = None if context.changes is None else context.changes.marks.get(name)
    return () if group is None else (Text(" "), Text(context.words[f"change_group.{group}"], tag=True))


def is_changed(context: SectionContext, name: str) -> bool:
    """Whether something changed in an event or question."""
    return context.changes is not None and name in context.changes.marks


def _since(context: SectionContext, told: ToldChanges) -> Iterator[Inlines]:
    if told.earlier.date:
        date = date_words(told.earlier.date, context.spec.language)
        yield (Text(context.words.fill("change.since", title=isolated(told.earlier.title), date=date), muted=True),)


def _line(context: SectionContext, line: ChangedLine) -> Inlines:
    """The group as a tag, the date, what is told, and what changed in it."""
    from briefgen.compose.change_wording import change_words

    words, shown = context.words, [_set_apart(change, context.spec.language) for change in line.changes]
    articles = context.selection.corpus.articles
    told = [change_words(change, words, articles) for change in shown]
    first = shown[0]
    parts: list[Inline] = [Text(words[f"change_group.{line.group}"], tag=True), Text(" ")]
    if first.date is not None:
        date = told_date(first.date, first.date_basis, words, context.spec.language)
        parts.append(Text(f"{date}{words['joint.label']}", strong=True))
    passages = tuple(dict.fromkeys(passage for change in shown for passage in change.passages))
    is_gone = line.group == "gone"
    # A row that is new is told whole in the timeline.
    text = shortened(told[0].text) if line.group == "new" and first.aspect == "event" else told[0].text
    parts.append(Text(text) if is_gone else context.sourced(text, passages))
    detail = words["joint.parts"].join(dict.fromkeys(each.detail for each in told if each.detail))
    if detail:
        parts.append(Text(f" · {detail}"))
    if is_gone:
        return (*parts, *_earlier_places(context, passages))
    names = [change.new for change in shown if change.new is not None]
    return (*parts, *context.notes.quote(passages), *context.tells(names))


def _earlier_places(context: SectionContext, passages: tuple[Passage, ...]) -> Inlines:
    """Where the earlier brief had it, in words: its sources have no number here."""
    assert context.changes is not None
    from briefgen.compose.change_wording import outlet

    earlier, places = context.changes.earlier.body.corpus, []
    for passage in passages[:1]:
        article = earlier.articles[passage.article]
        day = None if article.published is None else date_words(str(article.published), context.spec.language)
        number = paragraphs_within(article.text, passage.start, passage.end)[0].number
        place = context.words.fill("citation.paragraph_alone", paragraph=str(number))
        places.append(context.words.names(filter(None, (isolated(outlet(article, context.words)), day, place))))
    return (Text(f" [{context.words['joint.parts'].join(places)}]", small=True),) if places else ()


def _set_apart(change: Change, language: str) -> Change:
    """The change with each value set apart that is joined into a line."""
    apart = set_apart if is_rtl_language(language) else isolated
    shown = replace(change, text=apart(change.text), who=tuple(map(apart, change.who)))
    if change.aspect not in _WORDS_OF_SOURCES:
        return shown
    return replace(shown, before=tuple(map(apart, change.before)), after=tuple(map(apart, change.after)))


SECTION: Final = SectionComposer(lambda context, *_: changes(context), anchors=("changes",), is_narrow=True)
