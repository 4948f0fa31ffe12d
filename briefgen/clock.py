"""The moment of a run."""

import datetime
import os


def current_moment() -> datetime.datetime:
    """The moment of the run, UTC: `SOURCE_DATE_EPOCH` where it is set, the clock's otherwise."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.datetime.now(datetime.UTC)
    return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC)


def default_date() -> datetime.date:
    """The issue date where none is named: today as the reader's calendar has it, or the day of `SOURCE_DATE_EPOCH`."""
    return current_moment().date() if "SOURCE_DATE_EPOCH" in os.environ else datetime.date.today()
