"""Article data for tests of the library: sentences that each tell an event."""

from typing import Any

from briefgen.library.library import Library
from briefgen.model import ArticleData
from tests.fakes import raw_actor, raw_data, raw_event

Told = dict[str, Any]


def stored_articles(library: Library) -> list[ArticleData]:
    """The data of all articles of a library, in the order in which they came."""
    return [library.article_data(item.id) for item in library.articles()]


def article(name: str, *told: Told, **changes: Any) -> ArticleData:
    """An article whose sentences are the events' `text`; `actors` and `themes` go by name."""
    text, events, actors, themes = "", [], {}, {}
    for number, item in enumerate(told):
        span = {"start": len(text), "end": len(text) + len(item["text"])}
        text += item["text"] + "\n"
        for actor in item.get("actors", ()):
            made = actors.setdefault(actor, raw_actor(actor, [span]))
            if span not in made["evidence"]:
                made["evidence"].append(span)
        for theme in item.get("themes", ()):
            themes.setdefault(theme, {"id": theme.lower(), "label": theme, "evidence": [span]})
        known = {key: item[key] for key in ("date", "kind", "status", "place", "date_text") if key in item}
        parts = [{"id": actor.lower(), "part": "agent"} for actor in item.get("actors", ())]
        named = [theme.lower() for theme in item.get("themes", ())]
        title = item.get("title", item["text"])
        events.append(raw_event(f"e{number}", [span], **known, title=title, actors=parts, themes=named))
    text = text or name
    raw = raw_data(text, events=events, actors=list(actors.values()), themes=list(themes.values()))
    raw["article"] |= {"id": name, "title": None, **changes}
    return ArticleData.model_validate(raw)
