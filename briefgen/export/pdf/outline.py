"""The bookmarks of sections, and of the headings within them."""

from collections.abc import Iterable

from briefgen.document.blocks import Block, Heading, Panel, in_order
from briefgen.export.pdf.canvas import TaggedCanvas
from briefgen.export.pdf.inline_boxes import clean


def add_outline(canvas: TaggedCanvas, blocks: Iterable[Block]) -> None:
    """Bookmarks of the headings that have a place on the pages; a reader shows them when it opens the file."""
    level = -1
    for block in in_order(blocks):
        if not isinstance(block, Heading | Panel) or block.anchor not in canvas.anchors:
            continue
        within = isinstance(block, Heading) and block.level == 2 and level >= 0
        level = 1 if within else 0
        text = block.text if isinstance(block, Heading) else block.title
        canvas.addOutlineEntry(clean(text), block.anchor, level, closed=True)
    if level >= 0:
        canvas.showOutline()
