"""The language of a document as Word names it: a language with its country."""

from typing import Final

_COUNTRIES: Final = {
    "ar": "SA", "cs": "CZ", "da": "DK", "el": "GR", "en": "GB", "et": "EE", "fa": "IR", "ga": "IE", "he": "IL",
    "hi": "IN", "ja": "JP", "ko": "KR", "nb": "NO", "nn": "NO", "pt": "PT", "sl": "SI", "sq": "AL", "sv": "SE",
    "uk": "UA", "ur": "PK", "vi": "VN", "zh": "CN",
}  # fmt: skip

_EAST_ASIAN: Final = frozenset({"zh", "ja", "ko"})


def run_language(tag: str) -> str:
    """The `w:lang` of a run whose words are in another language than the document, empty for none."""
    if not tag:
        return ""
    script = "eastAsia" if tag.partition("-")[0].lower() in _EAST_ASIAN else "val"
    return f'<w:lang w:{script}="{word_language(tag)}"/>'


def word_language(tag: str) -> str:
    """A BCP 47 tag with a country: `en` becomes `en-GB`, `fr` `fr-FR`; a script is left out."""
    language, *others = tag.replace("_", "-").split("-")
    language = language.lower()
    country = next((part.upper() for part in others if len(part) == 2 or part.isdigit()), None)
    if country is None and language == "zh" and "Hant" in others:
        country = "TW"
    return f"{language}-{country or _COUNTRIES.get(language, language.upper())}"
