"""Whom a dossier is of: exactly one actor, and where it is none or several, whom one may have meant."""

from collections import Counter
from typing import Final

from briefgen.corpus import Corpus
from briefgen.errors import Fault, InputError
from briefgen.model import Filters, Spec
from briefgen.service.filter_checks import names_in
from briefgen.validation import nearest

_MOST_NAMES: Final = 3  # in a hint


def check_dossier(corpus: Corpus, spec: Spec) -> None:
    """Raise `InputError` for a dossier whose filters name no actor of the sources, or several."""
    if spec.form != "dossier":
        return
    from briefgen.selection.dossier import subjects

    asked = spec.filters.actors
    if len(asked) != 1:
        problem = f"is of one actor, and {len(asked) or 'none'} {'is' if not asked else 'are'} named"
        raise InputError((Fault("a dossier", problem, f"name one with --actor{_foremost(corpus)}"),))
    found = subjects(corpus, spec.filters)
    if not found:
        hint = nearest(asked[0], names_in(corpus).actors) or f"see: briefgen list actors{_foremost(corpus)}"
        raise InputError((Fault(f"actor {asked[0]!r}", "is in none of the sources", hint),))
    if len(found) > 1:
        named = " or ".join(f"{actor.id} ({actor.name}, {actor.kind.replace('_', ' ')})" for actor in found)
        raise InputError((Fault(f"actor {asked[0]!r}", f"is the name of {len(found)} actors", f"give an id: {named}"),))


def with_checked_actors(spec: Spec) -> Filters:
    """The filters that are still to be checked: in a dossier all but that of the actor, who may only be quoted."""
    return spec.filters.model_copy(update={"actors": ()}) if spec.form == "dossier" else spec.filters


def _foremost(corpus: Corpus) -> str:
    """The actors that take part in most events, for a hint."""
    events = Counter(name for event in corpus.events for name in {part.actor for part in event.participants})
    names = {actor.id: actor.name for actor in corpus.actors}
    most = list(dict.fromkeys(names[name] for name, _ in events.most_common(_MOST_NAMES)))
    return f", such as {', '.join(map(repr, most))}" if most else ""
