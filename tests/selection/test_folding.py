"""Which events are one happening, and which date lies within another."""

from typing import Any

import pytest

from briefgen.corpus.corpus import CorpusEvent
from briefgen.selection.date_weight import holds
from briefgen.selection.folding import fold
from briefgen.selection.likeness import Likeness
from briefgen.selection.salience import Salience
from tests.fakes import corpus, raw_actor
from tests.selection.test_salience import article

DAY = {"date": "2024-05-10"}
ASSAULT = {**DAY, "kind": "assault"}


@pytest.mark.parametrize(
    ("wide", "narrow", "is_held"),
    [
        ("2024", "2024-05", True),
        ("2024-05", "2024", False),
        ("2024", "2024-01-01", True),
        ("2024", "2025-01-01", False),
        ("../2024", "2023-05", True),
        ("../2024", "2025-05", False),
        ("2024/..", "2025-05", True),
        ("2024/..", "2023-05", False),
        ("2024", "2024-05/..", False),
        ("2024", "../2024-05", False),
        ("2024-05-10/2024-05-20", "2024-05-15/2024-05-25", False),
        ("2024-05-10/2024-05-20", "2024-05-05/2024-05-15", False),
    ],
)
def test_a_date_within_another(wide: str, narrow: str, is_held: bool) -> None:
    assert holds(wide, narrow) is is_held


def rows(*lines: str) -> list[tuple[str, ...]]:
    story = corpus(*(article((line, DAY), name=f"a{number}") for number, line in enumerate(lines)))
    titles = {event.id: event.title for event in story.events}
    return sorted(tuple(titles[name] for name in item.members) for item in fold(Salience(story, story.events)))


def test_a_short_wording_within_a_long_one_is_the_same_happening() -> None:
    short = "Rebels shelled the harbour of Aden"
    long = "Rebels shelled the harbour of Aden while traders fled northwards along muddy tracks"
    assert folded((short, ASSAULT), (long, ASSAULT)) == [("2024-05-10", 2)]


@pytest.mark.parametrize(
    ("bases", "kept"),
    [
        (("reported", "stated"), "stated"),
        (("reported", "context"), "context"),
        (("context", "stated"), "stated"),
        (("stated", "reported"), "stated"),
        (("context", "reported"), "context"),
    ],
)
def test_a_row_has_the_date_that_rests_on_most(bases: tuple[str, str], kept: str) -> None:
    line = "Rebels shelled the harbour town."
    told = [article((line, {**DAY, "date_basis": basis}), name=f"a{number}") for number, basis in enumerate(bases)]
    story = corpus(*told)
    (row,) = fold(Salience(story, story.events))
    assert (row.event.date_basis, len(row.event.passages), len(row.members)) == (kept, 2, 2)


def test_wordings_that_share_one_word_are_two_happenings() -> None:
    assert len(rows("Rebels shelled the harbour.", "Rebels freed nine monks.")) == 2


def test_a_date_from_the_context_holds_over_the_day_of_a_report_that_tells_more() -> None:
    line = "Rebels shelled the harbour town."
    first = article((line, {**DAY, "date_basis": "reported", "kind": "assault"}), name="a0")
    late = article((line, {**DAY, "date_basis": "context"}), name="a1", before="x" * 3000 + "\n")
    story = corpus(first, late)
    (row,) = fold(Salience(story, story.events))
    assert (row.event.date_basis, row.event.passages[0].article) == ("context", "a0")


SHELLED = "Rebels shelled the harbour town of Aden."


def folded(*told: tuple[str, dict[str, str]]) -> list[tuple[str | None, int]]:
    """The date of each row and how many events it has; an article for each event."""
    story = corpus(*(article(line, name=f"a{number}") for number, line in enumerate(told)))
    rows = [(item.event.date, len(item.members)) for item in fold(Salience(story, story.events))]
    return sorted(rows, key=lambda row: (row[0] or "", row[1]))


@pytest.mark.parametrize(
    "again",
    [
        {},
        {"date": "2024-05"},
        {"date": "2024-05-10/.."},
        {"date": "2024-05-06/2024-05-12"},
        {"date": "2024-05-12", "date_basis": "reported"},
    ],
)
def test_what_is_told_again_without_its_day_is_in_the_row_that_has_it(again: dict[str, str]) -> None:
    assert folded((SHELLED, DAY), ("Rebels shelled the harbour town of Aden again.", again)) == [("2024-05-10", 2)]


@pytest.mark.parametrize(
    "other",
    [
        {"date": "2024-06"},
        {"date": "2024-05-09", "date_basis": "reported"},
        {"date": "2024-06-18", "date_basis": "reported"},
        {"date": "2024-05-12"},
    ],
)
def test_what_has_another_day_is_another_row(other: dict[str, str]) -> None:
    assert len(folded((SHELLED, DAY), (SHELLED, other))) == 2


