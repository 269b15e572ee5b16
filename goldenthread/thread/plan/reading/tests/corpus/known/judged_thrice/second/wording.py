"""Writing in Word: actions with asides in italics, label and value lines."""

from __future__ import annotations

import re
from typing import Any


def write_action(paragraph: Any, text: str) -> None:
    """Write an action, what is marked as an aside in italics and brackets."""
    for part in re.split(r"(\[\[.*?\]\])", text):
        if part.startswith("[["):
            paragraph.add_run(f"({part[2:-2]})").italic = True
        elif part:
            paragraph.add_run(part)


def labelled(document: Any, label: str, value: str) -> None:
    """Write 'Label: value' with the label in bold; nothing where there is no value."""
    if value:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(value)


def bulleted(document: Any, texts: list[str]) -> None:
    """Write bullets."""
    for text in texts:
        document.add_paragraph(text, style="List Bullet")
