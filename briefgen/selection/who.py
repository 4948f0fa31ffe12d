"""Names of actors as a brief prints them."""

from collections.abc import Mapping

from briefgen.corpus.corpus import Corpus, CorpusActor, CorpusEvent, CorpusStatement
from briefgen.corpus.filters import plain_words
from briefgen.corpus.places import states_named
from briefgen.selection.passages import collapse_whitespace

_ORDER = {"agent": 0, "host": 1, "mediator": 2, "participant": 3, "target": 4}  # in which parts are named


class ActorNames:
    """The actors by id, with their affiliations."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._actors: Mapping[str, CorpusActor] = {actor.id: actor for actor in corpus.actors}

    def name(self, actor: str) -> str:
        """The name by which the actor is listed."""
        return self._actors[actor].name

    def affiliation(self, actor: str) -> str | None:
        """The name of the actor that this one belongs to."""
        of = self._actors[actor].affiliation
        return None if of is None else self._actors[of].name

    def full_name(self, actor: str) -> str:
        """The name, and for a person whom the person acts for."""
        of = self.affiliation(actor)
        return f"{self.name(actor)} ({of})" if of and self._actors[actor].kind == "person" else self.name(actor)

    def speaker(self, statement: CorpusStatement) -> str:
        """The full name of who said it; the source's own words for a speaker whom it only describes."""
        if statement.speaker is not None:
            return self.full_name(statement.speaker)
        return (
            collapse_whitespace(self._corpus.words(statement.speaker_text))
            if statement.speaker_text is not None
            else ""
        )

    def participants(self, event: CorpusEvent, joint: str = "; ") -> str:
        """Who took part in an event, with `joint` between them: those who acted first, those acted upon last."""
        return joint.join(dict.fromkeys(map(self.full_name, self._in_order(event))))

    def others(self, event: CorpusEvent, joint: str = "; ") -> str:
        """Who took part in an event whom its title does not name, likewise."""
        actors = (actor for actor in self._in_order(event) if not self._is_told(event, actor))
        return joint.join(dict.fromkeys(map(self.full_name, actors)))

    def _is_told(self, event: CorpusEvent, actor: str) -> bool:
        return is_told_in(event.title, self.name(actor), is_person=self._actors[actor].kind == "person")

    def _in_order(self, event: CorpusEvent) -> list[str]:
        return [part.actor for part in sorted(event.participants, key=lambda part: _ORDER.get(part.part, len(_ORDER)))]


def is_told_in(title: str, name: str, *, is_person: bool) -> bool:
    """Whether a title has a name, the last word of that of a person, or a word for a state or its people."""
    words, last = f" {plain_words(title)} ", plain_words(name.rsplit(" ", 1)[-1])
    if f" {plain_words(name)} " in words or name in states_named(title, in_headline=True):
        return True
    return is_person and f" {last} " in words
