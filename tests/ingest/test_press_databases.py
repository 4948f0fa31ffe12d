"""Files that hold many articles give each of them, with its own paper and day."""

import io
from datetime import date

import docx
import pytest

from briefgen.errors import Fault
from tests.ingest import made_articles as made

BOTH = [
    (made.FIRST, "The Norholm Echo", ("Jonas Vik",), made.DAYS[0], f"{made.LEAD}\n\n{made.MORE}"),
    (made.SECOND, "Eastwick Post", (), made.DAYS[1], made.REPLY),
]
UNI = "\n\n".join(made.NEXIS_UNI)
FILES = {
    "nexis.txt": made.NEXIS,
    "nexis.rtf": made.rich_text(made.NEXIS),
    "nexis.html": made.page(made.NEXIS),
    "uni.docx": made.word(made.NEXIS_UNI),
    "uni.txt": UNI,
    "uni.html": made.page(UNI),
    "uni.rtf": made.rich_text(UNI),
    "factiva.txt": made.FACTIVA,
    "factiva.rtf": made.rich_text(made.FACTIVA),
    "factiva.html": made.page(made.FACTIVA),
    "plain.txt": made.FACTIVA_PLAIN,
    "plain.rtf": made.rich_text(made.FACTIVA_PLAIN),
    "plain.html": made.page(made.FACTIVA_PLAIN),
    "proquest.txt": made.PROQUEST,
    "proquest.html": made.page(made.PROQUEST),
    "europresse.html": made.EUROPRESSE,
    "review.txt": made.REVIEW,
    "review.docx": made.word(made.REVIEW.split("\n")),
}


def told(items: list[object]) -> list[tuple[object, ...]]:
    return [(one.title, one.publisher, one.authors, str(one.published), one.text) for one in items]


@pytest.mark.parametrize("name", FILES)
def test_each_article_has_its_own_paper_and_day(read, name):
    assert told(read(name, FILES[name])) == BOTH


def test_a_zip_archive_of_them_gives_them_all(read):
    packed = made.archive({"a/nexis.txt": made.NEXIS, "b/uni.docx": FILES["uni.docx"], "__MACOSX/._x.txt": "x"})
    found = read("all.zip", packed)
    assert told(found) == [*BOTH, *BOTH]
    assert [one.where[-20:] for one in found[:1]] == ["a/nexis.txt: entry 1"]


def test_the_section_is_kept_apart_from_the_text(read):
    assert read("nexis.txt", made.NEXIS)[0].section == "NEWS; Pg. 4"


def test_fewer_articles_than_are_stated_are_said(read):
    first, fault = read("nexis.txt", made.NEXIS.partition("2 of 2 DOCUMENTS")[0])
    assert first.title == made.FIRST
    assert isinstance(fault, Fault)
    assert fault.problem == "says that it holds 2 articles and gave 1"


def test_an_article_without_its_text_is_said(read):
    first, fault = read("factiva.txt", made.FACTIVA.replace(f"LP\n{made.REPLY}\n", ""))
    assert first.title == made.FIRST
    assert fault.problem == f"{made.SECOND!r} has no text"
    assert fault.where.endswith("entry 2")


def test_an_export_that_gives_nothing_is_refused_by_name(refused):
    fault = refused("nexis.txt", "1 of 2 DOCUMENTS\n\n2 of 2 DOCUMENTS\n")
    assert "export of Nexis with 2 articles" in fault.problem


def test_an_abstract_alone_is_said(read):
    first, _ = read("proquest.txt", made.PROQUEST.replace(f"Full text: {made.LEAD}\n\n{made.MORE}\n", ""))
    assert (first.text, first.notes) == ("Ferries sail again.", ("holds only the abstract of it",))


@pytest.mark.parametrize(
    ("text", "day", "paper"),
    [
        ("Dokument 1 von 1\n\nNorholmer Bote\n\n4. März 2024 Montag\n\nFähre fährt wieder\n\nLÄNGE: 40 Wörter\n\nDie Fähre fährt.", "2024-03-04", "Norholmer Bote"),
        ("Document 1 de 1\n\nL'Écho de Norholm\n\nlundi 4 mars 2024\n\nLe ferry repart\n\nLONGUEUR: 40 mots\n\nLe ferry repart.", "2024-03-04", "L'Écho de Norholm"),
    ],
)  # fmt: skip
def test_other_languages_of_the_database(read_one, text, day, paper):
    article = read_one("a.txt", text)
    assert (str(article.published), article.publisher) == (day, paper)


def test_a_report_with_chapters_is_no_press_review(read_one):
    chapters = "Contents\n\n1. The harbour of the town\n2. The ferries of the line\n\n"
    chapters += f"The harbour of the town\n\n{made.LEAD}\n\nThe ferries of the line\n\n{made.MORE}\n"
    assert read_one("a.txt", chapters).text.count("\n") > 6


def test_a_quotation_of_the_labels_makes_no_export(read_one):
    text = "The editor's note\n\nHD means headline, PD the day of publication.\n\nSection: none of these begins a line."
    assert read_one("a.txt", text).text.startswith("The editor's note")


def test_prose_that_begins_with_a_code_stays_in_the_text(read):
    text = made.FACTIVA.replace(made.MORE, f"IN Norholm the mood was calm.\n{made.MORE}")
    assert "IN Norholm the mood was calm." in read("factiva.txt", text)[0].text


def test_headings_of_word_carry_the_titles(read):
    document = docx.Document()
    for text in made.NEXIS_UNI:
        document.add_paragraph(text, style="Heading 1" if text in {made.FIRST, made.SECOND} else None)
    out = io.BytesIO()
    document.save(out)
    assert [one.published for one in read("a.docx", out.getvalue())] == [date(2024, 3, 4), date(2024, 3, 9)]
