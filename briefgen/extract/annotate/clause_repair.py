"""Misparses of clauses: verbs and nouns that the parser gave to the wrong clause beside them."""

from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.mutable_parse import REACH, MutableParse

_SUBJECTS = ("nsubj", "nsubjpass")
_PAST = ("VBD", "VBN")
_RELATIVE = ("WDT", "WP")


def free_main(tree: MutableParse, token: int) -> None:
    """Make the verb behind a participle on its subject the main one ("Men calling themselves guards | held …")."""
    aside = tree.heads[token]
    subject = tree.child(aside, "nsubj")
    if tree.tags[token] != "VBD" or tree.tags[aside] != "VBG" or tree.deps[aside] != "ROOT" or subject is None:
        return
    own = tree.child(token, "nsubj")
    named = "".join(tree.lower[aside + 1 : aside + 2]).endswith(
        ("self", "selves")
    )  # so that what the parser took for its subject is a name
    if subject != aside - 1 or tree.child(aside, "aux", "cc") is not None or (own is not None and not named):
        return
    if own is not None:
        tree.deps[own], tree.heads[own] = "oprd", aside
    tree.deps[token], tree.heads[token] = "ROOT", token
    tree.deps[subject], tree.heads[subject] = "nsubj", token
    tree.deps[aside], tree.heads[aside] = "acl", subject
    for at in range(token + 1, min(token + REACH, len(tree.heads))):
        if tree.heads[at] == aside:
            tree.heads[at] = token


def free_main_past(tree: MutableParse, token: int) -> None:
    """Make the verb behind a past that describes its subject the main one ("The men sent to the border | fled")."""
    aside = tree.heads[token]
    subject = tree.child(aside, *_SUBJECTS)
    if tree.tags[token] != "VBD" or subject is None or not subject < aside < token or tree.tags[aside] not in _PAST:
        return
    loose = tree.deps[token] in ("advcl", "ccomp", "conj", "dep") and _is_like_participle(tree.lower[aside])
    whole = tree.child(aside, "aux", "auxpass", "cc", "ccomp", "neg", "attr", "acomp") not in (None, token)
    thing = tree.child(aside, "dobj")
    whole = whole or (thing is not None and tree.tags[thing] != "JJ")
    owns = tree.child(token, *_SUBJECTS, "mark", "aux", "auxpass", "agent", "cc") is not None
    bare = (
        tree.tags[subject][:2] == "NN"
        and tree.child(aside, "prep", "dative", "xcomp", "agent", "prt", "npadvmod") is not None
    )
    if not loose or whole or owns or not bare or "," in tree.lower[subject:token]:
        return
    if tree.lemmas[aside].lower() in lexicon().cues.clause:
        return
    tree.tags[aside] = "VBN"
    tree.deps[token], tree.heads[token] = tree.deps[aside], tree.heads[aside] if tree.heads[aside] != aside else token
    tree.deps[subject], tree.heads[subject] = "nsubj", token
    tree.deps[aside], tree.heads[aside] = "acl", subject
    for at in range(max(subject - REACH, 0), min(token + REACH, len(tree.heads))):
        if tree.heads[at] == aside and not subject < at < token:
            tree.heads[at] = token


def make_passive(tree: MutableParse, token: int) -> None:
    """Make a punishment that is joined to a passive one too ("has been jailed and | fined millions")."""
    above, sum_of = tree.heads[token], tree.child(token, "dobj")
    if tree.tags[token] != "VBD" or sum_of is None or tree.child(above, "auxpass") is None:
        return
    punishes = lexicon().happenings.verbs.get(tree.lemmas[token].lower()) in ("sanction", "coerce")
    counted = tree.tags[sum_of] == "CD" or tree.child(sum_of, "nummod", "quantmod") is not None
    if punishes and counted and tree.child(token, *_SUBJECTS, "aux") is None:
        tree.tags[token] = "VBN"


def _is_like_participle(word: str) -> bool:
    """Whether the past and the participle of the verb are written alike ("closed", "sent")."""
    return word.endswith("ed") or word in lexicon().function.unchanging | lexicon().function.alike


def give_said(tree: MutableParse, token: int) -> None:
    """Make the verb without "and" what is said, of the noun right before it ("denies its forces | are in the town")."""
    helper = tree.child(token, "aux", "auxpass")
    first = token if helper is None else min(helper, token)
    noun = first - 1
    cue = tree.heads[noun] if noun >= 0 else token
    finite = tree.tags[first] in ("VBP", "VBZ", "VBD", "MD")
    if not finite or tree.deps[noun] != "dobj" or tree.tags[noun][:2] != "NN" or not cue < noun:
        return
    joined = any(tree.deps[at] == "cc" and tree.heads[at] == tree.heads[token] for at in range(cue, first))
    owns = tree.child(token, "nsubj", "nsubjpass", "expl") is not None
    if joined or owns or tree.lemmas[cue].lower() not in lexicon().cues.clause:
        return
    tree.deps[noun], tree.heads[noun] = "nsubj", token
    tree.deps[token], tree.heads[token] = "ccomp", cue


