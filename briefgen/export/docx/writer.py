"""Put a Word file together: the story, its footnotes, and all other parts."""

from pathlib import Path

from briefgen.document.blocks import SideBySide
from briefgen.document.direction import is_rtl_language
from briefgen.document.document import Document
from briefgen.document.lines import note_id
from briefgen.document.style import Style
from briefgen.export.docx.blocks import blocks
from briefgen.export.docx.carried import carried_parts, carried_relationships
from briefgen.export.docx.contents import contents
from briefgen.export.docx.margin_lines import margin_lines
from briefgen.export.docx.package import DOCUMENT_TYPE, FOOTNOTES_TYPE, OFFICE, Links, Part, Relationship, write_package
from briefgen.export.docx.pictures import Pictures
from briefgen.export.docx.properties import property_parts, root_relationships
from briefgen.export.docx.runs import RunWriter, is_rtl
from briefgen.export.docx.story_plan import plan
from briefgen.export.docx.template import template
from briefgen.export.docx.title_block import title_block
from briefgen.export.docx.writer_context import ListInstances, WriterContext
from briefgen.export.docx.xml import DECLARATION, STORY_NAMESPACES, paragraph, run


def write_docx(document: Document, style: Style, folder: Path | None = None) -> bytes:
    """The document as a .docx file: the same bytes for the same document, style, and files that the style names.

    `folder` is where the style file lies, from which it names its logo and its base.

    Raises:
        InputError: the base or the logo that the style names cannot be used.
    """
    frame = template(style, folder, document.properties.language)
    outline = plan(document)
    links, pictures, lists = Links(), Pictures(frame.first_drawing), ListInstances(frame.lists)
    usual = document.properties.language
    runs = RunWriter(outline, frame.style_ids, links, style.colours.shade, usual)
    bookmark_ids = {anchor: number for number, anchor in enumerate(outline.bookmarks, 1)}
    context = WriterContext(style, frame, outline, runs, pictures, lists, bookmark_ids, frame.text_width)._replace(
        is_rtl=is_rtl_language(usual)
    )
    head, listed = title_block(context, document, folder), contents(context, document)
    if any(isinstance(block, SideBySide) for block in document.blocks):
        context = context._replace(contents=listed)
    else:
        head += listed
    story = head + blocks(context, document.blocks)
    data = f"{DECLARATION}<w:document {STORY_NAMESPACES}><w:body>{story}{frame.section}</w:body></w:document>"
    relationships = (
        *frame.relationships,
        Relationship("footnotes", f"{OFFICE}/footnotes", "footnotes.xml"),
        *pictures.relationships(),
        *links.relationships(),
        *carried_relationships(document.attachments),
    )
    parts = (
        Part("word/document.xml", DOCUMENT_TYPE, data.encode(), relationships),
        _footnotes(context, document),
        frame.lists.part.filled(lists.written),
        *margin_lines(frame, style, document.margins, is_rtl=context.is_rtl),
        *frame.parts,
        *pictures.parts,
        *property_parts(document.properties),
        *carried_parts(document.attachments),
    )
    return write_package(parts, root_relationships(document.properties))


def _footnotes(context: WriterContext, document: Document) -> Part:
    """Every note that has a mark, in the order of first marks, after the two separators that Word wants."""
    links, frame, outline = Links(), context.template, context.plan
    runs = RunWriter(outline, frame.style_ids, links, context.style.colours.shade, document.properties.language)
    style = frame.style_ids["Footnote Text"]
    mark = f'<w:r><w:rPr><w:rStyle w:val="{frame.style_ids["Footnote Reference"]}"/></w:rPr><w:footnoteRef/></w:r>'
    contents = {note.id: note.content for note in document.notes}
    written = [_separator(-1, "separator"), _separator(0, "continuationSeparator")]
    for note, number in outline.numbers.items():
        content = contents[note]
        rtl = is_rtl(content)
        words = context.bookmarked(note_id(number), runs(content, rtl=rtl))
        line = paragraph(style, f"{mark}{run(' ')}{words}", "<w:bidi/>" if rtl else "")
        written.append(f'<w:footnote w:id="{number}">{line}</w:footnote>')
    data = f"{DECLARATION}<w:footnotes {STORY_NAMESPACES}>{''.join(written)}</w:footnotes>"
    return Part("word/footnotes.xml", FOOTNOTES_TYPE, data.encode(), links.relationships())


def _separator(identity: int, kind: str) -> str:
    return (
        f'<w:footnote w:type="{kind}" w:id="{identity}"><w:p><w:pPr>'
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    )
