"""The nouns of this room."""

from goldenthread.base.search.models.entry import SearchEntry, SearchWord

__all__ = ["SearchEntry", "SearchWord"]
