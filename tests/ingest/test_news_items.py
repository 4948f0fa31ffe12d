import json
from datetime import UTC, date, datetime

import pytest

from briefgen.errors import Fault

NOW = datetime(2025, 6, 1, tzinfo=UTC)
NINJS_1 = {
    "uri": "https://agency.example/1", "type": "text", "pubstatus": "usable",
    "versioncreated": "2025-05-30T23:30:00-05:00",
    "byline": "By Jane Doe", "headline": "Talks in Kabul", "language": "en-GB", "provider": "Agency",
    "body_xhtml": "<p>The ministers met.</p><p>They talked.</p>",
}  # fmt: skip
NINJS_3 = {
    "uri": "tag:agency.example,2025:1", "standard": {"name": "ninjs", "version": "3.0"}, "pubStatus": "usable",
    "versionCreated": "2025-05-30T10:00:00Z",
    "headlines": [{"role": "short", "value": "Talks"}, {"role": "main", "value": "Talks in Kabul"}],
    "bodies": [
        {"role": "teaser", "value": "Short."},
        {"role": "main", "contentType": "text/html", "value": "<p>The ministers met.</p><p>They talked.</p>"},
    ],
    "by": "Jane Doe", "infoSources": [{"name": "Agency"}],
}  # fmt: skip
G2 = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:agency.example:1" version="2" xml:lang="en-US">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:ag"><name>Agency</name></provider>
<versionCreated>2025-05-30T23:30:00-05:00</versionCreated>EMBARGO<pubStatus qcode="STATUS"/>
<link href="https://agency.example/1"/></itemMeta>
<contentMeta><by>By Jane Doe</by><headline>Talks in Kabul</headline><language tag="en-GB"/></contentMeta>
<contentSet>BODY</contentSet></newsItem>"""
XHTML = """<inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><h1>Talks in Kabul</h1>
<p>The ministers<!-- not --> met.</p><p>They <em>talked</em>.</p><script>x()</script></body></html>
</inlineXML>"""
INLINE_NITF = """<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head/><body>
<body.head><hedline><hl1>Talks in Kabul</hl1></hedline></body.head>
<body.content><block><p>The ministers met.</p><p>They talked.</p></block></body.content></body></nitf></inlineXML>"""
TEXT = "The ministers met.\n\nThey talked."


def g2(status: str = "stat:usable", embargo: str = "", body: str = XHTML) -> str:
    return G2.replace("STATUS", status).replace("EMBARGO", embargo).replace("BODY", body)


@pytest.mark.parametrize("item", [NINJS_1, NINJS_3])
def test_reads_ninjs(read_one, item):
    article = read_one("a.json", json.dumps(item))
    assert article.text == TEXT
    assert (article.title, article.publisher, article.authors) == ("Talks in Kabul", "Agency", ("Jane Doe",))
    assert article.published == date(2025, 5, 30)
    assert article.url in {None, "https://agency.example/1"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"pubstatus": "canceled"}, "marked canceled"),
        ({"pubstatus": "withheld"}, "marked withheld"),
        ({"embargoed": "2025-06-02T00:00:00Z"}, "under embargo until 2025-06-02T00:00:00Z"),
        ({"embargoed": "soon"}, "under embargo"),
        ({"embargoed": ""}, "until further notice"),
        ({"body_xhtml": ""}, "without a text"),
    ],
)
def test_refuses_ninjs_that_may_not_be_used(refused, changes, said):
    assert said in refused("a.json", json.dumps(NINJS_1 | changes), now=NOW).problem


def test_an_embargo_ends(read_one, refused):
    past = json.dumps(NINJS_1 | {"embargoed": "2025-05-31T23:59:00-01:00"})
    refused("a.json", past, now=datetime(2025, 6, 1, 0, 58, tzinfo=UTC))
    refused("a.json", past)
    assert read_one("a.json", past, now=datetime(2025, 6, 1, 1, 0)).text == TEXT


@pytest.mark.parametrize("body", [XHTML, INLINE_NITF, "<inlineData>The ministers met.\n\nThey talked.</inlineData>"])
def test_reads_newsml(read_one, body):
    article = read_one("a.xml", g2(body=body))
    assert article.text == TEXT
    assert (article.title, article.publisher, article.authors) == ("Talks in Kabul", "Agency", ("Jane Doe",))
    assert (article.published, article.language) == (date(2025, 5, 30), "en-GB")
    assert article.url == "https://agency.example/1"


@pytest.mark.parametrize(
    ("status", "embargo", "said"),
    [
        ("stat:canceled", "", "canceled"),
        ("stat:withheld", "", "withheld"),
        ("stat:usable", "<embargoed>2025-06-02T00:00:00Z</embargoed>", "until 2025-06-02"),
        ("stat:usable", "<embargoed/>", "further notice"),
    ],
)
def test_refuses_newsml_that_may_not_be_used(refused, status, embargo, said):
    assert said in refused("a.xml", g2(status, embargo), now=NOW).problem


def test_one_refused_item_does_not_stop_the_others(read):
    items = "".join(item.partition("?>")[2] for item in (g2("stat:withheld"), g2()))
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{items}</itemSet></newsMessage>'
    fault, article = read("a.xml", message)
    assert isinstance(fault, Fault)
    assert fault.where.endswith("entry 1")
    assert article.text == TEXT


def test_content_elsewhere_is_not_fetched(refused):
    assert "another file" in refused("a.xml", g2(body='<remoteContent href="https://agency.example/x"/>')).problem


@pytest.mark.parametrize(
    ("status", "said"), [("canceled", "canceled"), ("embargoed", "until 20250602T000000Z"), ("usable", "")]
)
def test_reads_nitf(read, status, said):
    docdata = f'<docdata management-status="{status}"><date.release norm="20250602T000000Z"/></docdata>'
    data = f"<nitf><head>{docdata}</head><body><body.content><p>The ministers met.</p></body.content></body></nitf>"
    (item,) = read("a.xml", data, now=NOW)
    assert said in item.problem if said else item.text == "The ministers met."


BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (BOMB + "<newsItem>&a9;</newsItem>", "entities"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><newsItem>&x;</newsItem>', "entities"),
        ("<newsItem><a>", "well-formed"),
        ("<other/>", "'other'"),
        ("<newsItem>" + "<a>" * 100_000, "well-formed"),
        ("<newsItem/>", "without a text"),
    ],
)
def test_refuses_hostile_and_broken_xml(refused, data, said):
    assert said in refused("a.xml", data).problem
    assert said in refused("b.xml", data.encode("utf-16")).problem
