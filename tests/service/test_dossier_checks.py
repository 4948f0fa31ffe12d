"""A dossier of nobody, of several, or of one whom the sources do not name, is refused with the names that are near."""

from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.library.library import open_library
from briefgen.library.merging import merge_waiting
from briefgen.model import Spec
from briefgen.service import compose_brief, load_for_brief, refine_spec
from tests.selection.test_dossier import made


def asked(*actors: str, **filters: object) -> Spec:
    return refine_spec(None, {"form": "dossier", "date": "2025-06-02", "filters": {"actors": list(actors), **filters}})


@pytest.mark.parametrize(
    ("actors", "told"),
    [
        ((), "a dossier: is of one actor, and none is named; name one with --actor, such as 'Ann Lee', 'Bo Chan'"),
        (
            ("Ann Lee", "Bo Chan"),
            "a dossier: is of one actor, and 2 are named; name one with --actor, such as 'Ann Lee', 'Bo Chan'",
        ),
        (("Ann Leee",), "actor 'Ann Leee': is in none of the sources; did you mean 'Ann Lee'?"),
    ],
)
def test_it_is_refused(actors: tuple[str, ...], told: str) -> None:
    with pytest.raises(InputError) as refused:
        compose_brief(made(), asked(*actors))
    (fault,) = refused.value.faults
    assert str(fault) == told


def test_one_who_is_only_quoted_has_a_dossier() -> None:
    brief = compose_brief(made(), asked("Arland"))
    assert brief.document.title_block.title == "Arland"


def test_of_a_library_the_articles_are_read_that_only_quote_the_actor(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with open_library(path) as library:
        for item in made().data:
            library.add(item)
        merge_waiting(library)
    spec = asked("Bo Chan")
    corpus = load_for_brief([path], spec)
    assert set(corpus.articles) == {"a1"}
    assert compose_brief(corpus, spec).document.title_block.title == "Bo Chan"
    with pytest.raises(InputError, match="did you mean 'Bo Chan'"):
        compose_brief(load_for_brief([path], asked("Bo Chann")), asked("Bo Chann"))
