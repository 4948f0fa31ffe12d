"""Open questions, grouped by why they are open: what the sources leave open, then what the author asks."""

from typing import Final

from briefgen.compose.changes import change_tag, is_changed
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.document.blocks import Block, Column, Row, Table
from briefgen.document.inlines import Inlines, Text

_REASON_SHARE: Final = 0.24
"""Of the width, for the reasons."""


def questions(context: SectionContext) -> tuple[Block, ...]:
    """A table of the reasons and, under each, its questions; nothing where none is open."""
    words = context.words
    found: dict[str, list[tuple[Inlines, str, bool]]] = {}
    for item in context.selection.questions:
        asked = context.notes.tells("question", item.id)
        line = (context.sourced(item.text, item.passages), *context.notes.quote(item.passages), *asked)
        line = (*line, *change_tag(context, item.id))
        about = context.behind.event_of(item.passages, item.about)
        found.setdefault(words[f"why.{item.kind}"], []).append((line, about, is_changed(context, item.id)))
    for text in context.spec.questions:
        found.setdefault(words["question_by_author"], []).append(((Text(text),), "", False))
    if not found:
        return ()
    rows = tuple(
        Row(((Text(reason, muted=True),) if index == 0 else (), line), about=about, joined=index > 0, marked=marked)
        for reason, lines in found.items()
        for index, (line, about, marked) in enumerate(lines)
    )
    columns = (Column(words["column_why"], share=_REASON_SHARE), Column(words["column_question"]))
    return (Table(columns, rows, None, words["questions_description"], "questions-table", headed=False),)


SECTION: Final = SectionComposer(lambda context, *_: questions(context), is_narrow=True)
