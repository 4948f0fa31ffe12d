"""One account of an event out of several: the date, wording, kind and status that stand for all."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from briefgen.model.edtf import EdtfDate
from briefgen.model.event import DateBasis

_STRENGTH: Final = {"stated": 0, "analyst": 0, "context": 1, "reported": 2}


@dataclass(frozen=True, slots=True)
class Account:
    """What is told of an event: `date` is an EDTF string, `date_basis` what it rests on."""

    date: str | None
    date_text: str | None
    title: str
    kind: str
    status: str
    place: str | None
    date_basis: DateBasis | None = None


def settle(told: Sequence[Account], values: Mapping[str, str]) -> Account:
    """The account that stands for all; what a person wrote (`values`) holds over what articles say.

    A date that an article states holds over one from the context, and that over the day of a report. Of several, the
    one that most give, of those as often given the narrowest, and of days of reports the first; the wording of the
    first that gives it; disputed where one denies or disputes what another reports; else reported when any reports it,
    so that a plan which came true is a plan no more.
    """
    lead = _lead(told)
    kinds = Counter(account.kind for account in told)
    kind = max(kinds, key=lambda name: (kinds[name], name == lead.kind, name))
    place = lead.place or next((account.place for account in told if account.place), None)
    date = values.get("date", lead.date)
    return Account(
        date,
        lead.date_text if date == lead.date else None,
        values.get("title", lead.title),
        values.get("kind", kind),
        values.get("status", _status({account.status for account in told})),
        place,
        "analyst" if "date" in values else lead.date_basis,
    )


def _lead(told: Sequence[Account]) -> Account:
    dated = [account for account in told if account.date]
    if not dated:
        return told[0]
    ranks = [_rank(account) for account in dated]
    best = [account for account, rank in zip(dated, ranks, strict=True) if rank == min(ranks)]
    if best[0].date_basis == "reported":
        return min(best, key=lambda account: account.date or "")
    counts = Counter(account.date or "" for account in best)
    date = min(counts, key=lambda date: (-counts[date], _days(date), date))
    return next(account for account in best if account.date == date)


def _rank(account: Account) -> int:
    return _STRENGTH.get(account.date_basis or "", 0)


def _days(date: str) -> int:
    parsed = EdtfDate.parse(date)
    if parsed.lower is None or parsed.upper is None:
        return 10**7
    return (parsed.upper - parsed.lower).days


def _status(statuses: set[str]) -> str:
    if len(statuses) == 1:
        return next(iter(statuses))
    if statuses & {"disputed", "denied"}:
        return "disputed"
    return "reported" if "reported" in statuses else "claimed" if "claimed" in statuses else "planned"


def account_of(event: Any) -> Account:
    """The account in an event of an article or a corpus."""
    return Account(event.date, event.date_text, event.title, event.kind, event.status, event.place, event.date_basis)
