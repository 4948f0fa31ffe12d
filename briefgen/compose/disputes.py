"""Points in dispute: what one side asserts and another denies."""

from collections import defaultdict
from dataclasses import dataclass

from briefgen.compose.passages import flowing
from briefgen.compose.section import Desk
from briefgen.compose.who import Directory
from briefgen.compose.words import Words
from briefgen.corpus.corpus import Corpus, CorpusEvent, CorpusStatement, Passage
from briefgen.corpus.filters import Selection
from briefgen.document.blocks import Block, Caption, Column, Row, Table
from briefgen.document.inlines import Inlines, Text

_ASSERTING = frozenset(("asserts", "alleges", "supports", "criticises"))
_DENYING = frozenset(("denies",))


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim, the names of those who assert and who deny it, and where.

    `about` is the id, `event` the title of the event that is claimed; `claim` the words of the one who asserts it,
    where there are any.
    """

    about: str
    event: str
    claim: Passage | None
    asserted_by: tuple[str, ...]
    disputed_by: tuple[str, ...]
    claims: tuple[Passage, ...]
    denials: tuple[Passage, ...]


def find_disputes(selection: Selection) -> tuple[Dispute, ...]:
    """Each event that a statement asserts and a statement of another speaker denies, or that is marked as disputed."""
    by_event: dict[str, list[CorpusStatement]] = defaultdict(list)
    for statement in selection.statements:
        for event in statement.about:
            by_event[event].append(statement)
    directory = Directory(selection.corpus)
    found = (_dispute(event, by_event[event.id], directory) for event in selection.events)
    return tuple(dispute for dispute in found if dispute is not None)


def disputes(desk: Desk, found: tuple[Dispute, ...], table_number: int) -> tuple[Block, ...]:
    """The table of claims."""
    words = desk.words
    columns = (Column(words["column_claim"]), Column(words["column_asserted"]), Column(words["column_disputed"]))
    corpus = desk.selection.corpus
    rows = tuple(
        Row(
            (
                (Text(_claim(corpus, dispute, words)), *desk.notes.quote((*dispute.claims, *dispute.denials))),
                _names(desk, dispute.asserted_by),
                _names(desk, dispute.disputed_by),
            ),
            about=dispute.about,
        )
        for dispute in found
    )
    caption = Caption(words["table"], table_number, words["disputes_table"])
    return (Table(columns, rows, caption, words["disputes_description"], "disputes-table"),)


def _claim(corpus: Corpus, dispute: Dispute, words: Words) -> str:
    return dispute.event if dispute.claim is None else words.quoted(flowing(corpus.words(dispute.claim)))


def _dispute(event: CorpusEvent, statements: list[CorpusStatement], directory: Directory) -> Dispute | None:
    denials = [item for item in statements if item.stance in _DENYING]
    deniers = {directory.speaker(item) for item in denials}
    claims = [item for item in statements if item.stance in _ASSERTING and directory.speaker(item) not in deniers]
    if event.status != "disputed" and not (claims and denials):
        return None
    claim = claims[0].content if claims else None
    asserting = [passage for item in claims for passage in item.passages]
    denying = [passage for item in denials for passage in item.passages]
    return Dispute(
        event.id,
        event.title,
        claim,
        tuple(dict.fromkeys(map(directory.speaker, claims))),
        tuple(dict.fromkeys(map(directory.speaker, denials))),
        tuple(dict.fromkeys(asserting if asserting or denying else event.passages)),
        tuple(dict.fromkeys(denying)),
    )


def _names(desk: Desk, speakers: tuple[str, ...]) -> Inlines:
    if not speakers:
        return (Text(desk.words["nobody_named"], muted=True),)
    return (Text("; ".join(speakers)),)