def test_what_two_reports_tell_of_their_own_day_stays_two_rows() -> None:
    days = [{"date": f"2024-05-{day}", "date_basis": "reported"} for day in (10, 20)]
    assert len(folded(*((SHELLED, day) for day in days))) == 2


@pytest.mark.parametrize(("kind", "count"), [("threaten", 1), ("assault", 2), ("protest", 2)])
def test_what_is_done_once_and_reported_on_two_days_is_one_row(kind: str, count: int) -> None:
    days = [{"date": f"2024-05-{day}", "date_basis": "reported", "kind": kind} for day in (10, 11)]
    found = folded(*((SHELLED, day) for day in days))
    assert len(found) == count
    assert found[0][0] == "2024-05-10"


@pytest.mark.parametrize(("kind", "count"), [("threaten", 1), ("consult", 2)])
def test_parties_under_other_names_are_the_same_where_much_else_is(kind: str, count: int) -> None:
    lines = {
        "Ann": "Angry leaders issued a one-week ultimatum to the military junta to reinstate Bazoum.",
        "Bob": "The bloc issued a one-week ultimatum to soldiers of the military junta in Niamey to reinstate Bazoum.",
    }
    told = []
    for name, line in lines.items():
        actors = [{"id": name.lower(), "part": "agent"}]
        raw = article((line, {**DAY, "kind": kind, "actors": actors}), name=name)
        told.append(raw | {"actors": [raw_actor(name, [{"start": 0, "end": 4}])]})
    story = corpus(*told)
    assert len(fold(Salience(story, story.events))) == count


def test_a_row_has_a_sentence_before_a_bare_name_of_the_same_happening() -> None:
    story = corpus(
        article(("Rebel attack on the harbour town of Aden.", {**DAY, "kind": "assault"}), name="a0"),
        article((SHELLED, DAY), name="a1", before="x" * 400 + "\n"),
        article(("Rebels attacked the harbour town of Aden.", DAY), name="a2", before="x" * 900 + "\n"),
    )
    titles = {item.event.title for item in fold(Salience(story, story.events))}
    assert "Rebel attack on the harbour town of Aden" not in titles


def test_words_of_time_make_no_two_wordings_of_one_day_different() -> None:
    assert len(rows("Sailors began a national stoppage last Friday.", "The stoppage began.")) == 1


ULTIMATUM = (
    "Leaders of the bloc gave the rulers days to free the president or face force, raids and sanctions in spring"
)
AGAIN = "The bloc gave officers days to free its president, threatening force, sanctions and raids from ships and camps"


def test_two_articles_that_share_many_words_tell_of_one_happening() -> None:
    first, late = {**DAY, "kind": "threaten"}, {"date": "2024-05-11", "date_basis": "reported", "kind": "threaten"}
    assert folded((ULTIMATUM, first), (AGAIN, first)) == [("2024-05-10", 2)]
    assert folded((ULTIMATUM, first), (AGAIN, late)) == [("2024-05-10", 2)]
    assert folded((ULTIMATUM, first), (AGAIN, {"kind": "threaten"})) == [("2024-05-10", 2)]


def test_what_is_done_and_what_is_made_of_it_are_two_happenings() -> None:
    praised = "Leaders of the bloc hailed those who shelled the harbour town of Aden"
    assert len(folded((SHELLED, ASSAULT), (praised, {**DAY, "kind": "support"}))) == 2
    said = "The bloc said it saw rebels who shelled the harbour town of Aden"
    assert len(folded((SHELLED, ASSAULT), (said, {**DAY, "kind": "statement"}))) == 2


def test_words_that_name_one_deed_are_one() -> None:
    ousted = {**DAY, "kind": "coerce"}
    lines = ("Guards overthrew President Bazoum in Niamey", "Officers ousted Bazoum in a coup in Niamey")
    assert len(folded(*((line, ousted) for line in lines))) == 1
    others = ("Guards fed President Bazoum in Niamey", "Officers asked Bazoum for money in a camp in Niamey")
    assert len(folded(*((line, {**DAY, "kind": "other"}) for line in others))) == 2


def parties(first: str, second: str, kind: str, **more: str) -> int:
    """How many rows two accounts make, each with a party of its own."""
    told = []
    for number, (line, name) in enumerate(((ULTIMATUM, first), (AGAIN, second))):
        part = {"id": name.lower(), "part": "target"}
        raw = article((line, {**DAY, "kind": "agree", "actors": [part]}), name=f"a{number}")
        others = [raw_actor("Chad", [{"start": 0, "end": 4}], kind="state")] if more else []
        raw["actors"] = [raw_actor(name, [{"start": 0, "end": 4}], kind=kind, **more), *others]
        told.append(raw)
    story = corpus(*told)
    return len(fold(Salience(story, story.events)))


