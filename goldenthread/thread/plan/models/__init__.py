"""The nouns of a plan: one file each."""

from goldenthread.thread.plan.models.area_for_improvement import AreaForImprovement
from goldenthread.thread.plan.models.bulk_edit import BulkEdit
from goldenthread.thread.plan.models.comment import CommentMention, PlanComment
from goldenthread.thread.plan.models.cross_reference import CrossReference, CrossReferenceTarget
from goldenthread.thread.plan.models.edit_draft import EditDraft
from goldenthread.thread.plan.models.fault import LintedPlan, PlanFault, Waiver
from goldenthread.thread.plan.models.finding import Citation, Finding, FindingAppearance
from goldenthread.thread.plan.models.finding_decision import FindingDecision
from goldenthread.thread.plan.models.focus_area import FocusArea
from goldenthread.thread.plan.models.front_matter import FrontMatter
from goldenthread.thread.plan.models.inspection import Inspection
from goldenthread.thread.plan.models.meaning import LearntMeaning
from goldenthread.thread.plan.models.milestone import Milestone
from goldenthread.thread.plan.models.node import PlanNode, RatedNode
from goldenthread.thread.plan.models.not_understood import NotUnderstood
from goldenthread.thread.plan.models.pillar import Pillar
from goldenthread.thread.plan.models.plan import Plan, PlanKind
from goldenthread.thread.plan.models.prompt import Prompt
from goldenthread.thread.plan.models.rating_word import RatingWord
from goldenthread.thread.plan.models.row import PlacedRow, PlanRow
from goldenthread.thread.plan.models.section import Section
from goldenthread.thread.plan.models.source_document import SourceDocument, SourcePart
from goldenthread.thread.plan.models.stated_measure import StatedMeasure
from goldenthread.thread.plan.models.strand import Strand
from goldenthread.thread.plan.models.update import Update
from goldenthread.thread.plan.models.version import PlanVersion

__all__ = [
    "AreaForImprovement",
    "BulkEdit",
    "Citation",
    "CommentMention",
    "CrossReference",
    "CrossReferenceTarget",
    "EditDraft",
    "Finding",
    "FindingAppearance",
    "FindingDecision",
    "FocusArea",
    "FrontMatter",
    "Inspection",
    "LearntMeaning",
    "LintedPlan",
    "Milestone",
    "NotUnderstood",
    "Pillar",
    "PlacedRow",
    "Plan",
    "PlanComment",
    "PlanFault",
    "PlanKind",
    "PlanNode",
    "PlanRow",
    "PlanVersion",
    "Prompt",
    "RatedNode",
    "RatingWord",
    "Section",
    "SourceDocument",
    "SourcePart",
    "StatedMeasure",
    "Strand",
    "Update",
    "Waiver",
]
