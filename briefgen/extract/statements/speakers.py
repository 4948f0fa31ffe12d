"""Who speaks: actors, or the words of the text for somebody who is none."""

from briefgen.extract.actors.members import members_of, voice_of
from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import joined_to, own_subject
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.statements.cue_verbs import CueVerb
from briefgen.extract.statements.statement_words import statement_words

_CLAUSES = frozenset({"relcl", "acl", "appos", "advcl", "ccomp", "punct", "cc", "conj", "parataxis", "dep"})
_MOST_BACK = 4  # sentences back from one "they" to another: a bound of the work
Speaker = tuple[int | None, tuple[int, int]]


def speakers_of(annotated: AnnotatedText, token: int | None) -> list[Speaker]:
    """Each speaker of the phrase with this head: cluster, or None, and first and last token of the words for it."""
    if token is None:
        return []
    found: dict[int | tuple[int, int], Speaker] = {}
    for head in _members(annotated.parse, token):
        meant = _described_before(annotated, head)
        words = _phrase(annotated.parse, meant if meant is not None else head)
        voice = voice_of(annotated, head) if annotated.parse.lower[head] == "we" else None
        for cluster in (members_of(annotated, head) or [None]) if voice is None else [voice]:
            if cluster is not None or _may_speak(annotated, head):
                found.setdefault(cluster if cluster is not None else words, (cluster, words))
    return list(found.values())


def _described_before(annotated: AnnotatedText, token: int, back: int = 0) -> int | None:
    """Whom a pronoun means that names no actor: the subject of the sentence before, where that only describes somebody.

    "Two officials met the envoy. They said …": the officials. None where the sentence before names a person or a group.
    """
    parse, at = annotated.parse, annotated.resolved.at
    number, plural = parse.sentence[token], parse.lower[token] == "they"
    is_pronoun = plural or parse.lower[token] in ("he", "she")
    if not is_pronoun or number == 0 or back > _MOST_BACK or actor_of(annotated, token) is not None:
        return None
    first, last = parse.sentences[number - 1]
    root = next((at for at in range(first, last + 1) if parse.heads[at] == at), None)
    subject = own_subject(parse, root) if root is not None else None
    if subject is None or parse.sections[number - 1] != parse.sections[number] or number - 1 in annotated.headline:
        return None
    if quotes_among(annotated.quotes, subject, subject):
        return None
    if parse.lower[subject] == parse.lower[token]:
        return _described_before(annotated, subject, back + 1)
    tags = ("NNS",) if plural else ("NN",)
    rivals = {annotated.resolved.clusters[at[other]].kind for other in range(first, last + 1) if other in at}
    named = not rivals.isdisjoint(("person", "group", "armed_group"))
    return subject if parse.tags[subject] in tags and not named and is_somebody(annotated, subject) else None


def _members(parse: Parse, token: int) -> list[int]:
    """The head and what is joined to it."""
    found = [token]
    for child in joined_to(parse, token):
        if parse.deps[child] == "conj" or parse.tags[token][:3] != "NNP" or parse.tags[child][:3] == "NNP":
            found += _members(parse, child)
    return found


def _may_speak(annotated: AnnotatedText, token: int) -> bool:
    """Whether a phrase that names no actor may be a speaker in its own words."""
    parse = annotated.parse
    word, tag = parse.lower[token], parse.tags[token]
    if word == "one" and any(parse.lower[child] == "of" for child in parse.with_dep(token, "prep")):
        return True  # "one of the officers"
    if (
        parse.lower[parse.left[token]] in ("you", "we")
        or word in statement_words().nobody
        or parse.deps[token] == "expl"
        or not word[0].isalnum()
        or (word == "people" and not parse.children[token])
        or tag in ("WDT", "WP", "EX")
    ):
        return False
    return tag[:2] == "NN" or tag in ("PRP", "DT", "CD", "JJ", "JJS")


def _phrase(parse: Parse, token: int) -> tuple[int, int]:
    """The noun phrase from its article to its last complement, without clauses on it."""
    last = token
    for child in parse.children[token]:
        if child > last and parse.deps[child] not in _CLAUSES and parse.left[child] == last + 1:
            last = parse.right[child]
    return parse.left[token] if parse.left[token] <= token else token, last


def may_say(annotated: AnnotatedText, cue: CueVerb, speaker: Speaker, plain: bool) -> bool:
    """Whether the speaker may do what the verb says: people and bodies think and want, a paper tells and shows.

    In a plain clause anything may be said to tell; `plain`: whether what is told is a clause or a quotation.
    """
    cluster, (first, last) = speaker
    if cluster is not None or cue.speaker is None:
        return True
    head = cue.speaker if first <= cue.speaker <= last else last
    cues = annotated.lexicon.cues
    parse = annotated.parse
    if parse.deps[cue.token] == "relcl" and cue.lemma not in cues.clause and cue.lemma not in cues.object:
        return False
    if plain and cue.lemma in cues.clause and cue.verb.tense != "participle" and parse.deps[cue.token] != "relcl":
        return True
    told = cue.lemma in cues.clause or cue.lemma in cues.mind
    return is_somebody(annotated, head) or (told and parse.lemmas[head].lower() in cues.documents)


def shows_by_deed(annotated: AnnotatedText, cue: CueVerb) -> bool:
    """Whether a deed shows what the verb says ("Ana Poe's decision underscores …"), which nobody says."""
    if cue.speaker is None or cue.lemma not in statement_words().evidential:
        return False
    parse, documents = annotated.parse, annotated.lexicon.cues.documents
    heads = [head for head in _members(parse, cue.speaker) if head not in annotated.resolved.at]
    return any(
        parse.tags[head] in ("NN", "NNS")
        and parse.lemmas[head].lower() not in documents
        and not is_somebody(annotated, head)
        for head in heads
    )


def is_person(annotated: AnnotatedText, words: tuple[int, int]) -> bool:
    """Whether the words begin with an office or a noun for one person ("a spokesman for the bank")."""
    parse = annotated.parse
    nouns = (token for token in range(words[0], words[1] + 1) if parse.tags[token] in ("NN", "NNP"))
    known = annotated.lexicon.offices.heads | statement_words().people
    first = next((token for token in nouns if parse.deps[token] not in ("compound", "poss")), None)
    return first is not None and (
        parse.lower[first] in known or parse.lower[first].endswith(statement_words().agent_endings)
    )


def is_plural(parse: Parse, words: tuple[int, int]) -> bool:
    """Whether the words are for several people ("trade officials")."""
    nouns = (token for token in range(words[0], words[1] + 1) if parse.tags[token][:2] == "NN")
    first = next((token for token in nouns if parse.deps[token] not in ("compound", "poss")), None)
    return first is not None and parse.tags[first] == "NNS"


def is_somebody(annotated: AnnotatedText, head: int) -> bool:
    """Whether the noun or pronoun means people or a body."""
    parse, lexicon = annotated.parse, annotated.lexicon
    word, lemma = parse.lower[head], parse.lemmas[head].lower()
    bodies = lexicon.bodies
    known = (
        bodies.people | bodies.described | bodies.anaphors | bodies.generic | bodies.government | bodies.armed
        | lexicon.offices.heads | bodies.suffixes | bodies.media_words | bodies.usurpers
    )  # fmt: skip
    if word == "it":
        return False
    if parse.tags[head] in ("PRP", "NNP", "NNPS", "CD", "DT") or (word,) in bodies.organs or (lemma,) in bodies.organs:
        return True
    return (
        word in known
        or lemma in known
        or lemma in statement_words().people
        or lemma.endswith(statement_words().agent_endings)
    )
