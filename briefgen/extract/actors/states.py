"""Which state or government a mention of a state, capital, nationality or government means."""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.extract.actors import names
from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.cluster_drafts import Key
from briefgen.extract.actors.coreference_context import CoreferenceContext
from briefgen.extract.actors.metonymy import stands_for_government
from briefgen.extract.actors.offices import possessor_of, speaks_for_another
from briefgen.extract.actors.people import add_person
from briefgen.extract.actors.places import is_called_like_a_body, is_where
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.mention import Mention


def add_state(context: CoreferenceContext, item: Mention) -> None:
    """Give the mention of a state to the state, unless it only says where."""
    if is_where(context.parse, item, context.owner):
        context.located.append(item)
    else:
        context.put(("state", item.code), "state", item, item.code)


def add_capital(context: CoreferenceContext, item: Mention) -> None:
    """Give the name of a capital to the government that it stands for, or leave it as a place."""
    if stands_for_government(context.parse, item, context.lexicon):
        context.put(seat(context, item.code), "government", item, item.code)
    else:
        context.places.append(item)


def add_demonym(context: CoreferenceContext, item: Mention) -> None:
    """The adjective names the state whose unnamed office holder or organ acts ("the Malian army")."""
    parse, token = context.parse, item.last
    while parse.deps[token] == "conj" and parse.heads[token] != token:
        token = parse.heads[token]
    head = parse.heads[token]
    belongs = parse.deps[token] in ("amod", "compound", "nmod") and head not in context.owner
    if belongs and parse.lower[head] == "governments":
        context.put(("state", item.code), "government", item, item.code)
    elif belongs and speaks_for_another(parse, head, context.lexicon) and not _is_named(context, head):
        context.put(("state", item.code), "state", replace(item, by="demonym.affiliation"), item.code)


def _is_named(context: CoreferenceContext, office: int) -> bool:
    """Whether the holder of the office is named in apposition."""
    beside = context.parse.with_dep(office, "appos")
    return any(token in context.owner and context.owner[token].kind == "person" for token in beside)


def seat(context: CoreferenceContext, code: str) -> Key:
    """The government that rules the state, when the text names one, else the state."""
    ruling = [key for key, draft in context.drafts.items() if key[0] == "government" and draft.code == code]
    return ruling[0] if len(ruling) == 1 else ("state", code)


def add_place(context: CoreferenceContext, item: Mention) -> None:
    """Give the name of a place that acts to a person, body or government."""
    parse, token = context.parse, item.last
    key = names.person_key(context.words_of(item))
    is_person = context.bearer(key) is not None or (len(key) == 1 and key[0] in context.titled)
    if is_person and not is_where(parse, item, context.owner):
        add_person(context, item)
        return
    acts = (
        not (item.first < item.last and parse.lower[token] in actor_words().works)
        and parse.words_of(item.first, item.last) not in context.lexicon.bodies.regions
        and parse.deps[token] in ("nsubj", "agent")
        and parse.lemmas[parse.heads[token]] not in context.lexicon.happenings.stative
    )
    acts = acts and parse.lower[token] not in actor_words().works
    if acts and is_called_like_a_body(parse, item, context.lexicon):
        context.put(("organisation", *context.organisation_key(item)), "organisation", item)
    elif acts:
        context.put(("place", *(word.lower() for word in context.words_of(item))), "government", item)
    else:
        context.places.append(item)


def add_government(context: CoreferenceContext, item: Mention) -> None:
    """Give the mention of a government to the government or the state."""
    inner = list(_named_within(context, item))
    codes = [code for code, _ in inner if code]
    possessor = possessor_of(context.parse, item.first, context.owner) or _ruled(context, item)
    if possessor is not None and possessor.code:
        codes.insert(0, possessor.code)
    label = next((word for _, word in inner if word), "")
    code = codes[0] if codes else ""
    if item.by == "phrase.organ":
        _add_usurper(context, item, item.code or code)
        return
    if label:
        context.put(("government", label.lower()), "government", item, code)
        context.drafts["government", label.lower()].code = context.drafts["government", label.lower()].code or code
    elif code:
        context.put(("state", code), "government", item, code)


def _add_usurper(context: CoreferenceContext, item: Mention, code: str) -> None:
    """A junta is an actor beside its state; a bare one is the only one that the text has named."""
    word = context.parse.lemmas[item.last].lower()
    alike = [key for key in context.drafts if key[0] == "usurper" and key[1] == word and (not code or key[2] == code)]
    if not code and len(alike) != 1 and (alike or word in actor_words().needs_name):
        return
    key = alike[0] if len(alike) == 1 else ("usurper", word, code)
    context.put(key, "government", item, code)


def _ruled(context: CoreferenceContext, item: Mention) -> Mention | None:
    """What the government is of ("the government of Peru", "the Government in Peru")."""
    after = context.parse.lower[item.last + 1 : item.last + 3]
    return (
        context.owner.get(item.last + (3 if after[1:] == ("the",) else 2)) if after[:1] in (("of",), ("in",)) else None
    )


def _named_within(context: CoreferenceContext, item: Mention) -> Iterator[tuple[str, str]]:
    """What the words of the mention name, states of several words once."""
    token = item.first
    while token <= item.last:
        yield _inner(context, token)
        entry = gazetteer().match(context.parse.words, token)
        token += len(entry.words) if entry is not None and entry.kind in ("state", "demonym", "capital") else 1


def _inner(context: CoreferenceContext, token: int) -> tuple[str, str]:
    """The code of a state named at the token, or the proper name of something else."""
    entry = gazetteer().match(context.parse.words, token)
    if entry is not None and entry.kind in ("state", "demonym", "capital", "metonym"):
        return entry.code, ""
    is_label = (
        context.parse.tags[token][:3] == "NNP" and context.parse.lower[token] not in context.lexicon.bodies.government
    )
    return "", context.parse.words[token] if is_label else ""
