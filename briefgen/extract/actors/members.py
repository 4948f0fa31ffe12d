"""All those whom a phrase names together: lists of names, joined phrases, and "they"."""

from collections.abc import Iterator

from briefgen.extract.actors.lists import list_about
from briefgen.extract.actors.noun_groups import is_one_of_two
from briefgen.extract.actors.offices import is_office, speaks_for_another
from briefgen.extract.actors.pronoun_doubts import quotation_of
from briefgen.extract.actors.reference import actor_of
from briefgen.extract.actors.sides import is_sides, sides_meant
from briefgen.extract.annotate.annotated_text import AnnotatedText, voice_at
from briefgen.extract.annotate.grammar import joined_to, own_subject
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

_DEEPEST = 4  # sentences back from one "they" to another: a bound of the work


def actors_of(annotated: AnnotatedText, token: int, depth: int = 0) -> list[int]:
    """The clusters of a phrase and of those joined to it by "and" or a comma; `depth`: references followed so far."""
    found: list[int | None] = []
    for item in _joined(annotated.parse, token):
        found += members_of(annotated, item, depth)
    return list(dict.fromkeys(item for item in found if item is not None))


def members_of(annotated: AnnotatedText, token: int, depth: int = 0) -> list[int | None]:
    """The actor of a head and those of the list of names that it opens or belongs to."""
    resolved = annotated.resolved
    if token in resolved.bearers:
        return list(resolved.bearers[token])
    if annotated.parse.lower[token] == "i" or _is_declaring(annotated, token):
        return [voice_of(annotated, token)]
    pointed_at = _pointed_at(annotated, token, depth)
    if pointed_at is not None:
        return [*pointed_at]
    anchor, actor = token if token in resolved.at else _body_beside(annotated, token), actor_of(annotated, token)
    owner = resolved.mention_at
    behind = _behind(annotated, owner[anchor]) if anchor is not None and anchor in owner else None
    if behind is not None:
        return [behind]
    if anchor is None or resolved.at.get(anchor) != actor or anchor not in owner:
        return [actor]
    return [resolved.at.get(item.last) for item in list_about(annotated.parse, owner, owner[anchor])]


def those_meant(annotated: AnnotatedText, they: int) -> list[int]:
    """All those whom "they" means; nobody where only one person or state of them is known."""
    found = [number for number in members_of(annotated, they) if number is not None]
    alone = len(found) == 1 and annotated.resolved.clusters[found[0]].kind in ("person", "state")
    return [] if alone else found


def _behind(annotated: AnnotatedText, item: Mention) -> int | None:
    """Who stands behind a body that the parser takes for the head: what it owns, or its officer."""
    owned = _owned_by(annotated, item)
    return owned if owned is not None else _officer_of(annotated, item)


def _officer_of(annotated: AnnotatedText, item: Mention) -> int | None:
    """The officer right behind the body's name and his office ("Bank of Peru | governor Ana Poe")."""
    resolved, token = annotated.resolved, item.last + 1
    while token < len(annotated.parse.words) and is_office(annotated.parse, token, annotated.lexicon):
        token += 1
    person = resolved.at.get(token) if token > item.last + 1 else None
    cluster = resolved.clusters[person] if person is not None else None
    serves = cluster is not None and cluster.kind == "person" and cluster.affiliation == resolved.at.get(item.last)
    return person if serves else None


def _owned_by(annotated: AnnotatedText, item: Mention) -> int | None:
    """The body behind its owner, where the parser takes the owner for the head ("the Guild's | Office of Trade")."""
    parse, resolved = annotated.parse, annotated.resolved
    head = parse.heads[item.last]
    owned = resolved.mention_at.get(head)
    behind = parse.deps[item.last] == "poss" and owned is not None and owned.first == item.last + 2
    return resolved.at.get(head) if behind and item.first < item.last else None


def _pointed_at(annotated: AnnotatedText, token: int, depth: int) -> list[int] | None:
    """Those whom "they" or "the two sides" means together; None for other words, and for one whom "they" may mean."""
    if annotated.parse.lower[token] == "they":
        return several_meant(annotated, token, depth) or None
    if not is_sides(annotated, token):
        return None
    return sides_meant(annotated, token, lambda head: actors_of(annotated, head, depth + 1)) if depth < _DEEPEST else []


