"""The invented people and organisations of the demo area, as data. None of them is anybody."""

from __future__ import annotations

from typing import NamedTuple

from goldenthread.base.people import roles
from goldenthread.base.people.models import Organisation

Sector = Organisation.Sector

COUNCIL = "Larkshire Council"
HEALTH = "NHS Larkshire Integrated Care Board"
COMMUNITY_HEALTH = "Larkshire Community Health Trust"
BOARD = "Larkshire SEND Strategic Board"
FORUM = "Larkshire Parent Carer Forum"
VOLUNTARY = "Larkshire Voluntary Action"
ADVICE = "Larkshire Information, Advice and Support"
COLLEGE = "Larkshire College"
YOUNG_PEOPLE = "Larkshire Young Voices"
SCHOOL = "Skylark Primary School"
DEPARTMENT = "Department for Education"

ORGANISATIONS: tuple[tuple[str, Organisation.Sector], ...] = (
    (COUNCIL, Sector.COUNCIL),
    (HEALTH, Sector.HEALTH),
    (COMMUNITY_HEALTH, Sector.HEALTH),
    (BOARD, Sector.OTHER),
    (FORUM, Sector.FAMILIES),
    (VOLUNTARY, Sector.VOLUNTARY),
    (ADVICE, Sector.VOLUNTARY),
    (COLLEGE, Sector.COLLEGE),
    (YOUNG_PEOPLE, Sector.YOUNG_PEOPLE),
    (SCHOOL, Sector.SCHOOL),
    (DEPARTMENT, Sector.OTHER),
)


class Character(NamedTuple):
    """An invented person, named for the role they play."""

    name: str
    role: str
    organisation: str

    @property
    def email(self) -> str:
        """The address they sign in with; nobody can have one that ends in .example."""
        return f"{self.name.lower().replace(' ', '.')}@larkshire.example"


CHARACTERS = (
    Character("Priya Programme", roles.PROGRAMME_MANAGER, COUNCIL),
    Character("Oscar Officer", roles.ACCOUNTABLE_OFFICER, COUNCIL),
    Character("Wanda Workstream", roles.WORKSTREAM_LEAD, HEALTH),
    Character("Milo Member", roles.WORKSTREAM_MEMBER, COMMUNITY_HEALTH),
    Character("Bettina Board", roles.BOARD_MEMBER, BOARD),
    Character("Fran Families", roles.FAMILY_REPRESENTATIVE, FORUM),
    Character("Parvez Partner", roles.PARTNER_CONTRIBUTOR, VOLUNTARY),
    Character("Dara Data", roles.DATA_ANALYST, COUNCIL),
    Character("Ewan Coordinator", roles.EHC_COORDINATOR, COUNCIL),
    Character("Asha Advice", roles.ADVICE_GIVER, COMMUNITY_HEALTH),
    Character("Quentin Quality", roles.QUALITY_AUDITOR, COUNCIL),
    Character("Selma Senco", roles.SENCO, SCHOOL),
    Character("Noor Family", roles.FAMILY, FORUM),
    Character("Rex Reviewer", roles.EXTERNAL_REVIEWER, DEPARTMENT),
)
