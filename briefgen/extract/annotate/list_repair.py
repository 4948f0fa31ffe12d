"""Misparses of lists: members that the parser joined to the verb, and a participle that it took for one."""

from briefgen.extract.annotate.mutable_parse import REACH, MutableParse
from briefgen.extract.annotate.pipeline import words_but_nouns

_ENDS = (".", "?", "!", ":", ";")


def give_to_list(tree: MutableParse, token: int) -> None:
    """Join a noun to those before it, where a mark made the parser join it to the verb ("Japan (J), and | Mali")."""
    verb = tree.heads[token]
    if tree.tags[verb][:2] != "VB" or tree.child(token, "nsubj", "aux") is not None or token < verb:
        return
    joint = next((at for at in range(token - 1, verb, -1) if tree.tags[at] == "CC"), verb)
    first = _first_of(tree, token)
    if tree.child(verb, "dobj") is not None and tree.lower[first - 1] == ",":  # the "and" of the list is yet to come
        joint = first
    listed = next((at for at in range(joint - 1, verb, -1) if tree.tags[at][:2] == "NN"), verb)
    while tree.deps[listed] not in ("conj", "dobj", "pobj") and listed > verb:
        listed = tree.heads[listed] if tree.heads[listed] < listed else verb
    while listed > verb and tree.deps[listed] == "pobj" and tree.lower[tree.heads[listed]] == "of":
        listed = tree.heads[tree.heads[listed]]
    if not verb < listed < joint or tree.lower[joint - 1] not in (",", ")"):
        return
    tree.heads[token] = listed
    if joint < first:
        tree.heads[joint] = listed


def _first_of(tree: MutableParse, token: int) -> int:
    """The first of the words before a noun that belong to it."""
    first = token
    while first and first <= tree.heads[first - 1] <= token:
        first -= 1
    return first


def name_first(tree: MutableParse, token: int) -> None:
    """Make the word that opens a sentence the first name of a list ("| Adel, Omar and Ali were tried")."""
    verb, known = tree.heads[token], tree.lower[token]
    opens = token + 2 < verb and tree.lower[token + 1] == "," and (not token or tree.lower[token - 1] in _ENDS)
    second = tree.child(verb, "nsubj", "nsubjpass")
    if not opens or second is None or not token < second < verb or tree.tags[second] != "NNP":
        return
    if tree.child(second, "conj") is None or _first_of(tree, second) != token + 2 or known in words_but_nouns():
        return
    tree.tags[token], tree.deps[token] = "NNP", tree.deps[second]
    tree.deps[second], tree.heads[second], tree.heads[token + 1] = "conj", token, token


def describes_next_of_list(tree: MutableParse, token: int) -> bool:
    """Whether a past joined to a passive by a comma only belongs to the next of a list of nouns.

    "They were kept from leaving, facing hunger, | restricted speech, poor care, and abuse".
    """
    above, noun = tree.heads[token], token - 2
    if tree.tags[token] not in ("VBD", "VBN") or not above < noun or tree.child(above, "auxpass") is None:
        return False
    if tree.lower[token - 1] != "," or tree.child(token, "nsubj", "nsubjpass", "aux", "auxpass", "cc") is not None:
        return False
    listed = tree.child(token, "dobj")
    bare = tree.tags[noun][:2] == "NN" and tree.deps[noun] in ("dobj", "pobj", "conj") and tree.heads[noun] != above
    return bare and listed == token + 1 and tree.child(listed, "conj") is not None


def make_it_describe(tree: MutableParse, token: int) -> None:
    """Join the noun behind the word to the one before, and have the word describe it."""
    noun = token + 1
    tree.tags[token], tree.deps[token], tree.heads[token] = "VBN", "amod", noun
    tree.deps[noun], tree.heads[noun], tree.heads[token - 1] = "conj", token - 2, token - 2


def is_noun_of_list(tree: MutableParse, token: int) -> bool:
    """Whether a base form, which cannot be joined to a past, is a noun ("fined A and Irish | trader B")."""
    head = tree.heads[token]
    if tree.tags[token] != "VB" or tree.tags[head] not in ("VBD", "VBN", "VBZ") or tree.child(token, "aux") is not None:
        return False
    before, listed = token - 1, tree.child(head, "dobj")
    described = tree.heads[before] == token and tree.deps[before] in ("amod", "compound")
    return described and listed is not None and head < listed < before


def put_into_list(tree: MutableParse, token: int) -> None:
    """Make the word the last member of the list that is the object of the verb; a name behind it stands beside it."""
    verb = tree.heads[token]
    member = next(at for at in range(token - 1, verb, -1) if tree.tags[at][:2] == "NN" and tree.heads[at] != token)
    tree.tags[token], tree.heads[token] = "NN", member
    for at in range(token + 1, min(token + REACH, len(tree.heads))):
        if tree.heads[at] == token and tree.deps[at] == "dobj":
            tree.deps[at] = "appos"
        elif tree.heads[at] == token and tree.deps[at] in ("punct", "prep", "advcl", "xcomp"):
            tree.heads[at] = verb


def give_adjective_its_noun(tree: MutableParse, token: int) -> None:
    """Have an adjective that seems a verb with an object describe that noun ("between Mali and | rebel Free Front").

    The noun joins the one before the "and".
    """
    noun, joint = tree.child(token, "dobj"), token - 1
    if noun is None or noun < token or tree.tags[joint] != "CC" or tree.tags[joint - 1][:2] != "NN":
        return
    before = joint - 1
    while tree.deps[before] == "compound" and tree.heads[before] < joint:
        before = tree.heads[before]
    if tree.deps[before] not in ("pobj", "dobj", "conj") or any(tree.heads[at] == token for at in range(joint)):
        return
    tree.deps[token], tree.heads[token] = "amod", noun
    tree.deps[noun], tree.heads[noun], tree.heads[joint] = "conj", before, before
