"""Which questions were answered, and whose stance turned."""

import hashlib

from briefgen.model import ArticleData
from tests.changes.bodies import body, changes
from tests.fakes import MarkedText, raw_actor, raw_data, raw_event, raw_statement

SPAN = {"start": 0, "end": 5}


def asking(kind: str = "unknown", **event: str) -> ArticleData:
    early = raw_data("Talks go on.")
    early["questions"] = [
        {"id": "q", "text": "Will the parley end?", "kind": kind, "about": ["e"] if event else [], "evidence": [SPAN]}
    ]
    early["events"] = [raw_event("e", [SPAN], **event)] if event else []
    early["article"] |= {"id": "early", "published": "2024-05-02", "publisher": "Herald"}
    return ArticleData.model_validate(early)


def telling(day: str = "2024-05-09", **event: str) -> ArticleData:
    late = raw_data("The parley will end.")
    late["events"] = [raw_event("e", [SPAN], **{"title": "The parley did end", **event})]
    late["article"] |= {"id": "late", "published": day, "publisher": "Courier"}
    return ArticleData.model_validate(late)


def test_a_question_that_a_later_article_answers() -> None:
    found = changes(body(asking()), body(asking(), telling()))
    assert [(each.group, each.aspect, each.text, each.after) for each in found] == [
        ("new", "event", "The parley did end", ("reported",)),
        ("changed", "answered", "Will the parley end?", ("The parley did end",)),
    ]


def test_a_question_that_is_still_open_did_not_change() -> None:
    found = changes(body(asking()), body(asking(), telling("2024-04-01")))
    assert [each.aspect for each in found] == ["event"]


def test_a_question_of_a_later_article_is_new() -> None:
    found = changes(body(telling("2024-05-01")), body(telling("2024-05-01"), asking()))
    assert [(each.group, each.aspect, each.text, each.new) for each in found] == [
        ("new", "question", "Will the parley end?", "early:q")
    ]


def test_a_question_that_nobody_asks_any_more_is_gone() -> None:
    found = changes(body(asking()), body(asking().model_copy(update={"questions": ()})))
    assert [(each.group, each.aspect, each.why) for each in found] == [("gone", "question", "untold")]


def test_a_question_about_a_plan_is_answered_by_its_being_carried_out() -> None:
    plan = {"date": "2024-05-05", "status": "planned", "title": "The envoys will sign the harbour treaty at Olan"}
    done = {"date": "2024-05-05", "title": "The envoys signed the harbour treaty at Olan"}
    found = changes(body(asking("planned", **plan)), body(asking("planned", **plan), telling(**done)))
    assert [(each.group, each.aspect, each.text) for each in found] == [
        ("changed", "answered", "Will the parley end?"),
        ("confirmed", "carried_out", "The envoys signed the harbour treaty at Olan"),
    ]


def saying(name: str, day: str, stance: str) -> ArticleData:
    text = MarkedText("{who|Ann Lee} {cue|said} {what|the harbour treaty was signed at Olan}.")
    raw = raw_data(text.text)
    raw["actors"] = [raw_actor("Ann Lee", [text.span("who")], id="ann")]
    title = "The harbour treaty was signed at Olan"
    raw["events"] = [raw_event("e", [text.span("what")], title=title, date="2024-05-01")]
    raw["statements"] = [raw_statement("s", "ann", text, "cue", "what", stance=stance, about=["e"])]
    raw["article"] |= {"id": name, "published": day, "publisher": "Herald"}
    raw["article"]["text"] += f" {name}"
    raw["article"]["sha256"] = hashlib.sha256(raw["article"]["text"].encode()).hexdigest()
    return ArticleData.model_validate(raw)


def test_a_speaker_whose_stance_turns() -> None:
    early, late = saying("early", "2024-05-02", "asserts"), saying("late", "2024-05-09", "denies")
    found = [each for each in changes(body(early), body(early, late)) if each.aspect == "stance"]
    assert [(each.group, each.who, each.before, each.after, each.text) for each in found] == [
        ("changed", ("Ann Lee",), ("asserts",), ("denies",), "The harbour treaty was signed at Olan")
    ]


def test_a_speaker_who_says_it_again_has_not_turned() -> None:
    early, late = saying("early", "2024-05-02", "asserts"), saying("late", "2024-05-09", "alleges")
    assert [each for each in changes(body(early), body(early, late)) if each.aspect == "stance"] == []


def test_what_another_speaker_denies_now_is_contradicted_by_him() -> None:
    early = saying("early", "2024-05-02", "asserts")
    raw = saying("late", "2024-05-09", "denies").model_dump(mode="json", by_alias=True)
    raw["article"]["publisher"] = "Courier"
    raw["actors"][0] |= {"id": "bo", "name": "Bo Tan"}
    raw["statements"][0]["speaker"] = "bo"
    late = ArticleData.model_validate(raw)
    found = changes(body(early), body(early, late))
    assert [(each.group, each.aspect, each.before, each.after, each.who) for each in found] == [
        ("contradicted", "status", ("reported",), ("disputed",), ("Bo Tan",))
    ]
    assert {passage.article for passage in found[0].passages} == {"late"}
