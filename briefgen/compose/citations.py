"""How the lines of a brief cite what they rest on: by source and paragraph within the line, or in a footnote."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter, is_
from typing import Final, NamedTuple

from briefgen.compose.passage_marks import Cited, ToldItem
from briefgen.compose.section import SectionContext
from briefgen.corpus.corpus import Passage
from briefgen.document.blocks import Block, Box, FacingBoxes, Heading, ListBlock, ListItem, Panel, Paragraph, Row, Table
from briefgen.document.document import Note
from briefgen.document.inlines import CrossReference, Inline, Inlines, NoteReference, Text
from briefgen.document.lines import line_id
from briefgen.selection.passages import collapse_whitespace, paragraphs_within

_UNBROKEN: Final = 3
"""Paragraphs that a citation holds on one line: of a source, and of all its sources."""


class CitedParagraph(NamedTuple):
    """A paragraph by the number of its source and its own number in it, both from 1."""

    source: int
    paragraph: int

    @property
    def anchor(self) -> str:
        """The anchor of the paragraph in the evidence."""
        return f"evidence-{self.source}-{self.paragraph}"


class Use(NamedTuple):
    """A line that cites: the words of its section, its number in it, and the anchor that it has; or no number."""

    section: str
    number: int
    anchor: str


class LineEvidence(NamedTuple):
    """What a line rests on: passages, and the items that it tells of."""

    passages: tuple[Passage, ...]
    told: tuple[ToldItem, ...]


def source_anchor(number: int) -> str:
    """The anchor of a source in the list of sources."""
    return f"source-{number}"


class Citations:
    """Cites, line by line, the passages that the sections have marked.

    Read through `cite`, it gathers the footnotes in the order of their marks, for each paragraph cited the passages and
    the lines that cite it, and what each line rests on: in `rests` by its name (`briefgen.document.lines`), in `noted`
    by the id of a footnote.
    """

    def __init__(self, context: SectionContext) -> None:
        self._desk = context
        self._section = Heading(1, "", "")
        self._notes: list[Note] = []
        self._sources: dict[int, Inline] = {}
        self._told: dict[tuple[int, ...], Text] = {}
        self._known: dict[Passage, list[CitedParagraph]] = {}
        self.passages: dict[CitedParagraph, dict[Passage, None]] = defaultdict(dict)
        self.uses: dict[CitedParagraph, dict[Use, None]] = defaultdict(dict)
        self.rests: dict[str, LineEvidence] = {}
        self.noted: dict[str, LineEvidence] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        """The footnotes; none where citations stand within the lines."""
        return tuple(self._notes)

    def cite(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """The blocks with the marks of passages turned into citations, one at most for each line."""
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        match block:
            case Heading():
                self._section = block
            case FacingBoxes():
                use = Use(self._section.text, _number_in(block.anchor), block.anchor)
                left, right = (line_id(block.anchor, place) for place in (2, 4))
                return block._replace(left=self._box(block.left, use, left), right=self._box(block.right, use, right))
            case Panel():
                lines = (
                    self._line(each, Use(block.title, place, block.anchor), line_id(block.anchor, place))
                    for place, each in enumerate(block.paragraphs, 1)
                )
                return block._replace(paragraphs=tuple(lines))
            case ListBlock():
                return block._replace(items=tuple(map(self._item, block.items, range(1, len(block.items) + 1))))
            case Table():
                numbered = enumerate(block.rows, 1)
                return block._replace(rows=tuple(self._row(row, number, block.anchor) for number, row in numbered))
            case Paragraph():
                use = Use(self._section.text, 0, self._section.anchor)
                return block._replace(content=self._line(block.content, use, block.anchor))
        return block

    def _box(self, box: Box, use: Use, name: str) -> Box:
        return box._replace(content=self._line(box.content, use, name))

    def _item(self, item: ListItem, number: int) -> ListItem:
        if not _is_citing(item.content):
            return item
        anchor = item.anchor or f"{self._section.anchor}-{number}"
        content = self._line(item.content, Use(self._section.text, number, anchor), anchor)
        return item._replace(content=content, anchor=anchor)

    def _row(self, row: Row, number: int, table: str) -> Row:
        anchor = row.anchor or f"{table}-{number}"
        use = Use(self._section.text, number, anchor)
        named = enumerate(row.cells, 1)
        cells = tuple([self._line(cell, use, line_id(anchor, place)) for place, cell in named])
        if all(map(is_, cells, row.cells)):
            return row
        return row._replace(cells=cells, anchor=anchor)

    def _line(self, line: Inlines, use: Use, name: str) -> Inlines:
        """The line with one citation in place of its last mark of a passage; `name` is its own."""
        if not _is_citing(line):
            return line
        registry = self._desk.notes
        cited = registry.cited(line)
        self.rests[name] = LineEvidence(tuple(dict.fromkeys(item.passage for item in cited)), registry.told(line))
        marks = [at for at, part in enumerate(line) if isinstance(part, NoteReference) and registry.is_cited(part)]
        if not marks:
            return _unmarked(line)
        places = self._places(cited, use)
        last = marks[-1]
        if self._desk.spec.citations == "footnotes":
            citation: Inlines = (self._footnote(cited),)
        else:
            citation = tuple(self._bracket(places))
        return (*_unmarked(line[:last]), *citation, *_unmarked(line[last + 1 :]))

    def _places(self, cited: Iterable[Cited], use: Use) -> list[CitedParagraph]:
        """The paragraphs cited, in order; each notes its passage and its use."""
        found = set()
        for item in cited:
            for place in self._paragraphs(item.passage):
                found.add(place)
                self.passages[place][item.passage] = None
                self.uses[place][use] = None
        return sorted(found)

    def _paragraphs(self, passage: Passage) -> list[CitedParagraph]:
        known = self._known.get(passage)
        if known is None:
            text = self._desk.selection.corpus.articles[passage.article].text
            source = self._desk.source_numbers[passage.article]
            within = paragraphs_within(text, passage.start, passage.end)
            known = self._known[passage] = [CitedParagraph(source, each.number) for each in within]
        return known

    def _bracket(self, places: Iterable[CitedParagraph]) -> Iterator[Inline]:
        """The places in brackets, which stay with the last word before them."""
        words, cited = self._desk.words, list(places)
        yield Text(" [", small=True, nowrap=True)
        for count, (source, group) in enumerate(groupby(cited, attrgetter("source"))):
            of_source = list(group)
            for index, place in enumerate(of_source):
                if index:
                    yield Text(", ", small=True, nowrap=len(of_source) <= _UNBROKEN)
                elif count:
                    yield Text("; ", small=True, nowrap=len(cited) <= _UNBROKEN)
                key = "citation.paragraph" if index else "citation.place"
                yield self._lead(words.fill(key, source=str(source), paragraph=str(place.paragraph)), place)
        yield Text("]", small=True)

    def _lead(self, text: str, place: CitedParagraph) -> Inline:
        """Words that lead to a paragraph in the evidence, where the brief has it."""
        if "evidence" in self._desk.spec.sections:
            return CrossReference(text, place.anchor, small=True)
        return Text(text, small=True, nowrap=True)

    def _footnote(self, cited: tuple[Cited, ...]) -> NoteReference:
        about = self._desk.behind.event_of(item.passage for item in cited)
        note = Note(f"n{len(self._notes) + 1}", tuple(self._note(cited)), about)
        self._notes.append(note)
        self.noted[note.id] = LineEvidence(tuple(dict.fromkeys(item.passage for item in cited)), ())
        return NoteReference(note.id)

    def _note(self, cited: Iterable[Cited]) -> Iterator[Inline]:
        """Source by source: the words quoted, then in which paragraphs they stand."""
        words, corpus = self._desk.words, self._desk.selection.corpus
        by_source: dict[int, list[Cited]] = defaultdict(list)
        for item in cited:
            by_source[self._desk.source_numbers[item.passage.article]].append(item)
        for count, (source, items) in enumerate(sorted(by_source.items())):
            quoted = [words.quoted(collapse_whitespace(corpus.words(item.passage))) for item in items if item.quoted]
            opening = words["joint.parts"].join(dict.fromkeys(quoted))
            if count:
                yield Text(words["joint.sentences"])
            if opening:
                yield self._desk.sourced(f"{opening} ", [item.passage for item in items])
            yield self._source(source)
            numbers = sorted({place.paragraph for item in items for place in self._paragraphs(item.passage)})
            yield self._paragraph_words(tuple(numbers))

    def _paragraph_words(self, numbers: tuple[int, ...]) -> Text:
        """The words for some paragraphs at the end of a note; those of one paragraph are asked for often."""
        known = self._told.get(numbers)
        if known is None:
            words = self._desk.words
            told = words.count("paragraphs_mark", len(numbers), numbers=words.names(map(str, numbers)))
            known = self._told[numbers] = Text(f"{words['joint.names']}{told}{words['joint.stop']}")
        return known

    def _source(self, number: int) -> Inline:
        known = self._sources.get(number)
        if known is None:
            text = self._desk.words.fill("source_mark", number=str(number))
            leads = "sources" in self._desk.spec.sections
            known = CrossReference(text, source_anchor(number)) if leads else Text(text)
            self._sources[number] = known
        return known


def _number_in(anchor: str) -> int:
    """The number at the end of an anchor."""
    return int(anchor.rpartition("-")[2])


def _is_citing(line: Inlines) -> bool:
    return any(isinstance(part, NoteReference) for part in line)


def _unmarked(line: Inlines) -> Inlines:
    return tuple(part for part in line if not isinstance(part, NoteReference))
