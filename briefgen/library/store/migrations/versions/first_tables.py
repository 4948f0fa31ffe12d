"""The first tables of a library."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_PHRASES = {
    "sqlite": (
        "CREATE VIRTUAL TABLE phrase USING fts5("
        "words, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2')",
    ),
    "postgresql": (
        "CREATE TABLE phrase (number integer PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX phrase_words ON phrase USING gin (words)",
    ),
}


def upgrade() -> None:
    """Make them, and the index of phrases that the database has: FTS5 or tsvector."""
    op.create_table(
        "article",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("published", sa.String(length=10), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False, comment="code points of the text"),
        sa.Column("data", sa.Text(), nullable=False, comment="JSON of the article without its text"),
        sa.Column("text", sa.LargeBinary(), nullable=False, comment="UTF-8, deflated"),
        sa.Column("merged", sa.Boolean(), nullable=False, comment="whether merging has looked at it"),
        sa.Column("twin_of", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["twin_of"], ["article.number"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sa.UniqueConstraint("sha256"),
    )
    op.create_index(op.f("ix_article_merged"), "article", ["merged"], unique=False)
    op.create_index(op.f("ix_article_published"), "article", ["published"], unique=False)
    op.create_index(op.f("ix_article_twin_of"), "article", ["twin_of"], unique=False)
    op.create_table(
        "counter",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "decision",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "disagreement",
        sa.Column("cluster", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False, comment="JSON of the values with their passages"),
        sa.PrimaryKeyConstraint("cluster", "field"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "document",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("actors", sa.LargeBinary(), nullable=False, comment="numbers of keys, 4 bytes each, little-endian"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "key",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("facet", sa.SmallInteger(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False, comment="documents ever indexed under the key"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("facet", "value"),
    )
    op.create_index("key_total", "key", ["facet", "total"], unique=False)
    op.create_table(
        "actor",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="folded"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("affiliation", sa.Text(), nullable=True, comment="id of another actor of the article"),
        sa.Column("cluster", sa.Text(), nullable=True, comment="actors of one cluster are one"),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "position"),
        sa.UniqueConstraint("article", "id"),
    )
    op.create_index(op.f("ix_actor_cluster"), "actor", ["cluster"], unique=False)
    op.create_index(op.f("ix_actor_name"), "actor", ["name"], unique=False)
    op.create_table(
        "band",
        sa.Column(
            "value", sa.LargeBinary(), nullable=False, comment="hash of one band of an article's MinHash signature"
        ),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("value", "article"),
        sqlite_with_rowid=False,
    )
    op.create_index("band_article", "band", ["article"], unique=False)
    op.create_table(
        "bitmap",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("chunk", sa.Integer(), nullable=False, comment="the documents' numbers divided by 65,536"),
        sa.Column("documents", sa.LargeBinary(), nullable=False, comment="a portable Roaring bitmap"),
        sa.ForeignKeyConstraint(["key"], ["key.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", "chunk"),
    )
    op.create_table(
        "event",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("first", sa.String(length=10), nullable=True, comment="first day of the date"),
        sa.Column("last", sa.String(length=10), nullable=True, comment="last day of the date"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "position"),
        sa.UniqueConstraint("article", "id"),
    )
    op.create_index(op.f("ix_event_first"), "event", ["first"], unique=False)
    op.create_table(
        "question",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "position"),
        sa.UniqueConstraint("article", "id"),
    )
    op.create_table(
        "statement",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "position"),
        sa.UniqueConstraint("article", "id"),
    )
    op.create_table(
        "theme",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False, comment="folded"),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "position"),
        sa.UniqueConstraint("article", "id"),
    )
    op.create_index(op.f("ix_theme_label"), "theme", ["label"], unique=False)
    op.create_table(
        "actor_name",
        sa.Column("name", sa.Text(), nullable=False, comment="folded: the name, or another that the article uses"),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article", "actor"], ["actor.article", "actor.position"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["article"], ["article.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("name", "article", "actor"),
        sqlite_with_rowid=False,
    )
    op.create_index("actor_name_actor", "actor_name", ["article", "actor"], unique=False)
    op.create_table(
        "mention",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("cluster", sa.Text(), nullable=True, comment="events of one cluster are one"),
        sa.Column(
            "document", sa.Integer(), nullable=True, comment="number in the search index; NULL waits, 0 stays out"
        ),
        sa.ForeignKeyConstraint(["article", "position"], ["event.article", "event.position"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["article"], ["article.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "position"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_mention_cluster"), "mention", ["cluster"], unique=False)
    op.create_index(op.f("ix_mention_document"), "mention", ["document"], unique=False)
    op.create_table(
        "participant",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article", "actor"], ["actor.article", "actor.position"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["article", "event"], ["event.article", "event.position"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["article"], ["article.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "event", "actor"),
        sqlite_with_rowid=False,
    )
    op.create_index("participant_actor", "participant", ["article", "actor"], unique=False)
    for statement in _PHRASES[op.get_bind().dialect.name]:
        op.execute(statement)
