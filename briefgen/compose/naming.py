"""The title of a brief that its author gave none: place and matter ("Niger: sanctions"), or a source's own headline."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from briefgen.compose.section import SectionContext
from briefgen.compose.sentences import with_capital
from briefgen.corpus.corpus import CorpusActor, CorpusEvent, CorpusTheme
from briefgen.corpus.filters import matching_themes, named_actors, plain_words
from briefgen.corpus.places import states_named
from briefgen.document.direction import is_rtl_language, isolated, set_apart, without_controls
from briefgen.selection.passages import lead_of
from briefgen.selection.vectors import content_stems

_CAPITALISED: Final = re.compile(r"\b[^\W\d_a-z]\w{3,}(?:-[^\W\d_a-z]\w+)*")
_MOST_ACTORS: Final = 2  # in a title; with one 8 of 43 titles say less, with four none says more
_MOST_THEMES: Final = 2  # in a title, likewise
_LEAST_SHARE: Final = 0.3  # of headlines, and half that of rows, for a name in the title
_LEAST_OF_HEADS: Final = 0.25  # that name a body or a person, for a title with it
_BESIDE: Final = 0.5  # of the share of the first name that a second one has
_SHARE_OF_HEADS: Final = 0.6  # that have a word which is in the title for want of a name
_SEVERAL: Final = 3  # headlines
_SHORT: Final = 3  # letters of words that say too little
_OF_ROWS: Final = 0.5  # what a row counts against a headline
_SHARE_OF_MATTER: Final = 0.4  # of the rows, that are of a theme
_SHARE_OF_SOURCES: Final = 0.4  # that have a theme
_FEWEST_SOURCES: Final = 2  # that a theme has, for a share of them to count
_FEWEST_ROWS: Final = 2  # the same for rows
_HEAD: Final = 500  # code points of an article that say what it is about
_LATER: Final = 0.4  # of what a theme counts that only later words are of
_STRIFE: Final = frozenset(("assault", "protest"))
_SHARE_OF_STRIFE: Final = 0.35  # of the rows
_FEWEST_OF_STRIFE: Final = 3  # rows: two of the five of a short form would name another matter than the form above it
# Of the events that a name in the title takes part in at least; 43 titles are the same with half of it, or twice.
_SHARE_OF_KIND: Final = 0.3


def title_of(context: SectionContext) -> str:
    """The headline where one source is all; else the actors and themes asked for, or what most rows have.

    A theme that was not asked for stands in no title where others were.
    """
    filters = context.spec.filters
    headline = _only_headline(context)
    if headline and not filters.actors and not filters.themes:
        return headline
    words = context.words
    if context.told.dossier is not None:
        return context.directory.name(context.told.dossier.actor)
    place = _both(context, _actors_asked(context) or _places(context))
    matter = _both(context, _themes_asked(context) or _matter(context))
    if place and matter:
        return words.fill("title_place_matter", place=place, matter=_inside(matter), Matter=matter)
    return place or matter or words["genre"]


def themes_in_title(context: SectionContext) -> frozenset[str]:
    """The labels that the title has, which the line below need not repeat."""
    if context.spec.title or (
        _only_headline(context) and not context.spec.filters.actors and not context.spec.filters.themes
    ):
        return frozenset()
    return frozenset(_themes_asked(context) or _matter(context))


def _only_headline(context: SectionContext) -> str:
    articles = [context.selection.corpus.articles[name] for name in context.source_numbers]
    return (articles[0].title or "") if len(articles) == 1 else ""


def _actors_asked(context: SectionContext) -> list[str]:
    """The names of the actors whose events were asked for, where they are few enough for a title."""
    corpus = context.selection.corpus
    chosen = named_actors(corpus, context.spec.filters.actors)
    names = list(dict.fromkeys(actor.name for actor in corpus.actors if actor.id in chosen))
    return names if len(names) <= _MOST_ACTORS else list(context.spec.filters.actors[:_MOST_ACTORS])


def _places(context: SectionContext) -> list[str]:
    """The states and bodies that most headlines name and that take part in most rows; where there are none persons, or
    else what most headlines are about.
    """
    named = _Named(context)
    place = _place_in_heads(context)
    if place:
        return [place]
    states = {name: named.state(name) for name in named.states}
    last_names = {_surname(actor) for actor in context.selection.corpus.actors if actor.kind == "person"}
    organisations = (actor for actor in named.actors if actor.kind == "organisation" and actor.name not in last_names)
    bodies = {actor.name: named.actor(actor) for actor in organisations}
    persons = {named.state_or_surname(actor): named.actor(actor) for actor in named.actors if actor.kind == "person"}
    return _foremost(states | bodies) or _foremost(persons) or _subject(context)


def _events(context: SectionContext) -> Sequence[CorpusEvent]:
    """The rows that the title is of, the same for every form."""
    return context.told.matter or context.selection.events


def _sources(context: SectionContext) -> Sequence[str]:
    """The articles that tell of them, or that the brief rests on."""
    if not context.told.matter:
        return tuple(context.source_numbers)
    telling = {name for event in context.told.matter for name in event.sources}
    return tuple(name for name in context.selection.corpus.articles if name in telling)


def _place_in_heads(context: SectionContext) -> str:
    """The name that most headlines have and that is none of a state nor of anybody ("Nagorno-Karabakh")."""
    corpus = context.selection.corpus
    articles = [corpus.articles[name] for name in _sources(context)]
    counts: Counter[str] = Counter()
    for article in articles:
        head = article.title or ""
        of_states = {word for state in states_named(head, in_headline=True) for word in state.split()}
        counts.update(set(_CAPITALISED.findall(head)) - of_states)
    least = max(_SEVERAL, _SHARE_OF_HEADS * len(articles))
    taken = {plain_words(name) for actor in corpus.actors for name in (actor.name, *actor.aliases)}
    taken |= {word for actor in corpus.actors if actor.kind == "person" for word in plain_words(actor.name).split()}
    texts = "\n".join(article.text for article in articles)
    for name, count in counts.most_common():
        if count < least:
            break
        is_free = not states_named(name, in_headline=True) and plain_words(name) not in taken
        if is_free and re.search(rf"[\w,] {name}\b", texts) and not re.search(rf"\b{name.lower()}\b", texts):
            return name
    return ""


def _subject(context: SectionContext) -> list[str]:
    """The word that most headlines have, where they are several."""
    heads = [context.selection.corpus.articles[name].title or "" for name in _sources(context)]
    words: Counter[str] = Counter()
    for head in heads:
        words.update({word for word in plain_words(head).split() if content_stems(word, "en") and len(word) > _SHORT})
    least = max(_SEVERAL, _SHARE_OF_HEADS * len(heads))
    ((word, count),) = words.most_common(1) or (("", 0),)
    return [with_capital(word)] if count >= least else []


class _Share(NamedTuple):
    """Of the headlines that name somebody, and of the rows in which it takes part."""

    heads: float
    rows: float

    @property
    def whole(self) -> float:
        """A headline counts more than a row."""
        return self.heads + _OF_ROWS * self.rows


def _foremost(shares: Mapping[str, _Share]) -> list[str]:
    """The names with the greatest shares: the second where headlines have it not much less, or no headline any."""
    ranked = sorted(shares, key=lambda name: (-shares[name].whole, name))[:_MOST_ACTORS]
    able = [name for name in ranked if shares[name].whole >= _LEAST_SHARE]
    if not able:
        return []
    first = shares[able[0]]
    return [
        name
        for name in able
        if shares[name].heads >= _BESIDE * first.heads and shares[name].whole >= _BESIDE * first.whole
    ]


def _surname(actor: CorpusActor) -> str:
    return actor.name.rsplit(" ", 1)[-1]


class _Named:
    """In what share of the headlines a state or an actor is named, and in what share of the rows it takes part.

    A headline that names no state is looked at with the first sentence under it.
    """

    def __init__(self, context: SectionContext) -> None:
        corpus = context.selection.corpus
        articles = [corpus.articles[name] for name in _sources(context)]
        self._heads = [article.title or "" for article in articles]
        self._leads = [
            states_named(head, in_headline=True) or states_named(lead_of(article.text), in_headline=False)
            for head, article in zip(self._heads, articles, strict=True)
        ]
        self._all = {actor.id: actor for actor in corpus.actors}
        self._rows = Counter(
            name
            for event in _events(context)
            for name in {name for part in event.participants for name in self._with_above(part.actor)}
        )
        self._of_states = Counter[str]()
        for actor in self._all.values():
            if _is_state(actor):
                self._of_states[without_controls(actor.name)] += self._rows[actor.id]
        self._events = max(1, len(_events(context)))
        self.states = sorted({name for lead in self._leads for name in lead} | set(self._of_states))
        self.actors = [self._all[name] for name in self._rows]

    def state(self, name: str) -> _Share:
        """The share of a state."""
        heads = sum(name in lead for lead in self._leads) / max(1, len(self._leads))
        return _Share(heads, self._of_states[name] / self._events)

    def actor(self, actor: CorpusActor) -> _Share:
        """The share of a body or a person; none where no headline names it."""
        names = [actor.name, *actor.aliases, *([_surname(actor)] if actor.kind == "person" else [])]
        heads = sum(any(f" {plain_words(name)} " in f" {plain_words(head)} " for name in names) for head in self._heads)
        share = heads / max(1, len(self._heads))
        return _Share(share, self._rows[actor.id] / self._events) if share >= _LEAST_OF_HEADS else _Share(0.0, 0.0)

    def state_or_surname(self, actor: CorpusActor) -> str:
        """The state that a person acts for, or else the last name."""
        above = next((self._all[name] for name in self._with_above(actor.id) if name != actor.id), None)
        return _surname(actor) if above is None else without_controls(above.name)

    def _with_above(self, name: str) -> Iterator[str]:
        """An actor, and the state that it acts for."""
        yield name
        above = self._all[name].affiliation
        if above is not None and _is_state(self._all[above]):
            yield above


def _is_state(actor: CorpusActor) -> bool:
    """Whether it is a state, or the government that is named as the state is ("Kabul" in a paper of its own)."""
    named = actor.kind == "government" and actor.name in states_named(actor.name, in_headline=False)
    return named or actor.kind == "state"


def _themes_asked(context: SectionContext) -> list[str]:
    corpus = context.selection.corpus
    chosen = matching_themes(corpus, context.spec.filters.themes)
    labels = (context.words.theme(theme.id, theme.label) for theme in corpus.themes if theme.id in chosen)
    return list(dict.fromkeys(labels))[:_MOST_THEMES]


def _matter(context: SectionContext) -> list[str]:
    """Violence or protest where much of what is told is that; else the theme of most rows or of most sources, or else
    what kind of thing most rows are.
    """
    events = _events(context)
    kinds = Counter(event.kind for event in events if event.kind not in ("other", "statement"))
    by_kind = [context.words[f"matter.{kind}"] for kind, _ in kinds.most_common(1)]
    share = max(kinds.values(), default=0) / max(1, len(events))
    kind, rows = next(iter(kinds.most_common(1)), ("", 0))
    if kind in _STRIFE and rows >= _FEWEST_OF_STRIFE and share >= _SHARE_OF_STRIFE:
        return by_kind
    return _theme(context) or (by_kind if share >= max(_SHARE_OF_KIND, _FEWEST_ROWS / max(1, len(events))) else [])


def _theme(context: SectionContext) -> list[str]:
    """The theme of most rows, each as often as sources tell it, and at the head of most sources, where many of one or
    of the other have it; of several that which most headlines name.
    """
    events, sources = _events(context), _sources(context)
    rows = Counter[str]()
    for event in events:
        rows.update(chain.from_iterable(mention.themes for mention in event.mentions))
    told_rows = sum(len(event.mentions) for event in events)
    heads = [content_stems(context.selection.corpus.articles[name].title or "", "en") for name in sources]
    shares: dict[str, float] = {}
    for theme in context.selection.corpus.themes:
        of_rows = rows[theme.id] / max(1, told_rows)
        told = sum(_places_of(theme, sources).values())
        of_sources = told / max(1, len(sources)) if told >= _FEWEST_SOURCES else 0.0
        if of_rows >= _SHARE_OF_MATTER or of_sources >= _SHARE_OF_SOURCES:
            named = sum(not content_stems(theme.label, "en").isdisjoint(head) for head in heads)
            shares[context.words.theme(theme.id, theme.label)] = of_rows + of_sources + named / max(1, len(heads))
    return [max(shares, key=lambda label: shares[label])] if shares else []


def _places_of(theme: CorpusTheme, sources: Collection[str]) -> Mapping[str, float]:
    """For each source that has the theme, what that counts: more where its first words are of it."""
    found: dict[str, float] = {}
    for each in theme.passages:
        if each.article in sources:
            found[each.article] = max(found.get(each.article, 0.0), 1.0 if each.start < _HEAD else _LATER)
    return found


def _both(context: SectionContext, names: list[str]) -> str:
    apart = set_apart if is_rtl_language(context.spec.language) else isolated
    own = [apart(name) for name in names]
    return context.words.fill("title_both", one=own[0], other=own[1]) if len(own) > 1 else "".join(own)


def _inside(matter: str) -> str:
    """A label within a title: in small letters, unless its first word is written in capitals."""
    return matter if matter[1:2].isupper() else matter[:1].lower() + matter[1:]
