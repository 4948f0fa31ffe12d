"""The kind of a happening by the PLOVER codebook: from its verb, and from what the verb does to which object."""

from collections.abc import Iterator

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb
from briefgen.extract.annotate.parse import Parse

OTHER = "other"
_HOSTILE = frozenset({"sanction", "coerce", "mobilize", "protest", "assault", "threaten"})
_FRIENDLY = frozenset({"agree", "aid", "consult", "cooperate", "support"})
_PEOPLE = frozenset({"person", "group", "armed_group"})


def kind_of_verb(annotated: AnnotatedText, verb: Verb, lemma: str) -> str:
    """The kind of what the verb tells; `lemma` with its particle. "other" where the codebook has no place for it."""
    plain, kinds = lemma.split(maxsplit=1)[0], annotated.lexicon.kinds
    objects = tuple(_objects(annotated, verb))
    if _protests(annotated, verb, plain, objects):
        return "protest"
    for rule in (
        _by_sense,
        _by_courtesy,
        _by_undoing,
        _by_giving,
        _by_moving,
        _by_releasing,
        _by_bonding,
        _by_opening,
        _by_seizing,
        _by_calling,
    ):
        kind = rule(annotated, lemma, objects)
        if kind is not None:
            return kind
    verbs = annotated.lexicon.happenings.verbs
    own = verbs.get(lemma) or verbs.get(plain) or OTHER
    if _is_another_sense(annotated, verb.token, lemma) or _only_maintains(annotated, verb.token, lemma):
        own = OTHER
    if lemma in kinds.carrying and (carried := _kind_of_nouns(annotated, objects)) is not None:
        return carried
    below = annotated.parse.child(verb.token, "xcomp")
    if below is not None and plain in kinds.failing:
        return "reject" if _is_dealing(annotated, below) else own
    if own in (OTHER, "statement") and below is not None and plain in kinds.aspect:
        return verbs.get(annotated.parse.lemmas[below].lower(), OTHER)
    return own


