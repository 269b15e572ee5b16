"""The nouns of this room."""

from goldenthread.base.work.models.job import Job

__all__ = ["Job"]
