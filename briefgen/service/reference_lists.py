"""The sources of a brief for managers of references: RIS and CSL-JSON, which `briefgen.ingest` reads back."""

import json
from collections.abc import Callable, Iterable
from typing import Any, Final

from briefgen.corpus import Corpus
from briefgen.errors import UsageError
from briefgen.model import Spec
from briefgen.model.article import Article


def references(form: str, corpus: Corpus, spec: Spec) -> str:
    """The articles that the spec's filters choose, in the form `ris` or `csl`. Raises `UsageError` for another."""
    from briefgen.corpus.filters import select
    from briefgen.service.briefs import check_events

    if form not in _FORMS:
        raise UsageError(f"cannot write citations as {form!r}; choose one of {', '.join(_FORMS)}")
    check_events(corpus, spec.filters.events)
    chosen = select(corpus, spec.filters)
    return _FORMS[form](chosen.corpus.articles[name] for name in chosen.articles)


def _ris(articles: Iterable[Article]) -> str:
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _tags(article)) for article in articles)


def _tags(article: Article) -> Iterable[tuple[str, str]]:
    yield "TY", "NEWS"
    stated = (("TI", article.title), ("T2", article.publisher), ("UR", article.url), ("LA", article.language))
    yield from ((tag, " ".join(value.split())) for tag, value in stated if value)
    yield from (("AU", " ".join(name.split())) for name in article.authors)
    if article.published:
        yield "DA", str(article.published).replace("-", "/") + "/"
    yield "ID", article.id
    yield "ER", ""


def _csl(articles: Iterable[Article]) -> str:
    return json.dumps([_item(article) for article in articles], ensure_ascii=False, indent=2) + "\n"


def _item(article: Article) -> dict[str, Any]:
    day = [int(part) for part in str(article.published).split("-")] if article.published else None
    item = {
        "id": article.id,
        "type": "article-newspaper",
        "title": article.title or article.id,
        "container-title": article.publisher,
        "author": [{"literal": name} for name in article.authors],
        "issued": {"date-parts": [day]} if day else None,
        "URL": article.url,
        "language": article.language,
    }
    return {key: value for key, value in item.items() if value}


_FORMS: Final[dict[str, Callable[[Iterable[Article]], str]]] = {"ris": _ris, "csl": _csl}
