"""Plans in many layouts, each with the truth that a careful clerk would read from it."""
