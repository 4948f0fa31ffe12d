"""An article's text to article data: events, actors, statements, themes and questions with the words that say so."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import tee
from typing import TYPE_CHECKING

from briefgen.extract.actors.coreference import resolve_actors
from briefgen.extract.actors.mentions import mentions
from briefgen.extract.actors.voices import with_voices
from briefgen.extract.annotate.annotated_text import annotate, timexes
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import parse_of
from briefgen.extract.annotate.pipeline import DEFAULT_MODEL
from briefgen.extract.annotate.resolved_actors import ResolvedActors
from briefgen.extract.events.events import events_of
from briefgen.extract.guard import Guard, Loss, warn
from briefgen.extract.language import is_read, language_of
from briefgen.extract.layout.text_layout import Layout, layout_of
from briefgen.extract.linking.assembly import assembled
from briefgen.extract.parsing import parse_texts
from briefgen.extract.questions.questions import questions_of
from briefgen.extract.statements.statements import statements_of
from briefgen.extract.themes import Taxonomy, taxonomy, themes_of
from briefgen.extract.time import time_expressions_of
from briefgen.extract.time.character_folding import fold
from briefgen.model.article import Article
from briefgen.model.article_data import ArticleData

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class RawArticle:
    """A text and what is known of it. `id`: made from the text where it is empty."""

    text: str
    published: date | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str = "en"
    id: str = ""


def extract(
    text: str,
    published: date | str | None = None,
    *,
    title: str | None = None,
    publisher: str | None = None,
    authors: tuple[str, ...] = (),
    url: str | None = None,
    language: str = "en",
    id: str = "",  # noqa: A002 - the name that article data has
    model: str = DEFAULT_MODEL,
    themes: Taxonomy | None = None,
) -> ArticleData:
    """The article data of one text. `published` is a date or ISO 8601; `model` names another spaCy pipeline.

    Where a rule fails the item is left out, with a `RuleFailed` warning.
    Raises `ValueError` for a `published` that is no date, `BriefgenError` for a model that is not there.
    """
    day = date.fromisoformat(published[:10]) if isinstance(published, str) else published
    raw = RawArticle(text, day, title, publisher, authors, url, language, id)
    return next(iter(extract_all((raw,), model=model, themes=themes)))


def extract_all(
    articles: Iterable[RawArticle],
    *,
    model: str = DEFAULT_MODEL,
    themes: Taxonomy | None = None,
    tell: Callable[[Loss], None] = warn,
) -> Iterator[ArticleData]:
    """The article data of many texts, in order, parsed in batches; raises as `extract` does.

    A text that is clearly in another language than English gets no items, whatever language it is said to have.
    `tell` takes up what a failing rule has cost an article, before the article comes.
    """
    laid_out, behind = tee((raw, *_laid_out(raw)) for raw in map(_with_language, articles))
    known = themes if themes is not None else taxonomy()
    docs = parse_texts((layout for raw, layout, _ in laid_out if is_read(raw.language)), model)
    for raw, layout, losses in behind:
        for loss in losses:
            tell(loss)
        if is_read(raw.language):
            yield _extracted(raw, layout, next(docs), known, tell)
        else:
            yield ArticleData(article=_article(raw), themes=(), actors=(), events=(), statements=(), questions=())


def _with_language(raw: RawArticle) -> RawArticle:
    return replace(raw, language=language_of(raw.text, raw.language))


def _laid_out(raw: RawArticle) -> tuple[Layout, tuple[Loss, ...]]:
    """The layout, and what a failing rule has cost it: texts are laid out before their articles come."""
    losses: list[Loss] = []
    text = fold(raw.text)
    guard = Guard(lambda _: text, losses.append)
    if not is_read(raw.language):
        return Layout(text), ()
    return guard.one("layout", lambda: layout_of(text, raw.published, raw.title), Layout(text)), tuple(losses)


def _extracted(
    raw: RawArticle, layout: Layout, doc: Doc, themes: Taxonomy, tell: Callable[[Loss], None]
) -> ArticleData:
    words = lexicon()
    parse = parse_of(doc, [edge for head in layout.heads for edge in head])
    day = layout.day or raw.published
    guard = Guard(parse.sentence_at, tell)
    resolved = guard.one(
        "actors",
        lambda: resolve_actors(parse, mentions(parse, words), words, layout.place),
        ResolvedActors(),
    )
    resolved = guard.one("voices", lambda: with_voices(resolved, parse, layout.voices, fold(raw.text), words), resolved)
    times = timexes(parse, time_expressions_of(doc, day, parse.text, guard))
    del doc  # of a long text it is a hundred bytes a word
    annotated = annotate(parse, resolved, words, times, day, layout, guard)
    events = events_of(annotated, raw.text)
    statements = statements_of(annotated)
    found = guard.one("themes", lambda: themes_of(parse, themes), ())
    return assembled(annotated, _article(raw), events, statements, found, questions_of(annotated, raw.text, events))


def _article(raw: RawArticle) -> Article:
    digest = hashlib.sha256(raw.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=raw.id or digest[:16],
        title=raw.title,
        publisher=raw.publisher,
        authors=raw.authors,
        url=raw.url,
        published=raw.published,
        language=raw.language,
        text=raw.text,
        sha256=digest,
    )
