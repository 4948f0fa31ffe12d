"""Who says "I" or "we" by an office in the label or the line above the text: actors where they do something there."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.resolved_actors import ActorCluster, ResolvedActors

BY = "voice"
_CONFIDENCE = 0.7  # of an actor of whom only the label or the line of a maker tells


def with_voices(
    resolved: ResolvedActors, parse: Parse, voices: Sequence[tuple[int, str]], text: str, lexicon: Lexicon
) -> ResolvedActors:
    """The actors with those who speak for themselves and whom the text does not name; `text` is the original.

    Their mentions are the tokens of "I" and "we", which stay pronouns: no token is theirs in `at`.
    """
    known = {
        cluster.name.split()[-1].casefold()
        for cluster in resolved.clusters
        if cluster.kind == "person" and cluster.name
    }
    offsets = [offset for offset, _ in voices]
    spoken: dict[str, list[Mention]] = {}
    told: dict[str, tuple[str, str]] = {}
    for token, word in enumerate(parse.lower):
        if word not in ("i", "we") or parse.deps[token] not in ("nsubj", "nsubjpass"):
            continue
        number = bisect_right(offsets, parse.starts[token]) - 1
        name, role = _named(voices[number], text, lexicon) if number >= 0 else ("", "")
        surname = name.split()[-1].casefold() if name else ""
        if surname and role and surname not in known:
            spoken.setdefault(surname, []).append(Mention(token, token, "person", by=BY))
            told.setdefault(surname, (name, role))
    found = (_cluster(resolved, *told[surname], tuple(at), lexicon) for surname, at in spoken.items())
    return replace(resolved, clusters=(*resolved.clusters, *found)) if spoken else resolved


def _named(voice: tuple[int, str], text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The name without its office, and the office: by label ("Secretary Poe") or line ("Ana Poe, Secretary"); or "" """
    offset, label = voice
    words = label.split()
    first = 0
    offices = lexicon.offices
    while first < len(words) and words[first].casefold() in offices.heads | offices.modifiers | offices.honorifics:
        first += 1
    role = " ".join(word for word in words[:first] if word.casefold() not in offices.honorifics)
    line = text[text.rfind("\n", 0, offset) + 1 : offset].strip()
    behind = line.removeprefix(f"{label},").strip() if line.startswith(f"{label},") else ""
    if not role and any(word.casefold() in offices.heads for word in behind.split()):
        role = behind
    nameless = not (offices.heads | lexicon.bodies.generic).isdisjoint(word.casefold() for word in words[first:])
    return ("" if nameless else " ".join(words[first:])), role


def _cluster(
    resolved: ResolvedActors, name: str, role: str, mentions: tuple[Mention, ...], lexicon: Lexicon
) -> ActorCluster:
    code = next((code for office, code in lexicon.offices.of_one_state.items() if role.lower().endswith(office)), "")
    states = (
        number
        for number, cluster in enumerate(resolved.clusters)
        if code and cluster.kind in ("state", "government") and any(item.code == code for item in cluster.mentions)
    )
    return ActorCluster(name, "person", mentions, (), role or None, next(states, None), BY, _CONFIDENCE)
