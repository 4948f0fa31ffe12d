"""What a text says is not known, is under inquiry, or is missing."""

from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.questions.gap_reading import GapReader, asked_below, is_in_relative, is_no, of_whom
from briefgen.extract.questions.phrases import words_between
from briefgen.extract.questions.question_wording import question_of, what_is

_SUBJECTS = ("csubj", "csubjpass", "nsubj", "nsubjpass")


def unknowing(reader: GapReader) -> str | None:
    """ "doctors do not know why …"."""
    if reader.lemma not in reader.annotated.lexicon.openness.knowing:
        return None
    if not reader.has_not() and (reader.subject is None or not is_no(reader.parse, reader.subject)):
        return None
    return asked_below(reader, reader.token) if reader.verb.tense == "present" and not reader.verb.passive else None


def unclear(reader: GapReader) -> str | None:
    """ "it remains unclear whether …", "the cause is not known"."""
    parse, words, verb = reader.parse, reader.annotated.lexicon.openness, reader.verb
    cue = _state(reader)
    if cue is None or verb.tense in ("modal", "infinitive", "future", "participle") or _was_then(reader):
        return None
    word = parse.lower[cue]
    if not ((word in words.unclear and not verb.negated) or (word in words.negated and reader.has_not())):
        return None
    if is_in_relative(reader):
        return of_whom(reader)
    anchors = (cue, reader.token, *((reader.subject,) if reader.subject is not None else ()))
    asked = asked_below(reader, *dict.fromkeys(anchors))
    return asked or (None if word in words.minded or _is_for_comment(reader, cue) else _of_subject(reader))


def _was_then(reader: GapReader) -> bool:
    """Whether it only says how things stood at a time that is over ("prices fell when it was unclear who had won")."""
    marks = reader.parse.with_dep(reader.token, "advmod", "mark")
    return reader.verb.tense == "past" and any(reader.parse.lower[mark] in ("when", "while", "as") for mark in marks)


def _is_for_comment(reader: GapReader, cue: int) -> bool:
    """ "was not available for comment"."""
    parse, requests = reader.parse, reader.annotated.lexicon.openness.requests
    below = (item for prep in parse.with_dep(cue, "prep") for item in parse.with_dep(prep, "pobj"))
    return any(parse.lemmas[item].lower() in requests for item in below)


def _of_subject(reader: GapReader) -> str | None:
    """What is not known, named by the subject."""
    parse, subject = reader.parse, reader.subject
    if subject is None or parse.tags[subject][:2] != "NN":
        return _opening(reader)
    is_attribute = parse.lemmas[subject].lower() in reader.annotated.lexicon.openness.attributes
    return (what_is(reader.annotated, subject, reader.text) if is_attribute else None) or reader.passage()


def _state(reader: GapReader) -> int | None:
    """The word that says how known it is: after a verb of being, or the passive verb itself."""
    parse = reader.parse
    words = reader.annotated.lexicon.openness
    if reader.verb.passive:
        return reader.token if parse.lower[reader.token] in words.negated | words.unclear else None
    if reader.lemma not in lexicon().openness.staying:
        return None
    for child in parse.with_dep(reader.token, "acomp", "attr", "oprd", "ccomp", "xcomp"):
        if child > reader.token and parse.lower[child] in words.negated | words.unclear:
            return child
    return None


def _opening(reader: GapReader) -> str | None:
    """A question that opens its sentence ("Who ordered the raid is not known.")."""
    parse = reader.parse
    verbs = (reader.token, *parse.with_dep(reader.token, "aux", "auxpass"))
    below = next((at for verb in verbs if (at := parse.child(verb, *_SUBJECTS)) is not None), None)
    if below is None:
        return None
    if parse.lower[below] == "it" and parse.lower[reader.token + 2 : reader.token + 3] not in ((), ("why",)):
        after = next((at for at in range(reader.token + 1, parse.right[reader.token]) if _is_state(reader, at)), None)
        return (
            reader.passage()
            if after is not None and parse.lower[after + 1] in lexicon().openness.question_words
            else None
        )
    if parse.lower[parse.left[below]] not in lexicon().openness.question_words:
        return None
    return question_of(reader.annotated, below, reader.text) or reader.passage()


def _is_state(reader: GapReader, token: int) -> bool:
    words = reader.annotated.lexicon.openness
    return reader.parse.lower[token] in words.unclear | words.negated


def missing(reader: GapReader) -> str | None:
    """ "no date has been set", "there was no immediate claim of responsibility", "nobody has claimed …"."""
    parse, words, verb = reader.parse, reader.annotated.lexicon.openness, reader.verb
    if verb.tense in ("modal", "infinitive", "future", "participle") or is_in_relative(reader):
        return None
    if reader.lemma == "claim":
        below = parse.child(reader.token, "dobj")
        nobody = reader.subject is not None and is_no(parse, reader.subject)
        of_deed = below is not None and parse.lower[below] in ("responsibility", "credit")
        return reader.passage() if nobody and of_deed else None
    gives = reader.lemma in lexicon().openness.giving | {"offer", "release"} and not verb.passive
    noun = parse.child(reader.token, "nsubjpass" if verb.passive else "dobj" if gives else "attr")
    if noun is None or not is_no(parse, noun):
        return None
    lemma = parse.lemmas[noun].lower()
    asked = asked_below(reader, noun, reader.token) if lemma in words.missing | words.signs else None
    if asked is not None or lemma not in words.missing or _is_only_more(parse, noun):
        return asked
    exists = parse.child(reader.token, "expl") is not None and lemma not in words.grounds
    told = verb.passive and reader.lemma in words.bringing
    return reader.passage() if told or exists or gives else None


def _is_only_more(parse: Parse, noun: int) -> bool:
    """Whether only more of a thing is not given ("no further details")."""
    return any(parse.lower[child] in lexicon().openness.further for child in parse.with_dep(noun, "amod"))


def unverified(reader: GapReader) -> str | None:
    """ "could not be independently verified"."""
    verb = reader.verb
    verified = reader.lemma in ("verify", "confirm", "determine", "establish", "ascertain")
    can = any(reader.parse.lower[child] in ("could", "can") for child in reader.parse.with_dep(reader.token, "aux"))
    if not (verified and can and reader.has_not()) or is_in_relative(reader):
        return None
    asked = asked_below(reader, reader.token)
    return asked or (reader.passage() if verb.passive else None)


def under_inquiry(reader: GapReader) -> str | None:
    """ "the cause is under investigation", "the motive is being investigated"."""
    parse, words, subject = reader.parse, reader.annotated.lexicon.openness, reader.subject
    if subject is None or parse.lemmas[subject].lower() not in words.attributes or reader.verb.negated:
        return None
    below = [parse.lower[item] for prep in parse.with_dep(reader.token, "prep") for item in parse.children[prep]]
    under = reader.lemma in lexicon().openness.staying and "investigation" in below
    being = (
        reader.verb.passive
        and reader.lemma in words.seeking
        and "being" in words_between(reader.annotated, max(0, reader.token - 2), reader.token, reader.text)
    )
    return what_is(reader.annotated, subject, reader.text) if under or being else None


def hidden(reader: GapReader) -> str | None:
    """ "bought it for an undisclosed sum": the passage."""
    parse = reader.parse
    for token in range(reader.token + 1, parse.right[reader.token] + 1):
        if (
            parse.lower[token] in lexicon().openness.hidden
            and parse.deps[token] == "amod"
            and parse.lemmas[parse.heads[token]].lower() in lexicon().openness.attributes
            and not is_in_relative(reader)
        ):
            return reader.passage()
    return None
