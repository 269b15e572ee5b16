"""What the pages say: British, plain, short, and kind."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import pytest

pytestmark = pytest.mark.pure

PROJECT = Path(__file__).resolve().parent.parent
TEMPLATES = sorted((PROJECT / "goldenthread").rglob("templates/**/*.html"))
# Templates that anybody may come upon without signing in; the others are for people at work.
PUBLIC = [
    path
    for path in TEMPLATES
    if {"site", "account", "plan"} & set(path.parts) and "importing" not in path.parts
]
TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.S)
VALUE = re.compile(r"\{\{.*?\}\}", re.S)
QUOTED = re.compile(r'"([^"]{12,})"')
SAID_IN_TAGS = re.compile(r"\{%\s*(?:empty_state|breadcrumbs)\s(.*?)%\}", re.S)
LONGEST_SENTENCE = 25
AMERICAN = re.compile(
    r"\b(color|organiz\w+|recogniz\w+|behavior\w*|center\w*|program managers?|enroll\w*"
    r"|analyz\w+|prioritiz\w+|licensed? to|catalog|fulfill|judgment|math|gotten|toward"
    r"|summariz\w+)\b",
    re.I,
)
UNKIND = re.compile(
    r"SEND (?:child(?:ren)?\b|kids|pupils|young people)|failed to engage|hard.to.reach|complained"
    r"|suffer(?:s|ing)? from|special needs child|click here|e\.g\.|i\.e\.|etc\b",
    re.I,
)


def read_words(path: Path) -> str:
    """What a template says by itself: its text, with 'X' where a value will stand."""
    raw = path.read_text()
    said = " . ".join(" . ".join(QUOTED.findall(tag)) for tag in SAID_IN_TAGS.findall(raw))
    bare = VALUE.sub("X", TAG.sub(" ", raw))
    page = lxml.html.fragment_fromstring(f"<div>{bare}</div>")
    for element in page.iter():
        # A block's end is a sentence's end, whether or not it has a full stop.
        if isinstance(element.tag, str) and element.tag not in {"a", "strong", "span", "em"}:
            element.tail = f" . {element.tail or ''}"
            element.text = f" {element.text or ''}"
    return " ".join(f"{page.text_content()} . {said}".split())


def list_sentences(words: str) -> list[str]:
    """The sentences of a text."""
    parts = re.split(r"[.!?:](?=\s|$)", words)
    return [part.strip() for part in parts if part.strip()]


def name_of(path: Path) -> str:
    return str(path.relative_to(PROJECT / "goldenthread"))


def test_there_are_templates_to_read() -> None:
    assert len(TEMPLATES) > 40
    assert len(PUBLIC) > 20


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_speaks_british_english(path: Path) -> None:
    assert AMERICAN.findall(read_words(path)) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_speaks_kindly_and_plainly(path: Path) -> None:
    assert UNKIND.findall(read_words(path)) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_curls_its_quotes(path: Path) -> None:
    words = read_words(path)
    assert re.findall(r"\w+'\w+|\"\w", words) == []


@pytest.mark.parametrize("path", PUBLIC, ids=name_of)
def test_a_sentence_of_a_public_page_can_be_read_in_one_breath(path: Path) -> None:
    long = [s for s in list_sentences(read_words(path)) if len(s.split()) > LONGEST_SENTENCE]
    assert long == []


def test_the_checks_see_what_they_look_for(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<p>Choose a color.</p>{% empty_state "SEND children come first" "" %}')
    words = read_words(page)
    assert AMERICAN.findall(words) == ["color"]
    assert UNKIND.findall(words) == ["SEND children"]
    assert list_sentences("One two. Three?") == ["One two", "Three"]
