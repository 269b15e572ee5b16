"""The services floor: the systems that the milestones call for."""
