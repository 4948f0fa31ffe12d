"""Who said what: direct and indirect speech, attribution, and verbs that take what was said as their object."""

from collections.abc import Iterator

from briefgen.extract.actors.antecedents import fits
from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText, is_spoken
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.drafts import StatementDraft
from briefgen.extract.statements.attribution_phrases import attributed, attributions
from briefgen.extract.statements.clause_content import clause, parenthesis, quotation
from briefgen.extract.statements.complement_content import followed, infinitive, light_verb
from briefgen.extract.statements.content import Content
from briefgen.extract.statements.cue_nouns import by_noun
from briefgen.extract.statements.cue_verbs import CueVerb, cue_verb, is_cue
from briefgen.extract.statements.object_content import object_content
from briefgen.extract.statements.speakers import Speaker, is_person, is_plural, may_say, shows_by_deed, speakers_of
from briefgen.extract.statements.statement_words import statement_words

_SPOKEN = frozenset({"statement.clause", "statement.quote", "statement.call"})
_GOING_ON = 3  # sentences from a quotation to the next by the same person; 2 and 5 give the same in excerpts
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_RELATIVE = frozenset({"WP", "WDT", "WRB"})
# Words of what a speaker says of himself; less says nothing without its talk. In 24 releases 1 gives one statement more
# and 6 two less, of 131.
_LEAST = 3


def statements_of(annotated: AnnotatedText) -> tuple[StatementDraft, ...]:
    """The statements in order of the text. Spans of cue, content and evidence are of tokens, last one included."""
    guard, parse = annotated.guard, annotated.parse
    told = _Attributions(annotated)
    verbs = (token for token, tag in enumerate(parse.tags) if tag[:2] == "VB")
    nouns = (token for token, tag in enumerate(parse.tags) if tag in ("NN", "NNS"))
    found = [
        *guard.each("statements", verbs, lambda token: [*_by_verb(annotated, token, told)], parse.starts.__getitem__),
        *guard.each(
            "statements",
            attributions(annotated),
            lambda span: [*attributed(annotated, *span)],
            lambda span: parse.starts[span[0]],
        ),
        *guard.each("statements", nouns, lambda token: [*by_noun(annotated, token)], parse.starts.__getitem__),
    ]
    ordered = sorted(
        (item for items in found for item in items),
        key=lambda item: (item.evidence[0], item.cue[0], item.speaker_tokens),
    )
    return tuple(_once(ordered))


def _by_verb(annotated: AnnotatedText, token: int, told: "_Attributions") -> Iterator[StatementDraft]:
    cue = cue_verb(annotated, token)
    content = content_of(annotated, cue) if cue is not None else None
    if cue is None or content is None or not is_firm(annotated, cue, content):
        return
    speakers = [
        speaker
        for speaker in told.going_on(annotated, cue, content) or speakers_of(annotated, cue.speaker)
        if not told.covers(cue, speaker)
        and not _is_nobody(annotated, speaker)
        and may_say(annotated, cue, speaker, content.by != "statement.object")
    ]
    if shows_by_deed(annotated, cue):
        return
    told.add(content, speakers, token)
    for cluster, words in speakers:
        yield StatementDraft(
            cluster,
            words,
            cue.token,
            content.cue,
            (content.first, content.last),
            content.stance,
            _evidence(annotated.parse, cue, content),
            points_back(annotated, content.first, content.last),
            content.by,
            content.confidence,
        )


def _is_nobody(annotated: AnnotatedText, speaker: Speaker) -> bool:
    """Whether somebody who speaks freely only says "they" or "he" of one whom his words do not tell."""
    cluster, (first, last) = speaker
    return cluster is None and first == last and annotated.parse.tags[first] == "PRP" and is_spoken(annotated, first)


