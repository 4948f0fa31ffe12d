"""A dossier is clean in every checker, and its words are read back from Word, PDF and the web page as composed."""

from pathlib import Path

from briefgen.compose.brief import compose
from briefgen.document.style_file import load_style
from briefgen.export.html import write_html
from briefgen.model import Spec
from tests.export.clean import faults_of
from tests.export.html.reading import words
from tests.export.told_text import notes_told, told
from tests.export.varied import Varied
from tests.selection.test_dossier import made

OF_ANN = {"form": "dossier", "date": "2025-06-02", "marking": "TLP:AMBER", "filters": {"actors": ["Ann Lee"]}}


def test_a_dossier_is_clean_and_read_back(tmp_path: Path) -> None:
    style = load_style("official").style
    document = compose(made(), Spec.model_validate(OF_ANN), style)
    assert faults_of(Varied(document, style, tmp_path, 2)) == []
    assert words(write_html(document, style)) == (told(document), notes_told(document))