def test_groups_and_bodies_of_one_state_are_no_other_parties() -> None:
    assert parties("Ann", "Bob", "person") == 2
    assert parties("Officers", "Rulers", "group") == 1
    assert parties("Guard", "Junta", "organisation") == 2
    assert parties("Guard", "Junta", "organisation", affiliation="chad") == 1


def test_what_was_announced_and_then_done_is_one_row_that_tells_it_as_done() -> None:
    def told(**second: Any) -> list[tuple[str, str]]:
        plan = {**DAY, "kind": "consult", "status": "planned", "actors": [{"id": "ann", "part": "agent"}]}
        done = {**DAY, "kind": "consult", "actors": [{"id": "ann", "part": "agent"}], **second}
        lines = ("Ann will see envoys of many towns about rice", "Ann met ministers in Riga on a treaty with Chad")
        raws = [
            article((line, more), name=f"a{at}")
            for at, (line, more) in enumerate(zip(lines, (plan, done), strict=True))
        ]
        for raw in raws:
            raw["actors"] = [raw_actor("Ann", [{"start": 0, "end": 3}])]
        story = corpus(*raws)
        return sorted((item.event.title, item.event.status) for item in fold(Salience(story, story.events)))

    assert told() == [("Ann met ministers in Riga on a treaty with Chad", "reported")]
    assert len(told(kind="aid")) == 2
    assert len(told(status="planned")) == 2
    assert len(told(date="2024-05-11")) == 2


def calls(first: str, second: str, kind: str, days: tuple[str, str]) -> int:
    """How many rows two calls make, of Cid with one and with the other."""
    told = []
    for number, (name, day) in enumerate(zip((first, second), days, strict=True)):
        line = "Both leaders condemned the raids on towns of the north and the loss of lives."
        parts = [{"id": "cid", "part": "agent"}, {"id": name.lower(), "part": "agent"}]
        more = {"date": day, "date_basis": "reported", "kind": kind, "actors": parts}
        raw = article((line, more), name=f"a{number}")
        raw["actors"] = [raw_actor(each, [{"start": 0, "end": 4}]) for each in ("Cid", name)]
        told.append(raw)
    story = corpus(*told)
    return len(fold(Salience(story, story.events)))


def test_who_says_the_same_with_another_on_another_day_has_done_it_twice() -> None:
    days = ("2024-05-10", "2024-05-12")
    assert calls("Ann", "Bob", "accuse", days) == 2
    assert calls("Ann", "Ann", "accuse", days) == 1


def test_two_calls_with_others_on_one_day_are_two_rows() -> None:
    assert calls("Ann", "Bob", "consult", ("2024-05-10", "2024-05-10")) == 2


def test_what_was_said_at_a_meeting_is_told_with_it_and_nothing_else_of_the_two() -> None:
    def told(first: str, second: str) -> int:
        parts = [{"id": "ann", "part": "agent"}, {"id": "bob", "part": "agent"}]
        lines = ("Ann met Bob in Riga.", "They agreed on a new pier.")
        raw = article(
            *((line, {**DAY, "kind": kind, "actors": parts}) for line, kind in zip(lines, (first, second), strict=True))
        )
        raw["actors"] = [raw_actor(name, [{"start": 0, "end": 3}]) for name in ("Ann", "Bob")]
        story = corpus(raw)
        return len(fold(Salience(story, story.events)))

    assert told("consult", "agree") == 1
    assert told("consult", "assault") == 2
    assert told("request", "agree") == 2


class AllOne(Likeness):
    """Takes everything for one happening, as a doubtful pair is taken for."""

    def score(self, one: CorpusEvent, two: CorpusEvent) -> float:
        return 2.0

    def are_apart(self, one: CorpusEvent, two: CorpusEvent) -> bool:
        return False


def test_what_is_told_in_quite_other_words_lends_a_row_neither_date_nor_passage() -> None:
    story = corpus(
        article(("The president signed a decree on the province of Chad.", {"date": "2024-05-10"}), name="a0"),
        article(("The province is known as land of Chad.", {"date": "1991/.."}), name="a1"),
    )
    salience = Salience(story, story.events)
    (row,) = fold(salience, likeness=AllOne(salience))
    own = {event.title: event.date for event in story.events}
    assert len(row.members) == 2
    assert row.event.date == own[row.event.title]
    assert len(row.event.passages) == 1


def test_what_has_been_so_for_years_is_not_what_was_done_on_a_day() -> None:
    state, deed = "Chad is known as the land of the province.", "Chad sold the land of the province."
    assert folded((state, {"date": "1991/.."}), (deed, {"date": "2024-05-10"})) == [("1991/..", 1), ("2024-05-10", 1)]
