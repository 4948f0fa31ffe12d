"""What the author says first: the bottom line, and what is recommended."""

from typing import Final

from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.document.blocks import Block, Heading, ListBlock, ListItem, Panel
from briefgen.document.inlines import Text


def bottom_line(context: SectionContext) -> tuple[Block, ...]:
    """A panel and a numbered list, each where the author wrote it."""
    spec, words = context.spec, context.words
    blocks: list[Block] = []
    if spec.bottom_line:
        paragraphs = tuple((Text(line.strip()),) for line in spec.bottom_line.splitlines() if line.strip())
        blocks.append(Panel(words["bottom_line"], "bottom-line", paragraphs))
    if spec.recommendations:
        blocks.append(Heading(1, words["recommendations"], "recommendations"))
        blocks.append(ListBlock(tuple(ListItem((Text(line),)) for line in spec.recommendations), ordered=True))
    return tuple(blocks)


SECTION: Final = SectionComposer(
    lambda context, *_: bottom_line(context), anchors=("bottom-line", "recommendations"), is_narrow=True
)
