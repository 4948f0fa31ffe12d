"""Texts that no article is: marks without end, sentences without end, and very long ones."""

import json
import sys
import time
from pathlib import Path

import pytest

from briefgen.extract import extract
from briefgen.extract.annotate.parse import parse_of
from briefgen.extract.annotate.pipeline import pipeline
from briefgen.extract.layout.text_blocks import blocks_of
from briefgen.extract.layout.text_layout import Layout
from briefgen.extract.parsing import parse_texts
from briefgen.extract.pieces import PIECE, pieces, stretches
from tests.processes import run

LEAD = "Pakistan's foreign ministry said on Monday that talks with Kabul would resume in June.\n"
SECONDS = 12  # of the processor, for texts that took minutes

_MEASURED = """
import json, pathlib, re, sys
from briefgen.extract import extract
data = extract(pathlib.Path(sys.argv[1]).read_text())
peak = re.search(r"VmHWM:\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text())
print(json.dumps({"statements": len(data.statements), "megabytes": int(peak[1]) // 1024}))
"""


@pytest.mark.parametrize(
    "run",
    [
        '"' * 8_000,
        "(" * 8_000,
        "'(\"[" * 2_500,
        "said, " * 4_000,
        "He said it on Monday. " * 800,
        "of the men " * 2_000,
    ],
    ids=["quotation marks", "brackets", "marks", "one sentence", "pronouns", "one phrase"],
)
def test_what_goes_on_without_end_takes_no_more_time_than_its_length(run: str) -> None:
    begun = time.process_time()
    data = extract(f"{LEAD}{run}\n{LEAD}", "2025-06-02")
    assert time.process_time() - begun < SECONDS
    assert "Pakistan" in [actor.name for actor in data.actors]


def test_a_run_of_marks_changes_nothing_outside_it() -> None:
    plain, marked = extract(LEAD, "2025-06-02"), extract(f"{LEAD}{'(' * 2_000}\n", "2025-06-02")
    assert [event.title for event in marked.events] == [event.title for event in plain.events] != []


def test_a_text_is_cut_at_the_ends_of_paragraphs() -> None:
    text = "One two.\nThree four five.\nSix."
    spans = list(pieces(text, {9, 26}, most=20))
    assert [text[start:end] for start, end in spans] == ["One two.\n", "Three four five.\n", "Six."]


def test_a_long_paragraph_is_cut_after_a_sentence_or_else_after_a_word() -> None:
    text = "Ab cd. Ef gh ij kl mn"
    assert [text[start:end] for start, end in pieces(text, set(), most=10)] == ["Ab cd. ", "Ef gh ij ", "kl mn"]
    assert [start for start, _ in pieces("x" * 25, set(), most=10)] == [0, 10, 20]


def test_only_what_is_longer_than_any_word_is_cut_for_the_tokeniser() -> None:
    usual = "He said: " + "w" * 500 + " (" + "-" * 98 + ")"
    assert list(stretches(usual)) == [usual]
    odd = "He said: " + "w" * 1_200 + "(" * 250 + " and left"
    assert "".join(stretches(odd)) == odd
    assert max(map(len, stretches(odd))) == 500


def test_a_parse_in_pieces_is_the_parse_of_the_whole(seeds: Path) -> None:
    article = next(seeds.glob("*.txt")).read_text()
    text = "\n\n".join([article] * (2 * PIECE // len(article)))
    cut = parse_of(next(parse_texts([Layout(text, frozenset(block.start for block in blocks_of(text)))])))
    alone = parse_of(next(parse_texts([Layout(article, frozenset(block.start for block in blocks_of(article)))])))
    size = len(alone.words)
    assert len(list(pieces(text, {0}))) > 1
    assert cut.text == text
    assert cut.words[:size] == alone.words
    whole = pipeline().make_doc(text)
    assert [token.idx for token in whole if not token.is_space] == list(cut.starts)
    again = cut.words.index(alone.words[0], size)
    assert cut.tags[again : again + size - 1] == alone.tags[:-1]
    assert cut.deps[again : again + size - 1] == alone.deps[:-1]


def test_no_sentence_is_longer_than_its_tree_can_be_walked() -> None:
    parse = parse_of(next(parse_texts([Layout("said, " * 2_000)])))
    assert max(last - first for first, last in parse.sentences) < 500
    assert all(parse.sentence[head] == parse.sentence[token] for token, head in enumerate(parse.heads))


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
def test_memory_does_not_grow_with_the_length_of_a_text(seeds: Path, tmp_path: Path) -> None:
    article = next(seeds.glob("*.txt")).read_text()
    text = "\n\n".join([article] * (100_000 // len(article)))
    (tmp_path / "long.txt").write_text(text)
    command = [sys.executable, "-c", _MEASURED, tmp_path / "long.txt"]
    done = run(command, deadline=240, capture_output=True, text=True, check=True)
    measured = json.loads(done.stdout)
    assert measured["statements"] > 100
    assert measured["megabytes"] < 320  # of which the parser takes 220 for any text


def test_a_parse_keeps_no_vectors_and_one_number_a_token() -> None:
    doc = next(parse_texts([Layout("Chile signed a treaty.\n" * 2_000, frozenset(range(0, 46_000, 23)))]))
    assert doc.tensor.size == 0
    parse = parse_of(doc)
    last = len(parse.heads) - 3
    assert parse.left[last] == parse.right[last] == last > 256
    assert parse.left[last] is parse.right[last]
