"""Work: background tasks and how far each has got."""
