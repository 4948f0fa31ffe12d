"""What somebody says of himself in his own speech: what he holds, wants and asks for, not how he goes on talking."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.statements.content import Content
from briefgen.extract.statements.cue_verbs import CueVerb, is_cue
from briefgen.extract.statements.statement_words import statement_words

_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_RELATIVE = frozenset({"WP", "WDT", "WRB"})
_LEAST = 3  # words of what a speaker says of himself; less says nothing without its talk. Chosen by hand


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
