"""The explanation as a page of HTML that stands alone: no script, nothing fetched."""

from collections.abc import Iterable
from html import escape
from string import Template

from briefgen import assets
from briefgen.extract.explain.explained_items import ExplainedParagraph, ItemLine, paragraphs
from briefgen.extract.explain.highlights import Highlight, marks_of, pieces
from briefgen.model.article_data import ArticleData


def explain_html(articles: Iterable[ArticleData]) -> str:
    """One page with all the articles, one after the other."""
    page = Template(assets.read_text("templates/explain.html"))
    return page.substitute(articles="\n".join(map(_article, articles)))


def _article(data: ArticleData) -> str:
    article, marks = data.article, marks_of(data)
    about = [article.publisher, article.published.isoformat() if article.published else None, article.id]
    rows = "\n".join(_paragraph(article.text, paragraph, marks) for paragraph in paragraphs(data))
    return (
        f'<article lang="{escape(article.language)}">\n'
        f"<h1>{escape(article.title or article.id)}</h1>\n"
        f'<p class="about">{escape(" · ".join(part for part in about if part))}</p>\n{rows}\n</article>'
    )


def _paragraph(text: str, paragraph: ExplainedParagraph, marks: tuple[Highlight, ...]) -> str:
    words = "".join(
        f'<mark class="{piece.kind}">{escape(piece.text)}</mark>' if piece.kind else escape(piece.text)
        for piece in pieces(text, paragraph.start, paragraph.end, marks)
    )
    items = "".join(map(_item, paragraph.items))
    return f'<section><p dir="auto">{words}</p><ul>{items}</ul></section>'


def _item(item: ItemLine) -> str:
    details = f' <span class="details">{escape(item.details)}</span>' if item.details else ""
    maker = f' <span class="maker">{escape(item.maker)}</span>' if item.maker else ""
    return f'<li class="{item.kind}"><b>{item.kind}</b> {escape(item.words)}{details}{maker}</li>'
