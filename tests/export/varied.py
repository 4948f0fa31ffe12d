"""Briefs that differ in everything that a brief can differ in: each number makes one, always the same."""

import io
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import docx
from PIL import Image

from briefgen.compose.brief import compose
from briefgen.corpus import corpus_of
from briefgen.document.document import Document
from briefgen.document.style import Fonts, Logo, Style
from briefgen.document.style_file import load_style
from briefgen.model import ArticleData, Spec
from briefgen.model.languages import brief_languages
from briefgen.model.spec import SECTIONS, TLP_LABELS
from tests.fakes import raw_actor, raw_data, raw_event

EVENTS: Final = (0, 1, 2, 3, 4, 6, 9, 15, 20, 30, 45, 60, 100, 200, 500, 1000, 2000)
PASSAGES: Final = {
    "en": "The minister met the envoy in Geneva, and both signed the accord.",
    "fr": "Le ministre a rencontré l’envoyé à Genève ; les deux ont signé l’accord.",
    "de": "Der Minister traf den Gesandten in Genf, und beide unterzeichneten das Abkommen.",
    "es": "El ministro se reunió con el enviado en Ginebra y firmaron el acuerdo.",
    "pl": "Minister spotkał się z wysłannikiem w Genewie, a obaj podpisali umowę.",
    "vi": "Bộ trưởng gặp phái viên tại Genève và hai bên ký hiệp định.",
    "el": "Ο υπουργός συνάντησε τον απεσταλμένο στη Γενεύη και υπέγραψαν τη συμφωνία.",
    "ru": "Министр встретился с посланником в Женеве, и оба подписали соглашение.",
    "uk": "Міністр зустрівся з посланцем у Женеві, і обидва підписали угоду.",
    "ar": "التقى الوزير بالمبعوث في جنيف ووقعا الاتفاق.",
    "ur": "وزیر نے جنیوا میں ایلچی سے ملاقات کی اور معاہدے پر دستخط کیے۔",
    "he": "השר נפגש עם השליח בז׳נבה והשניים חתמו על ההסכם.",
    "hi": "मंत्री ने जिनेवा में दूत से मुलाकात की और समझौते पर हस्ताक्षर किए।",
    "th": "รัฐมนตรีพบกับผู้แทนที่เจนีวาและลงนามในข้อตกลง",
    "ta": "அமைச்சர் ஜெனீவாவில் தூதரைச் சந்தித்து ஒப்பந்தத்தில் கையெழுத்திட்டார்.",
}
"""A sentence in each of fifteen languages, whose letters the packaged faces have."""
MARKINGS: Final = (
    None,
    *TLP_LABELS,
    "RESTRICTED",
    "سري للغاية",
    "Not to be passed on without the author’s leave. " * 3,
)
ORGANISATIONS: Final = (None, "Desk", "Office for Regional Affairs and Open Sources", "وزارة الخارجية")
_STATUSES: Final = ("reported", "reported", "planned", "claimed", "disputed", "denied")
_KINDS: Final = ("unknown", "disputed", "planned", "undated")
_LONG_WORD: Final = "Donaudampfschifffahrt" * 20
_LONG_ADDRESS: Final = "https://example.org/" + "path/" * 600


class Varied(NamedTuple):
    """A brief, and the folder of the files that its style names."""

    document: Document
    style: Style
    folder: Path
    events: int


def varied(number: int, folder: Path) -> Varied:
    """The brief of a number; its style may name files that are put into the folder."""
    chance = random.Random(number)
    events = EVENTS[number % len(EVENTS)]
    made = corpus_of(list(_articles(events, chance)))
    style = _style(number, folder, chance)
    return Varied(compose(made, _spec(number, chance), style), style, folder, events)


