"""ISO 19005-3, 6.7 to 6.11: structure, embedded files, layers and what else a catalog may not hold."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import attach, node_with
from tests.pdf_clauses.pdf_file import PdfFile
from tests.pdf_clauses.structure import STANDARD_TYPES, role_map

CHAPTER = Chapter()
_MEDIA_TYPE: Final = re.compile(r"/[-\w+.]+/[-\w+.]+")
_RELATIONS: Final = ("/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified")
_LANGUAGE: Final = re.compile(r"([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?")


@CHAPTER.clause("6.7.2.2-1", "The file is said to be tagged")
def is_marked(file: PdfFile) -> Iterator[str]:
    if not file.root.get("/MarkInfo", {}).get("/Marked", False):
        yield "Marked is not true"


@is_marked.broken_by
def _not_marked(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


@is_marked.broken_by
def _no_mark_information(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


@CHAPTER.clause("6.7.3.3-1", "There is a structure tree, whose elements know those above them")
def has_a_tree(file: PdfFile) -> Iterator[str]:
    if not file.nodes:
        yield "no tree"
    root = file.root.get("/StructTreeRoot")
    for node in file.nodes:
        above = node.parent.item if node.parent else root
        if "/P" not in node.item or node.item.P.objgen != above.objgen:
            yield f"{node}"


@has_a_tree.broken_by
def _no_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


@has_a_tree.broken_by
def _element_of_no_parent(pdf: pikepdf.Pdf) -> None:
    node = node_with(pdf, "LI")
    del node.P


@CHAPTER.clause("6.7.3.3-2", "The way back from content to its elements is that of the tree")
def way_back_is_true(file: PdfFile) -> Iterator[str]:
    owners = _owners(file)
    for number, page in enumerate(file.pdf.pages, start=1):
        held = owners.get(int(page.obj.get("/StructParents", -1)), [])
        for node in file.nodes:
            for where, content in node.contents:
                if where == page.obj.objgen[0] and (content >= len(held) or held[content].objgen != node.item.objgen):
                    yield f"page {number}: {content} of {node}"
    for _, annotation in file.annotations:
        node = file.node_of(annotation)
        owner = owners.get(int(annotation.get("/StructParent", -1)))
        if node is not None and (owner is None or owner.objgen != node.item.objgen):
            yield f"annotation {annotation.objgen[0]} of {node}"


def _owners(file: PdfFile) -> dict[int, Any]:
    tree = file.root.get("/StructTreeRoot", {}).get("/ParentTree")
    found: dict[int, Any] = {}
    waiting = [tree] if tree is not None else []
    while waiting:
        each = waiting.pop()
        waiting += list(each.get("/Kids", []))
        numbers = list(each.get("/Nums", []))
        found |= {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=False)}
    return found


@way_back_is_true.broken_by
def _no_way_back(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums[1] = pikepdf.Array([])


@way_back_is_true.broken_by
def _annotation_of_no_element(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Annots[0].StructParent


@CHAPTER.clause("6.7.3.4-1", "Each type that is not of the standard is mapped to one that is")
def types_are_standard(file: PdfFile) -> Iterator[str]:
    yield from (f"{node}" for node in file.nodes if not node.type)


@types_are_standard.broken_by
def _own_type(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "P").S = pikepdf.Name("/Saying")


@CHAPTER.clause("6.7.3.4-2", "No type of the standard is mapped")
def standard_types_stand(file: PdfFile) -> Iterator[str]:
    yield from (tag for tag in role_map(file.root.get("/StructTreeRoot")) if tag in STANDARD_TYPES)


@standard_types_stand.broken_by
def _table_for_list(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary({"/Table": pikepdf.Name("/L")})


@CHAPTER.clause("6.7.4-1", "Languages are named by tags")
def languages_are_tags(file: PdfFile) -> Iterator[str]:
    named = [each.Lang for each in file.dictionaries if "/Lang" in each]
    yield from (f"{name}" for name in named if not _LANGUAGE.fullmatch(str(name)))


@languages_are_tags.broken_by
def _language_in_words(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = "British English"


@CHAPTER.clause("6.8-1", "An embedded file says of what type it is")
def files_have_a_type(file: PdfFile) -> Iterator[str]:
    for each in file.file_specifications:
        for held in each.EF.values():
            if not _MEDIA_TYPE.fullmatch(str(held.get("/Subtype", ""))):
                yield f"{each.get('/UF')}: {held.get('/Subtype')}"


@files_have_a_type.broken_by
def _file_of_no_type(pdf: pikepdf.Pdf) -> None:
    del attach(pdf).EF.F.Subtype


@files_have_a_type.broken_by
def _file_of_half_a_type(pdf: pikepdf.Pdf) -> None:
    attach(pdf).EF.F.Subtype = pikepdf.Name("/json")


@CHAPTER.clause("6.8-2", "An embedded file has its name in both forms")
def files_are_named(file: PdfFile) -> Iterator[str]:
    for each in file.file_specifications:
        yield from (f"{key} is missing" for key in ("/F", "/UF") if key not in each)


@files_are_named.broken_by
def _file_without_a_name(pdf: pikepdf.Pdf) -> None:
    attach(pdf, UF=None)


@CHAPTER.clause("6.8-3", "An embedded file says what it is to the document")
def files_have_a_relation(file: PdfFile) -> Iterator[str]:
    for each in file.file_specifications:
        if each.get("/AFRelationship") not in _RELATIONS:
            yield f"{each.get('/UF')}: {each.get('/AFRelationship')}"


@files_have_a_relation.broken_by
def _file_of_no_relation(pdf: pikepdf.Pdf) -> None:
    attach(pdf, AFRelationship=None)


@CHAPTER.clause("6.8-4", "Each embedded file belongs to something in the document")
def files_belong(file: PdfFile) -> Iterator[str]:
    held = {each.objgen for one in file.dictionaries for each in _associated(one)}
    yield from (f"{each.get('/UF')}" for each in file.file_specifications if each.objgen not in held)


def _associated(item: Any) -> list[Any]:
    given = item.get("/AF")
    return list(given) if isinstance(given, pikepdf.Array) else [] if given is None else [given]


@files_belong.broken_by
def _lost_file(pdf: pikepdf.Pdf) -> None:
    specification = attach(pdf)
    pdf.Root.Names.EmbeddedFiles = pikepdf.Dictionary(Names=pikepdf.Array(["a.json", specification]))
    del pdf.Root.AF


def _layers(file: PdfFile) -> list[Any]:
    held = file.root.get("/OCProperties", {})
    return [*([held["/D"]] if "/D" in held else []), *held.get("/Configs", [])]


def _set_layers(pdf: pikepdf.Pdf, *configurations: dict[str, Any]) -> None:
    first, *others = (pikepdf.Dictionary(**given) for given in configurations)
    layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name("/OCG"), Name="Layer"))
    held = {"OCGs": pikepdf.Array([layer]), "D": first, "Configs": pikepdf.Array(others)}
    pdf.Root.OCProperties = pikepdf.Dictionary(**held)


@CHAPTER.clause("6.9-1", "Configurations of layers have names, each its own")
def configurations_are_named(file: PdfFile) -> Iterator[str]:
    names = [str(each.get("/Name", "")) for each in _layers(file)]
    if "" in names or len(set(names)) < len(names):
        yield f"{names}"


@configurations_are_named.broken_by
def _configurations_of_one_name(pdf: pikepdf.Pdf) -> None:
    _set_layers(pdf, {"Name": "One"}, {"Name": "One"})


@configurations_are_named.broken_by
def _configuration_without_a_name(pdf: pikepdf.Pdf) -> None:
    _set_layers(pdf, {})


@CHAPTER.clause("6.9-3", "An order of layers names them all")
def orders_are_whole(file: PdfFile) -> Iterator[str]:
    layers = {each.objgen for each in file.root.get("/OCProperties", {}).get("/OCGs", [])}
    for each in _layers(file):
        if "/Order" in each and layers - _ordered(each.Order):
            yield f"{each.get('/Name')}"


def _ordered(order: Any) -> set[Any]:
    found, waiting = set(), [order]
    while waiting:
        each = waiting.pop()
        if isinstance(each, pikepdf.Array):
            waiting += list(each)
        elif isinstance(each, pikepdf.Dictionary):
            found.add(each.objgen)
    return found


@orders_are_whole.broken_by
def _order_of_none(pdf: pikepdf.Pdf) -> None:
    _set_layers(pdf, {"Name": "One", "Order": pikepdf.Array([])})


@CHAPTER.clause("6.9-4", "No configuration of layers changes with how the file is used")
def configurations_stand(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.get('/Name')}" for each in _layers(file) if "/AS" in each)


@configurations_stand.broken_by
def _configuration_by_use(pdf: pikepdf.Pdf) -> None:
    _set_layers(pdf, {"Name": "One", "AS": pikepdf.Array([])})


@CHAPTER.clause("6.10-1", "The document has no other way to be shown")
def one_presentation(file: PdfFile) -> Iterator[str]:
    if "/AlternatePresentations" in file.root.get("/Names", {}):
        yield "AlternatePresentations"


@one_presentation.broken_by
def _other_presentation(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names.AlternatePresentations = pikepdf.Dictionary()


@CHAPTER.clause("6.10-2", "No page is shown in steps")
def pages_have_no_steps(file: PdfFile) -> Iterator[str]:
    yield from (f"page {number}" for number, page in enumerate(file.pdf.pages, start=1) if "/PresSteps" in page.obj)


@pages_have_no_steps.broken_by
def _page_in_steps(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.PresSteps = pikepdf.Dictionary()


@CHAPTER.clause("6.11-1", "The document asks for nothing of its reader")
def nothing_is_required(file: PdfFile) -> Iterator[str]:
    if "/Requirements" in file.root:
        yield "Requirements"


@nothing_is_required.broken_by
def _requirement(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Requirements = pikepdf.Array([pikepdf.Dictionary(S=pikepdf.Name("/EnableJavaScripts"))])
