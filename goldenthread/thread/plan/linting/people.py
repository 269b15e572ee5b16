"""The words by which a plan speaks of children, young people and those who care for them."""

from __future__ import annotations

import re

FAMILIES = (
    r"(?:parents?|carers?|famil(?:y|ies)|young (?:people|persons?|adults?)|young person"
    r"|parent[\s-]carers?|(?:parent carer|youth|young people'?s?|carers?'?|family) forum|pcf"
    r"|parent representatives?|mums?|dads?|guardians?)"
)
"""Those whom a plan is for and who can take part in it themselves."""

CHILDREN_OR_FAMILIES = re.compile(
    rf"\b(?:{FAMILIES}|child(?:ren)?|pupils?|students?|learners?|bab(?:y|ies)|toddlers?|teenagers?"
    r"|(?:school|care) leavers?|leavers|infants?|siblings?|interns?|residents)\b",
    re.IGNORECASE,
)
