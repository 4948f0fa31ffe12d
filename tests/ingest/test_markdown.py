from datetime import date

import pytest

DATA = """---
title: "Talks in Kabul"
date: 2025-05-30
authors: [Jane Doe, {name: Ali Khan}]
url: https://x.org/a
lang: en-GB
---
# Talks in Kabul

The *ministers* of [Pakistan](https://pk.example) and China
met in **Beijing** ![flag](x.png).

## What next

- One item
- Another item, with `code`

> A quotation.

<p>Some <b>markup</b></p><script>alert(1)</script>

| who | what |
|-----|------|
| Dar | met Wang |
"""


def test_reads_as_prose(read_one):
    article = read_one("a.md", DATA)
    assert article.text.split("\n\n") == [
        "The ministers of Pakistan and China met in Beijing .",
        "What next",
        "One item",
        "Another item, with code",
        "A quotation.",
        "Some markup",
        "who",
        "what",
        "Dar",
        "met Wang",
    ]


def test_front_matter_states_the_source(read_one):
    article = read_one("a.md", DATA)
    assert (article.title, article.authors, article.published) == (
        "Talks in Kabul",
        ("Jane Doe", "Ali Khan"),
        date(2025, 5, 30),
    )
    assert (article.url, article.language) == ("https://x.org/a", "en-GB")


def test_reads_front_matter_in_toml(read_one):
    article = read_one("a.md", '+++\ntitle = "T"\ndate = 2025-05-30\n+++\nThey met.')
    assert (article.title, article.published, article.text) == ("T", date(2025, 5, 30), "They met.")


def test_the_first_heading_is_the_title(read_one):
    article = read_one("a.md", "# Talks\n\n*30 May 2025*\n\nThey met.")
    assert (article.title, article.published) == ("Talks", date(2025, 5, 30))


@pytest.mark.parametrize(
    "front", ["---\na: [\n---\nx y", "+++\na = \n+++\nx y", "---\n!!python/object:os.system {}\n---\nx y"]
)
def test_refuses_broken_front_matter(refused, front):
    assert "front matter" in refused("a.md", front).problem


def test_deep_nesting_does_no_harm(read):
    assert read("a.md", ">" * 5000 + " deep\n\nThey met.")
    assert read("a.md", "[" * 20_000 + "\n\nThey met.")


def test_aliases_that_multiply_are_read_at_once(read_one):
    levels = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    text = f"---\na0: &a0 [x, x]\n{levels}\ntitle: *a11\n---\n\nThe words of the article.\n"
    assert read_one("a.md", text).text == "The words of the article."


def test_prose_between_two_rules_is_kept(read_one):
    article = read_one("a.md", "---\nFirst words stand here.\n---\n\nThen others.\n")
    assert "First words stand here." in article.text
