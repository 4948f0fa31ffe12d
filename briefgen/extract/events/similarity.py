"""How alike two tellings of a text are: the same word or kind, the same players, the same things."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import is_pronoun, verb_of
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.clarity import is_declared, is_told_by_doer
from briefgen.extract.events.clause_cuts import occasion_words
from briefgen.extract.events.clause_roles import governing_verb
from briefgen.extract.events.title_words import clause_words, noun_words, subject_words
from briefgen.extract.triggers.arguments import Arguments
from briefgen.extract.triggers.triggers import EventTrigger

_NAMING = ("NN", "VB", "CD", "JJ")
_STEM = 5  # letters by which a verb and its noun are known as one ("resign", "resignation")


@dataclass(frozen=True)
class Telling:
    """A row with the words by which it is known: stems, and `#n` for a word that names actor n."""

    annotated: AnnotatedText
    draft: EventDraft

    @cached_property
    def root(self) -> str:
        """The stem of the word that names the happening; of what is announced that of its clause."""
        item = self.draft.trigger
        if self.content is not None:
            return _stem(self.annotated.parse.lemmas[self.content].lower())
        return _stem(item.lemma.split()[-1 if item.verb is None else 0])

    @cached_property
    def content(self) -> int | None:
        """The verb of what is announced as done; what is denied, or still to come, is not the happening."""
        item, parse = self.draft.trigger, self.annotated.parse
        found = parse.child(item.token, "ccomp") if item.cue and self.draft.kind == "statement" else None
        is_deed = found is not None and parse.tags[found][:2] == "VB" and parse.lemmas[found].lower() != "be"
        if found is None or not is_deed:
            return None
        told = verb_of(parse, found)
        return None if told.negated or told.tense in ("future", "modal") else found

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its clause."""
        return known_words(self.annotated, words_told(self.annotated, self.draft.trigger))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The counts that it gives, dates apart."""
        parse = self.annotated.parse
        tokens = words_told(self.annotated, self.draft.trigger) - self.annotated.dated
        return frozenset(parse.lower[token] for token in tokens if parse.tags[token] == "CD")

    @cached_property
    def in_headline(self) -> bool:
        """Whether it stands in the headline."""
        return self.annotated.parse.sentence[self.draft.trigger.token] in self.annotated.headline

    @cached_property
    def is_news(self) -> bool:
        """Whether it is the main clause of its sentence, or what that says was said."""
        parse, item = self.annotated.parse, self.draft.trigger
        token = item.clause.token if item.clause is not None else item.token
        above = governing_verb(self.annotated, token)
        return parse.deps[token if above is None else above] == "ROOT"

    def players(self, *parts: str) -> frozenset[int]:
        """Those who take part, or only those in some parts, and those whom they belong to."""
        clusters = self.annotated.resolved.clusters
        named = {cluster for cluster, part in self.draft.actors if not parts or part in parts}
        above = {clusters[cluster].affiliation for cluster in named}
        return frozenset(named | {cluster for cluster in above if cluster is not None})


def shared(one: Telling, two: Telling) -> tuple[int, float]:
    """How many words both have besides the word that names the happening, and their share of the shorter telling."""
    roots = {one.root, two.root}
    first, second = one.words - roots, two.words - roots
    both = len(first & second)
    return both, both / max(1, min(len(first), len(second)))


def is_spoken(annotated: AnnotatedText, item: EventTrigger, who: Arguments) -> bool:
    """Whether the words of the row are somebody's own, with "we" or "you" in them, outside of what it quotes.

    Not so where it is known whose they are, and he tells what he does or did.
    """
    parse, selves = annotated.parse, annotated.lexicon.function.selves
    words = words_told(annotated, item)
    declared = is_declared(annotated, item) or is_told_by_doer(annotated, item, who)
    if declared and item.verb is not None and item.verb.subject is not None:
        words = words - {item.verb.subject} - occasion_words(annotated, item.verb.token)
    for quote in quotes_among(annotated.quotes, min(words, default=0), max(words, default=0)):
        if not quote.first <= item.token <= quote.last:
            words -= set(range(quote.first, quote.last + 1))
    own = (token for token in words if (parse.tags[token] == "PRP$" and not declared) or is_pronoun(parse, token))
    return any(parse.lower[token] in selves for token in own)


def words_told(annotated: AnnotatedText, item: EventTrigger) -> set[int]:
    """The tokens of the title of a row, with those of a subject that it shares."""
    clause = item.clause
    if clause is None:
        return noun_words(annotated, item.token)
    kept = clause_words(annotated, clause)
    if clause.subject is not None and clause.subject not in kept:
        kept |= subject_words(annotated, clause.subject, clause.token)
    return kept


def known_words(annotated: AnnotatedText, tokens: Iterable[int]) -> frozenset[str]:
    """What the tokens are known by: stems of words, and `#n` for a word that names actor n."""
    return frozenset(_words(annotated, tokens))


def _words(annotated: AnnotatedText, tokens: Iterable[int]) -> Iterable[str]:
    parse, at, empty = annotated.parse, annotated.resolved.at, annotated.lexicon.happenings.empty
    for token in tokens:
        if token in at:
            yield f"#{at[token]}"
        elif parse.tags[token][:2] in _NAMING and parse.lemmas[token].lower() not in empty:
            yield _stem(parse.lemmas[token].lower())


def _stem(lemma: str) -> str:
    return lemma[:_STEM]
