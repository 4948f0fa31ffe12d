"""Verbs that do what they say: "we condemn …", "I offer my condolences"."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.triggers.triggers import EventTrigger


def is_performative(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the verb does what it says, by itself or with a noun of courtesy for its object."""
    happenings, lemma = annotated.lexicon.happenings, item.lemma.split()[0]
    if lemma in happenings.performative:
        return True
    parse, given = annotated.parse, annotated.parse.child(item.token, "dobj")
    if lemma in happenings.binding:
        bound = any(parse.lower[child] == "to" for child in parse.with_dep(item.token, "prep"))
        return bound or parse.child(item.token, "xcomp", "ccomp") is not None
    return lemma in happenings.offering and given is not None and parse.lower[given] in happenings.courtesies
