"""Text that no reader of Markdown takes for markup: not for emphasis, links or HTML, nor for what begins a block."""

import re
from typing import Final

from briefgen.document.direction import without_overrides

_BARRED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_END: Final = re.compile(r"\s*[\n\r\t\u2028\u2029]+\s*")
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>&|~$])")
_ADDRESS: Final = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)|(\w)(@)")
"""What the readers of GitHub make links of without being asked."""
_NUMBERED: Final = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")
_OPENING: Final = re.compile(r"^(\s*)([#+=:-])")


def escaped(text: str) -> str:
    """The text within a line: on one line, its markup behind backslashes."""
    plain = _LINE_END.sub(" ", _BARRED.sub("", without_overrides(text)))
    shown = _MARKUP.sub(r"\\\1", plain)
    return _ADDRESS.sub(lambda found: "".join(filter(None, found.groups()))[:-1] + "\\" + found[0][-1], shown)


def begun(line: str) -> str:
    """A line of markup that begins a block, without what would make it a heading, a list, a rule or a quotation."""
    return _OPENING.sub(r"\1\\\2", _NUMBERED.sub(r"\1\\\2", line)).lstrip(" \t")
