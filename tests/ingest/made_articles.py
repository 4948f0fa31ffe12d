"""Two articles of the tests' own, as each kind of file that analysts hold has them."""

import io
import zipfile

import docx

FIRST = "Ferry line to Norholm resumes"
SECOND = "Norholm council rejects the fares"
LEAD = "The harbour council of Norholm said on 3 March 2024 that the ferry to Eastwick would sail again from Monday."
MORE = "Its chair, Ida Brandt, told reporters that two ships had been repaired and that crews were being hired."
REPLY = "The town council rejected the new fares on Friday, and asked the company to publish what it had paid."
DAYS = ("2024-03-04", "2024-03-09")

NEXIS = f"""
                               1 of 2 DOCUMENTS

                              The Norholm Echo

                             March 4, 2024 Monday
                              Late Edition

{FIRST}

BYLINE: By Jonas Vik

SECTION: NEWS; Pg. 4

LENGTH: 40 words

DATELINE: NORHOLM

{LEAD}

{MORE}

LOAD-DATE: March 5, 2024

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                   Copyright 2024 The Norholm Echo
                         All Rights Reserved

                               2 of 2 DOCUMENTS

                               Eastwick Post

                            March 9, 2024 Saturday

{SECOND}

LENGTH: 20 words

{REPLY}

LOAD-DATE: March 10, 2024
"""

COVER = ["User Name: Analyst", "Date and Time: Friday, 1 November 2024 9:00:00 AM EST", "Job Number: 1234567", "Documents (2)",
         f"1. {FIRST}", f"2. {SECOND}", "Client/Matter: -None-", "Search Terms: ferry"]  # fmt: skip
NEXIS_UNI = [
    *COVER,
    FIRST, "The Norholm Echo", "March 4, 2024 Monday", "Copyright 2024 The Norholm Echo All Rights Reserved", "Section: NEWS; Pg. 4",
    "Length: 40 words", "Byline: By Jonas Vik", "Body", LEAD, MORE, "Graphic", "A ferry at the quay", "Classification", "Language: ENGLISH",
    "Load-Date: March 5, 2024", "End of Document",
    SECOND, "Eastwick Post", "March 9, 2024 Saturday", "Copyright 2024 Eastwick Post", "Length: 20 words", "Body", REPLY,
    "Load-Date: March 10, 2024", "End of Document",
]  # fmt: skip

FACTIVA = f"""SE News
HD {FIRST}
BY Jonas Vik
WC 40 words
PD 4 March 2024
ET 05:30
SN The Norholm Echo
SC NORECH
LA English
CY Copyright 2024 The Norholm Echo

LP
{LEAD}

TD
{MORE}

NS gtrans : Transport | gcat : Political News
RE norh : Norholm
PUB Echo Media
AN Document NORECH0020240304ek340001x

HD {SECOND}
WC 20 words
PD 9 March 2024
SN Eastwick Post
LA English
LP
{REPLY}
AN Document EASTPO0020240309ek390002y
"""

FACTIVA_PLAIN = f"""{FIRST}
By Jonas Vik
40 words
4 March 2024
05:30
The Norholm Echo
NORECH
4
English
Copyright 2024 The Norholm Echo

{LEAD}

{MORE}

Document NORECH0020240304ek340001x

{SECOND}
20 words
9 March 2024
Eastwick Post
EASTPO
English
© 2024 Eastwick Post

{REPLY}

Document EASTPO0020240309ek390002y
"""

PROQUEST = f"""____________________________________________________________
Report Information from ProQuest
November 01 2024 09:00
____________________________________________________________

Document 1 of 2

{FIRST}

Author: Vik, Jonas

Publication info: The Norholm Echo ; Norholm [Norholm]04 Mar 2024.

Abstract: Ferries sail again.

Full text: {LEAD}

{MORE}

Subject: Ferries; Harbours

Title: {FIRST}

Publication title: The Norholm Echo; Norholm

Publication date: Mar 4, 2024

Section: News

Language of publication: English

Document URL: https://search.example.org/docview/1

____________________________________________________________

Document 2 of 2

{SECOND}

Full text: {REPLY}

Publication title: Eastwick Post

Publication date: Mar 9, 2024
"""

EUROPRESSE = f"""<html><body>
<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">The Norholm Echo, no. 812</span></div>
<div><span class="DocHeader">Nouvelles, lundi 4 mars 2024 40 mots, p. 4</span></div>
<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">{FIRST}</p></div>
<div class="docAuthors">Jonas Vik</div></header>
<section><div class="docOcurrContainer"><p>{LEAD}</p><p>{MORE}</p></div></section>
<div class="publiC-lblNodoc">news·20240304·NE·812</div></article>
<article><header><span class="DocPublicationName">Eastwick Post (site web)</span>
<span class="DocHeader">samedi 9 mars 2024 20 mots</span><div class="titreArticle"><p>{SECOND}</p></div></header>
<section><div class="docOcurrContainer"><p>{REPLY}</p></div></section></article></body></html>"""

REVIEW = f"""Press review of 10 March 2024

Contents

1. {FIRST} ........ 2
2. {SECOND} ........ 3

{FIRST}
The Norholm Echo, 4 March 2024, Jonas Vik

{LEAD}

{MORE}

{SECOND}
Eastwick Post, 9 March 2024

{REPLY}
"""


def word(paragraphs: list[str]) -> bytes:
    """A Word file of the paragraphs."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rich_text(text: str) -> str:
    """The text as RTF."""
    return "{\\rtf1\\ansi\\uc1 " + "".join(
        "\\par\n" if char == "\n" else char if char.isascii() else f"\\u{ord(char)}?" for char in text
    ) + "}"  # fmt: skip


def page(text: str) -> str:
    """The paragraphs of the text as a web page."""
    body = "".join(f"<p>{line}</p>" for line in text.split("\n") if line.strip())
    return f"<!DOCTYPE html><html lang='en'><head><title>Export</title></head><body>{body}</body></html>"


def archive(files: dict[str, bytes | str]) -> bytes:
    """A ZIP archive of the files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return out.getvalue()
