"""What is installed with briefgen is what it was tested with."""

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
REQUIREMENTS = [
    Requirement(line) for line in (*PROJECT["dependencies"], *(line for each in EXTRAS.values() for line in each))
]
SHAPES_BYTES = {"babel", "icu4py", "lxml", "pillow", "python-bidi", "python-docx", "reportlab", "uharfbuzz"}


def bounds(requirement: Requirement) -> list[Version]:
    """The versions that the requirement ends at, or is."""
    return [Version(each.version) for each in requirement.specifier if each.operator in ("<", "==")]


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=str)
def test_no_dependency_is_open_to_versions_of_which_nothing_is_known(requirement: Requirement) -> None:
    assert bounds(requirement)


def test_what_shapes_bytes_stays_at_a_tested_minor_version() -> None:
    pinned = {each.name: each for each in map(Requirement, PROJECT["dependencies"])}
    for name in SHAPES_BYTES:
        least = min(Version(each.version) for each in pinned[name].specifier if each.operator == ">=")
        (end,) = bounds(pinned[name])
        assert (end.major, end.minor) == (least.major, least.minor + 1), name
    fonts = [each for name, each in pinned.items() if name.startswith(("font-", "fontpkg-"))]
    assert len(fonts) == 9
    assert all(str(each.specifier).startswith("==") for each in fonts)


def test_every_resource_that_the_program_reads_is_in_the_wheel() -> None:
    root = Path(__file__).parent.parent
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    packed = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    of_people = {"desktop", "packaging", "pictures"}  # what is for those who read or package the sources
    there = {path.name for path in (root / "resources").iterdir()} - of_people
    assert {f"resources/{name}" for name in there} == {name for name in packed if name.startswith("resources/")}


def test_the_folder_that_runs_without_python_has_every_font() -> None:
    recipe = (Path(__file__).parent.parent / "resources/packaging/briefgen.spec").read_text("utf-8")
    names = [Requirement(line).name.replace("-", "_") for line in PROJECT["dependencies"]]
    assert [name for name in names if name.startswith(("font_", "fontpkg_")) and f'"{name}"' not in recipe] == []
