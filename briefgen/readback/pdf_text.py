"""The words in the marked content of PDF pages, by what the fonts say of their codes (ISO 32000-1, 9.10 and 14.6)."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any, Final, NamedTuple

import pikepdf

_SPACE: Final = re.compile(rb"begincodespacerange\s*<([0-9A-Fa-f]+)>")
_SINGLES: Final = re.compile(rb"beginbfchar(.*?)endbfchar", re.S)
_RANGES: Final = re.compile(rb"beginbfrange(.*?)endbfrange", re.S)
_PAIR: Final = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.S)
_STRING: Final = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_MOST_CODES: Final = 1 << 16  # of a font: as many as two bytes name
_UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"
_MOST_DEPTH: Final = 40  # of marked content within marked content
_OPERATORS: Final = "BMC BDC EMC BT Tf Tj TJ ' \" Do"
_DEEPEST_FORM: Final = 8  # forms drawn within forms


class CodeMap(NamedTuple):
    """What the codes of a font stand for, each `width` bytes long."""

    width: int
    letters: Mapping[int, str]

    def text(self, data: bytes) -> str:
        """The letters of a string of codes."""
        width = self.width
        codes = (int.from_bytes(data[at : at + width], "big") for at in range(0, len(data), width))
        return "".join(self.letters.get(code, _UNKNOWN) for code in codes)


class PageWords(NamedTuple):
    """The words of a page: by the number of their marked content, in its margins, and those in no marked content.

    `artifacts` are those that are marked as no content, each stretch by itself.
    """

    marked: Mapping[int, str]
    headers: str
    footers: str
    loose: str
    artifacts: tuple[str, ...] = ()


def page_words(page: pikepdf.Page, fonts: dict[tuple[int, int], CodeMap]) -> PageWords:
    """The words of a page; `fonts` keeps what is known of those of the file."""
    reader = _PageReader(page, fonts)
    for operands, operator in _instructions(page):
        reader.obey(operands, operator)
    gathered = reader.gathered
    marked = {key: "".join(parts) for key, parts in gathered.items() if isinstance(key, int)}
    headers, footers, loose = ("".join(gathered.get(key, ())) for key in ("Header", "Footer", ""))
    return PageWords(marked, headers, footers, loose, tuple(reader.artifacts))


def _instructions(content: pikepdf.Page | pikepdf.Object) -> Iterator[tuple[Any, str]]:
    for instruction in pikepdf.parse_content_stream(content, _OPERATORS):
        yield instruction.operands, str(instruction.operator)


class _PageReader:
    """Obeys the operators of a page that show words or mark them."""

    def __init__(self, page: pikepdf.Page, fonts: dict[tuple[int, int], CodeMap]) -> None:
        self._known = fonts
        self._font: CodeMap | None = None
        self._stack: list[tuple[int | str | None, bool]] = []
        self._forms = 0
        self.gathered: dict[int | str, list[str]] = {}
        self.artifacts: list[str] = []
        self._take(page.obj.get("/Resources", pikepdf.Dictionary()))

    def _take(self, resources: Any) -> None:
        self._resources = resources
        self._fonts = resources.get("/Font", pikepdf.Dictionary())
        self._properties = resources.get("/Properties", pikepdf.Dictionary())

    def obey(self, operands: Any, operator: str) -> None:
        """One operator; those that show nothing change what is shown after them."""
        if operator in ("BMC", "BDC"):
            self._begin(str(operands[0]), operands[1] if len(operands) > 1 else None)
        elif operator == "EMC":
            if self._stack:
                self._stack.pop()
        elif operator == "Tf":
            self._font = self._code_map(self._fonts.get(str(operands[0])))
        elif operator == "Do":
            self._draw(self._resources.get("/XObject", pikepdf.Dictionary()).get(str(operands[0])))
        elif operator in ("Tj", "'", '"'):
            self._show(bytes(operands[-1]))
        elif operator == "TJ":
            for part in operands[0]:
                if isinstance(part, pikepdf.String):
                    self._show(bytes(part))

    def _draw(self, drawn: Any) -> None:
        """The words of a form, which stand where it is drawn; a picture has none."""
        if not isinstance(drawn, pikepdf.Stream) or drawn.get("/Subtype") != "/Form":
            return
        if self._forms >= _DEEPEST_FORM:
            raise RecursionError("forms within forms without end")
        outer, depth = self._resources, len(self._stack)
        self._forms += 1
        self._take(drawn.get("/Resources", outer))
        for operands, operator in _instructions(drawn):
            self.obey(operands, operator)
        self._take(outer)
        self._forms -= 1
        del self._stack[depth:]

    def _begin(self, tag: str, given: Any) -> None:
        if len(self._stack) >= _MOST_DEPTH:
            raise RecursionError("marked content within marked content without end")
        properties = self._properties.get(str(given)) if isinstance(given, pikepdf.Name) else given
        found = properties if isinstance(properties, pikepdf.Dictionary) else pikepdf.Dictionary()
        within, replaced = self._stack[-1] if self._stack else ("", False)
        key: int | str | None = within
        if tag == "/Artifact":
            key = {"/Header": "Header", "/Footer": "Footer"}.get(str(found.get("/Subtype")))
            self.artifacts += [""] if key is None else []
        elif "/MCID" in found:
            key = int(found["/MCID"])
        if "/ActualText" in found and not replaced:
            self._gather(key, str(found["/ActualText"]))
            replaced = True
        self._stack.append((key, replaced))

    def _show(self, codes: bytes) -> None:
        key, replaced = self._stack[-1] if self._stack else ("", False)
        if not replaced:
            self._gather(key, self._font.text(codes) if self._font else _UNKNOWN * len(codes))

    def _gather(self, key: int | str | None, text: str) -> None:
        if key is not None:
            self.gathered.setdefault(key, []).append(text)
        else:
            self.artifacts[-1] += text

    def _code_map(self, font: Any) -> CodeMap:
        if not isinstance(font, pikepdf.Dictionary):
            return CodeMap(1, {})
        known = self._known.get(font.objgen)
        if known is None or not font.is_indirect:
            known = self._known[font.objgen] = code_map(font)
        return known


def code_map(font: pikepdf.Dictionary) -> CodeMap:
    """What the codes of a font stand for, by its map to Unicode; without one, Latin letters stand for themselves."""
    table = font.get("/ToUnicode")
    if not isinstance(table, pikepdf.Stream):
        return CodeMap(1, {code: chr(code) for code in range(256)})
    data = table.read_bytes()
    space = _SPACE.search(data)
    letters: dict[int, str] = {}
    for block in _SINGLES.findall(data):
        for code, text in _PAIR.findall(block):
            letters[int(b"".join(code.split()), 16)] = _unicode(text)
    ranged = chain.from_iterable(map(_ranged, _RANGES.findall(data)))
    letters.update(islice(ranged, _MOST_CODES))
    if next(ranged, None) is not None:
        raise RecursionError("a font with letters without end")
    return CodeMap(max(1, len(space[1]) // 2) if space else 2, letters)


def _ranged(block: bytes) -> Iterator[tuple[int, str]]:
    for first, last, text, listed in _RANGE.findall(block):
        start, end = int(first, 16), min(int(last, 16), _MOST_CODES)
        if listed:
            yield from zip(range(start, end + 1), map(_unicode, _STRING.findall(listed)), strict=False)
            continue
        base = _unicode(text)
        for code in range(start, end + 1):
            yield code, base[:-1] + chr(min(ord(base[-1]) + code - start, 0x10FFFF)) if base else ""


def _unicode(text: bytes) -> str:
    digits = b"".join(text.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()).decode("utf-16-be", "replace")
