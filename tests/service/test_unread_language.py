"""A text in a language that is not read is a source, and the reader is told."""

from pathlib import Path

from briefgen.model import ArticleData
from briefgen.service import ExtractionOptions
from briefgen.service.extraction import extract_files


def test_an_article_in_another_language_stays_a_source_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("La ministre a annoncé lundi que les écoles du village resteront fermées.", encoding="utf-8")
    (found,) = extract_files([path], ExtractionOptions(workers=1))
    assert isinstance(found.outcome, ArticleData)
    assert found.outcome.events == ()
    assert [str(loss) for loss in found.losses] == [
        f"{path}: its language (fr) is not read; it stays a source; give a translation to have its events, actors and"
        " statements"
    ]
