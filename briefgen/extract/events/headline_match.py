"""The headline as evidence of the news below it, where no event of its own was read from it."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.similarity import Telling, known_words
from briefgen.extract.triggers.clause_words import sentence_span

_LEAD = 3  # sentences below the headline
_LEAST_WORDS = 2  # that a headline and the sentence that tells it share
_LEAST_SHARE = 0.4  # of the headline's words; by MEANTIME's airbus articles, where all that were matched were right


def with_headlines(annotated: AnnotatedText, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """The rows; the best match in the lead of a headline that has no row has it as evidence too.

    Headlines are noun phrases, or verbs that a parser takes for nouns ("Airline exercises options").
    """
    rows, parse = list(drafts), annotated.parse
    told = {parse.sentence[draft.trigger.token] for draft in rows}
    lead = [
        number
        for number, draft in enumerate(rows)
        if 0 <= parse.sentence[draft.trigger.token] - annotated.opening < _LEAD
    ]
    for sentence in sorted(annotated.headline - told):
        first, last = parse.sentences[sentence]
        words = known_words(annotated, range(first, last + 1))
        both = {number: len(words & Telling(annotated, rows[number]).words) for number in lead}
        best = max(both, key=lambda number: (both[number], -number), default=None)
        if best is not None and both[best] >= max(_LEAST_WORDS, _LEAST_SHARE * len(words)):
            evidence = (*rows[best].evidence, sentence_span(parse, first))
            rows[best] = replace(rows[best], evidence=tuple(dict.fromkeys(evidence)))
    return rows
