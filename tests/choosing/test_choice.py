"""The choice of a model in a brief: ids in a spec, the same bytes ever after, and no word of the model on a page."""

import tomllib
from pathlib import Path

import pytest

from briefgen.choosing import Endpoint
from briefgen.document.blocks import in_order
from briefgen.document.document import Document
from briefgen.document.inlines import plain_text
from briefgen.document.reading import lines_of
from briefgen.errors import BriefgenError
from briefgen.model import Spec
from briefgen.service import choose_events, compose_brief, export_brief, load_corpus, refine_spec
from tests.choosing.servers import says, serving
from tests.registries.running import run

DATE = ("--date", "2025-06-02")
DATED = {"date": "2025-06-02", "form": "brief"}


def words(document: Document) -> str:
    return "\n".join(plain_text(line) for block in in_order(document.blocks) for line in lines_of(block))


def chosen(seeds: Path, said: str, limit: int = 3, **spec: object) -> tuple[Spec, list[str]]:
    corpus, wanted = load_corpus([seeds]), refine_spec(None, {**DATED, **spec})
    with serving(says(said)) as server:
        made = choose_events(corpus, wanted, limit, Endpoint(server.address, "made-up", 20))
        return made, server.asked[0]["messages"][1]["content"].splitlines()


def test_numbers_become_ids_of_the_events_that_were_shown(seeds: Path) -> None:
    made, shown = chosen(seeds, '{"numbers": [2, 1]}')
    corpus = load_corpus([seeds])
    events = {event.id: corpus.words(event.passages[0])[:300] for event in corpus.events}
    assert len(made.filters.events) == 2
    assert all(any(events[name] in line for line in shown[:2]) for name in made.filters.events)
    assert made.chosen_by == "model"
    assert [line.partition(". ")[0] for line in shown] == [str(number) for number in range(1, len(shown) + 1)]


def test_the_same_spec_gives_the_same_bytes_without_the_model(seeds: Path, tmp_path: Path) -> None:
    made, _ = chosen(seeds, '{"numbers": [3, 1]}')
    again, _ = chosen(seeds, '{"numbers": [1, 3]}')
    assert made == again
    corpus = load_corpus([seeds])
    for name in ("a.pdf", "b.pdf"):
        export_brief(compose_brief(corpus, made), [tmp_path / name])
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_the_line_on_method_says_who_chose(seeds: Path) -> None:
    made, _ = chosen(seeds, '{"numbers": [1, 2]}')
    corpus = load_corpus([seeds])
    told = words(compose_brief(corpus, made).document)
    assert "Its 2 events were chosen by a language model from numbered passages." in told
    by_hand = made.model_copy(update={"chosen_by": "author"})
    assert "Its 2 events were chosen by the author." in words(compose_brief(corpus, by_hand).document)


def test_a_lie_leaves_no_spec(seeds: Path) -> None:
    with pytest.raises(BriefgenError, match="nothing of it was taken"):
        chosen(seeds, '{"numbers": [1], "title": "A lie"}')


def test_filters_hold_and_events_named_before_are_chosen_anew(seeds: Path) -> None:
    made, shown = chosen(seeds, '{"numbers": [1]}', filters={"actors": ["Ishaq Dar"], "events": ["e1"]})
    assert len(shown) == 3
    assert made.filters.actors == ("Ishaq Dar",)
    assert len(made.filters.events) == 1


def test_the_command_writes_a_spec_that_builds(seeds: Path, tmp_path: Path) -> None:
    with serving(says('{"numbers": [1, 2]}')) as server:
        done = run("choose", seeds, "-o", "s.toml", "--endpoint", server.address, "--model", "m", folder=tmp_path)
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr == "briefgen: s.toml: 2 events chosen; build the brief with --spec s.toml\n"
        asked = len(server.asked)
        built = run("build", seeds, "--spec", "s.toml", "-o", "b.md", "--date", "2025-06-02", folder=tmp_path)
        assert (built.returncode, len(server.asked)) == (0, asked)
    spec = tomllib.loads((tmp_path / "s.toml").read_text("utf-8"))
    assert set(spec) == {"chosen_by", "filters"}
    assert len(spec["filters"]["events"]) == 2
    assert "chosen by a language model" in (tmp_path / "b.md").read_text("utf-8")


def test_the_command_refuses_another_machine_before_it_reads_anything(tmp_path: Path) -> None:
    there = ("--endpoint", "https://example.org/v1", "--model", "m")
    done = run("choose", "nothing", "-o", "s.toml", *there, folder=tmp_path)
    assert done.returncode == 2
    assert "is not on this machine" in done.stderr
    assert not (tmp_path / "s.toml").exists()


def test_events_named_on_the_command_line_are_the_author_s(seeds: Path, tmp_path: Path) -> None:
    made, _ = chosen(seeds, '{"numbers": [1]}')
    (name,) = made.filters.events
    (tmp_path / "s.toml").write_text(f'chosen_by = "model"\n[filters]\nevents = ["{name}"]\n', encoding="utf-8")
    done = run("build", seeds, "--spec", "s.toml", "--event", name, "-o", "b.md", *DATE, folder=tmp_path)
    assert done.returncode == 0
    assert "chosen by the author" in (tmp_path / "b.md").read_text("utf-8")
