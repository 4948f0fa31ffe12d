"""Opening what a person works with, whatever it is: above the two kinds of it, which know nothing of each other."""

from collections.abc import Sequence
from pathlib import Path

from briefgen.progress import Report, no_progress
from briefgen.service.collection import Collection
from briefgen.service.extraction_options import ExtractionOptions
from briefgen.service.load_report import LoadReport
from briefgen.service.sources import library_among, load_corpus


def open_collection(
    sources: Sequence[str | Path],
    report: Report = no_progress,
    options: ExtractionOptions | None = None,
    load_report: LoadReport | None = None,
) -> Collection:
    """Open files and folders, or one library; `load_report` is that of `load_corpus`.

    Raises `InputError` with every fault of every file, `UsageError` for a library beside other sources.
    """
    named = tuple(str(source) for source in sources)
    library = library_among(named)
    if library is not None:
        from briefgen.service.library_collection import LibraryCollection

        return LibraryCollection(library)
    from briefgen.service.files_collection import FilesCollection

    return FilesCollection(named, load_corpus(named, report, options, load_report=load_report))
