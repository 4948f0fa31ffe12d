"""What a person decides holds over what merging finds, outlives a new import, and can be undone."""

import pytest

from briefgen.corpus.merging.results import ItemKey, Merged
from briefgen.errors import BriefgenError, InputError
from briefgen.library.library import Library
from briefgen.library.search.query import SearchQuery
from briefgen.library.store.decisions import Decision
from briefgen.model import ArticleData
from tests.library.made import article

ONE = article("one", {"text": "Ann met Bob.", "date": "2021-05-03", "actors": ["Ann"], "themes": ["Trade"]})
TWO = article("two", {"text": "Anne saw Bob.", "date": "2021-05-04", "actors": ["Anne"]}, {"text": "Cid slept."})
THREE = article("three", {"text": "Bob was met by Ann.", "date": "2021-05-03", "status": "claimed"})


def key(data: ArticleData, name: str = "e0") -> ItemKey:
    return ItemKey(data.article.sha256, name)


@pytest.fixture
def filled(library: Library) -> Library:
    for data in (ONE, TWO, THREE):
        library.add(data)
    return library


def events(library: Library) -> dict[str, set[str]]:
    """The events of a search by id, which those of the corpus have to be as well."""
    page = library.search(SearchQuery())
    found = {row.id: set(row.ids) for row in page.rows}
    assert sum(item.count for item in page.facets["statuses"]) == page.total == len(found)
    assert {row.id for row in library.search(SearchQuery("bob")).rows} == {name for name in found if name != "two:e1"}
    corpus = {event.id: event.sources for event in library.corpus().events}
    assert {name: {item.partition(":")[0] for item in ids} for name, ids in found.items()} == corpus
    return found


APART = {"one:e0": {"one:e0"}, "two:e0": {"two:e0"}, "two:e1": {"two:e1"}, "three:e0": {"three:e0"}}
CLUSTERED = {"one:e0": {"one:e0", "three:e0"}, "two:e0": {"two:e0"}, "two:e1": {"two:e1"}}


def cluster(library: Library) -> None:
    library.record_merging(Merged(events={key(ONE): "x", key(THREE): "x"}))


def test_events_of_a_cluster_are_one_with_all_passages(filled: Library) -> None:
    assert events(filled) == APART
    cluster(filled)
    assert events(filled) == CLUSTERED
    (row,) = filled.search(SearchQuery("met")).rows
    assert (row.sources, row.date, row.status) == (2, "2021-05-03", "reported")
    assert [passage.text for passage in row.passages] == ["Ann met Bob.", "Bob was met by Ann."]
    filled.record_merging(Merged(events={key(THREE): None}))
    assert events(filled) == APART


def test_a_merge_and_its_undoing(filled: Library) -> None:
    cluster(filled)
    number = filled.decide(Decision("merge", "events", (key(TWO), key(THREE))))
    assert events(filled) == {"one:e0": {"one:e0", "two:e0", "three:e0"}, "two:e1": {"two:e1"}}
    filled.undo(number)
    assert events(filled) == CLUSTERED
    assert [(stored.number, stored.withdrawn) for stored in filled.decisions()] == [(number, True)]


def test_a_split_and_its_undoing(filled: Library) -> None:
    cluster(filled)
    number = filled.decide(Decision("split", "events", (key(THREE),)))
    assert events(filled) == APART
    cluster(filled)
    assert events(filled) == APART
    filled.undo(number)
    assert events(filled) == CLUSTERED


def test_what_is_split_off_is_found_by_its_own_words_only(filled: Library) -> None:
    cluster(filled)
    filled.decide(Decision("split", "events", (key(THREE),)))
    assert [row.id for row in filled.search(SearchQuery("was")).rows] == ["three:e0"]
    assert [row.id for row in filled.search(SearchQuery(statuses=("claimed",))).rows] == ["three:e0"]


def test_a_merge_after_a_split_holds(filled: Library) -> None:
    cluster(filled)
    filled.decide(Decision("split", "events", (key(THREE),)))
    filled.decide(Decision("merge", "events", (key(THREE), key(TWO))))
    assert events(filled) == {"one:e0": {"one:e0"}, "three:e0": {"three:e0", "two:e0"}, "two:e1": {"two:e1"}}


