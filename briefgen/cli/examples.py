"""An example for each command, as its `--help` shows it."""

from typing import Final

EXAMPLES: Final = {
    "build": "briefgen build articles/ -o brief.docx -o brief.pdf --since 2025-05 --form page",
    "list": "briefgen list events articles/ --actor Pakistan",
    "extract": "briefgen extract story.html --published 2025-05-31 -o story.json",
    "import": "briefgen import articles/ --library news.db",
    "suggest": "briefgen suggest news.db --limit 15 --since 2021-07 --until 2021-08",
    "batch": "briefgen batch jobs.toml -o briefs/",
    "export-library": "briefgen export-library --library news.db -o news.jsonl",
    "import-library": "briefgen import-library news.jsonl --library other.db",
    "schema": "briefgen schema spec",
    "style": "briefgen style check ministry.toml",
    "gui": "briefgen gui articles/",
}


def example(command: str) -> str:
    """The last lines of a command's help; the first of them keeps Typer from filling them as a paragraph."""
    return f"\b\nExample:\n  {EXAMPLES[command]}"
