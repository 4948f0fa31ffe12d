"""The tables of a library.

An article's items are stored as the interchange format writes them (`data`, JSON); what is looked up by has a column
of its own. An item's key is its article's number with its place among the items of its kind.
"""

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata: Final = MetaData()


class SearchText(TypeDecorator[str]):
    """Text to look up by; PostgreSQL takes no NUL, so that U+FFFD stands for it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Put the replacement in."""
        return value.replace("\0", "\ufffd") if value and "\0" in value else value


def _article_key() -> Column[int]:
    return Column("article", Integer, ForeignKey("article.number", ondelete="CASCADE"), primary_key=True)


def _items(name: str, *columns: Column[str]) -> Table:
    return Table(
        name,
        metadata,
        _article_key(),
        Column("position", Integer, primary_key=True),
        Column("id", SearchText, nullable=False),
        *columns,
        Column("data", Text, nullable=False),
        UniqueConstraint("article", "id"),
    )


article: Final = Table(
    "article",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", SearchText, nullable=False, unique=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("publisher", SearchText),
    Column("published", String(10), index=True),
    Column("language", Text, nullable=False),
    Column("length", Integer, nullable=False, comment="code points of the text"),
    Column("data", Text, nullable=False, comment="JSON of the article without its text"),
    Column("text", LargeBinary, nullable=False, comment="UTF-8, deflated"),
    Column("merged", Boolean, nullable=False, index=True, comment="whether merging has looked at it"),
    Column("twin_of", Integer, ForeignKey("article.number", ondelete="SET NULL"), index=True),
)

theme: Final = _items("theme", Column("label", SearchText, nullable=False, index=True, comment="folded"))
actor: Final = _items(
    "actor",
    Column("name", SearchText, nullable=False, index=True, comment="folded"),
    Column("kind", Text, nullable=False),
    Column("affiliation", SearchText, comment="id of another actor of the article"),
    Column("cluster", SearchText, index=True, comment="actors of one cluster are one"),
)
event: Final = _items(
    "event",
    Column("first", String(10), index=True, comment="first day of the date"),
    Column("last", String(10), comment="last day of the date"),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
)
statement: Final = _items(
    "statement",
    Column("speaker", SearchText, nullable=False),  # empty where the article only describes one
    Column("stance", Text, nullable=False),
)
question: Final = _items("question", Column("kind", Text, nullable=False))

actor_name: Final = Table(
    "actor_name",
    metadata,
    Column("name", SearchText, primary_key=True, comment="folded: the name, or another that the article uses"),
    _article_key(),
    Column("actor", Integer, primary_key=True),
    ForeignKeyConstraint(["article", "actor"], ["actor.article", "actor.position"], ondelete="CASCADE"),
    Index("actor_name_actor", "article", "actor"),
    sqlite_with_rowid=False,
)

participant: Final = Table(
    "participant",
    metadata,
    _article_key(),
    Column("event", Integer, primary_key=True),
    Column("actor", Integer, primary_key=True),
    ForeignKeyConstraint(["article", "event"], ["event.article", "event.position"], ondelete="CASCADE"),
    ForeignKeyConstraint(["article", "actor"], ["actor.article", "actor.position"], ondelete="CASCADE"),
    Index("participant_actor", "article", "actor"),
    sqlite_with_rowid=False,
)

mention: Final = Table(
    "mention",
    metadata,
    _article_key(),
    Column("position", Integer, primary_key=True),
    Column("cluster", SearchText, index=True, comment="events of one cluster are one"),
    Column("document", Integer, index=True, comment="number in the search index; NULL waits, 0 stays out"),
    ForeignKeyConstraint(["article", "position"], ["event.article", "event.position"], ondelete="CASCADE"),
    sqlite_with_rowid=False,
)

band: Final = Table(
    "band",
    metadata,
    Column("value", LargeBinary, primary_key=True, comment="hash of one band of an article's MinHash signature"),
    _article_key(),
    Index("band_article", "article"),
    sqlite_with_rowid=False,
)

decision: Final = Table(
    "decision",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("data", Text, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
)

disagreement: Final = Table(
    "disagreement",
    metadata,
    Column("cluster", SearchText, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("data", Text, nullable=False, comment="JSON of the values with their passages"),
    sqlite_with_rowid=False,
)

key: Final = Table(
    "key",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("facet", SmallInteger, nullable=False),
    Column("value", SearchText, nullable=False),
    Column("label", SearchText, nullable=False),
    Column("total", Integer, nullable=False, comment="documents ever indexed under the key"),
    UniqueConstraint("facet", "value"),
    Index("key_total", "facet", "total"),
)

bitmap: Final = Table(
    "bitmap",
    metadata,
    Column("key", Integer, ForeignKey("key.number", ondelete="CASCADE"), primary_key=True),
    Column("chunk", Integer, primary_key=True, comment="the documents' numbers divided by 65,536"),
    Column("documents", LargeBinary, nullable=False, comment="a portable Roaring bitmap"),
)

document: Final = Table(
    "document",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("actors", LargeBinary, nullable=False, comment="numbers of keys, 4 bytes each, little-endian"),
)

ranking: Final = Table(
    "ranking",
    metadata,
    Column("first", Integer, primary_key=True, comment="number of its first document; the others follow"),
    Column("documents", Integer, nullable=False, comment="how many"),
    Column("data", LargeBinary, nullable=False, comment="what they are ranked by, as columns"),
)

counter: Final = Table(
    "counter",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("value", Integer, nullable=False),
    sqlite_with_rowid=False,
)
