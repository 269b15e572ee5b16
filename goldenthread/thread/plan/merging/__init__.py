"""Merging: what a newer document says of a living plan becomes the plan's working state.

`carrying` is pure: it gives the newer document the plan's own keys. `reconciling` brings stored
rows to the state of rows built from it, with the fewest writes. The act itself is in `actions/`.
"""
