"""Template questions left in an evidence cell, told apart from evidence (domain/plan.md 3.8)."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[^.?!]*(?:\.(?=\d)[^.?!]*)*[.?!]+|[^.?!]+$")
_ASKS = re.compile(
    r"(?:and\s+|so\s+|but\s+|if so,?\s+)?"
    r"(?:how|what|when|where|which|who|whom|whose|why|will|would|is|are|do|does|did|can|could"
    r"|should|has|have|was|were)\b",
    re.IGNORECASE,
)
_INSTRUCTS = re.compile(
    r"[\[(<]?\s*(?:please\s+)?(?:insert|enter (?:your|the|here)|add (?:your|here|evidence)"
    r"|(?:describe|explain|state) (?:how|what|the)|consider (?:how|what|the|impact|whether)"
    r"|include (?:here|evidence|your)|to be completed|give (?:examples|details)"
    r"|provide (?:evidence|details|examples)|think about|click (?:here )?(?:or tap )?(?:here )?to)"
    r"\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")


def split_prompts(cell: str) -> tuple[str | None, tuple[str, ...]]:
    """A cell's evidence (null where there is none) and its prompts, one for each paragraph.

    A paragraph is a prompt where every sentence asks or instructs; one that states anything is
    evidence, questions and all. White space within a paragraph is folded.
    """
    evidence: list[str] = []
    prompts: list[str] = []
    for line in cell.splitlines():
        paragraph = " ".join(line.split())
        if paragraph:
            (prompts if is_prompt(paragraph) else evidence).append(paragraph)
    return "\n".join(evidence) or None, tuple(prompts)


def is_prompt(paragraph: str) -> bool:
    """Whether a paragraph only asks or instructs, as a template does."""
    if "?" not in paragraph and not _INSTRUCTS.match(paragraph):
        return False
    sentences = [sentence.strip() for sentence in _SENTENCE.findall(paragraph)]
    return all(_asks(sentence) for sentence in sentences if sentence.strip(" -–.)]>"))


def _asks(sentence: str) -> bool:
    if _INSTRUCTS.match(sentence):
        return True
    if not sentence.endswith("?"):
        return False
    # 'Survey: 70% agree?' reports a figure, however unsure its writer is.
    return not _FIGURE.search(sentence) or _ASKS.match(sentence.lstrip("-–•( ")) is not None
