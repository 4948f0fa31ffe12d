"""The PDF writer: canvas and file by reportlab; pages, words, fonts and tags by HarfBuzz and a few loops."""

from briefgen.export.pdf.writer import lay_out, write_pdf

__all__ = ["lay_out", "write_pdf"]
