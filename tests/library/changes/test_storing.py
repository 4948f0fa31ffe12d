"""Articles in and out, once, whole, unchanged."""

import hashlib
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.errors import BriefgenError, InputError
from briefgen.library.changes.storing import Added
from briefgen.library.library import Library, open_library
from briefgen.model import ArticleData, dump_article_data
from briefgen.model.event import EventKind, EventStatus
from tests.library.made import article, stored_articles

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
MAYBE = st.none() | WORDS
MAKER = {"confidence": st.none() | st.floats(0, 1), "by": MAYBE}


@st.composite
def article_data(draw: st.DrawFn) -> ArticleData:
    text = draw(WORDS)
    names = st.lists(WORDS, max_size=3, unique=True)
    spans = st.lists(
        st.integers(0, len(text) - 1).flatmap(
            lambda start: st.integers(start + 1, len(text)).map(lambda end: {"start": start, "end": end})
        ),
        min_size=1,
        max_size=2,
    )
    themes, actors, events = draw(names), draw(names), draw(names)

    def item(name: str, /, **fields: Any) -> dict[str, Any]:
        drawn = {key: draw(value) if isinstance(value, st.SearchStrategy) else value for key, value in fields.items()}
        maker = {key: draw(value) for key, value in MAKER.items()}
        return {"id": name, "evidence": draw(spans), **drawn, **maker}

    def some(ids: list[str]) -> st.SearchStrategy[list[str]]:
        return st.lists(st.sampled_from(ids), max_size=2) if ids else st.just([])

    parts = some(actors).map(lambda ids: [{"id": name, "part": "agent"} for name in ids])
    dates = st.none() | st.sampled_from(["2021", "2021-05-31", "../2021-05", "2021-05-01/..", "202X", "2021-21"])
    statements = draw(names) if actors else []
    return ArticleData.model_validate(
        {
            "schema": "briefgen.article/1",
            "article": {
                "id": draw(WORDS) + hashlib.sha256(text.encode()).hexdigest(),
                "title": draw(MAYBE), "publisher": draw(MAYBE), "authors": draw(names),
                "url": draw(MAYBE), "published": draw(st.none() | st.dates().map(str)), "language": "en",
                "text": text, "sha256": hashlib.sha256(text.encode()).hexdigest(),
            },
            "themes": [item(name, label=WORDS) for name in themes],
            "actors": [
                item(name, name=WORDS, kind="person", role=MAYBE, affiliation=None, aliases=names) for name in actors
            ],
            "events": [
                item(
                    name, date=dates, date_text=MAYBE, title=WORDS, kind=st.sampled_from(EventKind.__args__),
                    status=st.sampled_from(EventStatus.__args__), place=MAYBE, actors=parts, themes=some(themes),
                )
                for name in events
            ],
            "statements": [
                item(
                    name, speaker=st.sampled_from(actors), cue=spans.map(lambda found: found[0]),
                    content=spans.map(lambda found: found[0]), stance="asserts", about=some(events),
                )
                for name in statements
            ],
            "questions": [item(name, text=WORDS, kind="unknown", about=some(events)) for name in draw(names)],
        }
    )  # fmt: skip


@given(data=article_data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_article_data_comes_out_as_it_went_in(library: Library, data: ArticleData) -> None:
    before = {stored.article.sha256: stored for stored in stored_articles(library)}
    outcome = library.add(data, replace=True).outcome
    assert outcome == ("replaced" if data.article.sha256 in before else "new")
    stored = library.article_data(data.article.id)
    assert stored == data
    assert dump_article_data(stored) == dump_article_data(data)
    assert len(stored_articles(library)) == len(before | {data.article.sha256: data})
    library.refresh()


def test_the_same_text_twice_is_one_article(library: Library) -> None:
    first = article("a", {"text": "One met two."})
    assert library.add(first) == Added("new", "a")
    assert library.add(first) == Added("same", "a")
    assert library.add(article("b", {"text": "One met two."})) == Added("same", "a")
    assert [item.id for item in library.articles()] == ["a"]


def test_an_id_of_two_texts_is_refused_and_leaves_nothing(library: Library) -> None:
    library.add(article("a", {"text": "One met two."}))
    with pytest.raises(InputError, match="is the id of another article"):
        library.add(article("a", {"text": "Three met four."}))
    assert [item.id for item in library.articles()] == ["a"]


def test_an_id_used_twice_within_an_article_leaves_nothing(library: Library) -> None:
    data = article("a", {"text": "One met two."}, {"text": "Three met four."})
    twice = data.model_copy(update={"events": (data.events[0], data.events[0])})
    with pytest.raises(InputError, match="uses an id twice"):
        library.add(twice)
    assert library.articles() == []
    assert library.add(data).outcome == "new"


def test_an_article_can_be_replaced(library: Library) -> None:
    library.add(article("a", {"text": "One met two.", "title": "old"}))
    library.add(article("b", {"text": "Three met four."}))
    changed = article("c", {"text": "One met two.", "title": "new"})
    assert library.add(changed, replace=True) == Added("replaced", "c")
    assert [item.id for item in library.articles()] == ["c", "b"]
    assert library.article_data("c") == changed
    with pytest.raises(InputError, match="is the id of another article"):
        library.add(article("b", {"text": "One met two."}), replace=True)
    assert library.article_data("c") == changed


def test_an_article_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(BriefgenError, match="there is no article 'x'"):
        library.article_data("x")


def test_articles_outlive_the_closing(place: str) -> None:
    data = article("a", {"text": "Çà et là.\0\ud7ff"})
    with open_library(place) as library:
        library.add(data)
    with open_library(place) as library:
        assert library.article_data("a") == data


def test_two_may_write_by_turns(place: str) -> None:
    with open_library(place) as one, open_library(place) as other:
        one.add(article("a", {"text": "One met two."}))
        other.add(article("b", {"text": "Three met four."}))
        assert [item.id for item in one.articles()] == ["a", "b"]


def test_what_is_no_library_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear Sir,")
    with pytest.raises(InputError, match="is not a library"):
        open_library(tmp_path / "letter.db")
    with pytest.raises(InputError, match="folder that does not exist"):
        open_library(tmp_path / "nowhere" / "l.db")
    with pytest.raises(InputError, match="not a database of a known kind"):
        open_library("mysql://somebody@nowhere/x")
    with pytest.raises(InputError, match="is not the URL"):
        open_library("://")


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "music.db")
    connection.execute("CREATE TABLE songs (name text)")
    connection.close()
    with pytest.raises(InputError, match="holds tables of something else"):
        open_library(tmp_path / "music.db")


def test_a_server_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="the library cannot be used"):
        open_library(f"postgresql://nobody@/nothing?host={tmp_path}")


def test_a_password_is_not_told(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError) as told:
        open_library(f"postgresql://nobody:secret@/nothing?host={tmp_path}")
    assert "secret" not in str(told.value)
