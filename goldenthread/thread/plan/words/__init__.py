"""Presenters: what the plan's pages say, in plain words. Pure; no page and no database here."""
