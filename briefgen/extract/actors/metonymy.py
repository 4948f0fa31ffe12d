"""When the name of a capital stands for its government, and when it is only a place."""

from collections.abc import Mapping

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

# Kinds of verbs whose object is somebody, not some place ("accused Kampala", but "visited Kampala").
_DEALINGS = frozenset({"accuse", "request", "reject", "threaten", "sanction", "support"})


def stands_for_government(parse: Parse, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the place acts, is dealt with or owns a deed ("Kabul alleges", "ties with Kabul", "Kabul's threat")."""
    token = mention.last
    for _ in range(4):
        if parse.deps[token] != "conj":
            break
        token = parse.heads[token]
    head, dep = parse.heads[token], parse.deps[token]
    if dep in ("nsubj", "agent"):
        return parse.tags[head][:2] == "VB" and parse.lemmas[head] not in lexicon.happenings.stative
    if dep == "pobj":
        return parse.lower[head] in actor_words().dealing_prepositions
    if dep == "dobj":
        lemma = parse.lemmas[head].lower()
        return lexicon.happenings.verbs.get(lemma) in _DEALINGS or lemma in lexicon.cues.clause
    if dep == "poss":
        return is_deed(parse, head, lexicon)
    return False


def is_deed(parse: Parse, noun: int, lexicon: Lexicon) -> bool:
    """Whether the noun names something done or said."""
    lemma = parse.lemmas[noun].lower()
    known: tuple[Mapping[str, str], ...] = (lexicon.happenings.nouns, lexicon.cues.nouns)
    return any(lemma in table for table in known) or lemma.endswith(actor_words().deed_endings)
