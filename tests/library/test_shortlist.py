"""A large library: only the articles of its weightiest events are read, and the choice is that of the same files."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.merging.merge import merged_corpus
from briefgen.corpus.merging.results import ItemKey
from briefgen.library.library import Library, open_library
from briefgen.library.merging import merge_waiting
from briefgen.library.search.query import SearchQuery
from briefgen.library.store.decisions import Decision
from briefgen.model import Spec
from briefgen.selection.facts import day_of
from briefgen.selection.shortlist import SMALL, brief_shortlist, narrowed
from briefgen.selection.telling import BriefContent, tell
from briefgen.service import load_for_brief, load_for_suggestions, refine_spec, suggest_events
from tests.made_story import made_story

STORY = made_story()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the story."""
    place = tmp_path_factory.mktemp("library") / "story.db"
    with open_library(place) as library:
        for data in STORY:
            library.add(data)
        merge_waiting(library)
        library.refresh()
    return place


@pytest.fixture(scope="module")
def files() -> Corpus:
    """The same articles as files give them."""
    return merged_corpus(STORY)


def told(corpus: Corpus, spec: Spec) -> BriefContent:
    return tell(narrowed(corpus, spec.filters, brief_shortlist(spec)), spec)


def specs() -> Iterator[Spec]:
    for filters in ({}, {"actors": ["Ann", "Bob"]}, {"since": "2021-04-01", "until": "2021-05-31"}):
        for form in ("page", "brief"):
            yield refine_spec(None, {"form": form, "filters": filters, "date": "2021-09-01"})


def test_files_and_libraries_tell_the_same(filled: Path, files: Corpus) -> None:
    assert len(files.events) > SMALL
    for spec in specs():
        mine, theirs = told(load_for_brief([filled], spec), spec), told(files, spec)
        assert [event.id for event in mine.selection.events] == [event.id for event in theirs.selection.events]
        assert [point.text for point in mine.points] == [point.text for point in theirs.points]
        assert [line.actor.name for line in mine.cast] == [line.actor.name for line in theirs.cast]
        assert (mine.passing, mine.articles, mine.chosen) == (theirs.passing, theirs.articles, theirs.chosen)


def test_only_some_articles_of_a_large_library_are_read(filled: Path) -> None:
    spec = refine_spec(None, {"form": "page"})
    corpus = load_for_brief([filled], spec)
    assert corpus.outline is not None
    assert len(corpus.articles) < len(STORY)
    assert told(corpus, spec).articles == len(STORY)
    assert load_for_brief([filled], refine_spec(None, {"form": "full"})).outline is None
    by_hand = refine_spec(None, {"filters": {"events": ["a001:e0"]}})
    assert list(load_for_brief([filled], by_hand).articles) == ["a001"]


def test_suggestions_are_the_same_from_files_and_libraries(filled: Path, files: Corpus) -> None:
    spec = refine_spec(None, {})
    mine = suggest_events(load_for_suggestions([filled], spec, 12), spec, 12)
    assert mine == suggest_events(files, spec, 12)
    assert len(mine) == 12


def test_what_the_author_edited_is_read_and_told(filled: Path) -> None:
    spec = refine_spec(None, {"form": "page"})
    dull = next(event for event in least(filled) if event.date is not None)
    edited = refine_spec(spec, {"edits": {dull.id: {"title": "Something else took place"}}})
    rows = told(load_for_brief([filled], edited), edited).selection.events
    assert dull.id not in {event.id for event in told(load_for_brief([filled], spec), spec).selection.events}
    assert dull.id in {event.id for event in rows}


def least(place: Path) -> list[CorpusEvent]:
    """Events of articles that a page does not read."""
    read = load_for_brief([place], refine_spec(None, {"form": "page"})).articles
    with open_library(place) as library:
        return [event for event in library.corpus().events if event.sources.isdisjoint(read)]


def test_a_decision_changes_what_events_are_ranked_by(filled: Path, tmp_path: Path) -> None:
    place = tmp_path / "decided.db"
    place.write_bytes(filled.read_bytes())
    dull = least(place)[0]
    spec = refine_spec(None, {"filters": {"since": "2030-01-01"}})
    with open_library(place) as library:
        library.decide(_dated(library, dull, "2031-05-05"))
    assert [event.date for event in told(load_for_brief([place], spec), spec).selection.events] == ["2031-05-05"]
    latest = refine_spec(None, {})
    outline = load_for_brief([place], latest).outline
    assert outline is not None
    assert day_of("2031-05-05") in {item.day for item in outline.dates}


def _dated(library: Library, event: CorpusEvent, date: str) -> Decision:
    told = event.mentions[0]
    digest = library.article_data(told.article).article.sha256
    return Decision("edit", "events", (ItemKey(digest, told.id),), {"date": date})


def test_a_library_of_the_first_version_is_ranked_when_it_is_opened(filled: Path, tmp_path: Path) -> None:
    place = tmp_path / "old.db"
    place.write_bytes(filled.read_bytes())
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("DROP TABLE ranking")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.commit()
    spec = refine_spec(None, {})
    old, new = (told(load_for_brief([where], spec), spec) for where in (place, filled))
    assert [event.id for event in old.selection.events] == [event.id for event in new.selection.events]
    for words in ("Kabul", '"officials in Kabul"', ""):
        with open_library(place) as one, open_library(filled) as other:
            assert one.search(SearchQuery(words)).total == other.search(SearchQuery(words)).total > 0
