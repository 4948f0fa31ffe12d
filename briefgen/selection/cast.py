"""Who is in a brief: those who act or speak in what is told, with what the timeline does not say already."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Final

from briefgen.corpus.corpus import Corpus, CorpusActor, CorpusEvent, CorpusStatement
from briefgen.corpus.coverage import Coverage
from briefgen.corpus.filters import Selection
from briefgen.selection.behind_name import may_be_deed_of
from briefgen.selection.forms import Budget
from briefgen.selection.gate import is_courtesy, is_row
from briefgen.selection.lexicon import cue_verbs, telling_words
from briefgen.selection.said import said_by
from briefgen.selection.voice import is_asked, is_spoken

_ACTING: Final = frozenset(("agent", "host", "mediator"))
# What an actor's parts count: acting, being acted upon, speaking. Halved or doubled, each changes at most 4 of 50 lines
# about actors of six stories.
_ACTS: Final = 1.0
_SUFFERS: Final = 0.5
_SAYS: Final = 0.5
_BREAK: Final = " – "  # where talk begins anew in the middle of a sentence
_WIDTH: Final = 100  # letters of a line about an actor, in the default style
_BESIDE: Final = 24  # letters of its affiliation and citation
_BETWEEN: Final = 0.4  # of a line, between two of them
_HEADING: Final = 2.5  # lines
_NAMED: Final = 15  # actors named beside those with lines, at most
_FEW: Final = 4  # actors, who are all named in lines
_WORDS: Final = range(4, 41)  # of something said that is worth a line
_BODIES: Final = frozenset(("state", "government", "organisation"))
_OF_MANY: Final = frozenset(("are", "have", "were", "do"))
_HE: Final = re.compile(r"^\w+(?: that)? (?:he|she)\b")
_SINGLE: Final = _BODIES | {"person"}
_STRONG: Final = frozenset(("denies", "alleges", "criticises", "declines", "proposes"))


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor with what is told of it beside the timeline: what it said, and what else it did."""

    actor: CorpusActor
    statements: tuple[CorpusStatement, ...]
    deeds: tuple[CorpusEvent, ...]


def choose_cast(
    told: Selection,
    rest: Iterable[CorpusEvent],
    weights: Mapping[str, float],
    budget: Budget,
    room: float = float("inf"),
    repeats: Callable[[str], bool] = lambda _: False,
) -> tuple[tuple[ActorLine, ...], tuple[CorpusActor, ...]]:
    """The lines, the weightiest actor first, and the others who take part in what is told.

    Where they are more than a few, those of whom nothing new is told are among the others, in a whole brief but for
    those whose office is known. `rest` are events that pass the filters and are no rows; `weights` has those of the
    rows by id; `repeats` tells whether words say what a row says. The lines take about as many lines of the page as the
    `room` has.
    """
    said: dict[str, list[CorpusStatement]] = defaultdict(list)
    shown = Coverage(passage for event in told.events for passage in event.passages)
    for statement in told.statements:
        if statement.speaker is not None:
            said[statement.speaker].append(statement)
    did: dict[str, list[CorpusEvent]] = defaultdict(list)
    by_id = {actor.id: actor for actor in told.corpus.actors}
    for event in rest:
        if (
            is_row(event.title)
            and not is_courtesy(event.title)
            and _BREAK not in event.title
            and not repeats(event.title)
        ):
            for part in event.participants:
                if part.part in _ACTING and may_be_deed_of(event.title, by_id[part.actor]):
                    did[part.actor].append(event)
    value = _values(told, weights, said)
    ranked = sorted((actor for actor in told.corpus.actors if value.get(actor.id)), key=lambda actor: -value[actor.id])
    room -= _HEADING + ceil(sum(len(actor.name) + len(actor.role or "") + 2 for actor in ranked[:_NAMED]) / _WIDTH)
    lines: list[ActorLine] = []
    heard: set[str] = set()
    others: list[CorpusActor] = []
    for actor in ranked:
        words = _worth_saying(told, said[actor.id], shown, weights, lambda line: line in heard or repeats(line))
        deeds = [event for event in did[actor.id] if event.title not in heard]
        line = ActorLine(actor, words, () if words else tuple(deeds[:1]))
        is_known = budget.every and bool(actor.role or actor.affiliation)
        heard.update(told.corpus.words(item.content) for item in words)
        heard.update(event.title for event in line.deeds)
        is_told = line.statements or line.deeds or is_known or len(ranked) <= _FEW
        takes = _lines_of(line)
        if is_told and len(lines) < budget.actors and (takes <= room or not lines):
            lines.append(line)
            room -= takes
        else:
            others.append(actor)
    return tuple(lines), tuple(others)


def _is_deed(title: str) -> bool:
    """Whether the words of an event can be told of an actor."""
    return is_row(title) and not is_courtesy(title) and _BREAK not in title


