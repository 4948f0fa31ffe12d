"""What a text says is still to be found out, decided or agreed."""

from briefgen.extract.annotate.grammar import own_subject, verb_of
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.questions.gap_reading import GapReader, asked_below, is_in_relative, question_below
from briefgen.extract.questions.question_wording import question_of, will


def sought(reader: GapReader) -> str | None:
    """ "are investigating whether …", "are trying to determine who …", "will decide whether …"."""
    parse, words, verb = reader.parse, reader.annotated.lexicon.openness, reader.verb
    if reader.lemma not in words.seeking or verb.negated or verb.passive:
        return None
    goes_on = parse.tags[reader.token] == "VBG" and parse.child(reader.token, "aux") is not None
    above = parse.heads[reader.token]
    tries = (
        verb.tense == "infinitive"
        and parse.lemmas[above].lower() in words.trying
        and verb_of(parse, above).tense != "participle"
    )
    if not (goes_on or tries or (verb.tense == "future" and reader.lemma == "decide")):
        return None
    return asked_below(reader, reader.token)


def to_be_ruled(reader: GapReader) -> str | None:
    """ "is due to rule on whether …", "will vote on whether …"."""
    parse, words, verb = reader.parse, reader.annotated.lexicon.openness, reader.verb
    if reader.lemma not in words.ruling or verb.negated or verb.passive:
        return None
    above = parse.heads[reader.token]
    due = verb.tense == "infinitive" and (
        parse.lower[above] in words.due or parse.lemmas[above].lower() in lexicon().happenings.planning
    )
    return question_below(reader, reader.token) if due or verb.tense == "future" else None


def seen_later(reader: GapReader) -> str | None:
    """ "it remains to be seen whether …", "we are waiting to see if …", "what we have not yet seen is whether …"."""
    parse, token = reader.parse, reader.token
    before = parse.lower[max(0, token - 3) : token]
    if before in (("remains", "to", "be"), ("yet", "to", "be")) and reader.lemma == "see":
        return asked_below(reader, token, parse.heads[token]) or reader.passage()
    if reader.lemma == "be":
        return _after_cleft(reader)
    if reader.lemma != "see" or reader.verb.negated:
        return None
    above = parse.heads[token]
    waits = parse.lemmas[above].lower() in lexicon().openness.waiting and reader.verb.tense == "infinitive"
    tenses = ("present", "progressive", "perfect", "participle", *(("past",) if parse.deps[above] == "ccomp" else ()))
    waits = waits and verb_of(parse, above).tense in tenses
    will = reader.verb.tense == "future" and not {"whether", "if"}.isdisjoint(
        parse.lower[token + 1 : parse.right[token]]
    )
    return question_below(reader, token) if waits or will else None


def _after_cleft(reader: GapReader) -> str | None:
    """The question behind "what we don't know is"."""
    parse = reader.parse
    what = parse.child(reader.token, "csubj")
    if what is None or parse.lower[parse.left[what]] != "what" or reader.verb.negated:
        return None
    unknown = parse.child(what, "neg") is not None and parse.lemmas[what].lower() in lexicon().openness.learning
    return question_below(reader, reader.token) if unknown and reader.verb.tense == "present" else None


def posed(reader: GapReader) -> str | None:
    """ "the question now is whether …", "it remains an open question who …"."""
    parse, words, verb = reader.parse, reader.annotated.lexicon.openness, reader.verb
    if reader.lemma not in words.staying or verb.negated or is_in_relative(reader):
        return None
    said = parse.deps[reader.token] == "ccomp" and parse.tags[parse.heads[reader.token]] == "VBD"
    if verb.tense != "present" and not (verb.tense == "past" and said):
        return None
    subject, attribute = own_subject(parse, reader.token), parse.child(reader.token, "attr")
    if subject is not None and parse.lemmas[subject].lower() in words.asking:
        return question_below(reader, reader.token)
    is_open = attribute is not None and parse.lemmas[attribute].lower() in words.asking
    opening = parse.child(reader.token, "csubj", "csubjpass")
    if is_open and opening is not None:
        return question_of(reader.annotated, opening, reader.text)
    return question_below(reader, attribute, reader.token) if attribute is not None and is_open else None


def unagreed(reader: GapReader) -> str | None:
    """ "failed to agree on a date", "could not reach a deal": will they?"""
    parse, words = reader.parse, reader.annotated.lexicon.openness
    if not _is_of_accord(reader) or is_in_relative(reader) or reader.verb.passive:
        return None
    above = parse.heads[reader.token]
    failed = reader.verb.tense == "infinitive" and parse.lemmas[above].lower() in words.failing
    above = parse.heads[above] if parse.tags[above] == "JJ" else above
    if failed and verb_of(parse, above).tense not in ("past", "perfect", "present", "participle"):
        return None
    could = any(parse.lower[child] in ("could", "can") for child in parse.with_dep(reader.token, "aux"))
    if not failed and not (could and reader.has_not()):
        return None
    subject = verb_of(parse, above).subject if failed else reader.subject
    if subject is not None and parse.is_within(
        reader.token, subject
    ):  # "talks failing to reach a deal": who, is not told
        return None
    return will(reader.annotated, reader.token, subject, reader.text)


def _is_of_accord(reader: GapReader) -> bool:
    """Whether the verb means coming to an agreement on something that is named."""
    parse, words = reader.parse, reader.annotated.lexicon.openness
    on = [child for child in parse.with_dep(reader.token, "prep") if parse.lower[child] in ("on", "over", "about")]
    if reader.lemma == "agree":
        return bool(on)
    below = parse.child(reader.token, "dobj")
    return reader.lemma in words.reaching and below is not None and parse.lemmas[below].lower() in words.accords
