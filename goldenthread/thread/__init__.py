"""The thread floor: the plan, and whether to believe it."""
