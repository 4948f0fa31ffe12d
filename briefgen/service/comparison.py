"""What changed between two briefs, or between articles: each is named by a file, a folder or a library."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefgen.changes.bodies import BodyOfEvidence, body_of, carried_body
from briefgen.changes.change import Change
from briefgen.changes.joined import joined_data
from briefgen.changes.told import EarlierBrief
from briefgen.corpus import Corpus
from briefgen.corpus.corpus import Passage
from briefgen.errors import Fault, InputError
from briefgen.model import Spec
from briefgen.model.brief import CarriedBrief
from briefgen.service.copies import without_copies
from briefgen.service.load_report import LoadReport
from briefgen.service.sources import load_corpus

BRIEF_ENDINGS: Final = (".docx", ".odt", ".pdf")


class ComparedBody(NamedTuple):
    """A body of evidence under the `name` of its file, with the `title` and issue `date` of a brief."""

    name: str
    body: BodyOfEvidence
    title: str = ""
    date: str = ""


class Comparison(NamedTuple):
    """Two bodies of evidence and what changed from the one to the other."""

    old: ComparedBody
    new: ComparedBody
    changes: tuple[Change, ...]


def compare_sources(old: str | Path, new: str | Path, load_report: LoadReport | None = None) -> Comparison:
    """What changed from one brief, article-data file, folder or library to another.

    Raises `InputError` with every fault of either, also where a brief carries no evidence.
    """
    faults: list[Fault] = []
    found: list[ComparedBody] = []
    for source in (old, new):
        try:
            found.append(read_body(source, load_report))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(tuple(faults))
    before, after = found
    return Comparison(before, after, compare_bodies(before.body, after.body))


def compare_bodies(old: BodyOfEvidence, new: BodyOfEvidence) -> tuple[Change, ...]:
    """What changed between two bodies of evidence, copies of one text counting as one source."""
    from briefgen.changes.compare import compare

    return compare(old, new, copies_among(old, new))


def read_earlier(path: Path, corpus: Corpus) -> EarlierBrief:
    """An earlier brief, to be compared with what a later one is made of. Raises `InputError` where it carries none."""
    known = path.stat() if path.is_file() else None
    old = read_body(path) if known is None else _read_once(path, known.st_mtime_ns, known.st_size)
    return EarlierBrief(old.body, old.title, old.date, copies_among(old.body, BodyOfEvidence(corpus)))


def copies_among(old: BodyOfEvidence, new: BodyOfEvidence) -> dict[str, str]:
    """The digests of articles that are copies, each with that of the one that it is a copy of."""
    data = list(joined_data(old, new))
    digests = {item.article.id: item.article.sha256 for item in data}
    return {digests[copy.id]: digests[copy.of] for copy in without_copies(data)[1]}


@lru_cache(maxsize=4)
def _read_once(path: Path, _changed: int, _size: int) -> ComparedBody:
    """The evidence of a brief, read once for a preview and all that follow, as long as the file is the same."""
    return read_body(path)


def read_body(source: str | Path, load_report: LoadReport | None = None) -> ComparedBody:
    """The evidence that a brief carries, or that the articles of a file, a folder or a library are."""
    if is_brief(source):
        return carried(read_carried(Path(source)), Path(source).name)
    return ComparedBody(str(source), body_of(load_corpus([source], load_report=load_report), Spec()))


def is_brief(source: str | Path) -> bool:
    """Whether a file has the ending of a brief that carries its evidence."""
    return Path(source).suffix.lower() in BRIEF_ENDINGS


def carried(brief: CarriedBrief, name: str) -> ComparedBody:
    """The evidence that a brief carries, under the name of its file."""
    return ComparedBody(name, carried_body(brief), brief.title, brief.date.isoformat())


def change_rows(comparison: Comparison) -> list[dict[str, Any]]:
    """The changes with `group aspect text detail who date date_basis late why old new before after passages`.

    A passage has `article start end text source paragraph`, the last two the numbers by which a brief cites it.
    """
    from briefgen.compose.change_wording import change_words
    from briefgen.compose.words import load_words

    words, articles = load_words("en-GB"), comparison.new.body.corpus.articles
    rows = []
    for change in comparison.changes:
        text, detail = change_words(change, words, articles)
        body = (comparison.old if change.group == "gone" else comparison.new).body
        rows.append(
            {
                "group": change.group,
                "aspect": change.aspect,
                "text": text,
                "detail": detail,
                "who": list(change.who),
                "date": change.date,
                "date_basis": change.date_basis,
                "late": change.late,
                "why": change.why or None,
                "old": change.old,
                "new": change.new,
                "before": list(change.before),
                "after": list(change.after),
                "passages": [_passage_row(body, passage) for passage in change.passages],
            }
        )
    return rows


def _passage_row(body: BodyOfEvidence, passage: Passage) -> Mapping[str, Any]:
    from briefgen.selection.passages import paragraphs_within

    corpus = body.corpus
    text = corpus.articles[passage.article].text
    return {
        "article": passage.article,
        "start": passage.start,
        "end": passage.end,
        "text": corpus.words(passage),
        "source": list(corpus.articles).index(passage.article) + 1,
        "paragraph": paragraphs_within(text, passage.start, passage.end)[0].number,
    }


def read_carried(path: Path) -> CarriedBrief:
    """The evidence that a brief carries. Raises `InputError` where it carries none."""
    from briefgen.readback import read_brief

    return read_brief(path).carried
