"""`briefgen pull`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.options import AsJson
from briefgen.cli.output import print_json, print_note
from briefgen.errors import ExitCode

if TYPE_CHECKING:
    from briefgen.pull import PulledEdit

_LONGEST = 70  # letters of a line that is told; longer ones end with an ellipsis


def pull(
    brief: Annotated[Path, typer.Argument(metavar="BRIEF", help="A .docx or .odt of a brief that somebody edited.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="SPEC", help="The spec to write, .toml.")],
    as_json: AsJson = False,
) -> None:
    """Take what was edited in Word or LibreOffice back into a spec.

    Taken are title, bottom line, recommendations, own questions, and rows of the timeline: deleted, in another order
    within a date, or reworded. Edits in lines of evidence are told and left; the exit code is 3 then.
    """
    from briefgen import service

    pulled = service.pull_brief(brief)
    service.write_spec(pulled.spec, output)
    if as_json:
        print_json([{**edit._asdict(), "why": edit.why or None} for edit in pulled.edits])
    for edit in pulled.edits:
        print_note(_told(edit))
    if not pulled.edits:
        print_note(f"{brief}: nothing was edited")
    if pulled.left:
        raise typer.Exit(ExitCode.PARTLY_FAILED)


def _told(edit: "PulledEdit") -> str:
    before, after = _short(edit.before), _short(edit.after)
    if edit.kind == "row moved":
        change = f"“{before}”"
    elif before and after:
        change = f"“{before}” is now “{after}”"
    else:
        change = f"“{before or after}”"
    what = {"evidence": "a line of evidence", "frame": "a line of the frame"}.get(edit.kind, edit.kind)
    if not after:
        what = f"{what}, deleted" if "deleted" not in what else what
    return f"not taken: {what}: {change}: {edit.why}" if edit.why else f"taken: {what}: {change}"


def _short(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= _LONGEST else f"{one[: _LONGEST - 1]}…"
