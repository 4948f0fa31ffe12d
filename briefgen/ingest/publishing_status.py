"""Whether a news item may be used: the publishing status and the embargo of the IPTC's formats."""

from datetime import UTC, datetime
from typing import Final

from briefgen.ingest.reader import Unreadable

_REFUSED: Final = {"canceled": "canceled", "cancelled": "canceled", "withheld": "withheld"}


def check_usable(status: object, embargo: object, now: datetime | None) -> None:
    """Raise `Unreadable` with the reason for an item that is canceled, withheld or under embargo.

    `status` is a word, a QCode or an address of the scheme `pubstatusg2`; `embargo` is None where there is none, empty
    where it holds until further notice, else its end in ISO 8601 (UTC where no zone is stated).
    """
    word = str(status or "usable").strip().rstrip("/").replace("/", ":").rpartition(":")[2].lower()
    if word in _REFUSED:
        raise Unreadable(f"is marked {_REFUSED[word]} by its publisher", "leave it out")
    if embargo is None and word != "embargoed":
        return
    end = str(embargo or "").strip()
    if not end:
        raise Unreadable("is under embargo until further notice", "wait for its release")
    moment = _moment(end)
    if moment is None:
        raise Unreadable(f"is under embargo until {end!r}, which is not an ISO 8601 date", "ask its publisher")
    if now is None or _aware(now) < moment:
        raise Unreadable(f"is under embargo until {end}", "wait until then")


def _moment(value: str) -> datetime | None:
    try:
        return _aware(datetime.fromisoformat(value))
    except ValueError:
        return None


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
