"""Single faults planted in Word, OpenDocument and PDF, 200 in each: an audit names every one, and nothing else.

Nor does it name anything in files as they were written, or that LibreOffice or Word only opened and saved again.
"""

import shutil
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefgen.audit import audit_brief
from briefgen.corpus import Corpus, corpus_of
from tests import processes
from tests.audit.bodies import told
from tests.audit.planting import faults, planter_of
from tests.made_story import made_story
from tests.readback.briefs import read, written
from tests.readback.word_saving import saved_by_word

OFFICE = shutil.which("soffice")
COUNT = 200
SHAPES: list[dict[str, Any]] = [
    {"form": form, "citations": citations, "language": language}
    for form in ("page", "brief", "full")
    for citations in ("inline", "footnotes")
    for language in ("en-GB", "fr", "ar")
]


def bodies(seed_corpus: Corpus) -> Iterator[tuple[Corpus, dict[str, Any]]]:
    """Every shape of a brief, of three bodies of evidence in turn."""
    stories = (seed_corpus, told(), corpus_of(made_story(12, 6)))
    for number, shape in enumerate(SHAPES):
        yield stories[number % len(stories)], shape


def wrong(path_of: Path, data: bytes) -> set[str]:
    report = audit_brief(read(data, path_of))
    return {line.id for line in report.lines if line.verdict in ("changed", "unbacked")}


@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf"])
@pytest.mark.timeout(1800)
def test_every_planted_fault_is_named(tmp_path: Path, ending: str) -> None:
    data = written(told(), ending, form="full")
    brief = read(data, tmp_path)
    planter = planter_of(data, brief.carried)
    started = time.perf_counter()
    found: Counter[str] = Counter()
    missed = []
    for fault in faults(brief.carried, COUNT, seed=2):
        named = wrong(tmp_path, planter.planted(fault))
        found[fault.kind] += named == {fault.line}
        if named != {fault.line}:
            missed.append((fault, named))
    print(f"\n{ending}: {sum(found.values())} of {COUNT} in {time.perf_counter() - started:.0f} s; {dict(found)}")
    assert missed == []


@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf"])
@pytest.mark.timeout(1800)
def test_nothing_is_named_in_files_as_they_were_written(seed_corpus: Corpus, tmp_path: Path, ending: str) -> None:
    for corpus, shape in bodies(seed_corpus):
        assert wrong(tmp_path, written(corpus, ending, **shape)) == set(), shape


@pytest.mark.timeout(1800)
def test_nothing_is_named_in_files_that_word_saved_again(seed_corpus: Corpus, tmp_path: Path) -> None:
    for corpus, shape in bodies(seed_corpus):
        assert wrong(tmp_path, saved_by_word(written(corpus, ".docx", **shape))) == set(), shape


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", [".docx", ".odt"])
@pytest.mark.timeout(1800)
def test_nothing_is_named_in_files_that_libreoffice_saved_again(
    seed_corpus: Corpus, tmp_path: Path, ending: str
) -> None:
    names = []
    for number, (corpus, shape) in enumerate(bodies(seed_corpus)):
        (tmp_path / f"{number}{ending}").write_bytes(written(corpus, ending, **shape))
        names.append(f"{number}{ending}")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [str(OFFICE), home, "--headless", "--convert-to", ending[1:], "--outdir", "again", *names]
    processes.run(command, 600, cwd=tmp_path, check=True, capture_output=True)
    for name in names:
        assert wrong(tmp_path, (tmp_path / "again" / name).read_bytes()) == set(), name