def content_of(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """What the verb's speaker says or thinks; None where the grammar gives nothing.

    The verb's own complement comes before any quotation near it.
    """
    for rule in (clause, quotation, parenthesis, followed, infinitive, object_content, light_verb):
        found = rule(annotated, cue)
        if found is not None:
            return found
    return None


class _Attributions:
    """What cues have given so far: a thought within it is the same speaker's, and no statement of its own."""

    def __init__(self, annotated: AnnotatedText) -> None:
        cues = annotated.lexicon.cues
        self._speech = {**cues.clause, **cues.object}
        self._quoted = {token for item in annotated.quotes if item.whole for token in range(item.first, item.last + 1)}
        self._within: dict[int, set[int | None]] = {}
        self._last: tuple[int, list[Speaker]] = (0, [])

    def covers(self, cue: CueVerb, speaker: Speaker) -> bool:
        """Whether the cue stands in a quotation, or is a thought or the same speaker's within words that are given."""
        if cue.token in self._quoted:
            return True
        givers = self._within.get(cue.token)
        return givers is not None and (cue.lemma not in self._speech or speaker[0] in givers)

    def going_on(self, annotated: AnnotatedText, cue: CueVerb, content: Content) -> list[Speaker]:
        """Who spoke right before, for "he said" or "they said" around more of their words; empty where unsafe.

        What a quotation tells of others is between them, so that the rules for pronouns find those.
        """
        parse, (token, speakers) = annotated.parse, self._last
        word = parse.lower[cue.speaker] if cue.speaker is not None else ""
        apart = parse.sentence[cue.token] - parse.sentence[token] if speakers else -1
        within = apart == 0 and parse.heads[token] == cue.token and parse.deps[token] in ("advcl", "pcomp", "prep")
        if word not in ("he", "she", "they") or not speakers or not (within or 0 < apart <= _GOING_ON):
            return []
        (cluster, words), *_ = speakers
        between = range(token + 1, cue.phrase[0])
        told = {at for at in between if at in self._quoted or content.first <= at <= content.last}
        outside = [at for at in between if at not in told and parse.tags[at][:3] == "NNP"]
        after = [at for at in outside if parse.sentence[at] != parse.sentence[token]]
        described = is_person(annotated, words)
        if word == "they":
            return speakers if told and not after and (len(speakers) > 1 or is_plural(parse, words)) else []
        left_open = apart == 1 and (described or actor_of(annotated, cue.speaker or 0) is None)
        fit = described or (cluster is not None and fits(annotated, cluster, True, word))
        safe = (told or left_open or within) and len(speakers) == 1
        return [(cluster, words)] if safe and fit and not after else []

    def add(self, content: Content, speakers: list[Speaker], cue: int) -> None:
        """Remember whose words stand where."""
        if speakers and content.by in _SPOKEN:
            self._last = cue, speakers
        for token in range(content.first, content.last + 1):
            self._within.setdefault(token, set()).update(cluster for cluster, _ in speakers)


def _once(items: list[StatementDraft]) -> Iterator[StatementDraft]:
    """Each content of a speaker once: of two cues the first."""
    seen: set[tuple[int | None, tuple[int, int]]] = set()
    for item in items:
        key = (item.speaker, item.tokens)
        if key not in seen:
            yield item
        seen.add(key)


def points_back(annotated: AnnotatedText, first: int, last: int) -> bool:
    """Whether the content is only a pronoun or a noun for earlier words ("it", "these claims", "a claim")."""
    parse = annotated.parse
    if last - first > 6:
        return False
    if first == last and parse.lower[first] in ("it", "this", "that", "them", "which", "something"):
        return True
    return any(parse.lemmas[token].lower() in annotated.lexicon.cues.claims for token in range(first, last + 1)) and (
        parse.lower[first]
        in ("the", "this", "these", "that", "those", "such", "all", "its", "his", "their", "a", "an", "both")
    )


def _evidence(parse: Parse, cue: CueVerb, content: Content) -> tuple[int, int]:
    """From the speaker to the end of what is said, with the closing mark when only that is left of the sentence."""
    points = [cue.token, content.first, content.last, *content.cue]
    speaker = cue.speaker
    if speaker is not None and parse.sentence[speaker] == parse.sentence[cue.token]:
        points += [parse.left[speaker], speaker]
    agent = parse.child(cue.token, "agent")
    points += [parse.right[agent]] if agent is not None else []
    low, high = min(points), max(points)
    end = parse.sentences[parse.sentence[high]][1]
    rest = [word for word in parse.words[high + 1 : end + 1] if word.strip()]
    if rest and all(not word[0].isalnum() for word in rest):
        high = end
    return low, high


def is_firm(annotated: AnnotatedText, cue: CueVerb, content: Content) -> bool:
    """Whether "I" or "we" outside of a quotation says what will stand; true of all other speakers."""
    parse, speaker = annotated.parse, cue.speaker
    if speaker is None or parse.lower[speaker] not in ("i", "we") or quotes_among(annotated.quotes, speaker, speaker):
        return True
    tokens = range(content.first, content.last + 1)
    if cue.verb.tense not in ("present", "progressive", "perfect") or cue.lemma in statement_words().talking:
        return False
    if len(tokens) < _LEAST or not any(parse.tags[token][:2] == "NN" for token in tokens):
        return False
    if any(parse.lower[token] in ("you", "your") for token in tokens):
        return False
    asks = any(parse.tags[token] in _RELATIVE for token in range(parse.left[cue.token], cue.token))
    return not asks and parse.deps[cue.token] in _MAIN and not _only_announces_talk(annotated, content)


def _only_announces_talk(annotated: AnnotatedText, content: Content) -> bool:
    """Whether what is wanted is only to say it ("I want to thank", "we want to stress")."""
    parse = annotated.parse
    verb = content.first + 1
    if parse.lower[content.first] != "to" or verb > content.last:
        return False
    lemma = parse.lemmas[verb].lower()
    return is_cue(annotated, lemma) or lemma in statement_words().talking | annotated.lexicon.happenings.polite