def _is_declaring(annotated: AnnotatedText, token: int) -> bool:
    """Whether "we" does what the verb says by saying it ("we condemn"), so that the speaker himself does it."""
    parse, verb = annotated.parse, annotated.parse.heads[token]
    acts = parse.lemmas[verb].lower() in annotated.lexicon.happenings.performative
    return parse.lower[token] == "we" and acts and parse.tags[verb] in ("VBP", "VB")


def voice_of(annotated: AnnotatedText, token: int) -> int | None:
    """The one person of the text whom "I" means by the label or the line above it, known by the last name."""
    voice = voice_at(annotated, token)
    if not voice:
        return None
    surname = voice.split()[-1].casefold()
    named = [
        number
        for number, cluster in enumerate(annotated.resolved.clusters)
        if cluster.kind == "person" and cluster.name.split()[-1].casefold() == surname
    ]
    return named[0] if len(named) == 1 else None


def _body_beside(annotated: AnnotatedText, token: int) -> int | None:
    """The name that those who speak for it are from ("ministers from Chad, Togo and Benin")."""
    parse = annotated.parse
    if not speaks_for_another(parse, token, annotated.lexicon):
        return None
    for child in parse.with_dep(token, "prep", "acl"):
        linked = parse.lower[child] in ("for", "of", "from") or parse.lower[child] == "representing"
        below = parse.child(child, "pobj", "dobj") if linked else None
        if below is not None and below in annotated.resolved.at:
            return below
    return None


def _joined(parse: Parse, token: int) -> Iterator[int]:
    yield from (child for child in parse.with_dep(token, "nmod") if is_one_of_two(parse, child))
    yield token
    for child in joined_to(parse, token):
        yield from _joined(parse, child)


def several_meant(annotated: AnnotatedText, token: int, depth: int = 0) -> list[int]:
    """Those whom "they" means together: the joined subjects of the sentence before, or two who met there.

    Only where the verb below is one of speech, thought or dealings, which no things can do; empty where it is not safe.
    """
    parse = annotated.parse
    number = parse.sentence[token]
    verb = parse.heads[token]
    first = parse.sentences[number][0]
    tellers = _joined_tellers(annotated, token, depth)
    if tellers:
        return tellers
    opens = not any(parse.deps[other][:5] == "nsubj" for other in range(first, token))
    if depth > _DEEPEST or not opens or quotation_of(annotated, token) or not _is_dealing(annotated, verb):
        return []
    before = number - 1
    if before < 0 or before in annotated.headline or parse.sections[before] != parse.sections[number]:
        return []
    root = next((at for at in range(*parse.sentences[before]) if parse.heads[at] == at), None)
    subject = own_subject(parse, root) if root is not None else None
    if root is None or subject is None:
        return []
    if parse.lower[subject] == "they":
        return several_meant(annotated, subject, depth + 1)
    found = actors_of(annotated, subject, depth + 1)
    if len(found) == 1 and annotated.lexicon.happenings.verbs.get(parse.lemmas[root].lower()) == "consult":
        found += [actor for partner in _partners(parse, root) for actor in actors_of(annotated, partner, depth + 1)]
    found = list(dict.fromkeys(found))
    return found if len(found) > 1 else []


def _joined_tellers(annotated: AnnotatedText, token: int, depth: int) -> list[int]:
    """The joined subjects of the verb that says what "they" do ("Ghana, Togo and Mali | said they would meet")."""
    parse = annotated.parse
    clause = parse.heads[token]
    if depth > _DEEPEST or parse.deps[clause] != "ccomp" or parse.deps[token] not in ("nsubj", "nsubjpass"):
        return []
    subject = own_subject(parse, parse.heads[clause])
    if subject is None or subject > token or parse.child(subject, "conj") is None:
        return []
    found = list(dict.fromkeys(actors_of(annotated, subject, depth + 1)))
    return found if len(found) > 1 else []


def _is_dealing(annotated: AnnotatedText, verb: int) -> bool:
    """Whether only people and bodies do what the verb says."""
    lemma, cues = annotated.parse.lemmas[verb].lower(), annotated.lexicon.cues
    known = (cues.clause, cues.object, cues.mind_object, cues.mind_infinitive)
    kind = annotated.lexicon.happenings.verbs.get(lemma)
    return any(lemma in table for table in known) or (kind is not None and kind not in ("other", "assault"))


def _partners(parse: Parse, verb: int) -> Iterator[int]:
    """With whom somebody met or spoke."""
    yield from parse.with_dep(verb, "dobj")
    for child in parse.with_dep(verb, "prep"):
        if parse.lower[child] in ("with", "to"):
            yield from parse.with_dep(child, "pobj")
