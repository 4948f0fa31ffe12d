"""Runs the migrations on the connection that the library hands over, within its transaction."""

from alembic import context

from briefgen.library.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
