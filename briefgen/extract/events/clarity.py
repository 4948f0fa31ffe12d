"""What a reader of a row alone can know: who is meant, and when it was."""

from briefgen.extract.actors.members import actors_of, those_meant
from briefgen.extract.actors.reference import actor_of
from briefgen.extract.actors.sides import is_sides
from briefgen.extract.annotate.annotated_text import AnnotatedText, voice_at
from briefgen.extract.annotate.grammar import Verb, is_pronoun
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import LEAD_SENTENCES
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.events.antecedent import noun_meant
from briefgen.extract.triggers.arguments import Arguments
from briefgen.extract.triggers.performative import is_performative
from briefgen.extract.triggers.phrase_actors import is_somebody
from briefgen.extract.triggers.triggers import EventTrigger


def has_own_date(date: ResolvedDate | None) -> bool:
    """Whether words of its own clause date it, or the day that heads its entry of a chronology."""
    return date is not None and date.by in ("date.clause", "date.distance", "date.head")


def is_unclear(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the subject is a word that only points at somebody or something, and at whom is not known."""
    clause = item.clause
    if clause is None or clause.subject is None:
        return False
    parse, subject, function = annotated.parse, clause.subject, annotated.lexicon.function
    if (
        _is_some_of_them(parse, subject)
        or subject in annotated.dated
        or (parse.tags[subject] in ("WDT", "WP") and parse.deps[clause.token] == "ccomp")
    ):
        return True
    if parse.lower[subject] in function.nobody | function.pointing:
        return actor_of(annotated, subject) is None and noun_meant(annotated, subject) is None
    if parse.tags[subject] == "EX" or is_sides(annotated, subject):
        unknown = parse.tags[subject] == "EX" or not (opens_text(annotated, subject) or actors_of(annotated, subject))
        return unknown and (parse.tags[subject] != "EX" or item.verb is not None)
    of_some = any(parse.lower[child] == "of" for child in parse.with_dep(subject, "prep"))  # "some of the horses"
    if parse.lower[subject] in function.some and not of_some and item.kind in ("other", "statement", "agree"):
        return True
    points = (parse.tags[subject] == "DT" and not of_some) or is_pronoun(parse, subject)
    return points and noun_meant(annotated, subject) is None and not _is_known(annotated, subject)


def _is_known(annotated: AnnotatedText, pronoun: int) -> bool:
    """Whether the text says whom the pronoun means; of "they" all."""
    if annotated.parse.lower[pronoun] == "they":
        return bool(those_meant(annotated, pronoun))
    return actor_of(annotated, pronoun) is not None


def _is_some_of_them(parse: Parse, subject: int) -> bool:
    """Whether the subject is a number of "them" ("five of them were freed"): of whom, the row does not say."""
    below = (parse.child(child, "pobj") for child in parse.with_dep(subject, "prep") if parse.lower[child] == "of")
    return any(
        token is not None and parse.lower[token] in ("them", "these", "those", "us") and not parse.children[token]
        for token in below
    )


def is_declared(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether one whom a label or the line above the text names does it by saying so ("We condemn …")."""
    verb = item.verb
    if verb is None or verb.subject is None or verb.negated:
        return False
    alike = verb.tense == "past" and names_itself(annotated, verb.subject) is not None  # the tagger errs behind a list
    if verb.tense not in ("present", "progressive") and not alike:
        return False
    return is_performative(annotated, item) and _is_voiced(annotated, item, verb)


def names_itself(annotated: AnnotatedText, subject: int) -> int | None:
    """The noun in apposition to "we" or "I" that says who that is ("We, the ministers of …, condemn")."""
    parse = annotated.parse
    if parse.lower[subject] not in ("we", "i"):
        return None
    beside = parse.child(subject, "appos")
    return beside if beside is not None and parse.tags[beside][:2] == "NN" else None


def is_told_by_doer(annotated: AnnotatedText, item: EventTrigger, who: Arguments) -> bool:
    """Whether one whom a label or the line above the text names tells what he did with another ("I met …").

    Or what he does by his office ("We are suspending the aid").
    """
    verb = item.verb
    if verb is None or verb.subject is None or verb.negated:
        return False
    if verb.tense == "progressive" and item.lemma in annotated.lexicon.happenings.enacting:
        return _is_voiced(annotated, item, verb)
    if verb.tense not in ("past", "perfect"):
        return False
    others = {cluster for cluster, part in who.actors if part != "agent"}
    return item.kind not in ("other", "statement") and bool(others) and _is_voiced(annotated, item, verb)


def _is_voiced(annotated: AnnotatedText, item: EventTrigger, verb: Verb) -> bool:
    """Whether the subject of a main clause is "I" or "we" of somebody who is known."""
    if verb.subject is None:
        return False
    told = item.raised_by if item.raised_by is not None else verb
    is_main = annotated.parse.deps[told.token] in ("ROOT", "conj")
    return is_main and is_voice(annotated, verb.subject)


def is_voice(annotated: AnnotatedText, subject: int) -> bool:
    """Whether it is "I" or "we" of somebody whom the words beside it, a label or the line above the text name."""
    if annotated.parse.lower[subject] not in ("i", "we"):
        return False
    return names_itself(annotated, subject) is not None or bool(voice_at(annotated, subject))


def may_speak(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the subject can say something, and is no deed or quality ("corruption threatens peace").

    Whoever says a whole clause can.
    """
    parse, subject = annotated.parse, verb.subject
    if parse.child(verb.token, "ccomp") is not None:
        return True
    if subject is None or parse.tags[subject] not in ("NN", "NNS") or actor_of(annotated, subject) is not None:
        return True
    lemma, happenings = parse.lemmas[subject].lower(), annotated.lexicon.happenings
    if lemma in annotated.lexicon.cues.documents | happenings.gatherings or is_somebody(annotated, subject):
        return True
    return not (lemma in happenings.nouns or lemma.endswith(annotated.lexicon.function.abstract))


def in_lead(annotated: AnnotatedText, token: int) -> bool:
    """Whether the word stands in the headline or in the first sentences of the text proper."""
    return annotated.parse.sentence[token] < annotated.opening + LEAD_SENTENCES


def opens_text(annotated: AnnotatedText, token: int) -> bool:
    """Whether it stands in the headline or in the first sentence of the text proper, whose clauses are all news."""
    return annotated.parse.sentence[token] <= annotated.opening


def is_nobodys(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause tells what "you", "we" or an unknown "I" did: who that is, a row cannot say."""
    if verb.subject is None:
        return verb.tense == "infinitive" and annotated.parse.sentence[verb.token] not in annotated.headline
    speaking = annotated.lexicon.function.speaking
    return annotated.parse.lower[verb.subject] in speaking and actor_of(annotated, verb.subject) is None
