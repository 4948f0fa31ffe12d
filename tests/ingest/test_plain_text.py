from datetime import date

import pytest

TEXT = (
    "Pakistan’s minister met Wang Yi in Beijing.\nThe “Corridor” — a café of €60bn — will grow.\n\nKabul disputes this."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_reads_encodings(read_one, encoding):
    assert read_one("a.txt", TEXT.encode(encoding)).text == TEXT


def test_reads_cyrillic_of_eight_bits(read_one):
    text = "Министр иностранных дел Пакистана прибыл в Кабул. Переговоры о торговле и безопасности прошли в среду. " * 5
    assert read_one("a.txt", text.encode("cp1251")).text == text.rstrip()


def test_keeps_every_line_in_its_place(read_one):
    assert read_one("a.txt", "  One two. \n\n\n Three.\n").text == "  One two. \n\n\n Three."


def test_unites_line_ends_and_drops_what_cannot_be_seen(read_one):
    assert read_one("a.txt", "One.\r\nTwo\u00ad fold.\rThree\x0b\u200b four\x1b.\u2028Five.").text == (
        "One.\nTwo fold.\nThree\n four.\nFive."
    )


def test_joiners_of_urdu_and_marks_of_direction_stay(read_one):
    text = "می\u200cخواهم \u202bاردو\u202c."
    assert read_one("a.txt", text).text == text


def test_finds_headline_byline_and_date(read_one):
    article = read_one(
        "a.txt", "Pakistan to send ambassador\nBy Jane Doe and Ali Khan\n30 May 2025\n\nIt said so. More follows."
    )
    assert (article.title, article.authors) == ("Pakistan to send ambassador", ("Jane Doe", "Ali Khan"))
    assert article.published == date(2025, 5, 30)
    assert article.text.startswith("Pakistan to send ambassador\nBy Jane Doe")


def test_a_first_sentence_is_no_headline(read_one):
    article = read_one("a.txt", "Pakistan will send an ambassador.\n\nIt said so.\n\nBy then it was late.")
    assert (article.title, article.authors, article.published) == (None, (), None)


def test_takes_labelled_lines_off_the_head(read_one):
    data = (
        "Title: Talks in Kabul\nDate: 30 May 2025\nSource: The Daily\nAuthor: Jane Doe\n"
        "URL: javascript:alert(1)\n\nThey met."
    )
    article = read_one("a.txt", data)
    assert article.text == "They met."
    assert (article.title, article.publisher, article.authors) == ("Talks in Kabul", "The Daily", ("Jane Doe",))
    assert (article.published, article.url) == (date(2025, 5, 30), None)


def test_options_hold_where_the_file_is_silent(read_one):
    article = read_one("a.txt", "They met.", published=date(2025, 5, 31), language="de")
    assert (article.published, article.language) == (date(2025, 5, 31), "de")
    stated = read_one("a.txt", "Title: T\nDate: 2025-05-30\n\nThey met.", published=date(2020, 1, 1))
    assert stated.published == date(2025, 5, 30)


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf\n"])
def test_refuses_the_empty(refused, data):
    assert refused("a.txt", data).problem in {"is empty", "holds no text"}


def test_refuses_binary_junk(refused):
    assert refused("a.txt", bytes(range(256)) * 40).problem == "is not text"


def test_refuses_what_is_too_large(refused):
    assert refused("a.txt", "word " * 100, max_bytes=100).problem == "is larger than 100 bytes"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n", "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or encrypted"),
        (b"%!PS-Adobe-3.0", "PostScript"),
    ],
)
def test_names_other_formats(refused, data, said):
    assert said in refused("a.txt", data).problem
