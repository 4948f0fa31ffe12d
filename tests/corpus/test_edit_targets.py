"""Which events the edits of a spec are about."""

from briefgen.corpus.edit_targets import events_needed, part_id
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
