"""Plain text: taken as it stands."""

from collections.abc import Iterator

from briefgen.ingest.article import IngestedArticle, ReadOptions, Source
from briefgen.ingest.decoding import decode
from briefgen.ingest.heading import heading_of
from briefgen.ingest.prose import clean


def read_plain_text(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle]:
    """The one article of a text file: every line in its place, less labelled lines ("Title: …") at its head."""
    text = clean(decode(source.data)).rstrip()
    head = heading_of(text)
    yield IngestedArticle(
        text=text[head.body :],
        title=head.title,
        publisher=head.publisher,
        authors=head.authors,
        url=head.url,
        published=head.published,
        language=head.language,
    )
