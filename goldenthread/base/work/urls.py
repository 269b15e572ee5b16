"""Addresses of the work room, within an area."""

from django.urls import path

from goldenthread.base.work import views

urlpatterns = [path("work/<int:pk>/", views.show_job, name="job")]
