"""Pictures and other objects, and the document as a whole."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from tests.clauses import Chapter
from tests.word_rules.word_file import WP, W, WordFile, flag

CHAPTER = Chapter()
_DECORATIVE: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_FILE_NAME: Final = re.compile(r"\S+\.(png|jpe?g|gif|svg|emf|bmp)", re.IGNORECASE)


@CHAPTER.clause("alternate texts", "Pictures have an alternate text, which is no name of a file")
def pictures_are_told(file: WordFile) -> Iterator[str]:
    for story in file.stories:
        for picture in story.iter(f"{WP}docPr"):
            words = (picture.get("descr") or "").strip()
            decorates = any(each.get("val") == "1" for each in picture.iter(_DECORATIVE))
            if (not words and not decorates) or _FILE_NAME.fullmatch(words):
                yield f"picture {picture.get('id')}: {words!r}"


@pictures_are_told.broken_by
def _no_words(file: WordFile) -> None:
    del next(file.body.iter(f"{WP}docPr")).attrib["descr"]


@pictures_are_told.broken_by
def _name_of_a_file(file: WordFile) -> None:
    next(file.body.iter(f"{WP}docPr")).set("descr", "picture1.png")


@CHAPTER.clause("in line", "Objects stand in line with the text")
def objects_stand_in_line(file: WordFile) -> Iterator[str]:
    for story in file.stories:
        yield from (f"{each.tag}" for each in story.iter(f"{WP}anchor", f"{W}pict", f"{W}object", f"{W}framePr"))


@objects_stand_in_line.broken_by
def _floating(file: WordFile) -> None:
    next(file.body.iter(f"{WP}inline")).tag = f"{WP}anchor"


@CHAPTER.clause("title", "The document has a title")
def has_a_title(file: WordFile) -> Iterator[str]:
    if not file.property("title").strip():
        yield "none in its properties"


@has_a_title.broken_by
def _no_title(file: WordFile) -> None:
    title = file.core.find("{http://purl.org/dc/elements/1.1/}title")
    file.core.remove(title)


@CHAPTER.clause("language", "The document and all of its parts in other languages name theirs")
def languages_are_named(file: WordFile) -> Iterator[str]:
    usual = file.parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if usual is None or not _TAG.fullmatch(usual.get(f"{W}val") or ""):
        yield "the document's is missing"
    if not _TAG.fullmatch(file.property("language")):
        yield "the property is missing"
    for story in file.stories:
        for each in story.iter(f"{W}lang"):
            yield from (f"{name}" for name in each.attrib.values() if not _TAG.fullmatch(name))
        for run in story.iter(f"{W}r"):
            tongue = run.find(f"{W}rPr/{W}lang")
            if flag(run, "rPr/rtl") and (tongue is None or not tongue.get(f"{W}bidi")):
                yield "words from right to left without a language"


@languages_are_named.broken_by
def _no_language(file: WordFile) -> None:
    usual = next(file.parts["word/styles.xml"].iter(f"{W}lang"))
    usual.getparent().remove(usual)


@languages_are_named.broken_by
def _language_in_words(file: WordFile) -> None:
    run = next(file.body.iter(f"{W}r"))
    dress = run.find(f"{W}rPr")
    if dress is None:
        dress = etree.SubElement(run, f"{W}rPr")
    etree.SubElement(dress, f"{W}lang").set(f"{W}val", "German (Austria)")


@languages_are_named.broken_by
def _arabic_without_a_language(file: WordFile) -> None:
    run = next(run for run in file.body.iter(f"{W}r") if flag(run, "rPr/rtl"))
    run.find(f"{W}rPr").remove(run.find(f"{W}rPr/{W}lang"))


@CHAPTER.clause("access", "Programs may read the document")
def may_be_read(file: WordFile) -> Iterator[str]:
    settings = file.parts["word/settings.xml"]
    if settings.find(f"{W}documentProtection") is not None:
        yield "it is protected"


@may_be_read.broken_by
def _protected(file: WordFile) -> None:
    etree.SubElement(file.parts["word/settings.xml"], f"{W}documentProtection").set(f"{W}enforcement", "1")
