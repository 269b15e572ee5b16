"""Editing many milestones at once: a spreadsheet that goes out and comes back.

Pure but for `workbook`, which writes the file, and `loading`, which asks the database.
"""
