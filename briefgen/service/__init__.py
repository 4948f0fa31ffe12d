"""The few verbs that the command line and the desktop share: load, select, compose, export.

In: paths, a spec, options. Out: a corpus, a brief, files, lists. Read in this order: `files` and `sources` (what is
named, as one corpus; `load_report` says what was left out), `specs`, `lists` and `reference_lists`, `briefs` and
`previews` (compose and export), `lettering` and `styles` (letters without a face, what a style lacks), `suggestions`,
`comparison` (what changed between two), `audits` (what of a file is still backed),
`pulling` (what was edited in Word), `sealing` (a pack that gives the same bytes again);
then what is open on a screen: `collection`, `opening`, and the two kinds, `files_collection` (by `event_index`) and
`library_collection` (by `promote_edits`); then what reads many files: `article_files`, `watched` and `reading` (within
bounds of time and memory), `workers` (processes), `extraction`, `libraries`, `watching`.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from briefgen.service.briefs import (
    Brief,
    brief_bytes,
    check_outputs,
    compose_brief,
    export_brief,
    is_previewed,
    load_for_brief,
)
from briefgen.service.choosing import choose_events, load_for_choice
from briefgen.service.extraction_options import ExtractionOptions
from briefgen.service.lettering import check_brief, check_faces, check_letters
from briefgen.service.listing import (
    RowWords,
    chosen_ids,
    dates_in_words,
    list_items,
    rows_of_form,
    source_words,
    suggested_events,
    told_date,
)
from briefgen.service.load_report import LoadReport
from briefgen.service.previews import AIMS, PageArea, Preview, preview_brief
from briefgen.service.reference_lists import references
from briefgen.service.source_files import readable_endings
from briefgen.service.sources import LIBRARY_ENDINGS, load_corpus
from briefgen.service.specs import read_spec, refine_spec, schema, section_heading, spec_sources, write_spec
from briefgen.service.styles import check_placeholders, check_style
from briefgen.service.suggestions import load_for_suggestions, suggest_events

if TYPE_CHECKING:
    from briefgen.service.audits import audit_file, audit_rows, write_audit
    from briefgen.service.comparison import (
        BRIEF_ENDINGS,
        ComparedBody,
        Comparison,
        change_rows,
        compare_sources,
        read_body,
    )
    from briefgen.service.pulling import pull_brief, pulled_if_brief
    from briefgen.service.sealing import export_sealed, load_to_seal

__all__ = [
    "AIMS",
    "BRIEF_ENDINGS",
    "LIBRARY_ENDINGS",
    "Brief",
    "ComparedBody",
    "Comparison",
    "ExtractionOptions",
    "LoadReport",
    "PageArea",
    "Preview",
    "RowWords",
    "audit_file",
    "audit_rows",
    "brief_bytes",
    "change_rows",
    "check_brief",
    "check_faces",
    "check_letters",
    "check_outputs",
    "check_placeholders",
    "check_style",
    "choose_events",
    "chosen_ids",
    "compare_sources",
    "compose_brief",
    "dates_in_words",
    "export_brief",
    "export_sealed",
    "is_previewed",
    "list_items",
    "load_corpus",
    "load_for_brief",
    "load_for_choice",
    "load_for_suggestions",
    "load_to_seal",
    "preview_brief",
    "pull_brief",
    "pulled_if_brief",
    "read_body",
    "read_spec",
    "readable_endings",
    "references",
    "refine_spec",
    "rows_of_form",
    "schema",
    "section_heading",
    "source_words",
    "spec_sources",
    "suggest_events",
    "suggested_events",
    "told_date",
    "write_audit",
    "write_spec",
]

_LATER = MappingProxyType(
    {
        "audit_file": "audits",
        "audit_rows": "audits",
        "write_audit": "audits",
        "BRIEF_ENDINGS": "comparison",
        "ComparedBody": "comparison",
        "Comparison": "comparison",
        "change_rows": "comparison",
        "compare_sources": "comparison",
        "read_body": "comparison",
        "pull_brief": "pulling",
        "pulled_if_brief": "pulling",
        "export_sealed": "sealing",
        "load_to_seal": "sealing",
    }
)
"""What few ask for, by its module: a brief is made without loading it."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """A name of a module that is loaded when one asks for it."""
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
