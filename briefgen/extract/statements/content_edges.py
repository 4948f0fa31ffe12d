"""Where what was said begins and ends."""

from briefgen.extract.annotate.annotated_text import AnnotatedText, times_among
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.statements.cue_verbs import CueVerb, lemma_of
from briefgen.extract.statements.statement_words import statement_words

NEAR = 9  # tokens from a claim in apposition, over its subject, to the verb that denies it; 6 and 14 give the same
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_DOUBLE_MARKS = frozenset({'"', "``", "''"})
_ENDS = frozenset({".", "?", "!"})
_TRAILING = frozenset({"prep", "advcl", "xcomp", "oprd", "npadvmod", "advmod", "acl", "relcl", "ccomp", "pobj"})


def resumed(parse: Parse, cue: CueVerb, first: int) -> int | None:
    """The end of a sentence that the cue only interrupts ("The plan, he said, is dead."): its verb is yet to come."""
    end = parse.sentences[parse.sentence[cue.token]][1]
    after = cue.phrase[1] + 1
    while after < end and parse.words[after] != "," and parse.tags[after] not in _FINITE:
        after += 1
    if after >= end - 1 or parse.words[after] != ",":
        return None
    after += 1
    aside = parse.lower[first] in statement_words().subordinating
    helped = parse.tags[cue.phrase[0] - 2] == "MD"  # "That might, he said, lead to …"
    done = not aside and not helped and any(parse.tags[token] in _FINITE for token in range(first, cue.phrase[0]))
    if parse.tags[after] in ("VBG", "WP", "WDT") or (
        parse.tags[after] == "IN" and parse.lower[after] not in statement_words().resuming
    ):
        return None
    if parse.tags[after] == "CC":
        verb = next((token for token in range(after, end) if parse.tags[token] in _FINITE), None)
        own = verb is not None and any(
            parse.deps[child] in ("nsubj", "nsubjpass", "expl") for child in parse.children[verb]
        )
        if verb is None or not own or parse.lemmas[verb].lower() in ("say", "tell", "add"):
            return None
        return end
    return end if not done or parse.lower[after] in statement_words().resuming else None


def with_rest(parse: Parse, cue: CueVerb, last: int) -> int:
    """On to what the parser hung on the verb although no comma parts it from the clause."""
    for child in parse.children[cue.token]:
        follows = child > last and parse.deps[child] in _TRAILING and parse.left[child] == last + 1
        if follows and parse.words[last + 1] not in (",", ";", "--"):
            last = parse.right[child]
    return last


def clipped(annotated: AnnotatedText, first: int, last: int) -> int:
    """The end before a new cue: ", adding that …", "; …", "and Jones said …", and before "," she said" at the end."""
    parse = annotated.parse
    last = _without_speaker(parse, first, last)
    quotes = quotes_among(annotated.quotes, first, last)
    within = {token for quote in quotes for token in range(quote.first, quote.last + 1)}
    for token in range(first, last + 1):
        if token in within or token == first or token + 1 > last:
            continue
        if parse.words[token] == ";" and not _is_in_brackets(parse, first, token):
            return token - 1
        if parse.words[token] == "," and _opens_cue(annotated, token + 1):
            return token - 1
        if parse.tags[token] == "CC" and _joins_cue(annotated, first, token):
            return token - 2 if parse.words[token - 1] == "," else token - 1
    return last


def _without_speaker(parse: Parse, first: int, last: int) -> int:
    """The end before a second attribution of the same words (""It is late," she said")."""
    speaker = parse.child(last, "nsubj") if parse.lemmas[last] in ("say", "add") else None
    if speaker is None or not first < speaker < last or parse.words[parse.left[speaker] - 1] not in _DOUBLE_MARKS:
        return last
    return parse.left[speaker] - 1


def _is_in_brackets(parse: Parse, first: int, token: int) -> bool:
    before = parse.words[first:token]
    return before.count("(") > before.count(")")


def _opens_cue(annotated: AnnotatedText, token: int) -> bool:
    parse = annotated.parse
    while token < len(parse.words) - 1 and parse.tags[token] == "RB":
        token += 1
    if (
        parse.lower[token] == "which"
        and annotated.lexicon.cues.object.get(lemma_of(parse, parse.heads[token])) == "denies"
    ):
        return parse.deps[token] == "dobj"
    if _opens_denied_claim(annotated, token):
        return True
    if parse.tags[token] == "VBG" and lemma_of(parse, token) in annotated.lexicon.cues.clause:
        return True
    if parse.lower[token] in ("while", "whereas") and parse.child(parse.heads[token], "nsubj") is not None:
        cues = annotated.lexicon.cues  # "…, while the police denied it"
        return lemma_of(parse, parse.heads[token]) in cues.clause.keys() | cues.object.keys()
    return any(parse.lower[token : token + len(words)] == words for words in annotated.lexicon.cues.attribution)


def _opens_denied_claim(annotated: AnnotatedText, token: int) -> bool:
    """Whether an apposition says that somebody denies what was said ("…, a claim the army denied")."""
    parse, cues = annotated.parse, annotated.lexicon.cues
    last = parse.sentences[parse.sentence[token]][1]
    if parse.lower[token] not in ("a", "an") or parse.lemmas[min(token + 1, last)].lower() not in cues.claims:
        return False
    near = range(token + 2, min(token + NEAR, last) + 1)
    return any(cues.object.get(lemma_of(parse, verb)) == "denies" for verb in near if parse.tags[verb][:2] == "VB")


