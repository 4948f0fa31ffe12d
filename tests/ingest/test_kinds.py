"""What comes out of each kind of file that analysts hold: a table, with files that the tests make."""

import gzip
import io
import json
import plistlib
import zipfile

import pytest

from briefgen.errors import Fault
from briefgen.ingest.reading import read_articles
from briefgen.ingest.web_page import page_article
from tests.ingest.made_articles import DAYS, FIRST, LEAD, MORE, REPLY, SECOND, archive, word
from tests.ingest.test_page_dates import PAGES

TEXT = f"{LEAD}\n\n{MORE}"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PAGE = (
    f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{FIRST} | The Norholm Echo</title></head><body><main>"
    f"<article><h1>{FIRST}</h1><p>4 March 2024</p><p>{LEAD}</p><p>{MORE}</p></article></main></body></html>"
)


def rezipped(data: bytes, changes: dict[str, bytes | None], renamed: dict[str, str] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *changes)):
            content = changes[name] if name in changes else old.read(name)
            if content is not None:
                new.writestr((renamed or {}).get(name, name), content)
    return out.getvalue()


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return packed.read(name)


DOCX = word([FIRST, "By Jonas Vik", "4 March 2024", LEAD, MORE])
TYPES = part(DOCX, "[Content_Types].xml")
RELS = part(DOCX, "word/_rels/document.xml.rels")
MACRO = rezipped(DOCX, {"[Content_Types].xml": TYPES.replace(
    b"wordprocessingml.document.main+xml", b"ms-word.document.macroEnabled.main+xml")})  # fmt: skip
