"""Words by which names, groups and offices are told apart, read once."""

from dataclasses import dataclass
from functools import cache

from briefgen.extract.annotate.lexicon import read_words
from briefgen.extract.annotate.word_lists import WordSet, WordTuple


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The lists of `resources/lexicon/actors.toml`, each as its comment there explains it."""

    thing_pronouns: WordSet
    relative_pronouns: WordSet
    plural_pronouns: WordSet
    personal_pronouns: WordSet
    female_pronouns: WordSet
    list_joints: WordSet
    addressing: WordSet
    realms: WordSet
    done_to_persons: WordSet
    name_joints: WordSet
    vague: WordSet
    place_prepositions: WordSet
    where_prepositions: WordSet
    dealing_prepositions: WordSet
    reporting_prepositions: WordSet
    office_prepositions: WordSet
    office_edges: WordSet
    before_office: WordSet
    legal_forms: WordSet
    small_words: WordSet
    generations: WordSet
    not_names: WordSet
    sites: WordSet
    region_words: WordSet
    works: WordSet
    portfolios: WordSet
    cabinets: WordSet
    papers: WordSet
    abstract_endings: WordTuple
    deed_endings: WordTuple
    needs_name: WordSet
    collective: WordSet
    gathering: WordSet
    quoting: WordSet
    reaching: WordSet
    heading: WordSet
    sent: WordSet
    measures: WordSet
    beside: WordSet
    accompanying: WordSet
    helpers: WordSet
    body_nouns: WordSet
    offices_of_bodies: WordSet
    joined: WordSet
    party_prepositions: WordSet
    portfolio_bodies: WordSet
    forename_offices: WordSet
    named_nouns: WordSet
    factions: WordSet
    corporate: WordSet
    things: WordSet
    named_things: WordSet
    serving: WordSet
    days: WordSet
    persons: WordSet
    after_hyphen: WordSet
    name_particles: WordSet
    employed: WordSet
    of_firms: WordSet
    kinsmen: WordSet
    kinswomen: WordSet
    parties: WordSet
    contesting: WordSet
    greeting: WordSet
    firm_offices: WordSet
    occupation_endings: WordTuple
    trade_endings: WordTuple
    adjective_endings: WordTuple
    press_nouns: WordSet
    partisans: WordSet
    sides: WordSet
    opposed: WordSet
    lands: WordSet
    firms: WordSet
    chiefs: WordSet
    sole_offices: WordSet
    grounds: WordSet
    handing_over: WordSet
    held: WordSet
    reaching_out: WordSet
    journalists: WordSet
    houses: WordSet
    months: WordSet
    named_by_kind: WordSet


@dataclass(frozen=True, slots=True)
class Towns:
    """The list of `resources/lexicon/cities.toml`."""

    names: WordSet


@cache
def towns() -> Towns:
    """The names of towns, which need not be read where nothing asks for them."""
    return read_words(Towns, "cities")


@cache
def actor_words() -> ActorWords:
    """The packaged lists."""
    return read_words(ActorWords, "actors")
