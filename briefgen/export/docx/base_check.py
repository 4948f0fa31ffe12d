"""What a template lacks, or has left over, beside what a brief needs of it: told before a brief is made on it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from briefgen import assets
from briefgen.document.style import Style
from briefgen.document.style_file import LEAST_CONTRAST, contrast
from briefgen.errors import Fault
from briefgen.export.docx.base_document import opened_base, read_base
from briefgen.export.docx.elements import tag, xpath
from briefgen.export.docx.opened import OpenedBase
from briefgen.export.docx.styles import style_sheet

_NARROW: Final = 340.0
"""Points between the margins: with less, lines beside the side column have under 45 characters, the fewest that
Bringhurst allows."""
_NAMED: Final = 8  # styles that a line names; more fill the terminal without saying more


def check_base(style: Style, folder: Path | None) -> tuple[Fault, ...]:
    """What is to be known of the base that a style names, none of which stops a brief; nothing where it names none.

    Raises `InputError` where the base cannot be used.
    """
    if style.word.base is None:
        return ()
    file = (folder or Path()) / style.word.base
    base = opened_base(read_base(file), style)
    return (*_styles(base, style, file), *_looks(base, style, file), *_placeholders(base, file), *_page(base, file))


def check_margins(style: Style, folder: Path | None) -> tuple[Fault, ...]:
    """A word about each place in the headers and footers of the base where something is still to be written.

    Raises as `check_base` does.
    """
    if style.word.base is None:
        return ()
    file = (folder or Path()) / style.word.base
    return tuple(_placeholders(opened_base(read_base(file), style), file))


def _placeholders(base: OpenedBase, file: Path) -> Iterator[Fault]:
    for side, part in base.margins:
        found = dict.fromkeys(
            words
            for paragraph in part.element.iter(tag("p"))
            for words in _unfilled("".join(node.text or "" for node in paragraph.iter(tag("t"))))
        )
        for words in found:
            yield Fault(str(file), f"its {side} still says {words!r}", "write what is to stand there, or take it out")


def _unfilled(text: str) -> list[str]:
    return [match.group() for match in _pattern().finditer(text)]


@cache
def _pattern() -> re.Pattern[str]:
    patterns = assets.read_toml("words/placeholders.toml")["patterns"]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _styles(base: OpenedBase, style: Style, file: Path) -> Iterator[Fault]:
    """Which styles of a brief the base does not have: they are made as the style says, and look like no house's."""
    own = {(_kind(element), _name(element).lower()) for element in base.styles.findall(tag("style"))}
    missing = [
        entry.name
        for entry in style_sheet(style, base.text_width, 0, 0)
        if (entry.kind, style.word.styles.get(entry.name, entry.name).lower()) not in own
    ]
    if missing:
        named = ", ".join(repr(name) for name in missing[:_NAMED])
        more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
        remedy = "map them in word.styles, or leave them to the colours and fonts of the style"
        yield Fault(str(file), f"has no style {named}{more}", remedy)


def _looks(base: OpenedBase, style: Style, file: Path) -> Iterator[Fault]:
    """Styles of the base that a brief calls and whose letters cannot be read on paper."""
    wanted = {style.word.styles.get(entry.name, entry.name).lower() for entry in style_sheet(style, 0.0, 0, 0)}
    for element in base.styles.findall(tag("style")):
        if _name(element).lower() not in wanted:
            continue
        for value in xpath(element, "./w:rPr/w:color/@w:val"):
            if re.fullmatch("[0-9A-Fa-f]{6}", value) and contrast(f"#{value}", style.colours.paper) < LEAST_CONTRAST:
                problem = f"style {_name(element)!r} has letters in #{value} on {style.colours.paper}"
                yield Fault(str(file), problem, f"give them a contrast of {LEAST_CONTRAST} at least")


def _page(base: OpenedBase, file: Path) -> Iterator[Fault]:
    if base.text_width < _NARROW:
        problem = f"leaves {base.text_width / 72 * 25.4:.0f} mm between its margins"
        yield Fault(str(file), problem, f"a brief needs {_NARROW / 72 * 25.4:.0f} mm for its side column")


def _name(element: Any) -> str:
    return next((str(name.get(tag("val"), "")) for name in element.findall(tag("name"))), "")


def _kind(element: Any) -> str:
    return str(element.get(tag("type"), "paragraph"))
