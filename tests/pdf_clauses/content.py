"""What content streams show (ISO 32000-1, 8 and 9), and in which marked content."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pikepdf

PATHS: Final = frozenset("S s f F f* B B* b b*".split())
TEXTS: Final = frozenset("Tj TJ ' \"".split())
OPERATORS: Final = frozenset(
    "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re"
    " RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \" INLINE IMAGE".split()
)
"""Those of ISO 32000-1, annex A, and what pikepdf gives for an inline image."""
COLOURS: Final = {"g": "Gray", "G": "Gray", "rg": "RGB", "RG": "RGB", "k": "CMYK", "K": "CMYK"}


class Mark(NamedTuple):
    """An entry of the stack of marked content."""

    tag: str
    properties: pikepdf.Dictionary | None

    @property
    def number(self) -> int | None:
        """The number by which the structure tree knows it."""
        return None if self.properties is None or "/MCID" not in self.properties else int(self.properties.MCID)


class Paint(NamedTuple):
    """An operation of a content stream, on the page of a number, within marks.

    `font`, `codes` and `mode` are those of text that is shown; `holder` is the form that the stream belongs to, if any;
    `depth` how many graphics states are saved.
    """

    operator: str
    operands: tuple[Any, ...]
    page: int
    marks: tuple[Mark, ...]
    font: pikepdf.Dictionary | None = None
    codes: bytes = b""
    mode: int = 0
    depth: int = 0
    holder: pikepdf.Object | None = None

    @property
    def is_artifact(self) -> bool:
        """Whether it is no content."""
        return any(mark.tag == "Artifact" for mark in self.marks)

    @property
    def numbers(self) -> list[int]:
        """The numbers of the marked content around it, outermost first."""
        return [mark.number for mark in self.marks if mark.number is not None]

    @property
    def shows(self) -> bool:
        """Whether something becomes visible; of a form, what is in it does."""
        if self.operator == "Do":
            return self.operands[0] is not None and self.operands[0].get("/Subtype") != "/Form"
        return self.operator in PATHS or self.operator in TEXTS or self.operator in ("sh", "INLINE IMAGE")

    def value(self, name: str) -> Any:
        """An entry of the innermost marked content that has it."""
        held = [mark.properties for mark in self.marks if mark.properties is not None and name in mark.properties]
        return held[-1][name] if held else None


def paints_of(page: pikepdf.Page, number: int) -> Iterator[Paint]:
    """The operations of a page and of the forms and glyphs that it draws."""
    yield from _Reading(number, set()).read(page, page.obj.get("/Resources"), (), None)


class _Reading:
    def __init__(self, page: int, open_forms: set[Any]) -> None:
        self._page = page
        self._open = open_forms

    def read(self, stream: Any, resources: Any, marks: tuple[Mark, ...], holder: Any) -> Iterator[Paint]:
        stack, dress = list(marks), _Dress(resources)
        for instruction in pikepdf.parse_content_stream(stream):
            name, operands = str(instruction.operator), tuple(instruction.operands)
            if name in ("BMC", "BDC"):
                stack.append(Mark(str(operands[0])[1:], _properties(resources, operands)))
            elif name == "EMC" and len(stack) > len(marks):
                stack.pop()
            else:
                dress.change(name, operands)
            codes = _codes(name, operands)
            font = dress.font if codes else None
            paint = Paint(name, operands, self._page, tuple(stack), font, codes, dress.mode, len(dress.saved), holder)
            if name != "Do":
                yield paint
                continue
            item = _resource(resources, "/XObject", operands[0])
            yield paint._replace(operands=(item,))
            if item is not None and item.get("/Subtype") == "/Form" and item.objgen not in self._open:
                below = _Reading(self._page, {*self._open, item.objgen})
                yield from below.read(item, item.get("/Resources", resources), tuple(stack), item)


class _Dress:
    """What text is shown by: a font, and a mode; some are saved to come back to."""

    def __init__(self, resources: Any) -> None:
        self._resources = resources
        self.font: Any = None
        self.mode = 0
        self.saved: list[tuple[Any, int]] = []

    def change(self, operator: str, operands: tuple[Any, ...]) -> None:
        """Follow an operator."""
        match operator:
            case "q":
                self.saved.append((self.font, self.mode))
            case "Q" if self.saved:
                self.font, self.mode = self.saved.pop()
            case "Tf":
                self.font = _resource(self._resources, "/Font", operands[0])
            case "gs":
                self.font = _font_of_state(_resource(self._resources, "/ExtGState", operands[0]), self.font)
            case "Tr":
                self.mode = int(operands[0])


def _resource(resources: Any, kind: str, name: Any) -> Any:
    held = resources.get(kind) if resources is not None else None
    return held.get(str(name)) if held is not None else None


def _font_of_state(state: Any, font: Any) -> Any:
    return state.Font[0] if state is not None and "/Font" in state else font


def _properties(resources: Any, operands: tuple[Any, ...]) -> Any:
    if len(operands) < 2:
        return None
    given = operands[1]
    return _resource(resources, "/Properties", given) if isinstance(given, pikepdf.Name) else given


def _codes(operator: str, operands: tuple[Any, ...]) -> bytes:
    if operator not in TEXTS:
        return b""
    shown = operands[-1]
    parts = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
    return b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
