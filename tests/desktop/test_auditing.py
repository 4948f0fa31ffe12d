"""A brief in a file, audited in the window: a badge for each line, and at once the words that say it."""

import io
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefgen.audit import AuditReport, LineVerdict
from briefgen.desktop.audit.dialog import AuditDialog
from briefgen.desktop.evidence.statement_delegate import HEAD_ROLE
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.preview.badges import badge_place, badges_of
from briefgen.document.direction import without_controls
from briefgen.service import compose_brief, export_brief
from tests.audit.bodies import told
from tests.desktop.frame import idle, opened, settings_in, shown_window
from tests.readback.briefs import written


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> BriefWindow:
    return shown_window(qtbot, settings_in(tmp_path))


def changed(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"12 prisoners", b"21 prisoners")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def audited(window: BriefWindow, qtbot: QtBot, path: Path) -> AuditDialog:
    window.commands.auditing.audit_file(path)
    qtbot.waitUntil(lambda: bool(window.findChildren(AuditDialog)))
    (dialog,) = window.findChildren(AuditDialog)
    return dialog


def test_each_line_has_a_badge_and_its_words_at_one_click(window: BriefWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    whole = written(told(), ".docx", form="full", bottom_line="Wait.")
    count = zipfile.ZipFile(io.BytesIO(whole)).read("word/document.xml").count(b"12 prisoners")
    path.write_bytes(changed(whole))
    dialog = audited(window, qtbot, path)
    badges = [dialog.list.item(row).data(HEAD_ROLE) for row in range(dialog.list.count())]
    assert set(badges) == {"Backed", "Own", "Changed"}
    assert count > 1
    assert dialog.summary.text().endswith(f"Changed: {count} · Unbacked: 0")
    dialog.wrong_only.setChecked(True)
    assert dialog.list.count() == count
    words = without_controls(dialog.words.toPlainText()).splitlines()
    assert words[:2] == ["Changed number or date changed since export: “21” was “12”", "Source 1: News 0"]
    assert words[2].startswith("On 3 May 2024 Ann Adler met Bob Braun in Bern over 12 prisoners")
    dialog.reject()


def test_a_file_that_carries_nothing_is_refused_with_a_way_on(
    window: BriefWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(written(told(), ".pdf", carry=False))
    with qtbot.waitSignal(window.commands.auditing.trouble) as trouble:
        window.commands.auditing.audit_file(path)
    (notice,) = trouble.args
    assert "carries no evidence" in notice.words
    notice.ways[0].take()
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    assert dialog.nameFilters() == ["Briefs (*.docx *.odt *.pdf)"]
    dialog.reject()


def test_the_lines_of_the_pages_have_badges_that_lead_to_the_words(
    window: BriefWindow, qtbot: QtBot, seeds: Path, tmp_path: Path
) -> None:
    opened(window, qtbot, seeds)
    qtbot.waitUntil(lambda: window.panes.preview.pages > 0, timeout=30_000)
    idle(window, qtbot)
    workspace, view = window.workspace, window.panes.preview.view
    assert workspace.collection is not None
    spec = workspace.brief_spec()
    path = tmp_path / "seed.docx"
    export_brief(compose_brief(workspace.collection.corpus_for(spec), spec), [path])
    before = view.viewport().grab().toImage()
    audited(window, qtbot, path).reject()
    preview = view.preview
    assert preview is not None
    place = next(each for each in preview.places if each.event and not each.is_row)
    point = badge_place(view.box_of(place)).center()
    found = view.badge_at(point)
    assert found is not None
    event, badge = found
    assert (event, badge.verdict) == (place.event, "backed")
    assert badge.words == "seed.docx: Backed – stands in the sources that it carries"
    after = view.viewport().grab().toImage()
    assert after.copy(view.viewport().rect()) != before.copy(view.viewport().rect())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert workspace.current == event
    qtbot.waitUntil(lambda: bool(window.panes.evidence.text.marked))
    workspace.edit(event, title="Something else")
    assert view.badge_at(point) is None
    workspace.undo_stack.undo()
    assert view.badge_at(point) is not None
    opened(window, qtbot, seeds)
    assert view._badges == {}


def test_the_worst_of_the_lines_of_an_event_is_its_badge() -> None:
    lines = tuple(
        LineVerdict(name, "timeline", verdict, "why", "words", events=events)
        for name, verdict, events in (("a", "backed", ("e1", "e2")), ("b", "changed", ("e2",)), ("c", "own", ()))
    )
    badges = badges_of(AuditReport("Title", lines, ()), "brief.pdf")
    assert {event: badge.verdict for event, badge in badges.items()} == {"e1": "backed", "e2": "changed"}
