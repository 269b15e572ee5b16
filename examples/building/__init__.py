"""Builds the example plan of Larkshire, a made-up area, as a Word document.

`python -m examples.building` writes it anew beside this package. The words stand in `texts/`, one
file for each area for improvement; the rooms here only give them shape.
"""
