"""Put a Word file together."""

from pathlib import Path

from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.export.docx.blocks import blocks
from briefgen.export.docx.context import Context, ListInstances
from briefgen.export.docx.margin_lines import margin_lines
from briefgen.export.docx.notes import footnotes
from briefgen.export.docx.package import DOCUMENT_TYPE, OFFICE, Links, Part, Relationship, write_package
from briefgen.export.docx.pictures import Pictures
from briefgen.export.docx.plan import plan
from briefgen.export.docx.properties import property_parts, root_relationships
from briefgen.export.docx.runs import RunWriter
from briefgen.export.docx.template import template
from briefgen.export.docx.title_block import title_block
from briefgen.export.docx.xml import DECLARATION, STORY_NAMESPACES


def write_docx(document: Document, style: Style, folder: Path | None = None) -> bytes:
    """The document as a .docx file: the same bytes for the same document, style, and files that the style names.

    `folder` is where the style file lies, from which it names its logo and its base.

    Raises:
        InputError: the base or the logo that the style names cannot be used.
    """
    frame = template(style, folder, document.properties.language)
    outline = plan(document)
    links, pictures, lists = Links(), Pictures(frame.first_drawing), ListInstances(frame.lists)
    runs = RunWriter(outline, frame.style_ids, links, style.colours.shade)
    bookmark_ids = {anchor: number for number, anchor in enumerate(outline.bookmarks, 1)}
    context = Context(style, frame, outline, runs, pictures, lists, bookmark_ids)
    story = title_block(context, document.title_block, folder) + blocks(context, document.blocks)
    data = f"{DECLARATION}<w:document {STORY_NAMESPACES}><w:body>{story}{frame.section}</w:body></w:document>"
    relationships = (
        *frame.relationships,
        Relationship("footnotes", f"{OFFICE}/footnotes", "footnotes.xml"),
        *pictures.relationships(),
        *links.relationships(),
    )
    parts = (
        Part("word/document.xml", DOCUMENT_TYPE, data.encode(), relationships),
        footnotes(document, frame, outline, style.colours.shade),
        frame.lists.part.filled(lists.written),
        *margin_lines(frame, style, document.margins),
        *frame.parts,
        *pictures.parts,
        *property_parts(document.properties),
    )
    return write_package(parts, root_relationships(document.properties))
