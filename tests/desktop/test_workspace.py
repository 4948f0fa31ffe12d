"""What the panes share: opening, choosing, undoing."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefgen import service
from briefgen.corpus.corpus import Corpus
from briefgen.desktop.commands.promote_edits import promote_edits
from briefgen.desktop.workspace.brief_state import BriefState
from briefgen.desktop.workspace.work import LatestOnly, Worker
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import InputError
from briefgen.library.library import open_library
from briefgen.library.merging import merge_waiting
from briefgen.library.search.query import SearchPage, SearchQuery
from briefgen.model import ArticleData, Filters, Spec, dump_spec, load_article_data, load_spec

DECISION = "appointment-confirmed"


@pytest.fixture
def seeded(workspace: Workspace, seeds: Path, qtbot: QtBot) -> Workspace:
    with qtbot.waitSignal(workspace.collection_changed):
        workspace.open_sources([seeds])
    return workspace


def page(workspace: Workspace, qtbot: QtBot, query: SearchQuery) -> SearchPage:
    found: list[SearchPage] = []
    workspace.search(query, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_files_are_all_ticked_and_a_search_finds_them(seeded: Workspace, qtbot: QtBot) -> None:
    found = page(seeded, qtbot, SearchQuery(order="oldest"))
    assert found.total == 11
    assert all(seeded.is_ticked(row.id) for row in found.rows)
    assert [row.title for row in page(seeded, qtbot, SearchQuery("taliban takeov", is_typed=True)).rows] == [
        found.rows[0].title
    ]
    assert found.rows[0].passages[0].text


def test_counts_follow_the_choices_of_other_facets(seeded: Workspace, qtbot: QtBot) -> None:
    every = page(seeded, qtbot, SearchQuery())
    theme = every.facets["themes"][0]
    chosen = page(seeded, qtbot, SearchQuery(themes=(theme.value,)))
    assert chosen.total == theme.count
    assert chosen.facets["themes"] == every.facets["themes"]
    assert sum(each.count for each in chosen.facets["statuses"]) == theme.count


def test_ticks_and_their_undoing(seeded: Workspace, qtbot: QtBot) -> None:
    first, second, *_ = (row.id for row in page(seeded, qtbot, SearchQuery(order="oldest")).rows)
    seeded.tick([first], False)
    assert not seeded.is_ticked(first)
    assert seeded.is_ticked(second)
    assert len(seeded.brief_spec().filters.events) == 10
    seeded.undo_stack.undo()
    assert seeded.choice.ticked is None
    seeded.tick_only([second])
    assert seeded.brief_spec().filters == Filters(events=(second,))
    seeded.tick([second], False)
    assert seeded.choice.is_empty


def test_typing_is_one_step(seeded: Workspace) -> None:
    for text in ("A", "A b", "A bc"):
        seeded.change_spec("Title", merge_key="title", title=text)
    assert seeded.undo_stack.count() == 1
    seeded.undo_stack.undo()
    assert seeded.choice.spec.title is None


def test_an_edit_shows_in_the_search_and_in_the_brief(seeded: Workspace, qtbot: QtBot) -> None:
    event = page(seeded, qtbot, SearchQuery(order="oldest")).rows[0].id
    seeded.edit(event, title="The Taliban took power", date="2021-08-15")
    row = page(seeded, qtbot, SearchQuery(order="oldest")).rows[0]
    assert (row.title, row.date) == ("The Taliban took power", "2021-08-15")
    assert seeded.collection is not None
    document = service.compose_brief(seeded.collection.corpus(), seeded.brief_spec()).document
    assert "The Taliban took power" in repr(document.blocks)
    with pytest.raises(InputError, match="not a month"):
        seeded.edit(event, date="2021-13")
    seeded.undo_stack.undo()
    assert page(seeded, qtbot, SearchQuery(order="oldest")).rows[0].date == "2021"


def test_merged_events_are_one_until_split(seeded: Workspace, qtbot: QtBot) -> None:
    first, second, *_ = (row.id for row in page(seeded, qtbot, SearchQuery(order="oldest")).rows)
    seeded.tick_only([second])
    seeded.merge_events([first, second])
    found = page(seeded, qtbot, SearchQuery(order="oldest"))
    assert found.total == 10
    assert len(found.rows[0].passages) > 1
    assert seeded.choice.ticked == {first}
    changes: list[bool] = []
    seeded.choice_changed.connect(lambda: changes.append(True))
    seeded.split_event(first)
    qtbot.waitUntil(lambda: bool(changes))
    assert page(seeded, qtbot, SearchQuery()).total == 11
    assert seeded.choice.ticked == {first, second}


def test_what_cannot_be_opened_is_told_and_the_old_stays(seeded: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(seeded.problem) as told:
        seeded.open_sources([tmp_path / "nothing.json"])
    assert "nothing.json" in told.args[0]
    assert seeded.collection is not None


@pytest.fixture
def library(tmp_path: Path, seeds: Path) -> Path:
    """A library in which two articles tell of each event of the seed."""
    data = load_article_data(next(seeds.glob("*.json")).read_text(encoding="utf-8"), "seed")
    other = data.model_copy(
        update={"article": data.article.model_copy(update={"id": "other", "publisher": "Elsewhere"})}
    )
    with open_library(tmp_path / "news.db") as made:
        made.add(data)
        made.add(_retold(other))
        merge_waiting(made)
        made.refresh()
    return tmp_path / "news.db"


def _retold(data: ArticleData) -> ArticleData:
    """The same article with another last line, so that it is no copy."""
    text = data.article.text + "\n" + " ".join(f"Quite other words, number {number}." for number in range(400))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return data.model_copy(update={"article": data.article.model_copy(update={"text": text, "sha256": digest})})


def test_nothing_of_a_library_is_ticked_at_first(workspace: Workspace, library: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.collection_changed):
        workspace.open_sources([library])
    assert workspace.choice.is_empty
    row = page(workspace, qtbot, SearchQuery(order="oldest")).rows[0]
    workspace.tick([row.id], True)
    assert workspace.collection is not None
    corpus = workspace.collection.corpus([row.id])
    brief = service.compose_brief(corpus, workspace.brief_spec()).document
    assert row.title in repr(brief.blocks)


def test_split_events_of_a_library_are_found_from_a_saved_spec(
    workspace: Workspace, library: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(workspace.collection_changed):
        workspace.open_sources([library])
    row = next(row for row in page(workspace, qtbot, SearchQuery(order="oldest")).rows if row.sources == 2)
    workspace.tick_only([row.id])
    with qtbot.waitSignal(workspace.choice_changed):
        workspace.split_event(row.id)
    parts = sorted(workspace.choice.ticked or ())
    assert [part.partition("@")[0] for part in parts] == [row.id, row.id]
    saved = load_spec(dump_spec(workspace.brief_spec()), "spec")
    corpus: Corpus = service.load_corpus([library], spec=saved)
    assert "grouping of sources" in repr(service.compose_brief(corpus, saved).document.blocks)
    found = page(workspace, qtbot, SearchQuery(order="oldest"))
    assert {row.id for row in found.rows} >= set(parts)


def test_files_open_beside_files(seeded: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "note.txt").write_text("Wang Yi visited Kabul on 3 May 2025.\n", encoding="utf-8")
    seeded.tick([page(seeded, qtbot, SearchQuery()).rows[0].id], False)
    before = {row.title: seeded.is_ticked(row.id) for row in page(seeded, qtbot, SearchQuery()).rows}
    with qtbot.waitSignal(seeded.collection_changed, timeout=60_000):
        seeded.add_sources([tmp_path / "note.txt"])
    after = {row.title: seeded.is_ticked(row.id) for row in page(seeded, qtbot, SearchQuery()).rows}
    assert set(after) - set(before) == {"Wang Yi visited Kabul on 3 May 2025"}
    assert [after[title] for title in before if title in after] == [before[title] for title in before if title in after]
    assert not after["Wang Yi visited Kabul on 3 May 2025"]
    assert seeded.saved_spec().sources[-1].endswith("note.txt")


def test_a_spec_chooses_what_is_ticked(workspace: Workspace, seeds: Path, qtbot: QtBot) -> None:
    spec = Spec(filters=Filters(themes=("refugees",)))
    with qtbot.waitSignal(workspace.collection_changed):
        workspace.open_sources([seeds], spec)
    assert 0 < len(workspace.choice.ticked or ()) < 11
    assert workspace.brief_spec().filters.events == tuple(sorted(workspace.choice.ticked or ()))


def test_edits_are_kept_in_a_library_and_taken_back(workspace: Workspace, library: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.collection_changed):
        workspace.open_sources([library])
    row = page(workspace, qtbot, SearchQuery(order="oldest")).rows[0]
    workspace.tick_only([row.id])
    workspace.edit(row.id, title="The Taliban took power")
    with qtbot.waitSignal(workspace.collection_changed):
        assert promote_edits(workspace, "Keep edits")
    assert workspace.choice.spec.edits == {}
    with open_library(library) as shared:
        assert "The Taliban took power" in [found.title for found in shared.search(SearchQuery()).rows]
    with qtbot.waitSignal(workspace.collection_changed):
        workspace.undo_stack.undo()
    assert workspace.choice.spec.edits[row.id].title == "The Taliban took power"
    with open_library(library) as shared:
        assert row.title in [found.title for found in shared.search(SearchQuery()).rows]
    with qtbot.waitSignal(workspace.collection_changed):
        workspace.undo_stack.redo()
    assert workspace.choice.spec.edits == {}


def test_there_is_nothing_to_keep_in_files(seeded: Workspace) -> None:
    assert not promote_edits(seeded, "Keep edits")


def test_ticks_by_hand_are_the_author_s_and_leave_a_dossier_its_actor() -> None:
    asked = Filters(events=("a",), actors=("Ann Lee",))
    dossier = BriefState(Spec(form="dossier", filters=asked, chosen_by="model"), ticked=frozenset(("a",)))
    assert dossier.full_spec().chosen_by == "model"
    changed = replace(dossier, ticked=frozenset(("a", "b"))).full_spec()
    assert (changed.chosen_by, changed.filters.events, changed.filters.actors) == ("author", ("a", "b"), ("Ann Lee",))
    brief = BriefState(Spec(filters=asked), ticked=frozenset(("b",))).full_spec()
    assert brief.filters == Filters(events=("b",))


def test_work_that_can_wait_leaves_the_processor_to_other_work(qtbot: QtBot) -> None:
    worker = Worker(3)
    told: list[str] = []
    later, now = LatestOnly(worker, after=60), LatestOnly(worker)
    later.ask(lambda: "later", told.append, lambda _: None)
    assert worker.is_busy
    now.ask(lambda: "now", told.append, lambda _: None)
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert told == ["now", "later"]
    later.ask(lambda: "never", told.append, lambda _: None)
    worker.close()
    qtbot.wait(100)
    assert told == ["now", "later"]
