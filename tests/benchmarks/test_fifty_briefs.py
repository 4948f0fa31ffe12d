"""Fifty varied briefs, of up to 2,000 events; takes minutes, and so is asked for by name."""

from pathlib import Path

import pytest

from tests.export.clean import faults_of
from tests.export.varied import varied


@pytest.mark.parametrize("number", range(50))
def test_a_brief_is_clean_and_read_back(number: int, tmp_path: Path) -> None:
    assert faults_of(varied(number, tmp_path)) == []
