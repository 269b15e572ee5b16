"""What comments are made of: whom their words mention, and what can be kept."""
