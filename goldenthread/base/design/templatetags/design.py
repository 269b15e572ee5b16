"""Template tags of the design room; built in to every template."""

from django import template

register = template.Library()
