"""Many briefs: one process against two, and against loops of other engines on the same documents, in one run.

    BRIEFGEN_BRIEFS=100 python -m pytest tests/benchmarks/test_batch.py -s

makes so many briefs (1,000 where it is not set) of about 20 events, Word and PDF each, of a library that holds the
articles already. The peers make every fiftieth of them, at least five: docxtpl fills a template that it is given and
LibreOffice turns the file into PDF; pandoc writes Word, and PDF by way of WeasyPrint. All of them start a process for
each brief, as a loop in a shell does, but for docxtpl, which is warm.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from briefgen import service
from briefgen.corpus import Corpus
from briefgen.document.blocks import Heading, ListBlock, Paragraph, Table, in_order
from briefgen.document.document import Document
from briefgen.document.inlines import Inlines, NoteReference, plain_text
from briefgen.service.workers import available_cores
from tests.batch.many import label, write_desk
from tests.benchmarks import peers

BRIEFS = int(os.environ.get("BRIEFGEN_BRIEFS", "1000"))
DATE = "2025-06-02"
BATCH = (sys.executable, "-m", "briefgen", "batch", "jobs.toml", "--date", DATE, "-q")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


@dataclass
class Run:
    """A batch as it was seen from outside: seconds, and the workers' memory over time in kilobytes."""

    seconds: float = 0.0
    memory: list[int] = field(default_factory=list)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    write_desk(folder, BRIEFS, ENVIRONMENT)
    return folder


@cache
def batch(desk: Path, workers: int) -> Run:
    """The whole command, from its start to its end."""
    run = Run()
    begun = time.perf_counter()
    process = subprocess.Popen(
        [*BATCH, "-o", f"out{workers}", "--workers", str(workers)],
        cwd=desk,
        env=ENVIRONMENT,
    )
    watcher = threading.Thread(target=_watch, args=(process, run))
    watcher.start()
    assert process.wait() == 0
    run.seconds = time.perf_counter() - begun
    watcher.join()
    return run


def _watch(process: "subprocess.Popen[bytes]", run: Run) -> None:
    while process.poll() is None:
        sizes = [_resident(pid) for pid in _children(process.pid)]
        if sizes:
            run.memory.append(max(sizes))
        time.sleep(0.2)


def _children(pid: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _resident(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


@pytest.fixture(scope="module")
def documents(desk: Path) -> list[Document]:
    """The documents that the peers make."""
    corpus: Corpus = service.load_corpus([desk / "news.db"])
    step = max(min(50, BRIEFS // 5), 1)
    specs = (
        service.refine_spec(None, {"filters": {"themes": [label(theme)]}, "date": DATE})
        for theme in range(0, BRIEFS, step)
    )
    return [service.compose_brief(corpus, spec).document for spec in specs]


def each(documents: list[Document], make: Callable[[Document], object]) -> float:
    """Seconds for one document, on average, after a first one that is not counted."""
    make(documents[0])
    begun = time.perf_counter()
    for document in documents:
        make(document)
    return (time.perf_counter() - begun) / len(documents)


def tell(words: str) -> None:
    sys.stderr.write(f"\n{words}\n")


def test_two_processes_against_one(desk: Path) -> None:
    if available_cores() < 2:
        pytest.skip("there is one core")
    one, two = batch(desk, 1), batch(desk, 2)
    tell(f"{BRIEFS} briefs: {one.seconds:.1f} s by one process, {two.seconds:.1f} s by two")
    for path in (desk / "out1").glob("[!.]*"):
        assert path.read_bytes() == (desk / "out2" / path.name).read_bytes()
    assert one.seconds / two.seconds >= 1.8


def test_memory_is_flat(desk: Path) -> None:
    sizes = batch(desk, 2).memory
    quarter = len(sizes) // 4
    early, late = max(sizes[quarter : 2 * quarter]), max(sizes[-quarter:])
    tell(f"memory of a process: {early / 1024:.0f} MB in the second quarter, {late / 1024:.0f} MB in the last")
    assert late <= 1.1 * early


def test_against_docxtpl_and_libreoffice(desk: Path, documents: list[Document], tmp_path: Path) -> None:
    mine, theirs = batch(desk, 2).seconds / BRIEFS, each(documents, lambda one: docxtpl_and_libreoffice(one, tmp_path))
    tell(f"a brief: {mine * 1000:.0f} ms, docxtpl and LibreOffice {theirs * 1000:.0f} ms, {theirs / mine:.1f} times")
    assert theirs >= 5 * mine


def test_against_pandoc(desk: Path, documents: list[Document], tmp_path: Path) -> None:
    mine, theirs = batch(desk, 2).seconds / BRIEFS, each(documents, lambda one: pandoc(one, tmp_path))
    tell(f"a brief: {mine * 1000:.0f} ms, pandoc {theirs * 1000:.0f} ms, {theirs / mine:.1f} times")
    assert theirs >= 10 * mine


def docxtpl_and_libreoffice(document: Document, folder: Path) -> None:
    """Word by docxtpl, from a template that is ready; PDF of it by LibreOffice."""
    import io

    from docxtpl import DocxTemplate

    template = DocxTemplate(io.BytesIO(_template(_Shape(document))))
    template.render(peers._context(document), autoescape=True)
    template.save(folder / "brief.docx")
    home = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), "brief.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    assert (folder / "brief.pdf").read_bytes().startswith(b"%PDF")


class _Shape:
    """A document, equal to all others that one template serves."""

    def __init__(self, document: Document) -> None:
        self.document = document
        widths = (len(block.columns) if isinstance(block, Table) else 0 for block in in_order(document.blocks))
        self._key = tuple(zip(map(type, in_order(document.blocks)), widths, strict=True))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shape) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@cache
def _template(shape: _Shape) -> bytes:
    return peers.docx_template(shape.document)


def pandoc(document: Document, folder: Path) -> None:
    """Word, and PDF, each by a process of pandoc."""
    import pypandoc

    (folder / "brief.md").write_text("\n".join(_markdown(document)), encoding="utf-8")
    engine = Path(sys.executable).with_name("weasyprint")
    for target in (["brief.docx"], ["brief.pdf", f"--pdf-engine={engine}"]):
        command = [pypandoc.get_pandoc_path(), "brief.md", "-o", *target]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)


def _markdown(document: Document) -> Iterator[str]:
    notes = {note.id: plain_text(note.content) for note in document.notes}
    yield f"% {_plain(document.title_block.title)}\n\n{_plain(document.title_block.scope)}\n"
    for block in in_order(document.blocks):
        if isinstance(block, Heading):
            yield f"{'#' * block.level} {_plain(block.text)}\n"
        elif isinstance(block, Paragraph):
            yield _line(block.content) + "\n"
        elif isinstance(block, ListBlock):
            yield from (f"1. {_line(item.content)}" for item in block.items)
            yield ""
        elif isinstance(block, Table):
            yield from _rows(block)
            yield ""
    yield from (f"[^{name}]: {_plain(text)}\n" for name, text in notes.items())


def _rows(table: Table) -> Iterator[str]:
    rows = [[_plain(column.title) for column in table.columns], ["---"] * len(table.columns)]
    rows += [[_line(cell) for cell in row.cells] for row in table.rows]
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _line(content: Inlines) -> str:
    return "".join(f"[^{item.note}]" if isinstance(item, NoteReference) else _plain(item.text) for item in content)


def _plain(text: str) -> str:
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]()#+-.!|<>$@~^" else letter for letter in text)
