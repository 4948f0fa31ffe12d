"""Text recognition (OCR) of scanned pages, by tesseract where that and pytesseract are installed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.page_lines import PageLine
from briefgen.ingest.reader import Unreadable
from briefgen.pdfium import PDFIUM

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES: Final = 200  # of a scan, to bound the time
_SECONDS: Final = 60  # of a page, which takes a few
_DOTS: Final = 300  # an inch: what tesseract's documents ask for
_POINTS: Final = 72  # to the inch
_SUREST: Final = 30.0  # of 100; words below are specks
_REMEDY: Final = "run text recognition (OCR) over it, or install tesseract and briefgen[ocr], which do it here"
_CODES: Final = dict(
    pair.split("=")
    for pair in (
        "ar=ara bg=bul bn=ben cs=ces da=dan de=deu el=ell en=eng es=spa fa=fas fi=fin fr=fra he=heb hi=hin hu=hun"
        " id=ind it=ita ja=jpn ko=kor nl=nld no=nor pl=pol ps=pus pt=por ro=ron ru=rus sv=swe th=tha tr=tur uk=ukr"
        " ur=urd vi=vie zh=chi_sim"
    ).split()
)
"""The names of tesseract's languages by those of BCP 47."""


def recognised_lines(document: "PdfDocument", language: str) -> tuple[list[PageLine], str]:
    """The lines of a scan with their places on its pages, and the languages that they were read in.

    Raises `Unreadable` where nothing is installed that reads them, or nothing is found.
    """
    reader, languages = _reader(language)
    with PDFIUM:
        pages = len(document)
    if pages > _MOST_PAGES:
        raise Unreadable(f"is a scan of {pages:,} pages, more than {_MOST_PAGES}", "take out the pages of the article")
    lines = [line for number in range(pages) for line in _page(reader, document, number, languages)]
    if not lines:
        raise Unreadable("holds pictures of pages in which no text is recognised: it is a scan", _REMEDY)
    return lines, languages


def _reader(language: str) -> tuple[Any, str]:
    """The library, and the languages to read in: the one that is asked for, and English, where these are installed."""
    try:
        import pytesseract

        known = set(pytesseract.get_languages(config=""))
    except Exception as error:  # the library is missing, or the program; that raises errors of its own
        raise Unreadable("holds pictures of pages and no text: it is a scan", _REMEDY) from error
    wanted = dict.fromkeys((_CODES.get(language.partition("-")[0].lower(), ""), "eng"))
    languages = "+".join(code for code in wanted if code in known)
    if not languages:
        raise Unreadable("is a scan in a language that tesseract has no data for", "install tesseract's data for it")
    return pytesseract, languages


def _page(reader: Any, document: "PdfDocument", number: int, languages: str) -> Iterator[PageLine]:
    """The lines of a page. Raises `Unreadable` for one that takes too long."""
    with PDFIUM:
        page = document[number]
        height = page.get_height()
        picture = page.render(scale=_DOTS / _POINTS, grayscale=True).to_pil()
    try:
        found = reader.image_to_data(picture, lang=languages, timeout=_SECONDS, output_type=reader.Output.DICT)
    except RuntimeError as error:
        raise Unreadable(f"takes more than {_SECONDS} seconds a page to recognise", _REMEDY) from error
    words: dict[tuple[int, int, int], list[int]] = {}
    for index, text in enumerate(found["text"]):
        if text.strip() and float(found["conf"][index]) >= _SUREST:
            key = (found["block_num"][index], found["par_num"][index], found["line_num"][index])
            words.setdefault(key, []).append(index)
    for indices in words.values():
        yield _line(found, indices, number, height)


def _line(found: Any, indices: list[int], page: int, height: float) -> PageLine:
    scale = _POINTS / _DOTS
    lefts = [found["left"][index] for index in indices]
    rights = [found["left"][index] + found["width"][index] for index in indices]
    lows = [found["top"][index] + found["height"][index] for index in indices]
    tall = sorted(found["height"][index] for index in indices)[len(indices) // 2]
    return PageLine(
        text=" ".join(found["text"][index].strip() for index in indices),
        page=page,
        left=min(lefts) * scale,
        right=max(rights) * scale,
        base=height - max(lows) * scale,
        size=max(tall * scale, 1.0),
    )
