"""Office files that are the same bytes at every build."""

from __future__ import annotations

import io
import re
import zipfile

_DAY = (2025, 11, 3, 9, 0, 0)
_SAVED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def settled(file: bytes) -> bytes:
    """An office file with the time of its making taken out."""
    settled_file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(file)) as old,
        zipfile.ZipFile(settled_file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _SAVED.sub(rb"\g<1>2025-11-03T09:00:00Z", content)
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return settled_file.getvalue()
