"""Debates and acts of parliaments in XML: Akoma Ntoso, and the Hansards of several."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.decoding import decode_markup
from briefgen.ingest.markup import element_words, parse_xml
from briefgen.ingest.metadata import language_named, words
from briefgen.ingest.prose import joined, one_line
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.stated_dates import days_in, stated_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPEECHES: Final = frozenset(
    (
        "speech",
        "question",
        "answer",
        "intervention",
        "Intervention",
        "talk.start",
        "subspeech",
        "Contribution",
        "speechGroup",
    )
)
_SPEAKERS: Final = frozenset(("from", "talker", "PersonSpeaking", "Member", "Attribution"))
_PARAGRAPHS: Final = frozenset(
    (
        "p",
        "para",
        "ParaText",
        "heading",
        "subheading",
        "docTitle",
        "narrative",
        "summary",
        "major-heading",
        "minor-heading",
        "title",
        "OrderOfBusinessTitle",
        "SubjectOfBusinessTitle",
        "hs_Para",
        "block",
        "num",
        "longTitle",
    )
)
_PASSED: Final = frozenset(
    (
        "meta",
        "coverPage",
        "toc",
        "session.header",
        "StartPageNumber",
        "ExtractedInformation",
        "division",
        "interjectionmeta",
        "authorialNote",
    )
)
_TITLES: Final = ("docTitle", "shortTitle", "docType", "title", "heading", "major-heading")


def read_parliament(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle]:
    """The one article of a debate or an act: its paragraphs, each speech with its speaker before it."""
    root = parse_xml(decode_markup(source.data))
    paragraphs = list(_paragraphs(root))
    if not paragraphs:
        raise Unreadable("holds no text of a debate or an act", "save it again, whole")
    language = next((str(one.get("language") or "") for one in root.iter("{*}FRBRlanguage")), "")
    yield IngestedArticle(
        text=joined(paragraphs),
        title=next(filter(None, (_title(root, name) for name in _TITLES)), None),
        publisher=_house(root),
        published=_day(root),
        language=language_named(language),
    )


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _title(root: "_Element", name: str) -> str | None:
    found = (words(element_words(one)) for one in root.iter(f"{{*}}{name}") if _outside(one))
    return next(filter(None, found), None)


def _outside(element: Any) -> bool:
    return not any(_local(one) in _PASSED for one in element.iterancestors())


def _house(root: "_Element") -> str | None:
    for name in ("chamber", "docProponent", "legislature", "FRBRauthor"):
        for one in root.iter(f"{{*}}{name}"):
            if found := words(element_words(one)) or words(
                str(one.get("as") or one.get("href") or "").lstrip("#/").rpartition("/")[2].replace("_", " ")
            ):
                return found
    return None


def _day(root: "_Element") -> date | None:
    """The day of a sitting or an act: of the work before its later versions."""
    for path in (".//{*}FRBRWork/{*}FRBRdate", ".//{*}FRBRExpression/{*}FRBRdate", ".//{*}docDate"):
        for one in root.iterfind(path):
            if found := stated_date(one.get("date")):
                return found
    for one in root.iter("{*}date", "{*}docDate", "{*}ExtractedItem", "{*}speech"):
        stated = [one.get("date"), one.get("id") if _local(one) == "speech" else None, element_words(one)[:100]]
        if found := next((day.day for value in stated for day in days_in(_spaced(value)) if day.day), None):
            return found
    return None


def _spaced(value: str | None) -> str:
    """An identifier ("debate/2025-04-20a.1") with the day in it set apart."""
    return re.sub(r"(\d{4}-\d{2}-\d{2})(?=[a-z])", r"\1 ", value or "")


def _paragraphs(root: "_Element") -> Iterator[str]:
    from lxml import etree

    speaker = ""
    walker = etree.iterwalk(root, events=("start",))
    for _, element in walker:
        name = _local(element)
        if name in _PASSED:
            walker.skip_subtree()
        elif name in _SPEECHES:
            speaker = one_line(str(element.get("speakername") or "")) or speaker
        elif name in _SPEAKERS and _outside(element):
            named = next((one for one in element.iter("{*}name", "{*}Affiliation") if element_words(one)), element)
            speaker = element_words(named).rstrip(" :")
            walker.skip_subtree()
        elif name in _PARAGRAPHS:
            walker.skip_subtree()
            if text := element_words(element):
                yield f"{speaker}: {text}" if speaker and "eading" not in name else text
                speaker = "" if "eading" not in name else speaker
