"""The writer of web pages: one file that fetches nothing, runs nothing, and is read on a screen, aloud or on paper.

In: a document, a style, and the folder of the style's files. Out: the bytes of an .html file. Read in this order:
`markup` (elements and what is escaped), `palette` (the colours at night), `sheet` (the style sheet, from
`resources/html/page.css`), `lines` (what stands within a line), `blocks`, `writer` (the page).
"""

from briefgen.export.html.writer import write_html

__all__ = ["write_html"]
