"""Briefs written for tests of reading them back: of the seed, and of a story in several languages and forms."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from briefgen.corpus import Corpus
from briefgen.model import Spec
from briefgen.model.brief import CarriedBrief
from briefgen.model.verbatim import seen_letters
from briefgen.readback import BriefFile, read_brief
from briefgen.service import brief_bytes, compose_brief

DAY = datetime.date(2025, 6, 1)


def written(corpus: Corpus, ending: str, **changes: Any) -> bytes:
    spec = Spec.model_validate({"title": "T", "date": DAY, "marking": "TLP:AMBER", **changes})
    return brief_bytes(compose_brief(corpus, spec), Path(f"brief{ending}"))


def read(data: bytes, folder: Path) -> BriefFile:
    path = folder / "read"
    path.write_bytes(data)
    return read_brief(path)


def differences(brief: BriefFile) -> Iterator[str]:
    """What of a file is not as it was written, but for the order of its lines."""
    carried = {line.id: line.text for line in brief.carried.lines}
    for line in brief.lines:
        if seen_letters(line.text) != seen_letters(carried.get(line.id, "")):
            yield f"{line.id}: {line.text!r}"
    yield from (f"{name} is missing" for name in carried.keys() - {line.id for line in brief.lines})


def carried_of(corpus: Corpus, **changes: Any) -> CarriedBrief:
    from briefgen.model.brief import load_brief

    spec = Spec.model_validate({"title": "T", "date": DAY, **changes})
    (attachment,) = compose_brief(corpus, spec).document.attachments
    return load_brief(attachment.text.decode(), "the brief")


Edit = Callable[[bytes], bytes]
