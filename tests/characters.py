"""Standing characters: one a role, with the names that the demo gives them, and two areas.

Larkshire has a published plan and a draft; Elsewhere has a draft of its own. Whatever stands in
a draft is found by the draft's CALL, and must be seen only by those who may read it: its ANSWER.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import RoleHolding, User
from goldenthread.base.people.roles import PROGRAMME_MANAGER, ROLES
from goldenthread.base.people.viewing import view_as
from goldenthread.base.work.jobs import ask_for
from goldenthread.base.work.models import Job
from goldenthread.thread.plan.actions import (
    import_document,
    publish_version,
    read_document,
    receive_document,
)
from goldenthread.thread.plan.models import Plan, SourceDocument
from tests.small_plan import as_file, small_plan

# People without a role in Larkshire, beside one a role.
PUBLIC = "the public"
NO_ROLE = "signed in, without a role"
ENDED = "a programme manager until yesterday"
OTHER_AREA = "programme manager of another area"
EVERYBODY = frozenset({PUBLIC, NO_ROLE, ENDED, OTHER_AREA, *(role.code for role in ROLES)})

LARKSHIRE, ELSEWHERE = "larkshire", "elsewhere"
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
    waiting: dict[str, SourceDocument]
    job: Job

    def view(self, who: str, area: str) -> Viewer:
        """One of the people, as they are in an area today."""
        return view_as(self.people.get(who), self.areas[area], timezone.localdate())


def fill_world() -> World:
    """Both areas, everybody, their plans, a document waiting in each area, and a job."""
    with act("set up the characters", by=SYSTEM):
        areas = {
            LARKSHIRE: LocalArea.objects.create(
                code=LARKSHIRE, name="Larkshire", is_fictional=True
            ),
            ELSEWHERE: LocalArea.objects.create(
                code=ELSEWHERE, name="Elsewhere", is_fictional=True
            ),
        }
        people = _fill_people(areas)
    managers = {
        LARKSHIRE: view_as(people[PROGRAMME_MANAGER], areas[LARKSHIRE], timezone.localdate()),
        ELSEWHERE: view_as(people[OTHER_AREA], areas[ELSEWHERE], timezone.localdate()),
    }
    published = import_small_plan(areas[LARKSHIRE], managers[LARKSHIRE], "A published plan")
    publish_version(published, managers[LARKSHIRE], why="The board agreed it.")
    return World(
        areas=areas,
        people=people,
        published=published,
        drafts={
            code: import_small_plan(areas[code], by, f"A draft {_secret(code)}", _secret(code))
            for code, by in managers.items()
        },
        waiting={code: receive_small_plan(areas[code], by, code) for code, by in managers.items()},
        job=ask_for("Reading a plan", LARKSHIRE, managers[LARKSHIRE]),
    )


def import_small_plan(area: LocalArea, by: Viewer, title: str, words: str = "families") -> Plan:
    """The small plan, brought in by the same actions that a person's file goes through."""
    content = as_file(small_plan(title, words))
    document = receive_document(area, f"{title}.json", content, by)
    return import_document(read_document(document, by), by)


def receive_small_plan(area: LocalArea, by: Viewer, code: str) -> SourceDocument:
    """A document that was read, and that nobody has imported."""
    title = f"Waiting {_secret(code)}"
    content = as_file(small_plan(title, _secret(code)))
    return read_document(receive_document(area, f"{title}.json", content, by), by)


def _secret(code: str) -> str:
    return f"{CALL[code]} {ANSWER[code]}"


def _fill_people(areas: dict[str, LocalArea]) -> dict[str, User]:
    today, larkshire = timezone.localdate(), areas[LARKSHIRE]
    people = {role.code: _make(role.name, role.code) for role in ROLES}
    people[NO_ROLE] = _make("Somebody without a role", "no-role")
    people[ENDED] = _make("Somebody who has left", "ended")
    people[OTHER_AREA] = _make("Programme manager of Elsewhere", "elsewhere")
    for role in ROLES:
        _hold(people[role.code], role.code, larkshire)
    _hold(people[OTHER_AREA], PROGRAMME_MANAGER, areas[ELSEWHERE])
    _hold(people[ENDED], PROGRAMME_MANAGER, larkshire, until=today - timedelta(days=1))
    return people


def _make(name: str, address: str) -> User:
    return User.objects.create_user(f"{address}@larkshire.example", name, PASSWORD)


def _hold(user: User, role: str, area: LocalArea, until: date | None = None) -> None:
    RoleHolding.objects.create(
        user=user, role_id=role, area=area, since=date(2025, 9, 1), until=until
    )
