"""Standing characters: one a role, with the names that the demo gives them, and two areas.

Larkshire has a published plan and a draft; Elsewhere has a draft of its own. Whatever stands in
a draft is found by the draft's CALL, and must be seen only by those who may read it: its ANSWER.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.actions import add_user, hold_role
from goldenthread.base.people.models import RoleHolding, User
from goldenthread.base.people.roles import PROGRAMME_MANAGER, ROLES
from goldenthread.base.people.viewing import view_as
from goldenthread.base.search.indexing import index_area
from goldenthread.base.work.jobs import ask_for
from goldenthread.base.work.models import Job
from goldenthread.thread.plan.actions import import_document, publish_version, receive_document
from goldenthread.thread.plan.actions.comment import comment
from goldenthread.thread.plan.actions.find_faults import find_faults
from goldenthread.thread.plan.actions.read_document import keep_reading
from goldenthread.thread.plan.actions.start_plan import NewInspection, NewPlan, start_plan
from goldenthread.thread.plan.demo_people import CHARACTERS
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.models import (
    LearntMeaning,
    Plan,
    PlanComment,
    PlanFault,
    SourceDocument,
)
from tests.small_plan import KEYS, as_file, small_reading

# People without a role in Larkshire, beside one a role.
PUBLIC = "the public"
NO_ROLE = "signed in, without a role"
ENDED = "a programme manager until yesterday"
OTHER_AREA = "programme manager of another area"
EVERYBODY = frozenset({PUBLIC, NO_ROLE, ENDED, OTHER_AREA, *(role.code for role in ROLES)})

LARKSHIRE, ELSEWHERE = "larkshire", "elsewhere"
BEGAN = date(2025, 9, 1)
PASSWORD = "a long and golden thread"
# The word that finds a draft, and the word beside it that nobody else may see.
CALL = {LARKSHIRE: "quillwort", ELSEWHERE: "marrowfat"}
ANSWER = {LARKSHIRE: "tanglewood", ELSEWHERE: "thistledown"}


@dataclass(frozen=True)
class World:
    """Everything that stands in the database for the tests of the whole site."""

    areas: dict[str, LocalArea]
    people: dict[str, User]
    published: Plan
    drafts: dict[str, Plan]
    following: Plan
    waiting: dict[str, SourceDocument]
    meanings: dict[str, LearntMeaning]
    faults: dict[str, PlanFault]
    comments: dict[str, PlanComment]
    job: Job


def fill_world() -> World:
    """Both areas, everybody, their plans, a document waiting in each area, and a job."""
    areas = {
        code: set_up_area(code, code.capitalize(), SYSTEM, is_fictional=True)
        for code in (LARKSHIRE, ELSEWHERE)
    }
    people = _fill_people(areas)
    today = timezone.localdate()
    managers = {
        LARKSHIRE: view_as(people[PROGRAMME_MANAGER], areas[LARKSHIRE], today),
        ELSEWHERE: view_as(people[OTHER_AREA], areas[ELSEWHERE], today),
    }
    published = import_small_plan(areas[LARKSHIRE], managers[LARKSHIRE], "A published plan")
    publish_version(published, managers[LARKSHIRE], why="The board agreed it.")
    _edit_after_publishing(published, managers[LARKSHIRE])
    drafts = {
        code: import_small_plan(areas[code], by, f"A draft {_secret(code)}", _secret(code))
        for code, by in managers.items()
    }
    return World(
        areas=areas,
        people=people,
        published=published,
        drafts=drafts,
        following=_follow(published, managers[LARKSHIRE]),
        waiting={
            code: receive_small_plan(areas[code], by, f"Waiting {_secret(code)}", _secret(code))
            for code, by in managers.items()
        },
        meanings={code: teach(areas[code], by, _secret(code)) for code, by in managers.items()},
        faults={code: _look_through(draft) for code, draft in drafts.items()},
        comments={code: _comment(drafts[code], by) for code, by in managers.items()},
        job=ask_for("Reading a plan", LARKSHIRE, managers[LARKSHIRE]),
    )


def import_small_plan(area: LocalArea, by: Viewer, title: str, words: str = "families") -> Plan:
    """The small plan, imported by the same action that a person's file goes through."""
    return import_document(receive_small_plan(area, by, title, words), by)


def _look_through(plan: Plan) -> PlanFault:
    """The first thing that is wrong with a plan."""
    find_faults(plan)
    return PlanFault.objects.filter(plan=plan).earliest("position")


def _follow(plan: Plan, by: Viewer) -> Plan:
    """A draft that was started from a plan, after another inspection."""
    wanted = NewPlan(
        kind="priority_action_plan",
        title=f"A plan that follows, {_secret(plan.area.code)}",
        inspection=NewInspection(date(2026, 9, 14)),
        focus_areas=[KEYS["focus_area"]],
    )
    return start_plan(plan, wanted, by)


def _comment(plan: Plan, by: Viewer) -> PlanComment:
    """A comment on a milestone of a draft, in words that nobody else may see."""
    said = f"Have we asked {_secret(plan.area.code)}?"
    return comment(plan, MILESTONE, KEYS["milestone"], said, by).comment


def receive_small_plan(
    area: LocalArea, by: Viewer, title: str, words: str = "families"
) -> SourceDocument:
    """The small plan's document, read and not imported; no reader is asked to read it."""
    reading = small_reading(title, words)
    document = receive_document(area, f"{title}.json", as_file(reading.document), by)
    return keep_reading(document, reading, by)


def teach(area: LocalArea, by: Viewer, written: str) -> LearntMeaning:
    """What somebody has told the area's reader that these words mean."""
    learnt = LearntMeaning(area=area, sort="rating", written=written, meaning="on_track")
    with act("corrected what words mean", by=by, area=area.code):
        learnt.save()
    return learnt


def _edit_after_publishing(plan: Plan, by: Viewer) -> None:
    """Words that stand in the working state of a published plan, and not in its version."""
    milestone = plan.milestone_rows.get(key=KEYS["milestone"])
    milestone.action = milestone.progress = f"Changed since: {_secret(LARKSHIRE)}"
    with act("changed a milestone", by=by, area=plan.area.code):
        milestone.save()
        index_area(plan.area.code)


def _secret(code: str) -> str:
    return f"{CALL[code]} {ANSWER[code]}"


def _fill_people(areas: dict[str, LocalArea]) -> dict[str, User]:
    people = {each.role: _add(each.name, each.email) for each in CHARACTERS}
    for role, user in people.items():
        hold_role(user, role, areas[LARKSHIRE], BEGAN, SYSTEM)
    people[NO_ROLE] = _add("Norman Newcomer", "norman.newcomer@larkshire.example")
    people[OTHER_AREA] = _add("Elsie Elsewhere", "elsie.elsewhere@elsewhere.example")
    hold_role(people[OTHER_AREA], PROGRAMME_MANAGER, areas[ELSEWHERE], BEGAN, SYSTEM)
    people[ENDED] = _add("Una Until", "una.until@larkshire.example")
    _end(hold_role(people[ENDED], PROGRAMME_MANAGER, areas[LARKSHIRE], BEGAN, SYSTEM))
    return people


def _add(name: str, email: str) -> User:
    return add_user(email, name, SYSTEM, PASSWORD, is_synthetic=True)


def _end(holding: RoleHolding) -> None:
    holding.until = timezone.localdate() - timedelta(days=1)
    with act("ended somebody's role", by=SYSTEM):
        holding.save()
