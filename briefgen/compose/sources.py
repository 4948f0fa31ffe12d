"""The sources, numbered as they are cited, and the line on method."""

from collections.abc import Iterator
from typing import Final

from briefgen.compose.citations import Citations, source_anchor
from briefgen.compose.date_wording import date_words
from briefgen.compose.period import period_covered
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.compose.words import Strings
from briefgen.document.blocks import Block, Heading, ListBlock, ListItem, Paragraph
from briefgen.document.inlines import Inline, Inlines, Link, Text
from briefgen.model.article import Article
from briefgen.selection.passages import opening_words


def sources(context: SectionContext, citations: Citations) -> tuple[Block, ...]:
    """A numbered list of the articles, and a paragraph on what the brief rests on.

    Of a lone article, which the evidence before it has named, only that paragraph.
    """
    articles = context.selection.corpus.articles
    numbers = context.source_numbers
    method = Paragraph((Text(context.words["joint.sentences"].join(_method(context))),), role="small")
    heading = Heading(1, context.words["sources"], "sources")
    if not numbers:
        return (heading, *context.placeholder("empty_sources"), method)
    if _is_told(context, citations):
        return (method._replace(anchor="sources"),)
    items = tuple(
        ListItem(_source(context, articles[article]), anchor=source_anchor(number))
        for article, number in numbers.items()
    )
    return (heading, ListBlock(items, ordered=True, small=True), method)


def _is_told(context: SectionContext, citations: Citations) -> bool:
    """Whether the evidence before it names the only article, and no footnote leads to the list."""
    wanted = context.spec.sections
    is_after = "evidence" in wanted and wanted.index("evidence") < wanted.index("sources")
    is_lone = len(context.source_numbers) == 1 and context.spec.citations == "inline"
    return is_after and is_lone and bool(citations.passages)


def source_name(words: Strings, article: Article) -> str:
    """The title of an article, or the words with which it begins, in quotation marks."""
    if article.title:
        return article.title
    opening = opening_words(article.text)
    return words.quoted(opening) if opening else words.fill("source_empty", id=article.id)


def source_details(context: SectionContext, article: Article) -> list[Text]:
    """Publisher and date of an article, and what of them and of a title is not stated."""
    words = context.words
    untitled = [] if article.title else [Text(words["source_untitled"])]
    date = Text(words["source_undated"])
    if article.published is not None:
        date = Text(date_words(str(article.published), context.spec.language), nowrap=True)
    return [*untitled, Text(article.publisher or words["source_unpublished"]), date]


def _source(context: SectionContext, article: Article) -> Inlines:
    words = context.words
    line: list[Inline] = []
    if article.authors:
        line.append(Text(words.names(article.authors) + words["joint.authors"]))
    name = source_name(words, article)
    language = context.foreign.get(article.id, "")
    if article.url:
        line.append(Link(name, article.url, language))
    else:
        line.append(Text(name, emphasis=article.title is not None, language=language))
    for detail in source_details(context, article):
        line += [Text(words["joint.parts"]), detail]
    return (*line, Text(words["joint.stop"]))


def _method(context: SectionContext) -> Iterator[str]:
    words, selection = context.words, context.selection
    articles = [selection.corpus.articles[article] for article in context.source_numbers]
    outlets = {article.publisher for article in articles if article.publisher}
    if articles:
        yield words.count("method.basis", len(articles), outlets=words.count("method.outlets", len(outlets)))
    if selection.events:
        yield from _chosen(context)
    yield from _time(context)
    if selection.events:
        single = sum(len(event.sources) == 1 for event in selection.events)
        yield words.count("method.single", single, total=len(selection.events))
    if "questions" in context.spec.sections and not selection.questions:
        yield words["empty_questions"]
    if "summary" in context.spec.sections:
        yield words["method.passages"]
    own = _own_words(context)
    if own is not None:
        yield words[own]


def _time(context: SectionContext) -> Iterator[str]:
    """From when to when the events are, and up to when there are articles."""
    words, language = context.words, context.spec.language
    period = period_covered(context.selection.events, language)
    if period:
        yield words.fill("method.span", first=period[0], last=period[1])
    elif context.selection.events:
        yield words["method.no_span"]
    articles = [context.selection.corpus.articles[article] for article in context.source_numbers]
    published = [str(article.published) for article in articles if article.published is not None]
    if published:
        yield words.fill("method.cut_off", date=date_words(max(published), language))
    elif articles:
        yield words["method.no_cut_off"]


def _chosen(context: SectionContext) -> Iterator[str]:
    """How many of the events that the sources tell the brief tells, and how they were chosen."""
    words, told, count = context.words, context.told, len(context.selection.events)
    if context.spec.filters.events:
        by_hand = context.spec.chosen_by == "author"
        yield words.count("method.told_by_hand" if by_hand else "method.told_by_model", count)
        return
    if count == told.passing:
        yield words.count("method.told_all", count)
        return
    articles = words.count("method.articles", told.articles)
    yield words.count("method.told_some", count, total=told.passing, articles=articles)
    if told.folded:
        yield words.count("method.folded", told.folded)


def _own_words(context: SectionContext) -> str | None:
    """The name of the sentence on what the author wrote, if the author wrote."""
    spec = context.spec
    if "bottom_line" not in spec.sections or not (spec.bottom_line or spec.recommendations):
        return None
    if not spec.recommendations:
        return "method.own_line"
    return "method.own_both" if spec.bottom_line else "method.own_recommendations"


SECTION: Final = SectionComposer(lambda context, _, citations: sources(context, citations), anchors=("sources",))
