"""Who has a line of an actor, in what order, and what they did beside the timeline."""

from typing import Any

from briefgen.corpus import Corpus
from briefgen.corpus.filters import Selection, select
from briefgen.model import Filters
from briefgen.model.spec import Form
from briefgen.selection.cast import ActorLine, choose_cast
from briefgen.selection.forms import BUDGETS
from tests.fakes import corpus, raw_actor, raw_data, raw_event

NAMES = ("Ann", "Bob", "Cid", "Dan", "Eve")


def story(*events: tuple[str, dict[str, str]], **role: str) -> Corpus:
    """Events by their titles, and each actor's part in them; `role` has offices by name."""
    text = ". ".join(title for title, _ in events) + "."
    made: list[dict[str, Any]] = []
    for number, (title, parts) in enumerate(events):
        start = text.index(title)
        actors = [{"id": name.lower(), "part": part} for name, part in parts.items()]
        made.append(raw_event(f"e{number}", [{"start": start, "end": start + len(title)}], title=title, actors=actors))
    actors = [raw_actor(name, [{"start": 0, "end": 1}], role=role.get(name)) for name in NAMES]
    return corpus(raw_data(text, events=made, actors=actors))


def cast(
    found: Corpus, rows: int, weights: dict[str, float] | None = None, form: Form = "brief", **more: float
) -> tuple[ActorLine, ...]:
    """The lines of a brief whose rows are the first events."""
    whole = select(found, Filters())
    told = Selection(whole.corpus, whole.events[:rows], whole.actors, whole.themes, whole.statements, whole.questions)
    lines, _ = choose_cast(told, whole.events[rows:], weights or {}, BUDGETS[form], **more)
    return lines


def names(lines: tuple[ActorLine, ...]) -> list[str]:
    return [line.actor.name for line in lines]


def test_who_acts_comes_before_who_is_acted_upon() -> None:
    found = story(("Bob was met", {"Bob": "target"}), ("Ann met them", {"Ann": "agent"}))
    assert names(cast(found, 2)) == ["Ann", "Bob"]


def test_who_takes_part_in_weightier_rows_comes_first() -> None:
    found = story(("Ann met them", {"Ann": "agent"}), ("Bob met them", {"Bob": "agent"}))
    assert names(cast(found, 2, {"e0": 1.0, "e1": 2.0})) == ["Bob", "Ann"]
    assert names(cast(found, 2, {"e0": -0.5, "e1": 0.05})) == ["Ann", "Bob"]  # both count 0.1


def test_what_befalls_an_actor_counts_half() -> None:
    found = story(("Bob was met", {"Bob": "target"}), ("Ann met them", {"Ann": "agent"}))
    assert names(cast(found, 2, {"e0": 2.1, "e1": 1.0})) == ["Bob", "Ann"]
    assert names(cast(found, 2, {"e0": 1.9, "e1": 1.0})) == ["Ann", "Bob"]


def test_a_deed_is_what_the_actor_does_in_words_that_stand_alone() -> None:
    deeds = (
        ("Ann opened the harbour", {"Ann": "agent"}),
        ("Ann was praised at length", {"Ann": "target"}),
        ("They opened it", {"Bob": "agent"}),
        ("Cid spoke – and then they left", {"Cid": "agent"}),
    )
    parts = dict.fromkeys(("Ann", "Bob", "Cid"), "agent")
    lines = cast(story(("All of them met in Doha", parts), *deeds), 1)
    assert {line.actor.name: [event.title for event in line.deeds] for line in lines} == {
        "Ann": ["Ann opened the harbour"],
        "Bob": [],
        "Cid": [],
    }
    suffering = cast(story(("All of them met in Doha", parts), deeds[1]), 1)
    assert [line.deeds for line in suffering] == [(), (), ()]


def test_a_few_actors_are_all_named_in_lines_and_of_more_those_of_whom_something_is_told() -> None:
    few = story(("They were all met in Doha", dict.fromkeys(NAMES[:4], "target")))
    assert names(cast(few, 1)) == list(NAMES[:4])
    more = story(("They were all met in Doha", dict.fromkeys(NAMES, "target")), Cid="minister")
    assert names(cast(more, 1)) == []
    assert names(cast(more, 1, form="full")) == ["Cid"]


def test_the_first_actor_has_a_line_however_little_room_there_is() -> None:
    few = story(("They were all met in Doha", dict.fromkeys(NAMES[:3], "target")))
    assert names(cast(few, 1, room=0)) == ["Ann"]
    assert names(cast(few, 1, room=1_000)) == ["Ann", "Bob", "Cid"]


def test_what_one_line_tells_no_other_tells_again() -> None:
    both = {"Ann": "agent", "Bob": "agent"}
    row = ("All of them met in Doha", both)
    lines = cast(story(row, ("Envoys opened the harbour", both), ("Envoys closed the airport", {"Bob": "agent"})), 1)
    assert {line.actor.name: [event.title for event in line.deeds] for line in lines} == {
        "Ann": ["Envoys opened the harbour"],
        "Bob": ["Envoys closed the airport"],
    }
