"""Words by which names, groups and offices are told apart, read once."""

from dataclasses import dataclass
from functools import cache

from briefgen.extract.annotate.lexicon import read_words
from briefgen.extract.annotate.word_lists import Ordered, Words


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The lists of `resources/lexicon/actors.toml`, each as its comment there explains it."""

    thing_pronouns: Words
    relative_pronouns: Words
    plural_pronouns: Words
    personal_pronouns: Words
    female_pronouns: Words
    list_joints: Words
    name_joints: Words
    vague: Words
    place_prepositions: Words
    where_prepositions: Words
    dealing_prepositions: Words
    reporting_prepositions: Words
    office_prepositions: Words
    office_edges: Words
    before_office: Words
    legal_forms: Words
    small_words: Words
    generations: Words
    not_names: Words
    sites: Words
    region_words: Words
    works: Words
    portfolios: Words
    cabinets: Words
    papers: Words
    abstract_endings: Ordered
    deed_endings: Ordered
    needs_name: Words
    collective: Words
    gathering: Words
    quoting: Words
    reaching: Words
    heading: Words
    sent: Words
    body_nouns: Words
    offices_of_bodies: Words
    joined: Words
    party_prepositions: Words
    portfolio_bodies: Words
    forename_offices: Words
    named_nouns: Words
    factions: Words
    corporate: Words
    things: Words
    named_things: Words
    serving: Words
    kinsmen: Words
    kinswomen: Words
    parties: Words
    contesting: Words
    greeting: Words
    firm_offices: Words
    occupation_endings: Ordered
    adjective_endings: Ordered
    press_nouns: Words
    partisans: Words
    sides: Words
    opposed: Words
    lands: Words
    firms: Words
    chiefs: Words
    sole_offices: Words
    grounds: Words
    handing_over: Words
    held: Words
    reaching_out: Words
    journalists: Words
    houses: Words
    months: Words
    named_by_kind: Words


@dataclass(frozen=True, slots=True)
class Towns:
    """The list of `resources/lexicon/cities.toml`."""

    names: Words


@cache
def towns() -> Towns:
    """The names of towns, which need not be read where nothing asks for them."""
    return read_words(Towns, "cities")


@cache
def actor_words() -> ActorWords:
    """The packaged lists."""
    return read_words(ActorWords, "actors")
