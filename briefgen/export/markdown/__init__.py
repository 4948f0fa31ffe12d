"""The writer of Markdown: CommonMark with the tables of GitHub, whose source reads well as it is.

In: a document. Out: the bytes of an .md file. Read in this order: `escaping` (text that no reader takes for markup),
`lines` (what stands within a line), `blocks`, `writer` (the whole).
"""

from briefgen.export.markdown.writer import write_markdown

__all__ = ["write_markdown"]
