"""What a brief tells of what has changed since an earlier one."""

from typing import Any

import pytest

from briefgen.changes.told import EarlierBrief
from briefgen.compose.brief import compose
from briefgen.document.blocks import ListBlock, Panel, Table, in_order
from briefgen.document.document import Document
from briefgen.document.inlines import plain_text
from briefgen.model import ArticleData, Spec
from briefgen.model.languages import brief_languages
from tests.changes.bodies import body, told
from tests.compose.reading import STYLE

RAID = "Rebels raided the customs post at Karsu on 3 May, killing 12 people."
AGAIN = "On 3 May rebels raided the customs post at Karsu and 15 people were killed."
STRIKE = "Dockers began a strike in Port Olan on 8 May."
PLAN = "The ministers of Olan and Karsu will sign a border treaty on 6 May."
DONE = "The ministers of Olan and Karsu signed a border treaty on 6 May, both said."


def raid(text: str) -> dict[str, Any]:
    return {"text": text, "date": "2024-05-03", "kind": "assault", "actors": ["Rebels"]}


def treaty(text: str, status: str) -> dict[str, Any]:
    return {"text": text, "date": "2024-05-06", "kind": "agree", "actors": ["Olan", "Karsu"], "status": status}


EARLY = told("early", "2024-05-04", "Herald", raid(RAID), treaty(PLAN, "planned"), title="Raid at Karsu")
STRIKING = {"text": STRIKE, "date": "2024-05-08", "actors": ["Dockers"]}
LATE = told("late", "2024-05-09", "Courier", raid(AGAIN), treaty(DONE, "reported"), STRIKING, title="A week in May")


def brief(*articles: ArticleData, old: tuple[ArticleData, ...] = (EARLY,), **spec: Any) -> Document:
    """The brief of articles since one of the `old` articles."""
    earlier = EarlierBrief(body(*old), "Karsu", "2024-05-05")
    whole = Spec.model_validate({"date": "2024-05-10", "form": "page", **spec})
    return compose(body(*articles).corpus, whole, STYLE, earlier)


def box(document: Document) -> list[str]:
    """The lines of the box."""
    (panel,) = (block for block in in_order(document.blocks) if isinstance(block, Panel))
    assert panel.anchor == "changes"
    return [panel.title, *map(plain_text, panel.paragraphs)]


def test_the_box_tells_group_by_group_what_changed_with_what_says_so() -> None:
    assert box(brief(EARLY, LATE)) == [
        "What has changed",
        "Since “Karsu”, 5 May 2024.",
        f"New 8 May 2024: {STRIKE} [2 ¶3]",
        f"Confirmed 6 May 2024: {DONE} · Planned before; carried out since [2 ¶2]",
        f"Contradicted 3 May 2024: {RAID} · Number of dead: 15 (before: 12) [1 ¶1; 2 ¶1]",
    ]


def test_lines_that_changed_are_marked_and_say_how() -> None:
    document = brief(EARLY, LATE, form="full", sections=["changes", "timeline", "evidence"])
    (rows,) = (
        block.rows for block in in_order(document.blocks) if isinstance(block, Table) and "timeline" in block.anchor
    )
    assert [(row.marked, plain_text(row.cells[1]).rpartition("] ")[2].split(" ·")[0]) for row in rows] == [
        (True, "Contradicted"), (True, "New"),
    ]  # fmt: skip
    used = [plain_text(row.cells[2]) for block in in_order(document.blocks) if isinstance(block, Table)
            and block.anchor == "evidence-2" for row in block.rows]  # fmt: skip
    assert used == ["What has changed 4 · Key dates 1 · Timeline 1", "What has changed 3",
                    "What has changed 2 · Key dates 2 · Timeline 2"]  # fmt: skip


def test_what_did_not_change_is_not_marked() -> None:
    document = brief(EARLY)
    assert box(document)[2:] == ["Nothing that the earlier brief tells has changed, and nothing is new."]
    lists = [block for block in in_order(document.blocks) if isinstance(block, ListBlock)]
    assert lists
    assert not any(item.marked for block in lists for item in block.items)


def test_a_brief_without_an_earlier_one_has_no_box() -> None:
    document = compose(body(EARLY).corpus, Spec.model_validate({"date": "2024-05-10"}), STYLE)
    assert not any(isinstance(block, Panel) for block in in_order(document.blocks))


def test_a_section_that_is_not_wanted_marks_nothing() -> None:
    document = brief(EARLY, LATE, sections=["summary", "timeline"])
    assert "New" not in [part.text for block in in_order(document.blocks) if isinstance(block, ListBlock)
                         for item in block.items for part in item.content]  # fmt: skip


def test_what_is_gone_names_the_earlier_source_in_words() -> None:
    lines = box(brief(EARLY, old=(EARLY, LATE)))
    assert f"Gone 8 May 2024: {STRIKE} · No source at hand tells it any more [Courier, 9 May 2024, ¶3]" in lines


def test_more_changes_than_lines_are_counted() -> None:
    strikes = [
        told(f"s{day}", f"2024-05-{day:02}", "Courier",
             {"text": f"Dockers {verb} in Port {port}.", "date": f"2024-05-{day:02}", "actors": [port]})
        for day, verb, port in (
            (11, "began a strike", "Olan"), (12, "blocked all trains", "Vesta"), (13, "burned customs papers", "Karsu"),
            (14, "met the mayor", "Imber"), (15, "sued their employer", "Dorn"), (16, "ended the lockout", "Fell"),
        )
    ]  # fmt: skip
    lines = box(brief(EARLY, *strikes, form="brief", sections=["changes", "timeline"]))
    assert len([line for line in lines if line.startswith("New")]) == 6
    lines = box(brief(EARLY, *strikes, form="page", sections=["changes", "timeline"]))
    assert len([line for line in lines if line.startswith("New")]) == 4
    assert lines[-1] == "1 more change is not shown."


@pytest.mark.parametrize("language", brief_languages())
def test_every_language_has_the_words(language: str) -> None:
    lines = box(brief(EARLY, LATE, language=language))
    assert len(lines) == 5
    assert lines[0] != "What has changed" or language == "en"
    assert not any("{" in line for line in lines)


def test_the_same_bytes_whatever_the_order_of_articles() -> None:
    assert brief(EARLY, LATE) == brief(LATE, EARLY)


def test_an_answer_names_the_question_and_a_denial_that_it_is_one() -> None:
    asking = told("asking", "2024-05-04", "Herald", title="Raid at Karsu")
    text = asking.article.text
    raw = asking.model_dump(mode="json", by_alias=True)
    raw["questions"] = [{"id": "q", "text": "What did the court name?", "kind": "unknown", "about": [],
                         "evidence": [{"start": 0, "end": len(text)}]}]  # fmt: skip
    asked = ArticleData.model_validate(raw)
    named = {"text": "The court did name a judge on 8 May.", "date": "2024-05-08", "actors": ["Court"]}
    bribe = {"text": "Smugglers bribed the harbour master of Imber.", "date": "2024-05-07", "status": "denied"}
    lines = box(brief(asked, told("late", "2024-05-09", "Courier", named, bribe), old=(asked,)))
    assert sorted(line.rpartition(" [")[0] for line in lines[2:]) == [
        "New 7 May 2024: Smugglers bribed the harbour master of Imber. · Denied",
        "New 8 May 2024: The court did name a judge on 8 May. · An open question is answered: What did the court name?",
    ]
