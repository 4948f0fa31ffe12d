"""Captions: a label, a number that Word counts itself, and words."""

from briefgen.document.blocks import Caption
from briefgen.document.direction import runs_rtl
from briefgen.document.lines import caption_id
from briefgen.export.docx.runs import text_runs
from briefgen.export.docx.writer_context import WriterContext
from briefgen.export.docx.xml import attribute, paragraph, run

_STRONG = "<w:b/><w:bCs/>"


def caption(context: WriterContext, line: Caption, anchor: str, properties: str) -> str:
    """The paragraph of a caption; links to the anchor lead to its label and number."""
    rtl = runs_rtl(line.label)
    field = (
        f'<w:fldSimple w:instr=" SEQ {attribute(_sequence(line.label))} \\* ARABIC ">'
        f"{run(str(line.number), _STRONG)}</w:fldSimple>"
    )
    head = context.bookmarked(anchor, text_runs(f"{line.label} ", _STRONG, rtl=rtl, nowrap=True) + field)
    words = text_runs(f"\N{EN SPACE}{line.text}", rtl=rtl) if line.text else ""
    kept, spacing, after = properties.partition("<w:spacing")
    direction = "<w:bidi/>" if rtl else ""
    named = context.bookmarked(caption_id(anchor), head + words)
    return paragraph(context.template.style_ids["Caption"], named, f"{kept}{direction}{spacing}{after}")


def _sequence(label: str) -> str:
    """The name of the label's sequence of numbers; a name has no space."""
    return "_".join(label.split()) or "Caption"
