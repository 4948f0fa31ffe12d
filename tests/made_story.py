"""A story of many articles: more events than are read at once, each article with words, days and doers of its own."""

import datetime
import random

from briefgen.model import ArticleData
from tests.library.made import article

_DOERS = ("Ann", "Bob", "Carla", "Dmitri", "Elena", "Farid", "Gita", "Hamid", "Ines", "Joao")
_DEEDS = ("met", "left", "attacked", "praised", "warned", "invited", "accused", "sanctioned")
_PLACES = ("Accra", "Bern", "Cairo", "Dhaka", "Essen", "Fez", "Genoa", "Herat", "Ibadan", "Jaffa", "Kabul", "Lagos")
_MATTERS = ("grain", "water", "prisoners", "tariffs", "elections", "pipelines", "refugees", "borders", "ports", "debt")
_FIRST = datetime.date(2021, 3, 1)


def made_story(articles: int = 100, events: int = 10) -> list[ArticleData]:
    """The articles; the same numbers give the same ones. Of ten articles nine tell of Kabul as well."""
    return [_article(number, events) for number in range(articles)]


def _article(number: int, events: int) -> ArticleData:
    chance = random.Random(number)
    published = _FIRST + datetime.timedelta(days=chance.randrange(120))
    told = []
    for place in range(events):
        doer, deed, where, matter = map(chance.choice, (_DOERS, _DEEDS, _PLACES, _MATTERS))
        if place == 0 and number % 10:
            where = "Kabul"
        day = published - datetime.timedelta(days=chance.randrange(9))
        told.append(
            {
                "text": f"{doer} {deed} officials in {where} over {matter} and {chance.choice(_MATTERS)}{number}.",
                "date": None if chance.random() < 0.1 else day.isoformat()[: 7 if chance.random() < 0.1 else 10],
                "kind": chance.choice(("consult", "assault", "statement", "other")),
                "status": "planned" if chance.random() < 0.1 else "reported",
                "actors": [doer],
                "themes": [matter.title()],
            }
        )
    dated = [{key: value for key, value in item.items() if value is not None} for item in told]
    return article(f"a{number:03}", *dated, published=published.isoformat(), title=f"{dated[0]['text']} {number}")
