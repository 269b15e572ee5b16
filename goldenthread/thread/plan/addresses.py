"""The addresses of a plan and its parts, by the names that `urls` gives them."""

from __future__ import annotations

from django.urls import reverse


def plan_address(area: str, plan: str) -> str:
    """The plan on a page: an area's code and a plan's key."""
    return reverse("plan:plan", kwargs={"area": area, "plan": plan})


def node_address(area: str, plan: str, kind: str, key: str) -> str:
    """A node of a plan: `kind` is 'pillar', 'area', 'focus_area', 'milestone' or 'section'."""
    return reverse(f"plan:{kind}", kwargs={"area": area, "plan": plan, "key": key})


def findings_address(area: str, plan: str, finding: str) -> str:
    """A finding, at its place on the page of all findings."""
    return f"{reverse('plan:findings', kwargs={'area': area, 'plan': plan})}#{finding}"


def document_address(area: str, document: int) -> str:
    """A source document with all of its parts."""
    return reverse("plan:document", kwargs={"area": area, "document": document})
