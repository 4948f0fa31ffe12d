"""The tables are those of the migrations, made and brought up to date on opening."""

import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from briefgen.errors import InputError
from briefgen.library.library import open_library
from briefgen.library.store.database import connect
from briefgen.library.store.schema_version import CURRENT, MIGRATIONS
from briefgen.library.store.tables import metadata
from tests import processes


def test_the_current_version_is_that_of_the_last_migration() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == CURRENT


def test_the_migrations_make_the_tables(bare_place: str) -> None:
    open_library(bare_place).close()
    database = connect(bare_place)
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours})
        assert compare_metadata(context, metadata) == []
    database.close()


def _ours(name: str | None, kind: str, parents: object) -> bool:
    return kind != "table" or not str(name).startswith(("phrase", "alembic"))


def test_a_library_of_a_later_version_is_refused(place: str) -> None:
    database = connect(place)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(InputError, match="of a later version"):
        open_library(place)


def test_a_current_library_opens_without_alembic(sqlite: Path) -> None:
    program = f"""
import sys
from briefgen.library.library import open_library
open_library({str(sqlite)!r}).close()
assert "alembic" not in sys.modules
"""
    processes.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[3])
