"""Words for invented edits: new actions, and what others say instead."""

from __future__ import annotations

from random import Random

VERBS = (
    "Agree",
    "Set up",
    "Publish",
    "Review",
    "Write",
    "Train staff on",
    "Test with families",
    "Recruit to",
    "Report on",
    "Launch",
    "Pilot",
    "Fund",
)
OBJECTS = (
    "a panel for early years transitions",
    "the sensory support pathway",
    "a shared register of waiting times",
    "the autism outreach offer",
    "a handbook for annual reviews",
    "drop-in sessions at family hubs",
    "the speech and language waiting list",
    "a short breaks statement",
    "travel training for sixth formers",
    "quality checks of advice",
    "the inclusion helpline",
    "supported internships",
    "a data sharing agreement",
    "the dispute resolution service",
    "a toolkit for emotionally based absence",
    "moderation of new plans",
)
WITH_WHOM = (
    "with the parent carer forum",
    "with headteachers",
    "with the integrated care board",
    "across all localities",
    "together with young people",
    "with early years settings",
    "led by the designated clinical officer",
    "with neighbouring authorities",
)
SO_THAT = (
    "so that fewer families wait",
    "so that needs are met sooner",
    "and tell the board each term what changed",
    "so that decisions are clear to all",
    "and measure what families think of it",
    "so that money follows need",
    "by the end of the spring term",
)
SMALL = ("clearly", "jointly", "in full", "each term", "where needed", "this year", "again")
_LOOSE = """
partners families schools health social care support plan offer better sooner clear shared working
local young people parents carers every termly agreed service needs board progress review training
practice quality early help
"""
LOOSE = tuple(_LOOSE.split())


def invent_action(chance: Random) -> str:
    """A new action; two of them may share half of their words, as actions do."""
    parts = (chance.choice(words) for words in (VERBS, OBJECTS, WITH_WHOM, SO_THAT))
    return " ".join(parts)


def reword_lightly(text: str, chance: Random) -> str:
    """The text with a word or two changed, put in or taken out; never the same."""
    words = text.split()
    for _ in range(1 + len(words) // 12):
        position = chance.randrange(len(words)) if words else 0
        way = chance.randrange(3) if len(words) > 3 else 1
        if way == 0:
            words[position] = chance.choice(LOOSE)
        elif way == 1:
            words.insert(position, chance.choice(SMALL))
        else:
            del words[position]
    changed = " ".join(words)
    return changed if changed != text else f"{text} {chance.choice(SMALL)}"


def reword_heavily(text: str, chance: Random) -> str:
    """The text with half of its words changed, and another end."""
    words = [word if chance.random() < 0.55 else chance.choice(LOOSE) for word in text.split()]
    return f"{' '.join(words)} {chance.choice(SO_THAT)}"


def next_reference(reference: str, taken: set[str]) -> str:
    """The next that is free: '2C' after '2B', '1.10' after '1.9', '3Z1' after '3Z'."""
    while reference in taken:
        stem = reference.rstrip("0123456789")
        digits = reference[len(stem) :]
        last = reference[-1]
        if digits:
            reference = f"{stem}{int(digits) + 1}"
        elif "A" <= last.upper() < "Z":
            reference = f"{reference[:-1]}{chr(ord(last) + 1)}"
        else:
            reference = f"{reference}1"
    return reference
