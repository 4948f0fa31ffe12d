"""What documents are ranked by; all are indexed anew for it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_FORGET_PHRASES = {
    "sqlite": "INSERT INTO phrase (phrase) VALUES ('delete-all')",
    "postgresql": "DELETE FROM phrase",
}


def upgrade() -> None:
    """Make the table, and let every event wait for the index."""
    op.create_table(
        "ranking",
        sa.Column("first", sa.Integer(), nullable=False, comment="number of its first document; the others follow"),
        sa.Column("documents", sa.Integer(), nullable=False, comment="how many"),
        sa.Column("data", sa.LargeBinary(), nullable=False, comment="what they are ranked by, as columns"),
        sa.PrimaryKeyConstraint("first"),
    )
    op.execute("DELETE FROM bitmap")
    op.execute("DELETE FROM key")
    op.execute("DELETE FROM document")
    op.execute(_FORGET_PHRASES[op.get_bind().dialect.name])
    op.execute("UPDATE counter SET value = 0 WHERE name IN ('documents', 'words')")
    op.execute("UPDATE counter SET value = value + 1 WHERE name = 'generation'")
    op.execute("UPDATE mention SET document = NULL WHERE document > 0")


def downgrade() -> None:
    """Take it away again."""
    op.drop_table("ranking")
