"""What is known of a text's names while each is given to its actor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.extract.actors import names
from briefgen.extract.actors.acronyms import acronyms_of
from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.cluster_drafts import ClusterDraft, Key, put
from briefgen.extract.actors.last_names import is_called_by_first
from briefgen.extract.actors.lists import Office, shared_offices
from briefgen.extract.actors.organs import code_of
from briefgen.extract.actors.parties import BY as PARTY
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.resolved_actors import ActorKind


@dataclass(slots=True)
class CoreferenceContext:
    """The mentions of one text with what tells them apart; `drafts` are filled as the mentions come.

    `owner`: token -> its mention. `titled`: single names that stand behind an office. `fulls`: keys of people, those of
    most words first, without other spellings. `people`, `bodies`: keys of people and bodies, `firms` of those with a
    legal form; `fuller`: short key -> the only one that it may stand for. `acronyms`: acronym -> key of its body.
    `offices`: first token of a person -> the office that a list shares out. `adjectives`: first tokens of organs that
    begin with their state's adjective. `located`: mentions of states that only say where; `places`: those of places.
    `holders`: token of an office -> first token of who has it.
    """

    parse: Parse
    found: Sequence[Mention]
    lexicon: Lexicon
    owner: Mapping[int, Mention] = field(init=False)
    titled: frozenset[str] = field(init=False)
    fulls: list[Key] = field(init=False)
    people: frozenset[Key] = field(init=False)
    bodies: frozenset[Key] = field(init=False)
    firms: frozenset[Key] = field(init=False)
    fuller: Mapping[Key, Key] = field(init=False)
    acronyms: Mapping[str, Key] = field(init=False)
    parties: frozenset[tuple[str, ...]] = field(init=False)
    offices: Mapping[int, Office] = field(init=False)
    adjectives: frozenset[int] = field(init=False)
    drafts: dict[Key, ClusterDraft] = field(default_factory=dict)
    places: list[Mention] = field(default_factory=list)
    located: list[Mention] = field(default_factory=list)
    holders: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        parse, found = self.parse, self.found
        self.owner = {token: item for item in found for token in range(item.first, item.last + 1)}
        titles = self.lexicon.offices.heads | self.lexicon.offices.honorifics
        self.titled = frozenset(
            parse.lower[item.last]
            for item in found
            if item.kind == "person" and item.first == item.last and parse.lower[max(0, item.first - 1)] in titles
        )
        people = [item for item in found if item.kind == "person" or self.is_titled_below(item)]
        self.fulls = names.longest_first(
            names.without_spellings([names.person_key(self.words_of(item)) for item in people])
        )
        self.people = frozenset(names.person_key(self.words_of(item)) for item in found if item.kind == "person")
        self.bodies = frozenset(self.organisation_key(item) for item in found if item.kind == "organisation")
        self.firms = frozenset(
            self.organisation_key(item)
            for item in found
            if item.kind == "organisation"
            and item.first < item.last
            and parse.lower[item.last].rstrip(".") in actor_words().legal_forms
        )
        self.fuller = _fuller(self.bodies) | self._shortened()
        self.parties = frozenset(self.words_of(item) for item in found if item.by == PARTY)
        self.acronyms = acronyms_of(parse, found)
        self.offices = shared_offices(parse, self.owner, self.lexicon)
        self.adjectives = frozenset(
            item.first for item in found if item.by == "phrase.organ" and code_of(parse, item) == item.code != ""
        )

    def words_of(self, item: Mention) -> tuple[str, ...]:
        """The words of the mention."""
        return self.parse.words[item.first : item.last + 1]

    def mentions_of(self, key: Key) -> list[Mention]:
        """The mentions of people by all words of the key."""
        return [item for item in self.found if item.kind == "person" and names.person_key(self.words_of(item)) == key]

    def organisation_key(self, item: Mention) -> Key:
        """The key that the mention has as the name of a body."""
        return names.organisation_key(self.words_of(item))

    def put(self, key: Key, kind: ActorKind, item: Mention, code: str = "") -> None:
        """Give the mention to the actor of the key."""
        put(self.drafts, key, kind, item, code)

    def _shortened(self) -> dict[Key, Key]:
        """Lone names -> the only firm that begins so, named before; names of bodies -> those with their owner."""
        first_at: dict[Key, Mention] = {}
        for item in self.found:
            if item.kind == "organisation" and item.by != PARTY:
                first_at.setdefault(self.organisation_key(item), item)
        found: dict[Key, Key] = {}
        for short, item in first_at.items():
            owned = [full for full, other in first_at.items() if self._is_owned(short, full, other)]
            owned = owned or [full for full, other in first_at.items() if self._is_of_one_state(item, other)]
            if len(owned) == 1:
                found[short] = owned[0]
            longer = [full for full in first_at if len(full) == 2 and full[0] == short[0]]
            if len(short) == 1 and len(longer) == 1 and not self.parse.words[item.last].isupper():
                full = first_at[longer[0]]
                known = self.lexicon.bodies.suffixes | self.lexicon.bodies.generic
                is_plain = longer[0][1] not in known and gazetteer().match((*self.words_of(full), ""), 1) is None
                if is_plain and full.first < item.first:
                    found[short] = longer[0]
        return found

    def _is_owned(self, short: Key, full: Key, item: Mention) -> bool:
        """Whether the full name only says whose the body of the short one is ("OSCE | Parliamentary Assembly")."""
        before = len(full) - len(short)
        if len(short) < 2 or before < 1 or full[before:] != short:
            return False
        entry = gazetteer().match((*self.words_of(item), ""), 0)
        return entry is not None and len(entry.words) == before

    def _is_of_one_state(self, short: Mention, full: Mention) -> bool:
        """Whether both begin with one state, and the rest is one body ("U.S. Treasury", "U.S. Treasury Department")."""
        entries = [gazetteer().match((*self.words_of(item), ""), 0) for item in (short, full)]
        if entries[0] is None or entries[1] is None or not entries[0].code or entries[0].code != entries[1].code:
            return False
        rests = [
            names.organisation_key(self.words_of(item)[len(entry.words) :])
            for item, entry in zip((short, full), entries, strict=True)
            if entry is not None
        ]
        return all(rests) and rests[0] != rests[1] and names.is_short_body(rests[0], rests[1])

    def is_titled_below(self, item: Mention) -> bool:
        """Whether a "body" of two words or more is a person whom the text calls by office and surname elsewhere."""
        words = [word.lower() for word in self.words_of(item)]
        bodies = self.lexicon.bodies
        return (
            item.kind == "organisation"
            and item.by.startswith("entity")
            and 2 <= len(words) <= 4
            and words[-1] in self.titled
            and (bodies.suffixes | bodies.generic).isdisjoint(words)
        )

    def bearer(self, key: Key) -> Key | None:
        """The person of the text whose surname the recogniser took for a body; None where a body bears it too."""
        bodies = [other for other in self.bodies if len(other) > 1 and key[0] in other and is_called_by_first(other)]
        if len(key) != 1 or bodies:
            return None
        particles = actor_words().name_particles
        return next(
            (
                full
                for full in self.fulls
                if len(full) > 1 and (key[0] in full[1:] or (key[0] == full[0] and not particles.isdisjoint(full)))
            ),
            None,
        )


def _fuller(bodies: frozenset[Key]) -> dict[Key, Key]:
    """Key of a body -> the only longer key of the text that it may be short for."""
    found: dict[Key, Key] = {}
    for short in bodies:
        longer = [full for full in bodies if full != short and names.is_short_body(short, full)]
        if len(longer) == 1:
            found[short] = longer[0]
    return found
