"""The runnable folder carries the licences of what is in it."""

import importlib.util
import sys
import tomllib
from email.message import Message
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


class FakeDistribution(Distribution):
    """A distribution whose metadata and files lie in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read_text(self, filename: str) -> str | None:
        path = self._folder / "d.dist-info" / filename
        return path.read_text(encoding="utf-8") if path.is_file() else None

    def locate_file(self, path: object) -> Path:
        return self._folder / str(path)


@pytest.fixture(scope="module")
def third_party() -> ModuleType:
    spec = importlib.util.spec_from_file_location("third_party", ROOT / "resources" / "packaging" / "third_party.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def made(folder: Path, name: str, licence: str, *files: str, requires: tuple[str, ...] = ()) -> FakeDistribution:
    metadata = Message()
    metadata["Metadata-Version"], metadata["Name"], metadata["Version"] = "2.1", name, "1.0"
    metadata["License"] = licence
    for each in requires:
        metadata["Requires-Dist"] = each
    home = folder / name
    (home / "d.dist-info").mkdir(parents=True)
    (home / "d.dist-info" / "METADATA").write_text(metadata.as_string(), encoding="utf-8")
    for file in files:
        (home / file).parent.mkdir(parents=True, exist_ok=True)
        (home / file).write_text(f"{file} of {name}", encoding="utf-8")
    (home / "d.dist-info" / "RECORD").write_text("".join(f"{file},,\n" for file in files), encoding="utf-8")
    return FakeDistribution(home)


def test_everything_that_is_required_is_found_once(third_party: ModuleType, tmp_path: Path) -> None:
    known = {
        "a": made(tmp_path, "a", "MIT", requires=("b[fast]>=1", "c; python_version < '3'", "d; extra == 'more'")),
        "b": made(tmp_path, "b", "MIT", requires=("a", "e; extra == 'fast'", "d; extra == 'slow'")),
        "e": made(tmp_path, "e", "MIT"),
    }
    found = third_party.required(["a", "B", "c; python_version < '3'"], lambda name: known[name.lower()])
    assert sorted(each.metadata["Name"] for each in found) == ["a", "b", "e"]


def test_what_is_not_installed_ends_the_making(third_party: ModuleType) -> None:
    def nothing(name: str) -> Distribution:
        raise PackageNotFoundError(name)

    with pytest.raises(SystemExit, match="a is required and not installed"):
        list(third_party.required(["a>=1"], nothing))


def test_licences_are_the_files_of_the_distribution(third_party: ModuleType, tmp_path: Path) -> None:
    files = (
        "d.dist-info/licenses/deep/zlib.txt", "d.dist-info/COPYING", "a/files/LICENSE.txt", "a/licence.py",
        "a/code/of/LICENSE", "d.dist-info/RECORD", "a/data.txt",
    )  # fmt: skip
    found = third_party.licence_files(made(tmp_path, "a", "MIT", *files))
    assert sorted(path.relative_to(tmp_path / "a").as_posix() for path in found) == sorted((*files[:3],))


def test_without_files_of_its_own_it_is_the_text_of_what_it_names(third_party: ModuleType, tmp_path: Path) -> None:
    qt = made(tmp_path, "qt", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only")
    assert [path.name for path in third_party.licence_files(qt)] == ["LGPL-3.0.txt", "GPL-3.0.txt"]
    assert third_party.licence_files(made(tmp_path, "odd", "Odd")) == []


def test_the_folder_has_a_licence_of_everything_that_briefgen_requires(third_party: ModuleType, tmp_path: Path) -> None:
    requirements = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    third_party.write_licences(tmp_path / "licences", requirements, ROOT / "LICENSE", [Path(sys.executable)])
    listed = (tmp_path / "licences" / "LICENCES.txt").read_text(encoding="utf-8")
    folders = {path.name for path in (tmp_path / "licences").iterdir() if path.is_dir()}
    assert {"briefgen", "python", "pyside6-essentials", "shiboken6", "pypdfium2", "spacy", "numpy"} <= folders
    assert all(any(folder.rglob("*")) for folder in (tmp_path / "licences").iterdir() if folder.is_dir())
    assert all(f"\n{name} " in listed for name in folders - {"briefgen", "system"})
    qt = tmp_path / "licences" / "pyside6-essentials"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (qt / "LGPL-3.0.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (qt / "GPL-3.0.txt").read_text(encoding="utf-8")
    assert "https://download.qt.io/official_releases/QtForPython/" in listed
    assert any(path.name == "pdfium.txt" for path in (tmp_path / "licences" / "pypdfium2").iterdir())
