"""What is compared: a body of evidence, at hand as a corpus or carried by a brief."""

import datetime
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from briefgen.corpus.builder import corpus_of
from briefgen.corpus.corpus import Corpus, CorpusEvent
from briefgen.corpus.edits import all_changed, edited
from briefgen.corpus.event_names import with_current_ids
from briefgen.corpus.merging.merge import merged_corpus
from briefgen.model.brief import CarriedBrief
from briefgen.model.spec import Edit, Spec

_NO_EDITS: Final[Mapping[str, Edit]] = MappingProxyType({})


class BodyOfEvidence(NamedTuple):
    """A corpus as the `edits` of its author have it, with the SHA-256 of articles that were `read` for it though it
    tells nothing of them.
    """

    corpus: Corpus
    read: frozenset[str] = frozenset()
    edits: Mapping[str, Edit] = _NO_EDITS

    @property
    def known(self) -> frozenset[str]:
        """The digests of all articles that were at hand."""
        return self.read | {article.sha256 for article in self.corpus.articles.values()}

    @property
    def cut_off(self) -> datetime.date | None:
        """The day of the last report."""
        days = (article.published for article in self.corpus.articles.values())
        return max((day for day in days if day is not None), default=None)

    def written(self, event: CorpusEvent) -> tuple[str, ...]:
        """What persons wrote of an event: any of title, date, status, actors, sources."""
        return all_changed(event, self.edits)


def body_of(corpus: Corpus, spec: Spec, read: Iterable[str] = ()) -> BodyOfEvidence:
    """The body of evidence that a corpus is, changed as the edits of a spec have it."""
    current = with_current_ids(spec, corpus)
    return BodyOfEvidence(edited(corpus, current.edits), frozenset(read), current.edits)


def carried_body(brief: CarriedBrief) -> BodyOfEvidence:
    """The body of evidence that a brief carries: of its articles what it cites."""
    articles = brief.articles
    return body_of(corpus_of(articles) if len(articles) == 1 else merged_corpus(articles), brief.spec, brief.read)
