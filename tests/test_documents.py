"""What is written for those who work on briefgen is true: paths, names and commands that it mentions exist."""

import re
import shlex
from importlib import import_module
from pathlib import Path
from pkgutil import resolve_name

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "briefgen" / "ARCHITECTURE.md", ROOT / ".github" / "CONTRIBUTING.md"]
WORDS = {path: path.read_text("utf-8") for path in DOCUMENTS}
QUOTED = [(path.name, found) for path, text in WORDS.items() for found in re.findall(r"`([^`\n]+)`", text)]
PATHS = [(name, found) for name, found in QUOTED if re.fullmatch(r"[\w./-]+/[\w.-]*|[\w-]+\.(?:md|toml)", found)]
NAMES = [(name, found) for name, found in QUOTED if re.fullmatch(r"briefgen(?:\.\w+)+", found)]


def test_enough_is_named() -> None:
    assert len(PATHS) > 30
    assert len(NAMES) > 15


@pytest.mark.parametrize(("document", "path"), PATHS)
def test_a_path_that_is_named_exists(document: str, path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(("document", "name"), NAMES)
def test_a_name_that_is_named_exists(document: str, name: str) -> None:
    assert resolve_name(name) is not None


def test_every_room_is_in_the_architecture() -> None:
    rooms = {path.parent.name for path in (ROOT / "briefgen").glob("*/__init__.py")}
    assert {room for room in rooms if f"`briefgen/{room}/`" not in WORDS[DOCUMENTS[0]]} == set()


def test_every_verb_of_the_service_that_is_named_exists() -> None:
    service = import_module("briefgen.service")
    (line,) = re.findall(r"`briefgen\.service`\n\((.*?)\)", WORDS[DOCUMENTS[0]], re.DOTALL)
    for verb in re.findall(r"`(\w+)`", line):
        assert hasattr(service, verb), verb


def test_every_file_that_a_command_names_exists() -> None:
    for block in re.findall(r"```sh\n(.*?)```", WORDS[DOCUMENTS[1]], re.DOTALL):
        for word in shlex.split(block, comments=True):
            if word.startswith("tests/"):
                assert (ROOT / word).exists(), word


def test_every_command_of_the_readme_exists() -> None:
    from briefgen.cli import COMMANDS

    readme = (ROOT / "README.md").read_text("utf-8")
    named = set(re.findall(r"^(?:\S*/)?briefgen ([a-z-]+)", readme, re.MULTILINE)) | set(
        re.findall(r"`briefgen ([a-z-]+)", readme)
    )
    assert named
    assert named <= set(COMMANDS)
