"""BibTeX and BibLaTeX, as Better BibTeX for Zotero and others write them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Final

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode
from briefgen.ingest.metadata import language_named, names, safe_url, words
from briefgen.ingest.prose import clean
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable, attempt
from briefgen.ingest.reference_texts import reference_text
from briefgen.ingest.stated_dates import stated_date

_ENTRY: Final = re.compile(r"@([A-Za-z]{3,20})\s*\{\s*([^\s,{}]{1,200})\s*,")
_FIELD: Final = re.compile(r"\s*,?\s*([A-Za-z][\w-]{1,40})\s*=\s*")
_PASSED: Final = frozenset(("comment", "string", "preamble"))
_PUBLISHERS: Final = (
    "journaltitle",
    "journal",
    "booktitle",
    "organization",
    "institution",
    "publisher",
    "howpublished",
)
_ACCENTS: Final = dict(
    zip(
        "`'^~\"=.uvHckr",
        "\u0300\u0301\u0302\u0303\u0308\u0304\u0307\u0306\u030c\u030b\u0327\u0328\u030a",
        strict=True,
    )
)
_ACCENTED: Final = re.compile(r"\\([`'^~\"=.]|[uvHckr](?![A-Za-z]))\s*\{?\\?([A-Za-z])\}?")
_LETTERS: Final = dict(
    pair.split(" ")
    for pair in (
        r"\ss ß,\ae æ,\AE Æ,\oe œ,\o ø,\O Ø,\aa å,\AA Å,\l ł,\L Ł,\i ı,\& &,\% %,\$ $,\# #,\_ _,-- –,`` “,'' ”"
    ).split(",")
)
_DEEPEST: Final = 50  # braces within braces


def read_bibtex(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """An article for each reference that has a text, and a fault for each other."""
    entries = list(_entries(clean(decode(source.data))))
    if not entries:
        raise Unreadable("holds no reference", "export it again")
    for number, (key, entry) in enumerate(entries[: options.max_entries], 1):
        where = source.entry(number) if len(entries) > 1 else str(source.path)
        keys = [key, *([source.path.stem] if len(entries) == 1 else [])]
        yield attempt(where, partial(_article, entry, source, keys))


def _article(entry: Mapping[str, str], source: Source, keys: list[str]) -> IngestedArticle:
    # "Full Text:files/12/ferry.html:text/html", several parted by semicolons; or a path alone
    named = [
        part
        for one in re.split(r"(?<!\\);", entry.get("file", ""))
        for part in one.replace("\\:", ":").split(":")
        if part
    ]
    doi = entry.get("doi")
    return IngestedArticle(
        text=reference_text(source, named, keys, _plain(entry.get("abstract", ""))),
        title=words(_plain(entry.get("title", ""))),
        publisher=next(filter(None, (words(_plain(entry.get(name, ""))) for name in _PUBLISHERS)), None),
        authors=names(_in_order(name) for name in re.split(r"\s+and\s+", _plain(entry.get("author", ""))) if name),
        url=safe_url(_plain(entry.get("url", ""))) or (safe_url(f"https://doi.org/{doi}") if doi else None),
        published=_day(entry),
        language=language_named(entry.get("langid") or entry.get("language") or ""),
    )


def _day(entry: Mapping[str, str]) -> date | None:
    return stated_date(entry.get("date")) or stated_date(
        " ".join(entry.get(name, "") for name in ("day", "month", "year"))
    )


def _in_order(name: str) -> str:
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else name


def _entries(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The key and the fields of each entry, names in lower case."""
    at = 0
    while found := _ENTRY.search(text, at):
        at = found.end()
        if found[1].lower() in _PASSED:
            continue
        fields: dict[str, str] = {}
        while name := _FIELD.match(text, at):
            value, at = _value(text, name.end())
            fields.setdefault(name[1].lower(), value)
        yield found[2], fields


def _value(text: str, at: int) -> tuple[str, int]:
    """A value in braces, in quotation marks, or bare, and where it ends."""
    if text[at : at + 1] not in {"{", '"'}:
        bare = re.compile(r"[^,}\s]*").match(text, at)
        return (bare[0], bare.end()) if bare else ("", at)
    quoted = text[at] == '"'
    depth = 0
    for found in re.compile(r'\\.|[{}"]', re.S).finditer(text, at + quoted):
        mark = found[0]
        depth += (mark == "{") - (mark == "}")
        if (quoted and mark == '"' and not depth) or (not quoted and not depth and mark == "}"):
            return text[at + 1 : found.start()], found.end()
        if depth > _DEEPEST:
            break
    return "", len(text)


def _plain(value: str) -> str:
    """A value without what TeX needs: accents made letters, braces and commands off."""
    value = _ACCENTED.sub(lambda found: unicodedata.normalize("NFC", found[2] + _ACCENTS[found[1]]), value)
    for command, letter in _LETTERS.items():
        value = re.sub(re.escape(command) + (r"(?![A-Za-z])\s?" if command[-1].isalpha() else ""), letter, value)
    return re.sub(r"\\[A-Za-z]+\s?|[{}]", "", value)
