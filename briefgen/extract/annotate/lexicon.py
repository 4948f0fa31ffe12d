"""The word lists of extraction, read once from `resources/lexicon`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, get_type_hints

from briefgen import assets
from briefgen.extract.annotate.word_lists import (
    Bodies,
    Cues,
    FunctionWords,
    Happenings,
    Kinds,
    Offices,
    Openness,
    WordSet,
    WordTuple,
)

Lists = TypeVar("Lists")
NOT_EVENTS = frozenset(
    (
        "transitive stative planning light backward naming performative declaring thinking occurring looking_back "
        "travelling topical gathering told empty decided unproven feeling befalling serving finding polite going_on "
        "enacting speaking perusing"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists together."""

    function: FunctionWords
    cues: Cues
    happenings: Happenings
    kinds: Kinds
    offices: Offices
    bodies: Bodies
    openness: Openness


def read_table(name: str) -> dict[str, Any]:
    """A word list as it stands in its file; `name` without ending."""
    return assets.read_toml(f"lexicon/{name}.toml")


def read_words(kind: type[Lists], name: str) -> Lists:
    """A dataclass of word lists, from the file that has a list for each field; the order of `WordTuple` matters."""
    table = read_table(name)
    types = get_type_hints(kind)
    return kind(**{field: (tuple if types[field] == WordTuple else frozenset)(table[field]) for field in types})


@cache
def lexicon() -> Lexicon:
    """The packaged word lists."""
    return Lexicon(_function_words(), _cues(), _happenings(), _kinds(), _offices(), _bodies(), _openness())


def _by_class(table: Mapping[str, Any], key: str) -> Mapping[str, str]:
    """Word -> name of the first class that lists it."""
    found: dict[str, str] = {}
    for name, entry in table.items():
        for word in entry.get(key, ()):
            found.setdefault(word, name)
    return MappingProxyType(found)


def _words(items: Iterable[str]) -> WordSet:
    return frozenset(items)


def _function_words() -> FunctionWords:
    return read_words(FunctionWords, "grammar")


def _cues() -> Cues:
    table = read_table("cues")
    return Cues(
        clause=_by_class(table, "clause"),
        object=_by_class(table, "object"),
        nouns=_by_class({name: entry for name, entry in table.items() if name not in ("claims", "documents")}, "nouns"),
        light=_words(table["light"]["verbs"]),
        mind=_by_class(table, "mind"),
        mind_infinitive=_by_class(table, "mind_infinitive"),
        mind_object=_by_class(table, "mind_object"),
        followed=_followed(table),
        infinitive=_words(table["infinitive"]["verbs"]),
        predicative=_words(table["predicative"]["verbs"]),
        attribution=tuple(tuple(phrase.split()) for phrase in table["attribution"]["phrases"]),
        claims=_words(table["claims"]["nouns"]),
        documents=_words(table["documents"]["nouns"]),
        refusing=_words(table["denying"]["refusing"]),
        accusing=_words(table["denying"]["accusing"]),
    )


def _followed(table: Mapping[str, Any]) -> Mapping[tuple[str, str], str]:
    """Lemma and preposition -> stance."""
    found: dict[tuple[str, str], str] = {}
    for stance, entry in table.items():
        for lemma, prepositions in entry.get("with", {}).items():
            found.update({(lemma, word): stance for word in prepositions})
    return MappingProxyType(found)


def _happenings() -> Happenings:
    table = read_table("events")
    kinds = {name: entry for name, entry in table.items() if name not in NOT_EVENTS}
    return Happenings(
        verbs=_by_class(kinds, "verbs"),
        nouns=_by_class(kinds, "nouns"),
        transitive=_words(table["transitive"]["verbs"]),
        stative=_words(table["stative"]["verbs"]),
        planning=_words(table["planning"]["verbs"]),
        light=_words(table["light"]["verbs"]),
        backward=_words(table["backward"]["verbs"]),
        backward_prepositions=_words(table["backward"]["prepositions"]),
        naming=_words(table["naming"]["verbs"]),
        performative=_words(table["performative"]["verbs"]),
        binding=_words(table["performative"]["binding"]),
        offering=_words(table["performative"]["offering"]),
        courtesies=_words(table["performative"]["courtesies"]),
        declaring=_words(table["declaring"]["verbs"]),
        thinking=_words(table["thinking"]["verbs"]),
        suggesting=_words(table["thinking"]["suggesting"]),
        imminent=_words(table["unproven"]["imminent"]),
        doubting=_words(table["thinking"]["doubting"]),
        occurring=_words(table["occurring"]["verbs"]),
        occurring_nouns=_words(table["occurring"]["nouns"]),
        looking_back=_words(table["looking_back"]["verbs"]),
        describing=_words(table["looking_back"]["describing"]),
        travelling=_words([*table["travelling"]["verbs"], *table["travelling"]["nouns"]]),
        topical=_words(table["topical"]["verbs"]),
        topical_prepositions=_words(table["topical"]["prepositions"]),
        hosting=_words(table["gathering"]["hosting"]),
        including=_words(table["gathering"]["including"]),
        attending=_words(table["gathering"]["attending"]),
        holding=_words(table["gathering"]["holding"]),
        gatherings=_words(table["gathering"]["nouns"]),
        sides=_words(table["gathering"]["sides"]),
        told=_words(table["told"]["nouns"]),
        empty=_words(table["empty"]["words"]),
        decided=_words(table["decided"]["verbs"]),
        preparing=_words(table["decided"]["preparing"]),
        doubted=_words(table["unproven"]["doubted"]),
        ahead=_words(table["unproven"]["ahead"]),
        scheduled=_words(table["unproven"]["scheduled"]),
        timed=_words(table["unproven"]["timed"]),
        feeling=_words(table["feeling"]["verbs"]),
        befalling=_words(table["befalling"]["verbs"]),
        serving=_words(table["serving"]["verbs"]),
        leading=_words(table["serving"]["leading"]),
        judging=_words(table["serving"]["judging"]),
        thoughts=_words(table["serving"]["thoughts"]),
        finding=_words(table["finding"]["verbs"]),
        polite=_words(table["polite"]["verbs"]),
        going_on=_words(table["going_on"]["verbs"]),
        enacting=_words(table["enacting"]["verbs"]),
        details=_words(table["speaking"]["details"]),
        speaking=_words(table["speaking"]["verbs"]),
        spoken_by=_words(table["speaking"]["means"]),
        addressing=_words(table["speaking"]["addressing"]),
        perusing=_words(table["perusing"]["verbs"]),
        perused=_words(table["perusing"]["nouns"]),
    )


