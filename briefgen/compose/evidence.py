"""The evidence: each paragraph that the brief rests on, by source, the cited words shaded, and where it is used."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Final

from briefgen.compose.citations import Citations, CitedParagraph, Use
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.compose.sources import source_details, source_name
from briefgen.document.blocks import Block, Column, Paragraph, Row, Table
from briefgen.document.inlines import CrossReference, Inline, Inlines, Link, Text
from briefgen.model.article import Article
from briefgen.selection.passages import paragraph, sentences_within, unbroken

_LONG: Final = 400
"""Characters; a paragraph of more is cut to the sentences that are cited."""

_USED_SHARE: Final = 0.22
"""Of the width; the same for all sources, so that their paragraphs stand under each other."""

_Span = tuple[int, int]


def evidence(context: SectionContext, citations: Citations) -> tuple[Block, ...]:
    """The annex; nothing where the brief cites nothing."""
    if not citations.passages:
        return ()
    words = context.words
    blocks: list[Block] = [Paragraph((Text(words["evidence_note"]),), role="small", keep=True)]
    names = {number: article for article, number in context.source_numbers.items()}
    for number, group in groupby(sorted(citations.passages), attrgetter("source")):
        article = context.selection.corpus.articles[names[number]]
        blocks.append(Paragraph(tuple(_source(context, number, article)), role="band", keep=True))
        blocks.append(_paragraphs(context, citations, number, article, group))
    return tuple(blocks)


def _source(context: SectionContext, number: int, article: Article) -> Iterator[Inline]:
    """The line over a source: number, title as a link, and in small print its publisher and its date."""
    name = source_name(context.words, article)
    yield Text(f"{number}\N{EN SPACE}", strong=True)
    language = context.foreign.get(article.id, "")
    yield Link(name, article.url, language) if article.url else Text(name, strong=True, language=language)
    for detail in source_details(context, article):
        yield Text(" · ", small=True, muted=True)
        yield detail._replace(small=True, muted=True, nowrap=False)


def _paragraphs(
    context: SectionContext, citations: Citations, number: int, article: Article, places: Iterable[CitedParagraph]
) -> Table:
    words = context.words
    columns = (
        Column(words["column_paragraph"], nowrap=True),
        Column(words["column_passage"]),
        Column(words["column_used"], share=_USED_SHARE),
    )
    rows = tuple(
        Row(
            (
                (Text(words.fill("citation.paragraph_alone", paragraph=str(place.paragraph)), strong=True),),
                _told_in(
                    context.foreign.get(article.id, ""),
                    article.url or "",
                    _passage(
                        article.text, place.paragraph, ((each.start, each.end) for each in citations.passages[place])
                    ),
                ),
                tuple(_uses(citations.uses[place])),
            ),
            place.anchor,
            context.behind.event_of(citations.passages[place]),
        )
        for place in places
    )
    return Table(columns, rows, None, words["evidence_description"], f"evidence-{number}", headed=False)


def _told_in(language: str, url: str, passage: tuple[Text, ...]) -> Inlines:
    """A passage in another language than that of the brief, or in the same where that is not named.

    The words that are cited have the address where they stand.
    """
    return tuple(part._replace(language=language, origin=url if part.shaded else "") for part in passage)


def _passage(text: str, number: int, spans: Iterable[_Span]) -> tuple[Text, ...]:
    """The paragraph with the cited words shaded; of a long one, the sentences that hold them."""
    start, end = paragraph(text, number)
    cited = _joined((max(start, first), min(end, last)) for first, last in spans)
    kept = [(start, end)] if end - start <= _LONG else _cited_sentences(text, (start, end), cited)
    line: list[Text] = []
    reached = start
    for first, last in kept:
        if text[reached:first].strip():
            line.append(Text(" … " if line else "… "))
        elif line:
            line.append(Text(" "))
        line += _shaded(text, (first, last), cited)
        reached = last
    if text[reached:end].strip():
        line.append(Text(" …"))
    return tuple(line)


def _cited_sentences(text: str, within: _Span, cited: Iterable[_Span]) -> list[_Span]:
    spans = tuple(cited)
    return [
        (first, last)
        for first, last in sentences_within(text, *within)
        if any(start < last and first < end for start, end in spans)
    ] or [within]


def _shaded(text: str, within: _Span, cited: Iterable[_Span]) -> Iterator[Text]:
    """The words of a stretch, in turn plain and cited."""
    place, end = within
    for first, last in ((max(start, place), min(stop, end)) for start, stop in cited):
        if first >= last:
            continue
        if place < first:
            yield Text(unbroken(text[place:first]))
        yield Text(unbroken(text[first:last]), shaded=True)
        place = last
    if place < end:
        yield Text(unbroken(text[place:end]))


def _joined(spans: Iterable[_Span]) -> list[_Span]:
    """The stretches in order, those that touch as one."""
    joined: list[_Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _uses(uses: Iterable[Use]) -> Iterator[Inline]:
    """Section by section, the numbers of the lines that cite the paragraph; each leads there."""
    for count, (section, group) in enumerate(groupby(uses, attrgetter("section"))):
        if count:
            yield Text(" · ", small=True, muted=True)
        for index, use in enumerate(group):
            if index:
                yield Text(", ", small=True, muted=True)
            number = str(use.number) if use.number else ""
            text = number if index else f"{section} {number}".rstrip()
            yield CrossReference(text, use.anchor, small=True, muted=True)


SECTION: Final = SectionComposer(
    lambda context, _, citations: evidence(context, citations), after_all=True, new_page=True
)
