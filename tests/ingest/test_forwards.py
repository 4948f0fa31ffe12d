"""Mail that is forwarded has the inner sender and day; what others wrote is not the writer's."""

from email.message import EmailMessage

import pytest

from tests.ingest.made_articles import LEAD, MORE, archive

BODY = f"{LEAD}\n\n{MORE}"
FORWARDS = {
    "gmail": "---------- Forwarded message ---------\nFrom: Echo Desk <desk@echo.example>\nDate: Mon, 4 Mar 2024 at 06:10\n"
    "Subject: The ferry resumes\nTo: <reader@office.example>\n\n\n",
    "gmail, German": "---------- Forwarded message ---------\nVon: Echo Desk <desk@echo.example>\nDate: Mo., 4. März 2024 um 06:10 Uhr\n"
    "Subject: The ferry resumes\nTo: <reader@office.example>\n\n",
    "gmail, Spanish": "---------- Forwarded message ---------\nDe: Echo Desk <desk@echo.example>\nDate: lun, 4 mar 2024 a las 6:10\n"
    "Subject: The ferry resumes\nTo: <reader@office.example>\n\n",
    "gmail, Turkish": "---------- Forwarded message ---------\nGönderen: Echo Desk <desk@echo.example>\nDate: 4 Mar 2024 Pzt, 06:10\n"
    "Subject: The ferry resumes\nTo: <reader@office.example>\n\n",
    "apple": "Begin forwarded message:\n\nFrom: Echo Desk <desk@echo.example>\nSubject: The ferry resumes\n"
    "Date: 4 March 2024 at 06:10:00 CET\nTo: reader@office.example\n\n",
    "apple, French": "Début du message réexpédié :\n\nDe: Echo Desk <desk@echo.example>\nObjet: The ferry resumes\n"
    "Date: 4 mars 2024 à 06:10:00 UTC+1\nÀ: reader@office.example\n\n",
    "apple, German": "Anfang der weitergeleiteten Nachricht:\n\nVon: Echo Desk <desk@echo.example>\nBetreff: The ferry resumes\n"
    "Datum: 4. März 2024 um 06:10:00 MEZ\nAn: reader@office.example\n\n",
    "outlook": "________________________________\nFrom: Echo Desk <desk@echo.example>\nSent: Monday, March 4, 2024 6:10 AM\n"
    "To: reader@office.example\nSubject: The ferry resumes\n\n",
    "outlook, old": "-----Original Message-----\nFrom: Echo Desk [mailto:desk@echo.example]\nSent: 04 March 2024 06:10\n"
    "To: reader@office.example\nSubject: The ferry resumes\n\n",
    "outlook, German": "Von: Echo Desk <desk@echo.example>\nGesendet: Montag, 4. März 2024 06:10\nAn: reader@office.example\n"
    "Betreff: The ferry resumes\n\n",
    "outlook, French": "De : Echo Desk <desk@echo.example>\nEnvoyé : lundi 4 mars 2024 06:10\nÀ : reader@office.example\n"
    "Objet : The ferry resumes\n\n",
    "outlook, Spanish": "De: Echo Desk <desk@echo.example>\nEnviado el: lunes, 4 de marzo de 2024 6:10\nPara: reader@office.example\n"
    "Asunto: The ferry resumes\n\n",
    "outlook, Russian": "От: Echo Desk <desk@echo.example>\nОтправлено: 4 марта 2024 г. 6:10\nКому: reader@office.example\n"
    "Тема: The ferry resumes\n\n",
    "outlook, Arabic": "من: Echo Desk <desk@echo.example>\nتاريخ الإرسال: 4 مارس 2024 06:10\nإلى: reader@office.example\n"
    "الموضوع: The ferry resumes\n\n",
    "bold": "---------- Forwarded message ---------\n*From:* Echo Desk <desk@echo.example>\n*Date:* Mon, 4 Mar 2024 06:10\n"
    "*Subject:* The ferry resumes\n*To:* reader@office.example\n\n",
    "thunderbird": "-------- Forwarded Message --------\nSubject: \tThe ferry resumes\nDate: \tMon, 4 Mar 2024 06:10:00 +0100\n"
    "From: \tEcho Desk <desk@echo.example>\nTo: \treader@office.example\n\n",
}  # fmt: skip
REPLIES = {
    "Gmail": "On Mon, 4 Mar 2024 at 10:00, Ida Brandt <ida@home.example> wrote:",
    "Gmail, broken": "On Mon, 4 Mar 2024 at 10:00, Ida Brandt <ida@home.example>\nwrote:",
    "German": "Am Mo., 4. März 2024 um 10:00 Uhr schrieb Ida Brandt <ida@home.example>:",
    "French": "Le lun. 4 mars 2024 à 10:00, Ida Brandt <ida@home.example> a écrit :",
    "Spanish": "El lun, 4 mar 2024 a las 10:00, Ida Brandt (<ida@home.example>) escribió:",
    "Italian": "Il giorno lun 4 mar 2024 alle ore 10:00 Ida Brandt <ida@home.example> ha scritto:",
    "Dutch": "Op ma 4 mrt 2024 om 10:00 schreef Ida Brandt <ida@home.example>:",
    "Russian": "пн, 4 мар. 2024 г. в 10:00, Ida Brandt <ida@home.example>:\nпн, 4 мар. 2024 г. в 10:00, Ida Brandt пишет:",
    "Turkish": "Ida Brandt <ida@home.example>, 4 Mar 2024 Pzt, 10:00 tarihinde şunu yazdı:",
    "Arabic": "في الاثنين، 4 مارس 2024 في 10:00 كتب Ida Brandt:",
    "Chinese": "Ida Brandt <ida@home.example> 于2024年3月4日周一 10:00写道：",
}


