"""Whatever the text, extraction ends well: spans exact, ids tied, nothing without words behind it."""

import hashlib

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from briefgen.errors import BriefgenError
from briefgen.extract import RawArticle, extract, extract_all
from briefgen.extract.annotate.pipeline import MAX_LENGTH
from briefgen.extract.language import is_read, language_of
from briefgen.model.article_data import ArticleData, dump_article_data, load_article_data

PIECES = (
    "Pakistan’s Foreign Minister Ishaq Dar said “we will meet” on Monday.",
    "Kabul disputes these claims.",
    "The U.S. alleges that Café Élysée Corp. paid militants.",
    "He has not yet responded",
    "“It isn’t over,” she added.",
    "According to the ministry, talks failed in May 2021.",
    "\r\n", "\r\n\r\n", "\n", "\t", " ", "\u00a0", "\u200f", "\u200b", "\ufeff",
    "e\u0301", "👩\u200d🚀", "🇵🇰", "قال الوزير", "ביום שני", "``", "''", "\"", "’s", "…", "—", "(", ")", "%", "\x00",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=12).map("".join)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(data: ArticleData, text: str) -> None:
    """All that the format promises, and that every name and title is made of the text's own words."""
    assert data.article.text == text
    assert load_article_data(dump_article_data(data), "made") == data
    for item in (*data.actors, *data.events, *data.statements, *data.questions, *data.themes):
        assert item.confidence is not None
        assert item.by
        for span in item.evidence:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()
    for statement in data.statements:
        for span in (statement.cue, statement.content):
            assert any(whole.start <= span.start < span.end <= whole.end for whole in statement.evidence)
    for event in data.events:
        assert event.title.strip()
        if event.date_text:
            shown = " ".join(" ".join(text[span.start : span.end] for span in event.evidence).split())
            assert event.date_text in shown


@SLOW
@given(TEXTS)
@example("Q\t\u200f``قال الوزير0000000")
@example("Ana Poe")
@example("A00")
@example("\u00ba")
@example("Ana D.")
@example("Minister Sens. Poe claim")
@example("denied WHO accused it ministers ; 12 ministers calling")
@example("º they set was Sens. WHO met rebels urging")
@example("U.S. officials met Minister Ana Poe, the Malian")
@example("The army and rebels agreed to a truce in Sudan, Chad and Niger said.")
def test_any_text_gives_sound_data(text: str):
    check(extract(text, "2021-05-24"), text)


@SLOW
@given(TEXTS)
def test_offsets_hold_behind_odd_signs(text: str):
    lead = "👩\u200d🚀e\u0301\r\n\r\nكابل\r\n\r\n"
    said = "Ishaq Dar said that Pakistan’s ministers met in Kabul on 3 May 2021."
    whole = f"{lead}{said}\r\n\r\n{text}"
    assume(is_read(language_of(whole, "en")))  # letters enough of another language make it one that is not read
    data = extract(whole)
    check(data, whole)
    (statement,) = [item for item in data.statements if item.cue.start == whole.index("said")]
    assert whole[statement.content.start : statement.content.end].startswith("Pakistan’s ministers met in Kabul")


def test_the_same_text_gives_the_same_data():
    text = " ".join(PIECES[:6])
    assert extract(text, "2021-05-24") == extract(text, "2021-05-24")


def test_many_texts_come_in_order_and_as_if_alone():
    texts = ["China met Japan on 3 May 2021.", "", "Kabul disputes these claims."]
    together = list(extract_all(RawArticle(text) for text in texts))
    assert together == [extract(text) for text in texts]


def test_an_id_is_the_start_of_the_digest():
    assert extract("Nothing.").article.id == hashlib.sha256(b"Nothing.").hexdigest()[:16]


def test_a_missing_model_is_told_in_a_line():
    with pytest.raises(BriefgenError, match="no_such_model"):
        extract("A text.", model="no_such_model")


def test_a_text_too_long_is_refused():
    with pytest.raises(BriefgenError, match="split it"):
        extract("a " * MAX_LENGTH)


def test_a_date_that_is_none_is_refused():
    with pytest.raises(ValueError, match="Invalid isoformat"):
        extract("A text.", "24 May")
