"""Single faults planted in briefs: one letter, number, name, date, status, citation or marking, or a line taken out."""

import io
import random
import re
import zipfile
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import pikepdf
from lxml import etree

from briefgen.compose.words import load_words
from briefgen.model.brief import CarriedBrief, CarriedLine
from briefgen.readback.brief_file import LineNames
from briefgen.readback.pdf_structure import content_items
from briefgen.readback.pdf_text import CodeMap, code_map
from briefgen.readback.word_story import W
from tests.export.odt.reading import NAMESPACES

KINDS: Final = ("letter", "number", "name", "date", "status", "citation", "marking", "deleted")
MARKING: Final = "marking"
_CITATION: Final = re.compile(r"\[\d+\s¶[^\]]*\]")
_DATED: Final = re.compile(r"event-\d+-1")


class Fault(NamedTuple):
    """Where a fault is planted: the id of the line, and which of its letters that are seen, counted from 0."""

    kind: str
    line: str
    place: int


class Letter(NamedTuple):
    """A letter of a file: the letter itself, and where the editor finds it."""

    char: str
    where: tuple[Any, ...]


def faults(carried: CarriedBrief, count: int, seed: int) -> list[Fault]:
    """Faults of all kinds in turn, at random places."""
    chance = random.Random(seed)
    places = {kind: list(_places(carried, kind)) for kind in KINDS}
    found = []
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        line, place = chance.choice(places[kind])
        found.append(Fault(kind, line, place))
    return found


def _places(carried: CarriedBrief, kind: str) -> Iterator[tuple[str, int]]:
    if kind == "marking":
        yield from ((MARKING, place) for place in range(len(carried.spec.marking or "")))
        return
    words = load_words(carried.spec.language)
    statuses = [rf"(?<=\s){words[f'status.{name}']}\b" for name in ("claimed", "disputed", "planned", "denied")]
    patterns = {
        "status": re.compile("|".join(statuses)),
        "name": re.compile("|".join(re.escape(actor.name) for actor in carried.actors)),
        "citation": _CITATION,
    }
    told = [line for line in carried.lines if line.kind == "evidence" and _can_have(kind, line)]
    for line in told:
        if kind == "deleted":
            yield line.id, 0
        elif kind in patterns:
            yield from _within(line, patterns[kind], str.isdigit if kind == "citation" else str.isalpha)
        elif kind == "number":
            yield from _where(_without(line, _CITATION), str.isdigit)
        else:
            yield from _where(line, str.isalpha if kind == "letter" else str.isalnum)


def _can_have(kind: str, line: CarriedLine) -> bool:
    """Whether a line can have a fault of a kind."""
    match kind:
        case "letter":
            return line.section == "evidence"
        case "number":
            return line.section != "evidence"
        case "date":
            return _DATED.fullmatch(line.id) is not None
        case "name":
            return bool(line.actors)
        case "status":
            return line.section == "timeline"
    return True


def _where(line: CarriedLine, is_meant: Any) -> Iterator[tuple[str, int]]:
    seen = -1
    for char in line.text:
        seen += not char.isspace()
        if is_meant(char):
            yield line.id, seen


def _without(line: CarriedLine, pattern: re.Pattern[str]) -> CarriedLine:
    blanked = pattern.sub(lambda match: re.sub(r"\S", "·", match.group()), line.text)
    return line.model_copy(update={"text": blanked})


def _within(line: CarriedLine, pattern: re.Pattern[str], is_meant: Any) -> Iterator[tuple[str, int]]:
    spans = [match.span() for match in pattern.finditer(line.text)]
    seen = -1
    for at, char in enumerate(line.text):
        seen += not char.isspace()
        if is_meant(char) and any(start <= at < end for start, end in spans):
            yield line.id, seen


class Planter(ABC):
    """Plants faults in one file, each in a fresh copy."""

    def __init__(self, data: bytes, carried: CarriedBrief) -> None:
        self._data = data
        self._names = LineNames(carried)
        self._lines = {line.id: line for line in carried.lines}

    @abstractmethod
    def planted(self, fault: Fault) -> bytes:
        """The file with the fault."""