def _joins_cue(annotated: AnnotatedText, first: int, token: int) -> bool:
    """Whether "and" or "but" joins another verb of speech with a subject of its own."""
    parse = annotated.parse
    joined = [child for child in parse.with_dep(parse.heads[token], "conj") if child > token]
    if not joined or parse.heads[token] < first:
        return False
    verb = joined[0]
    has_own = parse.child(verb, "nsubj") is not None
    return has_own and parse.lemmas[verb].lower() in ("say", "tell", "add", "deny", "claim", "reply", "insist", "argue")


def complements_end(parse: Parse, token: int, last: int) -> int:
    """On over complements of the verb that follow without a comma ("as …", "to …"), not over where and when."""
    for child in parse.children[token]:
        if parse.left[child] != last + 1 or parse.words[last + 1] == ",":
            continue
        dep = parse.deps[child]
        goal = dep in ("advcl", "xcomp", "oprd", "acl") and parse.tags[child] in ("VB", "VBG", "JJ", "NN", "NNS", "NNP")
        if goal or (dep == "prep" and parse.lower[child] in statement_words().complement_prepositions):
            last = parse.right[child]
    return last


def _is_aside(parse: Parse, token: int, first: int) -> bool:
    """Whether a comma parts a relative clause or a participle from what is said; members of a list go on."""
    if parse.tags[token] != "VBG":
        return parse.tags[token] in ("WDT", "WP", "WRB")
    listed = parse.deps[token] == "conj" or (parse.deps[token] == "prep" and parse.lower[token] == "including")
    return not (listed and parse.heads[token] >= first)


def without_occasion(annotated: AnnotatedText, first: int, last: int) -> int:
    """The end before where, when and in what it was said ("… in a statement on Thursday"), and before ", which …"."""
    parse = annotated.parse
    for token in range(first + 1, last + 1):
        if parse.words[token] == "," and token < last and _is_aside(parse, token + 1, first):
            return token - 1
        if parse.lower[token] in ("in", "during", "at") and parse.tags[token] == "IN":
            below = parse.child(token, "pobj")
            if below is not None and parse.lemmas[below].lower() in statement_words().occasions and below - token <= 4:
                return token - 1
    for item in times_among(annotated.times, last, last):
        if item.type in ("DATE", "TIME") and item.last == last and item.first - 1 > first:
            before = item.first - 1
            governs = parse.tags[before] == "IN" and parse.lower[before] not in ("of", "for")
            above = parse.heads[before if governs else item.first]
            if first < above <= last and parse.tags[above][:2] == "VB":  # "a truce that began on Sunday"
                return last
            if governs or parse.tags[before][:2] == "NN":
                return before - 1 if governs else before
    return last


def _is_joining(parse: Parse, token: int) -> bool:
    """Whether the word or mark only joins what is said to its cue; a quotation keeps the word that it begins with."""
    if parse.tags[token] == "_SP":
        return True
    if parse.lower[token] not in statement_words().dropped or _is_pointing(parse, token):
        return False
    behind = parse.lower[token - 1] if token else ""
    if parse.lower[token] == "if" and (parse.deps[parse.heads[token]] != "ccomp" or behind in ("that", ",")):
        return False
    opens = token > 0 and parse.tags[token - 1] in ("``", "''")
    return not (opens and parse.words[token][0].isalpha())


def _is_pointing(parse: Parse, token: int) -> bool:
    """Whether "that" means one thing ("that quote", "that is why"), and opens no clause ("that trade and talks")."""
    noun = parse.heads[token]
    if parse.deps[token][:5] == "nsubj":
        return True
    return parse.deps[token] == "det" and parse.tags[noun] in ("NN", "NNP") and parse.child(noun, "conj") is None


def _with_marks(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """The tokens with the mark right beside them whose other one they hold ("a “fair trader”")."""
    marks = [token for token in range(first, last + 1) if parse.words[token] in _DOUBLE_MARKS]
    if len(marks) % 2 == 0 or first > last:
        return first, last
    one = len(marks) == 1
    if one and parse.ends[marks[0] - 1] == parse.starts[marks[0]] and parse.words[first - 1] in _DOUBLE_MARKS:
        return first - 1, last
    after = last + 1 + (parse.words[last + 1 : last + 2] in ((".",), (",",)))
    closes = parse.words[after : after + 1] in (('"',), ("''",)) and parse.words[marks[-1] - 1] not in _ENDS
    return (first, after) if closes else (first, last)


def trimmed(parse: Parse, first: int, last: int, keep: bool = False) -> tuple[int, int] | None:
    """The tokens without joining words and marks at the ends; None for none left, or for a pronoun unless `keep`."""
    while first <= last and _is_joining(parse, first):
        first += 1
    while last >= first and (parse.words[last] in ',.:;"—–' or parse.tags[last] in ("_SP", "''", "``", ".", ",", "CC")):
        last -= 1
    first, last = _with_marks(parse, first, last)
    if first == last and parse.tags[first] == "PRP" and not keep:
        return None
    return (first, last) if first <= last else None
