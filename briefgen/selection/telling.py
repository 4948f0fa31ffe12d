"""What a brief tells: rows, points, actors, questions and disputes, chosen to the length of its form."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from briefgen.corpus.corpus import (
    Corpus,
    CorpusActor,
    CorpusEvent,
    CorpusQuestion,
    CorpusStatement,
    CorpusTheme,
)
from briefgen.corpus.coverage import Coverage
from briefgen.corpus.event_names import EventNames
from briefgen.corpus.filters import Selection, in_order_of_date, select
from briefgen.model.spec import Form, Spec
from briefgen.selection.candidates import Candidate
from briefgen.selection.cast import ActorLine, choose_cast, described_speakers
from briefgen.selection.disputes import Dispute, find_disputes, weightiest_conflicts
from briefgen.selection.folding import Happening, fold, heads_of
from briefgen.selection.forms import BUDGETS, TableRoom, fill, lines_of, rows_of, with_few_passages
from briefgen.selection.likeness import Likeness
from briefgen.selection.salience import Salience
from briefgen.selection.summary import summary_points
from briefgen.selection.vectors import cosine, word_keys
from briefgen.selection.voice import is_spoken

if TYPE_CHECKING:
    from briefgen.selection.dossier import Dossier

_DESCRIBED: Final = 3  # speakers without a name that have a line
_UNDATED: Final = 2  # questions for a day; where a story gives none, all its rows could ask
# Halved and doubled on six stories: of 50 lines about actors `_SAID_AGAIN` changes 11 and 3, the others none.
_SAID_AGAIN: Final = 0.45  # cosine of words to those of a row that they repeat


@dataclass(frozen=True, slots=True)
class BriefContent:
    """What a brief tells of a corpus.

    `selection` has the rows in order of date and what goes with them. `passing` counts the events that passed the
    filters, `articles` the articles that tell of those, `folded` the events that stand in the row of another; `chosen`
    has the ids of the rows in the order of being chosen. `described` is what speakers said whom the sources only
    describe. A `dossier` stands for the actors where the brief is of one. `matter` has the rows that the form `brief`
    would have, where this is another and has no title, so that all are entitled alike.
    """

    selection: Selection
    points: tuple[Candidate, ...]
    cast: tuple[ActorLine, ...]
    described: tuple[CorpusStatement, ...]
    also_named: tuple[CorpusActor, ...]
    disputes: tuple[Dispute, ...]
    passing: int
    articles: int
    folded: int = 0
    chosen: tuple[str, ...] = ()
    dossier: "Dossier | None" = None
    matter: tuple[CorpusEvent, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the articles that something in the brief rests on, in the order of the corpus."""
        told = self.selection
        rows = (*told.events, *(event for line in self.cast for event in line.deeds))
        used = {passage.article for event in rows for passage in event.passages}
        used |= {passage.article for item in told.statements for passage in item.passages}
        used |= {passage.article for item in told.questions for passage in item.passages}
        used |= {passage.article for point in self.points for passage in point.passages}
        used |= {passage.article for it in self.disputes for passage in (*it.claims, *it.denials)}
        used |= {passage.article for passage in self.dossier.passages} if self.dossier is not None else set()
        return tuple(name for name in told.corpus.articles if name in used)


def _dossier(whole: Selection, spec: Spec) -> "Dossier | None":
    """The dossier that the form asks for; what makes it is loaded for that form alone."""
    if spec.form != "dossier":
        return None
    from briefgen.selection.dossier import dossier_of

    return dossier_of(whole, spec.filters)


