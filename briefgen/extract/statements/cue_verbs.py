"""Verbs that give words or thoughts to somebody, in the text."""

from dataclasses import dataclass, replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, own_subject, verb_of
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.statements.statement_words import statement_words

_UNSAID = frozenset({"modal", "future", "infinitive"})
_LEANING = frozenset({"advcl", "conj", "xcomp", "acl", "prep", "pcomp", "ccomp", "dep"})


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb of saying or thinking. `speaker`: head token of who does; `phrase`: first and last token of both."""

    token: int
    lemma: str
    verb: Verb
    speaker: int | None
    phrase: tuple[int, int]

    @property
    def passive(self) -> bool:
        """Whether the speaker is its agent."""
        return self.verb.passive


def cue_verb(annotated: AnnotatedText, token: int) -> CueVerb | None:
    """The verb as a cue that somebody did utter; None where it is none, or is denied, supposed or yet to come."""
    parse = annotated.parse
    if parse.deps[token] in ("aux", "auxpass", "amod", "compound"):
        return None
    lemma = lemma_of(parse, token)
    if not is_cue(annotated, lemma):
        return None
    verb = verb_of(parse, token)
    if verb.passive and _quotes_name(annotated, token, lemma):
        verb = replace(verb, passive=False, tense="past")
    if _is_asked(parse, token) or _is_means(annotated, token, lemma):
        return None
    unsaid = verb.hypothetical or _is_let(parse, token) or _is_awaited(parse, token) or not _is_uttered(parse, verb)
    cited = _citing(parse, token)
    denied = verb.negated or (cited is not None and verb_of(parse, cited).negated)
    if denied or _is_over(parse, token) or unsaid or _is_accused_of(annotated, token) or _names_itself(parse, token):
        return None
    speaker = _speaker(annotated, token, verb)
    joined = verb.shared and parse.deps[token] == "conj"
    return CueVerb(token, lemma, verb, speaker, _phrase(parse, token, None if joined else speaker))


def _is_asked(parse: Parse, token: int) -> bool:
    """Whether it is a participle for a question that is put to the one who answers ("Asked why, he said")."""
    if parse.lower[token] not in statement_words().put or parse.child(token, "nsubj", "agent") is not None:
        return False
    return parse.deps[token] in ("advcl", "acl", "ccomp", "dep", "prep") or parse.tags[token] == "VBN"


def _is_means(annotated: AnnotatedText, token: int, lemma: str) -> bool:
    """Whether a participle in a list tells how something is done, not what is thought ("by seeking")."""
    parse, cues = annotated.parse, annotated.lexicon.cues
    if parse.tags[token] != "VBG" or parse.child(token, "aux") is not None or lemma in cues.accusing:
        return False
    return lemma not in cues.clause and lemma not in cues.light and parse.deps[token] in ("conj", "pcomp")


def _names_itself(parse: Parse, token: int) -> bool:
    """Whether it only says how some call themselves ("men calling themselves the Front")."""
    behind = parse.lower[token + 1] if token + 1 < len(parse.lower) else ""
    return behind.endswith(("self", "selves")) and parse.lemmas[token].lower() in statement_words().naming


def _quotes_name(annotated: AnnotatedText, token: int, lemma: str) -> bool:
    """Whether a name stands between commas before what he calls something in quoted words ("Poe, called “a farce”")."""
    parse, named = annotated.parse, annotated.parse.child(token, "oprd")
    if named is None or lemma not in statement_words().naming or parse.deps[token] != "acl":
        return False
    head = parse.heads[token]
    before = parse.left[head]
    set_off = head == token - 2 and parse.words[token - 1] == "," and "," in parse.words[before - 1 : before + 1]
    return set_off and parse.tags[head] == "NNP" and bool(quotes_among(annotated.quotes, named, named))


def _is_accused_of(annotated: AnnotatedText, token: int) -> bool:
    """Whether it is only what somebody is accused of ("accused of beating guards and | refusing to leave")."""
    parse = annotated.parse
    while parse.deps[token] == "conj" and parse.tags[token] == "VBG":
        token = parse.heads[token]
    above = parse.heads[token]
    if parse.tags[token] != "VBG" or parse.deps[token] != "pcomp":
        return False
    blaming = annotated.lexicon.cues.accusing | statement_words().blaming
    return parse.lemmas[parse.heads[above]].lower() in blaming


def _is_let(parse: Parse, token: int) -> bool:
    """Whether it is only called for ("let us not only observe but also acknowledge")."""
    for _ in range(3):
        above = parse.heads[token]
        if parse.lemmas[above].lower() == "let" and above != token:
            return True
        if parse.deps[token] != "conj":
            return False
        token = above
    return False


def _is_awaited(parse: Parse, token: int) -> bool:
    """Whether it is still to be said ("until they back it")."""
    mark = parse.child(token, "mark")
    future = parse.tags[token] in ("VBP", "VBZ", "VB")
    return mark is not None and future and parse.lower[mark] in statement_words().awaiting


def _is_over(parse: Parse, token: int) -> bool:
    """Whether it is so no longer."""
    return any(
        parse.lower[child] == "longer" and parse.lower[child - 1] == "no" for child in parse.with_dep(token, "advmod")
    )


def lemma_of(parse: Parse, token: int) -> str:
    """The lemma with its particle where the two are a verb of the list ("point out"), else alone."""
    lemma = parse.lemmas[token].lower()
    particle = parse.child(token, "prt")
    return f"{lemma} {parse.lower[particle]}" if particle is not None and particle == token + 1 else lemma


def is_cue(annotated: AnnotatedText, lemma: str) -> bool:
    """Whether the verb is in any list of cues."""
    cues = annotated.lexicon.cues
    plain = lemma.split(maxsplit=1)[0]
    tables = (cues.clause, cues.object, cues.mind, cues.mind_infinitive, cues.mind_object, cues.light)
    return any(lemma in table or plain in table for table in tables) or any(plain == verb for verb, _ in cues.followed)


def _is_uttered(parse: Parse, verb: Verb) -> bool:
    if verb.tense not in _UNSAID:
        return True
    head = parse.heads[verb.token]
    raised = parse.deps[verb.token] == "xcomp" and parse.lemmas[head].lower() in statement_words().raising
    return verb.tense == "infinitive" and raised and verb_of(parse, head).tense not in _UNSAID


def _speaker(annotated: AnnotatedText, token: int, verb: Verb) -> int | None:
    parse = annotated.parse
    if verb.passive:
        agent = parse.child(token, "agent")
        return parse.child(agent, "pobj") if agent is not None else None
    own = own_subject(parse, token)
    inverted = _inverted(parse, token) if own is None or _is_quoted(annotated, token, own) else None
    if inverted is not None:
        return inverted
    if own is not None:
        return _nearest(parse, token, own)
    blamed = _blamed(parse, token) or _just_before(parse, token)
    if blamed is not None:
        return blamed
    return _leaning_on(annotated, token) if parse.tags[token] == "VBG" else verb.subject


def _is_quoted(annotated: AnnotatedText, token: int, own: int) -> bool:
    """Whether the subject stands in a quotation that is closed before the verb (""The boxes," insisted Ana Poe")."""
    inside = [item for item in quotes_among(annotated.quotes, own, own) if item.first <= own <= item.last]
    return any(item.last < token for item in inside)


def _nearest(parse: Parse, token: int, own: int) -> int:
    """Of several subjects before the verb the last: what stands before it is a label or an address."""
    if parse.deps[own] != "nsubj" or parse.heads[own] != token:
        return own
    return max([child for child in parse.with_dep(token, "nsubj") if child < token], default=own)


def _just_before(parse: Parse, token: int) -> int | None:
    """The noun right before a finite verb that the parser left without a subject."""
    if parse.tags[token] not in ("VBD", "VBZ", "VBP") or parse.deps[token] in ("conj", "xcomp", "advcl"):
        return None
    before = token - 1
    while before > 0 and parse.tags[before] == "RB":
        before -= 1
    if before > 0 and parse.words[before] == ",":
        return _before_apposition(parse, token, before)
    noun = before >= 0 and parse.tags[before][:2] == "NN" and parse.sentence[before] == parse.sentence[token]
    return before if noun and parse.deps[before] in ("appos", "pobj", "conj", "dobj", "ROOT", "npadvmod") else None


def _before_apposition(parse: Parse, token: int, comma: int) -> int | None:
    """The name whose apposition ends right before the verb ("In a letter, Ana Poe, head of the bank, | said")."""
    start = parse.sentences[parse.sentence[token]][0]
    for name in range(comma - 1, start, -1):
        is_name = parse.tags[name] in ("NNP", "NNPS") and parse.words[name + 1] == ","
        if is_name and any(parse.right[child] == comma - 1 for child in parse.with_dep(name, "appos") if child > name):
            return name if parse.words[parse.left[name] - 1] == "," or parse.deps[name] == "appos" else None
    return None


def _inverted(parse: Parse, token: int) -> int | None:
    """The name right after the verb that the parser did not take for its subject ("…, said Lozin.")."""
    if token == 0 or parse.words[token - 1] not in (",", "''", '"') or token + 1 >= len(parse.words):
        return None
    if parse.tags[token] == "VBG":
        return None
    after = token + 1
    while parse.deps[after] in ("compound", "det", "poss", "amod", "nmod") and parse.heads[after] > after:
        after = parse.heads[after]
    is_name = parse.tags[after] in ("NNP", "NNPS") and parse.sentence[after] == parse.sentence[token]
    return after if is_name and parse.deps[after] in ("dobj", "attr", "npadvmod", "dep", "appos", "oprd") else None


def _citing(parse: Parse, token: int) -> int | None:
    """The verb that gives another's words in the participle ("quoted her | saying", "was quoted as | saying")."""
    above = parse.heads[token]
    if parse.deps[token] == "pcomp" and parse.lower[above] == "as":
        above = parse.heads[above]
    return above if parse.tags[token] == "VBG" and parse.lemmas[above].lower() in statement_words().quoting else None


