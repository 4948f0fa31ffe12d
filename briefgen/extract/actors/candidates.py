"""Whom a pronoun or a common noun may mean: the clusters that fit it."""

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.annotated_text import AnnotatedText


def fitting(annotated: AnnotatedText, first: int, stop: int, personal: bool, word: str) -> list[int]:
    """The clusters named from `first` up to `stop` (exclusive) whom the pronoun `word` may mean, nobody twice."""
    found = dict.fromkeys(
        annotated.resolved.at[token] for token in range(first, stop) if token in annotated.resolved.at
    )
    return [item for item in found if fits(annotated, item, personal, word)]


def fits(annotated: AnnotatedText, index: int, personal: bool, word: str) -> bool:
    """Whether the pronoun `word` may mean the cluster: persons by gender of office, others by number."""
    cluster = annotated.resolved.clusters[index]
    plural = word in actor_words().plural_pronouns
    if not personal:
        return cluster.kind != "person" and (plural or cluster.kind not in ("group", "armed_group"))
    if cluster.kind != "person":
        return False
    role = (cluster.role or "").lower().split()
    offices = annotated.lexicon.offices
    if word in actor_words().female_pronouns:
        return not any(item in offices.male for item in role)
    return not any(item in offices.female for item in role)


def holder(annotated: AnnotatedText, token: int) -> int | None:
    """The one person named before who holds the office ("the Secretary", "the Foreign Minister")."""
    parse = annotated.parse
    if parse.child(token, "prep", "poss") is not None:
        return None
    first = token
    while first - 1 >= parse.left[token] and parse.deps[first - 1] in ("compound", "amod"):
        first -= 1
    office = list(parse.lower[first : token + 1])
    found = [
        index
        for index, cluster in enumerate(annotated.resolved.clusters)
        if cluster.role is not None
        and cluster.mentions[0].first < token
        and _is_office(annotated, cluster.role, office)
    ]
    return found[0] if len(found) == 1 else None


def _is_office(annotated: AnnotatedText, role: str, words: list[str]) -> bool:
    """Whether the words begin or end the role, abbreviated or not."""
    known = annotated.lexicon.offices.abbreviations
    whole = [known.get(word, word) for word in role.lower().split()]
    before = whole[-len(words) - 1 : -len(words)]
    is_other = bool(before) and before[0] in annotated.lexicon.offices.other_office
    is_cut = whole[-1] in ("and", "of", "for", "to")
    is_named = whole[: len(words)] == words or (whole[-len(words) :] == words and not is_other)
    return is_named and not is_cut


def last_body(annotated: AnnotatedText, token: int) -> int | None:
    """The organisation that "the company" points back to: the only one of a sentence from here back, or its subject."""
    parse = annotated.parse
    number = parse.sentence[token]
    for back in range(3):
        if number - back < 0:
            return None
        first, last = parse.sentences[number - back]
        stop = token if back == 0 else last + 1
        fit = [
            item
            for item in fitting(annotated, first, stop, False, "it")
            if annotated.resolved.clusters[item].kind in ("organisation", "government")
        ]
        if len(fit) == 1:
            return fit[0]
        if fit and back:
            subjects = [
                annotated.resolved.at.get(child)
                for child in range(first, last + 1)
                if parse.deps[child] in ("nsubj", "nsubjpass")
            ]
            leading = [item for item in subjects if item in fit]
            return leading[0] if leading else None
    return None