def give_noun_before(tree: MutableParse, token: int) -> None:
    """Give the noun before the verb to it, where only the "and" before it joins both ("shut a bank and | Peru left").

    Two verbs that share a subject have an "and" or a comma right before the second.
    """
    noun, above = token - 1, tree.heads[token]
    if tree.tags[token] not in ("VBD", "VBZ") or not above < noun or tree.tags[above] not in ("VBD", "VBZ"):
        return
    if tree.tags[noun][:2] != "NN" or tree.deps[noun] != "conj" or tree.child(token, "nsubj", "nsubjpass") is not None:
        return
    joint = next((at for at in range(noun - 1, above, -1) if tree.tags[at] == "CC"), above)
    within = all(tree.heads[at] == noun or tree.heads[at] > joint for at in range(joint + 1, noun))
    if joint == above or not within or tree.heads[joint] != tree.heads[noun] or tree.heads[noun] <= above:
        return
    tree.deps[noun], tree.heads[noun], tree.heads[joint] = "nsubj", token, above


def attribute(tree: MutableParse, token: int) -> None:
    """Hang the sentence on the verb at its end that says whose words it is ("Prices may fall, a bank | has warned")."""
    told, ends = tree.heads[token], token + 1 < len(tree.lower) and tree.lower[token + 1] == "."
    speaker = tree.child(token, "nsubj")
    if not ends or tree.deps[told] != "ROOT" or speaker is None or not told < speaker < token:
        return
    between = range(told + 1, speaker)
    joined = any(tree.tags[at] == "CC" and tree.heads[at] in (told, token) for at in between)
    first = min([speaker, *(at for at in between if tree.heads[at] == speaker)])
    if (
        joined
        or tree.lower[first - 1] != ","
        or tree.child(token, "dobj", "prep", "ccomp", "xcomp", "acomp") is not None
    ):
        return
    tree.deps[token], tree.heads[token] = "ROOT", token
    tree.deps[told], tree.heads[told] = "ccomp", token
    tree.heads[first - 1] = tree.heads[token + 1] = token


def give_speakers(tree: MutableParse, token: int) -> None:
    """Make the names behind the last comma those whose words it is ("… a truce in Mali, Chad and | Togo said").

    The parser lists them with the name before the comma, and leaves the verb of saying without a subject.
    """
    last, told = token - 1, tree.heads[token]
    if told == token:
        told = tree.child(token, "ccomp") or token
    if "ROOT" not in (tree.deps[told], tree.deps[token]) or not told < last or tree.tags[last][:2] != "NN":
        return
    if tree.child(token, "nsubj", "nsubjpass", "expl", "dobj", "xcomp", "aux") is not None:
        return
    first = last
    while tree.deps[first] in ("conj", "appos") and tree.deps[tree.heads[first]] in ("conj", "appos"):
        first = tree.heads[first]
    above = tree.heads[first]
    if tree.deps[first] not in ("conj", "appos") or not told < above < first:
        return
    start = min([first, *(at for at in range(above + 1, first) if tree.heads[at] == first)])
    joint = next((at for at in range(above + 1, start) if tree.tags[at] == "CC"), None)
    if tree.lower[start - 1] != "," or joint is not None or tree.child(told, "nsubj", "nsubjpass") is None:
        return
    tree.deps[first], tree.heads[first] = "nsubj", token
    tree.deps[token], tree.heads[token] = "ROOT", token
    tree.deps[told], tree.heads[told] = "ccomp", token
    tree.heads[start - 1] = token
    for at in range(token + 1, min(token + REACH, len(tree.heads))):
        if tree.heads[at] == told:
            tree.heads[at] = token


def set_beside(tree: MutableParse, token: int) -> None:
    """Make no content of a clause that opens the sentence with a conjunction ("As crowds | gather, Mali said …")."""
    above = tree.heads[token]
    mark = tree.child(token, "mark")
    if mark is None or not mark < token < above or tree.lower[mark] in ("that", "whether"):
        return
    behind = range(above + 1, min(above + REACH, len(tree.heads)))
    if any(tree.heads[at] == above and tree.deps[at] == "ccomp" for at in behind):
        tree.deps[token] = "advcl"


def make_content(tree: MutableParse, token: int) -> None:
    """Make a clause of "that", a noun and a verb that the parser parted ("affirmed | that trade and talks | are")."""
    saying = tree.heads[token]
    if tree.tags[token] not in ("VBZ", "VBP", "VBD", "MD") or tree.lemmas[saying].lower() not in lexicon().cues.clause:
        return
    noun = tree.child(saying, "dobj")
    that = tree.child(noun, "det") if noun is not None else None
    if noun is None or that is None or tree.lower[that] != "that" or that != saying + 1 or not noun < token:
        return
    if tree.child(token, "nsubj", "nsubjpass") is not None:
        return
    if any(tree.deps[at] == "cc" and tree.heads[at] == saying for at in range(saying, token)):
        return
    tree.deps[token], tree.deps[noun], tree.heads[noun] = "ccomp", "nsubj", token
    tree.tags[that], tree.deps[that], tree.heads[that] = "IN", "mark", token


def hang_on_cleft(tree: MutableParse, token: int) -> None:
    """Hang the clause on the noun that a cleft brings forward ("It was Oman that freed the ship")."""
    being, subject = tree.heads[token], tree.child(token, "nsubj", "nsubjpass")
    if subject is None or tree.tags[subject] not in _RELATIVE or not being < subject < token:
        return
    it, forward = tree.child(being, "nsubj"), tree.child(being, "attr")
    if it is None or tree.lower[it] != "it" or forward is None or not being < forward < subject:
        return
    named = subject - 1
    if named != forward and tree.tags[named] == "NNP" and tree.deps[named] == "punct":
        tree.deps[named], tree.heads[named] = "appos", forward
    tree.deps[token], tree.heads[token] = "relcl", forward
