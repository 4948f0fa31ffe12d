"""What is edited in Word is taken into the spec, or told."""

import random
from pathlib import Path

import pytest

from briefgen.corpus import Corpus
from briefgen.model.brief import load_brief
from briefgen.pull import Pulled, pull
from briefgen.readback import BriefFile
from briefgen.service import compose_brief
from tests.pull.word_edits import CHANGES, Change, Expected, WordEdits
from tests.readback.briefs import DAY, read

Briefs = list[tuple[bytes, BriefFile]]


def after(briefs: Briefs, folder: Path, change: Change, form: int = 0, seed: int = 1) -> tuple[Pulled, list[Expected]]:
    """What is pulled from a file after a change, and what the change asks for."""
    data, brief = briefs[form]
    edits = WordEdits(data, brief)
    expected = change(edits, random.Random(seed))
    return pull(read(edits.saved(), folder)), expected


@pytest.mark.parametrize("form", range(5))
def test_nothing_is_found_in_a_file_that_nobody_edited(word_briefs: Briefs, form: int) -> None:
    _, brief = word_briefs[form]
    assert pull(brief) == Pulled(brief.carried.spec, (), brief.carried.spec)


@pytest.mark.parametrize("form", [0, 1, 2, 4])
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_an_edit_is_told_for_what_it_is(word_briefs: Briefs, tmp_path: Path, change: Change, form: int) -> None:
    pulled, expected = after(word_briefs, tmp_path, change, form)
    assert [Expected(edit.kind, not edit.why) for edit in pulled.edits] == expected
    spec = word_briefs[form][1].carried.spec
    assert (pulled.spec != spec) == any(each.taken for each in expected)


def rebuilt(corpus: Corpus, pulled: Pulled) -> list[str]:
    """The lines of the timeline in the brief of a spec."""
    spec = pulled.spec.model_copy(update={"date": DAY})
    (attachment,) = compose_brief(corpus, spec).document.attachments
    carried = load_brief(attachment.text.decode(), "the brief")
    return [line.text for line in carried.lines if line.id.startswith("event-")]


def test_own_words_are_taken_as_they_stand(word_briefs: Briefs, tmp_path: Path) -> None:
    def change(edits: WordEdits, _: random.Random) -> list[Expected]:
        edits.say("title", "Kabul, Islamabad and Beijing")
        edits.say("bottom-line-2", "They will cool.")
        edits.add_after("bottom-line-2", "Prepare.")
        edits.swap(edits.paragraph("recommendations-1"), edits.paragraph("recommendations-3"))
        edits.delete(edits.paragraph("recommendations-2"))
        edits.add_after("recommendations-1", "Then decide.")
        own = edits.lines("questions-table-", "own")
        edits.say(own[0].id, "Who would pay?")
        return []

    pulled, _ = after(word_briefs, tmp_path, change)
    assert pulled.left == ()
    assert pulled.spec.title == "Kabul, Islamabad and Beijing"
    assert pulled.spec.bottom_line == "Relations are warming.\nThey will cool.\nPrepare."
    assert pulled.spec.recommendations == ("Ask Tashkent.", "Wait for the name.", "Then decide.")
    assert pulled.spec.questions == ("Who would pay?", "Who comes next?")


def test_all_recommendations_can_go_with_their_heading(word_briefs: Briefs, tmp_path: Path) -> None:
    def change(edits: WordEdits, _: random.Random) -> list[Expected]:
        for line in edits.lines("recommendations"):
            edits.delete(edits.paragraph(line.id))
        return []

    pulled, _ = after(word_briefs, tmp_path, change)
    assert pulled.spec.recommendations == ()
    assert {(edit.kind, edit.why) for edit in pulled.edits} == {("recommendations", "")}


def test_a_deleted_row_is_not_told_again(word_briefs: Briefs, tmp_path: Path, seed_corpus: Corpus) -> None:
    def change(edits: WordEdits, _: random.Random) -> list[Expected]:
        line = next(line for line in edits.lines("event-") if line.events == ("beijing-meeting",))
        edits.delete(edits.row(line.id))
        return []

    pulled, _ = after(word_briefs, tmp_path, change)
    (edit,) = pulled.edits
    assert (edit.kind, "Ministerial-level meeting in Beijing" in edit.before) == ("row deleted", True)
    assert "beijing-meeting" not in pulled.spec.filters.events
    assert len(pulled.spec.filters.events) == 10
    rows = rebuilt(seed_corpus, pulled)
    assert not any("meeting in Beijing" in row for row in rows)
    assert any("airstrikes" in row for row in rows)


