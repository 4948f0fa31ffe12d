"""The summary laid out: a point a line, each with the mark of where it stands."""

from typing import Final

from briefgen.compose.changes import change_tag, is_changed
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.document.blocks import Block, ListBlock, ListItem


def summary(context: SectionContext) -> tuple[Block, ...]:
    """The points as a bulleted list, each with the mark of the note that says where it stands."""
    points = context.told.points
    if not points:
        return context.placeholder("empty_summary")
    items = (
        ListItem(
            (
                context.sourced(point.text, point.passages),
                *context.notes.locate(point.passages),
                *context.tells(point.items),
                *change_tag(context, about),
            ),
            about=about,
            marked=is_changed(context, about),
        )
        for point in points
        for about in (context.behind.event_of(point.passages),)
    )
    return (ListBlock(tuple(items), ordered=False),)


SECTION: Final = SectionComposer(lambda context, *_: summary(context), is_narrow=True)
