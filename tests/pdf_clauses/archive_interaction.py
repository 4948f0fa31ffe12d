"""ISO 19005-3, 6.3 to 6.5: annotations, forms and actions."""

from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import add_annotation, first_link
from tests.pdf_clauses.pdf_file import PdfFile

CHAPTER = Chapter()
_KINDS: Final = frozenset(
    f"/{name}"
    for name in "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp"
    " Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark".split()
)
_PRINT: Final = 4
_NOT_SEEN: Final = 1 | 2 | 32 | 256
"""Flags of what is invisible, hidden, not viewed, or viewed by turns."""
_ACTIONS: Final = frozenset(f"/{name}" for name in "GoTo GoToR GoToE Thread URI Named SubmitForm".split())
_NAMED: Final = ("/NextPage", "/PrevPage", "/FirstPage", "/LastPage")


def _annotations(file: PdfFile) -> list[Any]:
    return [each for _, each in file.annotations]


@CHAPTER.clause("6.3.1-1", "Annotations are of kinds that can be kept")
def kinds_can_be_kept(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.get('/Subtype')}" for each in _annotations(file) if each.get("/Subtype") not in _KINDS)


@kinds_can_be_kept.broken_by
def _film(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Movie")


@CHAPTER.clause("6.3.2-1", "Annotations say how they show")
def annotations_have_flags(file: PdfFile) -> Iterator[str]:
    for each in _annotations(file):
        if "/F" not in each and each.get("/Subtype") != "/Popup":
            yield f"{each.objgen[0]}"


@annotations_have_flags.broken_by
def _link_without_flags(pdf: pikepdf.Pdf) -> None:
    del first_link(pdf).F


@CHAPTER.clause("6.3.2-2", "Annotations are printed, and not hidden")
def annotations_are_printed(file: PdfFile) -> Iterator[str]:
    for each in _annotations(file):
        flags = int(each.get("/F", _PRINT))
        if not flags & _PRINT or flags & _NOT_SEEN:
            yield f"{each.objgen[0]}: {flags}"


@annotations_are_printed.broken_by
def _link_that_is_not_printed(pdf: pikepdf.Pdf) -> None:
    first_link(pdf).F = 0


@annotations_are_printed.broken_by
def _hidden_link(pdf: pikepdf.Pdf) -> None:
    first_link(pdf).F = 6


@CHAPTER.clause("6.3.3-1", "Annotations but links have a look")
def annotations_have_a_look(file: PdfFile) -> Iterator[str]:
    for each in _annotations(file):
        left, bottom, right, top = map(float, each.get("/Rect", [0, 0, 1, 1]))
        has_room = left != right or bottom != top
        if has_room and each.get("/Subtype") not in ("/Popup", "/Link") and "/AP" not in each:
            yield f"{each.objgen[0]}"


@annotations_have_a_look.broken_by
def _stamp_without_a_look(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Stamp")


@CHAPTER.clause("6.3.3-2", "A look is one, and a drawing")
def looks_are_single(file: PdfFile) -> Iterator[str]:
    for each in _annotations(file):
        look = each.get("/AP")
        if look is not None and (set(look.keys()) != {"/N"} or not _is_drawn(each, look)):
            yield f"{each.objgen[0]}"


def _is_drawn(annotation: Any, look: Any) -> bool:
    is_button = annotation.get("/FT") == "/Btn"
    return isinstance(look.get("/N"), pikepdf.Dictionary if is_button else pikepdf.Stream)


@looks_are_single.broken_by
def _look_when_pressed(pdf: pikepdf.Pdf) -> None:
    look = pdf.make_stream(b"", Subtype=pikepdf.Name("/Form"))
    add_annotation(pdf, "Stamp", AP=pikepdf.Dictionary(N=look, D=look))


@looks_are_single.broken_by
def _look_of_nothing(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Stamp", AP=pikepdf.Dictionary(N=pikepdf.Dictionary()))


@CHAPTER.clause("6.4.1-1", "Form fields do nothing")
def fields_do_nothing(file: PdfFile) -> Iterator[str]:
    for each in file.dictionaries:
        is_field = each.get("/Subtype") == "/Widget" or "/FT" in each
        if is_field and {"/A", "/AA"} & set(each.keys()):
            yield f"{each.objgen[0]}"


@fields_do_nothing.broken_by
def _field_that_acts(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Widget", AA=pikepdf.Dictionary())


@CHAPTER.clause("6.4.1-3", "Fields have their looks in the file")
def looks_are_made(file: PdfFile) -> Iterator[str]:
    if file.root.get("/AcroForm", {}).get("/NeedAppearances", False):
        yield "NeedAppearances"


@looks_are_made.broken_by
def _looks_to_be_made(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]), NeedAppearances=True)


@CHAPTER.clause("6.4.2-1", "There is no form in XML")
def no_xfa(file: PdfFile) -> Iterator[str]:
    if "/XFA" in file.root.get("/AcroForm", {}):
        yield "XFA"


@no_xfa.broken_by
def _xfa(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]), XFA=pdf.make_stream(b"<xdp/>"))


