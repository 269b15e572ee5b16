"""The nouns of this room."""

from goldenthread.base.people.models.organisation import Organisation
from goldenthread.base.people.models.role import Role, RoleHolding
from goldenthread.base.people.models.user import User

__all__ = ["Organisation", "Role", "RoleHolding", "User"]