def _spec(number: int, chance: random.Random) -> Spec:
    kept = [name for name in SECTIONS if chance.random() < 0.8] or ["timeline"]
    if number % 5 == 0:
        kept = list(SECTIONS)
    if number % 7 == 0:
        chance.shuffle(kept)
    return Spec.model_validate(
        {
            "title": chance.choice(
                (
                    None,
                    "A title",
                    "Ein langer Titel, der über mehr als eine Zeile geht und dann noch etwas weiter",
                    "عنوان",
                )
            ),
            "author": chance.choice((None, "A. Analyst", "محلل")),
            "organisation": chance.choice(ORGANISATIONS),
            "reference": chance.choice((None, "ORA/2025/14")),
            "marking": MARKINGS[number % len(MARKINGS)],
            "date": "2025-06-02",
            "language": brief_languages()[number % len(brief_languages())] if number % 2 else "en-GB",
            "form": ("page", "brief", "full")[number % 3],
            "citations": ("inline", "footnotes")[number % 4 == 0],
            "sections": kept,
            "bottom_line": chance.choice((None, "One line.", f"Two lines.\n{_LONG_WORD}")),
            "recommendations": chance.choice(((), ("Wait.", "Then act."))),
            "questions": chance.choice(((), ("Who pays?",))),
        }
    )


def _articles(events: int, chance: random.Random) -> Iterator[ArticleData]:
    languages = list(PASSAGES)
    count = max(1, min(15, events // 3))
    for number in range(count):
        language = languages[(number + chance.randrange(3)) % len(languages)]
        yield _article(number, language, events // count + (number < events % count), chance)


def _article(number: int, language: str, events: int, chance: random.Random) -> ArticleData:
    lines = [f"{PASSAGES[language][:-1]} {place}." for place in range(max(1, events))]
    if number == 1:
        lines.append(" ".join(["word"] * 4000))
    if number == 2:
        lines.append(_LONG_WORD)
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:place]) for place in range(len(lines))]
    spans = [{"start": start, "end": start + len(line)} for start, line in zip(starts, lines, strict=True)]
    people = [raw_actor(f"Ann {chr(65 + place)}.", [spans[0]], id=f"p{place}", role="Envoy") for place in range(3)]
    told = [
        raw_event(
            f"e{place}",
            [spans[place]] if number != 2 or place else [spans[0], spans[-1]],
            title=lines[place][:-1],
            date=_date(chance),
            status=chance.choice(_STATUSES),
            kind="consult",
            actors=[{"id": f"p{place % 3}", "part": "agent"}],
        )
        for place in range(events)
    ]
    asked = [
        {"id": f"q{place}", "text": f"{lines[0][:-1]}?", "kind": _KINDS[place], "about": [], "evidence": [spans[0]]}
        for place in range(chance.randrange(3))
    ]
    raw = raw_data(text, events=told, actors=people, questions=asked)
    raw["article"] |= {
        "id": f"a{number:02}",
        "language": language,
        "title": chance.choice((None, PASSAGES[language])),
        "publisher": chance.choice((None, f"Paper {number}")),
        "published": chance.choice((None, f"2025-05-{number + 1:02}")),
        "url": _LONG_ADDRESS if number == 3 else chance.choice((None, f"https://example.org/{number}")),
    }
    return ArticleData.model_validate(raw)


def _date(chance: random.Random) -> str | None:
    day = f"20{chance.randrange(19, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    return chance.choice((day, day, day, day[:7], f"{day[:4]}~", None))


def _style(number: int, folder: Path, chance: random.Random) -> Style:
    style = load_style(("official", "band")[number % 2]).style
    changes: dict[str, Any] = {"fonts": Fonts(system=False)}
    changes["page"] = style.page.model_copy(
        update={"paper": ("A4", "Letter")[number % 3 == 1], "margin_left_mm": chance.choice((18.0, 22.0, 30.0))}
    )
    if number % 4 == 1:
        Image.new("RGB", (40, 20), "navy").save(folder / "logo.png")
        changes["logo"] = Logo(file="logo.png", width_mm=30, alt="A blue field")
    if number % 4 == 2:
        (folder / "logo.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
            encoding="utf-8",
        )
        changes["logo"] = Logo(file="logo.svg", width_mm=25, alt="A dark field")
    if number % 5 == 3:
        (folder / "base.docx").write_bytes(_base())
        changes["word"] = style.word.model_copy(update={"base": "base.docx"})
    return style.model_copy(update=changes)


def _base() -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Office of Ports"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