def message(body: str, subject: str, html: str = "") -> bytes:
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = "Analyst Ayers <ayers@office.example>"
    made["Date"] = "Fri, 1 Nov 2024 09:00:00 +0000"
    if body:
        made.set_content(body, cte="quoted-printable")
    if html:
        made.add_alternative(html, subtype="html")
    return made.as_bytes()


@pytest.mark.parametrize("style", FORWARDS)
@pytest.mark.parametrize("quoted", [False, True])
def test_the_inner_sender_and_day_are_the_articles(read_one, style, quoted):
    inner = FORWARDS[style] + BODY
    marked = "\n".join(f"> {line}" for line in inner.split("\n")) if quoted else inner
    article = read_one("a.eml", message(f"FYI\n\n{marked}", "Fwd: The ferry resumes"))
    assert (article.authors, str(article.published)) == (("Echo Desk",), "2024-03-04")
    assert (article.title, article.text) == ("The ferry resumes", BODY)


def test_the_innermost_of_several_forwards(read_one):
    inner = FORWARDS["outlook"] + BODY
    outer = f"---------- Forwarded message ---------\nFrom: A Friend <friend@home.example>\nDate: Tue, 5 Mar 2024\nSubject: FW: The ferry resumes\n\nSee this.\n\n{inner}"
    article = read_one("a.eml", message(outer, "Fwd: FW: The ferry resumes"))
    assert (article.authors, str(article.published), article.text) == (("Echo Desk",), "2024-03-04", BODY)


def test_a_forward_as_a_page(read_one):
    html = (
        '<div>FYI</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>'
        "From: <b>Echo Desk</b> &lt;desk@echo.example&gt;<br>Date: Mon, Mar 4, 2024 at 6:10 AM<br>Subject: The ferry resumes<br>"
        f"To: &lt;reader@office.example&gt;<br></div><p>{LEAD}</p><p>{MORE}</p></div>"
    )
    article = read_one("a.eml", message("", "Fwd: The ferry resumes", html))
    assert (article.authors, str(article.published), article.text) == (("Echo Desk",), "2024-03-04", BODY)


def test_an_inner_day_that_may_be_two_is_none(read_one):
    inner = FORWARDS["gmail"].replace("Mon, 4 Mar 2024 at 06:10", "04/03/2024 06:10")
    article = read_one("a.eml", message(f"FYI\n\n{inner}{BODY}", "Fwd: x"))
    assert (article.published, len(article.notes)) == (None, 1)


@pytest.mark.parametrize("language", REPLIES)
@pytest.mark.parametrize("mark", ["> ", ""])
def test_quoted_replies_are_not_the_writers_words(read_one, language, mark):
    quoted = "\n".join(mark + line for line in BODY.split("\n"))
    article = read_one(
        "a.eml", message(f"The minister agreed to this.\n\n{REPLIES[language]}\n{quoted}\n", "Re: ferry")
    )
    assert article.text == "The minister agreed to this."
    assert (article.authors, str(article.published)) == (("Analyst Ayers",), "2024-11-01")
    assert article.notes == ("leaves out what it quotes of others' messages",)


