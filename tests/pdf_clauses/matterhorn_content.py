"""Checkpoints 1, 2 and 9: what is content and what is not, and which elements may stand in which."""

from collections.abc import Iterator
from typing import Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import add_before, append_to_page, node_with, page_bytes
from tests.pdf_clauses.pdf_file import PdfFile
from tests.pdf_clauses.structure import STANDARD_TYPES, StructureNode, role_map

CHAPTER = Chapter()
_PARENTS: Final = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
    "RB": {"Ruby"},
    "RT": {"Ruby"},
    "RP": {"Ruby"},
    "WT": {"Warichu"},
    "WP": {"Warichu"},
}
_KIDS: Final = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
    "Ruby": {"RB", "RT", "RP"},
    "Warichu": {"WT", "WP"},
}


@CHAPTER.clause("01-003", "No artifact stands inside tagged content")
def artifacts_stand_alone(file: PdfFile) -> Iterator[str]:
    for paint in file.paints:
        inner = paint.marks[-1] if paint.marks else None
        if paint.operator in ("BMC", "BDC") and inner and inner.tag == "Artifact" and paint.numbers:
            yield f"page {paint.page + 1}: an artifact in {paint.marks[0].tag}"


@artifacts_stand_alone.broken_by
def _artifact_in_content(pdf: pikepdf.Pdf) -> None:
    page_bytes(pdf, lambda content: content.replace(b">>BDC", b">>BDC /Artifact BMC EMC", 1))


@CHAPTER.clause("01-004", "No tagged content stands inside an artifact")
def content_stands_outside_artifacts(file: PdfFile) -> Iterator[str]:
    for paint in file.paints:
        is_inner = any(mark.tag == "Artifact" for mark in paint.marks[:-1])
        if paint.operator == "BDC" and is_inner and paint.marks[-1].number is not None:
            yield f"page {paint.page + 1}: content {paint.marks[-1].number}"


@content_stands_outside_artifacts.broken_by
def _content_in_artifact(pdf: pikepdf.Pdf) -> None:
    page_bytes(pdf, lambda content: b"/Artifact BMC " + content + b" EMC")


@CHAPTER.clause("01-005", "All content is an artifact or tagged, and the structure tree holds what is tagged")
def nothing_is_untagged(file: PdfFile) -> Iterator[str]:
    known = {pair for node in file.nodes for pair in node.contents}
    pages = [page.obj.objgen[0] for page in file.pdf.pages]
    for paint in file.paints:
        if paint.shows and not paint.is_artifact:
            held = [number for number in paint.numbers if paint.holder or (pages[paint.page], number) in known]
            if not held:
                yield f"page {paint.page + 1}: {paint.operator} in {[mark.tag for mark in paint.marks]}"


@nothing_is_untagged.broken_by
def _words_without_a_tag(pdf: pikepdf.Pdf) -> None:
    append_to_page(pdf, b"0 0 10 10 re f")


@nothing_is_untagged.broken_by
def _tag_that_the_tree_lacks(pdf: pikepdf.Pdf) -> None:
    append_to_page(pdf, b"/P<</MCID 9999>>BDC 0 0 10 10 re f EMC")


@CHAPTER.clause("01-005 tree", "There is a structure tree")
def has_a_tree(file: PdfFile) -> Iterator[str]:
    if not file.nodes:
        yield "none, or an empty one"


@has_a_tree.broken_by
def _no_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


@CHAPTER.clause("01-007", "The tags are not said to be suspect")
def tags_are_not_suspect(file: PdfFile) -> Iterator[str]:
    if file.root.get("/MarkInfo", {}).get("/Suspects", False):
        yield "Suspects is true"


