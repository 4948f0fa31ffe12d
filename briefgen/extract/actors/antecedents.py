"""Whom a pronoun or a common noun may mean: the clusters that fit it."""

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.annotated_text import AnnotatedText

_MOST_NAMED = 4  # times that a text on one state names it, twice as often as any other


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
    told = gender_told(annotated, index)
    return not told or told == ("female" if word in actor_words().female_pronouns else "male")


def gender_told(annotated: AnnotatedText, index: int) -> str:
    """The gender that the office or the form of address of a person tells; "" where none or both do."""
    cluster, offices, lower = annotated.resolved.clusters[index], annotated.lexicon.offices, annotated.parse.lower
    words = {*(cluster.role or "").lower().split(), *(lower[max(item.first - 1, 0)] for item in cluster.mentions)}
    male, female = not offices.male.isdisjoint(words), not offices.female.isdisjoint(words)
    return "" if male == female else "male" if male else "female"


def only_one_told(annotated: AnnotatedText, token: int, leading: list[int], first: int, last: int) -> int | None:
    """The only one on the tokens who is told to be of the pronoun's gender, where the subject is told no gender."""
    word = annotated.parse.lower[token]
    if any(gender_told(annotated, item) for item in leading):
        return None
    told = [item for item in fitting(annotated, first, last + 1, True, word) if gender_told(annotated, item)]
    return told[0] if len(told) == 1 and told[0] not in leading else None


def appoints_another(annotated: AnnotatedText, leading: int, first: int, last: int) -> bool:
    """Whether the subject appoints somebody on the tokens, whom "he" rather means ("Poe named Rey mayor. He …")."""
    parse, resolved, kinds = annotated.parse, annotated.resolved, annotated.lexicon.happenings.verbs
    for token in range(first, last + 1):
        head, actor = token, resolved.at.get(token)
        while parse.deps[head] in ("compound", "nmod", "appos") and parse.heads[head] != head:
            head = parse.heads[head]
        made = parse.deps[head] in ("dobj", "dative", "oprd") and parse.heads[head] < token
        if actor is None or actor == leading or not made or resolved.clusters[actor].kind != "person":
            continue
        if kinds.get(parse.lemmas[parse.heads[head]].lower()) == "appoint":
            return True
    return False


def holder(annotated: AnnotatedText, token: int, *, of_state: bool = False) -> int | None:
    """The one person named before who holds the office ("the Secretary", "the Foreign Minister").

    `of_state`: the office of the state before it alone ("the Thai foreign minister", "Peru's president").
    """
    parse, at = annotated.parse, annotated.resolved.at
    if _is_of_another(annotated, token) or (parse.child(token, "poss") is not None and not of_state):
        return None
    first = token
    while first - 1 >= parse.left[token] and parse.deps[first - 1] in ("compound", "amod") and first - 1 not in at:
        first -= 1
    owner = first - 1 - (parse.tags[first - 1] == "POS") if first else -1
    state = at.get(owner) if owner >= parse.left[token] else None
    if of_state and (state is None or parse.deps[owner] not in ("poss", "compound", "amod", "nmod")):
        return None
    office = list(parse.lower[first : token + 1])
    found = [
        index
        for index, cluster in enumerate(annotated.resolved.clusters)
        if cluster.role is not None
        and cluster.mentions[0].first < token
        and (state is None or cluster.affiliation == state)
        and _is_office(annotated, cluster.role, office)
    ]
    return found[0] if len(found) == 1 else None


def _is_of_another(annotated: AnnotatedText, token: int) -> bool:
    """Whether the office is told to be of or for somebody or something ("the minister for trade", "of Peru")."""
    parse = annotated.parse
    for link in parse.with_dep(token, "prep"):
        below = parse.child(link, "pobj")
        owned = below is not None and parse.child(below, "poss") is not None  # "thanked the minister for Oman's role"
        if not owned or parse.lower[link] == "of":
            return True
    return False


