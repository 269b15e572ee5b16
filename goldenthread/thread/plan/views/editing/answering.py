"""Answering a question that whoever drafted the plan left in a milestone."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.answer_prompt import answer_prompt
from goldenthread.thread.plan.editing.addresses import node_page
from goldenthread.thread.plan.editing.forms import AnswerForm
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.guards import plan_to_edit
from goldenthread.thread.plan.models import Prompt
from goldenthread.thread.plan.views.editing.framing import find_any_node, frame_editing
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in

ANSWERED = "Your answer is part of the evidence now, and the question is gone."


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: AreaRequest, plan: str, key: str, prompt: int) -> HttpResponseBase:
    """Take an answer from the milestone's own page, or ask for it here."""
    found = plan_to_edit(request, plan)
    node = find_any_node(found, MILESTONE, key)
    page = node_page(found, MILESTONE, key)
    asked = Prompt.objects.filter(milestone_id=node.pk, pk=prompt).first()
    if asked is None or node.is_withdrawn:
        messages.info(request, "This question is no longer open.")
        return redirect(page)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            answer_prompt(found, key, prompt, form.cleaned_data["answer"], request.viewer)
        except NotChangedError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, ANSWERED)
            return redirect(f"{page}#evidence")
    framed = frame_editing(request, found, MILESTONE, "Answer a question", node)
    return render(request, "plan/editing/answer.html", framed | {"form": form, "asked": asked})
