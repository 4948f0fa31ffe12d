"""Misparses of phrases: a companion taken for a subject, an order hung on those beside whom it is given."""

from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.mutable_parse import REACH, MutableParse

_SUBJECTS = ("nsubj", "nsubjpass")
_FINITE = ("VBD", "VBZ", "VBP")


def give_companion_back(tree: MutableParse, token: int) -> None:
    """Give whom one meets to the verb above, not to the purpose behind ("met | with the envoy | to talk")."""
    above = tree.heads[token]
    preposition, companion = tree.child(token, "mark"), tree.child(token, *_SUBJECTS)
    if preposition is None or companion is None or tree.lower[preposition] != "with" or not above < preposition:
        return
    helper = tree.child(token, "aux")
    if helper is None or tree.tags[helper] != "TO" or not preposition < companion < helper:
        return
    tree.deps[preposition], tree.heads[preposition], tree.tags[preposition] = "prep", above, "IN"
    tree.deps[companion], tree.heads[companion] = "pobj", preposition


def give_what_is_seen(tree: MutableParse, token: int) -> None:
    """Give a bare verb the noun before it, which somebody or some time saw do it ("the talks saw members | warn")."""
    noun, seeing = token - 1, tree.heads[token]
    if tree.lemmas[seeing].lower() not in lexicon().function.perceiving or tree.tags[token] not in ("VB", "VBP"):
        return
    if tree.deps[noun] == "dobj" and tree.heads[noun] == seeing and tree.child(token, *_SUBJECTS, "aux") is None:
        tree.tags[token], tree.deps[token] = "VB", "ccomp"
        tree.deps[noun], tree.heads[noun] = "nsubj", token


def give_order_back(tree: MutableParse, token: int) -> None:
    """Give what is asked to the verb of asking, not to the last of those asked ("urges all, and Mali, | to attend")."""
    last, helper = tree.heads[token], tree.child(token, "aux")
    if helper is None or tree.tags[helper] != "TO" or tree.lower[helper - 1] != "," or tree.deps[last] != "conj":
        return
    first = tree.heads[last]
    verb = tree.heads[first]
    asked = tree.deps[first] in ("dobj", "pobj") and tree.lower[first + 1 : last].count(",") > 0
    if tree.deps[first] == "pobj" and asked:
        verb = tree.heads[verb]
    if asked and tree.lemmas[verb].lower() in lexicon().cues.infinitive | lexicon().happenings.performative:
        tree.deps[token], tree.heads[token] = "xcomp", verb


def give_subject_past_aside(tree: MutableParse, token: int) -> None:
    """Give the verb the subject that an aside has taken ("said that the deal, while costing jobs, | was fair")."""
    above = tree.heads[token]
    if tree.tags[token] not in _FINITE or tree.child(token, *_SUBJECTS, "mark", "cc") is not None:
        return
    beside = (at for at in range(token - 1, above, -1) if tree.heads[at] == above and tree.deps[at] == "ccomp")
    aside = next(beside, None)
    if aside is None or tree.tags[aside] != "VBG" or tree.child(aside, "aux") is not None:
        return
    subject, mark = tree.child(aside, *_SUBJECTS), tree.child(aside, "mark")
    if subject is None or not above < subject < aside:
        return
    tree.heads[subject] = token
    if mark is not None and mark < subject:
        tree.heads[mark] = token
    tree.deps[aside], tree.heads[aside] = "advcl", token


def give_subject_of_clause(tree: MutableParse, token: int) -> None:
    """Give a verb without a subject that of its clause, which a pause cut off ("as prices, overnight, | rose")."""
    if tree.tags[token] not in _FINITE or tree.child(token, *_SUBJECTS, "aux", "cc") is not None:
        return
    noun = _before_pause(tree, token)
    while noun and (tree.deps[noun] in ("punct", "advmod") or tree.tags[noun] == "RB"):
        noun -= 1
    opening = tree.heads[noun]
    above = tree.heads[opening]
    parted = noun < token - 1 and tree.lower[token - 1] == ","
    if not parted or tree.deps[noun] != "pobj" or tree.deps[opening] != "prep" or not above < opening < noun:
        return
    joined = any(tree.tags[at] == "CC" and tree.heads[at] == tree.heads[token] for at in range(noun, token))
    if tree.lower[opening] not in lexicon().function.telling or tree.tags[above][:2] != "VB" or joined:
        return
    tree.deps[token], tree.heads[token] = "advcl", above
    tree.deps[noun], tree.heads[noun] = "nsubj", token
    tree.deps[opening], tree.heads[opening], tree.tags[opening] = "mark", token, "IN"


def _before_pause(tree: MutableParse, token: int) -> int:
    """The token before the verb, or before a phrase between commas in front of it ("Togo, in a late move, | left")."""
    before = token - 1
    if before < 0 or tree.lower[before] != ",":
        return before
    opens = next((at for at in range(before - 1, max(before - REACH, 0), -1) if tree.lower[at] == ","), before)
    phrase = opens < before and tree.tags[opens + 1] == "IN" and tree.heads[opens + 1] == tree.heads[token]
    return opens if phrase else before


def give_main_its_subject(tree: MutableParse, token: int) -> None:
    """Make the past the verb of the whole phrase before, not of its last noun ("talks on ending the war | broke up").

    The parser then takes the phrase for the sentence, which has no other verb.
    """
    last = tree.heads[token]
    top = last
    while tree.deps[top] in ("dobj", "pobj", "pcomp", "prep", "compound") and tree.heads[top] < top:
        top = tree.heads[top]
    is_phrase = tree.deps[top] == "ROOT" and tree.tags[top][:2] == "NN" and top < last < token
    if tree.tags[token] != "VBD" or not is_phrase or tree.lower[token - 1] == "," or tree.deps[last] != "dobj":
        return
    tree.deps[top], tree.heads[top] = "nsubj", token
    tree.deps[token], tree.heads[token] = "ROOT", token
    for at in range(token + 1, len(tree.heads)):
        if tree.deps[at] == "punct" and tree.heads[at] == top:
            tree.heads[at] = token


def give_said_past_aside(tree: MutableParse, token: int) -> None:
    """Give what is said its noun, which an aside cut off ("said a plan for Mali, adopted in May, | caused alarm")."""
    aside = tree.heads[token]
    cue = tree.heads[aside]
    if tree.tags[token] not in _FINITE or tree.deps[aside] not in ("advcl", "conj") or not cue < aside < token:
        return
    if tree.tags[aside] not in ("VBD", "VBN") or tree.lower[aside - 1] != "," or tree.lower[token - 1] != ",":
        return
    noun = tree.child(cue, "dobj")
    owns = any(tree.child(verb, *_SUBJECTS) is not None for verb in (aside, token))
    if noun is None or not cue < noun < aside or owns or tree.lemmas[cue].lower() not in lexicon().cues.clause:
        return
    tree.deps[aside], tree.heads[aside], tree.tags[aside] = "acl", noun, "VBN"
    tree.deps[noun], tree.heads[noun] = "nsubj", token
    tree.deps[token], tree.heads[token] = "ccomp", cue
