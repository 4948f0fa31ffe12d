"""Events under the names that a spec may know them by."""

from briefgen.model import Corpus, Spec
from briefgen.model.naming import EventNames, with_current_ids
from briefgen.model.spec import Edit


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
