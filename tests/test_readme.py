"""What the README tells people to write and to run does what it says."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import processes

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PLACE = "/srv/briefs"


def blocks(language: str) -> list[str]:
    """The examples of a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def example(language: str, words: str) -> str:
    """The only example with these words."""
    (found,) = [block for block in blocks(language) if words in block]
    return found


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with articles, the jobs file of the README, and an installed briefgen."""
    articles = tmp_path / "articles"
    shutil.copytree(ROOT / "seeds", articles)
    (tmp_path / "jobs.toml").write_text(example("toml", "[[matrix]]"), "utf-8")
    program = tmp_path / ".venv" / "bin" / "briefgen"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -W error -m briefgen "$@"\n', "utf-8")
    program.chmod(0o755)
    return tmp_path


def run(command: str, place: Path) -> subprocess.CompletedProcess[str]:
    """Run as cron does: a bare shell with next to nothing in its environment."""
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(place), "PYTHONPATH": str(ROOT)}
    return processes.run(
        ["/bin/sh", "-c", command], cwd=place, env=environment, capture_output=True, text=True, check=False
    )


def nightly() -> dict[str, str]:
    """The command of each night, by who runs it."""
    cron = next(line for line in README.splitlines() if line.startswith("0 3 * * *"))
    unit = example("ini", "ExecStart")
    service = next(line for line in unit.splitlines() if line.startswith("ExecStart="))
    folder = next(line for line in unit.splitlines() if line.startswith("WorkingDirectory="))
    return {
        "cron": cron.split(maxsplit=5)[5],
        "systemd": f"cd {folder.partition('=')[2]} && {service.partition('=')[2]}",
    }


@pytest.mark.skipif(os.name == "nt", reason="cron and systemd are not of Windows")
@pytest.mark.parametrize("runner", ["cron", "systemd"])
def test_the_nightly_command_makes_the_briefs_once(runner: str, place: Path) -> None:
    command = nightly()[runner].replace(PLACE, shlex.quote(str(place)))
    first = run(command, place)
    assert (first.returncode, first.stdout) == (0, ""), first.stderr
    made = sorted(path.name for path in (place / "out").glob("*.docx"))
    assert made
    times = {name: (place / "out" / name).stat().st_mtime_ns for name in made}
    assert run(command, place).returncode == 0
    assert {name: (place / "out" / name).stat().st_mtime_ns for name in made} == times


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
def test_the_units_are_as_systemd_wants_them(place: Path) -> None:
    for name, words in (("briefs.service", "ExecStart"), ("briefs.timer", "OnCalendar")):
        (place / name).write_text(example("ini", words).replace(PLACE, str(place)), "utf-8")
    checked = processes.run(
        ["systemd-analyze", "verify", "./briefs.service", "./briefs.timer"],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (checked.returncode, checked.stderr) == (0, "")


def test_the_spec_is_one(place: Path) -> None:
    (place / "brief.toml").write_text(example("toml", "bottom_line"), "utf-8")
    done = run(".venv/bin/briefgen build articles --spec brief.toml -o brief.docx", place)
    assert done.returncode == 0, done.stderr


def test_the_style_is_one_but_for_its_base(place: Path) -> None:
    style = example("toml", "[colours]").partition("[word]")[0]
    (place / "style.toml").write_text(style, "utf-8")
    done = run(".venv/bin/briefgen build articles --style style.toml -o brief.pdf", place)
    assert done.returncode == 0, done.stderr
