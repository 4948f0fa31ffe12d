"""Plain text: taken as it stands, or as the articles that a press database exported."""

from collections.abc import Iterator

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode
from briefgen.ingest.press_databases import export_of, exported_articles
from briefgen.ingest.prose import clean
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source
from briefgen.ingest.text_head import text_head


def read_plain_text(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The one article of a text file: every line in its place, less labelled lines ("Title: …") at its head.

    Of an export of a press database, each of its articles.
    """
    text = clean(decode(source.data)).rstrip()
    if export := export_of(text):
        yield from exported_articles(source, export)
        return
    head = text_head(text)
    yield IngestedArticle(
        text=text[head.body :],
        title=head.title,
        publisher=head.publisher,
        authors=head.authors,
        url=head.url,
        published=head.published,
        language=head.language,
    )
