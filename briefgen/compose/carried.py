"""What a brief carries within its file: the articles behind it, and what each of its lines rests on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, NamedTuple

from briefgen.compose.carried_articles import Raw, carried_articles, event_actors, told_actors, told_events
from briefgen.compose.changes import earlier_lines
from briefgen.compose.citations import Citations, LineEvidence
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import section_anchors
from briefgen.corpus.corpus import CorpusActor, CorpusEvent, Passage
from briefgen.corpus.edits import all_changed
from briefgen.corpus.filters import with_labels
from briefgen.document.blocks import Row, Table, in_order
from briefgen.document.direction import without_controls
from briefgen.document.document import Attachment, Document
from briefgen.document.inlines import Inlines, NoteReference, Text
from briefgen.document.lines import NOTES, DocumentLine, document_lines, line_id
from briefgen.model.brief_json import LineKind, dump_raw_brief
from briefgen.model.spec import Spec
from briefgen.model.verbatim import folded_words
from briefgen.selection.passages import collapse_whitespace
from briefgen.selection.telling import BriefContent

CARRIED_URN: Final = "urn:briefgen:brief:1"
CARRIED_NAME: Final = "briefgen-evidence.json"
_OWN: Final = ("bottom-line", "recommendations")
_CAST: Final = ("actors", "who")
_LABELS: Final = ("actors-table-head-", "actors-table-caption")
_FEWEST_WORDS: Final = 2  # of a stretch that is told to be verbatim outside quotation marks; one word alone says little
_BRACKETED: Final = re.compile(r"\[[^\[\]]*\]|…")
_NOTHING: Final = LineEvidence((), ())


def carried_evidence(
    context: SectionContext, told: BriefContent, spec: Spec, document: Document, citations: Citations
) -> Attachment:
    """The evidence of a document as what its file carries; `told` and `spec` as they were before they were laid out."""
    filters = with_labels(told.selection.corpus, spec.filters)
    carried = {
        "spec": spec.model_copy(update={"filters": filters}).model_dump(mode="json", exclude_defaults=True),
        "title": document.properties.title,
        "date": document.properties.date.isoformat(),
        "form": spec.form,
        "articles": carried_articles(told, tuple(context.source_numbers)),
        "events": [_event(event, context) for event in told_events(told)],
        "actors": list(map(_actor, told_actors(told))),
        "lines": list(_Lines(context, told, citations).of(document)),
        **_told_only({"read": _others_read(told, context)}),
    }
    return Attachment(
        CARRIED_NAME, "application/json", CARRIED_URN, dump_raw_brief(carried), context.words["carried_description"]
    )


def _others_read(told: BriefContent, context: SectionContext) -> tuple[str, ...]:
    """The digests of the articles of which the brief tells nothing."""
    articles = told.selection.corpus.articles
    return tuple(sorted(article.sha256 for name, article in articles.items() if name not in context.source_numbers))


class _Speech(NamedTuple):
    """The marks of quotation of a language."""

    opening: str
    closing: str


class _Lines:
    """The lines of a document with what each rests on."""

    def __init__(self, context: SectionContext, told: BriefContent, citations: Citations) -> None:
        self._context = context
        self._told = told
        self._citations = citations
        self._sections = section_anchors(context.spec.told_sections)
        self._numbers: dict[str, int] = {}
        self._marks: list[str] = []
        self._cells: dict[str, LineEvidence] = {}
        self._names = {without_controls(line.actor.name): line.actor.id for line in told.cast}
        self._texts: dict[str, str] = {}
        self._plain: dict[Passage, str] = {}
        self._words: dict[Passage, str] = {}
        self._found: dict[tuple[str, str], bool] = {}
        self._speech = _Speech(*context.words["quote"].split("{words}"))
        self._own = frozenset(map(without_controls, context.spec.questions))
        self._speaking: dict[str, str] = {}
        self._earlier = earlier_lines(context)

    def of(self, document: Document) -> Iterator[Raw]:
        """The lines with words, in the order in which they are read."""
        self._cells = dict(self._paragraphs())
        self._speaking = dict(self._rows(document))
        for line in document_lines(document):
            text = self._printed(line.content)
            if not text.strip():
                continue
            rests = self._rests(line)
            if line.under == NOTES:
                mark = self._marks[int(line.id.split("-")[1]) - 1]
                rests = self._citations.noted.get(mark, _NOTHING)
            yield self._line(line, text, rests)

    def _line(self, line: DocumentLine, text: str, rests: LineEvidence) -> Raw:
        kind = self._kind(line, text, rests)
        is_told = kind == "evidence"
        found = self._resting(line, rests) if rests.passages or rests.told else {}
        named = found.get("events", ())
        more = {
            **found,
            "events": tuple(dict.fromkeys((line.about, *named))) if line.about and is_told else named,
            "actors": tuple(self._actors(line, text)) if is_told and line.under in _CAST else (),
            "drawn": without_controls(line.drawn),
            "earlier": self._earlier.get(line.id, ()),
        }
        section = self._sections.get(line.id) or self._sections.get(line.under) or line.under
        return {"id": line.id, "section": section, "kind": kind, "text": text, **_told_only(more)}

    def _resting(self, line: DocumentLine, rests: LineEvidence) -> Raw:
        """What a line rests on: passages, the items that it tells, and what of it stands in the articles."""
        told = [(item.kind, item.id) for item in rests.told]
        return {
            "passages": tuple(map(_passage, rests.passages)),
            "events": tuple([name for kind, name in told if kind == "event"]),
            "statements": tuple([name for kind, name in told if kind == "statement"]),
            "questions": tuple([name for kind, name in told if kind == "question"]),
            "quotations": self._quotations(line.content, rests.passages),
        }

    def _rests(self, line: DocumentLine) -> LineEvidence:
        return self._citations.rests.get(line.id) or self._cells.get(line.id) or _NOTHING

    def _kind(self, line: DocumentLine, text: str, rests: LineEvidence) -> LineKind:
        if line.under in _OWN and line.id != line.under:
            return "own"
        if rests.passages:
            return "evidence"
        if line.under == "questions":
            return "own" if text in self._own else "frame"
        if line.under == "evidence":
            return "frame"
        is_label = line.id == line.under or line.id.startswith(_LABELS) or line.id in self._sections
        is_cast = line.under in _CAST and not is_label
        return "evidence" if line.about or is_cast else "frame"

    def _printed(self, content: Inlines) -> str:
        """The words with the numbers of notes where their marks stand."""
        parts = []
        for part in content:
            if isinstance(part, NoteReference):
                parts.append(f"[^{self._number(part.note)}]")
            else:
                parts.append(part.text)
        return without_controls("".join(parts))

    def _number(self, note: str) -> int:
        """The number of a note: those before it have had their first marks."""
        number = self._numbers.get(note)
        if number is None:
            self._marks.append(note)
            number = self._numbers[note] = len(self._marks)
        return number

    def _paragraphs(self) -> Iterator[tuple[str, LineEvidence]]:
        """The lines of the evidence that show passages."""
        for place, passages in self._citations.passages.items():
            yield line_id(place.anchor, 2), LineEvidence(tuple(passages), ())

    def _rows(self, document: Document) -> Iterator[tuple[str, str]]:
        """The actor of each cell of the table of actors."""
        for block in in_order(document.blocks):
            if isinstance(block, Table) and block.anchor == "actors-table":
                for row in block.rows:
                    yield from ((name, self._first_name(row)) for name in _cell_names(row))

    def _first_name(self, row: Row) -> str:
        return self._names.get(without_controls(row.cells[0][0].text), "") if row.cells[0] else ""

    def _actors(self, line: DocumentLine, text: str) -> Iterator[str]:
        """The actors of whom a line of the cast tells."""
        if line.id in self._speaking:
            yield from filter(None, (self._speaking[line.id],))
            return
        first = next((part for part in line.content if isinstance(part, Text)), None)
        name = without_controls(first.text) if first is not None and first.strong else ""
        if name:
            yield from filter(None, (self._names.get(name),))
            return
        yield from (actor.id for actor in self._told.also_named if without_controls(actor.name) in text)

    def _quotations(self, content: Inlines, passages: Sequence[Passage]) -> tuple[str, ...]:
        """The stretches of a line that its articles have as they are: each part whole, or what of it is."""
        if not passages:
            return ()
        parts = (part.text for part in content if isinstance(part, Text) and not (part.small or part.tag))
        return tuple(dict.fromkeys(chain.from_iterable(self._quoted(part, passages) for part in parts)))

    def _quoted(self, part: str, passages: Sequence[Passage]) -> Iterator[str]:
        words = collapse_whitespace(part)
        if self._is_verbatim(words, passages, _FEWEST_WORDS):
            yield words
            return
        for piece, is_quoted in self._stretches(words):
            is_new = is_quoted or piece != words
            if is_new and self._is_verbatim(piece, passages, 1 if is_quoted else _FEWEST_WORDS):
                yield piece

    def _stretches(self, text: str) -> Iterator[tuple[str, bool]]:
        """What a stretch has between marks of quotation, then what stands outside them and brackets."""
        pieces = text.split(self._speech.opening)
        outside = [pieces[0]]
        for piece in pieces[1:]:
            inner, mark, outer = piece.partition(self._speech.closing)
            yield inner.strip(), bool(mark)
            outside.append(outer)
        for piece in outside:
            yield from ((words.strip(), False) for words in _BRACKETED.split(piece))

    def _is_verbatim(self, words: str, passages: Sequence[Passage], fewest: int) -> bool:
        """Whether at least so many words, between single spaces, stand in an article of the passages as they are."""
        if not words or words.count(" ") + 1 < fewest:
            return False
        if any(words in self._plain_passage(each) for each in passages):  # most do, to the letter
            return True
        folded = folded_words(words)
        if any(folded in self._folded_passage(each) for each in passages):
            return True
        return any(self._is_in(folded, article) for article in dict.fromkeys(each.article for each in passages))

    def _is_in(self, folded: str, article: str) -> bool:
        known = self._found.get((folded, article))
        if known is None:
            known = self._found[folded, article] = folded in self._folded(article)
        return known

    def _folded_passage(self, passage: Passage) -> str:
        known = self._words.get(passage)
        if known is None:
            known = self._words[passage] = folded_words(self._plain_passage(passage))
        return known

    def _plain_passage(self, passage: Passage) -> str:
        known = self._plain.get(passage)
        if known is None:
            known = self._plain[passage] = collapse_whitespace(self._told.selection.corpus.words(passage))
        return known

    def _folded(self, article: str) -> str:
        known = self._texts.get(article)
        if known is None:
            text = self._told.selection.corpus.articles[article].text
            known = self._texts[article] = folded_words(text)
        return known


def _told_only(lists: Mapping[str, tuple[Any, ...] | str]) -> Raw:
    """Those that hold something: what is as by default is left out."""
    return {name: values for name, values in lists.items() if values}


def _cell_names(row: Row) -> tuple[str, ...]:
    return tuple(line_id(row.anchor, place + 1) for place in range(len(row.cells)))


def _event(event: CorpusEvent, context: SectionContext) -> Raw:
    kept = {passage: None for passage in event.passages if passage.article in context.source_numbers}
    return {
        "id": event.id,
        "date": event.date,
        "date_basis": event.date_basis,
        "date_text": event.date_text,
        "title": event.title,
        "kind": event.kind,
        "status": event.status,
        "place": event.place,
        "actors": event_actors(event),
        "mentions": event.names,
        "passages": tuple(map(_passage, kept)),
        **_told_only({"changed": all_changed(event, context.spec.edits)}),
    }


def _actor(actor: CorpusActor) -> Raw:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role or None,
        "affiliation": actor.affiliation,
        "aliases": actor.aliases,
    }


def _passage(passage: Passage) -> Raw:
    return {"article": passage.article, "start": passage.start, "end": passage.end}
