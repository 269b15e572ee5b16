"""The house table of rating words, colours and marks (domain/plan.md section 3.3).

A word's state here is what it means where the document's own key is silent. Colours have no
state here: green is 'complete' in some plans and 'on track' in others.
"""

from __future__ import annotations

import colorsys
import re
from functools import lru_cache

from goldenthread.thread.plan.reading.document import Colour, State

COLOUR_NAMES: dict[str, Colour] = {
    "blue": "blue",
    "green": "green",
    "amber": "amber",
    "yellow": "amber",
    "orange": "amber",
    "red": "red",
    "grey": "grey",
    "gray": "grey",
    "purple": "purple",
    "violet": "purple",
}
COLOUR_LETTERS: dict[str, Colour] = {
    "b": "blue",
    "r": "red",
    "a": "amber",
    "g": "green",
    "p": "purple",
}
# The colours that each state is shown in by the house table; any other contradicts it.
HOUSE_COLOURS: dict[State, frozenset[Colour]] = {
    "complete_and_embedded": frozenset({"blue", "green", "purple"}),
    "complete": frozenset({"blue", "green", "amber", "grey", "purple"}),
    "on_track": frozenset({"green", "amber"}),
    "at_risk": frozenset({"amber"}),
    "off_track": frozenset({"red"}),
    "not_started": frozenset({"grey", "red", "purple"}),
    "stopped": frozenset({"purple", "grey", "red"}),
}
# Coloured discs and squares, as people paste them into a status column.
EMOJI_COLOURS: dict[str, Colour] = {
    "🔵": "blue",
    "🟦": "blue",
    "🟢": "green",
    "🟩": "green",
    "🟠": "amber",
    "🟡": "amber",
    "🟧": "amber",
    "🟨": "amber",
    "🔴": "red",
    "🟥": "red",
    "🟣": "purple",
    "🟪": "purple",
    "⚪": "grey",
    "⬜": "grey",
}
TICKS = frozenset("✓✔☑✅🗸√")

_NOT_STARTED = (
    r"not (?:yet )?(?:started|due|begun|commenced|initiated)|yet to (?:start|begin|commence)"
    r"|un ?started|pending|scheduled|(?:work )?due to (?:start|begin)|to be started"
    r"|awaiting start|future action|no activity(?: yet)?"
)
_STOPPED = (
    r"stopped|superseded|withdrawn|cancelled|canceled|discontinued|no longer (?:required|relevant"
    r"|needed|applicable)|on hold|paused|removed|abandoned|ceased|deferred"
)
_EMBEDDED = (
    r"embedded|(?:sustained|business as usual|bau)\b|impact (?:is )?(?:evidenced|evident|seen)"
)
_OFF_TRACK = (
    r"little or no progress|no progress|delayed|overdue|off (?:track|target|course)|missed|late\b"
    r"|behind|not on (?:track|target|schedule)"
    r"|(?:significant|major|serious|severe|substantial)"
    r" (?:delay|slippage|concern|issue|risk|problem|barrier)s?|definite cause for concern|failed"
    r"|not (?:been )?(?:achieved|met|delivered|progressing|progressed)|critical"
    r"|will not be (?:met|achieved|delivered)|unlikely to|stalled|blocked|outstanding|slipped"
    r"|insufficient progress|limited progress|at serious risk|delays?"
)
_AT_RISK = (
    r"(?:some|minor|slight|potential|possible|moderate)"
    r" (?:slippage|delay|risk|concern|issue|problem)s?"
    r"|potential cause for concern|at risk|slippage|slipping|concerns?|issues?"
    r"|(?:mostly|partially|partly) on (?:track|target)|needs attention"
    r"|under threat|caution|(?:some|minor|small) (?:barrier|challenge|difficult(?:y|ie))s?"
)
_ON_TRACK = (
    r"on (?:track|target|schedule|course|plan|time)|to (?:timescales?|plan|schedule|target|time)"
    r"|in progress|under ?way|in hand|progress(?:ing)? well|as (?:per )?(?:planned|expected|plan)"
    r"|started|commenced|progressing|ongoing"
    r"|(?:good|strong|expected|satisfactory|sufficient) progress|within timescales?"
)
_COMPLETE = (
    r"completed?|done|closed|achieved|finished|delivered|fulfilled|implemented|met|signed off"
)
_NOTHING_WRONG = re.compile(
    r"\bno (?:(?:known|major|significant|current|further|outstanding|real) )?"
    r"(?:issues?|concerns?|problems?|delays?|risks?|barriers?|slippage)\b"
)
# The order is the rule: a denial before what it denies, the particular before the general.
_MEANINGS: dict[State, re.Pattern[str]] = {
    "not_started": re.compile(rf"\b(?:{_NOT_STARTED})\b|^planned$"),
    "stopped": re.compile(rf"\b(?:{_STOPPED})\b"),
    # 'At risk of delay' is not yet a delay, nor is 'behind but recoverable' one for good.
    "off_track": re.compile(rf"^(?!.*\b(?:risk of|recover)).*\b(?:{_OFF_TRACK})\b"),
    "at_risk": re.compile(rf"\b(?:{_AT_RISK})\b|\brecover"),
    "on_track": re.compile(rf"\b(?:{_ON_TRACK})\b"),
    "complete_and_embedded": re.compile(rf"\b(?:{_EMBEDDED})\b"),
    "complete": re.compile(rf"\b(?:{_COMPLETE})\b"),
}
_PARTLY = re.compile(
    r"\bincomplete|\bnot (?:been )?(?:yet )?(?:fully )?(?:complete|done|closed|finished|embed)"
    r"|\b(?:part(?:ly|ial(?:ly)?)?|nearly|almost|(?<!track )(?<!target )to be|not yet|\d+ ?%)"
    r" (?:complete|met|achiev|done|embed|deliver)"
)
_TWO_MEANINGS = re.compile(rf"\b(?:{_NOT_STARTED})\b.*\bor\b.*\b(?:{_OFF_TRACK})\b")
_MARKS = re.compile(r"[^\w%/&]+")


