"""Headings told by how they are put rather than word for word: 'How will we know it worked?'.

Councils ask the same few questions in endless wordings; a pattern holds them all. The first that
fits decides. Headings are folded (`columns.fold_heading`): lower case, no marks, no articles.
"""

from __future__ import annotations

import re

_KNOW = (
    r"(?:know|tell|measured?|judged?|evidenced?|proved?|shown?|demonstrated?|evaluated?|check it)"
)
_FOUND = r"(?:found|find|said|say|says|saw|told|identified|reported|think|thought)"
_ENDS = (
    r"(?:done|do it|do this|do that|finish(?:ed|es)?|ends?|completed?|happens?|due|delivered?"
    r"|achieved?|in place|ready|take place|implemented?)"
)
_BEGINS = r"(?:start(?:s|ed|ing)?|beg[iu]ns?|began|beginning|commenc(?:e|es|ed|ing|ement)|kick off)"
_CHANGED = r"(?:new|revised|amended|updated|extended|rescheduled|reforecast|reprofiled|rebaselined)"
_DAY = r"(?:dates?|deadlines?|timescales?|timeframes?|timelines?|month|term|day)"
_LED = r"(?:lead|leads|owner|owners|officer|officers|responsible|accountable|responsibility)"

_PUT: tuple[tuple[str, str], ...] = (
    ("finding", rf"what .*\b(?:inspect\w+|ofsted|cqc|report)\b.*\b{_FOUND}\b.*"),
    ("risk", r"(?:what|how) .*\b(?:stop|go wrong|get in way|prevent|hinder|hold us back)\b.*"),
    ("resources", r"what .*\b(?:cost|costs|resources?|money|budget|funding)\b.*"),
    ("why", r"why\b.*"),
    (
        "evidence",
        r"how (?:will |do |can |would |is |are )?(?:\w+ ){0,4}"
        rf"(?:will |be |it |can )*{_KNOW}\b.*",
    ),
    ("workstream", r"(?:who|how) .*\b(?:check\w*|monitor\w*|oversees?|scrutinis\w+)\b.*"),
    ("supporting_leads", r"who (?:else\b|.*\b(?:help\w*|support\w*|involved|alongside|with)\b).*"),
    ("accountable_officer", r"who(?:se)?\b.*"),
    (
        "parent",
        r"(?:is |this is )?(?:sub |child )?(?:actions?|tasks?|steps?|milestones?) (?:of|under)"
        r"(?: (?:which |main |parent )?(?:action|milestone|task|ref|reference|no|number|id))*",
    ),
    ("parent", r"parent (?:(?:action|milestone|task|step|item) )?(?:ref|reference|no|number|id)"),
    ("start", rf"(?:when|by when|from when)\b.*\b{_BEGINS}\b.*"),
    ("start_and_end", rf".*\b{_BEGINS} (?:and|to) (?:finish\w*|end\w*|complet\w*|due)\b.*"),
    ("date_completed", rf"when (?:was|were|did|has|have)\b.*\b{_ENDS}\b.*"),
    ("end", rf"(?:when|by when)\b.*\b{_ENDS}\b.*"),
    (
        "evidence",
        r"what (?:will|would|does|do|should|is|are|was|did)\b.*"
        r"\b(?:difference?|better|success|good|changed?|impacts?|outcomes?|notice|look like"
        r"|mean)\b.*",
    ),
    ("evidence", r"what (?:differences?|impacts?|outcomes?|changes?|evidence|benefits?)\b.*"),
    ("evidence", r"what (?:this|it) (?:will )?(?:means?|changes?) .*"),
    ("evidence", r"what (?:children|young people|families|parents|you|people)\b.*"),
    (
        "evidence",
        r"what (?:will|are|do|we|is)\b.*\b(?:achieve|see|aiming|aim for|hope|expect|want)\b.*",
    ),
    ("action", r"what .*\b(?:committed|promised|pledged|said we will)\b.*"),
    ("action", r"how (?:are|will) (?:we|they) going to\b.*|what has to (?:happen|change)\b.*"),
    ("finding", r"what (?:was|were) (?:finding|concern|issue|weakness|said|found)\b.*"),
    (
        "progress",
        r"what (?:have|has|did|was|happened)\b.*|what we (?:did|have|achieved|delivered)\b.*",
    ),
    (
        "progress",
        r"(?:how|where) (?:have|has|did|are|is) (?:we|it|this|things|that|action|work)\b.*"
        r"|how (?:it|this|things|work) (?:is|are|went|going|has)\b.*|(?:story|work|done) so far",
    ),
    (
        "action",
        r"what (?:we|will|are|do|must|needs?|should|is|has to|you)\b.*\b(?:do|done|doing)\b.*",
    ),
    ("action", r"what (?:will|must|needs? to|has to|should|is going to) (?:happen|change)\b.*"),
    ("action", r"how (?:will|are|do) we\b.*|how we (?:will|plan|intend|are going)\b.*"),
    ("rating", r"(?:is|are|has|have) (?:it|this|we|action|milestone)\b.*"),
    (
        "revised_end",
        rf"{_CHANGED} (?!.*\b(?:start|begin|rag|status)\b).*\b(?:{_DAY}|due|finish)\b.*",
    ),
    ("date_completed", r"(?:date|when) (?:\w+ )?(?:completed|closed|finished|achieved|delivered)"),
    ("date_completed", r"actual (?:\w+ )?(?:completion|finish|end|delivery|closure)(?: date)?"),
    (
        "start",
        r"(?!.*\b(?:end|finish|due|at|where|since|position|value|figure|baseline|not|yet)\b)"
        rf"(?:\w+ ){{0,4}}{_BEGINS}(?: (?:{_DAY}|on|by|from))*",
    ),
    (
        "revised_end",
        r"(?:forecast|current|latest|now)(?: \w+)? (?:finish|end|due|deadline|completion|delivery)"
        rf"(?: (?:{_DAY}|on|by))*",
    ),
    (
        "end",
        r"(?:(?:action|milestone|task|step|activity|project|target|planned|expected|proposed|agreed"
        r"|anticipated|estimated|intended|scheduled|original|final|to|be|must|should|will|we|work"
        r"|aim|completed?) ){0,4}(?:finish|end|due|deadline|complete|completed|completion|delivery"
        rf"|delivered|implementation|achievement)(?: (?:{_DAY}|on|by|when|for))+",
    ),
    ("end", rf"{_DAY} (?:for|of|to|by)\b.*\b(?:complet\w+|finish\w*|achiev\w+|deliver\w*|done)\b"),
    ("accountable_officer", rf"(?:name|role|job title|post) of .*\b{_LED}\b.*"),
    ("percent", r"(?:percent|percentage)\b.*\b(?:complete|completed|completion|done|finished)\b.*"),
    (
        "progress",
        r"(?:reasons?|rationale|explanation|justification|commentary|comments?) (?:for|on|of)"
        r" (?:current )?(?:rag|brag|rating|status|delay|slippage|red|amber|progress|delivery)\b.*",
    ),
)
PATTERNS = tuple((field, re.compile(pattern)) for field, pattern in _PUT)


def put_as(folded: str) -> str | None:
    """The field that a folded heading asks for by how it is put; null where no pattern fits."""
    return next((field for field, pattern in PATTERNS if pattern.fullmatch(folded)), None)
