"""Two processes that import into one library at the same moment, and the import that does the same in turn."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from briefgen.library.library import open_library
from briefgen.model import ArticleData, dump_article_line
from tests import processes
from tests.corpus.merging.test_merge import article

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from briefgen.service.libraries import import_sources
from briefgen.service.extraction_options import ExtractionOptions

source = Path(sys.argv[1])
print("ready", flush=True)
for place in sys.stdin:
    done = import_sources([source], place.strip(), ExtractionOptions(now=None))
    print(f"{done.articles} {len(done.faults)}", flush=True)
"""
STATES = ("Norway", "Chile", "Peru", "Kenya", "Nepal", "Oman", "Qatar", "Ghana", "Malta", "Samoa", "Tonga", "Togo")
ARTICLES = 12  # of each process


def telling(teller: str) -> list[ArticleData]:
    """Articles that each tell of another visit, in the words of one who tells; two tellers name the same states."""
    pairs = zip(STATES, (*STATES[1:], STATES[0]), strict=True)
    return [
        article(
            f"{teller}-{number}",
            [(guest, "state"), (host, "state")],
            [(f"{guest} signed a treaty on salmon number {number} with {host}, {teller} says.", day, [guest, host])],
        )
        for number, (guest, host) in enumerate(pairs)
        for day in (f"2021-03-{number + 1:02}",)
    ]


@contextmanager
def importers(folder: Path, tellers: Sequence[str]) -> Iterator[list["Importer"]]:
    """A process for each teller, that imports what he tells wherever it is asked to."""
    with ExitStack() as stack:
        started = []
        for teller in tellers:
            lines = folder / f"{teller}.jsonl"
            lines.write_text("".join(map(dump_article_line, telling(teller))), encoding="utf-8")
            command = [sys.executable, "-c", PROGRAM, lines]
            pipe = subprocess.PIPE
            process = stack.enter_context(processes.started(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True))
            started.append(Importer(process))
        for importer in started:
            assert importer.answer() == "ready"
        yield started


class Importer:
    """A process that imports a file into the libraries that it is told."""

    def __init__(self, process: processes.Process) -> None:
        self._process = process

    def begin(self, place: str) -> None:
        """Have it import; it does not wait."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{place}\n")
        self._process.stdin.flush()

    def answer(self) -> str:
        """The line that it says next."""
        assert self._process.stdout is not None
        return str(self._process.stdout.readline()).strip()


def lines_of(place: str) -> str:
    """A library as lines."""
    with open_library(place) as library:
        return "".join(library.export_lines())


def import_at_once(new_place: Callable[[], str], folder: Path, rounds: int) -> None:
    """Import by two at once, again and again; each library has to be that of an import in turn."""
    with importers(folder, ("Ann", "Bob")) as pair:
        serial = new_place()
        for importer in pair:
            importer.begin(serial)
            assert importer.answer() == f"{ARTICLES} 0"
        wanted = lines_of(serial)
        for _ in range(rounds):
            place = new_place()
            for importer in pair:
                importer.begin(place)
            assert [importer.answer() for importer in pair] == [f"{ARTICLES} 0"] * 2
            assert lines_of(place) == wanted
