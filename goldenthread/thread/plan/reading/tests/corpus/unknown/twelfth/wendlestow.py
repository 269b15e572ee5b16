"""An improvement plan as CSV: labelled facts and a key above the table, steps named by parent."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, RatingWord
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.twelfth.making import asked, end, rows

_TITLE = "Wendlestow SEND Improvement Plan"
_FACTS = (
    ("Date of inspection", "13 to 24 January 2025"),
    ("Plan owner", "SEND Programme Manager"),
    ("Reports to", "Children's Partnership Board"),
)
_KEY: dict[str, RatingWord] = {
    "Blue": clerk.term("Finished and signed off", "blue", "complete"),
    "Green": clerk.term("On track", "green", "on_track"),
    "Amber": clerk.term("Some slippage", "amber", "at_risk"),
    "Red": clerk.term("Off track", "red", "off_track"),
    "Grey": clerk.term("Not yet started", "grey", "not_started"),
}
_HEADINGS = (
    "Area for improvement",
    "Action no.",
    "Step of",
    "Action",
    "Lead officer",
    "Executive sponsor",
    "By when",
    "Revised date",
    "RAG",
    "Latest position",
    "What success will look like",
    "Funded from",
)

_REVISED = {"1.2": "Dec-25", "2.2": "30 November 2025", "2.4": "Mar-26", "3.3": "30 April 2026"}
_FUNDS = {
    "1.5": "Public health grant",
    "2.3": "ICB transformation fund",
    "2.5": "Arts Council award",
    "3.3b": "Digital programme",
    "4.3": "Base budget",
}


def _build() -> bytes:
    file = io.StringIO(newline="")
    out = csv.writer(file)
    out.writerow([_TITLE])
    out.writerow(["Version", "2.2"])
    out.writerow(["Date", "5 September 2025"])
    out.writerows(_FACTS)
    out.writerow([])
    out.writerow(["RAG key"])
    out.writerows([colour, entry.label] for colour, entry in _KEY.items())
    out.writerow([])
    out.writerow(_HEADINGS)
    group = ""
    for kind, *parts in rows("wendlestow.txt"):
        if kind == "area":
            group = f"Area {parts[0]}: {parts[1]}"
        else:
            told = [*parts[:4], _REVISED.get(kind, ""), *parts[4:], _FUNDS.get(kind, "")]
            out.writerow([group, kind, _parent(kind), *told])
    return file.getvalue().encode("utf-8-sig")


def _parent(reference: str) -> str:
    return reference[:-1] if reference[-1].isalpha() else ""


def _truth() -> PlanDocument:
    areas: list[tuple[list[str], list[Milestone]]] = []
    keys: dict[str, str] = {}
    for kind, *parts in rows("wendlestow.txt"):
        if kind == "area":
            areas.append((parts, []))
            continue
        milestone = _milestone(keys.get(_parent(kind)), kind, *parts)
        keys[kind] = milestone.key
        areas[-1][1].append(milestone)
    return clerk.document(
        title=_TITLE,
        area_name="Wendlestow",
        plan_type="improvement_plan",
        version="2.2",
        dated=date(2025, 9, 5),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        vocabulary=tuple(_KEY.values()),
        areas_for_improvement=tuple(
            clerk.area(label, title, None, [clerk.focus(None, None, milestones)])
            for (label, title), milestones in areas
        ),
    )


def _milestone(
    parent: str | None,
    reference: str,
    action: str,
    lead: str,
    sponsor: str,
    due: str,
    colour: str,
    position: str,
    success: str,
) -> Milestone:
    told = clerk.milestone(
        action,
        reference.upper(),
        parent=parent,
        accountable_officer=sponsor or None,
        supporting_leads=lead,
        end=end(due),
        revised_end=end(_REVISED.get(reference, "")),
        rating=clerk.word(colour, _KEY[colour].colour, _KEY[colour].state),
        progress=position or None,
        other=(clerk.other("Funded from", _FUNDS[reference]),) if reference in _FUNDS else (),
        **asked(success),
    )
    return replace(told, reference_as_written=reference)


LAYOUT = Layout(
    name="wendlestow-rows",
    file_name="wendlestow_action_list.csv",
    build=_build,
    truth=_truth,
    features=("facts and key above the table", "steps named by parent", "sponsor and lead"),
)
