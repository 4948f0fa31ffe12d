"""Misparses of a few builds that grammar alone tells: where a second verb, a cleft or a past form truly belongs."""

from collections.abc import Callable, Sequence
from typing import Final

from briefgen.extract.annotate.clause_repair import (
    attribute,
    free_main,
    free_main_past,
    give_noun_before,
    give_said,
    give_speakers,
    hang_on_cleft,
    make_content,
    make_passive,
    set_beside,
)
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.list_repair import (
    describes_next_of_list,
    give_adjective_its_noun,
    give_to_list,
    is_noun_of_list,
    make_it_describe,
    name_first,
    put_into_list,
)
from briefgen.extract.annotate.mutable_parse import REACH, MutableParse
from briefgen.extract.annotate.phrase_repair import (
    give_companion_back,
    give_main_its_subject,
    give_order_back,
    give_said_past_aside,
    give_subject_of_clause,
    give_subject_past_aside,
    give_what_is_seen,
)

_ASIDES = ("advcl", "relcl")


def repair(tree: MutableParse) -> None:
    """Change the tree where it errs: in the verb after an aside, in clefts, in past forms like those of the present."""
    before = tuple(tree.tags), tuple(tree.deps), tuple(tree.heads)
    unchanging = lexicon().function.unchanging
    for token, tag in enumerate(tree.tags):
        if tag[:2] != "VB":
            _repair_noun(tree, token)
            continue
        _tag_by_place(tree, token)
        if tag == "VBP" and tree.lower[token] in unchanging and _is_under_past(tree, token):
            tree.tags[token] = "VBD"
        if tree.deps[token] == "conj" and describes_next_of_list(tree, token):
            make_it_describe(tree, token)
        else:
            _repair_clause(tree, token)
    _undo_circles(tree, *before)


def _undo_circles(tree: MutableParse, tags: Sequence[str], deps: Sequence[str], heads: Sequence[int]) -> None:
    """Give the tokens that changes of theirs have cut off from every root what they had: a tree has no circle."""
    rooted = [False] * len(tree.heads)
    for token in range(len(tree.heads)):
        way: list[int] = []
        above = token
        while not rooted[above] and tree.heads[above] != above and len(way) <= len(tree.heads):
            if above in way:
                break
            way.append(above)
            above = tree.heads[above]
        if rooted[above] or tree.heads[above] == above:
            for at in (*way, above):
                rooted[at] = True
    for token, whole in enumerate(rooted):
        if not whole:
            tree.tags[token], tree.deps[token], tree.heads[token] = tags[token], deps[token], heads[token]


def _repair_clause(tree: MutableParse, token: int) -> None:
    """Change where the clause of the verb hangs, and what hangs on it, where the tree errs."""
    for relations, change in _CHANGES:
        if tree.deps[token] in relations:
            change(tree, token)
    if tree.lemmas[token].lower() in lexicon().cues.clause:
        for relations, change in _CHANGES_OF_SPEECH:
            if tree.deps[token] in relations:
                change(tree, token)


def _repair_noun(tree: MutableParse, token: int) -> None:
    if tree.deps[token] == "conj" and (tree.tags[token][:2] == "NN" or tree.lower[token] == "those"):
        give_to_list(tree, token)
    elif tree.deps[token] == "conj" and tree.tags[token] == "JJ":
        give_adjective_its_noun(tree, token)
    elif tree.deps[token] == "dobj":
        _join_as_well(tree, token)
    elif tree.tags[token] == "JJ" and tree.deps[token] == "advmod":
        name_first(tree, token)
    elif tree.tags[token] == "NN" and tree.deps[token] == "ROOT":
        _tag_as_verb(tree, token)


def _tag_as_verb(tree: MutableParse, token: int) -> None:
    """Tag as a verb what has a subject and an object, as no noun has ("We, the ministers, | condemn the raid")."""
    subject = tree.child(token, "nsubj")
    described = tree.child(token, "det", "amod", "poss", "compound") is not None
    if subject is None or described or tree.child(token, "dobj") is None:
        return
    if subject < token and tree.tags[subject] in ("PRP", "NNS", "NNPS"):
        tree.tags[token] = "VBP"


def _repair_joined(tree: MutableParse, token: int) -> None:
    """Change whereto a verb is joined, or what it is, where the tree errs."""
    give_noun_before(tree, token)
    give_said(tree, token)
    attribute(tree, token)
    give_subject_of_clause(tree, token)
    make_passive(tree, token)
    if tree.deps[token] == "conj" and is_noun_of_list(tree, token):
        put_into_list(tree, token)
    elif tree.deps[token] == "conj" and tree.tags[token] == "VB":
        _join_to_infinitive(tree, token)
    elif tree.deps[token] == "conj":
        _join_to_main(tree, token)
        _join_to_saying(tree, token)
        make_content(tree, token)


