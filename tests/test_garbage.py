"""The search for circles pauses while very much is made, and goes on after it, whatever happens."""

import gc
from collections.abc import Iterator
from contextlib import suppress

import pytest

from briefgen.compose.brief import compose
from briefgen.corpus.merging.merge import merged_corpus
from briefgen.document.style import Style
from briefgen.garbage import paused_collection
from briefgen.model import Spec
from tests.made_story import made_story


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    yield
    gc.enable()


def test_it_goes_on_after_a_failure() -> None:
    gc.enable()
    seen = []
    with suppress(ValueError), paused_collection():
        seen.append(gc.isenabled())
        raise ValueError("a fault")
    assert [*seen, gc.isenabled()] == [False, True]


def test_who_collects_by_himself_is_left_to_it() -> None:
    gc.disable()
    with paused_collection():
        pass
    assert not gc.isenabled()


@pytest.mark.parametrize("form", ["page", "brief", "full"])
def test_composing_leaves_no_circle(form: str) -> None:
    """Or what it made would stay in memory while the search is paused."""
    articles = merged_corpus(made_story(12, 5))
    spec = Spec.model_validate({"date": "2025-06-02", "form": form})
    compose(articles, spec, Style(name="plain"))
    gc.disable()
    gc.collect()
    compose(articles, spec, Style(name="plain"))
    assert gc.collect() == 0
