"""A rule that fails costs its item, and is told of with the sentence; the article stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.extract import RawArticle, extract, extract_all, time_expressions
from briefgen.extract.guard import Loss, RuleFailed
from briefgen.service.extraction import extract_files
from briefgen.service.extraction_options import ExtractionOptions

TEXT = "Pakistan closed the border on 5 May 2025. Kabul's foreign ministry said that talks would resume on 7 May 2025."


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("15 min.", "PT15M"),
        ("5 hrs.", "PT5H"),
        ("2 yrs.", "P2Y"),
        ("1 hr.", "PT1H"),
        ("1 yr.", "P1Y"),
    ],
)
def test_abbreviated_units_with_a_full_stop(words: str, value: str) -> None:
    found = time_expressions(f"The talks lasted {words} and ended.", "2025-06-02")
    assert [(item.type, item.value) for item in found] == [("DURATION", value)]


@pytest.mark.parametrize(
    ("rule", "rules", "sentence"),
    [
        ("briefgen.extract.events.events.title_of", "events", "Pakistan closed the border on 5 May 2025."),
        ("briefgen.extract.dates.date_resolution._governed", "dates", "Kabul's foreign ministry said"),
        ("briefgen.extract.statements.statements.content_of", "statements", "Kabul's foreign ministry said"),
        ("briefgen.extract.extraction.resolve_actors", "actors", "Pakistan closed"),
        ("briefgen.extract.extraction.themes_of", "themes", "Pakistan closed"),
        ("briefgen.extract.extraction.layout_of", "layout", "Pakistan closed"),
        ("briefgen.extract.linking.assembly.link", "ties", "Pakistan closed"),
    ],
)
def test_a_failing_rule_costs_no_article(rule: str, rules: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(*_: object) -> object:
        raise KeyError("min.")

    monkeypatch.setattr(rule, trip)
    losses: list[Loss] = []
    (data,) = extract_all([RawArticle(TEXT)], tell=losses.append)
    assert data.article.text == TEXT
    assert {loss.rules for loss in losses} == {rules}
    assert losses[0].error == "KeyError: 'min.'"
    assert any(loss.sentence.startswith(sentence) for loss in losses)


def test_only_the_item_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefgen.extract.events import events

    whole = extract(TEXT)
    titled: Callable[..., str] = events.title_of

    def trip(*given: object) -> str:
        title = titled(*given)
        if "closed" in title:
            raise ValueError("no")
        return title

    monkeypatch.setattr(events, "title_of", trip)
    losses: list[Loss] = []
    (data,) = extract_all([RawArticle(TEXT)], tell=losses.append)
    assert [event.title for event in data.events] == [e.title for e in whole.events if "closed" not in e.title] != []
    assert [loss.sentence for loss in losses] == ["Pakistan closed the border on 5 May 2025."]


def test_who_extracts_directly_is_warned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.extract.extraction.themes_of", lambda *_: 1 / 0)
    with pytest.warns(RuleFailed, match="themes failed .ZeroDivisionError: division by zero. at “Pakistan"):
        extract(TEXT)


def test_a_loss_is_told_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.extract.extraction.themes_of", lambda *_: 1 / 0)
    (tmp_path / "a.txt").write_text(TEXT)
    (found,) = extract_files([tmp_path / "a.txt"], ExtractionOptions())
    (loss,) = found.losses
    assert loss.where == str(tmp_path / "a.txt")
    assert loss.problem.startswith("an item is missing: the rules of themes failed (ZeroDivisionError")
    assert loss.remedy == "report it with the sentence"


def test_a_text_may_end_in_an_open_bracket() -> None:
    text = "👩 é\r\n\r\nIshaq Dar said that Pakistan’s ministers met in Kabul on 3 May 2021.\r\n\r\nCG("
    assert [event.date for event in extract(text).events] == ["2021-05-03"]


def test_a_clause_may_have_no_words_of_its_own() -> None:
    text = (
        's mayor, has held a council meeting. After the meeting, Lodge said "rebels struck Norholm but it was Sweden '
        'that was targeted". T'
    )
    assert [actor.name for actor in extract(text).actors][:1] == ["Lodge"]  # a rule that fails would raise here


def test_a_row_may_be_told_by_an_occasion_alone() -> None:
    text = (
        "SECRETARY LODGE: And look, the United States has just gone through a period where we have kind of confronted "
        "or been forced to confront our own tasks at home."
    )
    assert "United States" in [actor.name for actor in extract(text).actors]  # a rule that fails would raise here
