"""PDF, by PDFium: the text of its pages, not their pictures."""

import re
import zlib
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING, Any, Final

from briefgen.errors import Fault
from briefgen.ingest.metadata import names, safe_url, words
from briefgen.ingest.page_lines import (
    PageLine,
    largest_heading,
    page_paragraphs,
    without_print_marks,
    without_running_heads,
)
from briefgen.ingest.press_databases import export_of, exported_articles
from briefgen.ingest.prose import joined, without_title
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.text_head import text_head
from briefgen.ingest.text_recognition import recognised_lines
from briefgen.pdfium import PDFIUM

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MOST_PAGES: Final = 2_000  # of a file
_MOST_UNPACKED: Final = 512 * 1024 * 1024  # bytes of all streams
_PASSWORD: Final = 4  # FPDF_ERR_PASSWORD of PDFium
_STREAM: Final = re.compile(rb"/FlateDecode.{0,400}?\bstream\r?\n", re.S)
_HYPHEN: Final = 2  # the code that PDFium gives for a hyphen at the end of a line
# what programs write where nobody gave a name
_NOBODY: Final = frozenset(
    ("anonymous", "unspecified", "untitled", "unknown", "user", "admin", "administrator", "none")
)
_FILE_TITLE: Final = re.compile(r"microsoft word - |.*\.(?:docx?|pdf|indd|qxd|html?|rtf|odt|tex|dvi)$", re.I)


def read_pdf(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The one article of a PDF; of an export of a press database or a press review, each of its articles.

    Raises `Unreadable` for one that is locked, broken or swells when unpacked, or is a scan that nothing here can read.
    """
    check_streams(source.data)
    with PDFIUM:
        document = _open(source.data)
    try:
        lines = _lines(document)
        languages = ""
        if not lines:
            lines, languages = recognised_lines(document, options.language)
        with PDFIUM:
            stated = document.get_metadata_dict()
    finally:
        with PDFIUM:
            document.close()
    kept, url = without_print_marks(without_running_heads(lines))
    if export := export_of("\n\n".join(page_paragraphs(kept))):
        yield from exported_articles(source, export)
        return
    notes = (f"is a scan, read by OCR ({languages})",) if languages else ()
    yield replace(_article(kept, stated), url=safe_url(url), notes=notes)


def _article(lines: list[PageLine], stated: dict[str, str]) -> IngestedArticle:
    printed = [line.text for line in largest_heading(lines)]
    title = _known(stated.get("Title")) or words(" ".join(printed))
    paragraphs = without_title(page_paragraphs(lines), title)
    head = text_head("\n".join(paragraphs))
    author = _known(stated.get("Author"))
    return IngestedArticle(
        text=joined(paragraphs),
        title=title or head.title,
        authors=head.authors or names(re.split(r"\s*[;,]\s*", author) if author else ()),
        published=head.published,
    )


def _known(value: object) -> str | None:
    """A property of the document, unless a program made it up."""
    found = words(value)
    if not found or found.strip("()").casefold() in _NOBODY or _FILE_TITLE.match(found):
        return None
    return found


def check_streams(data: bytes, limit: int = _MOST_UNPACKED) -> None:
    """Raise `Unreadable` where the file's deflated streams together hold more than `limit` bytes."""
    unpacked = 0
    for start in _STREAM.finditer(data):
        inflate = zlib.decompressobj()
        at = start.end()
        rest = data[at : at + 65_536]
        try:
            while rest and not inflate.eof:
                unpacked += len(inflate.decompress(rest, 1 << 20))
                if unpacked > limit:
                    raise Unreadable(f"swells to more than {limit >> 20} MB when unpacked", "name a PDF of an article")
                if not (rest := inflate.unconsumed_tail):
                    at += 65_536
                    rest = data[at : at + 65_536]
        except zlib.error:
            continue


def _open(data: bytes) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
        pages = len(document)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise Unreadable("is encrypted", "open it with its password and save it without") from error
        raise Unreadable("is not a PDF that can be opened", "save it again, whole") from error
    if not 0 < pages <= _MOST_PAGES:
        document.close()
        raise Unreadable(f"has {pages:,} pages, not 1 to {_MOST_PAGES:,}", "take out the pages of the article")
    return document


def _lines(document: "PdfDocument") -> list[PageLine]:
    lines: list[PageLine] = []
    with PDFIUM:
        pages = len(document)
    for number in range(pages):
        with PDFIUM:  # page by page, so that a window that draws pages of its own waits for one at most
            lines += _page_lines(document[number], number)
    return lines


def _page_lines(page: "PdfPage", number: int) -> Iterator[PageLine]:
    """The lines of a page in the order of its content."""
    from pypdfium2 import raw

    text = page.get_textpage()
    codes = [raw.FPDFText_GetUnicode(text.raw, index) for index in range(text.count_chars())]
    start = 0
    for index, code in enumerate([*codes, 10]):
        if code not in (10, 13, _HYPHEN):
            continue
        # a hyphen at the end of a line stands as a control character, and the line end after it is left out
        line = _line(text, codes, start, index + (code == _HYPHEN and index < len(codes)), number)
        if line is not None:
            yield line
        start = index + 1
    text.close()


def _line(text: Any, codes: list[int], start: int, end: int, page: int) -> PageLine | None:
    shown = [index for index in range(start, end) if codes[index] > 32]
    if not shown:
        return None
    letters = "".join("-" if codes[index] == _HYPHEN else chr(codes[index]) for index in range(start, end))
    # code units of UTF-16 to characters
    letters = letters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    first, middle, last = shown[0], shown[len(shown) // 2], shown[-1]
    return PageLine(
        text=letters.replace("\x00", ""),
        page=page,
        left=text.get_charbox(first)[0],
        right=text.get_charbox(last)[2],
        base=_base(text, middle),
        size=_size(text, middle),
    )


def _base(text: Any, index: int) -> float:
    """The height of a letter's base line above the page's foot, in points."""
    from pypdfium2 import raw

    across, up = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(text.raw, index, byref(across), byref(up))
    return up.value


def _size(text: Any, index: int) -> float:
    """The size of a letter's font as it is drawn, in points."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    scaled = raw.FPDFText_GetMatrix(text.raw, index, byref(matrix))
    scale = hypot(matrix.c, matrix.d) if scaled else 1.0
    return max(float(raw.FPDFText_GetFontSize(text.raw, index)) * scale, 1.0)
