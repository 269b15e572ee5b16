"""Forms in the look of GOV.UK Frontend: every Django form, its own or a library's.

Django writes aria-invalid and aria-describedby; the templates in templates/design/forms give the
ids that they point to, so no form wires them by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import ChoiceWidget, Input
from django.utils.safestring import SafeString, mark_safe

from goldenthread.base.design.escaping import escape_text

# The first that fits is taken, so special widgets stand before general ones.
WIDGET_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.HiddenInput, ""),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.CheckboxSelectMultiple, "govuk-checkboxes__input"),
    (forms.RadioSelect, "govuk-radios__input"),
    (forms.Select, "govuk-select"),
    (forms.Textarea, "govuk-textarea"),
    (forms.FileInput, "govuk-file-upload"),
    (Input, "govuk-input"),
    (forms.MultiWidget, "govuk-input"),
)
MARKED_WHEN_WRONG = frozenset(
    {"govuk-select", "govuk-textarea", "govuk-file-upload", "govuk-input"}
)


# What a filter says of a value that is none of its choices; the list is shown without it.
UNKNOWN_CHOICE = "We do not know ‘%(value)s’, so the list is shown without this choice."
# What to say where a field was left empty, by what the reader has to do with it.
REQUESTS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, "Tick ‘{}’ to go on."),
    (ChoiceWidget, "Choose an answer to ‘{}’."),
    (forms.FileInput, "Choose a file for ‘{}’."),
    (forms.Widget, "Fill in ‘{}’."),
)
UNSAID = str(forms.Field.default_error_messages["required"])
# What to say in place of Django's own words, by the code of its error and what it is told with.
TOLD: Mapping[str, str] = {
    "max_length": "‘{label}’ can have {limit_value} letters at most, and this has {show_value}.",
    "null_characters_not_allowed": "‘{label}’ has a letter that cannot be kept. Type it again.",
    "invalid_choice": "‘{value}’ is no answer to ‘{label}’. Choose one of those that are there.",
}


class FormError(NamedTuple):
    """One error as the summary shows it; `target` is an element's id, or empty."""

    message: str
    target: str


def classes_of(widget: forms.Widget, has_errors: bool) -> str:
    """The class attribute of a widget's inputs, together with the author's own classes."""
    own = str(widget.attrs.get("class", ""))
    base = next((name for kind, name in WIDGET_CLASSES if isinstance(widget, kind)), "")
    error = f"{base}--error" if has_errors and base in MARKED_WHEN_WRONG else ""
    return " ".join(part for part in (base, error, own) if part)


class GovukBoundField(forms.BoundField):
    """A field whose widget carries Frontend's classes."""

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        """Django's attributes, and the class that fits the widget and its state."""
        built = super().build_widget_attrs(attrs, widget)
        classes = classes_of(widget or self.field.widget, bool(self.errors))
        return built | {"class": classes} if classes else built

    def as_field_group(self) -> SafeString:
        """The field in its group, by the template; one with nothing but a label without it.

        Such are nearly all fields of the filters above lists, where templates would cost more
        than the list's own rows. A test holds that both write the same.
        """
        is_plain = not (self.errors or self.help_text or self.field.widget.use_fieldset)
        if not is_plain or self.is_checkbox:
            return super().as_field_group()
        target = f' for="{self.id_for_label}"' if self.id_for_label else ""
        optional = " (optional)" if self.says_optional else ""
        label = f'<label class="govuk-label gt-label"{target}>{escape_text(self.label)}{optional}'
        group = f'<div class="govuk-form-group">\n{label}</label>\n{self}\n</div>\n'
        return mark_safe(group)  # noqa: S308 - the label is escaped, and the widget is HTML

    @property
    def is_checkbox(self) -> bool:
        """True for a single tick box, whose label stands after it."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def first_id(self) -> str:
        """The id of the first input: what the error summary links to."""
        return self.id_for_label or f"{self.auto_id}_0"

    @property
    def messages(self) -> list[str]:
        """The errors in whole sentences that name the field; Django's own name none."""
        widget = self.field.widget
        request = next(words for kind, words in REQUESTS if isinstance(widget, kind))
        asked = request.format(self.label)
        said = [self._say(error) for error in self.errors.as_data()]
        return [asked if sentence == UNSAID else sentence for sentence in said]

    def _say(self, error: ValidationError) -> str:
        """Our sentence for a common error, unless the form's author wrote one; else its own."""
        code = error.code or ""
        words = TOLD.get(code)
        usual = (None, type(self.field).default_error_messages.get(code))
        is_written = self.field.error_messages.get(code) not in usual
        # A file's name is told with other numbers, and no form of ours bounds its length.
        if words is None or is_written or isinstance(self.field, forms.FileField):
            return " ".join(map(str, error.messages))
        return words.format(label=self.label, **{"value": "This", **(error.params or {})})

    @property
    def says_optional(self) -> bool:
        """True where '(optional)' is to follow the label: never in filters, nor said twice."""
        is_filter = getattr(self.form, "is_filter", False)
        said = "optional" in str(self.label).lower()
        return not (self.field.required or is_filter or said or self.is_checkbox)


def errors_of(form: forms.BaseForm) -> list[FormError]:
    """Every error of a form in the order of its fields, each with the id to link to, or none."""
    found = [FormError(str(message), "") for message in form.non_field_errors()]
    for field in form:
        ours = field if isinstance(field, GovukBoundField) else None
        target = ours.first_id if ours else field.auto_id
        # A hidden field can't be gone to, so its error stands without a link.
        shown = "" if field.is_hidden else target
        said = ours.messages if ours else [str(message) for message in field.errors]
        found += [FormError(message, shown) for message in said]
    return found


class GovukRenderer(TemplatesSetting):
    """Renders every form with the design room's templates."""

    form_template_name = "design/forms/form.html"
    formset_template_name = "design/forms/formset.html"
    field_template_name = "design/forms/field.html"
    bound_field_class = GovukBoundField
