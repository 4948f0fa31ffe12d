import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import Fault
from briefgen.ingest import IngestedArticle, ReadOptions, can_read
from briefgen.ingest.json_file import read_json_file
from briefgen.ingest.reader import Source

ROW = {
    "body": "The ministers met.",
    "headline": "Talks",
    "date": "2025-05-30",
    "author": ["Jane Doe"],
    "link": "https://x.org",
}


def test_reads_lines_under_the_usual_keys(read):
    first, second = read("a.jsonl", json.dumps(ROW) + "\r\n\n" + json.dumps(ROW | {"body": "Two.\r\nThree."}) + "\n")
    assert (first.text, first.title, first.published) == ("The ministers met.", "Talks", date(2025, 5, 30))
    assert (first.authors, first.url) == (("Jane Doe",), "https://x.org")
    assert first.where.endswith(":1")
    assert (second.text, second.where[-2:]) == ("Two.\nThree.", ":3")


def test_reads_lines_with_a_map_of_columns(read_one):
    row = {
        "payload": {"words": "They met."},
        "when": "30 May 2025",
        "text": "Other.",
        "outlet": {"name": "The Courier"},
    }
    article = read_one("a.jsonl", json.dumps(row), columns={"text": "payload.words", "published": "when"})
    assert (article.text, article.published, article.publisher) == ("They met.", date(2025, 5, 30), "The Courier")


def test_one_bad_line_does_not_stop_the_others(read):
    lines = ["{", json.dumps(ROW), "[1]", '{"title": "x"}', "[" * 100_000, json.dumps(ROW)]
    items = read("a.jsonl", "\n".join(lines))
    assert [isinstance(item, Fault) for item in items] == [True, False, True, True, True, False]
    assert items[0].where.endswith(":1")
    assert "its keys are title" in items[3].problem
    assert "too deep" in items[4].problem


def test_reads_arrays_and_single_objects(read, read_one):
    assert [item.where[-7:] for item in read("a.json", json.dumps([ROW, ROW]))] == ["entry 1", "entry 2"]
    assert read_one("a.json", json.dumps(ROW, indent=2)).text == "The ministers met."
    assert len(read("b.json", json.dumps(ROW) + "\n" + json.dumps(ROW))) == 2


@pytest.mark.parametrize(
    ("data", "said"), [("{", "not JSON"), ("[" * 100_000, "too deep"), ("nonsense", "not JSON"), ("[]", "no article")]
)
def test_refuses_what_is_no_json(refused, data, said):
    assert said in refused("a.json", data).problem


def test_refuses_a_map_of_unknown_fields(refused):
    assert "'txt'" in refused("a.jsonl", json.dumps(ROW), columns={"txt": "body"}).problem


def test_leaves_article_data_alone(refused, tmp_path):
    data = {"schema": "briefgen.article/1", "article": {"text": "x"}}
    assert "article data" in refused("a.json", json.dumps(data)).problem
    assert not can_read(tmp_path / "a.json")


def test_takes_json_for_its_content(tmp_path):
    for number, (content, taken) in enumerate(
        [
            (ROW, True),
            ([ROW], True),
            ({"article": {}, "events": []}, False),
            ({"actors": [], "events": []}, False),
            (5, False),
        ]
    ):
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(content))
        assert can_read(path) is taken
    assert not can_read(tmp_path / "none.json")


@given(
    st.lists(
        st.text(alphabet=st.characters(exclude_categories=["C"], exclude_characters="\u2028\u2029")).filter(str.strip)
    )
)
def test_texts_come_back_from_lines(tmp_path_factory, texts):
    path = tmp_path_factory.getbasetemp() / "texts.jsonl"
    data = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
    found = list(read_json_file(Source(path, data.encode()), ReadOptions()))
    assert [item.text for item in found] == [text.rstrip() for text in texts]


KEYS = st.sampled_from("text title authors published uri bodies type id issued author url".split())
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(), lambda one: st.lists(one) | st.dictionaries(KEYS, one)
)


@given(VALUES)
def test_any_json_gives_articles_or_faults(tmp_path_factory, value):
    path = tmp_path_factory.getbasetemp() / "any.json"
    found = read_json_file(Source(path, json.dumps(value).encode()), ReadOptions())
    assert all(isinstance(item, IngestedArticle | Fault) for item in found)
