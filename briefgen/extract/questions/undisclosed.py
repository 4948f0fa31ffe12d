"""What a text says has not been told or done yet."""

from briefgen.extract.annotate.grammar import own_subject
from briefgen.extract.questions.gap_reading import GapReader, asked_below, is_in_relative, is_no, of_whom
from briefgen.extract.questions.phrases import phrase
from briefgen.extract.questions.question_wording import sentence, verb_base, what_is, will

_ASKING = ("How", "What", "When", "Where", "Which", "Who", "Why")


def yet_to(reader: GapReader) -> str | None:
    """ "has yet to occur": will it?"""
    parse, token = reader.parse, reader.token
    to = parse.child(token, "aux")
    if to is None or to == 0 or parse.lower[to] != "to" or parse.lower[to - 1] != "yet":
        return None
    above = parse.heads[token]
    if _is_request(reader) or is_in_relative(reader) or parse.deps[above] in ("relcl", "acl"):
        return None
    subject = reader.subject if reader.subject is not None else own_subject(parse, above)
    if subject is None:
        return None
    words = reader.annotated.lexicon.openness
    known = reader.lemma in words.telling | words.awaited
    missing = reader.verb.passive and parse.lemmas[subject].lower() in words.missing
    asked = asked_below(reader, token, subject) if known or missing else None
    if asked is None and known and reader.verb.passive and parse.lemmas[subject].lower() in words.attributes:
        asked = what_is(reader.annotated, subject, reader.text)
    return asked or _whether(reader, subject)


def _whether(reader: GapReader, subject: int) -> str | None:
    """Whether it will be done, or the passage."""
    parse, token = reader.parse, reader.token
    if not any(parse.deps[child] in ("dobj", "prep", "xcomp", "ccomp", "auxpass") for child in parse.children[token]):
        return _plain_will(reader, subject) if reader.lemma != "come" else None
    if _is_bare(reader, parse.child(token, "dobj")):
        return reader.passage()
    return will(reader.annotated, token, subject, reader.text) or reader.passage()


def _plain_will(reader: GapReader, subject: int) -> str | None:
    """For a verb that stands alone ("has yet to open")."""
    who = phrase(reader.annotated, subject, reader.text)
    return sentence(f"will {who} {verb_base(reader.parse, reader.token)}") if who is not None else reader.passage()


def untold(reader: GapReader) -> str | None:
    """ "has not yet announced who …", "did not say when …", "has not responded to …"."""
    words, subject = reader.annotated.lexicon.openness, reader.subject
    telling = reader.lemma in words.telling
    if subject is None or not (telling or reader.lemma in words.awaited) or _is_request(reader):
        return None
    nobody = is_no(reader.parse, subject)
    if telling and reader.has_not() and _would(reader):  # "would not say how many"; whether is his own affair
        asked = asked_below(reader, reader.token)
        return asked if asked is not None and asked.startswith(_ASKING) else None
    if reader.verb.tense in ("future", "modal", "infinitive", "participle") or not (
        reader.has_not() or (nobody and telling)
    ):
        return None
    if is_in_relative(reader):
        return of_whom(reader)
    late = reader.verb.tense == "perfect" or not reader.annotated.lexicon.openness.at_once.isdisjoint(reader.adverbs())
    asked = asked_below(reader, reader.token) if telling or late else None
    if asked is not None or nobody:
        return asked
    return _without_clause(reader, telling, late)


def _would(reader: GapReader) -> bool:
    helpers = {reader.parse.lower[child] for child in reader.parse.with_dep(reader.token, "aux")}
    return reader.verb.tense == "modal" and "would" in helpers


def _without_clause(reader: GapReader, telling: bool, late: bool) -> str | None:
    """What has not been told or done, where no question says so."""
    if late:
        return _not_given(reader) if telling else _awaited(reader)
    return _attribute(reader, reader.parse.child(reader.token, "dobj")) if telling else None


def _attribute(reader: GapReader, noun: int | None) -> str | None:
    """What the noun's thing has or is ("the terms of the deal")."""
    if noun is None or reader.parse.lemmas[noun].lower() not in reader.annotated.lexicon.openness.attributes:
        return None
    return what_is(reader.annotated, noun, reader.text)


def _not_given(reader: GapReader) -> str | None:
    """What has not been told, named by a noun."""
    parse, lexicon, passive = reader.parse, reader.annotated.lexicon, reader.verb.passive
    noun = parse.child(reader.token, "nsubjpass" if passive else "dobj")
    lemma = parse.lemmas[noun].lower() if noun is not None else ""
    known = lemma in lexicon.openness.attributes | lexicon.openness.missing
    if (
        noun is None
        or (reader.lemma in lexicon.openness.giving and not known)
        or (passive and parse.tags[noun] == "PRP")
    ):
        return None
    if passive and lemma in lexicon.cues.claims:
        return reader.passage()
    aim = parse.child(noun, "acl")
    if lemma in lexicon.openness.aims and aim is not None and parse.tags[aim] == "VB":
        return will(reader.annotated, aim, reader.subject, reader.text) or reader.passage()
    return _attribute(reader, noun) or (reader.passage() if _is_bare(reader, noun) else _awaited(reader))


def _is_bare(reader: GapReader, noun: int | None) -> bool:
    """Whether the noun is of an attribute and nothing says of what ("details", "any timing")."""
    parse = reader.parse
    if noun is None or parse.lemmas[noun].lower() not in reader.annotated.lexicon.openness.attributes:
        return False
    return not any(parse.lower[child] not in ("any", "no") for child in parse.children[noun])


def _awaited(reader: GapReader) -> str | None:
    kept = [
        word for word in reader.adverbs() if word not in reader.annotated.lexicon.openness.late and word.endswith("ly")
    ]
    return will(reader.annotated, reader.token, reader.subject, reader.text, " ".join(kept)) or reader.passage()


def _is_request(reader: GapReader) -> bool:
    """Whether the verb is of an answer to a request for comment."""
    parse = reader.parse
    if reader.lemma in ("comment", "elaborate"):
        return True
    requests = reader.annotated.lexicon.openness.requests | reader.annotated.lexicon.cues.claims
    for token in (reader.token, *parse.with_dep(reader.token, "prep", "dobj")):
        for child in parse.children[token]:
            if parse.deps[child] in ("pobj", "dobj") and child > token and parse.lemmas[child].lower() in requests:
                return True
    return False