def _kinds() -> Kinds:
    table = read_table("kinds")
    return Kinds(
        carrying=_words(table["carrying"]["verbs"]),
        undoing=_words(table["undoing"]["verbs"]),
        barriers=_words(table["undoing"]["barriers"]),
        ties=_words(table["undoing"]["ties"]),
        giving=_words(table["giving"]["verbs"]),
        goods=_words(table["giving"]["goods"]),
        concessions=_words(table["giving"]["concessions"]),
        releasing=_words(table["releasing"]["verbs"]),
        captives=_words(table["releasing"]["captives"]),
        bonding=_words(table["bonding"]["verbs"]),
        bonds=_words(table["bonding"]["nouns"]),
        aspect=_words(table["aspect"]["verbs"]),
        willing=_words(table["aspect"]["willing"]),
        plans=_words(table["aspect"]["plans"]),
        maintaining=_words(table["aspect"]["maintaining"]),
        aims=_words(table["aspect"]["aims"]),
        failing=_words(table["aspect"]["failing"]),
        moving=_words(table["moving"]["verbs"]),
        forces=_words(table["moving"]["forces"]),
        protesters=_words(table["protesting"]["people"]),
        protesting=_words(table["protesting"]["verbs"]),
        stopping=_words(table["protesting"]["stopping"]),
        seizing=_words(table["seizing"]["verbs"]),
        holds=_words(table["seizing"]["holds"]),
        missions=_words(table["opening"]["missions"]),
        shut=_words(table["opening"]["shut"]),
        stance=MappingProxyType({noun: kind for kind, nouns in table["stance"].items() for noun in nouns}),
    )


def _offices() -> Offices:
    table = read_table("offices")
    return Offices(
        heads=_words([*table["heads"], *table["abbreviations"]]),
        shared=_words(table["shared"]),
        modifiers=_words(table["modifiers"]),
        other_office=_words(table["other_office"]),
        of_time=_words(table["of_time"]),
        past=_words(table["past"]),
        of_states=tuple(table["of_states"]),
        lacking=MappingProxyType({office: frozenset(codes) for office, codes in table["lacking"].items()}),
        only=MappingProxyType({office: frozenset(codes) for office, codes in table["only"].items()}),
        ranks=_words(table["ranks"]),
        abbreviations=MappingProxyType(table["abbreviations"]),
        of_one_state=MappingProxyType(table["of_one_state"]),
        honorifics=_words(table["honorifics"]),
        male=_words(table["male"]),
        female=_words(table["female"]),
    )


def _bodies() -> Bodies:
    table = read_table("bodies")
    return Bodies(
        suffixes=_words(table["organisation_suffixes"]),
        not_bodies=_words(table["not_bodies"]),
        undertakings=_words(table["undertakings"]),
        place_words=_words(table["place_words"]),
        regions=_words(table["regions"]),
        generic=_words(table["generic"]),
        government=_words(table["government"]),
        armed=_words(table["armed"]),
        armed_names=_words(table["armed_names"]),
        people=_words(table["people"]),
        anaphors=_words(table["anaphors"]),
        speaks_for=_words(table["speaks_for"]),
        described=_words(table["described"]),
        organs=frozenset(tuple(name.split()) for name in table["organs"]),
        usurpers=_words(table["usurpers"]),
        not_acronyms=_words(table["not_acronyms"]),
        media_words=_words(table["media_words"]),
        media_names=_words(table["media_names"]),
        intergovernmental=tuple(tuple(names) for names in (*table["intergovernmental"], *table["societies"])),
        houses=tuple(table["houses"]),
        metonyms=MappingProxyType(table["metonyms"]),
        ministries=MappingProxyType(table["ministries"]),
    )


def _openness() -> Openness:
    return read_words(Openness, "openness")