class WordPlanter(Planter):
    """Changes the XML of a .docx."""

    def planted(self, fault: Fault) -> bytes:
        with zipfile.ZipFile(io.BytesIO(self._data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        name = "word/document.xml"
        if fault.line == MARKING:
            name = next(each for each in sorted(parts) if each.startswith(("word/header", "word/footer")))
        root = etree.fromstring(parts[name])
        if fault.kind == "deleted":
            _delete(root, self._names, fault.line)
        else:
            letters = _word_letters(root, self._names)[fault.line]
            char, (element, at) = letters[fault.place]
            text = element.text
            element.text = text[:at] + another(char) + text[at + 1 :]
        parts[name] = etree.tostring(root)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for each, part in parts.items():
                archive.writestr(each, part)
        return out.getvalue()


def another(char: str) -> str:
    """Another letter, or digit, in the place of one."""
    if char.isdigit():
        return str((int(char) + 1) % 10)
    return chr(ord(char) - 1) if char in "zZ" else "z" if char.islower() else "Z"


def _word_letters(root: Any, names: LineNames) -> dict[str, list[Letter]]:
    """The letters that are seen, by line; those of a margin are all of the marking."""
    found: defaultdict[str, list[Letter]] = defaultdict(list)
    is_margin = root.tag in (f"{W}hdr", f"{W}ftr")
    opened: dict[str, str] = {}
    for element in root.iter():
        if element.tag == f"{W}bookmarkStart" and (line := names.of_bookmark(element.get(f"{W}name"))):
            opened[element.get(f"{W}id")] = line
        elif element.tag == f"{W}bookmarkEnd":
            opened.pop(element.get(f"{W}id"), None)
        elif element.tag == f"{W}t" and (opened or is_margin):
            line = MARKING if is_margin else list(opened.values())[-1]
            found[line] += [Letter(char, (element, at)) for at, char in enumerate(element.text) if not char.isspace()]
        elif element.tag == f"{W}noBreakHyphen" and opened:
            found[list(opened.values())[-1]].append(Letter("-", (element, 0)))
    return found


def _delete(root: Any, names: LineNames, line: str) -> None:
    """The paragraph of a line taken out, or where it is the only one of its cell, its words."""
    mark = next(each for each in root.iter(f"{W}bookmarkStart") if names.of_bookmark(each.get(f"{W}name")) == line)
    paragraph = next(mark.iterancestors(f"{W}p"))
    if paragraph.getparent().tag == f"{W}tc":
        for child in list(paragraph):
            if child.tag != f"{W}pPr":
                paragraph.remove(child)
    else:
        paragraph.getparent().remove(paragraph)


class OpenDocumentPlanter(Planter):
    """Changes the XML of an .odt."""

    def planted(self, fault: Fault) -> bytes:
        with zipfile.ZipFile(io.BytesIO(self._data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        name = "styles.xml" if fault.line == MARKING else "content.xml"
        root = etree.fromstring(parts[name])
        if fault.line == MARKING:
            letters = [letter for header in root.iter(f"{_STYLE}header") for letter in _text_letters(header)]
        else:
            letters = self._letters(root)[fault.line]
        if fault.kind == "deleted":
            self._delete(root, fault.line)
        else:
            char, (element, end, at) = letters[fault.place]
            text = getattr(element, end)
            setattr(element, end, text[:at] + another(char) + text[at + 1 :])
        parts[name] = etree.tostring(root)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for each, part in parts.items():
                archive.writestr(each, part)
        return out.getvalue()

    def _letters(self, root: Any) -> dict[str, list[Letter]]:
        """The letters that are seen, by line."""
        found: defaultdict[str, list[Letter]] = defaultdict(list)
        opened: list[str] = []
        for event, element in etree.iterwalk(root.find(f".//{_OFFICE}text"), ("start", "end")):
            is_mark = element.tag in (f"{_TEXT}bookmark-start", f"{_TEXT}bookmark-end")
            line = self._line(element) if is_mark else ""
            if event == "start" and line:
                opened.append(line) if element.tag.endswith("start") else opened.remove(line)
            if opened:
                found[opened[-1]] += _of_end(element, "text" if event == "start" else "tail")
        return found

    def _line(self, mark: Any) -> str:
        return self._names.of_bookmark(mark.get(f"{_TEXT}name").replace("-", "_"))

    def _delete(self, root: Any, line: str) -> None:
        """The paragraph of a line taken out, or where it is the only one of its cell, its words."""
        mark = next(each for each in root.iter(f"{_TEXT}bookmark-start") if self._line(each) == line)
        paragraph = next(mark.iterancestors(f"{_TEXT}p", f"{_TEXT}h"))
        if paragraph.getparent().tag.endswith("table-cell"):
            paragraph.text = ""
            for child in list(paragraph):
                paragraph.remove(child)
        else:
            paragraph.getparent().remove(paragraph)


_TEXT, _OFFICE, _STYLE = (f"{{{NAMESPACES[name]}}}" for name in ("text", "office", "style"))


def _text_letters(root: Any) -> Iterator[Letter]:
    for event, element in etree.iterwalk(root, ("start", "end")):
        yield from _of_end(element, "text" if event == "start" else "tail")


def _of_end(element: Any, end: str) -> Iterator[Letter]:
    text = getattr(element, end) or ""
    yield from (Letter(char, (element, end, at)) for at, char in enumerate(text) if not char.isspace())


class PdfPlanter(Planter):
    """Changes the codes of glyphs in the content of a PDF's pages."""

    def planted(self, fault: Fault) -> bytes:
        with pikepdf.open(io.BytesIO(self._data)) as file:
            pages = [_PageGlyphs(page) for page in file.pages]
            letters = self._letters(file, pages)[fault.line]
            chosen = letters if fault.kind == "deleted" else [_first_that_can(letters, fault.place)]
            for letter in chosen:
                page, at = letter.where
                pages[page].change(at, letter.char, is_deleted=fault.kind == "deleted")
            for page in {letter.where[0] for letter in chosen}:
                pages[page].save(file)
            out = io.BytesIO()
            file.save(out)
        return out.getvalue()

    def _letters(self, file: pikepdf.Pdf, pages: "Sequence[_PageGlyphs]") -> dict[str, list[Letter]]:
        found: defaultdict[str, list[Letter]] = defaultdict(list)
        numbers = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        for item in content_items(file.Root.StructTreeRoot, self._names.ids):
            if item.line:
                page = numbers[item.page]
                found[item.line] += pages[page].letters(page, item.number)
        found[MARKING] = pages[0].letters(0, "Header")
        return found


def _first_that_can(letters: Sequence[Letter], place: int) -> Letter:
    """The letter at a place; the dot behind the number of a caption is one more in PDF, so the nearest that fits."""
    return letters[min(place, len(letters) - 1)]


class _Glyph(NamedTuple):
    instruction: int
    piece: int
    offset: int
    font: CodeMap


class _PageGlyphs:
    """The glyphs of a page, by marked content."""

    def __init__(self, page: pikepdf.Page) -> None:
        self._page = page
        self._instructions = [[list(each.operands), each.operator] for each in pikepdf.parse_content_stream(page)]
        self._glyphs: list[_Glyph] = []
        self._by_content: defaultdict[int | str, list[Letter]] = defaultdict(list)
        stack: list[int | str] = []
        font = CodeMap(1, {})
        for at, (operands, operator) in enumerate(self._instructions):
            match str(operator):
                case "BMC" | "BDC":
                    stack.append(_content(operands, stack))
                case "EMC":
                    stack.pop()
                case "Tf":
                    font = code_map(page.obj.Resources.Font[str(operands[0])])
                case "TJ":
                    self._add(at, operands[0], font, stack[-1] if stack else "")

    def _add(self, at: int, pieces: Any, font: CodeMap, content: int | str) -> None:
        for place, piece in enumerate(pieces):
            if not isinstance(piece, pikepdf.String):
                continue
            data = bytes(piece)
            for offset in range(0, len(data), font.width):
                text = font.text(data[offset : offset + font.width])
                for char in text:
                    if not char.isspace():
                        self._by_content[content].append(Letter(char, (len(self._glyphs),)))
                self._glyphs.append(_Glyph(at, place, offset, font))

    def letters(self, page: int, content: int | str) -> list[Letter]:
        return [Letter(letter.char, (page, *letter.where)) for letter in self._by_content[content]]

    def change(self, number: int, char: str, *, is_deleted: bool) -> None:
        """Another glyph of the font in the place of one, or none."""
        glyph = self._glyphs[number]
        alike = str.isdigit if char.isdigit() else str.isalpha
        own = {code for code, text in glyph.font.letters.items() if text == char}
        codes = sorted(
            code
            for code, text in glyph.font.letters.items()
            if len(text) == 1 and alike(text) and code not in own and text.casefold() != char.casefold()
        ) or sorted(code for code, text in glyph.font.letters.items() if text.isalnum() and code not in own)
        operands, _ = self._instructions[glyph.instruction]
        pieces = list(operands[0])
        data = bytearray(bytes(pieces[glyph.piece]))
        space = next(code for code, text in glyph.font.letters.items() if text.isspace())
        new = space if is_deleted else codes[0]
        data[glyph.offset : glyph.offset + glyph.font.width] = new.to_bytes(glyph.font.width, "big")
        pieces[glyph.piece] = pikepdf.String(bytes(data))
        operands[0] = pikepdf.Array(pieces)

    def save(self, file: pikepdf.Pdf) -> None:
        self._page.obj.Contents = file.make_stream(pikepdf.unparse_content_stream(self._instructions))


def _content(operands: Sequence[Any], stack: Sequence[int | str]) -> int | str:
    given = operands[1] if len(operands) > 1 else None
    if isinstance(given, pikepdf.Dictionary):
        if "/MCID" in given:
            return int(given["/MCID"])
        if str(operands[0]) == "/Artifact":
            return str(given.get("/Subtype", "")).lstrip("/")
    return stack[-1] if stack and str(operands[0]) == "/Span" else ""


def planter_of(data: bytes, carried: CarriedBrief) -> Planter:
    """What plants faults in a file, by its format."""
    if data.startswith(b"%PDF"):
        return PdfPlanter(data, carried)
    return (OpenDocumentPlanter if b"opendocument.text" in data[:200] else WordPlanter)(data, carried)
