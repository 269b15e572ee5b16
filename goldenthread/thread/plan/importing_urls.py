"""Addresses of the pages by which a document becomes a plan; `urls` puts them before its own."""

from __future__ import annotations

from django.urls import URLPattern, path

from goldenthread.thread.plan.views import documents, importing, meanings, previewing, publishing

urlpatterns: list[URLPattern] = [
    path("plans/", importing.show_plans, name="plans"),
    path("plans/bring-in/", importing.bring_in, name="bring_in"),
    path("plans/<living_plan:plan>/publish/", publishing.publish, name="publish"),
    path("meanings/", meanings.show_meanings, name="meanings"),
    path("meanings/<int:meaning>/forget/", meanings.forget, name="forget_meaning"),
    path("documents/<int:document>/", documents.show_document, name="document"),
    path("documents/<int:document>/original/", documents.send_original, name="original"),
    path("documents/<int:document>/preview/", previewing.show_preview, name="preview"),
    path("documents/<int:document>/read/", previewing.read, name="read"),
    path("documents/<int:document>/correct/", previewing.correct, name="correct"),
    path("documents/<int:document>/import/", previewing.import_plan, name="import"),
    path("documents/<int:document>/remove/", previewing.remove, name="remove"),
]
