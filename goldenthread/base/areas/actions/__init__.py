"""Writes of the areas room, one verb a file."""

from goldenthread.base.areas.actions.set_up_area import set_up_area

__all__ = ["set_up_area"]
