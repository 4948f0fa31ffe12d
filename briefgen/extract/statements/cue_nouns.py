"""Nouns that give words to somebody: "the ministry's claim that …", "a call by the union to …"."""

from collections.abc import Iterator

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import StatementDraft
from briefgen.extract.statements.content_edges import trimmed
from briefgen.extract.statements.speakers import speakers_of
from briefgen.extract.statements.statement_words import statement_words


def by_noun(annotated: AnnotatedText, token: int) -> Iterator[StatementDraft]:
    """What the noun, if it is one of speech with a possessor or "by", gives to somebody."""
    parse, nouns = annotated.parse, annotated.lexicon.cues.nouns
    if parse.lemmas[token].lower() not in nouns:
        return
    speaker, content = _speaker(annotated, token), _content(parse, token)
    if speaker is None or content is None or content[0] <= speaker <= content[1]:
        return
    for cluster, words in speakers_of(annotated, speaker):
        yield StatementDraft(
            cluster,
            words,
            token,
            (token, token),
            content,
            nouns[parse.lemmas[token].lower()],
            (min(words[0], token), max(words[1], content[1])),
            False,
            "statement.noun",
            0.6,
        )


def _speaker(annotated: AnnotatedText, token: int) -> int | None:
    parse = annotated.parse
    owner = parse.child(token, "poss")
    if owner is not None:
        return owner
    named = next((child for child in parse.with_dep(token, "amod", "compound") if child in annotated.resolved.at), None)
    if named is not None:
        return named
    for child in parse.with_dep(token, "prep", "agent"):
        if parse.lower[child] in ("by", "from"):
            return parse.child(child, "pobj")
    return None


def _content(parse: Parse, token: int) -> tuple[int, int] | None:
    """The clause or infinitive after the noun."""
    for child in parse.children[token]:
        if child < token:
            continue
        first, last = parse.left[child], parse.right[child]
        clause = parse.deps[child] in ("acl", "ccomp", "relcl") and parse.lower[first] in _openings(parse, token)
        if clause and parse.tags[first] in ("IN", "TO"):
            return trimmed(parse, first, last)
        deed = parse.child(child, "pcomp") if parse.lower[child] == "of" else None
        if deed is not None and parse.lemmas[token].lower() in statement_words().blaming:  # "accusations of firing at"
            return trimmed(parse, deed, parse.right[deed])
    return None


def _openings(parse: Parse, token: int) -> tuple[str, ...]:
    """The words that may open what the noun says: "that", and "to" where it is of what is to be done."""
    lemma = parse.lemmas[token].lower()
    if lemma in statement_words().without_clause:
        return ()
    return ("that", "to") if lemma in statement_words().intending else ("that",)
