"""Opening and importing, done in a thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.clock import current_moment
from briefgen.corpus.naming import EventNames, with_current_ids
from briefgen.desktop.workspace.brief_state import BriefState, Suggestion
from briefgen.errors import Fault
from briefgen.model import Spec
from briefgen.progress import Report
from briefgen.service import LoadReport, rows_of_form, suggested_events
from briefgen.service.collection import Collection
from briefgen.service.opening import open_collection
from briefgen.service.options import ExtractionOptions


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of opening: the collection, what is chosen of it (None: what was chosen before), and what could not be
    read.
    """

    collection: Collection
    choice: BriefState | None
    faults: tuple[Fault, ...] = ()


def open_all(sources: Sequence[str], spec: Spec, report: Report) -> Opened:
    """Open sources. Raises `InputError` with every fault where nothing is read."""
    told = LoadReport()
    collection = open_collection(sources, report, _options(), told)
    return Opened(collection, BriefState(spec, collection.chosen(spec)), tuple(told.left_out))


def suggestion_of(collection: Collection, spec: Spec, rows: int | None = None) -> Suggestion:
    """The events that a brief of so many rows, or as many as its form has, tells where nobody chooses."""
    found = suggested_events(collection.corpus_for(spec, rows), spec, rows)
    ticked = None if found.is_everything else frozenset(found.why)
    return Suggestion(spec, ticked, found.why, is_brief=rows in (None, rows_of_form(spec.form)))


def add_to(collection: Collection, choice: BriefState, sources: Sequence[str], report: Report) -> Opened:
    """Import into a library, or open files beside those that are open. Raises `InputError` where nothing is read."""
    if collection.is_library:
        from briefgen.service.libraries import import_sources

        imported = import_sources(map(Path, sources), collection.sources[0], _options(), report)
        return Opened(collection, None, imported.faults)
    every = list(dict.fromkeys((*collection.sources, *sources)))
    told = LoadReport()
    opened = open_collection(every, report, _options(), told)
    return Opened(opened, _renamed(choice, opened), tuple(told.left_out))


def _renamed(choice: BriefState, opened: Collection) -> BriefState:
    """The choice with the ids that events have now that there are more articles."""
    corpus = opened.corpus()
    names = EventNames(corpus)
    ticked = None if choice.ticked is None else frozenset(map(names.current, choice.ticked))
    return BriefState(with_current_ids(choice.spec, corpus), ticked)


def _options() -> ExtractionOptions:
    return ExtractionOptions(now=current_moment())
