"""Verbs that do what they say: "we condemn …", "I offer my condolences"."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.triggers.triggers import EventTrigger


def is_performative(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the verb does what it says, by itself or with a noun of courtesy for its object."""
    happenings, lemma = annotated.lexicon.happenings, item.lemma.split()[0]
    if lemma in happenings.performative:
        return True
    given = annotated.parse.child(item.token, "dobj")
    return lemma in happenings.offering and given is not None and annotated.parse.lower[given] in happenings.courtesies
