from datetime import date

import pytest

from briefgen.errors import Fault

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Courier</title><link>https://courier.example</link><language>en-gb</language>
<item><title>Talks &amp; trade</title><link>https://courier.example/1</link><dc:creator>Jane Doe</dc:creator>
<pubDate>Fri, 30 May 2025 23:30:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The ministers met.</p><p>They <b>talked</b>&nbsp;long.</p><script>x()</script>]]>
</content:encoded></item>
<item><title>Empty</title><link>https://courier.example/2</link></item>
<item><title>Last</title><link>javascript:alert(1)</link>
<description>Kabul &lt;i&gt;disputes&lt;/i&gt; this.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Courier</title>
<entry><title type="html">Talks &lt;b&gt;again&lt;/b&gt;</title><link rel="alternate" href="https://courier.example/1"/>
<author><name>Jane Doe</name></author><author><name>Ali Khan</name></author>
<published>2025-05-30T22:00:00Z</published><updated>2025-06-01T00:00:00Z</updated>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>The ministers met.</p><p>They talked.</p></div></content>
</entry>
<entry><title>Undated</title><updated>2025-06-01T00:00:00Z</updated><summary>They met again.</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="x"><title>The Courier</title></channel>
<item rdf:about="y"><title>Talks</title><link>https://courier.example/1</link>
<description>They met.</description></item></rdf:RDF>"""


@pytest.mark.parametrize("name", ["a.rss", "a.xml"])
def test_reads_rss_entry_by_entry(read, name):
    first, empty, last = read(name, RSS)
    assert first.text == "The ministers met.\n\nThey talked long."
    assert (first.title, first.publisher, first.authors) == ("Talks & trade", "The Courier", ("Jane Doe",))
    assert (first.published, first.url, first.language) == (date(2025, 5, 30), "https://courier.example/1", "en-gb")
    assert isinstance(empty, Fault)
    assert empty.where.endswith("entry 2")
    assert (last.text, last.url, last.published) == ("Kabul disputes this.", None, None)
    assert last.where.endswith("entry 3")


def test_reads_atom(read):
    first, second = read("a.atom", ATOM)
    assert first.text == "The ministers met.\n\nThey talked."
    assert (first.title, first.authors, first.published) == ("Talks again", ("Jane Doe", "Ali Khan"), date(2025, 5, 30))
    assert second.published == date(2025, 6, 1)


def test_reads_rdf(read_one):
    assert read_one("a.xml", RDF).text == "They met."


def test_tells_of_a_feed_that_breaks_off(read):
    *articles, fault = read("a.rss", RSS[: RSS.index("Kabul")])
    assert articles[0].text.startswith("The ministers met.")
    assert "breaks off" in fault.problem


def test_refuses_entities(refused):
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + RSS.partition("?>")[2]
    assert "entities" in refused("a.rss", bomb).problem


def test_refuses_a_feed_without_entries(refused):
    assert "no entries" in refused("a.rss", "<rss><channel></channel></rss>").problem


def test_takes_no_more_entries_than_allowed(read):
    assert len(read("a.rss", RSS, max_entries=1)) == 1
