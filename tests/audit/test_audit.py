"""What an audit says of lines that were changed, written in, moved or never backed, and by which conventions."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from briefgen.audit import AuditReport, audit_brief, report_document
from briefgen.audit.conventions import terms_in
from briefgen.document.blocks import Counts, Table
from briefgen.model.brief import CarriedBrief, dump_brief, load_brief
from briefgen.readback import BriefFile, PrintedLine
from tests.audit.bodies import told
from tests.readback.briefs import DAY, read, written

Change = Callable[[dict[str, Any]], None]


def brief_of(tmp_path: Path, **changes: Any) -> BriefFile:
    return read(written(told(), ".docx", **{"form": "full", **changes}), tmp_path)


def wrong(report: AuditReport) -> dict[str, str]:
    return {line.id: line.reason for line in report.lines if line.verdict in ("changed", "unbacked")}


def carrying(brief: BriefFile, change: Change) -> BriefFile:
    """The brief as if it had carried something else from the first: its file agrees with what it carries."""
    tree = json.loads(dump_brief(brief.carried))
    change(tree)
    carried: CarriedBrief = load_brief(json.dumps(tree), "x")
    printed = {line.id: line.text for line in carried.lines}
    lines = tuple(line._replace(text=printed.get(line.id, line.text)) for line in brief.lines)
    return brief._replace(carried=carried, lines=lines)


def line_in(tree: dict[str, Any], name: str) -> dict[str, Any]:
    return next(line for line in tree["lines"] if line["id"] == name)


def reworded(name: str, old: str, new: str) -> Change:
    def change(tree: dict[str, Any]) -> None:
        line = line_in(tree, name)
        assert old in line["text"]
        line["text"] = line["text"].replace(old, new)

    return change


def test_a_brief_as_it_was_written_is_backed(tmp_path: Path) -> None:
    report = audit_brief(brief_of(tmp_path, bottom_line="Wait and see."), told().articles)
    assert wrong(report) == {}
    assert report.is_backed
    own = [(line.text, line.verdict, line.reason) for line in report.lines if line.section == "bottom_line"]
    assert own == [("Wait and see.", "own", "the analyst’s own words")]


def test_what_an_analyst_changed_in_an_event_is_own(tmp_path: Path) -> None:
    edits = {"a0:e1": {"title": "The envoy went home", "date": "2024-05-04"}}
    report = audit_brief(brief_of(tmp_path, edits=edits))
    row = {
        line.id: (line.verdict, line.reason) for line in report.lines if line.text.startswith(("The envoy w", "4 May"))
    }
    assert set(row.values()) == {("own", "the analyst wrote its title"), ("own", "the analyst wrote its date")}


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("event-1-2", "Bob Braun", "Rob Braun", "no passage and no data has “rob”"),
        ("event-1-2", "12 prisoners", "13 prisoners", "no passage and no data has “13”"),
        ("event-1-1", "3 May", "4 May", "the date of the event is 3 May 2024"),
        ("event-3-2", "Claimed", "", "the event is claimed, which the line does not say"),
        ("event-1-2", "¶1]", "¶2]", "the citation names source 1, paragraph 2, on which the line does not rest"),
    ],
)
def test_a_line_that_its_own_evidence_does_not_bear_is_unbacked(
    tmp_path: Path, name: str, old: str, new: str, reason: str
) -> None:
    brief = brief_of(tmp_path)
    old, new = (text.replace(" ¶", "\N{NO-BREAK SPACE}¶") for text in (old, new))
    found = wrong(audit_brief(carrying(brief, reworded(name, old, new))))
    assert list(found) == [name]
    assert reason in found[name]


def test_a_text_that_is_not_the_one_of_its_digest_backs_nothing(tmp_path: Path) -> None:
    def change(tree: dict[str, Any]) -> None:
        article = tree["articles"][0]["article"]
        article["text"] = article["text"].replace("prisoners", "prisoner!")

    found = wrong(audit_brief(carrying(brief_of(tmp_path), change)))
    assert "the text of source 1 in the file is not the one that its SHA-256 names" in found["event-1-2"]


def test_a_text_and_its_digest_that_were_made_up_are_held_against_the_source(tmp_path: Path) -> None:
    def change(tree: dict[str, Any]) -> None:
        article = tree["articles"][0]["article"]
        article["text"] = article["text"].replace("over 12 prisoners", "over 92 prisoners")
        article["sha256"] = hashlib.sha256(article["text"].encode()).hexdigest()
        for item in (*tree["articles"][0]["events"], *tree["events"]):
            item["title"] = item["title"].replace("12 prisoners", "92 prisoners")
        for line in tree["lines"]:
            line["text"] = line["text"].replace("12 prisoners", "92 prisoners")
            line["quotations"] = [each.replace("12 prisoners", "92 prisoners") for each in line.get("quotations", ())]

    forged = carrying(brief_of(tmp_path), change)
    assert wrong(audit_brief(forged)) == {}
    assert "does not stand in source 1 as given" in wrong(audit_brief(forged, told().articles))["event-1-2"]


def test_a_source_that_is_not_given_is_told(tmp_path: Path) -> None:
    given = {name: article for name, article in told().articles.items() if name != "a1"}
    found = wrong(audit_brief(brief_of(tmp_path), given))
    assert set(found.values()) == {"source 2 is not among the sources given"}


def test_lines_written_in_and_moved_are_told(tmp_path: Path) -> None:
    brief = brief_of(tmp_path)
    ids = [line.id for line in brief.lines]
    first, second = ids.index("event-1-1"), ids.index("event-2-1")
    lines = [*brief.lines, PrintedLine("", "Karsu will pay.")]
    lines[second : second + 2], lines[first : first + 2] = lines[first : first + 2], lines[second : second + 2]
    found = wrong(audit_brief(brief._replace(lines=tuple(lines))))
    assert found[""] == "was written into the file after export; no passage backs it"
    assert {found.get("event-1-1", ""), found.get("event-2-1", "")} == {"stands at another place than at export", ""}


def test_what_changed_is_told_in_the_words_of_both(tmp_path: Path) -> None:
    brief = brief_of(tmp_path)
    lines = tuple(
        line._replace(text=line.text.replace("12 prisoners", "40 prisoners")) if line.id == "event-1-2" else line
        for line in brief.lines
    )
    assert wrong(audit_brief(brief._replace(lines=lines))) == {
        "event-1-2": "number or date changed since export: “40” was “12”"
    }


def test_a_marking_that_is_gone_or_altered_is_told(tmp_path: Path) -> None:
    brief = brief_of(tmp_path, marking="TLP:RED")
    gone = audit_brief(brief._replace(headers=("",)))
    assert wrong(gone) == {"marking": "the header has no marking; at export it was TLP:RED"}
    altered = audit_brief(brief._replace(footers=("TLP:CLEAR Page 1",)))
    assert wrong(altered) == {"marking": "the footer reads “TLP:CLEAR Page 1”; at export it was TLP:RED"}


def test_the_conventions_are_remarks_and_no_failure(tmp_path: Path) -> None:
    own = "It is likely that Karsu pays; we say so with high confidence. It was said to be highly probable."
    report = audit_brief(brief_of(tmp_path, bottom_line=own))
    told_of = [item.words for item in report.remarks if item.section == "bottom_line"]
    assert told_of == [
        "likelihood (“likely”) and confidence (“high confidence”) stand in one sentence (ICD 203)",
        "“it was said” does not say by whom; name who said it",
        "“highly probable” is of another scale of likelihood than “likely”; keep to one (ICD 203)",
    ]
    assert report.is_backed
    assert "rests on a single source" in {item.words for item in report.remarks}


def test_a_brief_without_a_marking_is_remarked(tmp_path: Path) -> None:
    report = audit_brief(brief_of(tmp_path, marking=None))
    assert ("marking", "the brief has no handling marking") in {(item.id, item.words) for item in report.remarks}


def test_of_terms_within_each_other_the_longest_is_found() -> None:
    assert terms_in("Very unlikely, and unlikely", ["unlikely", "likely", "very unlikely"]) == [
        "very unlikely",
        "unlikely",
    ]


def test_the_report_is_a_document_with_what_is_wrong_first(tmp_path: Path) -> None:
    brief = brief_of(tmp_path)
    lines = tuple(line._replace(text="") if line.id == "event-1-2" else line for line in brief.lines)
    report = audit_brief(brief._replace(lines=lines))
    document = report_document(report, "brief.docx", DAY)
    counts, *_ = (block for block in document.blocks if isinstance(block, Counts))
    assert {words: number for number, words in counts.rows}["changed since export"] == "1"
    table = next(block for block in document.blocks if isinstance(block, Table))
    ((words, verdict, reason),) = (tuple(part.text for cell in row.cells for part in cell) for row in table.rows)
    assert (verdict, reason) == ("changed", "was taken out since export")
    assert words.startswith("On 3 May 2024")


def altered(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as file:
        change(file)
        out = io.BytesIO()
        file.save(out)
    return out.getvalue()


def shown_in(file: pikepdf.Pdf, before: bytes, after: bytes) -> bytes:
    """Operators that show the first words of a page again, marked otherwise."""
    content = file.pages[0].Contents.read_bytes()
    shown = next(line for line in content.splitlines() if line.startswith(b"BT") and b"TJ" in line)
    font = next(line for line in content.splitlines() if line.endswith(b" Tf"))
    return before + b"\n" + font + b"\n" + shown + b"\n" + after


def as_artifact(file: pikepdf.Pdf) -> None:
    file.pages[0].contents_add(shown_in(file, b"/Artifact BMC", b"EMC"))


def in_a_form(file: pikepdf.Pdf) -> None:
    page = file.pages[0]
    form = file.make_stream(shown_in(file, b"", b""))
    form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, pikepdf.Array([0, 0, 600, 800])
    form.Resources = page.obj.Resources
    name = page.add_resource(form, pikepdf.Name.XObject)
    page.contents_add(b"%s Do" % str(name).encode())


def typed_on(file: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Contents="Karsu will pay.", Rect=[0, 0, 9, 9]
    )
    page = file.pages[0].obj
    page.Annots = pikepdf.Array([*page.get("/Annots", pikepdf.Array()), file.make_indirect(note)])


@pytest.mark.parametrize("change", [as_artifact, in_a_form, typed_on])
def test_words_laid_over_a_page_are_told(tmp_path: Path, change: Callable[[pikepdf.Pdf], None]) -> None:
    data = written(told(), ".pdf", form="full")
    found = audit_brief(read(altered(data, change), tmp_path))
    assert wrong(found) == {"": "was written into the file after export; no passage backs it"}


def test_a_link_that_leads_elsewhere_is_told(tmp_path: Path) -> None:
    def change(file: pikepdf.Pdf) -> None:
        for page in file.pages:
            for note in page.obj.get("/Annots", ()):
                if "/A" in note and str(note.A.URI) == "https://example.org/1":
                    note.A.URI = pikepdf.String("https://example.com/1")

    found = audit_brief(read(altered(written(told(), ".pdf", form="full"), change), tmp_path))
    assert wrong(found) == {"link": "a link leads to an address that no source of the brief has"}


def test_words_in_a_drawing_are_lines_too(tmp_path: Path) -> None:
    brief = read(written(told(), ".pdf", form="full"), tmp_path)
    (line,) = (line for line in brief.lines if line.id == "timeline-figure-picture")
    assert line.text.startswith("Time axis from 3 May 2024 to 9 June 2024 with 9 dated events")
    assert line.drawn is not None
    redrawn = line._replace(drawn=line.drawn.replace("Dockers", "Bankers"))
    lines = tuple(redrawn if each is line else each for each in brief.lines)
    assert wrong(audit_brief(brief._replace(lines=lines))) == {
        "timeline-figure-picture": "words in the drawing changed since export: “Bankers” was “Dockers”"
    }


def test_the_description_of_a_drawing_in_word_is_a_line(tmp_path: Path) -> None:
    data = written(told(), ".docx", form="full")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"with 9 dated events", b"with 8 dated events")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert wrong(audit_brief(read(out.getvalue(), tmp_path))) == {
        "timeline-figure-picture": "number or date changed since export: “8” was “9”"
    }
