"""A brief in PDF: the file embedded in it, its lines by the elements of its structure, its headers and footers."""

import io
from collections.abc import Callable, Iterator
from typing import Final, TypeGuard

import pikepdf

from briefgen.ingest.pdf import check_streams
from briefgen.ingest.reader import Unreadable
from briefgen.model.brief import CarriedBrief
from briefgen.model.verbatim import seen_letters
from briefgen.readback.brief_file import BriefFile, LineNames, PrintedLine
from briefgen.readback.pdf_structure import ContentItem, content_items
from briefgen.readback.pdf_text import CodeMap, PageWords, page_words

CARRIED: Final = "briefgen-evidence.json"
_MOST_PAGES: Final = 5_000  # of a brief; one of 2,000 events has 107
_AGAIN: Final = "name a PDF as briefgen wrote it"
_SIGNS: Final = frozenset(("/Lbl", "/TOC", "/Figure"))
"""Tags of words that are no lines: signs of items, what the headings say, and drawings."""
_FIGURE: Final = "/Figure"
_CAPTION: Final = "-caption"
"""The end of the ids of captions, whose label has a full stop in PDF."""
_HEAD: Final = "-head-"
"""In the ids of heads of columns, which stand again on later pages."""
_TYPED: Final = ("/FreeText", "/Stamp")
_NOTE_MARK: Final = "/Reference"


def read_pdf_brief(data: bytes, carried_in: Callable[[str | None], CarriedBrief]) -> BriefFile:
    """The brief in a PDF; `carried_in` reads what it carries. Raises `Unreadable`, and what `carried_in` raises."""
    check_streams(data)
    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            carried = carried_in(_embedded(file))
            return _read(file, carried)
    except pikepdf.PasswordError as error:
        raise Unreadable("is encrypted", "save it without a password") from error
    except (pikepdf.PdfError, RecursionError, ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise Unreadable("is not a PDF that can be opened", _AGAIN) from error


def _embedded(file: pikepdf.Pdf) -> str | None:
    """The text of the file that the catalog associates with the document, or that is attached by that name."""
    associated = file.Root.get("/AF")
    found = list(associated) if isinstance(associated, pikepdf.Array) else []
    for specification in found:
        if str(specification.get("/UF", specification.get("/F", ""))) == CARRIED:
            return _text(specification)
    if CARRIED in file.attachments:
        return _text(file.attachments[CARRIED].obj)
    return None


def _text(specification: pikepdf.Object) -> str:
    held = specification["/EF"]
    embedded = held.get("/UF", held.get("/F"))
    try:
        return bytes(embedded.read_bytes()).decode() if isinstance(embedded, pikepdf.Stream) else ""
    except UnicodeDecodeError as error:
        raise Unreadable("carries evidence that is not text", _AGAIN) from error


def _read(file: pikepdf.Pdf, carried: CarriedBrief) -> BriefFile:
    if len(file.pages) > _MOST_PAGES:
        raise Unreadable(f"has more than {_MOST_PAGES:,} pages", _AGAIN)
    root = file.Root.get("/StructTreeRoot")
    if not isinstance(root, pikepdf.Dictionary):
        raise Unreadable("has lost its tags, by which its lines are known", _AGAIN)
    fonts: dict[tuple[int, int], CodeMap] = {}
    pages = {page.obj.objgen: page_words(page, fonts) for page in file.pages}
    lines = [*_lines(pages, content_items(root, LineNames(carried).ids)), *_unread(pages, carried), *_typed_on(file)]
    return BriefFile(
        "pdf",
        carried,
        tuple(lines),
        tuple(page.headers for page in pages.values()),
        tuple(page.footers for page in pages.values()),
        tuple(_addresses(file)),
    )


def _unread(pages: dict[tuple[int, int], PageWords], carried: CarriedBrief) -> Iterator[PrintedLine]:
    """Words that are marked as no content, and are not the heads of tables that stand again on later pages."""
    heads = sorted((seen_letters(line.text) for line in carried.lines if _HEAD in line.id), key=len, reverse=True)
    for page in pages.values():
        for words in page.artifacts:
            left = seen_letters(words)
            for head in heads:
                left = left.replace(head, "")
            if left:
                yield PrintedLine("", words.strip())


def _typed_on(file: pikepdf.Pdf) -> Iterator[PrintedLine]:
    """Words that others wrote upon the pages."""
    for note in _annotations(file):
        if note.get("/Subtype") in _TYPED and str(note.get("/Contents", "")).strip():
            yield PrintedLine("", str(note.Contents).strip())


def _addresses(file: pikepdf.Pdf) -> Iterator[str]:
    """The addresses that links lead to."""
    for note in _annotations(file):
        action = note.get("/A")
        if isinstance(action, pikepdf.Dictionary) and "/URI" in action:
            yield str(action["/URI"])


def _annotations(file: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    for page in file.pages:
        notes = page.obj.get("/Annots")
        yield from (note for note in (notes if isinstance(notes, pikepdf.Array) else ()) if _is_dictionary(note))


def _is_dictionary(value: object) -> TypeGuard[pikepdf.Dictionary]:
    return isinstance(value, pikepdf.Dictionary)


def _lines(pages: dict[tuple[int, int], PageWords], items: Iterator[ContentItem]) -> Iterator[PrintedLine]:
    """The lines in the order of the structure; words of none after the line before them, words without a tag last."""
    texts: dict[str, list[str]] = {}
    told: list[tuple[str, list[str]]] = []
    drawn: dict[str, list[str]] = {}
    seen: set[tuple[tuple[int, int], int]] = set()
    for item in items:
        seen.add((item.page, item.number))
        page = pages.get(item.page)
        words = page.marked.get(item.number, "") if page else ""
        if not item.line:
            if words.strip() and item.tag not in _SIGNS:
                told.append(("", [words]))
            continue
        if item.line not in texts:
            texts[item.line] = []
            told.append((item.line, texts[item.line]))
        if item.tag == _FIGURE:
            texts[item.line].append(item.description)
            drawn.setdefault(item.line, []).append(words)
            continue
        texts[item.line].append(f"[^{words.strip()}]" if item.tag == _NOTE_MARK else words)
    for line, parts in told:
        text = "".join(parts).strip()
        text = text.replace(". ", " ", 1) if line.endswith(_CAPTION) else text
        yield PrintedLine(line, text, "".join(drawn[line]) if line in drawn else None)
    for name, page in pages.items():
        strays = (words for number, words in page.marked.items() if (name, number) not in seen)
        yield from (PrintedLine("", words.strip()) for words in (*strays, page.loose) if words.strip())
