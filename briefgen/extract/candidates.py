"""Whom a pronoun or a common noun may mean: the players that fit it."""

from briefgen.extract.reading import Reading

PLURAL = frozenset({"they", "them", "their", "themselves"})
PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})


_FEMALE = frozenset({"she", "her", "hers", "herself"})


def fitting(reading: Reading, first: int, stop: int, personal: bool, word: str) -> list[int]:
    """The players named from `first` up to `stop` (exclusive) whom the pronoun `word` may mean, nobody twice."""
    found = dict.fromkeys(reading.cast.at[token] for token in range(first, stop) if token in reading.cast.at)
    return [item for item in found if fits(reading, item, personal, word)]


def fits(reading: Reading, index: int, personal: bool, word: str) -> bool:
    """Whether the pronoun `word` may mean the player: persons by gender of office, others by number."""
    player = reading.cast.players[index]
    plural = word in PLURAL
    if not personal:
        return player.kind != "person" and (plural or player.kind not in ("group", "armed_group"))
    if player.kind != "person":
        return False
    role = (player.role or "").lower().split()
    offices = reading.lexicon.offices
    if word in _FEMALE:
        return not any(item in offices.male for item in role)
    return not any(item in offices.female for item in role)


def holder(reading: Reading, token: int) -> int | None:
    """The one person named before who holds the office ("the Secretary", "the Foreign Minister")."""
    parse = reading.parse
    if parse.child(token, "prep", "poss") is not None:
        return None
    first = token
    while first - 1 >= parse.left[token] and parse.deps[first - 1] in ("compound", "amod"):
        first -= 1
    office = list(parse.lower[first : token + 1])
    found = [
        index
        for index, player in enumerate(reading.cast.players)
        if player.role is not None and player.mentions[0].first < token and _is_office(player.role, office)
    ]
    return found[0] if len(found) == 1 else None


def _is_office(role: str, words: list[str]) -> bool:
    """Whether the words begin or end the role."""
    whole = role.lower().split()
    return whole[: len(words)] == words or whole[-len(words) :] == words


def last_body(reading: Reading, token: int) -> int | None:
    """The organisation that "the company" points back to: the only one of a sentence from here back, or its subject."""
    parse = reading.parse
    number = parse.sentence[token]
    for back in range(3):
        if number - back < 0:
            return None
        first, last = parse.sentences[number - back]
        stop = token if back == 0 else last + 1
        fit = [
            item
            for item in fitting(reading, first, stop, False, "it")
            if reading.cast.players[item].kind in ("organisation", "government")
        ]
        if len(fit) == 1:
            return fit[0]
        if fit and back:
            subjects = [
                reading.cast.at.get(child)
                for child in range(first, last + 1)
                if parse.deps[child] in ("nsubj", "nsubjpass")
            ]
            leading = [item for item in subjects if item in fit]
            return leading[0] if leading else None
    return None
