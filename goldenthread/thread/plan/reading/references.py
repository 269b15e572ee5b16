"""References of milestones: '1A', '2 A', '4.01.01', '2 (i)' (domain/plan.md section 3.5)."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = (
    r"(?:(?:(?:sub-?)?action|milestone|step|task|commitment|deliverable|pledge|activity"
    r"|ref(?:erence)?|item|no|number)\b\.?"
    r"\s*(?:no\.?|ref\.?)?\s*:?\s*)"
)
_ANY_WORD = r"[a-z]+\s(?=\d{1,2}(?:\.\d{1,2})+[a-z]?\s?[:–—-]\s)"
"""Whatever an action is called, a number of several steps after it is its reference."""
_LABEL = re.compile(_WORD, re.IGNORECASE)
_BRACKET = r"\s?\((?:[ivx]{1,5}|[A-Za-z]|\d{1,2})\)"
_NUMBERED = (
    r"(?:[A-Z]{1,6}\d{0,2}[\s./-]?|[a-z][./-]?)?"
    r"\d{1,3}(?:\s?[./-]\s?\d{1,3}){0,4}"
    rf"(?:\s?[./-]?\s?[A-Za-z](?![A-Za-z]))?(?:[./-]?\d{{1,2}}|\.?[ivx]{{1,4}})?(?:{_BRACKET}){{0,2}}"
)
_LETTERED = rf"[A-Za-z](?:{_BRACKET}|[.-][ivx]{{1,4}})"
_REFERENCE = re.compile(rf"(?:{_NUMBERED}|{_LETTERED}|[A-Z]|[a-z][.)]|[ivx]{{1,5}}[.)])[.:)]?")
_NOT_A_PREFIX = re.compile(
    r"(?:q|fy|ay|t|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|term|week|year|age|p|pp"
    r"|rag|kpi)\b|(?:q|fy|ay)\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[\s\d./-]",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d\d|[1-4]\d)|(?:19|20)\d\d.*|\d{1,2}[/-](?:20)?[2-4]\d"
)
_RATING_LETTERS = frozenset("BRAGP")
_SPLIT = re.compile(
    rf"(?P<word>{_WORD}|{_ANY_WORD})?(?P<ref>{_NUMBERED}|{_LETTERED}|(?:[A-Za-z]|[ivx]{{1,5}})(?=[.)]\s))"
    r"(?P<mark>\s?[.:)](?!\d)|\s*[–—]|\s+-|-(?=\s))?\s+(?P<rest>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
_STANDS_ALONE = re.compile(
    r"\d+(?:\.\d+)+[A-Za-z]?|\d{1,3}\s?[A-Z](?:\.?\d+)?|[A-Z]{1,6}-?\d+(?:\.\d+)*[A-Za-z]?|.*\)"
)
_UNIT = re.compile(
    r"(?:fte|wte|days?|weeks?|months?|years?|hours?|percent|per cent|million|m\b|k\b|bn|%|x\b|to\b"
    r"|of\b|and\b|times|places|schools|children|pupils|people|st\b|nd\b|rd\b|th\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def normalise_reference(written: str) -> str:
    """A reference without white space, label or closing mark, letters upper case outside brackets.

    '2 A' gives '2A', '5a' gives '5A', 'Action 1.1:' gives '1.1', '2 (i)' gives '2(i)'.
    """
    if written.isalnum() and written[0].isdecimal():
        return written.upper()
    text = written.strip()
    label = _LABEL.match(text)
    if label and label.end() < len(text):
        text = text[label.end() :]
    text = "".join(text.split()).rstrip(".:;,")
    if text.endswith(")") and "(" not in text:
        text = text[:-1]
    outside, bracket, inside = text.partition("(")
    return outside.upper() + bracket + inside


@lru_cache(maxsize=8192)
def looks_like_reference(text: str) -> bool:
    """Whether a whole cell reads as a reference: not a date, a rating's letter, nor a sentence."""
    text = text.strip()
    if not text or len(text) > 24:
        return False
    label = _LABEL.match(text)
    if label and any(map(str.isdigit, text)):
        text = text[label.end() :]
    if text in _RATING_LETTERS or _NOT_A_PREFIX.match(text) or _DATE.fullmatch(text):
        return False
    return _REFERENCE.fullmatch(text) is not None


def split_reference(text: str) -> tuple[str | None, str]:
    """A reference that opens a text, as written, and the rest: 'Action 1.1: Do this'.

    A bare number opens a text only with a mark after it ('1. Do', not '20 schools').
    """
    text = text.strip()
    match = _SPLIT.fullmatch(text)
    if not match:
        return None, text
    reference, rest = match["ref"].strip(), match["rest"]
    if not _opens(match, reference, rest):
        return None, text
    return reference, rest


def _opens(match: re.Match[str], reference: str, rest: str) -> bool:
    if not looks_like_reference(reference) and not match["mark"]:
        return False
    if _NOT_A_PREFIX.match(reference) or _DATE.fullmatch(reference):
        return False
    if match["word"] or (match["mark"] and len(reference) < 16):
        return True
    return bool(_STANDS_ALONE.fullmatch(reference)) and not _UNIT.match(rest)
