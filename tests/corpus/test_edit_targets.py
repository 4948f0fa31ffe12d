"""Which events the edits of a spec are about."""

from briefgen.corpus.edit_targets import events_needed, merged_into, part_id
from briefgen.model.spec import Edit

EDITS = {
    "whole": Edit(apart=True),
    "first": Edit(merged=("second", "whole@a")),
    "kept": Edit(title="Other words"),
}


def needed(*wanted: str) -> set[str]:
    return set(events_needed(wanted, EDITS))


def test_an_event_is_made_of_itself() -> None:
    assert needed("other") == {"other"}
    assert needed("kept", "other") == {"kept", "other"}
    assert needed() == set()


def test_an_event_is_made_of_those_that_went_into_it_and_a_part_of_its_whole() -> None:
    assert needed(part_id("whole", "a")) == {"whole@a", "whole"}
    assert needed("first") == {"first", "second", "whole@a", "whole"}
    assert needed("kept@a") == {"kept@a"}


def merged(**edits: tuple[str, ...]) -> dict[str, Edit]:
    return {name: Edit(merged=parts) for name, parts in edits.items()}


def test_what_is_merged_into_an_event_that_is_merged_itself_goes_along() -> None:
    assert merged_into(merged(a=("b",), c=("a",))) == {"b": "c", "a": "c"}
    assert merged_into(merged(c=("a",), a=("b",))) == {"a": "c", "b": "c"}


def test_of_events_merged_into_one_another_the_first_stays() -> None:
    assert merged_into(merged(a=("b",), b=("a",))) == {"b": "a"}


def test_other_events_than_those_known_are_passed_over() -> None:
    edits = merged(a=("b", "x"), y=("c",))
    assert merged_into(edits, {"a", "b", "c"}) == {"b": "a"}
    assert merged_into(edits, {"a", "b", "c", "x", "y"}) == {"b": "a", "x": "a", "c": "y"}
