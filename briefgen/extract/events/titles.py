"""The title of a happening, trimmed from the words of its clause."""

from briefgen.extract.actors.members import those_meant
from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText, voice_at
from briefgen.extract.annotate.grammar import Verb, is_pronoun, preposition_left_alone, shared_auxiliaries
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import Quotation, quote_of
from briefgen.extract.events.antecedent import noun_meant
from briefgen.extract.events.clarity import names_itself
from briefgen.extract.events.title_rendering import LONGEST_PHRASE, rendered
from briefgen.extract.events.title_words import clause_words, noun_words, phrase_words, subject_words
from briefgen.extract.triggers.clause_words import BLANK
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.selection.voice import without_label

_LONGEST_QUOTE = 120  # characters of a quotation that stays in a title
_EDGES = " ,;:–—-•▪·*"
_SUBJECTS = ("nsubj", "nsubjpass", "dobj")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def title_of(annotated: AnnotatedText, item: EventTrigger, text: str, joined: frozenset[int] = frozenset()) -> str:
    """A clause of the text, trimmed: words of it in order, a name in brackets in place of a pronoun.

    `joined`: verbs that share the subject, whose words are told with it.
    """
    quote = _quoted(annotated, item) if item.cue else None
    if item.clause is None:
        words = _noun_title(annotated, item, text)
    else:
        left_out = range(quote.first, quote.last + 1) if quote is not None else range(0)
        words = _verb_title(annotated, item.raised_by or item.clause, text, frozenset(left_out), joined)
    if quote is not None:
        words = _with_quote(annotated, item.token, words, quote, text)
    return without_label(_without_topic(annotated, item, _balanced(words).strip(_EDGES)))


def _without_topic(annotated: AnnotatedText, item: EventTrigger, words: str) -> str:
    """The words without the topic that opens a headline or an entry ("Oslo: ministers met", "Vote live: Poe wins")."""
    parse, (first, _) = annotated.parse, annotated.parse.sentences[annotated.parse.sentence[item.token]]
    colon = next((token for token in range(first, item.token) if parse.words[token] == ":"), first)
    topic = parse.text[parse.starts[first] : parse.ends[colon]]
    is_topic = colon > first and not any(parse.tags[token] in _FINITE for token in range(first, colon))
    return words[len(topic) :].lstrip() if is_topic and words.startswith(topic) else words


def _balanced(words: str) -> str:
    """The words without a bracket that is never closed, or was never opened, and what only hangs behind it."""
    for opening, closing in (("[", "]"), ("(", ")")):
        if words.count(opening) > words.count(closing):
            at = words.rindex(opening)
            words = words[:at] if at > len(words) // 2 else words.replace(opening, "", 1)
        elif words.count(opening) < words.count(closing):
            words = words.replace(closing, "", 1)
    return words


def _verb_title(
    annotated: AnnotatedText, verb: Verb, text: str, left_out: frozenset[int], joined: frozenset[int]
) -> str:
    parse, subject = annotated.parse, verb.subject
    kept = clause_words(annotated, verb, joined) - left_out
    if subject is not None and verb.shared and (verb.passive or verb.tense in ("future", "modal")):
        kept |= set(shared_auxiliaries(parse, verb.token))
    if subject is None:
        return rendered(annotated, kept, text)
    whole = subject_words(annotated, subject, verb.token)
    if parse.is_within(verb.token, subject):  # a clause that the parser hung on a word of the subject
        whole -= set(range(parse.left[verb.token], parse.right[verb.token] + 1))
    if _is_left_out(parse, verb) or _is_having(parse, verb):
        being = "[were]" if parse.tags[subject] in ("NNS", "NNPS") or parse.child(subject, "conj") else "[was]"
        being = "[had]" if _is_having(parse, verb) else being
        kept = {token for token in kept if token >= verb.token} - whole
        told = rendered(annotated, kept, text)
        if min(kept) == parse.sentences[parse.sentence[verb.token]][0]:
            told = told[:1].lower() + told[1:]
        return f"{rendered(annotated, whole, text)} {being} {told}"
    named = _self_named(annotated, subject, text) or _bracketed(annotated, subject, text)
    if named is not None:
        rest = {token for token in kept if not parse.left[subject] <= token <= parse.right[subject]}
        before = {token for token in rest if token < subject}
        return " ".join(
            filter(None, (rendered(annotated, before, text), named, rendered(annotated, rest - before, text)))
        )
    kept -= _day_before(annotated, subject)
    kept -= {
        child for child in parse.with_dep(verb.token, *_SUBJECTS) if child != subject and _is_relative(parse, child)
    }
    if subject in kept:
        return rendered(annotated, kept | _office_before(annotated, parse.left[subject]), text)
    whole |= _office_before(annotated, min(whole))
    if kept and min(whole) < min(kept):
        return f"{rendered(annotated, whole, text)} {rendered(annotated, kept, text)}"
    return rendered(annotated, whole | kept, text)


def _self_named(annotated: AnnotatedText, subject: int, text: str) -> str | None:
    """Who "we" are by the words behind it, of a long list the first ("We, the ministers of A, B, C and D, …")."""
    beside = names_itself(annotated, subject)
    if beside is None:
        return None
    words = rendered(annotated, phrase_words(annotated, beside), text)
    if len(words) <= _LONGEST_QUOTE:
        return words
    short = words[: words.rindex(",", 0, _LONGEST_QUOTE)] if "," in words[:_LONGEST_QUOTE] else words
    return words if short == words else f"{short}, …"


def _is_having(parse: Parse, verb: Verb) -> bool:
    """Whether it is a participle with "having" before the subject that it shares ("having lost, the party …")."""
    helper = parse.child(verb.token, "aux")
    shares = verb.shared and verb.subject is not None and verb.subject > verb.token
    return shares and helper is not None and parse.lower[helper] == "having"