def _join_as_well(tree: MutableParse, token: int) -> None:
    """Join a second object behind "as well as" to the first ("sold two banks, as well as | a mine")."""
    verb = tree.heads[token]
    first = tree.child(verb, "dobj")
    if first is None or first >= token:
        return
    joint = next((at for at in range(first + 1, token) if tree.deps[at] == "cc" and tree.heads[at] == verb), None)
    if joint is not None and tuple(tree.lower[joint - 2 : joint + 1]) == ("as", "well", "as"):
        tree.deps[token], tree.heads[token], tree.heads[joint] = "conj", first, first


def _join_to_infinitive(tree: MutableParse, token: int) -> None:
    """Join a base form to the infinitive before it, not to a finite verb ("agreed to free them and | pay a fine")."""
    above = tree.heads[token]
    if tree.tags[above] not in ("VBD", "VBZ", "VBP", "VBN") or tree.child(token, "nsubj", "aux", "auxpass") is not None:
        return
    below = next(
        (at for at in range(token - 1, above, -1) if tree.heads[at] == above and tree.deps[at] == "xcomp"), None
    )
    if below is None or tree.tags[below] != "VB":
        return
    first = next((at for at in range(below, token) if tree.heads[at] == above and tree.deps[at] == "cc"), token)
    tree.heads[token] = below
    for at in range(first, token):
        if tree.heads[at] == above and tree.deps[at] in ("cc", "punct"):
            tree.heads[at] = below


def _tag_by_place(tree: MutableParse, token: int) -> None:
    """Tag a past as the participle that it is ("leader | invited to …"), or as bare ("help Peru | beat the crisis")."""
    head, tag, dep = tree.heads[token], tree.tags[token], tree.deps[token]
    is_enabled = dep == "ccomp" and tree.lower[head] in lexicon().function.enabling and head < token
    is_reduced = tree.child(token, "agent") is not None or tree.deps[head] == "attr" or tree.lower[token - 1] == ","
    if tag == "VBD" and dep == "acl" and is_reduced:
        tree.tags[token] = "VBN"
    elif is_enabled and tag in ("VBD", "VBP") and tree.child(token, "aux", "auxpass", "mark") is None:
        tree.tags[token] = "VB"


def _give_to_subject(tree: MutableParse, token: int) -> None:
    """Make the verb that of the noun which the parser left without one ("Soldiers who came by sea | took the port")."""
    clause = tree.heads[token]
    noun = tree.heads[clause]
    is_rest = tree.deps[clause] == "relcl" and tree.deps[noun] == "ROOT" and tree.tags[noun][:2] == "NN"
    if not is_rest or not noun < clause < token or tree.tags[token] not in ("VBD", "VBN"):
        return
    if tree.child(token, "nsubj", "nsubjpass", "mark", "aux", "auxpass", "cc", "agent") is not None:
        return
    before = token - 1
    while before > clause and tree.heads[before] == token and tree.deps[before] == "advmod":
        tree.heads[before] = clause
        before -= 1
    for at in range(token + 1, min(token + REACH, len(tree.heads))):
        if tree.heads[at] == noun and tree.deps[at] == "punct":
            tree.heads[at] = token
    tree.tags[token], tree.deps[token], tree.heads[token] = "VBD", "ROOT", token
    tree.deps[noun], tree.heads[noun] = "nsubj", token


def _is_under_past(tree: MutableParse, token: int) -> bool:
    """Whether the clause above tells of the past, so that this one does too ("had died when two dams burst")."""
    head = tree.heads[token]
    if head == token or tree.deps[token] not in ("advcl", "ccomp", "relcl", "conj"):
        return False
    helper = tree.child(head, "aux", "auxpass")
    return tree.tags[head] == "VBD" or (helper is not None and tree.tags[helper] == "VBD")


