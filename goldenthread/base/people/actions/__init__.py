"""Writes of the people room, one verb a file."""

from goldenthread.base.people.actions.add_organisation import add_organisation
from goldenthread.base.people.actions.add_user import add_user
from goldenthread.base.people.actions.hold_role import hold_role

__all__ = ["add_organisation", "add_user", "hold_role"]
