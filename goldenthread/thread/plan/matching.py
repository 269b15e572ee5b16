"""Matching what a document says to what its area knows: findings seen before, organisations."""

from __future__ import annotations

import re

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.writing import create_rows
from goldenthread.base.people.models import Organisation
from goldenthread.thread.plan.inspecting import fold_finding
from goldenthread.thread.plan.keys import free_key
from goldenthread.thread.plan.models import Finding, Inspection


class FindingMatcher:
    """The findings that a document names: the same text is the same finding, in its first wording.

    Matching asks no database; `settle` says which of them an inspection knows already.
    """

    def __init__(self) -> None:
        self._named: dict[str, Finding] = {}

    def match(self, text: str) -> Finding:
        """The finding with this text, not yet saved."""
        return self._named.setdefault(fold_finding(text), Finding(text=text))

    def settle(self, inspection: Inspection) -> None:
        """Make each what the inspection knows by that text; save what nobody found before.

        New ones are saved in the order in which they were first named.
        """
        found = list(Finding.objects.filter(inspection=inspection))
        known = {fold_finding(finding.text): finding.pk for finding in found}
        keys = {finding.key for finding in found}
        new: list[Finding] = []
        for folded, finding in self._named.items():
            finding.pk = known.get(folded)
            if finding.pk is None:
                finding.inspection = inspection
                finding.key = free_key(f"finding-{len(keys) + 1}", keys)
                keys.add(finding.key)
                new.append(finding)
        create_rows(Finding, new)


class OrganisationMatcher:
    """The organisations of one area, found by their names in what officers are called."""

    def __init__(self, area: LocalArea) -> None:
        named = sorted(Organisation.objects.filter(area=area), key=lambda each: -len(each.name))
        self._patterns = [(_whole_words(each.name), each) for each in named]

    def match(self, officer: str) -> Organisation | None:
        """The organisation named first in these words; of two names there, the longer."""
        found = [
            (hit.start(), place, organisation)
            for place, (pattern, organisation) in enumerate(self._patterns)
            if (hit := pattern.search(officer))
        ]
        return min(found, key=lambda each: each[:2])[2] if found else None


def _whole_words(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
