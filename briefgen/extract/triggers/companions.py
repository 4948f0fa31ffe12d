"""Who acts beside the subject: "along with Togo", "joined by Togo", "accompanied by the minister"."""

from collections.abc import Iterator

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.triggers.phrase_actors import Part, actors_below


def together(annotated: AnnotatedText, token: int) -> int | None:
    """The preposition under the word below which stand those with whom somebody acts; None for none.

    "together with Togo", "alongside Togo", "joined by Togo".
    """
    parse = annotated.parse
    word, before = parse.lower[token], parse.lower[token - 1] if token else ""
    if parse.deps[token] == "prep":
        if word == "with":
            return token if before in actor_words().beside else None
        if word not in actor_words().beside:
            return None
        inner = next((child for child in parse.with_dep(token, "prep") if parse.lower[child] == "with"), None)
        return inner if inner is not None else token
    if parse.tags[token] == "VBN" and parse.lemmas[token].lower() in actor_words().accompanying:
        return _by(parse, token)
    return None


def companions(annotated: AnnotatedText, subject: int, part: Part) -> Iterator[tuple[int, Part]]:
    """Those who are told to act with the subject by what hangs on it ("Chad, joined by Togo, shelled …")."""
    parse = annotated.parse
    for child in parse.with_dep(subject, "acl", "prep"):
        link = together(annotated, child)
        if link is not None:
            yield from actors_below(annotated, link, part)


def _by(parse: Parse, participle: int) -> int | None:
    found = parse.with_dep(participle, "agent", "prep")
    return next((child for child in found if parse.lower[child] == "by"), None)
