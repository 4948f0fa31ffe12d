import json
from datetime import date

import pytest

RIS = """TY  - NEWS
TI  - Talks in Kabul
AU  - Doe, Jane
AU  - Khan, Ali
T2  - The Courier
DA  - 2025/05/30/
PY  - 2025
UR  - javascript:alert(1)
UR  - https://courier.example/1
LA  - en-GB
AB  - The ministers met.
L1  - ../secret.txt
ER  -
"""
CSL = {
    "id": "doe2025", "type": "article-newspaper", "title": "Talks in Kabul", "container-title": "The Courier",
    "author": [{"family": "Doe", "given": "Jane"}, {"literal": "Agency"}], "issued": {"date-parts": [[2025, "5", 30]]},
    "URL": "https://courier.example/1", "language": "en-GB", "abstract": "<p>The ministers met.</p>",
}  # fmt: skip


@pytest.mark.parametrize(("name", "data"), [("a.ris", RIS), ("a.json", json.dumps([CSL])), ("a.txt", RIS)])
def test_reads_the_abstract_and_the_source(read_one, name, data):
    article = read_one(name, data)
    assert article.text == "The ministers met."
    assert (article.title, article.publisher, article.published) == ("Talks in Kabul", "The Courier", date(2025, 5, 30))
    assert (article.url, article.language) == ("https://courier.example/1", "en-GB")
    assert article.authors[0] == "Jane Doe"


@pytest.mark.parametrize(("name", "data", "beside"), [
    ("a.ris", RIS, "a.txt"),
    ("a.ris", RIS.replace("../secret.txt", "files/kabul.html"), "kabul.html"),
    ("a.json", json.dumps([CSL]), "doe2025.md"),
])  # fmt: skip
def test_the_file_beside_goes_before_the_abstract(read_one, tmp_path, name, data, beside):
    words = "The ministers met in Beijing, and they talked at length about trade between the countries."
    (tmp_path / beside).write_text(
        f"<html><body><article><p>{words}</p></article></body></html>" if "html" in beside else words
    )
    article = read_one(name, data)
    assert (article.text, article.title) == (words, "Talks in Kabul")


BIBTEX = """@comment{made by hand}
@article{vik2024,
  title = {The {{Ferry}} to M{\\\"u}nster},
  author = {Vik, Jonas and Brandt, Ida},
  journaltitle = {The Norholm Echo},
  date = {2024-03-04},
  url = {https://echo.example/ferry},
  langid = {english},
  abstract = {The ferry sails.},
  file = {Full Text:files/12/ferry.txt:text/plain}
}
"""


def test_reads_bibtex_with_the_file_it_names(read_one, tmp_path):
    article = read_one("a.bib", BIBTEX)
    assert (article.text, article.title, article.publisher) == (
        "The ferry sails.",
        "The Ferry to Münster",
        "The Norholm Echo",
    )
    assert (article.authors, str(article.published)) == (("Jonas Vik", "Ida Brandt"), "2024-03-04")
    assert (article.url, article.language) == ("https://echo.example/ferry", "en")
    (tmp_path / "files" / "12").mkdir(parents=True)
    (tmp_path / "files" / "12" / "ferry.txt").write_text("The ferry sails on Monday.")
    assert read_one("a.bib", BIBTEX).text == "The ferry sails on Monday."


def test_paths_below_the_folder_are_followed_and_links_out_of_it_are_not(read_one, tmp_path):
    (tmp_path / "files" / "12").mkdir(parents=True)
    (tmp_path / "files" / "12" / "a b.txt").write_text("The ferry sails on Monday.")
    data = RIS.replace("../secret.txt", "files/12/a b.txt")
    assert read_one("a.ris", data).text == "The ferry sails on Monday."
    (tmp_path.parent / "secret.txt").write_text("Secret words.")
    (tmp_path / "files" / "12" / "a b.txt").unlink()
    (tmp_path / "files" / "12" / "a b.txt").symlink_to(tmp_path.parent / "secret.txt")
    assert read_one("a.ris", data).text == "The ministers met."


def test_no_reference_leads_out_of_its_folder(read_one, tmp_path):
    (tmp_path.parent / "secret.txt").write_text("Secret words.")
    assert read_one("a.ris", RIS).text == "The ministers met."


def test_no_reference_leads_to_itself(read_one, tmp_path):
    data = RIS.replace("../secret.txt", "a.txt")
    assert read_one("a.txt", data).text == "The ministers met."
    (tmp_path / "b.txt").write_text(data.replace("a.txt", "c.txt").replace("The ministers met.", "They parted."))
    assert read_one("c.txt", data.replace("a.txt", "b.txt")).text == "They parted."


@pytest.mark.parametrize("ending", [".text", ".markdown", ".xhtml", ".mht"])
def test_the_file_beside_may_have_any_ending_of_a_format_that_holds_one_article(read_one, tmp_path, ending):
    words = "The ministers met in Beijing, and they talked at length about trade between the countries."
    page = f"<html><body><article><p>{words}</p></article></body></html>"
    archive = (
        f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n{page}"
    )
    data = {".xhtml": page, ".mht": f"{archive}\n--b--\n"}.get(ending, words)
    (tmp_path / f"a{ending}").write_text(data)
    assert read_one("a.ris", RIS).text == words


def test_says_where_no_text_is(read):
    first, second = read("a.ris", RIS.replace("AB  - The ministers met.\n", "") + RIS)
    assert "without a text" in first.problem
    assert first.where.endswith("entry 1")
    assert second.text == "The ministers met."


def test_part_of_a_date_is_none(read_one):
    assert read_one("a.ris", RIS.replace("2025/05/30/", "2025/05//")).published is None
    assert read_one("a.json", json.dumps([CSL | {"issued": {"date-parts": [[2025, 5]]}}])).published is None


@pytest.mark.parametrize("data", ["TY  - NEWS\nTI  - x\n", "TY  - NEWS\nTY  - NEWS\nER  - \n"])
def test_refuses_broken_ris(refused, data):
    assert refused("a.ris", data).remedy
