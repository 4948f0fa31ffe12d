"""How solid a brief is: counts of its sources and of what rests on them; counted, never judged."""

from collections.abc import Iterator
from typing import Final

from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.document.blocks import Counts
from briefgen.selection.passages import collapse_whitespace


def solid(context: SectionContext) -> Counts:
    """The counts, each with the words for what it counts."""
    return Counts(context.words["solid"], "solid", tuple(_rows(context)))


def _rows(context: SectionContext) -> Iterator[tuple[str, str]]:
    words, events = context.words, context.selection.events
    sources = len(context.source_numbers)
    yield words.number(sources), _sources(context, sources)
    if events:
        dated = sum(event.date is not None for event in events)
        yield f"{words.number(dated)} / {words.number(len(events))}", words.count("counts.dated", dated)
    disputed = len(context.told.disputes)
    yield words.number(disputed), words.count("counts.disputed", disputed)
    if events:
        several = sum(len(event.sources) > 1 for event in events)
        yield words.number(several), words.count("counts.several", several)


def _sources(context: SectionContext, count: int) -> str:
    """What is counted, and how many of them are no copies of another; or what a lone source does not state."""
    words = context.words
    articles = [context.selection.corpus.articles[name] for name in context.source_numbers]
    said = words.count("counts.sources", count)
    if count == 1:
        (article,) = articles
        unstated = [key for key in ("publisher", "published") if getattr(article, key) is None]
        return words.fill(f"counts.without_{'_'.join(unstated)}", sources=said) if unstated else said
    independent = len({collapse_whitespace(article.text).casefold() for article in articles})
    return said if independent == count else words.count("counts.independent", independent, sources=said)


SECTION: Final = SectionComposer(lambda context, *_: (solid(context),), anchors=("solid",), is_narrow=True)
