"""Words with a prefix and a hyphen ("re-open", "co-host") as one token: cut in three, they are misread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_PREFIXES = ("re", "de", "co", "pre")
_PREFIXED = re.compile(rf"({'|'.join(_PREFIXES)})-([a-z]{{3,}})", re.IGNORECASE)
_NEGATING = "de"


def keep_prefixed(nlp: Language) -> None:
    """Have the tokenizer keep such words whole."""
    from spacy.util import compile_infix_regex

    cut_at = compile_infix_regex([_behind_no_prefix(infix) for infix in nlp.Defaults.infixes or ()])
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = cut_at.finditer


def _behind_no_prefix(infix: str | re.Pattern[str]) -> str:
    guards = "".join(rf"(?<!^{prefix})(?<!^{prefix.title()})" for prefix in _PREFIXES)
    return f"{guards}(?:{infix if isinstance(infix, str) else infix.pattern})"


def lemmatize_prefixed(nlp: Language, doc: Doc) -> None:
    """Give such words the lemma that WordNet has ("reopen", "rerun"), verbs else that of the verb behind the prefix."""
    for word in doc:
        found = _PREFIXED.fullmatch(word.text) if "-" in word.text and word.pos_ in ("VERB", "NOUN") else None
        if found is not None:
            word.lemma_ = _lemma(nlp, word.pos_.lower(), found[1].lower(), found[2].lower()) or word.lemma_


def _lemma(nlp: Language, part: str, prefix: str, rest: str) -> str | None:
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    known, exceptions, rules = (
        lemmatizer.lookups.get_table(table).get(part, ()) for table in ("lemma_index", "lemma_exc", "lemma_rules")
    )
    formed = (rest.removesuffix(old) + new for old, new in rules if rest.endswith(old))
    lemma = next(iter(exceptions.get(rest, ())), None) or next((form for form in formed if form in known), rest)
    whole = f"{prefix}{lemma}"
    if whole in known:
        return whole
    return (whole if prefix == _NEGATING else lemma) if part == "verb" else None
