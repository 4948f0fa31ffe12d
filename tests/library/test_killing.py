"""A killed import loses nothing that was finished and leaves nothing half done."""

import sys
from pathlib import Path

import pytest

from briefgen.library.library import open_library
from tests.library.duplicates.test_near_duplicates import PLACES
from tests.library.killing import check, kill_repeatedly, write_lines
from tests.library.made import article

ARTICLES = [
    article(
        f"a{number}",
        *({"text": f"In {place} {number} envoys met.", "actors": [place], "themes": ["Talks"]} for place in PLACES),
        publisher=f"Paper {number % 5}",
    )
    for number in range(120)
]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_an_import_can_be_killed_and_begun_again(place: str, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    write_lines(ARTICLES, lines)
    kill_repeatedly(place, ARTICLES, lines, kills=3, seconds=0.6)
    with open_library(place) as library:
        for data in ARTICLES:
            library.add(data)
    check(place, ARTICLES, [data.article.id for data in ARTICLES])
