"""Editing: which fields of a plan's nodes people change, and what happens where two do at once.

`merging` and `ordering` are pure; `kinds` says what each kind of node has, where it may stand and
what it is called. The acts themselves are in `actions/`.
"""
