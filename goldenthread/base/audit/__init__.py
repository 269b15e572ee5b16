"""Audit: who did what, when and why; every audited row keeps its whole history."""
