"""Documents of every size, made once."""

from functools import cache

import pytest

from briefgen import service
from briefgen.corpus import Corpus, corpus_of
from briefgen.model import Spec
from briefgen.model.spec import SECTIONS
from tests.benchmarks.content import Size, articles


@cache
def _corpus(events: int) -> Corpus:
    return corpus_of(articles(Size(events)))


def spec() -> Spec:
    """The whole brief with footnotes: what the other engines are made to set."""
    sections = [name for name in SECTIONS if name != "evidence"]
    given = {"title": "A brief of made-up events", "date": "2025-06-02", "form": "full", "citations": "footnotes"}
    return service.refine_spec(None, {**given, "sections": sections})


@cache
def _brief(events: int) -> service.Brief:
    return service.compose_brief(_corpus(events), spec())


@pytest.fixture(params=[20, 200, 2000])
def events(request: pytest.FixtureRequest) -> int:
    """How many events the brief has."""
    return int(request.param)


@pytest.fixture
def corpus(events: int) -> Corpus:
    return _corpus(events)


@pytest.fixture
def brief(events: int) -> service.Brief:
    return _brief(events)
