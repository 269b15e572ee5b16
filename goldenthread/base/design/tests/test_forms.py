"""Every Django form comes out in GOV.UK's markup, wired once."""

from __future__ import annotations

import pytest
from django import forms

from goldenthread.base.design.forms import errors_of
from goldenthread.base.design.specimens import UNREAL_DAY, SpecimenForm
from goldenthread.base.design.tests.markup import find, parse, render, text_of

SUMMARY = {"class_": "govuk-error-summary"}


@pytest.fixture
def wrong() -> SpecimenForm:
    return SpecimenForm(UNREAL_DAY, prefix="wrong")


@pytest.mark.parametrize(
    ("tag", "attributes", "classes"),
    [
        ("input", {"name": "title"}, "govuk-input"),
        ("input", {"name": "amount"}, "govuk-input"),
        ("textarea", {}, "govuk-textarea"),
        ("select", {}, "govuk-select"),
        ("input", {"type": "radio"}, "govuk-radios__input"),
        ("input", {"name": "answers"}, "govuk-checkboxes__input"),
        ("input", {"name": "agree"}, "govuk-checkboxes__input"),
        ("input", {"type": "file"}, "govuk-file-upload"),
        ("input", {"name": "day_year"}, "govuk-date-input__input"),
    ],
)
def test_every_widget_has_its_class(tag: str, attributes: dict[str, str], classes: str) -> None:
    found = find(parse(SpecimenForm()), tag, **attributes)
    assert found
    assert all(classes in one.get("class", "").split() for one in found)


def test_every_input_has_one_label_and_every_group_a_legend() -> None:
    page = parse(SpecimenForm())
    for tag in ("input", "select", "textarea"):
        for field in find(page, tag):
            assert len(find(page, "label", **{"for": field.get("id")})) == 1
    assert [group[0].tag for group in find(page, "fieldset")] == ["legend"] * 3


def test_hint_and_error_are_named_by_the_field_they_belong_to(wrong: SpecimenForm) -> None:
    page = parse(wrong)
    named = [one.get("aria-describedby") for one in find(page, "*") if one.get("aria-describedby")]
    assert len(named) > 5
    for name in " ".join(named).split():
        assert len(find(page, "*", id=name)) == 1
    title = find(page, "input", id="id_wrong-title")[0]
    assert title.get("aria-invalid") == "true"
    assert title.get("aria-describedby") == "id_wrong-title_helptext id_wrong-title_error"


def test_the_summary_links_each_error_to_a_field_that_stands_there(wrong: SpecimenForm) -> None:
    page = parse(wrong)
    links = find(find(page, "div", **SUMMARY)[0], "a")
    assert [link.text for link in links] == [
        "Fill in ‘What is this called?’.",
        "Fill in ‘What happened?’.",
        "Choose an answer to ‘What sort is it?’.",
        "Choose an answer to ‘Which one?’.",
        "Choose an answer to ‘Which of these?’.",
        "31 4 2026 is not a real date.",
        "Choose a file for ‘A file that shows it’.",
        "Tick ‘This is true as far as I know’ to go on.",
    ]
    for link in links:
        target = find(page, "*", id=link.get("href").removeprefix("#"))
        assert [one.tag in {"input", "select", "textarea"} for one in target] == [True]


def test_a_summary_shown_before_the_form_is_not_shown_twice(wrong: SpecimenForm) -> None:
    page = render("{% error_summary form %}<hr>{{ form }}", form=wrong)
    assert len(find(page, "div", **SUMMARY)) == 1


def test_errors_of_the_whole_form_stand_in_the_summary_without_a_link() -> None:
    form = SpecimenForm({})
    form.add_error(None, "These don't fit together.")
    first = find(parse(form), "ul", class_="govuk-error-summary__list")[0][0]
    assert text_of(first) == "These don't fit together."
    assert not find(first, "a")


def test_a_form_not_sent_yet_has_no_summary() -> None:
    assert not find(parse(SpecimenForm()), "div", **SUMMARY)


def test_what_may_be_left_out_says_so_and_a_filter_never_does() -> None:
    form = SpecimenForm()
    assert "E-mail address (optional)" in str(form["email"].as_field_group())
    assert "(optional)" not in str(form["title"].as_field_group())
    form.is_filter = True  # type: ignore[attr-defined]  # as a list page marks it
    assert "(optional)" not in str(form["email"].as_field_group())


def test_a_librarys_way_of_showing_a_form_looks_the_same() -> None:
    assert SpecimenForm().as_p() == str(SpecimenForm()) == SpecimenForm().as_div()


def test_an_authors_own_class_is_kept() -> None:
    class Narrow(forms.Form):
        code = forms.CharField(widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}))

    assert 'class="govuk-input govuk-input--width-10"' in str(Narrow()["code"])


def test_hidden_fields_stay_hidden_and_bare() -> None:
    class Secret(forms.Form):
        token = forms.CharField(widget=forms.HiddenInput)

    assert str(Secret({"token": "x"})).count("<label") == 0
    assert "class" not in str(Secret()["token"])


def test_labels_and_errors_are_escaped() -> None:
    class Sly(forms.Form):
        name = forms.CharField(label="<script>")
        answer = forms.ChoiceField(choices=[("a", "<b>")], widget=forms.RadioSelect)

    shown = str(Sly({"answer": "<i>"}))
    assert "<script>" not in shown
    assert "<b>" not in shown
    assert "<i>" not in shown


def test_a_formset_shows_each_form_and_its_management() -> None:
    formset = forms.formset_factory(SpecimenForm, extra=2)()
    page = parse(formset)
    assert len(find(page, "textarea")) == 2
    assert find(page, "input", name="form-TOTAL_FORMS")


class LongForm(forms.Form):
    label = forms.CharField(max_length=3, label="Version")
    kind = forms.ChoiceField(choices=[("a", "A")], label="Kind", required=False)
    note = forms.CharField(label="Note", required=False)
    own = forms.CharField(
        max_length=1, required=False, error_messages={"max_length": "Shorter, please."}
    )


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"label": "1.2.3"}, "‘Version’ can have 3 letters at most, and this has 5."),
        (
            {"label": "1", "kind": "zz"},
            "‘zz’ is no answer to ‘Kind’. Choose one of those that are there.",
        ),
        (
            {"label": "1", "note": "a\0b"},
            "‘Note’ has a letter that cannot be kept. Type it again.",
        ),
        ({"label": "1", "own": "12"}, "Shorter, please."),
    ],
)
def test_a_wrong_answer_is_told_in_our_words_with_the_fields_name(
    sent: dict[str, str], sentence: str
) -> None:
    assert [error.message for error in errors_of(LongForm(sent))] == [sentence]
