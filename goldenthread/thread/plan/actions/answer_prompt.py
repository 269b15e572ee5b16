"""Answering a question that whoever drafted the plan left in it."""

from __future__ import annotations

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.change_node import write_texts
from goldenthread.thread.plan.editing.acting import edit, find_any, standing_node, subject_of
from goldenthread.thread.plan.editing.fields import tidy
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import Plan, PlanNode, Prompt


def answer_prompt(plan: Plan, key: str, prompt: int, answer: str, by: Viewer) -> PlanNode:
    """Add an answer to a milestone's evidence, and take the question out; history keeps it.

    Raises NotChangedError for an empty answer, or where the question is answered already; and
    Refused for somebody who may not edit the plan.
    """
    answer = tidy(MILESTONE.field("evidence"), answer)
    if not answer:
        raise NotChangedError("Write an answer to the question.", "answer")
    subject = subject_of(MILESTONE, find_any(MILESTONE, plan, key))
    asked = Prompt.objects.filter(plan=plan, milestone__key=key, pk=prompt).first()
    why = f"It answers: {asked.text}" if asked else ""
    with edit(plan, "answered a question", by, why, subject) as doing:
        node = standing_node(MILESTONE, plan, key)
        asked = Prompt.objects.filter(milestone_id=node.pk, pk=prompt).first()
        if asked is None:
            raise NotChangedError("Somebody else has answered this question in the meantime.")
        texts = MILESTONE.texts(node)
        evidence = "\n\n".join(part for part in (texts["evidence"], answer) if part)
        write_texts(doing, MILESTONE, node, {"evidence": evidence}, texts)
        asked.delete()
    return node
