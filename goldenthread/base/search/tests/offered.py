"""Texts to be found, as a room would offer them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.base.offers.sorts import SearchText
from goldenthread.base.offers.subjects import Subject

PLAN, OTHER = "plan-one", "plan-two"
DRAFT = frozenset({"3"})
TEXTS = {
    "1": ("Exclusions", "The rate of exclusions from school is too high."),
    "2": ("Joint commissioning", "Services plan and buy support together. Exclusion is rare."),
    "3": ("Tell it once", "Families tell their story once 👪 and مرحبا. It is a quillwort."),
    "4": ("2A Write the policy", "Done with schools, after 12B. Reviews happen every year."),
    "5": ("12B Check annual reviews", "The officer’s café <b>list</b> leans on 2A."),
    "6": ("Transport", "Buses to and/or from school; 50% off. Reviews are annual, too."),
}


class Offered:
    """A small room of texts, which a test may change."""

    def __init__(self) -> None:
        self.texts = dict(TEXTS)

    def give(self, area: str, subjects: Sequence[Subject] | None) -> Iterator[SearchText]:
        """What is offered: all of it for the partnership, drafts not for the public."""
        keys = list(self.texts) if subjects is None else [each.key for each in subjects]
        for key in keys:
            if key not in self.texts or area != "larkshire":
                continue
            title, body = self.texts[key]
            subject = Subject("test.action" if title[0].isdigit() else "test.text", key)
            whole = OTHER if key == "6" else PLAN
            for audience in ("partnership",) if key in DRAFT else ("public", "partnership"):
                yield SearchText(
                    subject, area, audience, title, body, f"/{key}/", "Plan", whole=whole
                )
