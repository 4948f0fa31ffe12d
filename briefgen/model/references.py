"""What the form of article data cannot say: spans within the text, ids that exist, a digest that fits.

Works on the raw JSON, so that these faults are told together with those of form.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from briefgen.errors import Fault
from briefgen.validation import nearest

GROUPS = ("themes", "actors", "events", "statements", "questions")


def reference_faults(raw: Any, source: str) -> list[Fault]:
    """Every fault of reference in a raw article-data object; wrongly formed parts are passed over."""
    if not isinstance(raw, dict):
        return []
    checker = _Checker(raw, source)
    return list(checker.faults())


def _objects(value: Any) -> list[tuple[int, dict[str, Any]]]:
    if not isinstance(value, list):
        return []
    return [(index, item) for index, item in enumerate(value) if isinstance(item, dict)]


class _Checker:
    """One object under check."""

    def __init__(self, raw: dict[str, Any], source: str) -> None:
        self._raw = raw
        self._source = source
        article = raw.get("article")
        self._article = article if isinstance(article, dict) else {}
        text = self._article.get("text")
        self._text = text if isinstance(text, str) else None
        self._ids: dict[str, dict[str, None]] = {
            group: {item["id"]: None for _, item in _objects(raw.get(group)) if isinstance(item.get("id"), str)}
            for group in GROUPS
        }

    def faults(self) -> Iterator[Fault]:
        """Digest, then group by group in the order of the file."""
        yield from self._digest()
        for group in GROUPS:
            seen: set[str] = set()
            for index, item in _objects(self._raw.get(group)):
                path = f"$.{group}[{index}]"
                name = item.get("id")
                if isinstance(name, str) and name in seen:
                    yield self._fault(f"{path}.id", f"{name!r} is used twice", "give each its own id")
                elif isinstance(name, str):
                    seen.add(name)
                yield from self._spans(path, item)
                yield from self._references(path, group, item)
        yield from self._circles()

    def _fault(self, path: str, problem: str, remedy: str) -> Fault:
        return Fault(f"{self._source}: {path}", problem, remedy)

    def _digest(self) -> Iterator[Fault]:
        stated = self._article.get("sha256")
        if self._text is None or not isinstance(stated, str) or len(stated) != 64:
            return
        actual = hashlib.sha256(self._text.encode("utf-8", "surrogatepass")).hexdigest()
        if stated != actual:
            yield self._fault("$.article.sha256", "is not the SHA-256 of the text", f"it should be {actual}")

    def _spans(self, path: str, item: dict[str, Any]) -> Iterator[Fault]:
        spans = [(f"{path}.evidence[{index}]", span) for index, span in _objects(item.get("evidence"))]
        spans += [(f"{path}.{key}", item[key]) for key in ("cue", "content") if isinstance(item.get(key), dict)]
        for where, span in spans:
            start, end = span.get("start"), span.get("end")
            if type(start) is not int or type(end) is not int or start < 0:
                continue
            if start >= end:
                yield self._fault(where, f"holds nothing: start {start}, end {end}", "let the end come after the start")
            elif self._text is not None and end > len(self._text):
                problem = f"ends at {end}, but the text has {len(self._text)} code points"
                yield self._fault(where, problem, "count in Unicode code points")

    def _references(self, path: str, group: str, item: dict[str, Any]) -> Iterator[Fault]:
        if group == "actors":
            yield from self._reference(f"{path}.affiliation", "actors", item.get("affiliation"))
        if group == "events":
            for index, part in _objects(item.get("actors")):
                yield from self._reference(f"{path}.actors[{index}].id", "actors", part.get("id"))
            yield from self._list(f"{path}.themes", "themes", item.get("themes"))
        if group == "statements":
            yield from self._reference(f"{path}.speaker", "actors", item.get("speaker"))
        if group in ("statements", "questions"):
            yield from self._list(f"{path}.about", "events", item.get("about"))

    def _list(self, path: str, group: str, names: Any) -> Iterator[Fault]:
        for index, name in enumerate(names if isinstance(names, list) else ()):
            yield from self._reference(f"{path}[{index}]", group, name)

    def _reference(self, path: str, group: str, name: Any) -> Iterator[Fault]:
        if isinstance(name, str) and name not in self._ids[group]:
            remedy = nearest(name, self._ids[group]) or f"name one of {group}"
            yield self._fault(path, f"{name!r} is not the id of any of {group}", remedy)

    def _circles(self) -> Iterator[Fault]:
        belongs = {
            item["id"]: item.get("affiliation")
            for _, item in _objects(self._raw.get("actors"))
            if isinstance(item.get("id"), str)
        }
        for index, name in enumerate(belongs):
            seen = {name}
            above = belongs[name]
            while isinstance(above, str) and above in belongs and above not in seen:
                seen.add(above)
                above = belongs[above]
            if above == name:
                yield self._fault(f"$.actors[{index}].affiliation", f"{name!r} belongs to itself", "break the circle")
