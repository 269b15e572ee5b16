"""Search: one index over what every room offers, on SQLite and on PostgreSQL."""
