"""Open questions: what the sources leave open, and why; then what the author asks."""

from briefgen.compose.section import Desk
from briefgen.document.blocks import Block, ListBlock, ListItem
from briefgen.document.inlines import Text


def questions(desk: Desk) -> tuple[Block, ...]:
    """The questions as a numbered list, each with the reason why it is open."""
    words = desk.words
    found = [
        ListItem(
            (Text(item.text), *desk.notes.quote(item.passages)),
            (Text(words[f"why.{item.kind}"], muted=True),),
            about=desk.behind.event_of(item.passages, item.about),
        )
        for item in desk.selection.questions
    ]
    own = [ListItem((Text(text),), (Text(words["question_by_author"], muted=True),)) for text in desk.spec.questions]
    if not found and not own:
        return desk.remark("empty_questions")
    return (ListBlock((*found, *own), ordered=True),)