def test_an_edit_changes_what_is_shown_and_found(filled: Library) -> None:
    number = filled.decide(Decision("edit", "events", (key(ONE),), {"title": "A summit", "date": "2022-01"}))
    (row,) = filled.search(SearchQuery("summit")).rows
    assert (row.id, row.date) == ("one:e0", "2022-01")
    (event,) = [event for event in filled.corpus().events if event.id == "one:e0"]
    assert (event.title, event.date, event.date_text) == ("A summit", "2022-01", None)
    filled.undo(number)
    assert filled.search(SearchQuery("summit")).total == 0


def test_merged_actors_are_one_facet_value(filled: Library) -> None:
    actors = (ItemKey(ONE.article.sha256, "ann"), ItemKey(TWO.article.sha256, "anne"))
    number = filled.decide(Decision("merge", "actors", actors))
    filled.decide(Decision("rename", "actors", actors[:1], {"name": "Ann Example"}))
    page = filled.search(SearchQuery())
    assert [(item.label, item.count) for item in page.facets["actors"]] == [("Ann Example", 2)]
    corpus = filled.corpus()
    (actor,) = corpus.actors
    assert (actor.name, set(actor.aliases)) == ("Ann Example", {"Ann", "Anne"})
    assert {part.actor for event in corpus.events for part in event.participants} == {actor.id}
    filled.undo(number)
    labels = {item.label for item in filled.search(SearchQuery()).facets["actors"]}
    assert labels == {"Ann Example", "Anne"}


def test_decisions_outlive_a_new_import(library: Library) -> None:
    library.decide(Decision("merge", "events", (key(ONE), key(THREE))))
    for data in (ONE, TWO, THREE):
        library.add(data)
    assert events(library) == CLUSTERED
    library.add(THREE, replace=True)
    library.add(ONE, replace=True)
    assert events(library) == CLUSTERED


def test_clusters_outlive_a_new_import(filled: Library) -> None:
    cluster(filled)
    filled.add(THREE, replace=True)
    assert events(filled) == CLUSTERED
    assert filled.clusters("events", [THREE.article.sha256]) == {key(THREE): "x"}


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (Decision("merge", "events", (key(ONE), key(ONE))), "fewer than 2"),
        (Decision("split", "events", ()), "fewer than 1"),
        (Decision("rename", "actors", (key(ONE),)), "to no name"),
        (Decision("rename", "events", (key(ONE),), {"name": "x"}), "renames no actor"),
        (Decision("edit", "events", (key(ONE),), {"colour": "red"}), "edits no event"),
        (Decision("edit", "events", (key(ONE),), {"date": "yesterday"}), "is not a date"),
        (Decision("edit", "events", (key(ONE),), {"status": "sure"}), "is not a status"),
    ],
)
def test_a_decision_that_decides_nothing_is_refused(library: Library, wrong: Decision, why: str) -> None:
    with pytest.raises(InputError, match=why):
        library.decide(wrong)
    assert list(library.decisions()) == []


def test_there_is_no_undoing_what_was_not_decided(library: Library) -> None:
    with pytest.raises(BriefgenError, match="no decision 7"):
        library.undo(7)


def test_the_later_word_holds_and_those_on_other_fields_stay(filled: Library) -> None:
    cluster(filled)
    filled.decide(Decision("edit", "events", (key(ONE),), {"title": "A summit", "status": "planned"}))
    filled.decide(Decision("edit", "events", (key(THREE),), {"title": "A parley"}))
    (event,) = [event for event in filled.corpus().events if event.id == "one:e0"]
    assert (event.title, event.status) == ("A parley", "planned")


def test_a_decision_on_actors_leaves_events_of_the_same_ids_alone(library: Library) -> None:
    data = [article(name, {"text": f"{name} met E0.", "actors": ["E0", name]}) for name in ("Ann", "Bob")]
    for each in data:
        library.add(each)
    library.decide(Decision("merge", "actors", (key(data[0]), key(data[1]))))
    assert [event.sources for event in library.corpus().events] == [{"Ann"}, {"Bob"}]


def test_a_decision_on_an_event_leaves_the_others_of_its_article_alone(filled: Library) -> None:
    filled.record_merging(Merged(events={key(TWO, "e1"): "x", key(THREE): "x"}))
    filled.decide(Decision("merge", "events", (key(ONE), key(TWO))))
    assert events(filled) == {"one:e0": {"one:e0", "two:e0"}, "three:e0": {"three:e0", "two:e1"}}