def _day_before(annotated: AnnotatedText, subject: int) -> set[int]:
    """The tokens of a day that the parser gave to the subject behind it ("On 12 June | soldiers closed …")."""
    first = annotated.parse.left[subject]
    if preposition_left_alone(annotated.parse, first) is None:
        return set()
    return {token for token in range(first, subject) if token in annotated.dated}


def _is_relative(parse: Parse, token: int) -> bool:
    return parse.tags[token] in ("WP", "WDT")


def _is_left_out(parse: Parse, verb: Verb) -> bool:
    """Whether the clause is a participle without its "was" ("the accord signed in Paris")."""
    return verb.tense == "participle" and parse.tags[verb.token] == "VBN" and parse.deps[verb.token] in ("acl", "advcl")


def _office_before(annotated: AnnotatedText, left: int) -> set[int]:
    """The word before the phrase that belongs to its office, though cut off by the parser ("Deputy | Secretary")."""
    parse, offices = annotated.parse, annotated.lexicon.offices
    found: set[int] = set()
    while left and parse.sentence[left] == parse.sentence[left - 1] and parse.lower[left] in offices.heads:
        if parse.tags[left - 1] != "NNP" or parse.lower[left - 1] not in offices.modifiers | offices.heads:
            break
        left -= 1
        found.add(left)
    return found


def _named_together(annotated: AnnotatedText, they: int, text: str) -> str | None:
    """All those whom "they" means, or the noun that it stands for."""
    clusters = [annotated.resolved.clusters[number] for number in those_meant(annotated, they)]
    if not clusters:
        noun = noun_meant(annotated, they)
        core = _core_of(annotated.parse, noun) if noun is not None else None
        return f"[{rendered(annotated, core, text)}]" if core is not None else None
    names = [cluster.name for cluster in clusters]
    return f"[{' and '.join((', '.join(names[:-1]), names[-1])) if names[1:] else names[0]}]"


def _bracketed(annotated: AnnotatedText, subject: int, text: str) -> str | None:
    if not is_pronoun(annotated.parse, subject):
        return None
    if annotated.parse.lower[subject] == "they":
        return _named_together(annotated, subject, text)
    cluster = actor_of(annotated, subject)
    if cluster is not None:
        return f"[{annotated.resolved.clusters[cluster].name}]"
    voice = voice_at(annotated, subject) if annotated.parse.lower[subject] in ("i", "we") else None
    if voice is not None:
        return f"{text[slice(*annotated.parse.span(subject, subject))]} [{voice}]"
    noun = noun_meant(annotated, subject)
    return f"[{rendered(annotated, _core_of(annotated.parse, noun), text)}]" if noun is not None else None


def _core_of(parse: Parse, noun: int) -> set[int]:
    """The noun with the words before it that belong to it, and what it is of ("the second bus", "dozens of men")."""
    before = parse.with_dep(noun, "det", "amod", "compound", "nummod", "nmod", "quantmod")
    kept = {noun, *(word for child in before if child < noun for word in range(parse.left[child], child + 1))}
    of = next((child for child in parse.with_dep(noun, "prep") if parse.lower[child] == "of"), None)
    if of is not None and parse.right[of] - of < LONGEST_PHRASE:
        kept |= set(range(of, parse.right[of] + 1))
    return kept


def _noun_title(annotated: AnnotatedText, item: EventTrigger, text: str) -> str:
    parse = annotated.parse
    kept = noun_words(annotated, item.token)
    possessor = parse.child(item.token, "poss")
    if possessor is not None and possessor in annotated.dated:  # "today’s decision": the row has its date
        kept = {token for token in kept if not parse.left[possessor] <= token <= parse.right[possessor]}
    if possessor is not None and parse.tags[possessor] == "PRP$":
        named = actor_of(annotated, possessor)
        if named is not None:
            kept = {token for token in kept if token > possessor}
            return f"[{annotated.resolved.clusters[named].name}’s] {rendered(annotated, kept, text)}"
    return rendered(annotated, kept, text)


def _quoted(annotated: AnnotatedText, item: EventTrigger) -> Quotation | None:
    """What is said word for word, where that is all that is said."""
    parse = annotated.parse
    if item.clause is not None and item.clause.tense == "participle":
        return None
    quote, below = quote_of(parse, item.token, annotated.quotes), parse.child(item.token, "ccomp", "dobj")
    if quote is None or below is None:
        return quote
    begins = next((token for token in range(parse.left[below], below + 1) if _is_of_words(parse, token)), below)
    return quote if quote.first <= below <= quote.last and begins >= quote.first else None


def _is_of_words(parse: Parse, token: int) -> bool:
    """Whether the token is a word of what is said, and neither a mark nor what only opens it ("that")."""
    return parse.deps[token] != "mark" and parse.words[token][0].isalnum()


def _with_quote(annotated: AnnotatedText, token: int, words: str, quote: Quotation, text: str) -> str:
    """The title with the quotation, in the order of the text; "…" where it goes on."""
    parse = annotated.parse
    last = min(quote.last, parse.sentences[parse.sentence[quote.first]][1])
    while last > quote.first and (
        parse.tags[last] in BLANK or parse.ends[last] - parse.starts[quote.first] > _LONGEST_QUOTE
    ):
        last -= 1
    dots = "…" if any(parse.words[token][0].isalnum() for token in range(last + 1, quote.last + 1)) else ""
    said = f"“{' '.join(text[slice(*parse.span(quote.first, last))].split())}{dots}”"
    return f"{words} – {said}" if quote.first > token else f"{said} – {words}"