def tell(corpus: Corpus, spec: Spec) -> BriefContent:
    """What the brief of a spec tells of a corpus that is already as the author's edits have it.

    Events chosen by their ids are all told, each as it is; of others the weightiest happenings are.
    """
    passing = select(corpus, spec.filters)
    salience = Salience(corpus, passing.events, asked=passing.asked)
    likeness = Likeness(salience)
    rows = None if spec.filters.events else _RowPool(passing, salience, spec, likeness)
    chosen = choose_rows(passing, salience, spec) if rows is None else rows.chosen(spec.form)
    named_by = None if spec.form == "brief" or spec.title else rows
    matter = () if named_by is None else tuple(item.event for item in named_by.chosen("brief"))
    budget = BUDGETS[spec.form]
    chosen = [with_few_passages(item, budget.passages) for item in chosen]
    whole = _with_rows(passing, chosen, spec.filters.order)
    heads = heads_of(chosen)
    rest = [event for event in passing.events if event.id not in heads]
    weights = {item.event.id: salience.weight(item.event.id) for item in chosen}
    found = find_disputes(replace(whole, events=(*whole.events, *rest)))
    disputes = tuple(sorted(found, key=lambda item: -weights.get(item.about, 0.0))[: budget.disputes])
    points = summary_points(
        whole,
        min(spec.summary_words, budget.words),
        budget.points,
        weights,
        spec.language,
        salience.nearness,
        salience.word_weight,
        likeness.afresh().likelihood,
    )
    names = {actor.id: actor.name for actor in corpus.actors}
    lines = sum(lines_of(item.event, names, budget.width) for item in chosen) if spec.form == "brief" else 0.0
    repeats = _nothing if budget.every else _Repeats(salience, whole.events)
    cast, others = choose_cast(whole, rest, weights, budget, budget.side - lines, repeats)
    most = budget.actors if budget.every else min(_DESCRIBED, budget.actors - len(cast))
    described = described_speakers(whole, heads, repeats)[: max(0, most)]
    dossier = _dossier(whole, spec)
    if dossier is not None:
        cast, others, described = (), (), []
    is_whole = len(chosen) == len(passing.events)
    questions = whole.questions[: budget.questions] if is_whole else _questions(whole, weights, budget.questions)
    told = replace(
        whole,
        statements=tuple(_used(whole.statements, points, cast, disputes, (item.id for item in described))),
        actors=tuple(line.actor for line in cast),
        questions=questions,
        conflicts=whole.conflicts
        if budget.every
        else weightiest_conflicts(whole.conflicts, weights, budget.disputes - len(disputes)),
    )
    outline = corpus.outline
    events, articles = (
        (len(passing.events), len(passing.articles)) if outline is None else (outline.events, outline.articles)
    )
    return BriefContent(
        told,
        points,
        cast,
        tuple(described),
        others,
        disputes,
        events,
        articles,
        sum(len(item.members) - 1 for item in chosen),
        tuple(weights),
        dossier,
        matter,
    )


def choose_rows(passing: Selection, salience: Salience, spec: Spec, most: int | None = None) -> list[Happening]:
    """The happenings that a brief tells, in the order of being chosen; at most `most`, or as many as its form has."""
    if spec.filters.events and most is None:
        return [Happening(event, (event.id,)) for event in salience.ranked()]
    return _RowPool(passing, salience, spec, Likeness(salience)).chosen(spec.form, most)


class _RowPool:
    """All rows that there could be, of which each form has those that it has room for."""

    def __init__(self, passing: Selection, salience: Salience, spec: Spec, likeness: Likeness) -> None:
        self._salience, self._likeness = salience, likeness
        self._pinned = _edited(passing.corpus, spec)
        self._rows = rows_of(fold(salience, self._pinned, self._likeness), self._pinned)
        self._names = {actor.id: actor.name for actor in passing.corpus.actors}

    def chosen(self, form: Form, most: int | None = None) -> list[Happening]:
        """The rows of a form, or at most so many, in the order of being chosen."""
        budget = BUDGETS[form]
        if most is None and budget.every:
            return self._rows
        # The side column of a page names nobody.
        names = self._names if form == "brief" else {}
        room = TableRoom(budget.lines, budget.width, names) if most is None else None
        return fill(self._rows, self._salience, most or budget.rows, self._pinned, room, likeness=self._likeness)


@dataclass(frozen=True, slots=True)
class Suggested:
    """The rows that a brief tells where nobody chooses: the reasons by the ids of events; whether they are all rows."""

    why: Mapping[str, str]
    is_everything: bool


