"""The local area that a plan names, without its kind of council."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.thread.plan.reading.front_lines import read_label, read_plan_type

AREA_LABEL = re.compile(
    r"(?:name of (?:the )?)?(?:local )?(?:area|authority|council|la)(?: name)?", re.IGNORECASE
)
_KIND_BEFORE = re.compile(
    r"^(?:the\s+)?(?:(?:london|royal|metropolitan)\s+)*"
    r"(?:borough|city|county|council)(?:\s+council)?\s+of\s+"
    r"|^(?:the\s+)",
    re.IGNORECASE,
)
_KIND_AFTER = re.compile(
    r"(?:\s+(?:(?:metropolitan|royal|london)\s+)?(?:borough|city|county|district|unitary)?\s*"
    r"(?:council|authority)|\s+(?:local\s+)?(?:area|partnership|SEND)|\s+mbc)(?:['’]s?)?(?:\s.*)?$",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w'’.-]*(?:(?:\s(?:and|&|of|on|upon|with|the)|,)?\s[A-Z][\w'’.-]*){0,4}"
_NAMED = re.compile(
    rf"(?P<name>{_NAME}?)\s+(?:(?:Metropolitan|City|County|Borough|District)\s+)*"
    r"(?:Council|Local Area|Local Authority|Area SEND|(?:(?:Local|Joint) )?SEND\b|Written Statement"
    r"|Accelerated Progress|Priority Action|(?:Local )?Reform Plan|Improvement Plan)"
)
_NAMED_LAST = re.compile(rf"(?:\b(?:in|for|across)|[–—:-])\s+(?P<name>{_NAME})$")
_SLOGAN = re.compile(rf"\b(?:One|For|for|for all|in|across|of)\s+(?P<name>{_NAME})")
_BEFORE_SLOGAN = re.compile(rf"(?P<name>{_NAME}):\s")
_COMMON_WORDS = frozenset(
    [
        "SEND",
        "Local",
        "The",
        "Our",
        "Joint",
        "Area",
        "Draft",
        "Plan",
        "Version",
        "Improvement",
        "Written",
        "Statement",
        "Action",
        "Children",
        "Children's",
        "Education",
        "Health",
        "Inclusion",
        "Strategy",
        "Partnership",
        "Final",
    ]
)


def read_area_name(text: str) -> str | None:
    """The local area that a title or a labelled line names, without its kind of council."""
    if len(text) > 200:
        return None
    label = read_label(text)
    if label and AREA_LABEL.fullmatch(label[0]):
        return plain_area_name(label[1])
    if _KIND_BEFORE.match(text) and len(text.split()) <= 8 and text[:4].lower() != "the ":
        return plain_area_name(text)
    named = list(_NAMED.finditer(text))
    if read_plan_type(text):
        named += _NAMED_LAST.finditer(text)
    for match in named:
        if not _COMMON_WORDS & set(match["name"].split()):
            return plain_area_name(match["name"])
    return _repeated(text)


def plain_area_name(name: str) -> str:
    """'London Borough of Barnet', 'Kent County Council' and 'Devon local area' as plain names."""
    plain = _KIND_AFTER.sub("", _KIND_BEFORE.sub("", name.strip()))
    return plain.strip(" .,;:–-") or name.strip()


def is_bare_name(line: str) -> bool:
    """Whether a line is a proper name and nothing else, 'Anywhere': a title in two lines."""
    return re.fullmatch(_NAME, line) is not None and not _COMMON_WORDS & set(line.split())


def name_before_slogan(title: str, lines: Sequence[str]) -> str | None:
    """The name before a title's colon, 'Anywhere: every child heard', that other lines say too."""
    match = _BEFORE_SLOGAN.match(title)
    if match is None or _COMMON_WORDS & set(match["name"].split()):
        return None
    name = re.compile(rf"\b{re.escape(match['name'])}\b")
    return match["name"] if sum(1 for line in lines if name.search(line)) > 1 else None


def _repeated(text: str) -> str | None:
    """A proper name that a slogan says twice, as in 'One Anywhere; better for all Anywhere'."""
    for match in _SLOGAN.finditer(text):
        name = match["name"]
        if text.count(name) > 1 and name not in _COMMON_WORDS:
            return name
    return None
