"""Which events the edits of a spec are about: those merged into others, and those told apart."""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.model.spec import Edit


def part_id(event: str, article: str) -> str:
    """The id of what one article tells of an event that is told apart."""
    return f"{event}@{article}"


def events_needed(wanted: Iterable[str], edits: Mapping[str, Edit]) -> Iterator[str]:
    """The ids, in sources that know of no edits, of the events that the wanted ones are made of; some stand twice."""
    apart = {f"{event}@": event for event, edit in edits.items() if edit.apart}
    for event in wanted:
        edit = edits.get(event)
        for name in (event, *(edit.merged if edit else ())):
            yield name
            yield from (whole for start, whole in apart.items() if name.startswith(start))