@lru_cache(maxsize=4096)
def fold_word(text: str) -> str:
    """A rating word for comparing: lower case, marks as spaces, runs of space as one."""
    return _MARKS.sub(" ", text.lower()).strip()


def colour_by_itself(text: str) -> Colour | None:
    """The colour that a text is and nothing more: its name, its letter or a coloured disc."""
    if text.strip() in EMOJI_COLOURS:
        return EMOJI_COLOURS[text.strip()]
    folded = fold_word(text)
    return COLOUR_NAMES.get(folded) or COLOUR_LETTERS.get(folded)


@lru_cache(maxsize=4096)
def house_state(text: str) -> State | None:
    """What a rating word means by the house table; null where it says nothing or two things."""
    said = fold_word(text).replace("/", " / ")
    folded = _NOTHING_WRONG.sub(" ", said)
    if not said or _PARTLY.search(folded) or _TWO_MEANINGS.search(folded):
        return None
    for state, pattern in _MEANINGS.items():
        if pattern.search(folded):
            return state
    return "on_track" if _NOTHING_WRONG.search(said) else None


@lru_cache(maxsize=4096)
def name_colour(rgb: str) -> Colour | None:
    """The house colour that a shade 'RRGGBB' reads as, pastel or dark; null for white and black.

    Hue decides between the colours; grey is a middling shade of hardly any colour.
    """
    digits = rgb.lstrip("#")[-6:]
    try:
        red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return None
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if value < 0.16 or (saturation < 0.05 and value > 0.97):
        return None
    if saturation < 0.08:
        return "grey" if value < 0.94 else None
    return _by_hue(hue * 360, saturation)


def _by_hue(hue: float, saturation: float) -> Colour:
    if hue < 16 or hue >= 335:
        return "red"
    if hue < 66:
        return "amber"
    if hue < 172:
        return "green"
    if hue < 250:
        # Word's and Excel's blue-greys ('D6DCE4', '44546A') are used as greys.
        return "grey" if saturation < 0.1 else "blue"
    return "purple"
