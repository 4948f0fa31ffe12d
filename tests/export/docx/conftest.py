"""What the tests of the Word writer share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator


@pytest.fixture(scope="session")
def faults(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], list[str]]:
    """What `openxml-audit` finds wrong with a file."""
    folder = tmp_path_factory.mktemp("audit")

    def check(data: bytes) -> list[str]:
        file: Path = folder / f"{len(list(folder.iterdir()))}.docx"
        file.write_bytes(data)
        return [f"{error.part_uri}: {error.description}" for error in OpenXmlValidator().validate(file).errors]

    return check
