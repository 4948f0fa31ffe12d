"""A verb that may leave something open: its subject, and the question below it."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, own_subject, verb_of
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.questions.phrases import is_of_talk, words_between
from briefgen.extract.questions.question_wording import BLANK, asks_by, is_balanced, question_of, subject_of

_LONG = 24  # words of a sentence beyond which its clause is enough; 16 and 32 give the same on short texts
# Words after the first below which a clause says too little without its sentence. In 300 short texts and articles 2
# gives the same, and 10 one question more, which is a sentence of 38 words.
_SHORT = 5


@dataclass(frozen=True, slots=True)
class GapReader:
    """A text and the verb that is looked at."""

    annotated: AnnotatedText
    text: str
    verb: Verb
    subject: int | None

    @property
    def parse(self) -> Parse:
        """The parse of the text."""
        return self.annotated.parse

    @property
    def token(self) -> int:
        """The verb."""
        return self.verb.token

    @property
    def lemma(self) -> str:
        """The lemma of the verb."""
        return self.parse.lemmas[self.verb.token].lower()

    def adverbs(self) -> list[str]:
        """The adverbs of the verb."""
        parse = self.parse
        return [parse.lower[child] for child in parse.children[self.token] if parse.deps[child] == "advmod"]

    def has_not(self) -> bool:
        """Whether "not" stands before the verb, or after a verb of being."""
        parse = self.parse
        found = [child for child in parse.with_dep(self.token, "neg") if parse.lower[child] in ("not", "n't")]
        return any(child < self.token or self.lemma == "be" for child in found)

    def passage(self) -> str | None:
        """The passage in which the verb stands, as something not known."""
        return passage(self.annotated, self.token, self.text)


def subject_at(parse: Parse, token: int) -> int | None:
    """Who does what the verb says; of verbs that are joined, the subject of the one that is formed alike."""
    own = own_subject(parse, token)
    for aux in parse.with_dep(token, "aux", "auxpass") if own is None else ():
        own = own if own is not None else own_subject(parse, aux)
    if own is not None or parse.deps[token] != "conj":
        return own if own is not None else verb_of(parse, token).subject
    form, above, first = _form(parse, token), parse.heads[token], None
    for _ in range(8):
        found = own_subject(parse, above)
        if found is not None and parse.tags[above][:2] == "VB":
            if _form(parse, above) == form:
                return found
            first = first if first is not None else above
        if parse.heads[above] == above:
            break
        above = parse.heads[above]
    return own_subject(parse, first) if first is not None and parse.deps[first] not in ("ccomp", "relcl") else None


def _form(parse: Parse, token: int) -> str:
    """How the verb is formed: in the perfect, with a modal, or by the tag of what is finite in it."""
    aux = parse.child(token, "aux", "auxpass")
    if aux is None:
        return parse.tags[token]
    return "perfect" if parse.lemmas[aux].lower() == "have" else parse.tags[aux]


def _clause(reader: GapReader, *anchors: int) -> int | None:
    """The question below one of the words, right after it or after the noun that it is about."""
    parse = reader.parse
    for anchor in anchors:
        for child in parse.children[anchor]:
            for below in _below(parse, child):
                first = parse.left[below]
                if first <= anchor or asks_by(parse, first) is None or parse.words[first - 1] == ",":
                    continue
                hung_on = parse.deps[anchor] == "acomp" or first - 1 in anchors
                if parse.lower[first] == "if" and parse.deps[below] == "advcl" and not hung_on:
                    continue
                apart = first != anchor + 1 and anchor == reader.token
                if parse.deps[below] == "advcl" and parse.lower[first] in ("when", "where") and apart:
                    continue
                return below
    return None


def _below(parse: Parse, child: int) -> Iterator[int]:
    if parse.deps[child] == "prep":
        yield from parse.with_dep(child, "pcomp")
    elif parse.deps[child] == "dobj":
        yield from parse.with_dep(child, "relcl")
        yield from (below for prep in parse.with_dep(child, "prep") for below in parse.with_dep(prep, "pcomp"))
    elif parse.deps[child] in ("ccomp", "csubj", "csubjpass", "nsubj", "advcl", "xcomp", "acl", "relcl", "pcomp"):
        yield child


def asked_below(reader: GapReader, *anchors: int) -> str | None:
    """The question below the words, or the passage where it can't be turned; None where none is below them."""
    below = _clause(reader, *anchors)
    if below is None or _is_rhetorical(reader.parse, below):
        return None
    named = _names(reader, below)
    asked = question_of(reader.annotated, below, reader.text, reader.subject) if named else None
    subject = subject_of(reader.parse, below)
    points = not named and subject is not None and reader.parse.tags[subject] == "DT"  # "when this might be"
    return asked or (None if points else reader.passage())


