"""Addresses of the work room, within an area."""

from django.urls import path
from django.views.decorators.http import require_safe

from goldenthread.base.work import views

urlpatterns = [path("work/<int:pk>/", require_safe(views.show_job), name="job")]
