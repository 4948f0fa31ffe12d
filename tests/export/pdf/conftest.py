"""What the PDF tests share: the default style, documents of any length, and a look into the file."""

import importlib.util
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pdfplumber
import pikepdf
import pytest

from briefgen.document.blocks import Block
from briefgen.document.document import Document, Note
from briefgen.document.style import Style
from briefgen.export.pdf import write_pdf

Opened = Callable[[bytes], pikepdf.Pdf]


def _load_documents() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pdf_documents", Path(__file__).with_name("documents.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


_documents = _load_documents()


@pytest.fixture(scope="session")
def make() -> ModuleType:
    """The module of made-up documents."""
    return _documents


@pytest.fixture(scope="session")
def style() -> Style:
    return Style(name="plain")


@pytest.fixture(scope="session")
def brief_pdf(style: Style) -> bytes:
    """The brief of twenty events."""
    pdf: bytes = write_pdf(_documents.brief(20), style)
    return pdf


@pytest.fixture(scope="session")
def brief_pages(brief_pdf: bytes) -> list[str]:
    """The words of each of its pages."""
    return page_texts(brief_pdf)


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Opens a PDF for the length of a test."""
    files: list[pikepdf.Pdf] = []

    def open_pdf(data: bytes) -> pikepdf.Pdf:
        files.append(pikepdf.open(io.BytesIO(data)))
        return files[-1]

    yield open_pdf
    for file in files:
        file.close()


@pytest.fixture(scope="session")
def texts() -> Callable[[bytes], list[str]]:
    """Reads the words of each page."""
    return page_texts


@pytest.fixture(scope="session")
def written(style: Style) -> Callable[..., bytes]:
    """Writes a document of some blocks and notes."""

    def write(blocks: tuple[Block, ...], notes: tuple[Note, ...] = (), **title: str) -> bytes:
        document: Document = _documents.document(blocks, notes, **title)
        return write_pdf(document, style)

    return write


def page_texts(data: bytes) -> list[str]:
    """The words of each page, as a reader of the file finds them."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [page.extract_text() or "" for page in pdf.pages]
