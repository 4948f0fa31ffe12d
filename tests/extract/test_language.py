"""Texts in other languages than English stay sources without items."""

import pytest

from briefgen.extract import RawArticle, extract, extract_all
from briefgen.extract.language import language_of

FRENCH = "Le ministre a annoncé lundi que les négociateurs quitteront la ville jeudi."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FRENCH, "fr"),
        ("El alcalde dijo el martes que el puente sería cerrado por la policía.", "es"),
        ("Die Ministerin teilte am Montag mit, dass die Brücke gesperrt wird.", "de"),
        ("قالت الوزيرة يوم الاثنين إن الجسر مغلق", "ar"),
        ("Министр сообщила в понедельник, что мост закрыт.", "ru"),
        ("部长周一表示大桥已经关闭。", "zh"),
    ],
)
def test_another_language_is_told_whatever_is_claimed(text: str, language: str):
    assert language_of(text, "en") == language
    data = extract(text, language="en")
    assert data.article.language == language
    assert (data.events, data.actors, data.statements, data.questions, data.themes) == ((), (), (), (), ())
    assert data.article.text == text


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Monday that the bridge was closed.",
        "It rained.",
        "Muhammadu Buhari met Uhuru Kenyatta in Abuja.",
        "Lahore, Rawalpindi, Multan, Faisalabad",
        "42",
        "",
    ],
)
def test_in_doubt_what_is_claimed_holds(text: str):
    assert language_of(text, "en-GB") == "en-GB"


def test_english_is_read_whatever_is_claimed():
    text = "The minister of Ghana opened the bridge on 2 May 2024, and the mayor said that the road was closed."
    data = extract(text, language="fr")
    assert data.article.language == "en"
    assert [event.date for event in data.events][:1] == ["2024-05-02"]


def test_a_claim_of_the_same_language_keeps_its_region():
    assert language_of(FRENCH, "fr-CA") == "fr-CA"


def test_articles_keep_their_order_and_their_items():
    told = [f"Ghana closed the port of {name} on Monday." for name in ("Tema", "Lomé")]
    raw = [RawArticle(text) for text in (told[0], FRENCH, told[1])]
    found = list(extract_all(raw))
    assert [data.article.text for data in found] == [item.text for item in raw]
    assert [len(data.events) for data in found] == [1, 0, 1]


def test_a_quotation_in_another_script_does_not_make_a_text_foreign() -> None:
    text = "The minister's office in Kabul said that talks go on. قال الوزير إن المحادثات مستمرة"
    assert language_of(text, "en") == "en"
