"""What was edited in a brief's file by a word processor, back in a spec."""

from pathlib import Path

from briefgen.errors import Fault, InputError
from briefgen.pull import Pulled, pull
from briefgen.readback import read_brief


def pull_brief(path: Path) -> Pulled:
    """The spec of a brief in Word or OpenDocument with what an analyst edited in the file, and every edit.

    Raises `InputError` where the file is no such brief, or carries no evidence.
    """
    brief = read_brief(path)
    if brief.format == "pdf":
        raise InputError((Fault(str(path), "is a PDF, so nothing was edited in it", "name the .docx or .odt"),))
    return pull(brief)


def pulled_if_brief(path: Path) -> Pulled | None:
    """The same; None for a file that is no brief which carries its evidence."""
    try:
        return pull_brief(path)
    except InputError:
        return None