def _lines_of(line: ActorLine) -> float:
    """About how many lines it takes on the page."""
    words = sum(passage.end - passage.start for item in line.statements for passage in (item.cue, item.content))
    words += sum(len(event.title) for event in line.deeds)
    return ceil((len(line.actor.name) + len(line.actor.role or "") + words + _BESIDE) / _WIDTH) + _BETWEEN


def _values(
    told: Selection, weights: Mapping[str, float], said: Mapping[str, list[CorpusStatement]]
) -> dict[str, float]:
    """The weight of each actor that takes part in a row or speaks about one."""
    value: defaultdict[str, float] = defaultdict(float)
    for event in told.events:
        for actor, part in {part.actor: part.part for part in event.participants}.items():
            value[actor] += max(0.1, weights.get(event.id, 1.0)) * (_ACTS if part in _ACTING else _SUFFERS)
    for actor, statements in said.items():
        about = sum(any(name in weights for name in item.about) for item in statements)
        value[actor] += _SAYS * min(4, about + (0.25 if statements else 0))
    return dict(value)


def described_speakers(
    told: Selection, rows: Mapping[str, str], repeats: Callable[[str], bool]
) -> list[CorpusStatement]:
    """What is said of the rows by speakers whom the sources only describe, each thing once.

    None of those whom only what came before tells apart ("the official"), and none that a row has already.
    """
    shown = Coverage(passage for event in told.events for passage in event.passages)
    found: dict[str, CorpusStatement] = {}
    for item in told.statements:
        if _is_described(told.corpus, item) and not rows.keys().isdisjoint(item.about):
            new = _new(told, (item,), shown, repeats)
            if new:
                found.setdefault(told.corpus.words(new[0].content).casefold(), item)
    return list(found.values())


def is_told_by_somebody(corpus: Corpus, item: CorpusStatement) -> bool:
    """Whether a statement has a speaker who can be told apart, and is not what somebody asks about.

    One without a name is to have said what makes a sentence behind the words for the speaker.
    """
    is_known = item.speaker is not None or (_is_described(corpus, item) and said_by(corpus, item) is not None)
    return is_known and not is_asked(corpus.articles[item.cue.article].text, item.cue.start)


def _is_described(corpus: Corpus, item: CorpusStatement) -> bool:
    """Whether its speaker is told by words of the source alone, which tell him apart on another page too."""
    if item.speaker is not None or item.speaker_text is None:
        return False
    words = corpus.words(item.speaker_text).split()
    if telling_words().unnamed.issuperset(word.casefold() for word in words):
        return False
    return words[0].casefold() not in telling_words().pointing or any(word[:1].isupper() for word in words[1:])


def _new(
    told: Selection, said: Iterable[CorpusStatement], shown: Coverage, repeats: Callable[[str], bool]
) -> list[CorpusStatement]:
    """What makes a sentence behind the speaker's name, is no courtesy, and stands in no row.

    What a state or a body says of itself as "he" was said by somebody else, and what somebody says as "we" has a verb
    that the name does not fit.
    """
    kinds = {actor.id: actor.kind for actor in told.corpus.actors}
    return [
        item
        for item in said
        if not shown.touches(item.content)
        and not _is_asked(told, item)
        and (line := said_by(told.corpus, item)) is not None
        and not is_courtesy(line.words)
        and not (_HE.search(line.words) and kinds.get(item.speaker or "") in _BODIES)
        and not _ends_amid(line.words)
        and not is_spoken(line.words)
        and not (kinds.get(item.speaker or "") in _SINGLE and _is_bare(line.words))
        and not repeats(told.corpus.words(item.content))
    ]


def _ends_amid(words: str) -> bool:
    """Whether what their last verb is about stands before them ("issues that Iran wants to address")."""
    last = words.rsplit(" ", 1)[-1].casefold()
    return last in telling_words().needs_object


def _is_bare(words: str) -> bool:
    """Whether they begin with a verb as "we" has it ("urge others to follow", "are announcing")."""
    return words.split(" ", 1)[0] in cue_verbs() | _OF_MANY


def _worth_saying(
    told: Selection,
    said: Iterable[CorpusStatement],
    shown: Coverage,
    weights: Mapping[str, float],
    repeats: Callable[[str], bool],
) -> tuple[CorpusStatement, ...]:
    """What the actor said that no row has: about the weightiest rows first, a stand taken before a remark."""
    new = _new(told, said, shown, repeats)
    fit = [item for item in new if len(told.corpus.words(item.content).split()) in _WORDS] or new

    def worth(item: CorpusStatement) -> float:
        about = max((weights[name] for name in item.about if name in weights), default=0.0)
        return about + (1.0 if item.stance in _STRONG else 0.0)

    return tuple(sorted(fit, key=lambda item: -worth(item))[:1])


def _is_asked(told: Selection, item: CorpusStatement) -> bool:
    """Whether somebody who asks says that it was said."""
    return is_asked(told.corpus.articles[item.cue.article].text, item.cue.start)
