"""The classes of words that rules ask for, as `resources/lexicon` lists them."""

from collections.abc import Mapping
from dataclasses import dataclass

Words = frozenset[str]
Ordered = tuple[str, ...]


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
    light: Words
    mind: Mapping[str, str]
    mind_infinitive: Mapping[str, str]
    mind_object: Mapping[str, str]
    followed: Mapping[tuple[str, str], str]
    infinitive: Words
    predicative: Words
    attribution: tuple[tuple[str, ...], ...]
    claims: Words
    documents: Words
    refusing: Words
    accusing: Words


@dataclass(frozen=True, slots=True)
class Happenings:
    """Words for happenings. `verbs`, `nouns`: lemma -> PLOVER kind; the rest are classes of words, as the file says."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    transitive: Words
    stative: Words
    planning: Words
    light: Words
    backward: Words
    backward_prepositions: Words
    naming: Words
    performative: Words
    binding: Words
    offering: Words
    courtesies: Words
    declaring: Words
    thinking: Words
    suggesting: Words
    imminent: Words
    doubting: Words
    occurring: Words
    occurring_nouns: Words
    looking_back: Words
    describing: Words
    travelling: Words
    topical: Words
    topical_prepositions: Words
    hosting: Words
    including: Words
    attending: Words
    holding: Words
    gatherings: Words
    sides: Words
    told: Words
    empty: Words
    decided: Words
    preparing: Words
    doubted: Words
    ahead: Words
    scheduled: Words
    finding: Words
    polite: Words
    going_on: Words
    enacting: Words
    speaking: Words
    details: Words
    spoken_by: Words
    addressing: Words
    perusing: Words
    perused: Words


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """Closed classes of words, in lower case: each list as its file explains it."""

    future: Words
    committing: Words
    obliging: Words
    unreal: Words
    hypothetical: Words
    conditions: Words
    telling: Words
    placing: Words
    negative: Words
    unspecific: Words
    indefinite: Words
    definite: Words
    relative: Words
    nobody: Words
    pointing: Words
    demonstrative: Words
    others: Words
    together: Words
    pointing_back: Words
    speaking: Words
    selves: Words
    places: Words
    agentive: Words
    framing: Words
    attending: Words
    joining: Words
    doubting: Words
    ranging: Words
    unchanging: Words
    enabling: Words


@dataclass(frozen=True, slots=True)
class Kinds:
    """Words by which verb and object make a PLOVER kind. `stance`: noun -> kind of what carries it."""

    carrying: Words
    undoing: Words
    barriers: Words
    ties: Words
    giving: Words
    goods: Words
    concessions: Words
    releasing: Words
    captives: Words
    bonding: Words
    bonds: Words
    aspect: Words
    willing: Words
    failing: Words
    moving: Words
    forces: Words
    protesters: Words
    protesting: Words
    stopping: Words
    seizing: Words
    holds: Words
    missions: Words
    shut: Words
    stance: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Offices:
    """Words of offices and forms of address, in lower case. `shared`: those that firms bear too.

    `abbreviations`: short form of an office -> its word.
    """

    heads: Words
    shared: Words
    modifiers: Words
    other_office: Words
    ranks: Words
    abbreviations: Mapping[str, str]
    of_one_state: Mapping[str, str]
    honorifics: Words
    male: Words
    female: Words


@dataclass(frozen=True, slots=True)
class Bodies:
    """Words by which bodies and groups are known.

    `metonyms`, `ministries`: name -> ISO 3166-1 code; `intergovernmental`: the names of a body.
    """

    suffixes: Words
    not_bodies: Words
    undertakings: Words
    place_words: Words
    regions: Words
    generic: Words
    government: Words
    armed: Words
    armed_names: Words
    people: Words
    anaphors: Words
    speaks_for: Words
    described: Words
    organs: frozenset[tuple[str, ...]]
    usurpers: Words
    not_acronyms: Words
    media_words: Words
    media_names: Words
    intergovernmental: tuple[tuple[str, ...], ...]
    houses: Ordered
    metonyms: Mapping[str, str]
    ministries: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Openness:
    """Words by which a text leaves something open: each list as its file explains it."""

    unclear: Words
    negated: Words
    telling: Words
    awaited: Words
    seeking: Words
    knowing: Words
    trying: Words
    requests: Words
    attributes: Words
    missing: Words
    binding: Words
    question_words: Words
    of_talk: Words
    any: Words
    anybody: Words
    no: Words
    nobody: Words
    then: Words
    staying: Words
    giving: Words
    hidden: Words
    at_once: Words
    late: Words
    aims: Words
    changing: Words
    minded: Words
    signs: Words
    further: Words
    grounds: Words
    asking: Words
    learning: Words
    waiting: Words
    ruling: Words
    due: Words
    failing: Words
    reaching: Words
    accords: Words
    bringing: Words