TEMPLATE = rezipped(DOCX, {"[Content_Types].xml": TYPES.replace(b"document.main+xml", b"template.main+xml")})
STRICT = rezipped(DOCX, {"word/document.xml": part(DOCX, "word/document.xml").replace(
    W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")})  # fmt: skip
SECOND_PART = rezipped(
    DOCX,
    {"_rels/.rels": part(DOCX, "_rels/.rels").replace(b"word/document.xml", b"word/document2.xml")},
    {"word/document.xml": "word/document2.xml", "word/_rels/document.xml.rels": "word/_rels/document2.xml.rels"},
)
DANGLING = rezipped(DOCX, {
    "word/_rels/document.xml.rels": RELS.replace(b"</Relationships>", (
        b'<Relationship Id="rId99" Type="http://x/image" Target="NULL"/>'
        b'<Relationship Id="rId98" Type="http://x/image" Target="../NULL"/></Relationships>')),
    "docProps/thumbnail.jpeg": None,
})  # fmt: skip
NOTES = rezipped(DOCX, {
    "word/footnotes.xml": (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>The sum is for 2023.'
        "</w:t></w:r></w:p></w:footnote></w:footnotes>").encode(),
    "word/_rels/document.xml.rels": RELS.replace(b"</Relationships>", (
        b'<Relationship Id="rId97" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" '
        b'Target="footnotes.xml"/></Relationships>')),
})  # fmt: skip


def open_document() -> bytes:
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in ("4 March 2024", LEAD))
    noted = MORE.replace(
        "repaired", "repaired<text:note><text:note-body><text:p>In 2023.</text:p></text:note-body></text:note>"
    )
    content = (
        f"<office:document-content {names}><office:body><office:text><text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
        f"<text:h>{FIRST}</text:h>{paragraphs}<text:p>{noted}</text:p></office:text></office:body></office:document-content>"
    )
    meta = (
        f"<office:document-meta {names}><office:meta><dc:title>{FIRST}</dc:title></office:meta></office:document-meta>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        packed.writestr("content.xml", content)
        packed.writestr("meta.xml", meta)
    return out.getvalue()


def e_book() -> bytes:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>{FIRST}</dc:title><dc:creator>Jonas Vik</dc:creator><dc:publisher>The Norholm Echo</dc:publisher><dc:date>2024-03-04</dc:date>"
        '<dc:language>en</dc:language></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="t/b.xhtml"/>'
        '<item id="a" href="t/a.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        packed.writestr(
            "META-INF/container.xml", '<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>'
        )
        packed.writestr("O/p.opf", package)
        packed.writestr("O/nav.xhtml", "<html><body><ol><li>Contents</li></ol></body></html>")
        for name, line in (("a", LEAD), ("b", MORE)):
            packed.writestr(
                f"O/t/{name}.xhtml", f"<?xml version='1.0'?><!DOCTYPE html><html><body><p>{line}</p></body></html>"
            )
    return out.getvalue()


def sheet(rows: list[list[str]]) -> bytes:
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>" for row in rows
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    return archive({
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="News" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    })  # fmt: skip


def warc(pages: dict[str, str]) -> bytes:
    out = b""
    for url, html in pages.items():
        body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{len(out)}>\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        out += gzip.compress(head.encode() + body + b"\r\n\r\n", mtime=0)
    return out


WARC = warc({"https://echo.example/ferry": PAGE, "https://echo.example/pixel": "<html><body></body></html>"})
HEAD = [["Überschrift", "Datum", "Zeitung", "Inhalt"], [FIRST, "2024-03-04", "The Norholm Echo", LEAD], [SECOND, "2024-03-09", "Eastwick Post", REPLY]]  # fmt: skip
MAIL = f"From: Echo Desk <desk@echo.example>\nDate: Mon, 4 Mar 2024 06:10:00 +0000\nSubject: {FIRST}\nMessage-ID: <1@echo>\nMIME-Version: 1.0\n\n{LEAD}\n"
TELEGRAM = {"name": "Echo News", "type": "public_channel", "id": 1, "messages": [
    {"id": 1, "type": "service", "date": "2024-03-01T08:00:00", "text": ""},
    {"id": 2, "type": "message", "date": "2024-03-04T08:00:00", "text": [LEAD, {"type": "bold", "text": " It sails."}]},
]}  # fmt: skip
AKOMA = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification><FRBRWork><FRBRdate date="2024-03-04" name="sitting"/>'
    f'</FRBRWork></identification></meta><debateBody><debateSection><heading>{FIRST}</heading><speech by="#b"><from>Ida Brandt</from><p>{LEAD}</p><p>{MORE}</p>'
    "</speech></debateSection></debateBody></debate></akomaNtoso>"
)
HANSARD = (
    f'<publicwhip><major-heading id="uk.org.publicwhip/debate/2024-03-04a.1.0">{FIRST}</major-heading><speech id="uk.org.publicwhip/debate/2024-03-04a.1.1" '
    f'speakername="Ida Brandt"><p>{LEAD}</p><p>{MORE}</p></speech></publicwhip>'
)
NEWSML = (
    '<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><DateId>20240304</DateId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20240304T081000Z'
    f'</FirstCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>{FIRST}</HeadLine><ByLine>By Jonas Vik</ByLine></NewsLines>'
    '<AdministrativeMetadata><Provider><Party FormalName="The Norholm Echo"/></Provider></AdministrativeMetadata><ContentItem><DataContent><nitf><body><body.content>'
    f"<p>{LEAD}</p><p>{MORE}</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
)
SRT = "1\n00:00:01,000 --> 00:00:04,000\nIDA BRANDT: The ferry will sail\n\n2\n00:00:04,500 --> 00:00:07,000\n<i>again from Monday.</i>\n\n3\n00:00:08,000 --> 00:00:09,000\nJONAS VIK: At what fare?\n"
VTT = "WEBVTT\n\nNOTE made by hand\n\n00:01.000 --> 00:04.000 align:start\n<v Ida Brandt>The ferry will sail\n\n00:04.500 --> 00:07.000\n<v Ida Brandt>again from Monday.\n\n00:08.000 --> 00:09.000\n<v Jonas Vik>At what fare?</v>\n"
SINGLE = PAGE.replace(
    "<html",
    "<!--\n Page saved with SingleFile \n url: https://echo.example/ferry \n saved date: Fri Nov 01 2024\n--><html",
    1,
)
WAYBACK = PAGE.replace("<main>", "<div id='wm-ipp-base'><p>The Wayback Machine holds 12 captures of this page, he said.</p></div><main>").replace(
    "</head>", "<link rel='canonical' href='https://web.archive.org/web/20240305000000/https://echo.example/ferry'></head>")  # fmt: skip

WHOLE = (FIRST, "The Norholm Echo", DAYS[0], TEXT)
BARE = (FIRST, None, DAYS[0], TEXT)
AT = (FIRST, "echo.example", DAYS[0], TEXT)
HEADED = (FIRST, None, DAYS[0], f"{FIRST}\n\nBy Jonas Vik\n\n4 March 2024\n\n{TEXT}")
ROWS = [(FIRST, "The Norholm Echo", DAYS[0], LEAD), (SECOND, "Eastwick Post", DAYS[1], REPLY)]
SAID = "IDA BRANDT: The ferry will sail again from Monday.\n\nJONAS VIK: At what fare?"
SPOKEN = [f"Ida Brandt: {LEAD}", MORE]

READ: dict[str, tuple[bytes | str, list[tuple[str | None, str | None, str | None, str]]]] = {
    "plain.docx": (DOCX, [HEADED]),
    "macros.docm": (MACRO, [HEADED]),
    "template.dotx": (TEMPLATE, [HEADED]),
    "strict.docx": (STRICT, [HEADED]),
    "second.docx": (SECOND_PART, [HEADED]),
    "dangling.docx": (DANGLING, [HEADED]),
    "notes.docx": (NOTES, [(*HEADED[:3], f"{HEADED[3]}\n\nThe sum is for 2023.")]),
    "a.odt": (open_document(), [(FIRST, None, DAYS[0], f"4 March 2024\n\n{TEXT}\n\nIn 2023.")]),
    "a.epub": (e_book(), [WHOLE]),
    "a.rtf": ("{\\rtf1\\ansi{\\info{\\title " + FIRST + "}}" + LEAD + "\\par\n\\par\n" + MORE + "}", [(FIRST, None, None, TEXT)]),
    "a.srt": (SRT, [(None, None, None, SAID)]),
    "a.vtt": (VTT, [(None, None, None, SAID.replace("IDA BRANDT", "Ida Brandt").replace("JONAS VIK", "Jonas Vik"))]),
    "single.html": (SINGLE, [AT]),
    "wayback.html": (WAYBACK, [AT]),
    "safari.webarchive": (plistlib.dumps({"WebMainResource": {"WebResourceData": PAGE.encode(), "WebResourceURL": "https://echo.example/ferry",
        "WebResourceTextEncodingName": "UTF-8"}}, fmt=plistlib.FMT_BINARY), [AT]),
    "latin.html": (PAGE.replace("utf-8", "iso-8859-1").replace(MORE, MORE + " „Fähre“ fährt."), [(*BARE[:3], TEXT + " „Fähre“ fährt.")]),
    "hidden.html": (PAGE.replace("</article>", "".join(f"<p {how}>Hidden: on 1 May 2024 an army attacked the town, it was said.</p>" for how in (
        "style='display:none'", "hidden", "style='visibility: hidden'", "aria-hidden='true'", "style='font-size:0'")) + "</article>"), [BARE]),
    "list.html": (PAGE.replace(f"<p>{MORE}</p>", f"<p>The two points are these:</p><ul><li>The ferry sails.</li><li>The fares rise.</li></ul><p>{MORE}</p>"),
        [(*BARE[:3], f"{LEAD}\n\nThe two points are these:\n\nThe ferry sails.\n\nThe fares rise.\n\n{MORE}")]),
    "thai.html": ("<html lang='th'><head><title>เรือข้ามฟากกลับมาแล้ว</title></head><body><article><h1>เรือข้ามฟากกลับมาแล้ว</h1><p>" + "สภาท่าเรือกล่าวว่าเรือข้ามฟากจะแล่นอีกครั้งในวันจันทร์และจะจ้างลูกเรือเพิ่ม " * 3
        + "</p></article></body></html>", [("เรือข้ามฟากกลับมาแล้ว", None, None, "สภาท่าเรือกล่าวว่าเรือข้ามฟากจะแล่นอีกครั้งในวันจันทร์และจะจ้างลูกเรือเพิ่ม")]),
    "chinese.html": ("<html lang='zh'><head><title>渡轮恢复航行</title></head><body><article><h1>渡轮恢复航行</h1><p>2024年3月4日</p><p>" + "港务委员会周一表示，渡轮将恢复航行。" * 4 + "</p></article></body></html>",
        [("渡轮恢复航行", None, DAYS[0], "港务委员会周一表示，渡轮将恢复航行。")]),
    "a.mbox": (f"From a@b Mon Mar 04 06:10:00 2024\n{MAIL}\n>From the quay it sails.\n\nFrom a@b Mon Mar 04 06:10:00 2024\n{MAIL.replace(LEAD, MORE)}\n",
        [(FIRST, None, DAYS[0], f"{LEAD}\n\nFrom the quay it sails."), (FIRST, None, DAYS[0], MORE)]),
    "a.emlx": (f"{len(MAIL.encode())}\n{MAIL}<?xml version='1.0'?><plist><dict/></plist>", [(FIRST, None, DAYS[0], LEAD)]),
    "comma.csv": (f'title,date,source,text\n"{FIRST}",2024-03-04,The Norholm Echo,"{LEAD}"\n"{SECOND}",2024-03-09,Eastwick Post,"{REPLY}"\n', ROWS),
    "semicolon.csv": ("\ufeff" + "\r\n".join(";".join(f'"{cell}"' for cell in row) for row in HEAD), ROWS),
    "tabs.tsv": ("\n".join("\t".join(row) for row in HEAD), ROWS),
    "headed.csv": ("News of the week\n" + "\n".join("|".join(row) for row in HEAD).replace("|", ","), ROWS) if "," not in LEAD + REPLY else ("\n".join("\t".join(row) for row in HEAD), ROWS),
    "a.xlsx": (sheet(HEAD), ROWS),
    "feed.json": (json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "The Norholm Echo", "items": [
        {"id": "1", "title": FIRST, "content_html": f"<p>{LEAD}</p><p>{MORE}</p>", "date_published": "2024-03-04T08:00:00+01:00"}]}), [WHOLE]),
    "newsapi.json": (json.dumps({"status": "ok", "totalResults": 1, "articles": [{"source": {"id": None, "name": "The Norholm Echo"}, "title": FIRST,
        "publishedAt": "2024-03-04T08:00:00Z", "content": f"{LEAD} [+1234 chars]"}]}), [(*WHOLE[:3], LEAD)]),
    "reliefweb.json": (json.dumps({"count": 1, "data": [{"id": "1", "fields": {"title": FIRST, "body": TEXT, "source": [{"name": "The Norholm Echo"}],
        "date": {"original": "2024-03-04T00:00:00+00:00"}}}]}), [WHOLE]),
    "telegram.json": (json.dumps(TELEGRAM), [(None, "Echo News", DAYS[0], f"{LEAD} It sails.")]),
    "debate.akn": (AKOMA, [(FIRST, None, DAYS[0], "\n\n".join([FIRST, *SPOKEN]))]),
    "debate.xml": (HANSARD, [(FIRST, None, DAYS[0], "\n\n".join([FIRST, *SPOKEN]))]),
    "first.xml": (NEWSML, [WHOLE]),
    "mixed.zip": (archive({"page.html": PAGE, "page_files/ad.html": PAGE, "Thumbs.db": "x", "note.txt": "The ferry sails on Monday."}),
        [(None, None, None, "The ferry sails on Monday."), BARE]),
}  # fmt: skip

