"""What the form of article data cannot say: spans within the text, ids that exist, a digest that fits.

Works on the raw JSON, so that these faults are told together with those of form.
"""

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from briefgen.errors import Fault
from briefgen.validation import nearest

GROUPS: Final = ("themes", "actors", "events", "statements", "questions")
MOST_COMPARISONS: Final = 20_000  # a second or so; hints beyond that would keep the user waiting


def reference_faults(raw: Any, source: str) -> list[Fault]:
    """Every fault of reference in a raw article-data object; wrongly formed parts are passed over."""
    return list(_Checker(raw, source).faults()) if isinstance(raw, dict) else []


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
        self._comparisons = 0

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
        spans += [
            (f"{path}.{key}", item[key])
            for key in ("speaker_text", "cue", "content")
            if isinstance(item.get(key), dict)
        ]
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
            yield self._fault(path, f"{name!r} is not the id of any of {group}", self._meant(group, name))

    def _meant(self, group: str, name: str) -> str:
        for other in GROUPS:
            if name in self._ids[other]:
                return f"it is the id of one of {other}; name one of {group}"
        self._comparisons += len(self._ids[group])
        close = nearest(name, self._ids[group]) if self._comparisons <= MOST_COMPARISONS else ""
        return close or f"name one of {group}"

    def _circles(self) -> Iterator[Fault]:
        """A fault for each circle of affiliations, at the first of its actors in the file."""
        places: dict[str, tuple[int, Any]] = {}
        for index, item in _objects(self._raw.get("actors")):
            if isinstance(item.get("id"), str):
                places.setdefault(item["id"], (index, item.get("affiliation")))
        settled: set[str] = set()
        for first in places:
            way: dict[str, int] = {}
            name: Any = first
            while isinstance(name, str) and name in places and name not in settled and name not in way:
                way[name] = len(way)
                name = places[name][1]
            if isinstance(name, str) and name in way:
                circle = list(way)[way[name] :]
                through = f" by way of {', '.join(map(repr, circle[1:4]))}" if len(circle) > 1 else ""
                path = f"$.actors[{places[circle[0]][0]}].affiliation"
                yield self._fault(path, f"{circle[0]!r} belongs to itself{through}", "break the circle")
            settled.update(way)
