"""Opening and importing, done in a thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.clock import current_moment
from briefgen.corpus.event_names import EventNames, with_current_ids
from briefgen.desktop.workspace.brief_state import BriefState, SuggestedTicks
from briefgen.errors import Fault
from briefgen.model import Spec
from briefgen.progress import Report
from briefgen.service import LoadReport, rows_of_form, suggested_events
from briefgen.service.collection import Collection
from briefgen.service.extraction_options import ExtractionOptions
from briefgen.service.opening import open_collection


@dataclass(frozen=True, slots=True)
class SourcesChange:
    """What became of sources while others stayed: articles that are `new`, that were `known`, or a source taken out.

    `added`: digests of the texts that a library has of them; `removed`: how many of such are out of it again, which is
    not undone.
    """

    new: int = 0
    known: int = 0
    taken_out: str = ""
    added: tuple[str, ...] = ()
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of opening: the collection, what is chosen of it (None: what was chosen before), what could not be
    read, and the change where other sources stayed.
    """

    collection: Collection
    choice: BriefState | None
    faults: tuple[Fault, ...] = ()
    change: SourcesChange | None = None


def open_all(sources: Sequence[str], spec: Spec, report: Report) -> Opened:
    """Open sources. Raises `InputError` with every fault where nothing is read."""
    load_report = LoadReport()
    collection = open_collection(sources, report, _options(), load_report)
    return Opened(collection, BriefState(spec, collection.chosen(spec)), tuple(load_report.left_out))


def suggestion_of(collection: Collection, spec: Spec, rows: int | None = None) -> SuggestedTicks:
    """The events that a brief of so many rows, or as many as its form has, tells where nobody chooses."""
    found = suggested_events(collection.corpus_for(spec, rows), spec, rows)
    ticked = None if found.is_everything else frozenset(found.why)
    return SuggestedTicks(spec, ticked, found.why, is_brief=rows in (None, rows_of_form(spec.form)))


def add_to(collection: Collection, choice: BriefState, sources: Sequence[str], report: Report) -> Opened:
    """Import into a library, or open files beside those that are open. Raises `InputError` where nothing is read."""
    if collection.is_library:
        from briefgen.service.libraries import import_sources

        imported = import_sources(map(Path, sources), collection.sources[0], _options(), report)
        outcomes = imported.outcomes
        change = SourcesChange(outcomes["new"], outcomes["same"] + outcomes["twin"], added=imported.added)
        return Opened(collection, None, imported.faults, change)
    every = list(dict.fromkeys((*collection.sources, *sources)))
    load_report = LoadReport()
    opened = open_collection(every, report, _options(), load_report)
    new = max(0, len(opened.corpus().articles) - len(collection.corpus().articles))
    known = max(0, sum(Path(source).is_file() for source in sources) - new - len(load_report.left_out))
    return Opened(opened, _renamed(choice, collection, opened), tuple(load_report.left_out), SourcesChange(new, known))


def taken_back(collection: Collection, added: Sequence[str], report: Report) -> Opened:
    """A library without the articles that an import has added to it."""
    from briefgen.service.libraries import take_back

    return Opened(collection, None, change=SourcesChange(removed=take_back(collection.sources[0], added, report)))


def without(collection: Collection, choice: BriefState, source: str, report: Report) -> Opened:
    """Files without one of them. Raises `InputError` where nothing is left."""
    load_report = LoadReport()
    left = [each for each in collection.sources if each != source]
    opened = open_collection(left, report, _options(), load_report)
    return Opened(
        opened, _renamed(choice, collection, opened), tuple(load_report.left_out), SourcesChange(taken_out=source)
    )


def _renamed(choice: BriefState, before: Collection, opened: Collection) -> BriefState:
    """The choice with the ids that events have now that there are other articles.

    The bare ids of a single article are told with the article first: others may have the same.
    """
    whole = {event.id: min(event.names) for event in before.corpus().events if event.names}

    def named(name: str) -> str:
        return whole.get(name, name)

    edits = {
        named(name): edit.model_copy(update={"merged": tuple(map(named, edit.merged))})
        for name, edit in choice.spec.edits.items()
    }
    corpus = opened.corpus()
    current = EventNames(corpus).current
    ticked = None if choice.ticked is None else frozenset(current(named(name)) for name in choice.ticked)
    return BriefState(with_current_ids(choice.spec.model_copy(update={"edits": edits}), corpus), ticked)


def _options() -> ExtractionOptions:
    return ExtractionOptions(now=current_moment())
