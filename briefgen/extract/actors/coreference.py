"""Coreference of names within a text: every mention is given to one actor."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from briefgen.extract.actors.affiliations import affiliate, forget_reporters, located
from briefgen.extract.actors.bodies import add_body, add_group
from briefgen.extract.actors.cluster_drafts import cluster_of
from briefgen.extract.actors.coreference_context import CoreferenceContext
from briefgen.extract.actors.next_sentence_offices import tell_offices
from briefgen.extract.actors.people import add_person
from briefgen.extract.actors.states import add_capital, add_demonym, add_government, add_place, add_state, seat
from briefgen.extract.actors.story_states import give_states
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.resolved_actors import ResolvedActors


def resolve_actors(parse: Parse, found: Sequence[Mention], lexicon: Lexicon, place: str = "") -> ResolvedActors:
    """The actors that the mentions name, in order of their first mention; `place` is that of the dateline."""
    context = CoreferenceContext(parse, found, lexicon)
    for item in found:
        if item.kind == "government":
            add_government(context, item)
    for item in found:
        _add(context, item)
    tell_offices(context)
    forget_reporters(parse, context.drafts, lexicon)
    affiliate(parse, context.drafts, context.places, lexicon)
    give_states(context, place)
    context.places += located(context.drafts, context.located)
    return _finished(context)


def _add(context: CoreferenceContext, item: Mention) -> None:
    match item.kind:
        case "person":
            add_person(context, item)
        case "organisation":
            add_body(context, item)
        case "state":
            add_state(context, item)
        case "metonym":
            context.put(seat(context, item.code), "government", item, item.code)
        case "capital":
            add_capital(context, item)
        case "armed_group" | "group":
            add_group(context, item, item.kind)
        case "place":
            add_place(context, item)
        case "demonym":
            add_demonym(context, item)


def _finished(context: CoreferenceContext) -> ResolvedActors:
    ordered = sorted(context.drafts.items(), key=lambda item: min(mention.first for mention in item[1].mentions))
    index = {key: number for number, (key, _) in enumerate(ordered)}
    at: dict[int, int] = {}
    for weak in (True, False):
        for number, (_, draft) in enumerate(ordered):
            for item in draft.mentions:
                if (item.by == "demonym.affiliation") == weak:
                    at.update(dict.fromkeys(range(item.first, item.last + 1), number))
    clusters = tuple(cluster_of(context.parse, draft, at, index) for _, draft in ordered)
    owner = {token: item for token, item in context.owner.items() if token in at}
    return ResolvedActors(
        clusters, MappingProxyType(at), MappingProxyType(owner), _bearers(context, at), tuple(context.places)
    )


def _bearers(context: CoreferenceContext, at: Mapping[int, int]) -> Mapping[int, tuple[int, ...]]:
    """Head of an office in the plural, and last token of the first who bears it -> the clusters that share it."""
    found: dict[int, tuple[int, ...]] = {}
    leads: dict[int, int] = {}
    for person, (_, office, _) in context.offices.items():
        if person in at:
            found[office] = (*found.get(office, ()), at[person])
            leads.setdefault(office, context.owner[person].last)
    found.update({leads[office]: clusters for office, clusters in found.items() if len(clusters) > 1})
    for office, person in context.holders.items():
        if person in at:
            found.setdefault(office, (at[person],))
    for item in context.found:
        before = item.first - 2
        if item.kind == "person" and item.first in at and context.parse.lower[max(0, before)] == "counterpart":
            found[before] = (at[item.first],)
    return MappingProxyType(found)
