"""An article's text to article data: events, actors, statements, themes and questions with the words that say so."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import tee
from typing import TYPE_CHECKING

from briefgen.extract.actors.coreference import resolve_actors
from briefgen.extract.actors.mentions import mentions
from briefgen.extract.annotate.annotated_text import annotate, timexes
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import parse_of
from briefgen.extract.annotate.pipeline import DEFAULT_MODEL, parse_texts
from briefgen.extract.events.events import events_of
from briefgen.extract.layout.layout import Layout, layout_of
from briefgen.extract.linking.assembly import assembled
from briefgen.extract.questions.questions import questions_of
from briefgen.extract.statements.statements import statements_of
from briefgen.extract.themes import Taxonomy, taxonomy, themes_of
from briefgen.extract.time import time_expressions_of
from briefgen.extract.time.fold import fold
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

    Raises `ValueError` for a `published` that is no date, `BriefgenError` for a model that is not there.
    """
    day = date.fromisoformat(published[:10]) if isinstance(published, str) else published
    raw = RawArticle(text, day, title, publisher, authors, url, language, id)
    return next(iter(extract_all((raw,), model=model, themes=themes)))


def extract_all(
    articles: Iterable[RawArticle], *, model: str = DEFAULT_MODEL, themes: Taxonomy | None = None
) -> Iterator[ArticleData]:
    """The article data of many texts, in order, parsed in batches; raises as `extract` does."""
    laid_out, behind = tee((raw, layout_of(fold(raw.text), raw.published, raw.title)) for raw in articles)
    known = themes if themes is not None else taxonomy()
    docs = parse_texts((layout for _, layout in laid_out), model)
    for (raw, layout), doc in zip(behind, docs, strict=True):
        yield _extracted(raw, layout, doc, known)


def _extracted(raw: RawArticle, layout: Layout, doc: Doc, themes: Taxonomy) -> ArticleData:
    words = lexicon()
    parse = parse_of(doc, [edge for head in layout.heads for edge in head])
    day = layout.day or raw.published
    resolved = resolve_actors(parse, mentions(parse, words), words)
    times = timexes(parse, time_expressions_of(doc, day, parse.text))
    annotated = annotate(parse, resolved, words, times, day, layout)
    events = events_of(annotated, raw.text)
    statements = statements_of(annotated)
    found = themes_of(parse, themes)
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
