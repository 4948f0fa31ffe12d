"""A Word file drawn with the fonts that it names, with fonts of their widths, and with neither: no word breaks."""

import io
import os
import shutil
from pathlib import Path

import pdfplumber
import pytest
from lxml import etree

from briefgen.corpus import Corpus
from briefgen.document.style import Fonts, Style, Typeface
from briefgen.export.docx import write_docx
from tests.compose.reading import brief
from tests.export.docx.reading import W, unpacked
from tests.processes import run

OFFICE = shutil.which("soffice")
SEARCHED = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
SETS = {
    "named": (("Carlito", "Caladea"), ("Carlito*", "Caladea*")),
    "of their widths": (("Calibri", "Cambria"), ("Carlito*", "Caladea*")),
    "neither": (("Calibri", "Cambria"), ("DejaVu*",)),
}


def fonts(patterns: tuple[str, ...], folder: Path) -> None:
    """Copy the fonts of the set into a folder; skip where the machine has none."""
    found = [path for root in SEARCHED for pattern in patterns for path in root.rglob(f"{pattern}.ttf")]
    if not found:
        pytest.skip(f"no fonts like {' or '.join(patterns)} on this machine")
    for path in found:
        shutil.copy(path, folder)


def drawn(docx: bytes, patterns: tuple[str, ...], folder: Path) -> bytes:
    """The PDF that LibreOffice makes of the file where the machine has only fonts of the set."""
    (folder / "fonts").mkdir()
    fonts(patterns, folder / "fonts")
    (folder / "fonts.conf").write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>',
        "utf-8",
    )
    (folder / "brief.docx").write_bytes(docx)
    assert OFFICE is not None
    command = [OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    run(
        [*command, "--outdir", str(folder), str(folder / "brief.docx")],
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": str(folder)},
        check=True,
        capture_output=True,
    )
    return (folder / "brief.pdf").read_bytes()


def words_in_tables(docx: bytes) -> set[str]:
    root = etree.fromstring(unpacked(docx)["word/document.xml"])
    lines = (line for cell in root.iter(f"{W}tc") for line in cell.findall(f"{W}p"))
    texts = ("".join(part.text or " " for part in line.iter(f"{W}t", f"{W}br", f"{W}tab")) for line in lines)
    return {word for text in texts for word in text.split() if word.isalnum()}


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", SETS)
def test_no_word_breaks_within_a_table(name: str, seed_corpus: Corpus, tmp_path: Path) -> None:
    (heading, text), patterns = SETS[name]
    face = Fonts(heading=Typeface(pdf="Source Sans", word=heading), text=Typeface(pdf="Source Serif", word=text))
    docx = write_docx(brief(seed_corpus), Style(name="own", fonts=face))
    with pdfplumber.open(io.BytesIO(drawn(docx, patterns, tmp_path))) as pdf:
        shown = {word["text"].strip(".,:;“”‘’()[]") for page in pdf.pages for word in page.extract_words()}
    wanted = words_in_tables(docx)
    assert len(wanted) > 60
    assert wanted - shown == set()
