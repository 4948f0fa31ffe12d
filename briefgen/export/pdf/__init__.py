"""The PDF writer: frames, flowables, canvas and file by reportlab; words, fonts and tags by HarfBuzz and our own."""

from briefgen.export.pdf.writer import lay_out, write_pdf

__all__ = ["lay_out", "write_pdf"]
