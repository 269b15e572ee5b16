"""The pages on which people edit a plan."""