def suggest_rows(corpus: Corpus, spec: Spec, most: int | None = None) -> Suggested:
    """The rows of the brief of a spec, as `tell` chooses them; at most `most`, or as many as its form has."""
    passing = select(corpus, spec.filters)
    salience = Salience(corpus, passing.events, asked=passing.asked)
    chosen = choose_rows(passing, salience, spec, most)
    told = sum(len(item.members) for item in chosen)
    outlined = passing.corpus.outline is not None
    return Suggested(
        {item.event.id: salience.why(item.event) for item in chosen}, not outlined and told == len(passing.events)
    )


def _edited(corpus: Corpus, spec: Spec) -> frozenset[str]:
    """The events that the author changed: who mends a line wants it told."""
    return frozenset(map(EventNames(corpus).current, spec.edits)) if spec.edits else frozenset()


def _with_rows(passing: Selection, chosen: Collection[Happening], order: Sequence[str]) -> Selection:
    """The selection with the rows for its events, and what is about a member about its row."""
    heads = heads_of(chosen)
    rows = {item.event.id: item.event for item in chosen}
    corpus = replace(
        passing.corpus,
        events=tuple(rows.get(event.id, event) for event in passing.corpus.events),
    )
    return replace(
        passing,
        corpus=corpus,
        events=in_order_of_date(rows.values(), order),
        statements=tuple(replace(item, about=_about(item.about, heads)) for item in passing.statements),
        questions=tuple(replace(item, about=_about(item.about, heads)) for item in passing.questions),
        conflicts=tuple(replace(item, event=heads[item.event]) for item in passing.conflicts if item.event in heads),
        themes=_themes(passing, rows.values()),
    )


class _Repeats:
    """Whether words say again what one of the rows says."""

    def __init__(self, salience: Salience, rows: Iterable[CorpusEvent]) -> None:
        self._salience = salience
        self._rows = [salience.vector(event) for event in rows]

    def __call__(self, words: str) -> bool:
        said = self._salience.weighed(word_keys(words, "en"))
        return any(cosine(said, row) >= _SAID_AGAIN for row in self._rows)


def _nothing(_: str) -> bool:
    """Where everything is told, what is said again is told again."""
    return False


def _about(names: Iterable[str], heads: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(heads.get(name, name) for name in names))


def _themes(passing: Selection, events: Iterable[CorpusEvent]) -> tuple[CorpusTheme, ...]:
    touched = {theme for event in events for theme in event.themes}
    return tuple(theme for theme in passing.themes if theme.id in touched)


def _questions(told: Selection, weights: Mapping[str, float], most: int) -> tuple[CorpusQuestion, ...]:
    """Questions about the weightiest rows, and those that words of a row leave open; of a kind together, and few that
    only ask for a day.

    None that speaks as "we", and none that touches no row, where rows were chosen from among more.
    """
    shown = Coverage(passage for event in told.events for passage in event.passages)
    value = {}
    for item in told.questions:
        about = max((weights[name] for name in item.about if name in weights), default=None)
        touches = any(shown.touches(passage) for passage in item.passages)
        if not is_spoken(item.text.rstrip("?")) and (about is not None or touches):
            value[item.id] = about or 0.0
    found = [item for item in told.questions if item.id in value]
    ranked = sorted(found, key=lambda item: -value[item.id])
    undated = [item for item in ranked if item.kind == "undated" and item.about][:_UNDATED]
    others = [item for item in ranked if item.kind != "undated"]
    chosen = [*others, *undated][:most]
    kinds = list(dict.fromkeys(item.kind for item in found))
    return tuple(sorted(chosen, key=lambda item: (kinds.index(item.kind), found.index(item))))


def _used(
    statements: Iterable[CorpusStatement],
    points: Iterable[Candidate],
    cast: Iterable[ActorLine],
    disputes: Iterable[Dispute],
    described: Iterable[str],
) -> Iterable[CorpusStatement]:
    """The statements that stand somewhere in the brief, so that only their articles are among its sources."""
    told = set(chain.from_iterable(point.items for point in points))
    told |= set(described)
    told |= {item.id for line in cast for item in line.statements}
    cited = set(chain.from_iterable((*it.claims, *it.denials) for it in disputes))
    return (item for item in statements if item.id in told or not cited.isdisjoint(item.passages))
