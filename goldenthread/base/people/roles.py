"""The roles of a partnership (design: 'The people'), as data for the migration and by name."""

from __future__ import annotations

from typing import NamedTuple


class RoleRow(NamedTuple):
    """One role as it is filled in."""

    code: str
    name: str
    description: str
    reads_drafts: bool


PROGRAMME_MANAGER = "programme_manager"
ACCOUNTABLE_OFFICER = "accountable_officer"
WORKSTREAM_LEAD = "workstream_lead"
WORKSTREAM_MEMBER = "workstream_member"
BOARD_MEMBER = "board_member"
FAMILY_REPRESENTATIVE = "family_representative"
PARTNER_CONTRIBUTOR = "partner_contributor"
DATA_ANALYST = "data_analyst"
EHC_COORDINATOR = "ehc_coordinator"
ADVICE_GIVER = "advice_giver"
QUALITY_AUDITOR = "quality_auditor"
SENCO = "senco"
FAMILY = "family"
EXTERNAL_REVIEWER = "external_reviewer"

ROLES = (
    RoleRow(PROGRAMME_MANAGER, "Programme manager", "Imports, edits, publishes.", True),
    RoleRow(ACCOUNTABLE_OFFICER, "Accountable officer", "Answers for their milestones.", True),
    RoleRow(WORKSTREAM_LEAD, "Workstream lead", "Leads one of the plan's workstreams.", True),
    RoleRow(WORKSTREAM_MEMBER, "Workstream member", "Works within one of the workstreams.", True),
    RoleRow(BOARD_MEMBER, "Strategic Board member", "Assures what officers claim.", True),
    RoleRow(
        FAMILY_REPRESENTATIVE,
        "Parent carer or young person's representative",
        "Reads the whole plan, challenges it, and speaks for families.",
        True,
    ),
    RoleRow(
        PARTNER_CONTRIBUTOR,
        "Partner contributor",
        "A school, health, social care or voluntary partner who adds to the plan.",
        True,
    ),
    RoleRow(DATA_ANALYST, "Data analyst", "Looks after measures and their sources.", True),
    RoleRow(EHC_COORDINATOR, "EHC coordinator", "Runs the work on EHC plans.", False),
    RoleRow(ADVICE_GIVER, "Advice giver", "Gives advice on a child.", False),
    RoleRow(QUALITY_AUDITOR, "Quality auditor", "Audits the quality of plans and advice.", True),
    RoleRow(SENCO, "SENCO", "Coordinates special educational needs in a school.", False),
    RoleRow(FAMILY, "Family", "Sees and speaks about their own child only.", False),
    RoleRow(
        EXTERNAL_REVIEWER,
        "External reviewer",
        "The Department for Education or NHS England: reads everything, with its evidence.",
        True,
    ),
)
