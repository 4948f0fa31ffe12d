"""The day of a page is its own: never another story's, a change's, or one of two."""

import json
import time

import pytest

from tests.ingest.made_articles import FIRST, LEAD, MORE, REPLY

TEXT = f"<p>{LEAD}</p><p>{MORE}</p><p>{REPLY}</p>"


def page(head: str = "", above: str = "", below: str = "", after: str = "", *, lang: str = "en", top: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'><title>{FIRST} | The Norholm Echo</title>{head}</head>"
        f"<body>{top}<main><article>{above}<h1>{FIRST}</h1>{below}{TEXT}</article></main>{after}</body></html>"
    )


def linked(**keys: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": FIRST, **keys}
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def meta(name: str, value: str) -> str:
    return f"<meta property='{name}' content='{value}'>"


ADDRESS = "<link rel='canonical' href='https://echo.example/2024/03/04/ferry/'>"
RELATED = (
    "<aside><h3>Related</h3><a href='/old'><time datetime='2019-01-02'>2 January 2019</time> An old story</a></aside>"
)
DAY = "2024-03-04"


OWN = [
    page(linked(datePublished="2024-03-05T03:28:35Z") + ADDRESS),
    page(
        linked(datePublished="2024-03-05T03:28:35Z"), below="<p class='date'>Published March 4, 2024, 10:28 p.m. ET</p>"
    ),
    page(meta("article:published_time", "2024-03-05T02:00:00+00:00"), above="<time>March 4, 2024</time>"),
    page(meta("article:published_time", "2024-03-04T23:30:00-07:00")),
    page(linked(datePublished="2024-03-05T04:30:00Z") + meta("article:published_time", "2024-03-04T23:30:00-05:00")),
    page(below="<div class='meta'>By Jonas Vik | 4 March 2024</div>"),
    page(below="<div>Von Jonas Vik</div><div>04.03.2024, 10:15 Uhr</div>", lang="de"),
    page(below="<span>Publié le 04/03/2024 à 10h15</span>", lang="fr"),
    page(below="<span>2024年3月4日</span>", lang="zh"),
    page(below="<time datetime='2024-03-04T08:00:00+01:00'>yesterday</time>"),
    page(ADDRESS),
    page(below="<p>Updated: 6 March 2024. Published: 4 March 2024</p>"),
    page(below="<p>Published 4 March 2024 · Updated 6 March 2024</p>"),
    page(below="<p>4 March 2024</p>", after=RELATED),
    page(
        below="<p>4 March 2024</p>",
        top="<div>Friday, 1 November 2024</div><div>Home</div><div>World</div><div>Sport</div>",
    ),
    page(below="<p>Posted on March 4th, 2024</p>"),
    page("<meta name='DC:date' content='2024-03-04'>"),
    page(below="<div class='footer meta'><time itemprop='datePublished' datetime='2024-03-04'>04.03.2024</time></div>"),
    page(after="<ul class='widget'><li itemprop='datePublished'>4. März 2024</li></ul>", lang="de"),
    page(above="<h1><time datetime='2024-03-04'>4 March 2024</time> " + FIRST + "</h1>"),
    page("<link rel='canonical' href='https://echo.example/2024/mar/04/ferry'>", below="<p>04/03/2024</p>"),
    page(above="<p>par Jonas Vik, le 4 mars 2024</p><p>Ferries</p><p>Sea</p><p>Trade</p>", lang="fr"),
    page(after=f"<div>{MORE}</div><p class='time'><time datetime='2024-03-04'>4. 3.</time></p>"),
    "<!DOCTYPE html><html><head><title>The ferry sails again</title></head><body><div class='widget Blog'>"
    "<div class='date-outer'><h2>Monday, March 4, 2024</h2><div class='post hentry'><h3>The ferry sails again</h3>"
    f"<div class='post-body'>{TEXT}</div></div></div></div></body></html>",
    page(linked(datePublished="2024-03-04").replace(" type='application/ld+json'", "")),
    page(linked(mainEntityOfPage={"@type": "WebPage", "datePublished": "2024-03-04"}), below="<p>9 August 2019</p>"),
    page(linked(datePublished="2024-03-04").replace(FIRST, 'The "ferry" sails')),
    page(
        after="<div class='post-footer'>This entry was posted on Monday, March 4th, 2024 at 2:48 pm. Follow it.</div>"
    ),
    page(
        after="<p>Der Artikel wurde am 04.03.2024 in der Kategorie Häfen von Jonas Vik veröffentlicht.</p>", lang="de"
    ),
    page(below=f"<p>(04.03.2024) {LEAD}</p>", lang="de"),
    page(below=f"<p>4.3.2024 - {LEAD}</p>", lang="de"),
    f"<!DOCTYPE html><html><head><title>{FIRST}</title></head><body><h2>{FIRST}</h2><div class='node node-promoted'>"
    f"<p class='submitted'>4 March 2024</p>{TEXT}</div></body></html>",
    f"<!DOCTYPE html><html><head><title>{FIRST}</title></head><body><div class='layout-right-sidebar'><h2>{FIRST}</h2>"
    f"<p>4 March 2024</p>{TEXT * 3}</div></body></html>",
]
"""Pages of one day."""

NONE = [
    (page(), ""),
    (page(after=RELATED + "<footer>© 2024 The Norholm Echo</footer>"), ""),
    (
        page(
            after="<div class='related-stories'><div>4 March 2019</div><a href='/a'>An old story of the town</a></div>"
        ),
        "",
    ),
    (page(below=f"<p>4 March 2019 was the day on which the last ferry sank. {LEAD}</p>"), ""),
    (
        page(
            after="<p>The article of the town on its ferry was first printed elsewhere, by another paper, on 4 March 2019.</p>"
        ),
        "",
    ),
    (page(below="<abbr title='http://echo.example/?p=665'>link</abbr>"), ""),
    (page(after="<ul><li><a href='/a'>A ferry sank near Eastwick <span>4 March 2019</span></a></li></ul>"), ""),
    (page(below="<time>04/05/2024</time>"), "shows a day that may be two, '04/05/2024'"),
    (
        page(meta("article:modified_time", "2024-03-06T08:00:00Z")),
        "states only the day on which it was changed, 2024-03-06",
    ),
    (page(below="<p>Last updated 6 March 2024</p>"), "states only the day on which it was changed, 2024-03-06"),
    (page(linked(datePublished="1970-01-01T00:00:00Z")), ""),
    (
        page(
            below="<blockquote class='twitter-tweet'>Sails! — Echo (@echo) <a href='https://x.example/1'>March 4, 2024</a></blockquote>"
        ),
        "",
    ),
]
"""Pages without one, and how what is said of them begins."""

PAGES = [*((html, DAY) for html in OWN), *((html, None) for html, _ in NONE)]


@pytest.mark.parametrize("html", OWN)
def test_finds_the_pages_own_day(read_one, html):
    assert str(read_one("a.html", html).published) == DAY


@pytest.mark.parametrize(("html", "note"), NONE)
def test_takes_no_other_day_and_says_which_there_is(read_one, html, note):
    article = read_one("a.html", html)
    assert article.published is None
    assert "".join(article.notes).startswith(note)
    assert bool(article.notes) == bool(note)


def test_three_megabytes_take_seconds(read_one):
    sentence = (
        "The harbour council met again and heard from the company, which said that it would pay for the repairs. "
    )
    body = "".join(f"<div class='row'><p>{number}. {sentence * 4}</p></div>" for number in range(6_600))
    html = page(linked(datePublished="2024-03-04"), below=body)
    assert len(html) > 2_800_000
    begun = time.process_time()
    assert read_one("a.html", html).text.count("\n\n") > 5_000
    assert time.process_time() - begun < 10
