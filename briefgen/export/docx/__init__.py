"""The Word writer: native styles, lists, fields and footnotes, written as WordprocessingML."""

from briefgen.export.docx.writer import write_docx

__all__ = ["write_docx"]
