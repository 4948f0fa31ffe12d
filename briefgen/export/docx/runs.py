"""Inlines as runs: words in their text_style, links, references, note marks."""

from collections.abc import Mapping
from typing import Final

from briefgen.document.direction import has_rtl, runs_rtl
from briefgen.document.inlines import CrossReference, Inlines, LineBreak, Link, NoteReference, Text, plain_text
from briefgen.export.docx.bidi import language, pieces
from briefgen.export.docx.package import Links
from briefgen.export.docx.story_plan import StoryPlan
from briefgen.export.docx.template import run_language
from briefgen.export.docx.xml import attribute, escaped, hex_colour, run

_NO_BREAK_HYPHEN: Final = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'


def is_rtl(content: Inlines) -> bool:
    """Whether a paragraph of this content runs right to left."""
    for inline in content:
        if not isinstance(inline, NoteReference) and has_rtl(inline.text):
            return runs_rtl(plain_text(content))
    return False


def text_runs(
    text: str, properties: str = "", *, rtl: bool = False, nowrap: bool = False, tongue: str = "", usual: str = ""
) -> str:
    """Words as runs, one a direction; `rtl` is the direction of the paragraph.

    `tongue` is the BCP 47 tag of their language where that is not the document's, `usual`.
    """
    plain = properties + run_language(tongue)
    if not has_rtl(text):
        return run(_words(text, nowrap), plain)
    return "".join(
        run(
            _words(piece, nowrap),
            f'{properties}<w:rtl/><w:lang w:bidi="{language(piece, tongue or usual)}"/>' if flips else plain,
        )
        for piece, flips in pieces(text, rtl)
    )


def _words(text: str, nowrap: bool) -> str:
    if not nowrap:
        return escaped(text)
    return escaped(text).replace(" ", "\N{NO-BREAK SPACE}").replace("-", _NO_BREAK_HYPHEN)


def _styled(style: str) -> str:
    return f'<w:rStyle w:val="{style}"/>'


class RunWriter:
    """Writes the content of the paragraphs of one part, from the first to the last.

    `shade` is the colour `#rrggbb` behind words that are cited, `usual` the language of the document. It remembers
    which notes have had their first mark, so each content is written once, in reading order.
    """

    def __init__(self, plan: StoryPlan, style_ids: Mapping[str, str], links: Links, shade: str, usual: str) -> None:
        self._plan = plan
        self._links = links
        self._usual = usual
        self._marked: set[str] = set()
        self._note_bookmarks = 0
        self._hyperlink = _styled(style_ids["Hyperlink"])
        self._mark = _styled(style_ids["Footnote Reference"])
        self._muted = _styled(style_ids["Brief Muted"])
        self._tag = _styled(style_ids["Brief Tag"])
        self._citation = _styled(style_ids["Brief Citation"])
        self._use = _styled(style_ids["Brief Where Used"])
        self._shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(shade)}"/>'

    def __call__(self, content: Inlines, *, rtl: bool = False) -> str:
        """The runs of a line; `rtl` is the direction of the paragraph."""
        runs = []
        after_mark = False
        for inline in content:
            match inline:
                case LineBreak():
                    runs.append("<w:r><w:br/></w:r>")
                case Text(tag=True):
                    words = f"\N{NO-BREAK SPACE}{inline.text}\N{NO-BREAK SPACE}"
                    runs.append(text_runs(words, self._tag, rtl=rtl, nowrap=True, usual=self._usual))
                case Text():
                    runs.append(self._text(inline, rtl))
                case NoteReference():
                    runs.append(self._note_mark(inline.note, after_mark))
                case Link():
                    runs.append(self._link(inline, rtl))
                case CrossReference():
                    runs.append(self._cross_reference(inline, rtl))
            after_mark = isinstance(inline, NoteReference)
        return "".join(runs)

    def _text(self, text: Text, rtl: bool) -> str:
        dress = self._dress(text)
        return text_runs(text.text, dress, rtl=rtl, nowrap=text.nowrap, tongue=text.language, usual=self._usual)

    def _dress(self, text: Text) -> str:
        """The run properties of a piece of text."""
        if text.small:
            return self._use if text.muted else self._citation
        return (
            (self._muted if text.muted else "")
            + ("<w:b/><w:bCs/>" if text.strong else "")
            + ("<w:i/><w:iCs/>" if text.emphasis else "")
            + (self._shade if text.shaded else "")
        )

    def _link(self, link: Link, rtl: bool) -> str:
        identity = self._links.id_of(link.url)
        if identity is None:
            return text_runs(link.text, rtl=rtl, tongue=link.language, usual=self._usual)
        inner = text_runs(link.text, self._hyperlink, rtl=rtl, tongue=link.language, usual=self._usual)
        return f'<w:hyperlink r:id="{identity}" w:history="1">{inner}</w:hyperlink>'

    def _cross_reference(self, reference: CrossReference, rtl: bool) -> str:
        bookmark = self._plan.bookmarks.get(reference.anchor)
        if bookmark is None:
            return text_runs(reference.text, rtl=rtl)
        dress = self._hyperlink
        if reference.small:
            dress = self._use if reference.muted else self._citation
        nowrap = reference.small and not reference.muted
        inner = text_runs(reference.text, dress, rtl=rtl, nowrap=nowrap)
        return f'<w:hyperlink w:anchor="{attribute(bookmark)}" w:history="1">{inner}</w:hyperlink>'

    def _note_mark(self, note: str, after_mark: bool) -> str:
        number = self._plan.numbers[note]
        comma = run(",", self._mark) if after_mark else ""
        if note in self._marked:
            return comma + self._repeated_mark(number)
        self._marked.add(note)
        mark = f'<w:r><w:rPr>{self._mark}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        if note not in self._plan.repeated:
            return comma + mark
        self._note_bookmarks += 1
        identity = len(self._plan.bookmarks) + self._note_bookmarks
        start = f'<w:bookmarkStart w:id="{identity}" w:name="_fn{number}"/>'
        return f'{comma}{start}{mark}<w:bookmarkEnd w:id="{identity}"/>'

    def _repeated_mark(self, number: int) -> str:
        """A field that repeats the mark of an earlier note and leads to it."""
        opening = f"<w:r><w:rPr>{self._mark}</w:rPr>"
        return (
            f'{opening}<w:fldChar w:fldCharType="begin"/></w:r>'
            f'{opening}<w:instrText xml:space="preserve"> NOTEREF _fn{number} \\f \\h </w:instrText></w:r>'
            f'{opening}<w:fldChar w:fldCharType="separate"/></w:r>'
            f"{opening}<w:t>{number}</w:t></w:r>"
            f'{opening}<w:fldChar w:fldCharType="end"/></w:r>'
        )
