"""A section and a column of the timeline more are an entry each: specs, the brief and its preview take them up."""

import ast
import json
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from briefgen import compose
from briefgen.compose import timeline
from briefgen.compose.sections import SectionComposer, composer_of, heading_of, section_of
from briefgen.compose.timeline import COLUMNS
from briefgen.corpus import Corpus
from briefgen.desktop.brief.section_outline import section_name
from briefgen.errors import InputError
from briefgen.model import check_spec
from briefgen.model import spec as specs
from briefgen.model.spec import DOSSIER_SECTIONS, SECTIONS
from tests.compose.reading import brief, headings_of, rows, table
from tests.registries.made_up import GLANCE, KIND
from tests.registries.running import ROOT, run


@pytest.fixture
def more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(specs, "SECTIONS", (*SECTIONS, "glance"))
    monkeypatch.setitem(sys.modules, GLANCE.__name__, GLANCE)
    monkeypatch.setattr(timeline, "COLUMNS", (COLUMNS[0], KIND, *COLUMNS[1:]))


def test_they_are_built_from_a_spec(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "spec.toml").write_text('title = "Pacts"\nsections = ["glance", "timeline"]\n', "utf-8")
    done = run("build", seeds, "--spec", "spec.toml", "-o", "x.outline", "--date", "2025-06-02", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "x.outline").read_text("utf-8").splitlines() == [
        "Pacts",
        "# At a glance",
        "# Timeline",
        "Date | What happened | Kind",
        "2021 | Taliban takeover [in Afghanistan] [1 ¶6] ·\N{NO-BREAK SPACE}Taliban-led government | other",
        "# Told without a date",
    ]


def test_schemas_and_errors_name_the_section(seeds: Path, tmp_path: Path) -> None:
    schema = json.loads(run("schema", "spec", folder=tmp_path).stdout)
    assert schema["properties"]["sections"]["items"]["enum"] == [*SECTIONS, "glance", *DOSSIER_SECTIONS]
    (tmp_path / "spec.toml").write_text('sections = ["glanse"]\n', "utf-8")
    refused = run("build", seeds, "--spec", "spec.toml", "-o", "x.outline", folder=tmp_path)
    assert (refused.returncode, "did you mean 'glance'?" in refused.stderr) == (1, True)


@pytest.mark.usefixtures("more")
def test_they_stand_where_they_are_put(seed_corpus: Corpus) -> None:
    document = brief(seed_corpus, sections=["timeline", "glance", "sources"])
    assert headings_of(document) == ["Timeline", "Told without a date", "At a glance", "Sources"]
    words = [column.title for column in table(document, "timeline-table").columns]
    assert words == ["Date", "Kind", "What happened"]
    assert table(document, "timeline-table").columns[1].nowrap
    assert {len(row) for row in rows(document, "timeline-table")} == {3}
    assert section_of("glance") == "glance"


def test_without_the_entry_there_is_no_such_section() -> None:
    with pytest.raises(InputError, match="'glance' is not allowed here"):
        check_spec({"sections": ["glance"]}, "spec")
    assert section_of("glance") is None


@pytest.mark.parametrize("section", [*SECTIONS, *DOSSIER_SECTIONS])
def test_every_section_has_a_composer_a_place_and_a_heading(section: specs.Section) -> None:
    composer = composer_of(section)
    assert all(section_of(anchor) == section for anchor in composer.anchors or (section,))
    assert heading_of(section, "en")


def test_every_composer_is_that_of_a_section() -> None:
    modules = [import_module(f"briefgen.compose.{module.name}") for module in iter_modules(compose.__path__)]
    made = {module.__name__ for module in modules if isinstance(getattr(module, "SECTION", None), SectionComposer)}
    assert made == {f"briefgen.compose.{section}" for section in (*SECTIONS, *DOSSIER_SECTIONS)}


@pytest.mark.usefixtures("more")
def test_the_window_lists_it_under_its_heading() -> None:
    assert section_name("glance", "en") == "At a glance"  # type: ignore[arg-type]
    assert section_name("disputes", "en") == "Points in dispute"


@pytest.mark.parametrize(
    "file",
    ["desktop/events/delegate.py", "desktop/names/statuses.py"],
)
def test_a_missing_case_is_an_error_of_types(file: str) -> None:
    tree = ast.parse((ROOT / "briefgen" / file).read_text("utf-8"))
    matches = [node for node in ast.walk(tree) if isinstance(node, ast.Match)]
    assert matches
    for match in matches:
        (statement,) = match.cases[-1].body
        assert ast.unparse(statement).startswith("assert_never(")
