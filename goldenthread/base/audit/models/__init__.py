"""The nouns of this room."""

from goldenthread.base.audit.models.act import Act

__all__ = ["Act"]
