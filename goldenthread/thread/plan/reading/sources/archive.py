"""The zip of XML parts that a .docx or .xlsx is, opened warily and read a part at a time.

Nothing is unpacked to disk, entities and document types are refused, and no part is inflated
past the limits however small the file says it is.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from lxml import etree

from goldenthread.thread.plan.reading.limits import Limits, say_size
from goldenthread.thread.plan.reading.result import UnreadableFile

_CHUNK = 1 << 20
# How many bytes of a part are parsed between two looks at its growing tree.
_STRETCH = 1 << 15
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    IndexError,
    OverflowError,
)
_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
# The ISO 'strict' variant of the format differs in its namespaces' addresses only.
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_TO_COMMON = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


class Relationship(NamedTuple):
    """A pointer from one part of the archive to another; `kind` is its type's last word."""

    kind: str
    target: str


class Archive:
    """A zip file whose parts are read by name, within the limits."""

    def __init__(self, content: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self._left = limits.unpacked_bytes
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            members = self._zip.infolist()
        except _BROKEN as broken:
            raise self.damaged("its zip archive") from broken
        if len(members) > limits.archive_members:
            raise UnreadableFile(
                f"{name} can't be read: it is an archive of {len(members):,} files, more than "
                f"{limits.archive_members:,}; save the plan as a new .docx or .xlsx."
            )
        self._members = {member.filename: member for member in members}

    def __contains__(self, path: str) -> bool:
        return path in self._members

    def names(self) -> list[str]:
        """The names of all parts, as stored."""
        return list(self._members)

    def damaged(self, where: str) -> UnreadableFile:
        """The sentence for a file that is broken; `where` in it is only noted, for those who mend.

        Whoever made a plan in Word knows nothing of the parts that its file is packed from.
        """
        problem = UnreadableFile(
            f"{self.name} can't be read: it is damaged or cut short; open it in Word or Excel, "
            "save it again, and try the new copy."
        )
        problem.add_note(f"{where} is broken")
        return problem

    def read(self, path: str) -> bytes:
        """One part's bytes; UnreadableFile where it is missing, encrypted, broken or too large."""
        member = self._members.get(path)
        if member is None:
            raise self.damaged(f"its part '{path}' is missing, so it")
        if member.flag_bits & 1:
            raise UnreadableFile(
                f"{self.name} is protected by a password: take the password off and try again."
            )
        try:
            data = self._inflate(member)
        except (*_BROKEN, RuntimeError) as broken:
            raise self.damaged(f"its part '{path}'") from broken
        if any(doctype in data for doctype in _DOCTYPES):
            raise UnreadableFile(
                f"{self.name} can't be read: something in it was not written by Word or Excel, and "
                "may be meant to do harm; open the plan in Word or Excel, and save it again."
            )
        if _STRICT in data[:_CHUNK]:
            for strict, common in _STRICT_TO_COMMON:
                data = data.replace(strict, common)
        return data

    def _inflate(self, member: zipfile.ZipInfo) -> bytes:
        allowed = self._left
        allowed_by_ratio = max(
            self.limits.ratio_from_bytes, member.compress_size * self.limits.ratio
        )
        pieces = []
        size = 0
        with self._zip.open(member) as stream:
            while piece := stream.read(_CHUNK):
                pieces.append(piece)
                size += len(piece)
                if size > allowed or size > allowed_by_ratio:
                    raise UnreadableFile(
                        f"{self.name} can't be read: opened, it is larger than "
                        f"{say_size(min(allowed, allowed_by_ratio))}; "
                        "take out what isn't part of the plan, or split it, and save it again."
                    )
        self._left -= size
        return b"".join(pieces)

    def tree(self, path: str) -> etree._Element:
        """One part parsed; UnreadableFile where it is no well-formed XML."""
        try:
            root = etree.fromstring(self.read(path), _parser())
        except etree.XMLSyntaxError as error:
            raise self.damaged(f"its part '{path}'") from error
        if root is None:
            raise self.damaged(f"its part '{path}'")
        return root

    def light_tree(self, path: str) -> ElementTree.Element:
        """One part parsed as `tree` does, into elements that cost less to visit.

        For parts of many small elements: these know their children, but not their parents.
        """
        data = self.read(path)
        try:
            return ElementTree.fromstring(data)  # noqa: S314 - `read` refuses all entities
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            raise self.damaged(f"its part '{path}'") from error

    def growing_tree(self, path: str) -> Iterator[ElementTree.Element]:
        """One part's root again and again while it is parsed, the last time with all of it.

        Whoever reads a long part takes out what is complete (`take_complete`): the room of those
        elements then serves the next, which costs less than half the time of new room.
        """
        data = self.read(path)
        builder = ElementTree.TreeBuilder()
        whole = builder.start("whole", {})
        parser = ElementTree.XMLParser(target=builder)  # noqa: S314 - `read` refuses all entities
        try:
            for start in range(0, len(data), _STRETCH):
                parser.feed(data[start : start + _STRETCH])
                yield from whole
            parser.close()
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            raise self.damaged(f"its part '{path}'") from error

    def relationships(self, path: str) -> dict[str, Relationship]:
        """What a part points at, by relationship id; empty where it points at nothing."""
        folder, file = posixpath.split(path)
        own = posixpath.join(folder, "_rels", file + ".rels")
        if own not in self:
            return {}
        found = {}
        for relation in self.tree(own).iterchildren("{*}Relationship"):
            if relation.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            kind = relation.get("Type", "").rpartition("/")[2]
            found[relation.get("Id", "")] = Relationship(kind, target.lstrip("/"))
        return found


def take_complete(parent: ElementTree.Element) -> list[ElementTree.Element]:
    """Take the children of a growing element out of it, but for the last, which may be cut off."""
    complete = parent[:-1]
    del parent[:-1]
    return complete


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
