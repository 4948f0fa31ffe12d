"""Briefs of every size and of hostile text, from article data to files that other programs read."""

import datetime
import io
import zipfile
from itertools import accumulate
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest
from lxml import etree

from briefgen import service
from briefgen.corpus import Corpus
from briefgen.model import Filters
from tests.compose.reading import FOOTNOTED
from tests.fakes import corpus, raw_actor, raw_data, raw_event

HOSTILE = {
    "markup": '<w:p/> & "quoted" <script>alert(1)</script> ]]>',
    "control": "bell \x07 null \x00 escape \x1b[31m end",
    "emoji": "flag 🇵🇰 family 👩‍👩‍👧 end",
    "long": "x" * 400,
    "right-to-left": "قالت باكستان (CPEC) إنها ستعيّن سفيراً في 2025",
    "overrides": "\u202etupni \u2067lleh\u2069 \u202dx\u2066 \u2068דבר\u202b",
    "combining": "e\u0301a\u0308 z\u0335",
    "line breaks": "one\r\ntwo\u2028three\u0085four",
    "braces": "{page} of {pages} {title}",
}


def everywhere(words: str) -> Corpus:
    """An article in which these words stand wherever words can stand."""
    text = f"{words} happened. {words} said so."
    whole = [{"start": 0, "end": len(text)}]
    part = {"start": 0, "end": len(words)}
    raw = raw_data(
        text,
        themes=[{"id": "t", "label": words, "evidence": whole}],
        actors=[raw_actor(words, whole, id="a", role=words, aliases=[words])],
        events=[
            raw_event("dated", whole, title=words, date="2024-05", themes=["t"], actors=[{"id": "a", "part": "agent"}]),
            raw_event("other", whole, title=words, date_text=words, status="disputed", place=words),
        ],
        statements=[
            {
                "id": "s",
                "speaker": "a",
                "cue": part,
                "content": part,
                "stance": "denies",
                "about": ["other"],
                "evidence": whole,
            }
        ],
        questions=[{"id": "q", "text": words, "kind": "unknown", "about": [], "evidence": whole}],
    )
    raw["article"] |= {"title": words, "publisher": words, "authors": [words], "url": f"javascript:{words}"}
    return corpus(raw)


def spec(words: str) -> Any:
    changes = {
        "date": "2025-06-02", "title": words, "author": words, "organisation": words, "reference": words,
        "marking": words, "bottom_line": words, "recommendations": [words], "questions": [words],
    }  # fmt: skip
    return service.refine_spec(None, changes)


def export(brief: service.Brief, folder: Path) -> tuple[Path, Path]:
    outputs = folder / "brief.docx", folder / "brief.pdf"
    service.export_brief(brief, outputs)
    return outputs


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_words_stay_words(kind: str, tmp_path: Path) -> None:
    words = HOSTILE[kind]
    docx, pdf = export(service.compose_brief(everywhere(words), spec(words)), tmp_path)
    with zipfile.ZipFile(docx) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels", ".svg")):
                etree.parse(io.BytesIO(archive.read(name)), etree.XMLParser(resolve_entities=False, no_network=True))
        assert b"javascript:" not in archive.read("word/_rels/document.xml.rels")
    with pikepdf.open(pdf) as opened:
        assert len(opened.pages) >= 1
        uris = [
            str(link.A.URI) for page in opened.pages for link in page.get("/Annots", []) if "/URI" in link.get("/A", {})
        ]
    assert not [uri for uri in uris if uri.startswith("javascript")]


def many(count: int) -> Corpus:
    """An article of that many events, a sentence and a day each."""
    lines = [f"Minister number {number} signed treaty {number}." for number in range(count)] or ["Nothing happened."]
    text = "\n".join(lines)
    first = datetime.date(2020, 1, 1)
    starts = list(accumulate((len(line) + 1 for line in lines[:count]), initial=0))[:count]
    events = [
        raw_event(
            f"e{number}",
            [{"start": start, "end": start + len(lines[number])}],
            title=lines[number],
            date=(first + datetime.timedelta(number)).isoformat(),
        )
        for number, start in enumerate(starts)
    ]
    return corpus(raw_data(text, events=events))


@pytest.mark.parametrize("count", [0, 1, 200, 2000])
def test_a_brief_has_every_event_that_was_chosen_whatever_their_number(count: int, tmp_path: Path) -> None:
    events = many(count)
    chosen = spec("A title").model_copy(
        update={**FOOTNOTED, "filters": Filters(events=tuple(it.id for it in events.events))}
    )
    docx, pdf = export(service.compose_brief(events, chosen), tmp_path)
    with zipfile.ZipFile(docx) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    names = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    rows = body.xpath("count(//w:tr[.//w:bookmarkStart[starts-with(@w:name, 'event_')]])", namespaces=names)
    assert rows == count
    assert notes.xpath("count(//w:footnote[not(@w:type)])", namespaces=names) >= count
    with pikepdf.open(pdf) as opened:
        assert len(opened.pages) >= count / 40
        assert bool(opened.Root.MarkInfo.Marked)


def test_nothing_from_outside_turns_a_line(tmp_path: Path) -> None:
    """No override is left in either file, and what is set apart ends where it began."""
    brief = service.compose_brief(everywhere(HOSTILE["overrides"]), spec(HOSTILE["overrides"]))
    docx, pdf = export(brief, tmp_path)
    controls = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
    with zipfile.ZipFile(docx) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".svg")):
                assert controls.isdisjoint(archive.read(name).decode()), name
    assert brief.document.title_block.title == "\u2068tupni lleh x דבר\u2069"
    with pdfplumber.open(pdf) as pages:
        words = " ".join(page.extract_text() for page in pages.pages)
    assert "tupni lleh x" in words


def test_names_beside_each_other_keep_their_order(tmp_path: Path) -> None:
    raw = raw_data("Talks were held.", events=[raw_event("e", [{"start": 0, "end": 16}], title="Talks")])
    raw["article"] |= {"authors": ["אאא", "בבב 1"], "title": "גגג", "publisher": "דדד"}
    _, pdf = export(
        service.compose_brief(corpus(raw), service.refine_spec(None, {**FOOTNOTED, "date": "2025-06-02"})), tmp_path
    )
    with pdfplumber.open(pdf) as pages:
        places = {char["text"]: char["x0"] for page in pages.pages for char in page.chars if char["text"] in "אבגד"}
    assert sorted(places, key=lambda char: places[char]) == list("אבגד")
