"""Storing: a `PlanDocument` as rows, and rows as a `PlanDocument`. Nothing here asks the database.

The exchange format's null text is kept as an empty one, but for a section's body.
"""
