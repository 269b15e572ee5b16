"""The things that an action asks to be done: each verb that opens a part of it."""

from __future__ import annotations

import re

from goldenthread.thread.plan.linting.openings import after_opening

_SENTENCE = re.compile(r"[.;\n•]+(?=\s|$)|\n|(?<=\s)[-–—](?=\s)")
_PART = re.compile(r",\s*(?:and|then)?\s+|\s+(?:and|then|&)\s+", re.IGNORECASE)
_AIM = re.compile(
    r"\b(?:so (?:that|as)|in order to|that|which|who|where|when|how|whether|what|if|including"
    r"|through|by \w+ing|(?<=\s)to (?!all\b|the\b|a\b|an\b|each\b|every\b|our\b|any\b)[a-z-]+)\b"
    r"|\(",
    re.IGNORECASE,
)
"""Where a part stops saying what is to be done, and begins to say what for."""
_WORDS_FOR_DEEDS = """
adopt agree allocate analyse appoint arrange assess assign brief build clarify co-produce
collate collect communicate confirm consolidate convene coordinate coproduce create define
deliver design determine develop devise disseminate embed employ ensure establish evaluate
expand explore extend find fund gather hold identify implement improve increase introduce
invite issue maintain make meet merge monitor negotiate obtain organise prepare procure
produce provide publicise publish purchase recommend recruit redesign reduce refresh relaunch
remove renew replace revise rewrite roll send set simplify standardise streamline strengthen
submit undertake upload write
"""
_WORDS_OF_AN_AIM = 6
"""Before it has so many words, an aim goes on past a comma or an 'and': 'to review and fund it'."""
_VERBS = frozenset(_WORDS_FOR_DEEDS.split())
_WORDS_THAT_MAY_BE_NOUNS = """
ask audit buy chart check commission complete consult fill give launch map measure move name
offer open pay pilot plan present promote put report review run secure share sign start
support survey test track train trial update use work
"""
_VERBS_OR_NOUNS = frozenset(_WORDS_THAT_MAY_BE_NOUNS.split())
_OBJECT = re.compile(
    r"(?:the|a|an|all|each|every|our|their|its|how|with|any|these|those|this|them|it|on|what|to"
    r"|whether|two|three|four|five|six|ten|twenty|\d+)\b",
    re.IGNORECASE,
)


def deeds_of(action: str) -> tuple[str, ...]:
    """The verbs of what is to be done, in order; what it is done for, whom or what for isn't.

    'Recruit two therapists, train them and open a clinic' gives ('recruit', 'train', 'open').
    """
    found: list[str] = []
    for sentence in _SENTENCE.split(action):
        if sentence and sentence.strip():
            found += _deeds_of_sentence(sentence.strip(" \t-–•·*"))
    return tuple(found)


def _deeds_of_sentence(sentence: str) -> list[str]:
    parts = _PART.split(after_opening(sentence))
    found: list[str] = []
    words_of_aim = 0
    for position, part in enumerate(parts):
        if words_of_aim and words_of_aim < _WORDS_OF_AN_AIM:
            words_of_aim += len(part.split())
            continue
        verb = _verb(part, opens=position == 0)
        if verb:
            found.append(verb)
        aim = _AIM.search(part, 1)
        if aim:
            words_of_aim = len(part[aim.start() :].split())
        elif verb:
            words_of_aim = 0
    return found


def _verb(part: str, *, opens: bool) -> str | None:
    """The verb that a part opens with; a word that may be a noun counts where an object follows."""
    word, _, rest = part.strip().partition(" ")
    verb = word.lower()
    if verb in _VERBS or (verb in _VERBS_OR_NOUNS and (opens or _OBJECT.match(rest))):
        return verb
    return None
