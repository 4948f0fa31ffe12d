"""Checkpoints 6, 7, 11, 20, 21, 25 and 26: what the file says of itself, its languages, what it holds."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import attach, change_packet, first_link, node_with
from tests.pdf_clauses.pdf_file import PdfFile
from tests.pdf_clauses.xmp import other_prefixes, values_of

CHAPTER = Chapter()
_LANGUAGE: Final = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_READERS: Final = 512
"""The tenth bit of permissions: readers of the screen may take the words."""


@CHAPTER.clause("06-001", "The document has a metadata stream")
def has_metadata(file: PdfFile) -> Iterator[str]:
    stream = file.root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        yield "the catalog has none"
    elif (stream.get("/Type"), stream.get("/Subtype")) != ("/Metadata", "/XML"):
        yield f"its type is {stream.get('/Type')} {stream.get('/Subtype')}"


@has_metadata.broken_by
def _no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


@has_metadata.broken_by
def _metadata_of_no_type(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata.Subtype


@CHAPTER.clause("06-002", "The metadata claims PDF/UA-1")
def claims_ua(file: PdfFile) -> Iterator[str]:
    if values_of(file.metadata, "pdfuaid:part") != ["1"]:
        yield "pdfuaid:part is not 1"
    yield from other_prefixes(file.packet, "pdfuaid")


@claims_ua.broken_by
def _no_claim(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")


@claims_ua.broken_by
def _claim_of_another_part(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "<pdfuaid:part>1<", "<pdfuaid:part>2<")


@claims_ua.broken_by
def _claim_by_another_prefix(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "pdfuaid:", "ua:")
    change_packet(pdf, "xmlns:pdfuaid", "xmlns:ua")


@CHAPTER.clause("06-003", "The metadata has a title")
def has_a_title(file: PdfFile) -> Iterator[str]:
    if not any(value.strip() for value in values_of(file.metadata, "dc:title")):
        yield "no dc:title"


@has_a_title.broken_by
def _no_title(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "dc:title", "dc:source")


@CHAPTER.clause("07-001", "The viewer is told whether to show the title")
def says_what_a_window_shows(file: PdfFile) -> Iterator[str]:
    if "/DisplayDocTitle" not in file.root.get("/ViewerPreferences", {}):
        yield "no DisplayDocTitle"


@says_what_a_window_shows.broken_by
def _no_preferences(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


@CHAPTER.clause("07-002", "The viewer shows the title")
def shows_the_title(file: PdfFile) -> Iterator[str]:
    if not file.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", True):
        yield "DisplayDocTitle is false"


@shows_the_title.broken_by
def _name_of_the_file_instead(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def _language(file: PdfFile) -> str:
    return str(file.root.get("/Lang", ""))


@CHAPTER.clause("11-001", "The language of all text is told")
def text_has_a_language(file: PdfFile) -> Iterator[str]:
    if _language(file):
        return
    by_content = {pair: node for node in file.nodes for pair in node.contents}
    pages = [page.obj.objgen[0] for page in file.pdf.pages]
    for paint in file.paints:
        if paint.codes and not paint.is_artifact and paint.value("/Lang") is None:
            nodes = [by_content.get((pages[paint.page], number)) for number in paint.numbers]
            if not any(node is not None and node.language for node in nodes):
                yield f"page {paint.page + 1}: {paint.codes[:20].hex()}"


@text_has_a_language.broken_by
def _no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


@CHAPTER.clause("11-001 tags", "Languages are named by tags")
def languages_are_tags(file: PdfFile) -> Iterator[str]:
    named: list[Any] = [each.Lang for each in file.dictionaries if "/Lang" in each]
    marked = [paint.value("/Lang") for paint in file.paints if paint.operator == "BDC"]
    for name in (*named, *(each for each in marked if each is not None)):
        if not _LANGUAGE.fullmatch(str(name)):
            yield f"{name!s}"


@languages_are_tags.broken_by
def _language_in_words(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = "British English"


@languages_are_tags.broken_by
def _language_of_an_element_in_words(pdf: pikepdf.Pdf) -> None:
    node_with(pdf, "P").Lang = "en_GB"


@CHAPTER.clause("11-002", "The language of alternate texts and expansions is told")
def alternates_have_a_language(file: PdfFile) -> Iterator[str]:
    for node in file.nodes:
        if {"/Alt", "/ActualText", "/E"} & set(node.item.keys()) and not (node.language or _language(file)):
            yield f"{node}"


@alternates_have_a_language.broken_by
def _alternates_without_a_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


@CHAPTER.clause("11-003", "The language of the outline is told")
def outline_has_a_language(file: PdfFile) -> Iterator[str]:
    if "/First" in file.root.get("/Outlines", {}) and not _language(file):
        yield "the catalog names none"


@outline_has_a_language.broken_by
def _outline_without_a_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


@CHAPTER.clause("11-004", "The language of what annotations say is told")
def annotations_have_a_language(file: PdfFile) -> Iterator[str]:
    for _, annotation in file.annotations:
        node = file.node_of(annotation)
        told = "/Lang" in annotation or (node is not None and node.language) or _language(file)
        if "/Contents" in annotation and not told:
            yield f"annotation {annotation.objgen[0]}"


@annotations_have_a_language.broken_by
def _annotations_without_a_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


@CHAPTER.clause("11-005", "The language of what form fields are called is told")
def fields_have_a_language(file: PdfFile) -> Iterator[str]:
    fields = [each for each in file.dictionaries if "/TU" in each and "/Lang" not in each]
    if not _language(file):
        yield from (f"field {each.objgen[0]}" for each in fields)


@fields_have_a_language.broken_by
def _field_without_a_language(pdf: pikepdf.Pdf) -> None:
    first_link(pdf).TU = "Words"
    del pdf.Root.Lang


@CHAPTER.clause("11-006", "The language of the metadata is told")
def metadata_has_a_language(file: PdfFile) -> Iterator[str]:
    if b'"x-default"' in file.packet and not _language(file):
        yield "its texts are of the default language, and there is none"


@metadata_has_a_language.broken_by
def _metadata_without_a_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _configurations(file: PdfFile) -> tuple[list[Any], list[Any]]:
    held = file.root.get("/OCProperties", {})
    return list(held.get("/Configs", [])), [held["/D"]] if "/D" in held else []


def _layers(pdf: pikepdf.Pdf, of_d: dict[str, Any], of_configs: dict[str, Any]) -> None:
    pdf.Root.OCProperties = pikepdf.Dictionary(
        OCGs=pikepdf.Array([]),
        D=pikepdf.Dictionary(**of_d),
        Configs=pikepdf.Array([pikepdf.Dictionary(**of_configs)]),
    )


@CHAPTER.clause("20-001", "Each configuration of layers has a name")
def configurations_are_named(file: PdfFile) -> Iterator[str]:
    yield from ("one of Configs" for each in _configurations(file)[0] if not str(each.get("/Name", "")))


@configurations_are_named.broken_by
def _unnamed_configuration(pdf: pikepdf.Pdf) -> None:
    _layers(pdf, {"Name": "First"}, {"Name": ""})


@CHAPTER.clause("20-002", "The configuration of layers that holds at first has a name")
def first_configuration_is_named(file: PdfFile) -> Iterator[str]:
    yield from ("D" for each in _configurations(file)[1] if not str(each.get("/Name", "")))


@first_configuration_is_named.broken_by
def _unnamed_first_configuration(pdf: pikepdf.Pdf) -> None:
    _layers(pdf, {}, {"Name": "Second"})


@CHAPTER.clause("20-003", "No configuration of layers changes with how the file is used")
def configurations_stand(file: PdfFile) -> Iterator[str]:
    configs, first = _configurations(file)
    yield from ("AS" for each in (*configs, *first) if "/AS" in each)


@configurations_stand.broken_by
def _configuration_by_use(pdf: pikepdf.Pdf) -> None:
    _layers(pdf, {"Name": "First", "AS": pikepdf.Array([])}, {"Name": "Second"})


@CHAPTER.clause("21-001", "An embedded file has its name in both forms")
def embedded_files_are_named(file: PdfFile) -> Iterator[str]:
    for each in file.file_specifications:
        yield from (f"{key} is missing" for key in ("/F", "/UF") if not str(each.get(key, "")))


@embedded_files_are_named.broken_by
def _file_without_its_old_name(pdf: pikepdf.Pdf) -> None:
    attach(pdf, F=None)


@embedded_files_are_named.broken_by
def _file_without_its_unicode_name(pdf: pikepdf.Pdf) -> None:
    attach(pdf, UF=None)


@CHAPTER.clause("25-001", "No form is drawn anew as it is filled in")
def forms_stand(file: PdfFile) -> Iterator[str]:
    given = file.root.get("/AcroForm", {}).get("/XFA")
    parts = list(given) if isinstance(given, pikepdf.Array) else [given]
    for part in parts:
        if isinstance(part, pikepdf.Stream) and re.search(rb"dynamicRender>\s*required", part.read_bytes()):
            yield "dynamicRender is required"


@forms_stand.broken_by
def _dynamic_form(pdf: pikepdf.Pdf) -> None:
    config = pdf.make_stream(b"<config><acrobat><dynamicRender>required</dynamicRender></acrobat></config>")
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]), XFA=pikepdf.Array(["config", config]))


@CHAPTER.clause("26-001", "An encrypted file says what is permitted")
def says_what_is_permitted(file: PdfFile) -> Iterator[str]:
    if file.is_encrypted and file.permissions is None:
        yield "no P"


@says_what_is_permitted.broken_by_bytes
def _encrypted_without_permissions(data: bytes) -> bytes:
    return data.replace(b"startxref", b"trailer<</Encrypt<</Filter/Standard/V 1/R 2>>>>\nstartxref", 1)


@CHAPTER.clause("26-002", "An encrypted file lets readers of the screen take its words")
def may_be_read_aloud(file: PdfFile) -> Iterator[str]:
    if file.permissions is not None and not file.permissions & _READERS:
        yield f"P is {file.permissions}"


@may_be_read_aloud.broken_by_bytes
def _encrypted_against_readers(data: bytes) -> bytes:
    return data.replace(b"startxref", b"trailer<</Encrypt<</Filter/Standard/V 1/R 2/P -3904>>>>\nstartxref", 1)
