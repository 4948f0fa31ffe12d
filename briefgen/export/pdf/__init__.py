"""The PDF writer: layout, tagging and file of its own, on HarfBuzz for words and fonts."""

from briefgen.export.pdf.writer import write_pdf

__all__ = ["write_pdf"]
