"""How far a time reaches up the tree: which clauses and phrases it does not leave, and what it cannot say of them."""

from briefgen.extract.annotate.annotated_text import Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import date_words
from briefgen.extract.dates.time_phrases import begins_span, is_day, opens_span
from briefgen.extract.time.lexicon import english

_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "pcomp", "csubj", "parataxis"})
MODIFIERS = frozenset({"amod", "nummod", "compound", "nmod", "poss", "npadvmod"})


def trails_place(parse: Parse, timex: Timex, head: int) -> bool:
    """Whether it is a day that only comes after a name ("will travel to Yerevan, Armenia June 6-13")."""
    return is_day(timex) and timex.first > head and parse.tags[head] in ("NNP", "NNPS")


def is_barrier(parse: Parse, token: int, timex: Timex) -> bool:
    """Whether the way up leaves what the expression can date: bounds ("until"), and clauses that are no happening."""
    dep = parse.deps[token]
    is_bound = dep in ("prep", "mark", "pcomp") and parse.lower[token] in date_words().bounds
    is_bound = is_bound and not (parse.lower[timex.last] == "ago" and token + 1 == timex.first)  # "over a year ago"
    if is_bound and not timex.first < token <= timex.last:
        return _bounds(parse, token, timex)
    if dep == "prep" and parse.lower[token] in date_words().purpose and not is_day(timex):
        return not _is_planned(parse, parse.heads[token])
    if parse.lower[token] == "of" and token and parse.lower[token - 1] == "as":
        return not _is_planned(parse, parse.heads[parse.heads[token]])  # "as of Friday, 12 had died"
    if (
        parse.lower[token] in date_words().taking_effect
        or parse.lower[token] == "according"
        or (parse.lower[token] == "due" and dep not in ("ROOT", "acomp", "ccomp"))
    ):
        return True
    if parse.tags[token][:2] != "VB" or opens_span(parse, token):
        return False
    is_means = dep == "pcomp" and parse.lower[parse.heads[token]] == "by"  # "paved the way by meeting her on Monday"
    has_own = dep == "conj" and parse.child(token, "nsubj", "nsubjpass", "agent") is not None
    return has_own or (dep in _CLAUSES and not is_means)


def is_of_comparison(parse: Parse, timex: Timex) -> bool:
    """Whether it is the time of a figure that another is compared with ("rose to 5 pct from 4 pct a year ago").

    Of the figure from which something went a preposition may tell it ("to 24 pct from 55 pct at the end of 1986").
    """
    if parse.lower[timex.first - 1] in date_words().when and _is_figure_before(parse, timex.first - 2):
        return True
    figure = timex.first - 1
    if figure < 1 or parse.deps[figure] != "pobj" or parse.child(figure, "nummod", "quantmod") is None:
        return False
    joint = parse.heads[figure]
    if parse.lower[joint] not in date_words().comparing or parse.lower[timex.last] not in ("earlier", "ago", "before"):
        return False
    other = parse.child(joint - 1, "nummod", "quantmod") is not None and parse.lower[joint] not in ("with", "to")
    return (other or parse.lower[joint - 1] == "compared") and joint == parse.left[figure] - 1


def _is_figure_before(parse: Parse, last: int) -> bool:
    """Whether a figure ends there, right behind "from" or another word of comparing ("from about 55 pct")."""
    token = last
    if parse.tags[last] != "CD" and "RATE" not in english().classes.get(parse.lower[last], ()):
        return False  # "freed ten men from two camps in May"
    while token > 0 and (parse.tags[token] in ("CD", "NN", "NNS", "$") or parse.deps[token] in ("advmod", "quantmod")):
        token -= 1
    figures = any(parse.tags[at] == "CD" for at in range(token + 1, last + 1))
    return figures and parse.lower[token] in ("from", "against", "versus")


def _is_planned(parse: Parse, verb: int) -> bool:
    """Whether what the verb tells of is planned, so that "for" says when it will be ("due for July")."""
    if parse.lemmas[verb].lower() in date_words().scheduling and parse.child(verb, "prt") is None:
        return True
    return not date_words().ahead.isdisjoint(parse.lower[child] for child in parse.with_dep(verb, "aux"))


def _bounds(parse: Parse, token: int, timex: Timex) -> bool:
    """Whether the word says until, from or after when it was, or what it was about, and so not when."""
    below = parse.child(token, "pobj")
    direct = below is not None and timex.first <= below <= timex.last
    direct = direct and parse.tags[timex.first - 1][:3] != "NNP"  # "to Milan June 20-22"
    if parse.lower[token] in ("to", "by") and not direct:
        return False
    if parse.lower[token] in date_words().topics and direct:
        return False
    is_span = timex.edtf is not None and "/" in timex.edtf
    if parse.lower[token] == "from" and (is_span or _begins_ahead(parse, token)):
        return False
    return not begins_span(parse, timex, token)


def _begins_ahead(parse: Parse, token: int) -> bool:
    """Whether "from" says when something will begin ("will apply from 19 January")."""
    if opens_span(parse, parse.heads[token]):
        return True
    helpers = (parse.lower[child] for child in parse.with_dep(parse.heads[token], "aux"))
    return not date_words().ahead.isdisjoint(helpers)


def says_when(parse: Parse, noun: int) -> bool:
    """Whether the noun phrase itself says when ("In a Wednesday media event, …")."""
    return parse.deps[noun] in ("npadvmod", "tmod") or (
        parse.deps[noun] == "pobj" and parse.lower[parse.heads[noun]] in date_words().when
    )
