"""The part of the footnotes."""

from briefgen.document.document import Document
from briefgen.export.docx.package import FOOTNOTES_TYPE, Links, Part
from briefgen.export.docx.plan import Plan
from briefgen.export.docx.runs import RunWriter, is_rtl
from briefgen.export.docx.template import Template
from briefgen.export.docx.xml import DECLARATION, STORY_NAMESPACES, paragraph, run


def footnotes(document: Document, template: Template, plan: Plan, shade: str) -> Part:
    """Every note that has a mark, in the order of first marks, after the two separators that Word wants."""
    links = Links()
    runs = RunWriter(plan, template.style_ids, links, shade)
    style = template.style_ids["Footnote Text"]
    mark = f'<w:r><w:rPr><w:rStyle w:val="{template.style_ids["Footnote Reference"]}"/></w:rPr><w:footnoteRef/></w:r>'
    contents = {note.id: note.content for note in document.notes}
    written = [_separator(-1, "separator"), _separator(0, "continuationSeparator")]
    for note, number in plan.numbers.items():
        content = contents[note]
        rtl = is_rtl(content)
        line = paragraph(style, f"{mark}{run(' ')}{runs(content, rtl=rtl)}", "<w:bidi/>" if rtl else "")
        written.append(f'<w:footnote w:id="{number}">{line}</w:footnote>')
    data = f"{DECLARATION}<w:footnotes {STORY_NAMESPACES}>{''.join(written)}</w:footnotes>"
    return Part("word/footnotes.xml", FOOTNOTES_TYPE, data.encode(), links.relationships())


def _separator(identity: int, kind: str) -> str:
    return (
        f'<w:footnote w:type="{kind}" w:id="{identity}"><w:p><w:pPr>'
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    )