REFUSED: dict[str, tuple[bytes | str, str]] = {
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "Word document of before 2007"),
    "secret.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "with a password"),
    "apple.pages": (archive({"Index/Document.iwa": "x", "preview.jpg": "x"}), "Apple Pages document"),
    "slides.pptx": (archive({"ppt/presentation.xml": "<a/>"}), "slide show"),
    "winmail.dat": (b"\x78\x9f\x3e\x22\x01\x02", "TNEF"),
    "events.csv": ("1234567\t20240304\t202403\t2024\t2024.1726\tNOR\tNORHOLM\n", "events that GDELT coded"),
    "polecat.csv": ("Event ID,Event Date,Event Type,Event Mode,Actor Name,Recipient Name\n1,2024-03-04,CONSULT,visit,A,B\n", "events that POLECAT coded"),
    "columns.csv": ("name,size\nferry,12\n", "has no column for the text; its columns are name, size"),
    "cookies.html": ("<html><head><title>News</title></head><body><h2>We value your privacy</h2><p>We and our 842 partners store and access personal data on your "
        "device. Selecting I Accept enables tracking technologies.</p><p>Read our privacy policy. You can change your consent at any time.</p></body></html>", "cookies and consent"),
    "paywall.html": (PAGE.replace(f"<p>{MORE}</p>", "<p>Subscribe to continue reading. Already a subscriber? Log in.</p>"), "paywall"),
    "style.toml": ('name = "ministry"\n[word]\nbase = "a.docx"\n', "ending that is not read, '.toml'"),
    "server.log": ("The ferry sails. The ferry sails again.\n", "ending that is not read, '.log'"),
    "script.py": ("print('The ferry sails.')\n", "ending that is not read, '.py'"),
    "protected.epub": (archive({"META-INF/container.xml": "<a/>", "META-INF/rights.xml": "<a/>"}), "protected"),
    "chat.json": (json.dumps({"name": "x", "type": "personal_chat", "messages": []}), "no message with a text"),
    "packed.gz": (b"\x1f\x8b\x08\x00", "packed (gzip)"),
    "empty.srt": ("no cues here", "no subtitles"),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_it_is_read(read, name):
    data, wanted = READ[name]
    found = read(name, data)
    assert not [item for item in found if isinstance(item, Fault)]
    told = [(one.title, one.publisher, str(one.published) if one.published else None) for one in found]
    assert told == [one[:3] for one in wanted]
    for one, (*_, text) in zip(found, wanted, strict=True):
        assert one.text == text or (name in {"thai.html", "chinese.html"} and one.text.startswith(text))


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_a_remedy(refused, name):
    data, problem = REFUSED[name]
    assert problem in refused(name, data).problem


