"""Which words of a clause its title keeps: whole phrases and clauses, none cut in the middle."""

from itertools import pairwise

from briefgen.extract.actors.lists import list_about
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, joined_to
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.events.clause_cuts import ends_clause, follows_aside, is_cut_from_clause
from briefgen.extract.events.shortening import shortened
from briefgen.extract.triggers.clause_words import BLANK

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_BRACKETED = ("appos", "nmod", "prep", "dep", "nummod", "parataxis", "relcl", "acl", "npadvmod")
_TRAILING = ("with", "including")  # what hangs on a clause behind a comma


def clause_words(annotated: AnnotatedText, verb: Verb, joined: frozenset[int] = frozenset()) -> set[int]:
    """The tokens of the clause with its complements, without what only introduces, joins or explains it.

    `joined`: verbs joined to it by "and" whose words are kept too.
    """
    kept = _without_torn(annotated.parse, verb.token, _clause_words(annotated, verb.token, joined))
    kept = _without_unclosed(annotated.parse, verb.token, kept)
    kept = _without_torn_quotes(annotated, verb.token, kept)
    kept = _without_other_items(annotated.parse, verb.token, kept)
    return _without_tail(annotated.parse, shortened(annotated, verb.token, kept))


def _without_other_items(parse: Parse, verb: int, kept: set[int]) -> set[int]:
    """Without what a semicolon sets apart before the clause, as headlines of many items do ("…; | Ann Poe quits")."""
    first = parse.child(verb, *_SUBJECTS)
    first = verb if first is None else min(first, verb)
    apart = max((token for token in range(min(kept), first) if parse.words[token] == ";"), default=-1)
    return {token for token in kept if token > apart}


def _without_torn_quotes(annotated: AnnotatedText, verb: int, kept: set[int]) -> set[int]:
    """Without the end of a quotation whose beginning is left out, and what is behind it."""
    for quote in quotes_among(annotated.quotes, min(kept), max(kept)):
        inside = [token for token in sorted(kept) if quote.first <= token <= quote.last]
        torn = quote.whole and inside and inside[0] > quote.first and not quote.first <= verb <= quote.last
        if torn and verb < inside[0] and annotated.parse.sentence[quote.first] == annotated.parse.sentence[inside[0]]:
            return {token for token in kept if token < inside[0]}
    return kept


def _without_tail(parse: Parse, kept: set[int]) -> set[int]:
    """Without a relative clause at the end that has lost what follows its verb ("the vote that he claims | …")."""
    last = max(kept)
    lost = parse.deps[last] == "relcl" and parse.right[last] > last and parse.left[last] < last
    return {token for token in kept if token < parse.left[last]} if lost else kept


def _without_torn(parse: Parse, verb: int, kept: set[int]) -> set[int]:
    """Without a finite verb, and what follows it, that a gap tears off its subject: there the parse has failed."""
    tokens = sorted(kept)
    for before, after in pairwise(tokens):
        words = range(before + 1, after)
        torn = after > verb and parse.tags[after] in ("VBD", "VBZ", "VBP") and parse.deps[after] != "conj"
        if torn and words and not any(parse.deps[token] == "punct" for token in words):
            return {token for token in kept if token <= before}
    return kept


def _without_unclosed(parse: Parse, verb: int, kept: set[int]) -> set[int]:
    """Without what follows an aside that nothing closes, that it belongs to ("named Poe, who left | due to debts").

    Nor what goes on a list of parts whose first was left out ("agreed to steps, including a halt; | free access").
    """
    for before, after in pairwise(sorted(kept)):
        left_out = parse.words[before + 1 : after]
        if len(left_out) > 1 and before >= verb and ";" in left_out and "(" not in left_out:
            return {token for token in kept if token <= before}
        opens = before >= verb and after > before + 2 and parse.words[before + 1] in (",", "-", "--", "–", "—")
        if opens and parse.deps[after] in ("prep", "advmod", "npadvmod") and parse.tags[after - 1] not in BLANK:
            return {token for token in kept if token <= before}
    return kept


