"""Patterns by which what stands around a text is known; texts are folded before."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from briefgen.extract.annotate.lexicon import lexicon, read_table

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,? )"
ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?P<date>{WEEKDAY}?(?i:{MONTH} {ORDINAL}(?:,? \d{{4}})?|{ORDINAL} {MONTH},?(?: \d{{4}})?"
    r"|\d{4}-\d\d-\d\d))"
)
CLOCK = r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)|\d{1,2}[:.]\d\d"
NAME_WORD = r"[A-Z][\w.'-]+"
NAME = r"[A-Z][\w.'-]*(?: (?:de|of|al|el|the|[A-Z][\w.'-]*)){0,3}"
PLACES = rf"{NAME}(?:/{NAME})*(?:, {NAME}|,? \({NAME}\)| \[{NAME}\]){{0,2}}"
AGENCY = r"\([A-Z][\w .&/-]{1,30}\)"
DATELINE = re.compile(
    rf"(?P<place>{PLACES})??,? ?(?:{DATE},?)? ?(?P<agency>{AGENCY}|[A-Z]{{2,6}}(?= ?-))?\.? ?"
    r"(?P<dash>-{1,3}|_|:)(?: ?(?=[\"'A-Z(])| (?=\d))"
)
# One whose agency and day stand together in brackets ("LIMA (Andina News / EFE - 3 May 2021) The mayor …").
# "COLOMBO, Feb. 15 (Point News - 15th Feb, 2023 ) --:The president …" has it twice.
BRACKETED_DATELINE = re.compile(
    rf"(?P<place>{PLACES})(?:, {DATE.replace('?P<date>', '?:')})? \([A-Z][\w .&/-]{{1,40}}? ?[-,|] ?{DATE} ?\)"
    r"(?: | ?-{1,3}:? ?)(?=[\"'A-Z\d])"
)
# A dateline in the middle of a line that joins pieces of wire copy ("… left. APA-Niamey (Niger) - On Monday …").
INNER_DATELINE = re.compile(
    rf"(?<=[.!?\"'] )(?:[A-Z]{{2,6}}-{NAME}(?:,? \({NAME}\))?|[A-Z]{{3,}}(?: [A-Z]{{3,}})?(?:, {DATE})? {AGENCY})"
    r" -{1,3} (?=[\"'A-Z])"
)
STAMP = r"(?:First )?(?:Published|Posted|Updated|Issued|Last (?:updated|modified))(?: on)?:? "
DATE_LINE = re.compile(
    rf"(?:{STAMP})?{DATE}(?:,? (?:at |\| )?(?:{CLOCK}))?(?: \w{{2,4}})?(?:; Page [A-Z]?\d+)?\.?", re.IGNORECASE
)
NAMING = r"(?:[A-Z][\w.'-]*|and|&|in|for|of|the|with|de|al|van|von|bin)"
BYLINE = re.compile(rf"(?:By|BY) {NAMING}(?:,? {NAMING})*")
CAPITALS = r"(?:[A-Z][\w.'-]*|of|and|the|for|to|&|,)"
OFFICE = re.compile(rf"(?:[A-Z][\w.'-]* ){{1,4}}[A-Z][\w.'-]*, (?P<role>{CAPITALS}(?:,? {CAPITALS})*)")
LABEL = re.compile(r"(?:[A-Z][A-Z.'-]*+\s?){1,5}(?:\([^)\n]{1,40}\))?:\s*")
BRACKETED = re.compile(r"[(\[][^()\[\]]{1,300}[)\]]\.?")
NETWORK = re.compile(r"\([A-Z][A-Z.]{1,5}\) (?=[A-Z])")
SLUG = re.compile(r"[A-Z]{3,}(?: \d+)?-(?=[A-Z][a-z])")
MIXED_LABEL = re.compile(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}:\s+(?=[\"'(A-Z])")
# "The following is attributable to Spokesperson Ann Berg:"
ATTRIBUTABLE = re.compile(
    rf"attribut(?:able|ed) to (?:(?:[Tt]he )?(?:[A-Z]\w+ )*?)(?P<name>{NAME_WORD} {NAME_WORD})(?:,[^:]*)?:?$"
)
BARS = re.compile(r"\s+[|*\u2022\u00b7-]+\s+")
RULE = re.compile(r"[#*=_~.\s-]+")


@cache
def office_words() -> frozenset[str]:
    """Words of offices, also those of newsrooms."""
    return lexicon().offices.heads | frozenset(read_table("layout")["makers"]["offices"])


@cache
def agencies() -> frozenset[str]:
    """Names of agencies and services that report, in small letters."""
    return frozenset(read_table("layout")["makers"]["agencies"])


@cache
def patterns() -> Mapping[str, re.Pattern[str]]:
    """The patterns that are made of the word lists."""
    table = read_table("layout")
    zones = rf"(?: ?(?:{_any(table['clock']['zones'])}))?"
    clock = rf"\[?(?:{CLOCK}){zones}\]?"
    zoned = rf"\[?(?:{CLOCK}) ?(?:{_any(table['clock']['zones'])})\]?"
    newsroom = _any(table["makers"]["offices"])
    return {
        "notes": re.compile(
            rf"[(\[]\s*(?:(?:{_any(table['notes']['words'])})\.?|(?:Photo|Image|Picture|Credit)\b[^()\[\]]*+)\s*[)\]]",
            re.IGNORECASE,
        ),
        "captions": re.compile(
            rf"(?:{_any(table['captions']['words'])})\s*(?::|\bby\b)|FILE (?:PHOTO )?-", re.IGNORECASE
        ),
        "issued": re.compile(
            rf"(?:following|text|below)\b.{{0,40}}\b(?:{_any(table['issued']['texts'])})", re.IGNORECASE
        ),
        "calls_colon": re.compile(rf"(?:{_any(table['calls']['colon'])})\s*:", re.IGNORECASE),
        "calls": re.compile(rf"(?:{_any(table['calls']['plain'])})\b", re.IGNORECASE),
        "targets": re.compile(rf"(?<!\w)(?:{_any(table['calls']['targets'])})(?![a-z])", re.IGNORECASE),
        "marks": re.compile(rf"\W*(?:{_any(table['marks']['lines'])})\W*", re.IGNORECASE),
        "makers": re.compile(rf"\(?(?:{_any(table['makers']['words'])}) [A-Z]", re.IGNORECASE),
        "agencies": re.compile(rf"(?:by )?(?:{_any(table['makers']['agencies'])})", re.IGNORECASE),
        "staff": re.compile(rf"(?:{NAME_WORD} ){{1,3}}{NAME_WORD}(?: in {NAME}|, [\w ,&'-]{{0,40}}(?:{newsroom}))"),
        "reading": re.compile(r"\d+ min(?:ute)?s?(?: read)?", re.IGNORECASE),
        "helpers": re.compile(
            rf"[^.!?\n]{{3,240}} contributed (?:\w+ )?to this (?:report|story|article|dispatch)\.?"
            rf"|(?:{NAME} (?:writer|reporter|journalist|correspondent)s? )?"
            rf"{NAME}(?:, {NAME})*(?:,? and {NAME})? (?:reported|contributed)(?: reporting)? from {NAME}"
            rf"(?:[,;]? (?:and )?(?:{NAME} )?(?:(?:(?:reported|contributed)(?: reporting)? )?(?:from|in) )?{NAME})*\.?"
        ),
        "thanks": re.compile(
            r"(?<=[.!?\"'] )[A-Z][^.!?\n]{3,240} contributed (?:\w+ )?to this (?:report|story|article|dispatch)\.?"
        ),
        "about": re.compile(rf"(?:{_any(table['makers']['about'])})(?!\w)", re.IGNORECASE),
        "credits": re.compile(rf"(?<=[.!?\"'] )\(?(?i:{_any(table['makers']['words'])}) [A-Z][^\n]*"),
        "bodies": re.compile(
            rf"(?i:(?:[A-Z][\w.'-]* )?(?:{_any(table['makers']['bodies'])})) (?:of|to|for)(?: {CAPITALS},?)+"
        ),
        "clock": re.compile(rf"{clock}(?: ?\((?:{_any(table['clock']['zones'])})\))?", re.IGNORECASE),
        "photographed": re.compile(
            rf".{{1,400}} / ?(?:{_any(table['makers']['agencies'])}|getty images|epa|pool)\.?"
            r"|.{1,400}\((?:AP|Reuters|AFP)(?: Photo)?/[^()]+\)\.?",
            re.IGNORECASE,
        ),
        "clock_head": re.compile(
            rf"(?:{clock}\s*(?:-+|[:|])|{zoned}|Posted at {clock}(?: {clock})?)\s+(?=[\"'(A-Z])", re.IGNORECASE
        ),
    }


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
