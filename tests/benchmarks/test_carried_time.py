"""What it costs to carry the evidence: composing and writing Word and PDF takes at most 1.3 times as long."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.corpus import Corpus, corpus_of
from briefgen.model import Spec
from briefgen.model.spec import Form
from briefgen.service import brief_bytes, compose_brief
from tests.audit.bodies import told
from tests.made_story import made_story

MOST = 1.3
ROUNDS = 12
FORMS: tuple[Form, ...] = ("page", "brief", "full")


def least(run: Callable[[], None]) -> float:
    """The least seconds of the processor that some rounds take: other programs make others longer."""
    found = []
    for _ in range(ROUNDS):
        started = time.process_time()
        run()
        found.append(time.process_time() - started)
    return min(found)


def exported(corpus: Corpus, form: Form, *, carry: bool) -> None:
    brief = compose_brief(corpus, Spec.model_validate({"date": "2025-06-01", "form": form, "carry": carry}))
    for name in ("brief.docx", "brief.pdf"):
        brief_bytes(brief, Path(name))


@pytest.mark.timeout(900)
def test_to_carry_the_evidence_takes_little(seed_corpus: Corpus) -> None:
    slow = []
    for name, corpus in (("seed", seed_corpus), ("told", told()), ("story", corpus_of(made_story(30, 10)))):
        for form in FORMS:
            plain = least(lambda: exported(corpus, form, carry=False))  # noqa: B023
            carried = least(lambda: exported(corpus, form, carry=True))  # noqa: B023
            print(
                f"\n{name}, {form}: {plain * 1e3:.0f} ms plain, {carried * 1e3:.0f} ms carried, {carried / plain:.2f}"
            )
            slow += [(name, form)] if carried > MOST * plain else []
    assert slow == []
