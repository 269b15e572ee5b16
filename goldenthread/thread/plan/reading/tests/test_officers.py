"""Who answers for an action and who supports it, where one cell holds both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.officers import seniority, split_officers


@pytest.mark.parametrize(
    ("cell", "accountable", "supporting"),
    [
        ("Director of Health, Care and Skills", "Director of Health, Care and Skills", None),
        ("Head of SEND; Head of Health", "Head of SEND; Head of Health", None),
        ("Lead: Head of SEND; Support: Clinical Officer", "Head of SEND", "Clinical Officer"),
        ("Accountable: Director\nDelivery: Team, Panel", "Director", "Team, Panel"),
        ("Head of SEND\nSupported by: the panel", "Head of SEND", "the panel"),
        ("Lead officer: Director. Delivery lead: Panel", "Director.", "Panel"),
        ("Head of Service: Education", "Head of Service: Education", None),
        ("", None, None),
    ],
)
def test_labels_tell_who_is_accountable(
    cell: str, accountable: str | None, supporting: str | None
) -> None:
    assert split_officers(cell) == (accountable, supporting)


@given(st.text(alphabet="ab ,;/()&\n", max_size=60))
def test_without_labels_the_whole_cell_is_accountable(cell: str) -> None:
    assert split_officers(cell) == (cell.strip() or None, None)


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("Senior responsible officer", "Action lead"),
        ("Accountable officer", "Lead"),
        ("Lead", "Delivery lead"),
        ("Executive sponsor", "Responsible officer"),
    ],
)
def test_of_two_owners_the_more_senior_is_accountable(higher: str, lower: str) -> None:
    assert seniority(higher) > seniority(lower)
