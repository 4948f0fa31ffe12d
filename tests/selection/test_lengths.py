"""Forms hold their length: rows by lines of the page, actors by what is left, disputes by number."""

from dataclasses import replace

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import Conflict, ConflictingValue, CorpusEvent, Participant, Passage
from briefgen.corpus.merging.merge import merged_corpus
from briefgen.model import Spec
from briefgen.model.spec import Form
from briefgen.selection.folding import Happening
from briefgen.selection.forms import BUDGETS, TableRoom, fill, lines_of
from briefgen.selection.salience import Salience
from briefgen.selection.telling import tell
from tests.made_story import made_story


def event(name: str, title: str, day: int, *actors: str) -> CorpusEvent:
    passage = (Passage("a", 100 * day, 100 * day + 50),)
    parts = tuple(Participant(actor, "agent") for actor in actors)
    date = f"2024-05-{day:02}"
    return CorpusEvent(name, date, None, title, "assault", "reported", None, parts, (), passage, ())


def filled(events: list[CorpusEvent], lines: float, pinned: tuple[str, ...] = ()) -> list[str]:
    rows = [Happening(each, (each.id,)) for each in events]
    chosen = fill(rows, Salience(Corpus(), events), 9, pinned, TableRoom(lines, 40))
    return [item.event.id for item in chosen]


def test_a_row_takes_the_lines_of_its_words_and_of_who_took_part() -> None:
    names = {"ann": "Ann", "bob": "Bob" * 20}
    assert lines_of(event("e", "x" * 28, 1), names, 40) == pytest.approx(1.55)
    assert lines_of(event("e", "x" * 29, 1), names, 40) == pytest.approx(2.55)
    assert lines_of(event("e", "x" * 28, 1, "bob", "bob", "ann"), names, 40) == pytest.approx(3.55)


def test_rows_take_no_more_lines_than_there_are() -> None:
    events = [event(f"e{day}", f"Rebels seized Town{day} and Port{day}", day) for day in range(1, 7)]
    assert len(filled(events, 100.0)) == 6
    assert len(filled(events, 3 * lines_of(events[0], {}, 40))) == 3
    assert filled(events, 0.0) == []


def test_what_was_chosen_by_hand_is_in_whatever_room_there_is() -> None:
    events = [event(f"e{day}", f"Rebels seized Town{day} and Port{day}", day) for day in range(1, 4)]
    assert filled(events, 0.0, ("e2",)) == ["e2"]


def test_of_two_rows_that_weigh_the_same_the_shorter_is_told() -> None:
    long = "Rebels seized Alpha, the port on the far side of the strait between both of the islands of Beta"
    events = [event("long", long, 3), event("short", "Rebels seized Gamma and both ports", 3)]
    salience = Salience(Corpus(), events)
    rows = [Happening(each, (each.id,)) for each in events]
    gap = abs(salience.weight("long") - salience.weight("short"))
    assert gap < 0.1 * (lines_of(events[0], {}, 8) - lines_of(events[1], {}, 8))
    assert [item.event.id for item in fill(rows, salience, 1, (), TableRoom(99.0, 8))] == ["short"]


@pytest.mark.parametrize("form", ["page", "brief"])
def test_rows_and_actors_of_a_story_keep_to_the_lines_of_the_form(form: Form) -> None:
    story = merged_corpus(made_story(30, 8))
    told, budget = tell(story, Spec(form=form)), BUDGETS[form]
    names = {actor.id: actor.name for actor in story.actors} if form == "brief" else {}
    rows = sum(lines_of(each, names, budget.width) for each in told.selection.events)
    assert 0.7 * min(budget.lines, budget.rows * 1.55) <= rows <= budget.lines
    assert sum(point.length for point in told.points) <= budget.words


def conflict(name: str, *values: str, field: str = "date") -> Conflict:
    passage = (Passage("a000", 0, 5),)
    return Conflict(name, field, tuple(ConflictingValue(value, passage) for value in values))


def test_days_side_by_side_are_a_difference_only_where_everything_is_told() -> None:
    story = merged_corpus(made_story(6, 3))
    first = tell(story, Spec()).selection.events[0].id
    differing = replace(
        story,
        differences=(
            conflict(first, "2024-05-03", "2024-05-04"),
            conflict(first, "2024-05-03", "2024-05-09"),
            conflict(first, "3", "7", field="deaths"),
            *(conflict(first, str(number), "0", field="injuries") for number in range(1, 9)),
        ),
    )
    brief = tell(differing, Spec()).selection.conflicts
    assert [each.values[1].value for each in brief] == ["2024-05-09", "7", "0"]
    assert len(tell(differing, Spec(form="page")).selection.conflicts) == 1
    assert len(tell(differing, Spec(form="full")).selection.conflicts) == 11