def test_a_chat_that_telegram_exported_as_a_page(read):
    message = (
        "<div class='message default clearfix' id='message{0}'><div class='body'><div class='pull_right date details' "
        "title='0{0}.03.2024 08:00:00 UTC+01:00'>08:00</div><div class='from_name'>Echo News</div><div class='text'>{1}</div></div></div>"
    )
    html = (
        "<html><body><div class='page_wrap'><div class='page_header'><div class='content'><div class='text bold'>Echo News</div></div></div>"
        f"<div class='history'>{message.format(4, LEAD)}{message.format(9, REPLY)}</div></div></body></html>"
    )
    told = [(one.publisher, str(one.published), one.text) for one in read("messages.html", html)]
    assert told == [("Echo News", DAYS[0], LEAD), ("Echo News", DAYS[1], REPLY)]


def test_factivas_table_of_fields(read):
    def row(code: str, value: str) -> str:
        return f"<tr><td><b>{code}</b></td><td>{value}</td></tr>"

    fields = [("HD", FIRST), ("BY", "Jonas Vik"), ("WC", "40 words"), ("PD", "4 March 2024"), ("SN", "The Norholm Echo"), ("LP", f"<p>{LEAD}</p>"),
              ("TD", f"<p>{MORE}</p>"), ("AN", "Document NORECH0020240304ek340001x")]  # fmt: skip
    table = "<table>" + "".join(row(*field) for field in fields) + "</table>"
    first, second = read(
        "a.html", f"<html><body>{table}<br>{table.replace(FIRST, SECOND).replace('4 March', '9 March')}</body></html>"
    )
    assert (first.title, first.publisher, str(first.published), first.text) == WHOLE
    assert (second.title, str(second.published)) == (SECOND, DAYS[1])