def _join_to_main(tree: MutableParse, token: int) -> None:
    """Join the verb to the main one where commas set off the clause between ("left, after rebels came, and fired")."""
    aside = tree.heads[token]
    main = tree.heads[aside]
    if (
        tree.deps[aside] not in _ASIDES
        or not main < aside < token
        or tree.child(token, "nsubj", "nsubjpass") is not None
    ):
        return
    while tree.tags[main][:2] != "VB" and tree.heads[main] != main:
        main = tree.heads[main]
    joint = next((at for at in range(token - 1, aside, -1) if tree.deps[at] == "cc" and tree.heads[at] == aside), None)
    if main > aside or joint is None or not (tree.tags[main] == tree.tags[token] == "VBD"):
        return
    parted = tree.lower[joint - 1] == "," and any(tree.lower[at] == "," for at in range(main + 1, aside))
    helper = tree.child(aside, "aux", "auxpass")
    unlike = tree.tags[helper if helper is not None else aside] in ("VBP", "VBZ")  # "the siege they are under and told"
    if parted or unlike:
        tree.heads[token] = tree.heads[joint] = main


def _join_to_saying(tree: MutableParse, token: int) -> None:
    """Join a second verb of saying to the first, not to what is said ("said it would stay and vowed to fight")."""
    said, speech = tree.heads[token], lexicon().cues
    saying = tree.heads[said]
    if tree.deps[said] == "advcl" and _is_praise_too(tree, saying, said, token):
        _join(tree, token, said, saying)
        return
    if tree.deps[said] != "ccomp" or not saying < said < token or tree.tags[saying] != "VBD":
        return
    lemma = tree.lemmas[token].lower()
    is_speech = lemma in speech.clause or lemma in speech.object or any(lemma == verb for verb, _ in speech.followed)
    says = tree.lemmas[saying].lower() in speech.clause or tree.lemmas[saying].lower() in speech.light
    if not is_speech or not says or tree.tags[token] not in ("VBD", "VBN"):
        return
    if tree.child(token, "nsubj", "nsubjpass", "aux", "auxpass", "agent") is not None or not _is_unlike(
        tree, said, token
    ):
        return
    if _join(tree, token, said, saying):
        tree.tags[token] = "VBD"


def _join(tree: MutableParse, token: int, below: int, above: int) -> bool:
    """Hang the verb and its "and" on the verb above, from the one below."""
    joint = next((at for at in range(token - 1, below, -1) if tree.deps[at] == "cc" and tree.heads[at] == below), None)
    if joint is not None:
        tree.heads[token] = tree.heads[joint] = above
    return joint is not None


def _is_praise_too(tree: MutableParse, main: int, aside: int, token: int) -> bool:
    """Whether a second verb of judging is the first one's ("congratulates her as she leaves and thanks her")."""
    judging = lexicon().cues.object
    both = tree.lemmas[main].lower() in judging and tree.lemmas[token].lower() in judging
    alike = tree.tags[main] == tree.tags[token] and main < aside < token
    whom = tree.child(token, "dobj")
    pronoun = whom is not None and tree.tags[whom] == "PRP"
    return both and alike and pronoun and tree.lemmas[aside].lower() not in judging


def _is_unlike(tree: MutableParse, said: int, token: int) -> bool:
    """Whether what is said is formed so that a verb in the past can't go on from it."""
    helper = tree.child(said, "aux", "auxpass")
    if helper is None:
        return tree.tags[said] in ("VBZ", "VBP") or tree.lemmas[said].lower() == "be"
    if tree.child(said, "auxpass") is not None and tree.child(token, "dobj") is not None:
        return True
    if tree.lower[helper] != "had":
        return tree.deps[helper] == "auxpass" or tree.tags[helper] in ("MD", "VBZ", "VBP")
    clause = tree.child(token, "ccomp")
    parted = any(tree.lower[at : at + 2] == (",", "and") for at in range(said, token))
    return parted or (clause is not None and tree.child(clause, "mark") is not None)


_Change = Callable[[MutableParse, int], None]
# What is tried for a verb that hangs by one of these relations, in this order: each may change by what it hangs.
_CHANGES: Final[tuple[tuple[tuple[str, ...], _Change], ...]] = (
    (("ccomp",), set_beside),
    (("acl",), give_main_its_subject),
    (("conj", "advcl"), give_said_past_aside),
    (("conj", "ccomp", "advcl", "dep"), free_main),
    (("conj", "ccomp", "advcl", "dep"), free_main_past),
    (("conj",), _repair_joined),
    (("ccomp", "advcl"), hang_on_cleft),
    (("ccomp", "advcl"), _give_to_subject),
    (("ccomp", "advcl"), give_subject_past_aside),
    (("advcl", "xcomp", "ccomp"), give_companion_back),
    (("relcl", "acl"), give_order_back),
    (("dep",), give_what_is_seen),
)
_CHANGES_OF_SPEECH: Final[tuple[tuple[tuple[str, ...], _Change], ...]] = (
    (("ccomp",), attribute),
    (("ROOT", "ccomp", "conj", "advcl", "dep"), give_speakers),
)
