"""Open questions: what the sources leave open, and why; then what the author asks."""

from typing import Final

from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.document.blocks import Block, ListBlock, ListItem
from briefgen.document.inlines import Text


def questions(context: SectionContext) -> tuple[Block, ...]:
    """The questions as a numbered list, each with the reason why it is open."""
    words = context.words
    found = [
        ListItem(
            (Text(item.text), *context.notes.quote(item.passages)),
            (Text(words[f"why.{item.kind}"], muted=True),),
            about=context.behind.event_of(item.passages, item.about),
        )
        for item in context.selection.questions
    ]
    own = [ListItem((Text(text),), (Text(words["question_by_author"], muted=True),)) for text in context.spec.questions]
    if not found and not own:
        return context.placeholder("empty_questions")
    return (ListBlock((*found, *own), ordered=True),)


SECTION: Final = SectionComposer(lambda context, *_: questions(context))