def test_words_between_quotations_stay(read_one):
    body = f"{REPLIES['Gmail']}\n> Will it sail?\nYes, it will sail on Monday.\n> And the fares?\nThey were raised.\n"
    assert read_one("a.eml", message(body, "Re: x")).text == "Yes, it will sail on Monday.\nThey were raised."


def test_an_answer_of_outlook_is_no_forward(read_one):
    article = read_one("a.eml", message(f"I agree with it.\n\n{FORWARDS['outlook']}{BODY}", "RE: The ferry resumes"))
    assert (article.text, article.authors) == ("I agree with it.", ("Analyst Ayers",))


@pytest.mark.parametrize(
    "end",
    [
        "-- \nJonas Vik\nThe Norholm Echo",
        "Best regards,\nJonas Vik\n+47 555 0100",
        "Mit freundlichen Grüßen\nJonas Vik",
        "Sent from my iPhone",
        "This e-mail and any attachments are confidential and intended solely for the addressee.\nIf you have received it in error, delete it.",
        "CONFIDENTIALITY NOTICE: this message is privileged.",
        "You received this message because you are subscribed to the list.\nTo unsubscribe from this group write to list@echo.example",
    ],
)  # fmt: skip
def test_signatures_and_disclaimers_are_off(read_one, end):
    assert read_one("a.eml", message(f"{BODY}\n\n{end}\n", "x")).text == BODY


def test_no_address_reaches_the_article(read_one):
    made = message(f"{BODY} Write to ida@home.example or Jonas <jonas@home.example>.", "From ida@home.example")
    article = read_one("a.eml", made.replace(b"Analyst Ayers <ayers@office.example>", b"ayers@office.example"))
    assert "@" not in repr((article.text, article.title, article.authors, article.publisher))
    assert article.text.endswith("Write to [e-mail address] or Jonas.")


@pytest.mark.parametrize(
    "stub",
    [
        "View this email in your browser: https://echo.example/v",
        "Your mail program does not show HTML. View this message in your browser: https://echo.example/v",
        "Diese Nachricht im Browser ansehen: https://echo.example/v",
    ],
)
def test_a_stub_never_beats_the_page(read_one, stub):
    html = f"<html><body><article><h1>The ferry resumes</h1><p>{LEAD}</p><p>{MORE}</p></article></body></html>"
    assert LEAD in read_one("a.eml", message(stub, "The ferry resumes", html)).text


def test_a_message_that_is_attached_is_read(read):
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Echo Desk <desk@echo.example>", "The ferry resumes"
    inner["Date"] = "Mon, 4 Mar 2024 06:10:00 +0000"
    inner.set_content(BODY)
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "Analyst Ayers <ayers@office.example>", "Fwd: see attached"
    outer.set_content("See attached.")
    outer.add_attachment(inner)
    (article,) = read("a.eml", outer.as_bytes())
    assert (article.text, article.authors, str(article.published)) == (BODY, ("Echo Desk",), "2024-03-04")


def test_what_outlook_packs_is_named_as_left_closed(read):
    made = EmailMessage()
    made["From"], made["Subject"] = "Analyst Ayers <ayers@office.example>", "x"
    made.set_content(BODY)
    made.add_attachment(b"\x78\x9f\x3e\x22\x01", "application", "ms-tnef", filename="winmail.dat")
    article, fault = read("a.eml", made.as_bytes())
    assert article.text == BODY
    assert fault.where.endswith("a.eml/winmail.dat")
    assert "TNEF" in fault.problem


def test_pictures_and_cards_pass_without_a_word(read_one):
    made = EmailMessage()
    made["From"], made["Subject"] = "Analyst Ayers <ayers@office.example>", "x"
    made.set_content(BODY)
    made.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    made.add_attachment(b"BEGIN:VCARD", "text", "vcard", filename="me.vcf")
    assert read_one("a.eml", made.as_bytes()).text == BODY


def test_files_within_files_end_somewhere(read):
    data: bytes | str = "The ferry sails."
    name = "a.txt"
    for _ in range(7):
        data, name = archive({name: data}), "a.zip"
    (fault,) = read("a.zip", data)
    assert "lies more than 4 files deep" in fault.problem
