"""What stands behind the plan's offers, one module a sort."""