def _is_office(annotated: AnnotatedText, role: str, words: list[str]) -> bool:
    """Whether the words begin or end the role, abbreviated or not."""
    known = annotated.lexicon.offices.abbreviations
    whole = [known.get(word, word) for word in role.lower().split()]
    before = whole[-len(words) - 1 : -len(words)]
    is_other = bool(before) and before[0] in annotated.lexicon.offices.other_office
    is_cut = whole[-1] in ("and", "of", "for", "to")
    begins = whole[: len(words)] == words and whole[len(words) : len(words) + 1] != ["general"]
    is_named = begins or (whole[-len(words) :] == words and not is_other)
    return is_named and not is_cut


def last_body(annotated: AnnotatedText, token: int) -> int | None:
    """The organisation that "the company" points back to: the only one of a sentence from here back, or its subject."""
    parse = annotated.parse
    number = parse.sentence[token]
    modifiers = parse.with_dep(token, "compound", "amod", "nmod")
    if any(parse.words[child][0].isupper() and child not in annotated.resolved.at for child in modifiers):
        return None  # "the Interfax news agency": it has a name of its own
    for back in range(3):
        if number - back < 0:
            return None
        first, last = parse.sentences[number - back]
        stop = token if back == 0 else last + 1
        fit = [
            item
            for item in fitting(annotated, first, stop, False, "it")
            if annotated.resolved.clusters[item].kind in ("organisation", "government")
            and _may_be_called(annotated, item, token)
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


def _may_be_called(annotated: AnnotatedText, item: int, token: int) -> bool:
    """Whether the noun may stand for the body: "the court" only for one whose name has the word."""
    noun, cluster = annotated.parse.lemmas[token].lower(), annotated.resolved.clusters[item]
    named = any(noun in name.casefold().split() for name in (cluster.name, *cluster.aliases))
    return named or noun not in actor_words().named_by_kind


def _is_called_government(annotated: AnnotatedText, item: int, first: int, stop: int) -> bool:
    """Whether the words name the cluster as a government ("the Korean government … The government")."""
    governs = annotated.lexicon.bodies.government
    named = (mention for mention in annotated.resolved.clusters[item].mentions if first <= mention.first < stop)
    return any(not governs.isdisjoint(annotated.parse.lower[one.first : one.last + 1]) for one in named)


def _is_only_of_offices(annotated: AnnotatedText, item: int, stop: int) -> bool:
    """Whether the state is named before only for whose office somebody has or had ("the former Irish president")."""
    parse, heads = annotated.parse, annotated.lexicon.offices.heads
    named = (mention for mention in annotated.resolved.clusters[item].mentions if mention.first < stop)
    return all(one.kind == "demonym" and parse.lower[parse.heads[one.last]] in heads for one in named)


def only_state(annotated: AnnotatedText, token: int) -> int | None:
    """The state that "the government" or "the country" is of.

    It is the only one named before; or the first that the text names, where no other stands next before the words, or
    where it is named far more often than any other.
    """
    parse, clusters = annotated.parse, annotated.resolved.clusters
    if any(parse.deps[child] in ("amod", "compound", "poss", "prep", "nummod") for child in parse.children[token]):
        return None
    states = [
        number
        for number, cluster in enumerate(clusters)
        if cluster.kind in ("state", "government") and any(item.code for item in cluster.mentions)
    ]
    before = [number for number in states if clusters[number].mentions[0].first < token]
    if len(before) < 2:
        return before[0] if before and not _is_only_of_offices(annotated, before[0], token) else None
    near = parse.sentences[max(parse.sentence[token] - 1, 0)][0]
    found = {annotated.resolved.at[at] for at in range(near, token) if annotated.resolved.at.get(at) in before}
    if found == {before[0]}:
        return before[0]
    if len(found) == 1 and _is_called_government(annotated, next(iter(found)), near, token):
        return next(iter(found))
    if found and before[0] not in found:
        return None
    counts = sorted((len(clusters[number].mentions) for number in before), reverse=True)
    most = len(clusters[before[0]].mentions)
    return before[0] if most >= _MOST_NAMED and most == counts[0] >= 2 * counts[1] else None
