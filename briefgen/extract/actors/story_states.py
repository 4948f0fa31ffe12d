"""Whose a minister is where no words beside tell it: the state in which he is met, or that of the story."""

from collections import Counter

from briefgen.extract.actors.cluster_drafts import ClusterDraft
from briefgen.extract.actors.coreference_context import CoreferenceContext
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.word_lists import Offices

_CODE = 2  # letters of the code of a state (ISO 3166-1 alpha-2)
_LEAD = 2  # sentences from the top that tell what a story is about
# How often the state of a story without a dateline is named for each time of any other; read on forty articles of the
# wire, the BBC and a ministry, where 2 gave no wrong one and 1 gave three.
_MORE = 2


def give_states(context: CoreferenceContext, place: str) -> None:
    """Give office holders of a state, who have none, the one that the text means; `place` is that of the dateline."""
    offices = context.lexicon.offices
    counts = Counter(item.code for item in context.found if len(item.code) == _CODE)
    for key, draft in context.drafts.items():
        if key[0] == "organisation" and len(draft.code) == _CODE:
            counts[draft.code] += sum(not item.code for item in draft.mentions)
    named = {draft.code for key, draft in context.drafts.items() if key[0] in ("state", "government")}
    named.update(item.code for item in context.located)
    given: list[ClusterDraft] = []
    home = _state_of_dateline(place)
    for key, draft in context.drafts.items():
        if key[0] != "person" or draft.body is not None or draft.code or not _is_of_state(context, draft):
            continue
        title = _title(context, draft)
        able = {code: number for code, number in counts.items() if _may_have(code, title, offices)}
        able = Counter({code: number for code, number in able.items() if code in named})
        able = Counter({code: number for code, number in able.items() if not _is_of_partner(context, draft, code)})
        code = _state_of_meeting(context, draft) or home
        if not code or not _may_have(code, title, offices):
            code = _state_of_story(context, able)
        draft.code = code if code in able else ""
        given.append(draft)
    for draft in _rivals(context, given):
        draft.code = ""
    for draft in given:
        where = next((item for item in context.located if item.code == draft.code), None)
        if where is not None and ("state", draft.code) not in context.drafts:
            context.put(("state", where.code), "state", where, where.code)


def _rivals(context: CoreferenceContext, given: list[ClusterDraft]) -> list[ClusterDraft]:
    """Those given a state whose office somebody else of the text has there too, so that one of them is of another."""
    past = context.lexicon.offices.past
    held: Counter[tuple[str, str]] = Counter()
    for key, draft in context.drafts.items():
        title = _title(context, draft)
        if key[0] == "person" and title and past.isdisjoint(title.split()):
            held[title, draft.body.code if draft.body is not None else draft.code] += 1
    return [draft for draft in given if held[_title(context, draft), draft.code] > 1]


def _title(context: CoreferenceContext, draft: ClusterDraft) -> str:
    return " ".join(context.parse.lower[draft.role[0] : draft.role[1] + 1]) if draft.role is not None else ""


def _is_of_state(context: CoreferenceContext, draft: ClusterDraft) -> bool:
    """Whether the person has an office that each state has one of, right before the name or as "the" subject."""
    if draft.role is None or not _title(context, draft).endswith(context.lexicon.offices.of_states):
        return False
    first, last = draft.role
    if context.parse.lower[max(first - 1, 0)] == "the" and context.parse.deps[last] == "nsubj":  # "The prime minister"
        return True
    before = any(item.first - last in (1, 2) for item in draft.mentions)
    return before and context.parse.words[last][0].isupper()


def _may_have(code: str, title: str, offices: Offices) -> bool:
    """Whether a state has an office of that title."""
    lacking = any(title.endswith(office) and code in codes for office, codes in offices.lacking.items())
    return not lacking and all(code in codes for office, codes in offices.only.items() if title.endswith(office))


def _is_of_partner(context: CoreferenceContext, draft: ClusterDraft, code: str) -> bool:
    """Whether the sentence names the state for somebody else's office ("met the Moroccan | ambassador")."""
    parse, item = context.parse, draft.mentions[0]
    heads = context.lexicon.offices.heads | {"counterpart"}
    others = (
        other
        for other in context.found
        if other.code == code and other.kind == "demonym" and parse.sentence[other.first] == parse.sentence[item.first]
    )
    return any(
        other.first > item.last and heads.intersection(parse.lower[other.last + 1 : other.last + 2]) for other in others
    )


def _state_of_meeting(context: CoreferenceContext, draft: ClusterDraft) -> str:
    """The state that opens the sentence in which somebody meets the person ("In Oman, she will meet Minister …")."""
    parse, item = context.parse, draft.mentions[0]
    if parse.deps[item.last] not in ("dobj", "pobj") or _title(context, draft).endswith("president"):
        return ""
    first = parse.sentences[parse.sentence[item.first]][0]
    first += parse.lower[first] == "while"
    where = context.owner.get(first + 1) if parse.lower[first] == "in" else None
    return where.code if where is not None and where.kind in ("state", "capital") else ""


def _state_of_dateline(place: str) -> str:
    """The state of the place from which a text is told; "" where it is no capital and has none behind it."""
    for part in reversed(place.replace("(", ",").replace(")", "").split(",")):
        words = [word for name in part.split() for word in name.title().replace("-", " - ").split()]
        entry = gazetteer().match((*words, ""), 0) if words else None
        if entry is not None and len(entry.words) == len(words) and entry.kind in ("state", "capital"):
            return entry.code
    return ""


def _state_of_story(context: CoreferenceContext, counts: Counter[str]) -> str:
    """The state that is named from the top on and more often than any other that has such an office."""
    ranked = [*counts.most_common(2), ("", 0), ("", 0)]
    code, most = ranked[0]
    tops = [item for item in context.found if context.parse.sentence[item.first] < _LEAD and item.code == code]
    alone = len(counts) == 1 and most >= _MORE
    return code if alone or (tops and most >= _MORE * ranked[1][1]) else ""
