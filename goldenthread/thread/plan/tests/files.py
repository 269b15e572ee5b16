"""Files that can't be read, made as they come: cut short, locked, packed too tightly."""

from __future__ import annotations

import io
import zipfile

LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
XML = '<?xml version="1.0"?>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pack(parts: dict[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def word_document(body: str, doctype: str = "") -> bytes:
    """A Word document with this body."""
    text = f'{XML}{doctype}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return pack({"word/document.xml": text.encode()})


def bomb() -> bytes:
    """A Word document whose text unpacks to a thousand times its size."""
    return pack({"word/document.xml": b" " * 30_000_000})


def with_entities() -> bytes:
    """A Word document whose text grows by entities within entities."""
    doctype = '<!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    return word_document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", doctype)
