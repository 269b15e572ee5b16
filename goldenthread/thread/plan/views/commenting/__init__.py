"""The pages on which people who work on a plan comment on its parts."""