def _clause_words(annotated: AnnotatedText, verb: int, joined: frozenset[int]) -> set[int]:
    parse = annotated.parse
    kept = {verb}
    subject = parse.child(verb, *_SUBJECTS)
    first = parse.left[subject] if subject is not None and subject < verb else verb
    for child in parse.children[verb]:
        if _is_lost_noun(parse, child, verb):  # what follows belongs to it
            break
        if subject is not None and subject < child < verb and _is_in_pause(parse, child, verb):
            continue
        if child in joined:
            kept |= _clause_words(annotated, child, joined)
        elif _is_word_alone(parse, child, verb, joined):
            kept.add(child)
        elif not is_cut_from_clause(annotated, child, verb, first):
            kept |= phrase_words(annotated, child)
    return kept


def _is_lost_noun(parse: Parse, child: int, verb: int) -> bool:
    """Whether it is a noun that the parser joined to the verb, as it knew no better ("met at noon and | a break")."""
    return child > verb and parse.deps[child] == "conj" and parse.tags[child][:2] == "NN"


def _is_in_pause(parse: Parse, child: int, verb: int) -> bool:
    """Whether commas set it off before the verb, as an aside ("Ann Lund, 75, | first of all, met")."""
    opening = min([verb, *(other for other in parse.with_dep(verb, "aux", "auxpass", "neg") if other > child)])
    set_off = parse.words[opening - 1] == "," and parse.right[child] < opening
    return set_off and parse.deps[child] in ("prep", "advmod", "npadvmod", "advcl")


def _is_word_alone(parse: Parse, child: int, verb: int, joined: frozenset[int]) -> bool:
    """Whether only the word is kept: "and" before a verb that is joined, "we" without the words that say who we are."""
    joins = parse.deps[child] == "cc" and any(child < other for other in joined if parse.heads[other] == verb)
    return joins or (parse.deps[child] == "nsubj" and parse.lower[child] in ("we", "i"))


def phrase_words(annotated: AnnotatedText, token: int) -> set[int]:
    """The tokens of the phrase, without what only explains a word of it after a comma or in brackets."""
    parse = annotated.parse
    kept = {token}
    for child in parse.children[token]:
        if _is_one_date(annotated, child, token) or not _is_aside(annotated, child, token):
            kept |= phrase_words(annotated, child)
        elif parse.deps[child] == "appos":
            kept |= _sum_behind(annotated, child)
    return kept | _list_behind(annotated, token)


def _list_behind(annotated: AnnotatedText, token: int) -> set[int]:
    """The tokens up to the last of a list of people, one of whom an aside tells more about ("A, the envoy, and B")."""
    parse, owner = annotated.parse, annotated.resolved.mention_at
    asides = [child for child in parse.with_dep(token, "appos") if child > token]
    if not asides or token not in owner or owner[token].kind != "person":
        return set()
    last = max(item.last for item in list_about(parse, owner, owner[token]))
    within = asides[0] < last <= parse.right[token]
    return set(range(token + 1, last + 1)) if within else set()


def _is_sum(parse: Parse, child: int, head: int) -> bool:
    """Whether what seems an aside of the object is a sum behind another aside ("fined Halm, a maker, | $9 million")."""
    numbered = parse.tags[parse.left[child]] in ("CD", "$") and parse.left[child] < child
    return numbered and any(other < child for other in parse.with_dep(head, "appos"))


def _sum_behind(annotated: AnnotatedText, aside: int) -> set[int]:
    """The tokens of a sum that the parser joined to the aside before it ("fined Halm, a steel maker, | 9 million")."""
    parse = annotated.parse
    if parse.child(aside, "cc") is not None:
        return set()
    sums = (child for child in parse.with_dep(aside, "conj") if parse.child(child, "nummod") is not None)
    return {
        word
        for child in sums
        if parse.tags[parse.left[child]] in ("CD", "$")
        for word in phrase_words(annotated, child)
    }


def _is_one_date(annotated: AnnotatedText, child: int, head: int) -> bool:
    """Whether both are parts of one date ("1 February, 2003")."""
    if annotated.parse.deps[child] == "punct" or not {child, head} <= annotated.dated:
        return False
    return any(timex.first <= child <= timex.last and timex.first <= head <= timex.last for timex in annotated.times)


