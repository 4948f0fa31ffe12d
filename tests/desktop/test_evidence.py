"""The words that an event rests on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import Passage
from briefgen.desktop.evidence.pane import EvidencePane
from briefgen.desktop.evidence.source_line import first_words, is_web_address, source_line
from briefgen.desktop.evidence.statement_delegate import OFFSET_ROLE
from briefgen.desktop.evidence.statement_items import statement_items
from briefgen.desktop.workspace.work import Worker
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.model.article import Article

TEXT = "First line 𝔘.\r\nThe minister left. Nobody knows why 𝔘 he left.\nThe end."


@pytest.fixture
def workspace(qtbot: QtBot, seeds: Path) -> Iterator[Workspace]:
    made = Workspace(Worker(2))
    with qtbot.waitSignal(made.collection_changed):
        made.open_sources([seeds])
    yield made
    made.close()


@pytest.fixture
def pane(workspace: Workspace, qtbot: QtBot) -> EvidencePane:
    made = EvidencePane(workspace)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def article(name: str, **about: object) -> Article:
    values = {
        "id": name, "title": None, "publisher": None, "authors": (), "url": None, "published": None,
        "language": "en", "text": TEXT, "sha256": "0" * 64,
    }  # fmt: skip
    return Article(**{**values, **about})  # type: ignore[arg-type]


def passage(name: str, words: str) -> Passage:
    start = TEXT.index(words)
    return Passage(name, start, start + len(words))


def marks(pane: EvidencePane) -> list[str]:
    selections = pane.text.extraSelections()
    return [each.cursor.selectedText() for each in selections]


def test_without_an_event_it_says_what_to_do(pane: EvidencePane) -> None:
    assert pane.empty.head.text() == "Choose an event"
    assert pane.empty.isVisibleTo(pane)
    assert not pane.back.isEnabled()
    assert not pane.forth.isEnabled()
    assert not pane.said.isVisible()


def test_the_current_event_shows_its_words_and_source(pane: EvidencePane, workspace: Workspace, qtbot: QtBot) -> None:
    assert workspace.collection is not None
    event = next(each for each in workspace.collection.corpus().events if each.date == "2024-12")
    workspace.set_current(event.id)
    qtbot.waitUntil(lambda: "airstrikes" in pane.marked)
    assert pane.text.textCursor().block().text()
    assert pane.place.text() == ""
    assert marks(pane) == [pane.marked]


def test_passages_are_gone_through_by_the_keyboard(pane: EvidencePane) -> None:
    corpus = Corpus(articles={"a": article("a"), "b": article("b")})
    found = (passage("a", "The end."), passage("b", "The minister left."), passage("a", "knows why 𝔘 he left"))
    pane.show_passages(corpus, found)
    assert pane.marked == "knows why 𝔘 he left"
    assert marks(pane) == ["The end.", "knows why 𝔘 he left"]
    assert pane.place.text() == "Passage 1 of 3"
    for _ in range(2):
        QTest.keyClick(pane.text, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert pane.place.text() == "Passage 3 of 3"
    assert not pane.forth.isEnabled()
    QTest.keyClick(pane.text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert pane.marked == "The end."


def test_statements_and_questions_lead_to_their_words(pane: EvidencePane, workspace: Workspace, qtbot: QtBot) -> None:
    assert workspace.collection is not None
    corpus = workspace.collection.corpus()
    statement = next(each for each in corpus.statements if each.about)
    workspace.set_current(statement.about[0])
    qtbot.waitUntil(pane.said.isVisible)
    row = next(row for row in range(pane.said.count()) if pane.said.item(row).data(0x100).passage == statement.content)
    pane.text.verticalScrollBar().setValue(pane.text.top_of(statement.content))
    pane.said.doItemsLayout()
    place = pane.said.visualItemRect(pane.said.item(row)).bottomLeft() + QPoint(20, -10)
    QTest.mouseClick(pane.said.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pane.marked == corpus.words(statement.content)


def test_what_is_said_has_who_says_it_in_the_words_of_the_source(seed_corpus: Corpus) -> None:
    event = next(each.id for each in seed_corpus.events if "militants" in each.title)
    (article,) = seed_corpus.articles
    items = [each for each in statement_items(seed_corpus, event, article) if each.is_about]
    told = sorted(((each.head, each.words, each.is_question) for each in items), key=lambda each: each[2])
    assert told[0][0] == "Pakistan alleges"
    assert told[0][1].startswith("“militants use Afghan territory")
    assert told[-1][0] == "In dispute:"
    assert [is_question for _, _, is_question in told] == [False, False, True]


def test_notes_stand_beside_their_paragraphs_and_go_with_them(
    pane: EvidencePane, workspace: Workspace, qtbot: QtBot
) -> None:
    assert workspace.collection is not None
    workspace.set_current(next(each.id for each in workspace.collection.corpus().events if each.date == "2024-12"))
    qtbot.waitUntil(lambda: pane.said.count() > 4 and pane.text.verticalScrollBar().maximum() > 100)
    for value in (0, 60, pane.text.verticalScrollBar().maximum()):
        pane.text.verticalScrollBar().setValue(value)
        pane.said.doItemsLayout()
        for row in range(pane.said.count()):
            item, place = pane.said.item(row), pane.said.visualItemRect(pane.said.item(row))
            head = place.top() + (item.data(OFFSET_ROLE) or 0)
            assert head >= pane.text.top_of(item.data(0x100).passage) - pane.text.verticalScrollBar().value() - 1
    first, second = (pane.said.item(row).data(0x100).passage for row in (0, 1))
    assert first.start <= second.start
    pane.said.setCurrentRow(pane.said.count() - 1)
    qtbot.waitUntil(lambda: pane.text.verticalScrollBar().value() == pane.said.verticalScrollBar().value())


def test_of_a_long_transcript_only_what_is_about_the_event_stands_beside_it(seed_corpus: Corpus) -> None:
    event = next(each.id for each in seed_corpus.events if "militants" in each.title)
    (article,) = seed_corpus.articles
    few = statement_items(seed_corpus, event, article)
    many = replace(seed_corpus, statements=seed_corpus.statements * 40)
    assert {each.is_about for each in few} == {True, False}
    assert {each.is_about for each in statement_items(many, event, article)} == {True}


def test_only_the_newest_event_is_shown(pane: EvidencePane, workspace: Workspace, qtbot: QtBot) -> None:
    assert workspace.collection is not None
    events = workspace.collection.corpus().events
    for event in events:
        workspace.set_current(event.id)
    last = workspace.collection.corpus().words(events[-1].passages[0])
    qtbot.waitUntil(lambda: pane.marked == last)
    qtbot.waitUntil(lambda: not workspace.worker.is_busy)
    assert pane.marked == last


def test_a_source_is_named_and_no_strange_text_is_taken_for_markup() -> None:
    line = source_line(article("a", publisher="<b>Bold</b>", url="https://example.org/x?a=1&b=<"), QLocale("en_GB"))
    assert "&lt;b&gt;Bold" in line
    assert 'href="https://example.org/x?a=1&amp;b=&lt;"' in line
    named = source_line(article("a", publisher="The Paper", published="2025-05-31"), QLocale("en_GB"))
    assert named.startswith("no title · ")
    assert "The Paper" in named
    assert "31 May 2025" in named


def test_an_article_without_a_title_is_headed_by_its_first_words() -> None:
    assert first_words("\n  Chile shut a port.\nPeru did not.") == "“Chile shut a port.”"
    long = first_words("word " * 60)
    assert long.endswith("word…”")
    assert len(long) <= 93


def test_paragraphs_have_the_numbers_by_which_a_brief_cites_them(pane: EvidencePane) -> None:
    text = "One.\n\nTwo \U0001f600.\n\nThree."
    pane.text.show_article(text, Passage("a", 0, 4), ())
    blocks = [pane.text.document().findBlock(at).text() for at in pane.text.numbers]
    assert list(pane.text.numbers.values()) == ["¶1", "¶2", "¶3"]
    assert blocks == ["One.", "Two \U0001f600.", "Three."]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "", "http://[", "https://"])
def test_only_addresses_of_the_web_are_links(address: str) -> None:
    assert not is_web_address(address)
    assert "href" not in source_line(article("a", url=address or None), QLocale("en_GB"))