def question_below(reader: GapReader, *anchors: int) -> str | None:
    """The question below the words; None where none is below them, or it can't be turned."""
    found = asked_below(reader, *anchors)
    return found if found is not None and found.endswith("?") else None


def _names(reader: GapReader, below: int) -> bool:
    """Whether the clause has a noun, without which it asks nothing by itself ("who should go")."""
    parse = reader.parse
    first = parse.left[below]
    inside = range(first, parse.right[below] + 1)
    return parse.lower[first : first + 2] == ("how", "many") or any(
        parse.tags[at][:2] == "NN" or at in reader.annotated.resolved.at for at in inside
    )


def _is_rhetorical(parse: Parse, below: int) -> bool:
    """ "why anyone would want that"."""
    first = parse.left[below]
    return parse.lower[first] == "why" and not lexicon().openness.anybody.isdisjoint(
        parse.lower[first : parse.right[below] + 1]
    )


def is_in_relative(reader: GapReader) -> bool:
    """Whether the verb only describes a noun."""
    return reader.parse.deps[reader.token] in ("relcl", "acl")


def is_no(parse: Parse, noun: int) -> bool:
    """Whether the phrase is "nobody", "no date" or "neither side"."""
    return parse.lower[noun] in lexicon().openness.nobody or any(
        parse.lower[child] in lexicon().openness.no for child in parse.with_dep(noun, "det", "neg", "advmod")
    )


def of_whom(reader: GapReader) -> str | None:
    """ "…, whose name has not been released": the passage."""
    parse = reader.parse
    noun = parse.child(reader.token, "nsubjpass", "nsubj")
    if noun is None or parse.tags[noun][:2] != "NN":
        return None
    return reader.passage() if parse.lemmas[noun].lower() in reader.annotated.lexicon.openness.attributes else None


def passage(annotated: AnnotatedText, token: int, text: str) -> str | None:
    """The sentence itself, or of a long one the clause; None where it can't stand alone, being talk between people."""
    parse = annotated.parse
    first, last = parse.sentences[parse.sentence[token]]
    subject = subject_of(parse, token)
    opens = subject is not None and not any(
        parse.tags[at] in ("WRB", "IN") and parse.lower[at] != "that" for at in range(parse.left[token], subject)
    )
    is_part = parse.deps[token] == "ccomp" or (last - first > _LONG and parse.deps[token] in ("ROOT", "conj"))
    if opens and is_part:
        clause = parse.left[token], _before_joined(parse, token)
        while clause[0] < token and parse.deps[clause[0]] in ("cc", "punct", "mark"):
            clause = clause[0] + 1, clause[1]
        if clause[1] - clause[0] >= _SHORT and parse.tags[clause[0]] != "PRP$":
            first, last = clause
    while last > first and parse.tags[last] in BLANK:
        last -= 1
    if any(is_of_talk(parse, at) for at in range(first, last + 1)) or last - first > 2 * _LONG:
        return None
    if _points_before(parse, first, last):
        return None
    words = words_between(annotated, first, last, text).strip("“”\"' ")
    return f"Not known: “{words[:1].upper()}{words[1:]}”" if is_balanced(words) else None


def _points_before(parse: Parse, first: int, last: int) -> bool:
    """Whether the words open with a pronoun for something before them; "it is unclear" has none."""
    opening = next((at for at in range(first, last + 1) if parse.tags[at][:2] == "NN" or parse.tags[at] == "PRP"), None)
    if opening is None or parse.tags[opening] != "PRP":
        return False
    return parse.lower[opening] != "it" or parse.lemmas[parse.heads[opening]].lower() not in ("be", "remain")


def _before_joined(parse: Parse, token: int) -> int:
    """The last token before a verb that is joined to this one."""
    joined = [
        child for child in parse.with_dep(token, "conj") if child > token and subject_of(parse, child) is not None
    ]
    if not joined:
        return parse.right[token]
    last = parse.left[joined[0]] - 1
    while last > token and (parse.deps[last] == "cc" or parse.tags[last] in BLANK):
        last -= 1
    return last
