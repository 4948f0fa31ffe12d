"""The lines of one library into another."""

from collections.abc import Iterable

from briefgen.corpus.corpus import Conflict
from briefgen.corpus.merging.results import Group, ItemKey
from briefgen.errors import Fault, InputError
from briefgen.library.changes.changes import regroup, write_clusters
from briefgen.library.changes.storing import link_copy, store_article
from briefgen.library.exchange.json_lines import Clustered, CopyOf, Decided, MergedMarker, read_lines
from briefgen.library.store.conflicts import write_conflicts
from briefgen.library.store.database import Database
from briefgen.library.store.database_errors import translate_db_errors
from briefgen.library.store.decisions import Decision, store_decision, stored_decisions
from briefgen.library.store.merging_state import mark_merged
from briefgen.model import ArticleData
from briefgen.progress import Report


def import_lines(database: Database, lines: Iterable[str], source: str, report: Report) -> int:
    """Add what lines say to a library; how many articles were new. Raises `InputError` at the end."""
    rest = _Rest()
    faults: list[Fault] = []
    new = 0
    try:
        for number, line in read_lines(lines, source):
            report(number, None, source)
            if not isinstance(line, ArticleData):
                rest.take(line)
                continue
            try:
                with translate_db_errors(database), database.writing() as connection:
                    new += store_article(connection, line, replace=False).outcome != "same"
            except InputError as error:
                faults += [Fault(f"{source}:{number}", str(fault)) for fault in error.faults]
    except InputError as error:
        faults += error.faults
    with translate_db_errors(database):
        rest.write(database)
    if faults:
        raise InputError(tuple(faults))
    return new


class _Rest:
    """What lines say besides articles; written when the articles are in."""

    def __init__(self) -> None:
        self._copies: list[CopyOf] = []
        self._clusters: dict[Group, dict[ItemKey, str | None]] = {"actors": {}, "events": {}}
        self._conflicts: list[Conflict] = []
        self._merged: list[str] = []
        self._decided: list[Decided] = []

    def take(self, line: CopyOf | Clustered | Conflict | MergedMarker | Decided) -> None:
        """Keep a line for later."""
        if isinstance(line, CopyOf):
            self._copies.append(line)
        elif isinstance(line, Clustered):
            self._clusters[line.group][line.item] = line.cluster
        elif isinstance(line, Conflict):
            self._conflicts.append(line)
        elif isinstance(line, MergedMarker):
            self._merged.append(line.article)
        else:
            self._decided.append(line)

    def write(self, database: Database) -> None:
        """Write all that was kept, in one transaction; decisions that are there already are left as they are."""
        with database.writing() as connection:
            for copy in self._copies:
                link_copy(connection, copy.copy, copy.of)
            for group, clusters in self._clusters.items():
                write_clusters(connection, group, clusters)
            write_conflicts(connection, {item.event for item in self._conflicts}, self._conflicts)
            mark_merged(connection, self._merged)
            known = [stored.decision for stored in stored_decisions(connection)]
            fresh = [line for line in self._decided if not _take_out(known, line.decision)]
            for line in fresh:
                regroup(connection, line.decision)
                store_decision(connection, line.decision, withdrawn=line.withdrawn)
                regroup(connection, line.decision)


def _take_out(known: list[Decision], made: Decision) -> bool:
    """Whether a decision is among those known; each of them stands for one."""
    if made not in known:
        return False
    known.remove(made)
    return True
