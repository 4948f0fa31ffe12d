"""An import in a process of its own, killed at a random moment, and what has to be true of the library then."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from briefgen.library.library import Library, open_library
from briefgen.library.search.query import SearchQuery
from briefgen.model import ArticleData, dump_article_line
from tests import processes
from tests.library.made import stored_articles

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from briefgen.library.library import open_library
from briefgen.model import load_article_data

with open_library(sys.argv[1]) as library:
    print("open", flush=True)
    for number, line in enumerate(Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()):
        print(library.add(load_article_data(line, "line")).id, flush=True)
        if number % 7 == 6:
            library.refresh()
    library.refresh()
"""


def write_lines(articles: Sequence[ArticleData], path: Path) -> None:
    """The articles as the child process reads them."""
    path.write_text("".join(map(dump_article_line, articles)), encoding="utf-8")


def killed_import(place: str, lines: Path, wait: float) -> list[str]:
    """Import until killed, `wait` seconds after the library is open; the ids told as stored."""
    with _child(place, lines) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        told = child.stdout.read()
    return told.split("\n")[:-1]


def run_import(place: str, lines: Path) -> None:
    """Import to the end."""
    with _child(place, lines) as child:
        child.communicate()
    assert child.returncode == 0


def _child(place: str, lines: Path) -> AbstractContextManager[processes.Process]:
    command = [sys.executable, "-c", PROGRAM, place, str(lines)]
    return processes.started(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def check(place: str, articles: Sequence[ArticleData], told: Sequence[str]) -> None:
    """No finished article is lost, and none is there by half."""
    by_id = {data.article.id: data for data in articles}
    with open_library(place) as library:
        stored = {data.article.id: data for data in stored_articles(library)}
        assert set(told) <= set(stored)
        assert all(data == by_id[name] for name, data in stored.items())
        _check_search(library, list(stored.values()))


def _check_search(library: Library, stored: Sequence[ArticleData]) -> None:
    own = {item.id for item in library.articles() if item.twin_of is None}
    events = sum(len(data.events) for data in stored if data.article.id in own)
    page = library.search(SearchQuery())
    assert page.total == events == sum(count for _, count in page.months)
    assert sum(item.count for item in page.facets["statuses"]) == events


def kill_repeatedly(
    place: str, articles: Sequence[ArticleData], lines: Path, kills: int, seconds: float
) -> list[list[str]]:
    """Kill an import and begin again, as often as asked; the ids translate_db_errors as stored before each kill."""
    chance = random.Random(place)
    told = []
    for _ in range(kills):
        told.append(killed_import(place, lines, chance.uniform(0, seconds)))
        check(place, articles, told[-1])
    return told