@pytest.mark.parametrize("name", ["a.warc.gz", "a.warc", "a.wacz"])
def test_archives_of_the_web(read, name):
    data = archive({"archive/data.warc.gz": WARC, "datapackage.json": "{}"}) if name.endswith("wacz") else WARC
    article, fault = read(name, data)
    assert (article.title, str(article.published), article.text) == (FIRST, DAYS[0], TEXT)
    assert article.url == "https://echo.example/ferry"
    assert fault.problem == "holds 1 pages without an article, of 2"


def test_a_column_can_be_named(read_one):
    article = read_one("a.csv", f'Kopf,Wortlaut\n{FIRST},"{LEAD}"\n', columns={"text": "Wortlaut", "title": "Kopf"})
    assert (article.title, article.text) == (FIRST, LEAD)


def test_a_row_without_a_text_costs_no_other(read):
    first, fault = read("a.csv", f'title,text\n{FIRST},"{LEAD}"\n{SECOND},\n')
    assert first.text == LEAD
    assert (fault.problem, fault.where[-5:]) == ("has no text in its row", "row 3")


def test_a_message_of_outlook_is_named_where_its_reader_is_not_installed(refused, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "extract_msg", None)
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_0037001F".encode("utf-16-le")
    fault = refused("a.msg", data)
    assert "Outlook" in fault.problem
    assert "briefgen[outlook]" in fault.remedy


def test_a_folder_of_every_kind_gives_the_same_twice(tmp_path):
    for name, (data, _) in READ.items():
        (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    first, second = ([item for name in READ for item in read_articles(tmp_path / name)] for _ in range(2))
    assert first == second
    assert len(first) == sum(len(wanted) for _, wanted in READ.values())


def test_pages_are_dated_as_well_as_by_other_libraries_and_better():
    """One run beside htmldate with its extensive search, and trafilatura, on the pages of the tests of days."""
    from htmldate import find_date
    from trafilatura import bare_extraction

    right = {"here": 0, "htmldate": 0, "trafilatura": 0}
    for html, day in PAGES:
        found = page_article(html).published
        right["here"] += (str(found) if found else None) == day
        right["htmldate"] += find_date(html, extensive_search=True, original_date=True) == day
        other = bare_extraction(html, with_metadata=True)
        right["trafilatura"] += other is not None and other.date == day
    assert right["here"] == len(PAGES)
    assert max(right["htmldate"], right["trafilatura"]) < right["here"]
