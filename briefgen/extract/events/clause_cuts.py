"""What of a clause its title leaves out: what introduces, joins, explains or only trails it."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.events.clause_roles import is_strung_on
from briefgen.extract.events.shortening import has_complement, is_limit

_CLAUSE_CUT = frozenset({"conj", "cc", "parataxis", "dep", "intj", "mark", "preconj"})
_LEADING_CUT = frozenset({"prep", "advmod", "npadvmod", "tmod", "advcl", "pcomp", "aux", "neg"})
_TRAILING = ("with", "including")  # what hangs on a clause behind a comma


def is_cut_from_clause(annotated: AnnotatedText, child: int, verb: int, first: int) -> bool:
    """Whether a dependent of the verb is left out; `first` is the first token of the title."""
    parse, dep = annotated.parse, annotated.parse.deps[child]
    if dep == "punct" or (dep in _CLAUSE_CUT and parse.tags[child] != "CD"):
        return not _is_lost_content(annotated, child, verb)
    if (dep == "ccomp" and is_strung_on(annotated, child)) or _is_of_ours(annotated, child, verb):
        return True
    if child < first and dep in _LEADING_CUT and not (dep in ("aux", "neg") and first != verb):
        return first != verb or dep not in ("aux", "neg", "advmod")
    if dep == "advmod" and parse.lower[child] in annotated.lexicon.function.joining:
        return True
    if dep == "prep" and child > verb and parse.words[child - 1] == ",":
        return _only_trails(parse, child, verb)
    lists_more = dep == "npadvmod" and child > verb and _lists_more(annotated, child, verb)
    return lists_more or (dep == "advcl" and _is_loose(annotated, child, verb))


def _is_lost_content(annotated: AnnotatedText, child: int, verb: int) -> bool:
    """Whether it is what is said, which the parser could not read ("warned Peru | that steps it takes may …")."""
    parse = annotated.parse
    says = parse.lemmas[verb].lower() in annotated.lexicon.cues.clause
    return says and parse.deps[child] == "dep" and child > verb and parse.lower[parse.left[child]] == "that"


def _is_of_ours(annotated: AnnotatedText, child: int, verb: int) -> bool:
    """Whether a purpose or a phrase behind the object says "our" or "my" ("left for Oslo to greet our friends")."""
    parse = annotated.parse
    if child < verb or _is_occasion(annotated, child, verb):
        return False
    if not (parse.deps[child] == "advcl" or (parse.deps[child] == "prep" and has_complement(parse, verb))):
        return False
    selves = annotated.lexicon.function.selves
    own = [
        token
        for token in range(parse.left[_continued(parse, child, verb)], parse.right[child] + 1)
        if parse.tags[token] == "PRP$" and parse.lower[token] in selves
    ]
    return any(not quotes_among(annotated.quotes, token, token) for token in own)


def _lists_more(annotated: AnnotatedText, child: int, verb: int) -> bool:
    """Whether a noun behind a mark only goes on with a list ("met three others: | Ann Poe, …"); a time is none."""
    parse, before = annotated.parse, annotated.parse.words[annotated.parse.left[child] - 1]
    timed = any(token in annotated.dated for token in range(parse.left[child], child + 1))
    goes_on = parse.child(verb, "dobj") is not None and before == ","  # "charged Ann Poe (a clerk), | Tom Lund and …"
    return before in (",", ":", ";") and parse.tags[child][:2] == "NN" and not timed and not goes_on


def _continued(parse: Parse, child: int, verb: int) -> int:
    """The phrase that this one goes on from: a verb has one of a kind ("on the feast of your founding on 1 June")."""
    before = parse.with_dep(verb, "prep")
    alike = (
        other
        for other in before
        if parse.right[other] + 1 == parse.left[child] and parse.lower[other] == parse.lower[child]
    )
    return next(alike, child)


def _only_trails(parse: Parse, child: int, verb: int) -> bool:
    """Whether the phrase behind a comma says who tells it, which its statement does, or what else there was."""
    if parse.lower[child] == "according":
        return ends_clause(parse, child)
    return parse.lower[child] in _TRAILING and not follows_aside(parse, child - 1, verb)


def follows_aside(parse: Parse, comma: int, verb: int) -> bool:
    """Whether the comma closes an aside, such as a name or an age ("charged the captain, Joao Lima, 52, with …")."""
    return any(
        token > verb and parse.right[token] == comma - 1 and parse.words[parse.left[token] - 1] == ","
        for token in range(verb + 1, comma)
        if parse.deps[token] == "relcl"
        or (parse.deps[token] in ("appos", "npadvmod", "nummod") and parse.tags[token] in ("CD", "NNP", "NN"))
    )


def _is_loose(annotated: AnnotatedText, child: int, verb: int) -> bool:
    """Whether an adverbial clause is a telling of its own: a finite one, or one that only explains after a comma."""
    parse = annotated.parse
    mark = parse.child(child, "mark")
    for_to = mark is not None and parse.lower[mark] == "for"  # "noted the need for Oman to return"
    if child > verb and (for_to or is_limit(parse, child) or _is_all_there_is(parse, child, verb)):
        return False
    if child < verb or mark is not None or parse.tags[child] in ("VBD", "VBZ", "VBP"):
        return not _is_occasion(annotated, child, verb)
    if parse.words[parse.left[child] - 1] not in (",", "-", "--", ";"):
        return False
    if parse.tags[child] == "VBG" and parse.child(child, "dobj") is not None:  # "…, handing power to the army"
        if parse.child(child, "ccomp", "xcomp") is not None:  # "…, telling it that …"
            return True
        return _is_word_of_speech(annotated, child)
    return annotated.lexicon.happenings.verbs.get(parse.lemmas[child].lower(), "other") in ("other", "statement")


def _is_all_there_is(parse: Parse, child: int, verb: int) -> bool:
    """Whether a passive says nothing but when or after what it was so ("most were killed | when their homes fell")."""
    parted = parse.words[parse.left[child] - 1] in (",", "-", "--", "–", "—", ";")
    behind = [other for other in parse.children[verb] if other > verb and parse.deps[other] != "punct"]
    return not parted and behind == [child] and parse.child(verb, "auxpass") is not None


def _is_occasion(annotated: AnnotatedText, child: int, verb: int) -> bool:
    """Whether the clause says on what occasion one congratulates or thanks ("… as you celebrate your national day")."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    mark = parse.child(child, "mark")
    feasts = child > verb and mark is not None and parse.lower[mark] == "as"
    return feasts and all(parse.lemmas[token].lower() in happenings.performative for token in (child, verb))


def occasion_words(annotated: AnnotatedText, verb: int) -> set[int]:
    """The tokens of the clause that says on what occasion one does what the verb says."""
    parse = annotated.parse
    return {
        token
        for child in parse.with_dep(verb, "advcl")
        if _is_occasion(annotated, child, verb)
        for token in range(parse.left[child], parse.right[child] + 1)
    }


def _is_word_of_speech(annotated: AnnotatedText, token: int) -> bool:
    """Whether the participle only adds what was said or why ("citing weak demand")."""
    lemma, happenings, cues = (
        annotated.parse.lemmas[token].lower(),
        annotated.lexicon.happenings,
        annotated.lexicon.cues,
    )
    return lemma in cues.clause or lemma in cues.object or lemma in happenings.backward or lemma in happenings.stative


def ends_clause(parse: Parse, token: int) -> bool:
    """Whether the phrase stands at the end of its clause, so that nothing goes on behind it."""
    last = parse.right[token]
    return last + 1 >= len(parse.words) or parse.words[last + 1] not in (",", "-", "--", "–", "—")
