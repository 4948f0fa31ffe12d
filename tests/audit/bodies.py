"""A body of evidence with all that an audit looks at: statuses, disputes, several sources, numbers and names."""

from functools import cache
from typing import Any

from briefgen.corpus import Corpus, corpus_of
from briefgen.model import ArticleData
from tests.fakes import MarkedText, raw_actor, raw_article, raw_data, raw_event, raw_statement

_TEXTS = (
    "{met|On 3 May 2024 Ann Adler met Bob Braun in Bern over 12 prisoners}. {left|The envoy of Karsu left Doha on"
    " 4 May 2024}.\n{raid|Rebels raided the customs post at Karsu on 5 May 2024, killing 14 people}. Ann Adler"
    " {says|said} {said|the raid was planned from Port Olan}.",
    "{raid|The army shelled the harbour of Olan on 6 May 2024}, {who|Carla Costa} {says|said}, and {said|230 families"
    " had fled}.\n{left|Talks in Accra are to begin on 9 June 2024}. {met|Dockers of Port Olan began a strike on"
    " 7 May 2024}.",
    "{met|Bob Braun visited Cairo on 8 May 2024}. {left|The port of Olan was closed on 9 May 2024 for 17 days}.\n"
    "{raid|Carla Costa denied on 10 May 2024 that the army had shelled Olan}. Bob Braun {says|said} {said|the count"
    " of 230 was wrong}.",
)
_STATUSES = (
    ("reported", "reported", "claimed"),
    ("claimed", "planned", "reported"),
    ("reported", "disputed", "denied"),
)
_DATES = (
    ("2024-05-03", "2024-05-04", "2024-05-05"),
    ("2024-05-07", "2024-06-09", "2024-05-06"),
    ("2024-05-08", "2024-05-09", "2024-05-10"),
)
_SPEAKERS = ("Ann Adler", "Carla Costa", "Bob Braun")


@cache
def told() -> Corpus:
    """Three articles with three events and a statement each."""
    return corpus_of(list(map(ArticleData.model_validate, articles())))


def articles() -> list[dict[str, Any]]:
    """The same as article data."""
    return [_article(number) for number in range(3)]


def _article(number: int) -> dict[str, Any]:
    text = MarkedText(_TEXTS[number])
    speaker = raw_actor(_SPEAKERS[number], [text.span("says")], role="minister")
    events = [
        raw_event(
            f"e{place}",
            [text.span(name)],
            title=text.text[text.span(name)["start"] : text.span(name)["end"]],
            date=_DATES[number][place],
            status=_STATUSES[number][place],
            actors=[{"id": speaker["id"], "part": "agent"}] if place == 0 else [],
        )
        for place, name in enumerate(("met", "left", "raid"))
    ]
    said = raw_statement("s", speaker["id"], text, "says", "said", about=["e0"])
    raw = raw_data(text.text, actors=[speaker], events=events, statements=[said])
    raw["article"] = raw_article(
        text.text,
        id=f"a{number}",
        title=f"News {number}",
        published=f"2024-05-1{number}",
        url=f"https://example.org/{number}",
    )
    return raw
