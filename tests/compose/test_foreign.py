"""Values from outside in the lines of a brief."""

import datetime

import pytest

from briefgen.compose.brief import compose
from briefgen.compose.foreign import isolate_selection, isolate_spec
from briefgen.corpus import Corpus
from briefgen.corpus.filters import named_actors, select
from briefgen.document.style import Style
from briefgen.model import Spec
from briefgen.model.spec import Filters
from tests.fakes import corpus, raw_actor, raw_data, raw_event

APART = "\u2068{}\u2069".format


@pytest.fixture
def evidence() -> Corpus:
    text = "דובר said it."
    whole = [{"start": 0, "end": len(text)}]
    raw = raw_data(
        text,
        themes=[{"id": "t", "label": "\u202eשלום", "evidence": whole}],
        actors=[raw_actor("דובר\u202e", whole, id="a", role="שר", aliases=["דוד"])],
        events=[
            raw_event("e", whole, title="פגישה", place="חיפה", themes=["t"], actors=[{"id": "a", "part": "agent"}]),
            raw_event("f", whole, title="Talks", themes=[], actors=[]),
        ],
        questions=[{"id": "q", "text": "מה?", "kind": "unknown", "about": [], "evidence": whole}],
    )
    raw["article"] |= {"title": "כותרת", "publisher": "הארץ", "authors": ["Ann", "דנה"]}
    return corpus(raw)


def test_every_value_is_set_apart(evidence: Corpus) -> None:
    apart = isolate_selection(select(evidence, Filters()))
    (article,) = apart.corpus.articles.values()
    assert (article.title, article.publisher, article.authors) == (APART("כותרת"), APART("הארץ"), ("Ann", APART("דנה")))
    assert article.text == "דובר said it."
    assert [(event.title, event.place) for event in apart.events] == [(APART("פגישה"), APART("חיפה")), ("Talks", None)]
    assert apart.corpus.events == apart.events
    assert [(actor.name, actor.role) for actor in apart.actors] == [(APART("דובר"), APART("שר"))]
    assert [theme.label for theme in apart.themes] == [APART("שלום")]
    assert [question.text for question in apart.questions] == [APART("מה?")]


def test_a_spec_has_its_values_set_apart_and_its_prose_as_it_was_written() -> None:
    spec = Spec(title="כותרת", author="Ann", organisation="משרד", marking="סודי", bottom_line="שלום לך")
    apart = isolate_spec(spec)
    assert (apart.title, apart.author) == (APART("כותרת"), "Ann")
    assert (apart.organisation, apart.marking, apart.bottom_line) == (APART("משרד"), APART("סודי"), "שלום לך")
    plain = Spec(title="Talks")
    assert isolate_spec(plain) is plain


def test_an_actor_is_found_under_the_name_as_it_was_typed(evidence: Corpus) -> None:
    apart = isolate_selection(select(evidence, Filters()))
    assert named_actors(apart.corpus, ["דובר"]) == named_actors(evidence, ["דובר"]) == {"a"}


def test_what_the_file_says_of_itself_is_plain(evidence: Corpus) -> None:
    spec = Spec(title="כותרת", author="\u202eדנה", date=datetime.date(2025, 6, 2))
    document = compose(evidence, spec, Style(name="plain"))
    assert (document.properties.title, document.properties.author) == ("כותרת", "דנה")
    assert document.title_block.title == APART("כותרת")
