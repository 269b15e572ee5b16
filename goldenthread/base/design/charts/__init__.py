"""Charts: pure layouts here, drawn by the SVG templates in templates/design/charts."""
