"""Strands from findings to what answers them: thinking only, no web and no database."""
