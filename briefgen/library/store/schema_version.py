"""Which version of the tables a library has, and bringing it up to date.

Alembic is loaded only where there is something to do: opening a current library costs one query.
"""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, text

from briefgen.errors import Fault, InputError
from briefgen.library.store.database import Database
from briefgen.library.store.sqlite_file import APPLICATION_ID, OWN_TABLES

CURRENT: Final = "0002"
MIGRATIONS: Final = Path(__file__).parent / "migrations"


def bring_up_to_date(database: Database) -> None:
    """Make or alter the tables where they are not those of this version, all or nothing.

    Raises `InputError` for a database that holds something else or, where there must be a library, nothing; and for
    a library of a later version.
    """
    with database.reading() as connection:
        version = _version(connection, database)
    if version != CURRENT:
        with database.writing() as connection:
            version = _version(connection, database)
            if version != CURRENT:
                _upgrade(connection, version, database.name)
    database.let_read_while_writing()


def _version(connection: Connection, database: Database) -> str | None:
    """The version of the library that there is; None where nothing is, and nothing has to be."""
    names = set(inspect(connection).get_table_names())
    if not names and not database.must_exist:
        names.update(inspect(connection).get_view_names())
    if not names and not database.must_exist:
        return None
    if not names:
        fault = Fault(database.name, "holds no library", "check the name, or make it with `briefgen import`")
        raise InputError((fault,))
    if not names >= OWN_TABLES:
        problem = f"holds tables of something else ({', '.join(sorted(names)[:3])})"
        raise InputError((Fault(database.name, problem, "name a library, or a database that is empty"),))
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return "" if version is None else str(version)


def _upgrade(connection: Connection, version: str | None, name: str) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version == "":
        raise InputError((Fault(name, "is a damaged library: it says no version", "take it from a backup"),))
    if version is not None and version not in known:
        fault = Fault(name, f"is of a later version ({version}) than this briefgen knows", "install a newer briefgen")
        raise InputError((fault,))
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
