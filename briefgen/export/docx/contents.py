"""A list of contents: a field of Word's own, filled with links to the sections, for documents of many pages.

It names no pages: only Word knows them, and asks before it counts. Whoever updates the field may have them.
"""

from typing import Final

from briefgen.document.blocks import Heading, in_order
from briefgen.document.document import Document
from briefgen.document.inlines import Text
from briefgen.export.docx.runs import text_runs
from briefgen.export.docx.writer_context import WriterContext
from briefgen.export.docx.xml import attribute, paragraph

_GALLERY: Final = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
_BEGIN: Final = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\n \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents(context: WriterContext, document: Document) -> str:
    """The list with its heading; nothing where the document has none."""
    blocks = in_order(document.blocks)
    headings = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
    if not document.contents or not headings:
        return ""
    style = context.template.style_ids["toc 1"]
    direction = "<w:bidi/>" if context.is_rtl else ""
    entries = [_entry(context, heading) for heading in headings]
    entries[0], entries[-1] = _BEGIN + entries[0], entries[-1] + _END
    lines = "".join(paragraph(style, entry, direction) for entry in entries)
    title = context.paragraph("Brief Side Heading", (Text(document.contents),))
    return f"<w:sdt><w:sdtPr>{_GALLERY}</w:sdtPr><w:sdtContent>{title}{lines}</w:sdtContent></w:sdt>"


def _entry(context: WriterContext, heading: Heading) -> str:
    name = attribute(context.plan.bookmarks[heading.anchor])
    runs = text_runs(heading.text, rtl=context.is_rtl)
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{runs}</w:hyperlink>'
