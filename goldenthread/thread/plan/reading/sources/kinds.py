"""Telling a file's kind by its content, and the sentence for kinds that can't be read."""

from __future__ import annotations

from goldenthread.thread.plan.reading.result import UnreadableFile

_SAVE = "open it in the program that made it and save the plan as .docx, .xlsx, .csv or .txt"
_TYPE_IT = "ask for the document it was made from (.docx or .xlsx), or type the plan into one"

# What a file starts with, what that is, and how to mend it.
_OPENINGS = (
    (b"%PDF", "a PDF", "save the plan as .docx from the program that made it"),
    (b"\x89PNG", "a picture (PNG)", _TYPE_IT),
    (b"\xff\xd8\xff", "a picture (JPEG)", _TYPE_IT),
    (b"GIF8", "a picture (GIF)", _TYPE_IT),
    (b"II*\0", "a picture (TIFF)", _TYPE_IT),
    (b"MM\0*", "a picture (TIFF)", _TYPE_IT),
    (b"{\\rtf", "a rich text file (RTF)", "open it in Word and save it as .docx"),
    (b"\x1f\x8b", "a compressed file", "unpack it and choose the plan inside it"),
    (b"7z\xbc\xaf", "a compressed file", "unpack it and choose the plan inside it"),
    (b"Rar!", "a compressed file", "unpack it and choose the plan inside it"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = (b"<!doctype html", b"<html", b"<head", b"<body")


def refuse_by_opening(content: bytes, name: str) -> None:
    """Raise UnreadableFile where the first bytes show a kind that is none of ours."""
    if not content.strip(b"\0 \t\r\n\f\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFile(f"{name} is empty: choose the file that holds the plan.")
    for opening, what, mend in _OPENINGS:
        if content.startswith(opening):
            raise UnreadableFile(f"{name} is {what}, not a plan that can be read: {mend}.")
    if content[:4] == b"RIFF" or content[4:8] == b"ftyp":
        raise UnreadableFile(f"{name} is a picture, sound or film, not a plan: {_TYPE_IT}.")
    if content.startswith(_OLE):
        raise UnreadableFile(_old_office(content, name))
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_MARKUP):
        raise UnreadableFile(
            f"{name} is a web page (HTML), not a plan that can be read: "
            "open it in Word and save it as .docx."
        )
    if start.startswith(b"<?xml"):
        raise UnreadableFile(f"{name} is a file for another program, not a plan: {_SAVE}.")


def _old_office(content: bytes, name: str) -> str:
    if _utf_16("EncryptedPackage") in content:
        return f"{name} is protected by a password: take the password off and try again."
    if _utf_16("WordDocument") in content:
        return f"{name} is in Word's old format (.doc): open it in Word and save it as .docx."
    if _utf_16("Workbook") in content or _utf_16("Book") in content:
        return f"{name} is in Excel's old format (.xls): open it in Excel and save it as .xlsx."
    return f"{name} is in an old Office format: open it and save it as .docx or .xlsx."


def _utf_16(text: str) -> bytes:
    return text.encode("utf-16-le")


def refuse_archive(names: list[str], name: str) -> UnreadableFile:
    """The sentence for a zip that is neither a Word document nor an Excel workbook."""
    if "ppt/presentation.xml" in names:
        return UnreadableFile(f"{name} is a PowerPoint file, not a plan: save it as .docx.")
    if "xl/workbook.bin" in names:
        return UnreadableFile(
            f"{name} is a binary Excel workbook (.xlsb): open it in Excel and save it as .xlsx."
        )
    if "mimetype" in names and "content.xml" in names:
        return UnreadableFile(
            f"{name} is an OpenDocument file: open it and save it as .docx or .xlsx."
        )
    if any(part.startswith(("word/", "xl/", "_rels/")) for part in names):
        return UnreadableFile(
            f"{name} can't be read: its main part is missing; open the file in Word or Excel, "
            "save it again, and try the new copy."
        )
    return UnreadableFile(f"{name} is a zip archive: unpack it and choose the plan inside it.")
