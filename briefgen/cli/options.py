"""Arguments and options that several commands share."""

import datetime
import os
from typing import Annotated

import typer

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


def current_moment() -> datetime.datetime:
    """The moment of the run, UTC: `SOURCE_DATE_EPOCH` where it is set, the clock's otherwise."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.datetime.now(datetime.UTC)
    return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC)


def default_date() -> str:
    """The issue date where none is named: today as the reader's calendar has it, or the day of `SOURCE_DATE_EPOCH`."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return current_moment().date().isoformat()
    return datetime.date.today().isoformat()
