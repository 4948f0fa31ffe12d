"""ISO 19005-3, 6.1.13: how large, how long and how deep things may be."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import first_link, node_with, page_bytes, show_as_artifact
from tests.pdf_clauses.fonts import mapped
from tests.pdf_clauses.pdf_file import PdfFile

CHAPTER = Chapter()
_INTEGER: Final = 2147483647
_REAL: Final = Decimal("3.403e38")
_LEAST: Final = Decimal("1.175e-38")
_STRING: Final = 32767
_NAME: Final = 127
_OBJECTS: Final = 8388607
_DEPTH: Final = 28
_COLOURANTS: Final = 32
_SIDES: Final = (3, 14400)
_CHARACTER: Final = 65535
_BOXES: Final = ("/MediaBox", "/CropBox", "/TrimBox", "/ArtBox", "/BleedBox")


def _numbers(file: PdfFile) -> Iterator[int | Decimal]:
    yield from (each for each in file.values if isinstance(each, int | Decimal) and not isinstance(each, bool))
    for paint in file.paints:
        yield from (each for each in paint.operands if isinstance(each, int | Decimal))


@CHAPTER.clause("6.1.13-1", "No whole number takes more than four bytes")
def integers_are_small(file: PdfFile) -> Iterator[str]:
    yield from (f"{each}" for each in _numbers(file) if isinstance(each, int) and not -_INTEGER - 1 <= each <= _INTEGER)


@integers_are_small.broken_by
def _large_integer(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Extra = _INTEGER + 1


@CHAPTER.clause("6.1.13-2", "No number is larger than four bytes of a real can say")
def reals_are_small(file: PdfFile) -> Iterator[str]:
    yield from (f"{each}" for each in _numbers(file) if isinstance(each, Decimal) and abs(each) > _REAL)


@reals_are_small.broken_by
def _large_real(pdf: pikepdf.Pdf) -> None:
    show_as_artifact(pdf, b"4%b.5 0 m" % (b"0" * 38))


@CHAPTER.clause("6.1.13-3", "No text is longer than 32 767 bytes")
def texts_are_short(file: PdfFile) -> Iterator[str]:
    held = (*file.values, *(each for paint in file.paints for each in paint.operands))
    texts = [each for each in held if isinstance(each, pikepdf.String)]
    yield from (f"{bytes(each)[:20]!r}" for each in texts if len(bytes(each)) > _STRING)


@texts_are_short.broken_by
def _long_text(pdf: pikepdf.Pdf) -> None:
    first_link(pdf).Contents = "word " * 7000


@CHAPTER.clause("6.1.13-4", "No name is longer than 127 bytes")
def names_are_short(file: PdfFile) -> Iterator[str]:
    names = [str(each) for each in file.values if isinstance(each, pikepdf.Name)]
    names += [key for each in file.dictionaries for key in each.keys()]  # noqa: SIM118
    yield from (name[:20] for name in names if len(name.encode()) - 1 > _NAME)


@names_are_short.broken_by
def _long_name(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "P").S = pikepdf.Name("/" + "P" * 128)


@CHAPTER.clause("6.1.13-5", "No number is closer to zero than four bytes of a real can say")
def reals_are_seen(file: PdfFile) -> Iterator[str]:
    yield from (f"{each}" for each in _numbers(file) if isinstance(each, Decimal) and 0 < abs(each) < _LEAST)


@reals_are_seen.broken_by
def _tiny_real(pdf: pikepdf.Pdf) -> None:
    show_as_artifact(pdf, b"0.%b1 0 m" % (b"0" * 38))


@CHAPTER.clause("6.1.13-7", "There are no more than 8 388 607 objects")
def objects_are_few(file: PdfFile) -> Iterator[str]:
    sizes = map(int, re.findall(rb"/Size\s+(\d+)", file.skeleton))
    yield from (f"{size}" for size in sizes if size > _OBJECTS + 1)


@objects_are_few.broken_by_bytes
def _many_objects(data: bytes) -> bytes:
    return data.replace(b"startxref", b"trailer<</Size 9000000>>\nstartxref", 1)


@CHAPTER.clause("6.1.13-8", "No more than 28 states of graphics are saved at a time")
def states_are_shallow(file: PdfFile) -> Iterator[str]:
    yield from (f"page {paint.page + 1}" for paint in file.paints if paint.operator == "q" and paint.depth > _DEPTH)


@states_are_shallow.broken_by
def _deep_states(pdf: pikepdf.Pdf) -> None:
    show_as_artifact(pdf, b"q " * 29 + b"Q " * 29)


@CHAPTER.clause("6.1.13-9", "No colour has more than 32 colourants")
def colourants_are_few(file: PdfFile) -> Iterator[str]:
    for each in file.values:
        if isinstance(each, pikepdf.Array) and len(each) > 3 and each[0] == "/DeviceN" and len(each[1]) > _COLOURANTS:
            yield f"{len(each[1])}"


@colourants_are_few.broken_by
def _many_colourants(pdf: pikepdf.Pdf) -> None:
    names = pikepdf.Array([pikepdf.Name(f"/Ink{number}") for number in range(33)])
    pdf.Root.Extra = pikepdf.Array([pikepdf.Name("/DeviceN"), names, pikepdf.Name("/DeviceGray"), pikepdf.Dictionary()])


@CHAPTER.clause("6.1.13-10", "No character of a font has a number above 65 535")
def characters_are_two_bytes(file: PdfFile) -> Iterator[str]:
    for font in file.fonts:
        encoding = font.item.get("/Encoding")
        if isinstance(encoding, pikepdf.Stream):
            numbers = mapped(encoding.read_bytes()).values()
            yield from (f"{font.name}: {max(numbers)}" for _ in range(bool(numbers) and int(max(numbers)) > _CHARACTER))


@characters_are_two_bytes.broken_by
def _character_of_three_bytes(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].obj.Resources.Font.values()))
    font.Encoding = pdf.make_stream(b"1 begincidchar\n<0001> 65536\nendcidchar", Type=pikepdf.Name("/CMap"))


@CHAPTER.clause("6.1.13-11", "Pages are between 3 and 14 400 units wide and high")
def pages_have_a_size(file: PdfFile) -> Iterator[str]:
    for number, page in enumerate(file.pdf.pages, start=1):
        for box in (page.obj[key] for key in _BOXES if key in page.obj):
            left, bottom, right, top = map(float, box)
            if not all(_SIDES[0] <= abs(side) <= _SIDES[1] for side in (right - left, top - bottom)):
                yield f"page {number}: {right - left} by {top - bottom}"


@pages_have_a_size.broken_by
def _large_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.MediaBox = pikepdf.Array([0, 0, 595, 14401])


@pages_have_a_size.broken_by
def _narrow_crop(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.CropBox = pikepdf.Array([0, 0, 2, 800])
    page_bytes(pdf, lambda content: content)
