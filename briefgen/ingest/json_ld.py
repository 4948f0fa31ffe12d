"""What a web page says of its article in schema.org's JSON-LD."""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.stated_dates import stated_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAYS: Final = ("datePublished", "dateCreated", "uploadDate")
_CONTEXT: Final = re.compile(r"""\s*\{\s*"@context"\s*:\s*"https?:\\?/\\?/(?:www\.)?schema\.org""")
_PUBLISHED: Final = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_MOST_NODES: Final = 10_000  # of linked data in a page


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """The properties of a `NewsArticle` or another kind of `Article` that concern its source.

    `published` stands as it is written, since only that tells whose clock it is by.
    """

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: str = ""
    language: str = ""
    body: str = ""
    is_free: bool = True


def linked_article(tree: "_Element") -> LinkedArticle:
    """The article of a page's JSON-LD, the news article first; without properties where there is none."""
    nodes = {key: node for node in _nodes(tree) if isinstance(key := node.get("@id"), str)}
    articles = [node for node in _nodes(tree) if _rank(node) < 2]
    if not articles:
        return LinkedArticle()
    node = min(articles, key=_rank)
    authors = [_name(author, nodes) for key in ("author", "creator") for author in _many(node.get(key))]
    publishers = [_name(one, nodes) for key in ("publisher", "sourceOrganization") for one in _many(node.get(key))]
    return LinkedArticle(
        title=words(node.get("headline")) or words(node.get("name")),
        publisher=next(filter(None, map(words, publishers)), None),
        authors=names(authors),
        url=next(filter(None, map(safe_url, _addresses(node))), None),
        published=_published(node) or next(filter(None, map(_published, _main(node))), ""),
        language=language_tag(_language(node.get("inLanguage"))),
        body=body if isinstance(body := node.get("articleBody"), str) else "",
        is_free=str(node.get("isAccessibleForFree", True)).lower() not in {"false", "0", "no"},
    )


def _nodes(tree: "_Element") -> Iterator[dict[str, Any]]:
    """Every object of every JSON-LD script, the outer before the inner."""
    waiting: deque[object] = deque()
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") or _is_untyped(script):
            try:
                waiting.append(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                waiting.append(_of_broken(script.text or ""))
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, dict):
            yield node
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node


def _is_untyped(script: Any) -> bool:
    """Whether a script that states no type is JSON-LD none the less."""
    return script.get("type") is None and _CONTEXT.match(script.text or "") is not None


def _of_broken(text: str) -> dict[str, Any]:
    """What a script that is no JSON still says: the one day of publication in it."""
    days = set(_PUBLISHED.findall(text))
    return {"@type": "Article", "datePublished": days.pop()} if len(days) == 1 else {}


def _rank(node: dict[str, Any]) -> int:
    """0 for a news article, 1 for another article, 2 for the rest."""
    kinds = [kind for kind in _many(node.get("@type")) if isinstance(kind, str)]
    if any(kind.endswith("NewsArticle") for kind in kinds):
        return 0
    return 1 if any(kind.endswith(("Article", "BlogPosting", "Report")) for kind in kinds) else 2


def _many(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else () if value is None else (value,)


def _name(value: object, nodes: dict[str, dict[str, Any]]) -> object:
    if not isinstance(value, dict):
        return value
    return value.get("name") or nodes.get(str(value.get("@id")), {}).get("name")


def _published(node: dict[str, Any]) -> str:
    """The day of publication that an object states, as it is written; empty where it states none."""
    return next((str(node[key]) for key in _DAYS if stated_date(node.get(key))), "")


def _main(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The page of an article, where some programs say what is the article's to say."""
    yield from (page for page in _many(node.get("mainEntityOfPage")) if isinstance(page, dict))


def _addresses(node: dict[str, Any]) -> Iterator[object]:
    main = node.get("mainEntityOfPage")
    yield node.get("url")
    yield main.get("@id") if isinstance(main, dict) else main
    yield node.get("@id")


def _language(value: object) -> object:
    return value.get("alternateName") if isinstance(value, dict) else value
