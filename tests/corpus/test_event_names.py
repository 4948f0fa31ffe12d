"""Events under the names that a spec may know them by."""

from dataclasses import replace

from briefgen.corpus import Corpus
from briefgen.corpus.event_names import EventNames, with_current_ids
from briefgen.model import Spec
from briefgen.model.spec import Edit
from tests.fakes import corpus, raw_data, raw_event


def test_an_event_is_known_bare_and_by_article(seed_corpus: Corpus) -> None:
    names = EventNames(seed_corpus)
    (article,) = seed_corpus.articles
    assert names.current("kabul-visit") == "kabul-visit"
    assert names.current(f"{article}:kabul-visit") == "kabul-visit"
    assert names.current(f"{article}:kabul-visit@{article}") == f"kabul-visit@{article}"
    assert "kabul-visit@elsewhere" in names
    assert "nothing" not in names
    assert names.current("nothing") == "nothing"


def test_edits_follow_the_ids_of_their_events(seed_corpus: Corpus) -> None:
    (article,) = seed_corpus.articles
    spec = Spec(edits={f"{article}:kabul-visit": Edit(title="Visit", merged=(f"{article}:paktika-airstrikes",))})
    assert with_current_ids(spec, seed_corpus).edits == {
        "kabul-visit": Edit(title="Visit", merged=("paktika-airstrikes",))
    }


def two_articles(*ids: tuple[str, ...]) -> Corpus:
    """Articles `a`, `b` … with events of these ids."""
    made = []
    for name, events in zip("abc", ids, strict=False):
        raw = raw_data("Ann left.", events=[raw_event(event, [{"start": 0, "end": 9}]) for event in events])
        made.append(raw | {"article": raw["article"] | {"id": name}})
    return corpus(*made)


def test_a_bare_name_stands_for_the_one_event_that_has_it() -> None:
    names = EventNames(two_articles(("x", "y"), ("x", "z")))
    assert (names.current("y"), names.current("z")) == ("a:y", "b:z")
    assert names.current("x") == "x"
    assert "x" not in names
    assert names.current("b:x") == "b:x"
    assert list(names) == ["a:y", "b:z", "a:x", "b:x"]


def test_an_event_of_several_articles_is_known_by_what_each_calls_it() -> None:
    both = two_articles(("x",), ("y",))
    first, second = both.events
    one = replace(first, mentions=(*first.mentions, *second.mentions))
    names = EventNames(replace(both, events=(one,)))
    assert [names.current(name) for name in ("a:x", "b:y", "x", "y")] == ["a:x"] * 4
    assert names.current("y@b") == "a:x@b"
    assert list(names) == ["a:x"]


def test_an_id_with_an_at_sign_is_an_id_before_it_is_a_part() -> None:
    names = EventNames(two_articles(("x", "x@b", "y@c@d"), ()))
    assert names.current("x@b") == "a:x@b"
    assert names.current("x@c") == "a:x@c"
    assert names.current("x@b@c") == "a:x@b@c"
    assert names.current("y@c@d@a") == "a:y@c@d@a"
    assert "y" not in names


def test_a_spec_without_edits_stays_the_same() -> None:
    spec = Spec(title="T")
    assert with_current_ids(spec, two_articles(("x",))) is spec
