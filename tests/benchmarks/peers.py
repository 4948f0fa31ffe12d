"""Other engines making the same brief from the same document: the rows and notes that briefgen prints, no more."""

import html
import io
import subprocess
import sys
from functools import cache
from pathlib import Path

from briefgen.document.blocks import FacingBoxes, Heading, ListBlock, Paragraph, Table, in_order
from briefgen.document.document import Document
from briefgen.document.inlines import Inline, Inlines, NoteReference, plain_text


def _note_texts(document: Document) -> dict[str, str]:
    return {note.id: plain_text(note.content) for note in document.notes}


# docxtpl: the words alone, since its templates have neither footnotes nor links


def _template_xml(document: Document) -> list[str]:
    lines = ["{{ title }}", "{{ scope }}"]
    for number, block in enumerate(in_order(document.blocks)):
        if isinstance(block, Heading):
            lines.append(f"{{{{ blocks[{number}] }}}}")
        elif isinstance(block, ListBlock | Paragraph):
            lines += [f"{{%p for line in blocks[{number}] %}}", "{{ line }}", "{%p endfor %}"]
        elif isinstance(block, Table):
            lines.append(f"TABLE {number} {len(block.columns)}")
    return lines


@cache
def docx_template(document: Document) -> bytes:
    """A docxtpl template with the document's headings, lists and tables."""
    import docx

    template = docx.Document()
    for line in _template_xml(document):
        if not line.startswith("TABLE "):
            template.add_paragraph(line)
            continue
        _, number, width = line.split()
        table = template.add_table(4, int(width))
        for column in range(int(width)):
            table.rows[0].cells[column].text = f"{{{{ blocks[{number}].head[{column}] }}}}"
            table.rows[2].cells[column].text = f"{{{{ row[{column}] }}}}"
        table.rows[1].cells[0].text = f"{{%tr for row in blocks[{number}].rows %}}"
        table.rows[3].cells[0].text = "{%tr endfor %}"
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def docxtpl_brief(document: Document) -> bytes:
    """The document through docxtpl."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(io.BytesIO(docx_template(document)))
    template.render(_context(document), autoescape=True)
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def _context(document: Document) -> dict[str, object]:
    blocks: list[object] = []
    for block in in_order(document.blocks):
        if isinstance(block, Heading):
            blocks.append(block.text)
        elif isinstance(block, ListBlock):
            blocks.append([plain_text(item.content) for item in block.items])
        elif isinstance(block, Paragraph):
            blocks.append([plain_text(block.content)])
        elif isinstance(block, Table):
            head = [column.title for column in block.columns]
            blocks.append({"head": head, "rows": [[plain_text(cell) for cell in row.cells] for row in block.rows]})
        else:
            blocks.append("")
    return {"title": document.title_block.title, "scope": document.title_block.scope, "blocks": blocks}


# Typst: footnotes, repeated table heads, PDF/UA-1


def typst_source(document: Document, footnotes: bool) -> str:
    """The document in Typst's language, with footnotes or, which it finds much easier, notes at the end."""
    notes = _note_texts(document) if footnotes else {}
    head = document.title_block
    lines = [
        f"#set document(title: {_string(head.title)})",
        '#set page(paper: "a4", margin: 22mm, numbering: "1 of 1")',
        '#set text(lang: "en", size: 10.5pt)',
        f"#text(22pt)[{_typst(head.title)}]\n",
        _typst(head.scope) + "\n",
    ]
    for block in in_order(document.blocks):
        if isinstance(block, Heading):
            lines.append(f"= {_typst(block.text)}\n")
        elif isinstance(block, Paragraph):
            lines.append(_typst_line(block.content, notes) + "\n")
        elif isinstance(block, ListBlock):
            lines += [f"+ {_typst_line(item.content, notes)}" for item in block.items]
        elif isinstance(block, Table):
            lines.append(_typst_table(block, notes))
        elif isinstance(block, FacingBoxes):
            sides = (f"[*{_typst(box.title)}* {_typst_line(box.content, notes)}]" for box in (block.left, block.right))
            lines.append(f"#grid(columns: (1fr, 1fr), {', '.join(sides)})\n")
    if not footnotes:
        lines += [f"+ {_typst(text)}" for text in _note_texts(document).values()]
    return "\n".join(lines)


def _typst_table(table: Table, notes: dict[str, str]) -> str:
    shares = ", ".join(["70pt"] + ["1fr"] * (len(table.columns) - 1))
    head = "".join(f"[{_typst(column.title)}], " for column in table.columns)
    rows = (", ".join(f"[{_typst_line(cell, notes)}]" for cell in row.cells) + "," for row in table.rows)
    return f"#table(columns: ({shares}), table.header({head}),\n" + "\n".join(rows) + ")\n"


def _typst_line(content: Inlines, notes: dict[str, str]) -> str:
    def inline(item: Inline) -> str:
        if not isinstance(item, NoteReference):
            return _typst(item.text)
        return f"#footnote[{_typst(notes[item.note])}]" if notes else f"#super[{item.note[1:]}]"

    return "".join(map(inline, content))


def _typst(text: str) -> str:
    return "".join("\\" + letter if letter in "\\#$*_`<>@[]~=-+/\"'" else letter for letter in text)


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def typst_brief(source: str) -> bytes:
    """The source compiled to a PDF that claims PDF/UA-1."""
    import typst

    return typst.compile(source.encode(), format="pdf", pdf_standards="ua-1")


# WeasyPrint: footnotes by CSS, PDF/UA-1


def web_page(document: Document) -> str:
    """The document as a web page with CSS footnotes."""
    notes = _note_texts(document)
    head = document.title_block
    body = [f"<h1>{html.escape(head.title)}</h1><p>{html.escape(head.scope)}</p>"]
    for block in in_order(document.blocks):
        if isinstance(block, Heading):
            body.append(f"<h2>{html.escape(block.text)}</h2>")
        elif isinstance(block, Paragraph):
            body.append(f"<p>{_html_line(block.content, notes)}</p>")
        elif isinstance(block, ListBlock):
            items = "".join(f"<li>{_html_line(item.content, notes)}</li>" for item in block.items)
            body.append(f"<ol>{items}</ol>")
        elif isinstance(block, Table):
            body.append(_html_table(block, notes))
    style = "@page{size:A4;margin:22mm}.n{float:footnote;font-size:8pt}body{font-size:10.5pt}"
    return (
        f'<html lang="en"><head><title>{html.escape(head.title)}</title><style>{style}</style></head>'
        f"<body>{''.join(body)}</body></html>"
    )


def _html_table(table: Table, notes: dict[str, str]) -> str:
    head = "".join(f"<th scope=col>{html.escape(column.title)}</th>" for column in table.columns)
    rows = (
        "<tr>" + "".join(f"<td>{_html_line(cell, notes)}</td>" for cell in row.cells) + "</tr>" for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _html_line(content: Inlines, notes: dict[str, str]) -> str:
    return "".join(
        f"<span class=n>{html.escape(notes[item.note])}</span>"
        if isinstance(item, NoteReference)
        else html.escape(item.text)
        for item in content
    )


def weasyprint_brief(page: str) -> bytes:
    """The page rendered to a PDF that claims PDF/UA-1."""
    from weasyprint import HTML

    return HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")


# Whole processes


def run_python(code: str, folder: Path) -> None:
    """Run code in a new interpreter."""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=folder)


def run_briefgen(arguments: list[str], folder: Path) -> None:
    """Run the command line in a new interpreter."""
    subprocess.run([sys.executable, "-m", "briefgen", *arguments], check=True, cwd=folder)
