"""The nouns of this room."""

from goldenthread.base.areas.models.local_area import LocalArea

__all__ = ["LocalArea"]
