"""Widgets and groups that write themselves say what Django's templates would."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.utils.safestring import mark_safe

from goldenthread.base.design.day_fields import DayPicker
from goldenthread.base.design.escaping import escape_text, write_attributes
from goldenthread.base.design.forms import GovukBoundField
from goldenthread.base.design.quick_widgets import Pairs, QuickInput, QuickSelect
from goldenthread.base.design.tests.markup import find, parse

MARKUP = """a "b" & 'c' <script>"""
CHOICES = [("", "All"), ("1", "One"), (MARKUP, MARKUP)]


def told(html: str) -> list[tuple[str, dict[str, str], str]]:
    """Each element with its attributes and its own text, however it is spaced."""
    elements = find(parse(html), "*")
    return [(one.tag, dict(one.attrib), (one.text or "").strip()) for one in elements]


@pytest.mark.parametrize("value", [None, "", "1", MARKUP, "none of them"])
def test_a_quick_select_is_the_select_that_django_writes(value: Any) -> None:
    attrs = {"id": "one", "class": "govuk-select", "required": True, "disabled": False}
    quick = QuickSelect(choices=Pairs(CHOICES)).render("x", value, attrs)
    assert told(quick) == told(forms.Select(choices=CHOICES).render("x", value, attrs))


@pytest.mark.parametrize("value", [None, "", "2026-05-03", MARKUP])
@pytest.mark.parametrize(
    ("quick", "slow"),
    [(QuickInput(), forms.TextInput()), (QuickInput({"rows": 3}), forms.TextInput({"rows": 3}))],
)
def test_a_quick_input_is_the_input_that_django_writes(
    quick: forms.Widget, slow: forms.Widget, value: Any
) -> None:
    attrs = {"id": "one", "class": "govuk-input", "required": True}
    assert told(quick.render("x", value, attrs)) == told(slow.render("x", value, attrs))


def test_a_day_picker_is_an_input_of_its_own_type() -> None:
    (box,) = find(parse(DayPicker().render("x", "2026-05-03")), "input")
    assert dict(box.attrib) == {"type": "date", "name": "x", "value": "2026-05-03"}


class Plain(forms.Form):
    needed = forms.CharField(label="Needed & <b>wanted</b>")
    spare = forms.CharField(required=False)
    one = forms.ChoiceField(choices=CHOICES)


@pytest.mark.parametrize("name", list(Plain.base_fields))
def test_a_plain_fields_group_is_the_one_that_the_template_writes(name: str) -> None:
    field = Plain()[name]
    assert isinstance(field, GovukBoundField)
    assert told(field.as_field_group()) == told(super(GovukBoundField, field).as_field_group())


def test_a_field_with_errors_is_written_by_the_template() -> None:
    assert "govuk-form-group--error" in Plain({})["needed"].as_field_group()


def test_texts_are_escaped_once() -> None:
    assert escape_text(MARKUP) == "a &quot;b&quot; &amp; &#x27;c&#x27; &lt;script&gt;"
    assert escape_text(mark_safe("<b>")) == "<b>"
    assert write_attributes({"a": MARKUP, "b": True, "c": None, "d": False, "e": 0}) == (
        f' a="{escape_text(MARKUP)}" b e="0"'
    )
