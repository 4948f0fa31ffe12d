"""Checkpoints 28 and 30: annotations and what is drawn from elsewhere."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import add_annotation, add_form, attach, first_link, node_with, show_as_artifact
from tests.pdf_clauses.pdf_file import PdfFile

CHAPTER = Chapter()
_HIDDEN: Final = 2
DEFINED: Final = frozenset(
    "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink"
    " Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact".split()
)
"""Kinds of annotations of ISO 32000-1, table 169."""


def _seen(file: PdfFile) -> Iterator[tuple[str, Any]]:
    """The annotations that show on a page, each with its kind."""
    for page, each in file.annotations:
        left, bottom, right, top = map(float, page.cropbox)
        box = [float(side) for side in each.get("/Rect", [0, 0, 0, 0])]
        outside = max(box[0], box[2]) < left or min(box[0], box[2]) > right
        outside = outside or max(box[1], box[3]) < bottom or min(box[1], box[3]) > top
        if not outside and not int(each.get("/F", 0)) & _HIDDEN:
            yield str(each.get("/Subtype", "/"))[1:], each


def _words(each: Any, *keys: str) -> bool:
    return any(str(each.get(key, "")).strip() for key in keys)


def _type_around(file: PdfFile, annotation: Any) -> str:
    node = file.node_of(annotation)
    return node.type if node else ""


def _is_told_above(file: PdfFile, annotation: Any) -> bool:
    node = file.node_of(annotation)
    return node is not None and _words(node.item, "/Alt")


@CHAPTER.clause("28-002", "Annotations stand in elements of their own")
def annotations_are_tagged(file: PdfFile) -> Iterator[str]:
    for kind, each in _seen(file):
        if (
            kind in DEFINED - {"Widget", "Link", "Popup", "PrinterMark", "TrapNet"}
            and _type_around(file, each) != "Annot"
        ):
            yield f"{kind} {each.objgen[0]}"


@annotations_are_tagged.broken_by
def _comment_outside_the_tree(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Text")


@CHAPTER.clause("28-004", "Annotations have words for who cannot see them")
def annotations_are_told(file: PdfFile) -> Iterator[str]:
    for kind, each in _seen(file):
        is_told = _words(each, "/Contents") or _is_told_above(file, each)
        if kind not in ("Widget", "Link", "Popup") and not is_told:
            yield f"{kind} {each.objgen[0]}"


@annotations_are_told.broken_by
def _comment_without_words(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Stamp", Contents="")


@CHAPTER.clause("28-005", "Form fields have a name for who cannot see them")
def fields_are_told(file: PdfFile) -> Iterator[str]:
    for kind, each in _seen(file):
        is_told = _words(each, "/TU") or _words(each.get("/Parent", {}), "/TU") or _is_told_above(file, each)
        if kind == "Widget" and not is_told:
            yield f"{each.objgen[0]}"


@fields_are_told.broken_by
def _field_without_a_name(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Widget", FT=pikepdf.Name("/Tx"))


@CHAPTER.clause("28-006", "Annotations of kinds that ISO 32000-1 does not know stand in elements of their own, too")
def unknown_annotations_are_tagged(file: PdfFile) -> Iterator[str]:
    for kind, each in _seen(file):
        if kind not in DEFINED and _type_around(file, each) != "Annot":
            yield f"{kind} {each.objgen[0]}"


@unknown_annotations_are_tagged.broken_by
def _annotation_of_an_own_kind(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Remark")


@CHAPTER.clause("28-007", "No annotation is for trapping")
def nothing_is_trapped(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.objgen[0]}" for kind, each in _seen(file) if kind == "TrapNet")


@nothing_is_trapped.broken_by
def _trap(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "TrapNet")


@CHAPTER.clause("28-008", "Pages with annotations say in which order they are reached")
def pages_have_an_order(file: PdfFile) -> Iterator[str]:
    for number, page in enumerate(file.pdf.pages, start=1):
        if len(page.obj.get("/Annots", [])) and "/Tabs" not in page.obj:
            yield f"page {number}"


@pages_have_an_order.broken_by
def _page_without_an_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Tabs


@CHAPTER.clause("28-009", "Annotations are reached in the order of the structure")
def order_is_that_of_the_structure(file: PdfFile) -> Iterator[str]:
    for number, page in enumerate(file.pdf.pages, start=1):
        if len(page.obj.get("/Annots", [])) and page.obj.get("/Tabs", "/S") != "/S":
            yield f"page {number}"


@order_is_that_of_the_structure.broken_by
def _order_of_rows(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Tabs = pikepdf.Name("/R")


@CHAPTER.clause("28-010", "Form fields stand in elements for forms")
def fields_are_tagged(file: PdfFile) -> Iterator[str]:
    yield from (
        f"{each.objgen[0]}" for kind, each in _seen(file) if kind == "Widget" if _type_around(file, each) != "Form"
    )


@fields_are_tagged.broken_by
def _field_outside_the_tree(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Widget", TU="A field")


@CHAPTER.clause("28-011", "Links stand in elements for links")
def links_are_tagged(file: PdfFile) -> Iterator[str]:
    yield from (
        f"{each.objgen[0]}" for kind, each in _seen(file) if kind == "Link" if _type_around(file, each) != "Link"
    )


@links_are_tagged.broken_by
def _link_in_a_span(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "Link").S = pikepdf.Name("/Span")


@links_are_tagged.broken_by
def _link_outside_the_tree(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "Link")


@CHAPTER.clause("28-012", "Links say where they lead")
def links_are_told(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.objgen[0]}" for kind, each in _seen(file) if kind == "Link" if not _words(each, "/Contents"))


@links_are_told.broken_by
def _link_without_words(pdf: pikepdf.Pdf) -> None:
    del first_link(pdf).Contents


@links_are_told.broken_by
def _link_of_blanks(pdf: pikepdf.Pdf) -> None:
    first_link(pdf).Contents = "  "


def _clips(file: PdfFile) -> list[Any]:
    return [each for each in file.dictionaries if each.get("/S") == "/MCD"]


def _clip(pdf: pikepdf.Pdf, **entries: Any) -> None:
    clip = pikepdf.Dictionary(S=pikepdf.Name("/MCD"), D="a.mp4", **entries)
    first_link(pdf).Clip = pdf.make_indirect(clip)


@CHAPTER.clause("28-014", "Films and sounds say of what type they are")
def clips_have_a_type(file: PdfFile) -> Iterator[str]:
    yield from ("a clip" for each in _clips(file) if "/CT" not in each)


@clips_have_a_type.broken_by
def _clip_without_a_type(pdf: pikepdf.Pdf) -> None:
    _clip(pdf, Alt=pikepdf.Array(["en", "A film"]))


@CHAPTER.clause("28-015", "Films and sounds have an alternate text")
def clips_are_told(file: PdfFile) -> Iterator[str]:
    yield from ("a clip" for each in _clips(file) if not any(map(str, each.get("/Alt", []))))


@clips_are_told.broken_by
def _clip_without_words(pdf: pikepdf.Pdf) -> None:
    _clip(pdf, CT="video/mp4", Alt=pikepdf.Array(["", ""]))


@CHAPTER.clause("28-016", "Files attached to a place are named as embedded ones")
def attachments_are_named(file: PdfFile) -> Iterator[str]:
    for kind, each in _seen(file):
        specification = each.get("/FS", {})
        if kind == "FileAttachment" and not (_words(specification, "/F") and _words(specification, "/UF")):
            yield f"{each.objgen[0]}"


@attachments_are_named.broken_by
def _attachment_without_a_name(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "FileAttachment", FS=attach(pdf, UF=None))


@CHAPTER.clause("28-017", "Printers' marks are no content")
def marks_are_no_content(file: PdfFile) -> Iterator[str]:
    for kind, each in _seen(file):
        if kind == "PrinterMark" and ("/StructParent" in each or file.node_of(each) is not None):
            yield f"{each.objgen[0]}"


@marks_are_no_content.broken_by
def _mark_in_the_tree(pdf: pikepdf.Pdf) -> None:
    add_annotation(pdf, "PrinterMark", StructParent=1)


@CHAPTER.clause("28-018", "What printers' marks show is an artifact")
def marks_are_artifacts(file: PdfFile) -> Iterator[str]:
    for kind, each in _seen(file):
        look = each.get("/AP", {}).get("/N")
        if kind == "PrinterMark" and isinstance(look, pikepdf.Stream):
            operators = [str(one.operator) for one in pikepdf.parse_content_stream(look)]
            if operators and operators[0] not in ("BMC", "BDC"):
                yield f"{each.objgen[0]}"


@marks_are_artifacts.broken_by
def _mark_as_content(pdf: pikepdf.Pdf) -> None:
    look = pdf.make_stream(b"0 0 1 1 re f", Subtype=pikepdf.Name("/Form"), BBox=pikepdf.Array([0, 0, 1, 1]))
    add_annotation(pdf, "PrinterMark", AP=pikepdf.Dictionary(N=look))


@CHAPTER.clause("30-001", "Nothing is drawn from another file")
def nothing_comes_from_elsewhere(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.objgen[0]}" for each in file.streams if each.get("/Subtype") == "/Form" and "/Ref" in each)


@nothing_comes_from_elsewhere.broken_by
def _page_of_another_file(pdf: pikepdf.Pdf) -> None:
    add_form(pdf, Ref=pikepdf.Dictionary(F="other.pdf", Page=0))


@CHAPTER.clause("30-002", "What is tagged within a form is drawn once")
def tagged_forms_are_drawn_once(file: PdfFile) -> Iterator[str]:
    drawn = Counter(
        paint.operands[0].objgen for paint in file.paints if paint.operator == "Do" and paint.operands[0] is not None
    )
    tagged = {paint.holder.objgen for paint in file.paints if paint.holder is not None and paint.numbers}
    yield from (f"{name[0]} is drawn {drawn[name]} times" for name in tagged if drawn[name] > 1)


@tagged_forms_are_drawn_once.broken_by
def _form_drawn_twice(pdf: pikepdf.Pdf) -> None:
    add_form(pdf, b"/P<</MCID 0>>BDC EMC", StructParents=0)
    show_as_artifact(pdf, b"/Pattern0 Do")
