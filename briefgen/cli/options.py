"""Arguments and options that several commands share."""

from collections.abc import Callable
from typing import Annotated, Any

import typer


def completing(*words: str) -> Callable[[str], list[str]]:
    """What a shell completes a value to: those of the words that begin with what is typed."""
    return lambda incomplete: [word for word in words if word.startswith(incomplete)]


Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE...", help="Article data, raw articles, folders of either, or one library."),
]
Themes = Annotated[
    list[str] | None,
    typer.Option("--theme", metavar="T", help="Only events of this theme, by id or label; repeatable."),
]
Events = Annotated[list[str] | None, typer.Option("--event", metavar="ID", help="Only this event; repeatable.")]
Actors = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="A", help="Only events of this actor, by id, name or alias; repeatable."),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="D", help="Only events dated then or later: YYYY, YYYY-MM or YYYY-MM-DD."),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="D", help="Only events dated then or earlier: YYYY, YYYY-MM or YYYY-MM-DD."),
]

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON list of objects.")]


def filters_of(
    themes: list[str] | None, events: list[str] | None, actors: list[str] | None, since: str | None, until: str | None
) -> dict[str, Any]:
    """The filters of a spec that the options stand for."""
    return {"themes": themes, "events": events, "actors": actors, "since": since, "until": until}
