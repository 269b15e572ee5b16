"""The address of the page of components."""

from __future__ import annotations

from django.urls import path
from django.views.decorators.http import require_safe

from goldenthread.base.design import views

urlpatterns = [path("", require_safe(views.show_components), name="design")]
