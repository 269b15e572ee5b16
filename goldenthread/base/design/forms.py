"""Forms in the look of GOV.UK Frontend."""

from django.forms.renderers import TemplatesSetting


class GovukRenderer(TemplatesSetting):
    """Renders every form with the design room's templates."""