def _by_sense(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """The kind of a verb of violence that is done to what can only be spoken against ("attacked the plan")."""
    things = [annotated.parse.lemmas[token].lower() for token in objects]
    attacks = annotated.lexicon.happenings.verbs.get(lemma) == "assault"
    return "accuse" if attacks and annotated.lexicon.kinds.plans.intersection(things) else None


def _is_another_sense(annotated: AnnotatedText, verb: int, lemma: str) -> bool:
    """Whether the verb has not the sense for which the codebook lists it ("commit a crime", "meet a target")."""
    parse = annotated.parse
    if lemma == "meet":
        met = parse.child(verb, "dobj")
        return (
            met is not None
            and parse.tags[met] in ("NN", "NNS")
            and parse.lemmas[met].lower() in annotated.lexicon.kinds.aims
        )
    if lemma == "commit":
        return parse.child(verb, "dobj") is not None
    return lemma == "try" and parse.child(verb, "xcomp") is not None


def _only_maintains(annotated: AnnotatedText, verb: int, lemma: str) -> bool:
    """Whether one only says that something is so ("insisted the vote was fair"), and asks for or yields nothing."""
    parse, content = annotated.parse, annotated.parse.child(verb, "ccomp")
    if lemma not in annotated.lexicon.kinds.maintaining or content is None:
        return False
    obliging = annotated.lexicon.function.obliging
    finite = parse.tags[content] in ("VBD", "VBZ", "VBP", "MD") or parse.child(content, "aux") is not None
    return finite and not any(parse.lower[child] in obliging for child in parse.with_dep(content, "aux"))


def _is_dealing(annotated: AnnotatedText, token: int) -> bool:
    """Whether the verb would have been a dealing with others ("failed to reach a deal")."""
    below = annotated.parse.child(token, "dobj")
    kind = _kind_of_noun(annotated, below) if below is not None else None
    return (kind or annotated.lexicon.happenings.verbs.get(annotated.parse.lemmas[token].lower())) in _FRIENDLY


def _objects(annotated: AnnotatedText, verb: Verb) -> Iterator[int]:
    """What the verb is done to: its object and those joined to it, of a passive its subject, and "on strike"."""
    parse = annotated.parse
    first = parse.child(verb.token, "dobj")
    if verb.passive and verb.subject is not None:
        first = verb.subject
    while first is not None:
        yield first
        first = parse.child(first, "conj")
    for child in parse.with_dep(verb.token, "prep"):
        below = parse.child(child, "pobj")
        is_thing = below is not None and below not in annotated.dated  # "on March 26" is no march
        if below is not None and is_thing and parse.lower[child] in ("on", "into", "to", "with"):
            yield below


def _kind_of_nouns(annotated: AnnotatedText, objects: tuple[int, ...]) -> str | None:
    for token in objects:
        kind = _kind_of_noun(annotated, token)
        if kind is not None:
            return kind
    return None


def _kind_of_noun(annotated: AnnotatedText, token: int) -> str | None:
    """The kind that the noun names, with the word before it ("war game"); of a heap that of what it is of."""
    parse, stance = annotated.parse, annotated.lexicon.kinds.stance
    nouns = annotated.lexicon.happenings.nouns
    for lemma in _with_word_before(parse, token):
        found = stance.get(lemma) or nouns.get(lemma)
        if found not in (None, OTHER, "statement"):
            return found
    of = next((child for child in parse.with_dep(token, "prep") if parse.lower[child] == "of"), None)
    below = parse.child(of, "pobj") if of is not None else None
    return _kind_of_noun(annotated, below) if below is not None and below > token else None


def _with_word_before(parse: Parse, token: int) -> tuple[str, ...]:
    lemma = parse.lemmas[token].lower()
    if token > 1 and parse.words[token - 1] == "-":
        return f"{parse.lower[token - 2]}-{lemma}", lemma
    if token and parse.deps[token - 1] in ("compound", "amod") and parse.heads[token - 1] == token:
        return f"{parse.lower[token - 1]} {lemma}", lemma
    return (lemma,)


def _named(annotated: AnnotatedText, objects: tuple[int, ...], words: frozenset[str]) -> bool:
    """Whether an object is one of the nouns, or an amount of one ("40 tons of grain", "€5m in relief")."""
    parse = annotated.parse
    for token in objects:
        if words & {parse.lemmas[token].lower(), parse.lower[token]}:
            return True
        parts = (child for child in parse.children[token] if parse.deps[child] in ("compound", "quantmod", "nmod"))
        if any(words & {parse.lemmas[child].lower(), parse.lower[child]} for child in parts):
            return True
        for child in parse.with_dep(token, "prep"):
            below = parse.child(child, "pobj") if parse.lower[child] in ("of", "in", "for") else None
            if below is not None and words & {parse.lemmas[below].lower(), parse.lower[below]}:
                return True
    return False


def _by_undoing(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """ "lifted the ban" yields; "suspended aid" and "cancelled the visit" refuse."""
    kinds = annotated.lexicon.kinds
    if lemma not in kinds.undoing or not objects:
        return None
    of = _kind_of_noun(annotated, objects[0])
    if _named(annotated, objects[:1], kinds.ties):
        return "sanction"
    if of in _HOSTILE or _named(annotated, objects[:1], kinds.barriers):
        return "yield"
    return "sanction" if of in _FRIENDLY else None


def _by_giving(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """ "sent blankets" aids; "granted permission" yields."""
    kinds = annotated.lexicon.kinds
    if lemma not in kinds.giving:
        return None
    if _named(annotated, objects, kinds.concessions):
        return "yield"
    return "aid" if _named(annotated, objects, kinds.goods) else None


def _by_moving(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """ "sent warships" and "put the army on alert" mobilize."""
    kinds = annotated.lexicon.kinds
    return "mobilize" if lemma in kinds.moving and _named(annotated, objects, kinds.forces) else None


def _by_opening(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """ "opened an embassy" supports, "closed the embassy" sanctions, "closed the border" coerces."""
    kinds = annotated.lexicon.kinds
    if lemma not in ("open", "reopen", "close", "shut", "shut down", "close down", "block"):
        return None
    opens = lemma in ("open", "reopen")
    if _named(annotated, objects[:1], kinds.missions):
        return "support" if opens else "sanction"
    return "coerce" if not opens and _named(annotated, objects[:1], kinds.shut) else None


def _by_seizing(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """ "captured three towns" is assault, which "captured three men" is not."""
    kinds = annotated.lexicon.kinds
    if lemma not in kinds.seizing or not objects:
        return None
    is_place = lemma not in ("take", "gain") and objects[0] in annotated.place_at
    return "assault" if is_place or _named(annotated, objects[:1], kinds.holds) else None


def _protests(annotated: AnnotatedText, verb: Verb, plain: str, objects: tuple[int, ...]) -> bool:
    """Whether demonstrators do it, or somebody stops work or takes to the streets."""
    parse, kinds = annotated.parse, annotated.lexicon.kinds
    if verb.subject is None or verb.passive or plain not in kinds.protesting:
        return False
    if parse.lemmas[verb.subject].lower() in kinds.protesters:
        return True
    return plain in ("stop", "take") and any(parse.lemmas[token].lower() in kinds.stopping for token in objects)


def _by_releasing(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """ "released the sailors" yields; "released a statement" and "returned to Oslo" do not."""
    kinds = annotated.lexicon.kinds
    if lemma not in kinds.releasing:
        return None
    given = tuple(token for token in objects if annotated.parse.deps[token] != "pobj")
    if lemma != "release":
        return "yield" if given else OTHER
    held = any(_is_somebody(annotated, token) for token in given) or _named(annotated, given, kinds.captives)
    return "yield" if held else OTHER


def _is_somebody(annotated: AnnotatedText, token: int) -> bool:
    """Whether the noun is a person or people, or holds an office."""
    cluster = annotated.resolved.at.get(token)
    if cluster is not None:
        return annotated.resolved.clusters[cluster].kind in _PEOPLE
    return annotated.parse.lower[token] in annotated.lexicon.offices.heads | {"counterpart"}


def _by_courtesy(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """ "extended their condolences" supports."""
    happenings = annotated.lexicon.happenings
    given = any(annotated.parse.lower[token] in happenings.courtesies for token in objects[:1])
    return "support" if lemma in happenings.offering and given else None


def _by_bonding(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """ "signed a treaty" and "established relations" support."""
    kinds = annotated.lexicon.kinds
    return "support" if lemma in kinds.bonding and _named(annotated, objects, kinds.bonds) else None


def _by_calling(annotated: AnnotatedText, lemma: str, objects: tuple[int, ...]) -> str | None:
    """ "called the king" consults, "called for talks" requests, "called him a liar" does neither."""
    parse = annotated.parse
    if lemma != "call" or not objects or parse.deps[objects[0]] != "dobj":
        return None
    verb = parse.heads[objects[0]]
    if parse.child(verb, "oprd", "ccomp") is not None:
        return OTHER
    asks = any(parse.lower[child] in ("for", "on", "upon") for child in parse.with_dep(verb, "prep"))
    return "consult" if _is_somebody(annotated, objects[0]) and not asks else None
