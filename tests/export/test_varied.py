"""Varied briefs are clean in every checker, and their words are read back from both files as they were composed.

Some stand here; `tests/benchmarks/test_fifty_briefs.py` makes fifty, of up to 2,000 events.
"""

from pathlib import Path

import pytest

from tests.export.clean import faults_of
from tests.export.varied import varied


@pytest.mark.parametrize("number", [0, 3, 5, 8, 23])
def test_a_varied_brief_is_clean_and_read_back(number: int, tmp_path: Path) -> None:
    assert faults_of(varied(number, tmp_path)) == []
