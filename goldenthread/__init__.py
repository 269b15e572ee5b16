"""Golden Thread: from each inspection finding, through the plan, to evidence of better lives."""