@tags_are_not_suspect.broken_by
def _suspects(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


@CHAPTER.clause("02-001", "Each type that is not of the standard is mapped to one that is")
def types_are_standard(file: PdfFile) -> Iterator[str]:
    yield from (f"{node}" for node in file.nodes if not node.type)


@types_are_standard.broken_by
def _own_type(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "P").S = pikepdf.Name("/Saying")


@CHAPTER.clause("02-003", "No mapping goes in a circle")
def mappings_end(file: PdfFile) -> Iterator[str]:
    roles = role_map(file.root.get("/StructTreeRoot"))
    for tag in roles:
        seen, at = [], tag
        while at in roles and at not in seen:
            seen.append(at)
            at = roles[at]
        if at in seen:
            yield " -> ".join([*seen, at])


@mappings_end.broken_by
def _circle(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(
        {"/Saying": pikepdf.Name("/Word"), "/Word": pikepdf.Name("/Saying")}
    )


@CHAPTER.clause("02-004", "No type of the standard is mapped to another")
def standard_types_stand(file: PdfFile) -> Iterator[str]:
    yield from (tag for tag in role_map(file.root.get("/StructTreeRoot")) if tag in STANDARD_TYPES)


@standard_types_stand.broken_by
def _table_for_list(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary({"/Table": pikepdf.Name("/L")})


def _misplaced(file: PdfFile, *families: str) -> Iterator[str]:
    """Elements of some families that stand where they may not, or hold what they may not."""
    members = {name for family in families for name in (family, *_KIDS.get(family, ()))}
    for node in file.nodes:
        parent = node.parent.type if node.parent else ""
        if node.type in members and node.type in _PARENTS and parent not in _PARENTS[node.type]:
            yield f"{node} in {node.parent}"
        if node.type in members:
            allowed = _KIDS.get(node.type)
            yield from (f"{kid} in {node}" for kid in node.kids if allowed is not None and kid.type not in allowed)


def _caption_places(node: StructureNode) -> list[int]:
    return [at for at, kid in enumerate(node.kids) if kid.type == "Caption"]


@CHAPTER.clause("09-004", "Elements of tables stand as ISO 32000-1, table 337, says")
def tables_are_built(file: PdfFile) -> Iterator[str]:
    yield from _misplaced(file, "Table", "THead", "TBody", "TFoot", "TR")
    for node in file.nodes:
        if node.type != "Table":
            continue
        kinds = [kid.type for kid in node.kids]
        for kind in ("THead", "TFoot", "Caption"):
            if kinds.count(kind) > 1:
                yield f"{node} has several {kind}"
        if {"THead", "TFoot"} & set(kinds) and "TBody" not in kinds:
            yield f"{node} has a head or foot without a body"
        if not set(_caption_places(node)) <= {0, len(kinds) - 1}:
            yield f"{node} has its caption amid rows"


@tables_are_built.broken_by
def _cell_outside_a_row(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "TR").S = pikepdf.Name("/P")


@tables_are_built.broken_by
def _paragraph_in_a_row(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "TD").S = pikepdf.Name("/P")


@tables_are_built.broken_by
def _two_captions(pdf: pikepdf.Pdf) -> None:
    for _ in range(2):
        add_before(pdf, node_with(pdf, "Table"), "Caption")


@CHAPTER.clause("09-005", "Elements of lists stand as ISO 32000-1, table 336, says")
def lists_are_built(file: PdfFile) -> Iterator[str]:
    yield from _misplaced(file, "L", "LI")
    yield from (f"{node} has its caption amid items" for node in file.nodes if node.type == "L" if _late_caption(node))


def _late_caption(node: StructureNode) -> bool:
    return any(at > 0 for at in _caption_places(node))


@lists_are_built.broken_by
def _item_outside_a_list(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "L").S = pikepdf.Name("/Div")


@lists_are_built.broken_by
def _paragraph_in_an_item(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "LBody").S = pikepdf.Name("/P")


@CHAPTER.clause("09-006", "Elements of lists of contents stand as ISO 32000-1, table 333, says")
def contents_are_built(file: PdfFile) -> Iterator[str]:
    yield from _misplaced(file, "TOC")
    yield from (f"{node} has a caption amid" for node in file.nodes if node.type == "TOC" if _late_caption(node))


@contents_are_built.broken_by
def _lone_item_of_contents(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "P").S = pikepdf.Name("/TOCI")


@contents_are_built.broken_by
def _paragraphs_of_contents(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "L").S = pikepdf.Name("/TOC")


@CHAPTER.clause("09-007", "Elements of ruby stand as ISO 32000-1, table 338, says")
def ruby_is_built(file: PdfFile) -> Iterator[str]:
    yield from _misplaced(file, "Ruby")


@ruby_is_built.broken_by
def _lone_ruby_text(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "P").S = pikepdf.Name("/RT")


@CHAPTER.clause("09-008", "Elements of warichu stand as ISO 32000-1, table 338, says")
def warichu_is_built(file: PdfFile) -> Iterator[str]:
    yield from _misplaced(file, "Warichu")


@warichu_is_built.broken_by
def _lone_warichu_text(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "P").S = pikepdf.Name("/WT")
