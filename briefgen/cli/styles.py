"""`style`: what a house style lacks."""

from typing import Annotated, Final

import typer

from briefgen.cli.options import completing
from briefgen.cli.output import print_json, print_note, print_row
from briefgen.errors import UsageError

_VERBS: Final = ("check",)


def style(
    what: Annotated[
        str, typer.Argument(metavar="|".join(_VERBS), help="What to do.", autocompletion=completing(*_VERBS))
    ],
    file: Annotated[str, typer.Argument(metavar="FILE", help="A style (.toml) or its name, or a Word template.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print a list of objects.")] = False,
) -> None:
    """Say what a house style or a Word template lacks: styles, the marking, room, what is still to be filled in.

    A line for each thing, none of which stops a brief; what does is an error.
    """
    from briefgen import service

    if what not in _VERBS:
        raise UsageError(f"a style can be checked, not {what!r}; use: briefgen style check FILE")
    found = service.check_style(file)
    if as_json:
        print_json([fault._asdict() for fault in found])
        return
    for fault in found:
        print_row([str(fault)])
    if not found:
        print_note(f"{file}: nothing is missing")
