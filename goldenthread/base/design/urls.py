"""The address of the page of components."""

from __future__ import annotations

from django.urls import path

from goldenthread.base.design import views

urlpatterns = [path("", views.show_components, name="design")]
