"""Article data made for tests: small, and made of marked-up sentences so that no offset is counted by hand."""

import hashlib
import re
from typing import Any

from briefgen.corpus import Corpus, corpus_of
from briefgen.model import ArticleData

_MARK = re.compile(r"\{(\w+)\|([^{}]*)\}")


class MarkedText:
    """Text with `{name|words}` marks: `text` is without them, `span(name)` says where the words are."""

    def __init__(self, marked: str) -> None:
        self.text = ""
        self._spans: dict[str, dict[str, int]] = {}
        position = 0
        for match in _MARK.finditer(marked):
            self.text += marked[position : match.start()]
            self._spans[match[1]] = {"start": len(self.text), "end": len(self.text) + len(match[2])}
            self.text += match[2]
            position = match.end()
        self.text += marked[position:]

    def span(self, name: str) -> dict[str, int]:
        return dict(self._spans[name])


def raw_article(text: str, **changes: Any) -> dict[str, Any]:
    """A raw article object with this text."""
    article = {
        "id": "a1", "title": "A title", "publisher": "A paper", "authors": [], "url": None, "published": None,
        "language": "en", "text": text, "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }  # fmt: skip
    return {**article, **changes}


def raw_event(name: str, evidence: list[dict[str, int]], **changes: Any) -> dict[str, Any]:
    event = {
        "id": name, "date": None, "date_basis": "stated" if changes.get("date") else None, "date_text": None,
        "title": name, "kind": "other", "status": "reported", "place": None, "actors": [], "themes": [],
        "evidence": evidence,
    }  # fmt: skip
    return {**event, **changes}


def raw_actor(name: str, evidence: list[dict[str, int]], **changes: Any) -> dict[str, Any]:
    actor = {
        "id": name.lower(), "name": name, "kind": "person", "role": None, "affiliation": None, "aliases": [],
        "evidence": evidence,
    }  # fmt: skip
    return {**actor, **changes}


def raw_statement(name: str, speaker: str, text: MarkedText, cue: str, content: str, **changes: Any) -> dict[str, Any]:
    first, last = sorted((text.span(cue), text.span(content)), key=lambda span: span["start"])
    statement = {
        "id": name, "speaker": speaker, "cue": text.span(cue), "content": text.span(content), "stance": "asserts",
        "about": [], "evidence": [{"start": first["start"], "end": last["end"]}],
    }  # fmt: skip
    return {**statement, **changes}


def raw_data(text: str, **groups: list[dict[str, Any]]) -> dict[str, Any]:
    """A raw article-data object; groups that are not given are empty."""
    empty: dict[str, Any] = {group: [] for group in ("themes", "actors", "events", "statements", "questions")}
    return {"schema": "briefgen.article/1", "article": raw_article(text), **empty, **groups}


def corpus(*raw: dict[str, Any]) -> Corpus:
    return corpus_of([ArticleData.model_validate(item) for item in raw])
