"""The classes of words that rules ask for, as `resources/lexicon` lists them."""

from collections.abc import Mapping
from dataclasses import dataclass

WordSet = frozenset[str]
WordTuple = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues of speech. `clause`, `object`, `nouns`: lemma -> stance, for what each may be followed by.

    `mind`, `mind_infinitive`, `mind_object`: the same for verbs of thought and will, which are no speech; `followed`:
    lemma and preposition -> stance.

    `infinitive`: verbs that take what is said as an infinitive; `predicative`: those that say
    something of their object.
    """

    clause: Mapping[str, str]
    object: Mapping[str, str]
    nouns: Mapping[str, str]
    light: WordSet
    mind: Mapping[str, str]
    mind_infinitive: Mapping[str, str]
    mind_object: Mapping[str, str]
    followed: Mapping[tuple[str, str], str]
    infinitive: WordSet
    predicative: WordSet
    attribution: tuple[tuple[str, ...], ...]
    claims: WordSet
    documents: WordSet
    refusing: WordSet
    accusing: WordSet


@dataclass(frozen=True, slots=True)
class Happenings:
    """Words for happenings. `verbs`, `nouns`: lemma -> PLOVER kind; the rest are classes of words, as the file says."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    transitive: WordSet
    stative: WordSet
    planning: WordSet
    light: WordSet
    backward: WordSet
    backward_prepositions: WordSet
    naming: WordSet
    performative: WordSet
    binding: WordSet
    offering: WordSet
    courtesies: WordSet
    declaring: WordSet
    thinking: WordSet
    suggesting: WordSet
    imminent: WordSet
    doubting: WordSet
    occurring: WordSet
    occurring_nouns: WordSet
    looking_back: WordSet
    describing: WordSet
    travelling: WordSet
    topical: WordSet
    topical_prepositions: WordSet
    hosting: WordSet
    including: WordSet
    attending: WordSet
    holding: WordSet
    gatherings: WordSet
    sides: WordSet
    told: WordSet
    empty: WordSet
    decided: WordSet
    preparing: WordSet
    doubted: WordSet
    ahead: WordSet
    scheduled: WordSet
    timed: WordSet
    feeling: WordSet
    befalling: WordSet
    serving: WordSet
    leading: WordSet
    judging: WordSet
    thoughts: WordSet
    finding: WordSet
    polite: WordSet
    going_on: WordSet
    enacting: WordSet
    speaking: WordSet
    details: WordSet
    spoken_by: WordSet
    addressing: WordSet
    perusing: WordSet
    perused: WordSet


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """Closed classes of words, in lower case: each list as its file explains it."""

    future: WordSet
    committing: WordSet
    obliging: WordSet
    unreal: WordSet
    hypothetical: WordSet
    conditions: WordSet
    supposed: WordSet
    limiting: WordSet
    conceding: WordSet
    lasting: WordSet
    abstract: WordTuple
    telling: WordSet
    placing: WordSet
    negative: WordSet
    unspecific: WordSet
    indefinite: WordSet
    definite: WordSet
    relative: WordSet
    nobody: WordSet
    some: WordSet
    pointing: WordSet
    demonstrative: WordSet
    others: WordSet
    together: WordSet
    pointing_back: WordSet
    speaking: WordSet
    selves: WordSet
    places: WordSet
    agentive: WordSet
    framing: WordSet
    attending: WordSet
    joining: WordSet
    doubting: WordSet
    ranging: WordSet
    unchanging: WordSet
    alike: WordSet
    enabling: WordSet
    perceiving: WordSet


@dataclass(frozen=True, slots=True)
class Kinds:
    """Words by which verb and object make a PLOVER kind. `stance`: noun -> kind of what carries it."""

    carrying: WordSet
    undoing: WordSet
    barriers: WordSet
    ties: WordSet
    giving: WordSet
    goods: WordSet
    concessions: WordSet
    releasing: WordSet
    captives: WordSet
    bonding: WordSet
    bonds: WordSet
    aspect: WordSet
    plans: WordSet
    willing: WordSet
    maintaining: WordSet
    aims: WordSet
    failing: WordSet
    moving: WordSet
    forces: WordSet
    protesters: WordSet
    protesting: WordSet
    stopping: WordSet
    seizing: WordSet
    holds: WordSet
    missions: WordSet
    shut: WordSet
    stance: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Offices:
    """Words of offices and forms of address, in lower case. `shared`: those that firms bear too.

    `abbreviations`: short form of an office -> its word. `of_time`, `past`: words that say when somebody has it, or
    had it. `of_states`: ends of the titles of those of whom each state has one; `lacking`, `only`: title -> ISO 3166-1
    codes of the states that have no such office, or of the only ones that have.
    """

    heads: WordSet
    of_time: WordSet
    past: WordSet
    of_states: tuple[str, ...]
    lacking: Mapping[str, WordSet]
    only: Mapping[str, WordSet]
    shared: WordSet
    modifiers: WordSet
    other_office: WordSet
    ranks: WordSet
    abbreviations: Mapping[str, str]
    of_one_state: Mapping[str, str]
    honorifics: WordSet
    male: WordSet
    female: WordSet


@dataclass(frozen=True, slots=True)
class Bodies:
    """Words by which bodies and groups are known.

    `metonyms`, `ministries`: name -> ISO 3166-1 code; `intergovernmental`: the names of a body.
    """

    suffixes: WordSet
    not_bodies: WordSet
    undertakings: WordSet
    place_words: WordSet
    regions: WordSet
    generic: WordSet
    government: WordSet
    armed: WordSet
    armed_names: WordSet
    people: WordSet
    anaphors: WordSet
    speaks_for: WordSet
    described: WordSet
    organs: frozenset[tuple[str, ...]]
    usurpers: WordSet
    not_acronyms: WordSet
    media_words: WordSet
    media_names: WordSet
    intergovernmental: tuple[tuple[str, ...], ...]
    houses: WordTuple
    metonyms: Mapping[str, str]
    ministries: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Openness:
    """Words by which a text leaves something open: each list as its file explains it."""

    unclear: WordSet
    negated: WordSet
    telling: WordSet
    awaited: WordSet
    seeking: WordSet
    knowing: WordSet
    trying: WordSet
    requests: WordSet
    attributes: WordSet
    missing: WordSet
    binding: WordSet
    question_words: WordSet
    of_talk: WordSet
    any: WordSet
    anybody: WordSet
    no: WordSet
    nobody: WordSet
    then: WordSet
    staying: WordSet
    giving: WordSet
    hidden: WordSet
    at_once: WordSet
    late: WordSet
    aims: WordSet
    changing: WordSet
    minded: WordSet
    signs: WordSet
    further: WordSet
    grounds: WordSet
    asking: WordSet
    learning: WordSet
    waiting: WordSet
    ruling: WordSet
    due: WordSet
    failing: WordSet
    reaching: WordSet
    accords: WordSet
    bringing: WordSet
