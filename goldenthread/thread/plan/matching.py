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
    """The findings of one inspection: the same text is the same finding, in its first wording."""

    def __init__(self, inspection: Inspection) -> None:
        self._inspection = inspection
        known = list(Finding.objects.filter(inspection=inspection))
        self._known = {fold_finding(finding.text): finding for finding in known}
        self._keys = {finding.key for finding in known}
        self._new: list[Finding] = []

    def match(self, text: str) -> Finding:
        """The finding with this text; a new one, not yet saved, where nobody found it before."""
        folded = fold_finding(text)
        found = self._known.get(folded)
        if found is None:
            key = free_key(f"finding-{len(self._keys) + 1}", self._keys)
            found = Finding(inspection=self._inspection, key=key, text=text)
            self._known[folded] = found
            self._keys.add(key)
            self._new.append(found)
        return found

    def save_new(self) -> None:
        """Save the new findings, in the order in which they were first named."""
        create_rows(Finding, self._new)
        self._new = []


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
