"""Two sides that count one thing differently."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from briefgen.corpus.quantities import Quantity, quantities
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import QuestionDraft, StatementDraft
from briefgen.extract.linking.denials import is_other

# Sentences between two counts of one thing; what stands further apart may be an update. 1 and 4 give the same in 300
# short texts and articles.
_NEAR = 2
_ASKED: Mapping[str, str] = MappingProxyType(
    {
        "deaths": "How many people were killed",
        "injuries": "How many people were injured",
        "missing": "How many people are missing",
        "arrests": "How many people were arrested",
        "displaced": "How many people were displaced",
    }
)


def counted_differently(
    annotated: AnnotatedText, text: str, statements: Sequence[StatementDraft]
) -> Iterator[QuestionDraft]:
    """A question for each two statements of two actors, near each other, whose numbers cannot both be true.

    None where one of them is of another time or another place: a toll that has risen is no dispute.
    """
    parse = annotated.parse
    told = [(item, _counts(annotated, text, item)) for item in statements]
    told = [(item, counts) for item, counts in told if counts]
    for place, (one, counts) in enumerate(told):
        for two, others in told[place + 1 :]:
            if parse.sentence[two.token] - parse.sentence[one.token] > _NEAR:
                break
            if not is_other(one, two) or not _is_of_one_thing(annotated, one, two):
                continue
            for counted in counts.keys() & others.keys():
                if _differ(counts[counted], others[counted]):
                    yield _question(annotated, counted, (one, counts[counted]), (two, others[counted]))


def _counts(annotated: AnnotatedText, text: str, item: StatementDraft) -> dict[str, Quantity]:
    """What the statement counts, once each; nothing of what it counts twice."""
    found: dict[str, Quantity] = {}
    seen: set[str] = set()
    for quantity in quantities(text[slice(*annotated.parse.span(*item.tokens))]):
        if quantity.counted in seen:
            found.pop(quantity.counted, None)
        else:
            found[quantity.counted] = quantity
        seen.add(quantity.counted)
    return found


def _differ(one: Quantity, two: Quantity) -> bool:
    return one.most < two.least or two.most < one.least


def _is_of_one_thing(annotated: AnnotatedText, one: StatementDraft, two: StatementDraft) -> bool:
    """Whether neither statement names a time or a place of its own, nor says that the number has changed."""
    parse = annotated.parse
    changing = annotated.lexicon.function.joining | annotated.lexicon.openness.changing
    first, last = parse.sentences[parse.sentence[two.token]]
    if not changing.isdisjoint(parse.lower[first : last + 1]):
        return False
    places = [_places(annotated, item) for item in (one, two)]
    return not places[1] or places[0] == places[1]


def _places(annotated: AnnotatedText, item: StatementDraft) -> set[str]:
    tokens = range(item.tokens[0], item.tokens[1] + 1)
    return {annotated.parse.lower[token] for token in tokens if token in annotated.place_at}


def _question(
    annotated: AnnotatedText, counted: str, one: tuple[StatementDraft, Quantity], two: tuple[StatementDraft, Quantity]
) -> QuestionDraft:
    sides = " or ".join(f"{quantity.number:,g} ({_name(annotated, item)})" for item, quantity in (one, two))
    spans = tuple(dict.fromkeys(annotated.parse.span(*item.evidence) for item, _ in (one, two)))
    return QuestionDraft(f"{_ASKED[counted]}: {sides}?", "disputed", spans, one[0].tokens, (), "question.counts", 0.8)


def _name(annotated: AnnotatedText, item: StatementDraft) -> str:
    if item.speaker is not None:
        return annotated.resolved.clusters[item.speaker].name
    words = annotated.parse.words_of(*item.speaker_tokens)
    return words if annotated.parse.tags[item.speaker_tokens[0]][:3] == "NNP" else f"{words[:1].lower()}{words[1:]}"