def test_rows_of_one_date_are_told_in_the_order_they_were_given(
    word_briefs: Briefs, tmp_path: Path, seed_corpus: Corpus
) -> None:
    def change(edits: WordEdits, _: random.Random) -> list[Expected]:
        first, *_, last = [line for line in edits.lines("event-") if line.section == "undated"]
        edits.swap(edits.row(first.id), edits.row(last.id))
        return []

    pulled, _ = after(word_briefs, tmp_path, change)
    assert {(edit.kind, edit.why) for edit in pulled.edits} == {("row moved", "")}
    assert pulled.spec.filters.events == ()
    rows = rebuilt(seed_corpus, pulled)
    assert "now joins China" in rows[-8]
    assert "will appoint an Ambassador" in rows[-1]


def test_a_row_that_passed_another_date_is_told_and_left(word_briefs: Briefs, tmp_path: Path) -> None:
    pulled, _ = after(word_briefs, tmp_path, lambda edits, chance: _dated_down(edits))
    (edit,) = pulled.left
    assert (edit.kind, edit.why.split(":")[0]) == ("row moved", "the timeline goes by date")
    assert pulled.spec == word_briefs[0][1].carried.spec


def _dated_down(edits: WordEdits) -> list[Expected]:
    edits.swap(edits.row("event-1"), edits.row("event-3"))
    edits.swap(edits.row("event-2"), edits.row("event-3"))
    return []


def test_other_words_for_what_happened_are_the_titles(word_briefs: Briefs, tmp_path: Path, seed_corpus: Corpus) -> None:
    def change(edits: WordEdits, _: random.Random) -> list[Expected]:
        line = next(line for line in edits.lines("event-") if line.events == ("refugee-criticism",))
        text = next(text for text in edits.texts(line.id) if "criticized" in text.text)
        text.text = text.text.replace("has criticized", "is unhappy with")
        return []

    pulled, _ = after(word_briefs, tmp_path, change)
    assert [edit.kind for edit in pulled.edits] == ["row reworded"]
    title = pulled.spec.edits["refugee-criticism"].title
    assert title == "Kabul is unhappy with Pakistan’s treatment of Afghan refugees"
    assert any(row.startswith(f"{title} (") for row in rebuilt(seed_corpus, pulled))


def test_edits_of_evidence_are_told_with_the_words_and_the_reason(word_briefs: Briefs, tmp_path: Path) -> None:
    def change(edits: WordEdits, _: random.Random) -> list[Expected]:
        text = next(text for text in edits.texts("summary-3") if "alleges" in text.text)
        text.text = text.text.replace("alleges", "proves")
        return []

    pulled, _ = after(word_briefs, tmp_path, change)
    (edit,) = pulled.left
    assert (edit.kind, edit.line) == ("evidence", "summary-3")
    assert edit.before.startswith("Islamabad alleges that militants")
    assert edit.after.startswith("Islamabad proves that militants")
    assert edit.why.startswith("the words are a source's")


def test_what_lost_its_bookmark_as_it_was_moved_is_known_by_its_words(word_briefs: Briefs, tmp_path: Path) -> None:
    def change(edits: WordEdits, _: random.Random) -> list[Expected]:
        edits.delete(edits.paragraph("recommendations-1"))
        edits.add_after("recommendations-3", "Wait for the name.")
        return []

    pulled, _ = after(word_briefs, tmp_path, change)
    assert [edit.kind for edit in pulled.edits] == ["recommendations"]
    assert pulled.spec.recommendations == ("Watch Beijing.", "Ask Tashkent.", "Wait for the name.")


def test_a_section_that_was_deleted_is_left_out(word_briefs: Briefs, tmp_path: Path) -> None:
    def change(edits: WordEdits, _: random.Random) -> list[Expected]:
        for line in edits.lines("summary"):
            edits.delete(edits.paragraph(line.id))
        return []

    pulled, _ = after(word_briefs, tmp_path, change)
    assert [(edit.kind, edit.why) for edit in pulled.edits] == [("section deleted", "")]
    assert "summary" not in pulled.spec.sections


def test_a_brief_of_no_row_is_refused(word_briefs: Briefs, tmp_path: Path) -> None:
    def change(edits: WordEdits, _: random.Random) -> list[Expected]:
        for line in edits.lines("event-"):
            edits.delete(edits.row(line.id))
        return []

    pulled, _ = after(word_briefs, tmp_path, change)
    assert {edit.kind for edit in pulled.left if "keep one row" in edit.why} == {"row deleted"}
    assert pulled.spec.filters.events == ()