def noun_words(annotated: AnnotatedText, token: int) -> set[int]:
    """The tokens of the noun phrase, without its article, its clauses and what is joined to it."""
    parse = annotated.parse
    kept = {token}
    for child in parse.children[token]:
        if child > token and parse.deps[child] in ("relcl", "conj", "cc", "appos"):
            break
        if not _is_aside(annotated, child, token) and not (child == parse.left[token] and parse.deps[child] == "det"):
            kept |= phrase_words(annotated, child)
    return shortened(annotated, token, kept)


def subject_words(annotated: AnnotatedText, subject: int, before: int) -> set[int]:
    """The tokens of a subject that stands in another clause, up to the verb that shares it."""
    parse = annotated.parse
    kept = {subject}
    lists = set(joined_to(parse, subject))
    for child in parse.children[subject]:
        clause = parse.deps[child] in ("relcl", "acl", "parataxis")
        if clause or (child not in lists and _is_aside(annotated, child, subject)):
            continue
        kept |= phrase_words(annotated, child)
    return {token for token in kept if token < before or subject > before}


def _is_aside(annotated: AnnotatedText, child: int, head: int) -> bool:
    parse, dep = annotated.parse, annotated.parse.deps[child]
    if dep == "punct":
        return True
    before = parse.words[parse.left[child] - 1] if parse.left[child] else ""
    trails = dep == "prep" and parse.lower[child] in _TRAILING and before == "," and ends_clause(parse, child)
    trails = trails and not follows_aside(parse, parse.left[child] - 1, head)
    if trails or (before == "(" and dep in _BRACKETED) or _goes_on_aside(parse, child, head):
        return True
    if dep in ("relcl", "acl", "advcl", "parataxis"):
        return parse.left[child] > head and before in (",", "-", "--", "–", "—")
    if dep == "appos":
        loose = before in (",", "-", "--", "–", "—", "(", ":") and not _is_sum(parse, child, head)
        first_of_some = before == ":" and parse.tags[head] == "NNS"
        names = _names(annotated, child, head) and not first_of_some
        return loose and not _is_listed(parse, child, head) and not names
    if dep == "conj" and parse.tags[child][:2] == "VB" and has_subject(parse, child):
        return True
    joined = [other for other in parse.with_dep(head, "conj") if other > child]
    joins_none = parse.deps[head] in _SUBJECTS and not joined
    return dep == "cc" and (
        joins_none or any(parse.tags[other][:2] == "VB" and has_subject(parse, other) for other in joined)
    )


def _goes_on_aside(parse: Parse, child: int, head: int) -> bool:
    """Whether the phrase belongs to an aside before it ("Lund, who sat for Oslo, | first as a liberal, …")."""
    if parse.deps[head] not in _SUBJECTS or parse.deps[child] not in ("prep", "advmod"):
        return False
    if parse.words[parse.left[child] - 1] != ",":
        return False
    return any(
        head < other < child and parse.words[parse.left[other] - 1] == "," for other in parse.with_dep(head, "relcl")
    )


def _is_listed(parse: Parse, child: int, head: int) -> bool:
    """Whether what the parser took for an aside is a member of a list ("Ghana, Togo, and Chad")."""
    if child in joined_to(parse, head):
        return True
    is_name = parse.tags[child][:3] == "NNP" == parse.tags[head][:3]
    bare = parse.tags[child] == "NNS" and parse.child(child, "det", "poss") is None  # "talks, views, and the format"
    return (is_name or bare) and any(other > child for other in parse.with_dep(head, "conj"))


def has_subject(parse: Parse, token: int) -> bool:
    """Whether the verb has a subject of its own."""
    return parse.child(token, *_SUBJECTS) is not None


def _names(annotated: AnnotatedText, child: int, head: int) -> bool:
    """Whether the apposition is the name of what its head only describes ("the mill, Rewa Ltd")."""
    parse = annotated.parse
    is_office = parse.lower[head] in annotated.lexicon.offices.heads
    return parse.tags[child][:3] == "NNP" and (is_office or parse.tags[head][:3] != "NNP")
