"""A Word document's tree made plain: changes accepted, wrappers opened, text boxes lifted out.

After this, a body holds paragraphs and tables alone, a table rows, a row cells; whatever a person
deleted is gone, what they inserted is there, and each alternative stands once.
"""

from __future__ import annotations

from lxml import etree

from goldenthread.thread.plan.reading.sources import docx_names as n

_WRAPPERS = (n.CONTROL, n.CUSTOM_XML, n.SMART_TAG, n.INSERTED, n.MOVED_TO)
_WITHIN_RUNS = {n.RUN_PROPERTIES, n.PARAGRAPH_PROPERTIES, n.TABLE_ROW_PROPERTIES, n.CELL_PROPERTIES}
Boxes = dict[etree._Element, list[etree._Element]]


def make_plain(root: etree._Element) -> Boxes:
    """Change the tree in place; gives the paragraphs' text boxes, lifted out of the tree."""
    for alternative in list(root.iter(n.ALTERNATIVE)):
        _choose(alternative)
    deletions = list(root.iter(n.DELETED, n.MOVED_FROM, n.CELL_DELETED))
    run_on = [_accept_deletion(deleted) for deleted in deletions]
    # From the last on, so that a run of joined paragraphs moves its words once.
    for paragraph in reversed(run_on):
        _join_with_next(paragraph)
    for wrapper in list(root.iter(*_WRAPPERS)):
        _unwrap(wrapper)
    return _lift_boxes(root)


def _choose(alternative: etree._Element) -> None:
    """Keep the choice that newer programs show, the fallback only where there is none."""
    for fallback in alternative.findall(n.FALLBACK):
        if alternative.find(n.CHOICE) is not None:
            alternative.remove(fallback)
    for other in alternative.findall(n.CHOICE)[1:]:
        alternative.remove(other)


def _accept_deletion(deleted: etree._Element) -> etree._Element | None:
    """Take out what was deleted; where it was a paragraph's closing mark, gives the paragraph."""
    parent = deleted.getparent()
    if parent is None:
        return None
    owner = parent.getparent()
    if parent.tag == n.TABLE_ROW_PROPERTIES:
        _drop(owner)
    elif parent.tag == n.CELL_PROPERTIES:
        _empty(owner)
    elif parent.tag == n.RUN_PROPERTIES:
        if owner is not None and owner.tag == n.PARAGRAPH_PROPERTIES:
            return owner.getparent()
    else:
        parent.remove(deleted)
    return None


def _empty(cell: etree._Element | None) -> None:
    for content in list(cell if cell is not None else ()):
        if content.tag != n.CELL_PROPERTIES:
            _drop(content)


def _drop(element: etree._Element | None) -> None:
    parent = element.getparent() if element is not None else None
    if element is not None and parent is not None:
        parent.remove(element)


def _join_with_next(paragraph: etree._Element | None) -> None:
    """A paragraph whose mark was deleted runs on in the next one."""
    if paragraph is None or paragraph.tag != n.PARAGRAPH:
        return
    following = paragraph.getnext()
    if following is None or following.tag != n.PARAGRAPH:
        return
    at = 1 if len(following) and following[0].tag == n.PARAGRAPH_PROPERTIES else 0
    runs = [child for child in paragraph if child.tag != n.PARAGRAPH_PROPERTIES]
    following[at:at] = runs
    _drop(paragraph)


def _unwrap(wrapper: etree._Element) -> None:
    """Put a wrapper's content in its place; insertion marks within properties just go."""
    parent = wrapper.getparent()
    if parent is None:
        return
    if parent.tag in _WITHIN_RUNS:
        parent.remove(wrapper)
        return
    content = wrapper
    if wrapper.tag == n.CONTROL:
        found = wrapper.find(n.CONTROL_CONTENT)
        if found is None:
            parent.remove(wrapper)
            return
        content = found
    at = parent.index(wrapper)
    parent[at : at + 1] = list(content)


def _lift_boxes(root: etree._Element) -> Boxes:
    boxes: Boxes = {}
    for box in list(root.iter(n.TEXT_BOX)):
        host = next(box.iterancestors(n.PARAGRAPH), None)
        _drop(box)
        if host is not None:
            boxes.setdefault(host, []).append(box)
    return boxes
