"""Which events the edits of a spec are about: those merged into others, and those told apart."""

from collections.abc import Container, Iterable, Iterator, Mapping

from briefgen.model.spec import Edit


def part_id(event: str, article: str) -> str:
    """The id of what one article tells of an event that is told apart."""
    return f"{event}@{article}"


def merged_into(edits: Mapping[str, Edit], known: Container[str] | None = None) -> dict[str, str]:
    """For each event that is merged into another the one that stays.

    Where it is said what is `known`, other events are passed over. What is merged into an event that is merged itself
    goes along; of events merged into one another the first stays.
    """
    into: dict[str, str] = {}

    def end(name: str) -> str:
        while name in into:
            name = into[name]
        return name

    for event, edit in edits.items():
        for name in edit.merged:
            if (known is None or (event in known and name in known)) and end(name) != end(event):
                into[end(name)] = end(event)
    return {name: end(name) for name in into}


def events_needed(wanted: Iterable[str], edits: Mapping[str, Edit]) -> Iterator[str]:
    """The ids, in sources that know of no edits, of the events that the wanted ones are made of; some stand twice."""
    apart = {f"{event}@": event for event, edit in edits.items() if edit.apart}
    waiting, seen = list(wanted), set[str]()
    for name in waiting:
        if name in seen:
            continue
        seen.add(name)
        yield name
        yield from (whole for start, whole in apart.items() if name.startswith(start))
        waiting += edits[name].merged if name in edits else ()
        if f"{name}@" in apart:
            waiting += [part for part in edits if part.startswith(f"{name}@")]