@CHAPTER.clause("6.4.2-2", "The pages need not be made from a form")
def nothing_needs_rendering(file: PdfFile) -> Iterator[str]:
    if file.root.get("/NeedsRendering", False):
        yield "NeedsRendering"


@nothing_needs_rendering.broken_by
def _needs_rendering(pdf: pikepdf.Pdf) -> None:
    pdf.Root.NeedsRendering = True


@CHAPTER.clause("6.4.3", "Nothing is signed, so that no rule for signatures is broken")
def nothing_is_signed(file: PdfFile) -> Iterator[str]:
    yield from ("a signature" for each in file.dictionaries if "/ByteRange" in each)


@nothing_is_signed.broken_by
def _signature(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Perms = pikepdf.Dictionary(DocMDP=pikepdf.Dictionary(ByteRange=pikepdf.Array([0, 1, 2, 3])))


def _actions(file: PdfFile) -> list[Any]:
    held = [each for each in file.dictionaries if each.get("/Type") == "/Action"]
    keys = ("/A", "/OpenAction", "/Next")
    for each in file.dictionaries:
        held += [each[key] for key in keys if isinstance(each.get(key), pikepdf.Dictionary) and "/O" not in each[key]]
    return [each for each in held if "/S" in each]


@CHAPTER.clause("6.5.1-1", "Actions lead somewhere, and do nothing else")
def actions_only_lead(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.S}" for each in _actions(file) if each.S not in _ACTIONS)


@actions_only_lead.broken_by
def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)")


@actions_only_lead.broken_by
def _program(pdf: pikepdf.Pdf) -> None:
    first_link(pdf).A = pikepdf.Dictionary(S=pikepdf.Name("/Launch"), F="program")


@CHAPTER.clause("6.5.1-2", "Named actions lead to pages")
def named_actions_only_lead(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.get('/N')}" for each in _actions(file) if each.S == "/Named" and each.get("/N") not in _NAMED)


@named_actions_only_lead.broken_by
def _print(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name("/Named"), N=pikepdf.Name("/Print"))


@CHAPTER.clause("6.5.2-1", "The document does nothing by itself")
def document_does_nothing(file: PdfFile) -> Iterator[str]:
    if "/AA" in file.root:
        yield "AA"


@document_does_nothing.broken_by
def _document_that_acts(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AA = pikepdf.Dictionary()


@CHAPTER.clause("6.5.2-2", "No page does anything by itself")
def pages_do_nothing(file: PdfFile) -> Iterator[str]:
    yield from (f"page {number}" for number, page in enumerate(file.pdf.pages, start=1) if "/AA" in page.obj)


@pages_do_nothing.broken_by
def _page_that_acts(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.AA = pikepdf.Dictionary()
