"""What is said in a clause or a quotation: "said that …", "…, officials said", “…,” she told them."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.statements.content import Content, made, stance_of
from briefgen.extract.statements.content_edges import (
    clipped,
    resumed,
    with_rest,
)
from briefgen.extract.statements.cue_verbs import CueVerb
from briefgen.extract.statements.quoted import quoted_by
from briefgen.extract.statements.statement_words import statement_words

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SET_OFF = frozenset({",", "''", '"', "-", "--", "–", "—", "?", "!"})


def clause(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """ "said that …", "told reporters …", "the data show …"."""
    parse, stance = annotated.parse, stance_of(annotated, cue.lemma)
    if stance is None or cue.passive:
        return None
    below = _complement(parse, cue.token)
    if below is None:
        return None
    if below < cue.token:
        return _before(annotated, cue, below, stance)
    if _is_of_other(parse, cue.token, below) or _lacks_subject(parse, cue.token, below):
        return None
    first, last = _with_subject(parse, cue, below), parse.right[below]
    if parse.lower[cue.token + 1] == "that" and parse.tags[cue.token + 1] == "IN":
        first = cue.token + 1
    if parse.lower[first] == "that" and parse.deps[first] == "det" and first > cue.token:
        first += 1  # of "said that farmland", not of "that farm"
    last = clipped(annotated, first, with_rest(parse, cue, last))
    quote = quoted_by(annotated, cue, (first, last))
    if quote is not None:
        first, last = min(first, quote[0]), max(last, quote[1])
    return made(parse, first, last, stance, cue, "statement.clause", 0.85)


def _lacks_subject(parse: Parse, token: int, below: int) -> bool:
    """Whether the subject of what is said stands before the verb of saying ("which he believes will come")."""
    subject = parse.child(below, "nsubj", "nsubjpass", "expl", "csubj")
    formed = parse.tags[below] in _FINITE or any(parse.tags[aux] in _FINITE for aux in parse.with_dep(below, "aux"))
    return parse.deps[token] == "relcl" and formed and (subject is None or parse.tags[subject] == "WDT")


def _is_of_other(parse: Parse, token: int, below: int) -> bool:
    """Whether "and that" goes on from the verb of saying above ("said they agreed on a day, and that …")."""
    mark = parse.child(below, "mark")
    joined = mark is not None and mark > token + 1 and parse.tags[mark - 1] == "CC" and parse.lower[mark] == "that"
    return joined and parse.deps[token] == "ccomp"


def _with_subject(parse: Parse, cue: CueVerb, below: int) -> int:
    """The first token of the clause; right behind the verb or whom it tells where the parser lost the subject."""
    first, token = max(parse.left[below], cue.token + 1), cue.token
    verb = first
    while verb < below and parse.tags[verb] == "RB":
        verb += 1
    if parse.tags[verb] not in _FINITE:
        return first
    told = next((child for child in parse.with_dep(token, "dobj", "dative") if token < child < first), None)
    begin = (
        parse.right[told] + 1
        if told is not None and cue.lemma in statement_words().telling and parse.right[told] < first
        else token + 1
    )
    return begin if begin < first else first


def _complement(parse: Parse, token: int) -> int | None:
    """The clause that tells what is said: "that …", after denials "having …"; also below the one who is told."""
    lemma = parse.lemmas[token].lower()
    clauses = [child for child in parse.with_dep(token, "ccomp") if _is_clause(parse, child)]
    if lemma in statement_words().seeing:
        clauses = [child for child in clauses if _is_thought(parse, child)]
    told = [child for child in clauses if child > token and _opens_with_that(parse, child)]
    if told or clauses:
        return (told or [*filter(lambda child: not _is_strung_on(parse, child, token), clauses)] or clauses)[0]
    if lemma in statement_words().gerund:
        for child in parse.with_dep(token, "xcomp", "pcomp"):
            if parse.tags[child] == "VBG" and child > token:
                return child
    return None if lemma in statement_words().seeing else _clause_below(parse, token)


def _is_strung_on(parse: Parse, clause: int, token: int) -> bool:
    """Whether a semicolon parts the clause from the one who speaks behind it ("A said …; | B said …")."""
    return clause < token and parse.words[parse.right[clause] + 1 : parse.right[clause] + 2] == (";",)


def _clause_below(parse: Parse, token: int) -> int | None:
    """The clause with "that" on what follows the verb, also on the one who is told."""
    telling = parse.lemmas[token].lower() in statement_words().telling
    for child in parse.with_dep(token, "dobj", "dative", "advcl", "dep"):
        if parse.deps[child] == "dobj" and not telling and parse.tags[child] in ("NN", "NNS"):
            continue
        if parse.deps[child] == "advcl" and parse.lemmas[child].lower() in lexicon().cues.clause:
            continue  # "questioned the plan, arguing that …"
        for below in (child, *parse.with_dep(child, "acl", "relcl", "ccomp")):
            if below > token and _opens_with_that(parse, below) and _is_clause(parse, below):
                return below
    return None


def _is_thought(parse: Parse, clause: int) -> bool:
    """Whether the clause is seen to be so; a form that may be the bare one is only looked at ("saw them leave")."""
    formed = parse.tags[clause] in ("VBZ", "VBD") or parse.child(clause, "aux", "auxpass") is not None
    return formed or _opens_with_that(parse, clause)


def _opens_with_that(parse: Parse, clause: int) -> bool:
    mark = parse.child(clause, "mark")
    return mark is not None and parse.lower[mark] == "that"


def _is_clause(parse: Parse, token: int) -> bool:
    """Whether the complement is a clause: no bare participle ("he wrote announcing …")."""
    if parse.tags[token] == "VBG" and parse.child(token, "nsubj", "nsubjpass", "expl", "aux") is None:
        return False
    return parse.tags[token] in ("VBZ", "VBP", "VBD", "VBN", "VB", "VBG") or any(
        parse.deps[child] in ("nsubj", "nsubjpass", "cop", "expl") for child in parse.children[token]
    )


def _before(annotated: AnnotatedText, cue: CueVerb, below: int, stance: str) -> Content | None:
    """A clause that stands before its verb ("…, officials said."), whole from where its sentence begins."""
    parse = annotated.parse
    mark = parse.child(below, "mark", "advmod")
    if mark is not None and mark == parse.left[below] and parse.lower[mark] in statement_words().subordinating:
        return None
    if below < cue.phrase[0] and parse.words[cue.phrase[0] - 1] not in _SET_OFF:
        return None
    quote = quoted_by(annotated, cue, None)
    start = parse.sentences[parse.sentence[cue.token]][0]
    at_root = parse.heads[cue.token] == cue.token or parse.deps[cue.token] in ("parataxis", "conj")
    first = start if at_root and parse.deps[cue.token] != "conj" else parse.left[below]
    last = min(parse.right[below], cue.phrase[0] - 1) if below < cue.phrase[0] else parse.right[below]
    if at_root and below < cue.phrase[0]:
        last = cue.phrase[0] - 1
    if quote is not None:
        subject = parse.child(below, "nsubj", "nsubjpass", "expl")
        whole = subject is None or subject >= quote[0]
        first, last = quote if whole and quote[1] > last else (min(first, quote[0]), max(last, quote[1]))
        return made(parse, first, last, stance, cue, "statement.quote", 0.9)
    after = resumed(parse, cue, first)
    return made(parse, first, after if after is not None else last, stance, cue, "statement.clause", 0.85)


def quotation(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """The quotation that the cue introduces or closes."""
    stance = stance_of(annotated, cue.lemma)
    if stance is None or cue.passive:
        return None
    quote = quoted_by(annotated, cue, None)
    if quote is None:
        return None
    below = annotated.parse.child(cue.token, "dobj")
    relative = annotated.parse.tags[quote[0]] in ("WDT", "WP") and below is not None and cue.token < below < quote[0]
    first = annotated.parse.left[below] if relative and below is not None else quote[0]
    return made(annotated.parse, first, quote[1], stance, cue, "statement.quote", 0.9)


def _is_below(parse: Parse, token: int) -> bool:
    """Whether the verb's clause hangs on another; a finite one without a conjunction only stands beside it."""
    if parse.deps[token] != "advcl":
        return parse.deps[token] in ("relcl", "acl")
    joined = parse.child(token, "mark") is not None or parse.tags[parse.left[token]] in ("WRB", "IN")
    return joined or parse.tags[token] not in ("VBD", "VBZ", "VBP")


def parenthesis(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """A verb of speech set off by commas from a sentence that is its content ("The plan, he said, is dead")."""
    parse = annotated.parse
    stance = annotated.lexicon.cues.clause.get(cue.lemma)
    first, last = cue.phrase
    start, end = parse.sentences[parse.sentence[cue.token]]
    start = next((token + 1 for token in range(first - 1, start, -1) if parse.words[token] == ";"), start)
    stance = None if cue.lemma in statement_words().going_on else stance
    if stance is None or cue.passive or cue.speaker is None or first <= start + 1 or parse.words[first - 1] != ",":
        return None
    if cue.speaker < first or _is_below(parse, cue.token) or last - first > 12:
        return None
    if any(parse.deps[child] in ("dobj", "xcomp") and child > last for child in parse.children[cue.token]):
        return None
    after = resumed(parse, cue, start)
    if after is not None:
        aside = parse.tags[start] == "IN" and parse.lower[start] not in statement_words().subordinating | {"if"}
        return made(parse, last + 1 if aside else start, end, stance, cue, "statement.clause", 0.8)
    if not any(parse.tags[token] in _FINITE for token in range(start, first)):
        return None
    return made(parse, start, first - 1, stance, cue, "statement.clause", 0.8)
