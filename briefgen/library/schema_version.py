"""Which version of the tables a library has, and bringing it up to date.

Alembic is loaded only where there is something to do: opening a current library costs one query.
"""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, text

from briefgen.errors import Fault, InputError
from briefgen.library.database import APPLICATION_ID, Database

CURRENT: Final = "0001"
MIGRATIONS: Final = Path(__file__).parent / "migrations"


def bring_up_to_date(database: Database) -> None:
    """Make or alter the tables where they are not those of this version, all or nothing.

    Raises `InputError` for a database that holds something else, or a library of a later version.
    """
    with database.reading() as connection:
        if _version(connection) == CURRENT:
            return
    with database.writing() as connection:
        version = _version(connection)
        if version is None:
            _require_empty(connection, database.name)
        if version != CURRENT:
            _upgrade(connection, version, database.name)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if version is None else str(version)


def _require_empty(connection: Connection, name: str) -> None:
    tables = inspect(connection).get_table_names()
    if tables:
        problem = f"holds tables of something else ({', '.join(sorted(tables)[:3])})"
        raise InputError((Fault(name, problem, "name a library, or a database that is empty"),))


def _upgrade(connection: Connection, version: str | None, name: str) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version is not None and version not in known:
        fault = Fault(name, f"is of a later version ({version}) than this briefgen knows", "install a newer briefgen")
        raise InputError((fault,))
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
