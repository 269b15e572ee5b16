"""Taking in uploaded files: streamed to disk, and never more of one than may be kept."""

from __future__ import annotations

from django.conf import settings
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class BoundedUpload(TemporaryFileUploadHandler):
    """Writes a file to disk up to LARGEST_UPLOAD; what lies beyond is counted and let go.

    The file's size is what was sent, so that whoever takes it can refuse it in a sentence.
    """

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a chunk that lies within the bound."""
        if start + len(raw_data) <= settings.LARGEST_UPLOAD:
            super().receive_data_chunk(raw_data, start)