def _blamed(parse: Parse, token: int) -> int | None:
    """Whose deed a participle after "for" is ("held him in contempt for refusing to answer"): the object's."""
    above = parse.heads[token]
    cited = _citing(parse, token)
    if cited is not None:
        return parse.child(cited, "dobj", "nsubjpass")
    if parse.deps[token] != "pcomp" or parse.lower[above] != "for":
        return None
    verb = parse.heads[above]
    return parse.child(verb, "dobj") if parse.tags[verb][:2] == "VB" else None


def _leaning_on(annotated: AnnotatedText, token: int) -> int | None:
    """For a participle ("…, adding that …") the speaker of the cue that it leans on, else the subject above it."""
    parse = annotated.parse
    head, nearest = token, None
    for _ in range(8):
        if parse.heads[head] == head or parse.deps[head] not in _LEANING:
            break
        head = parse.heads[head]
        if parse.tags[head][:2] != "VB":
            set_off = parse.words[token - 1] == "," and parse.lemmas[head].lower() in annotated.lexicon.cues.claims
            issued = parse.heads[head] if parse.deps[head] == "dobj" and parse.heads[token] == head else head
            if parse.lemmas[issued].lower() in annotated.lexicon.cues.light:
                return own_subject(parse, issued)
            if (parse.deps[head] == "acl" or parse.tags[head][:2] == "NN") and not set_off:
                return nearest if nearest is not None else head
            continue
        subject = own_subject(parse, head)
        if subject is None:
            continue
        if lemma_of(parse, head) in annotated.lexicon.cues.clause:
            return subject
        nearest = nearest if nearest is not None else subject
    return nearest


def _phrase(parse: Parse, token: int, speaker: int | None) -> tuple[int, int]:
    """The words of the cue, its auxiliaries and its speaker, in one sentence."""
    points = [token, *(child for child in parse.children[token] if parse.deps[child] in ("aux", "auxpass", "neg"))]
    if speaker is not None and parse.sentence[speaker] == parse.sentence[token] and not parse.is_within(token, speaker):
        points += [parse.left[speaker], parse.right[speaker]]
    return min(points), max(points)
