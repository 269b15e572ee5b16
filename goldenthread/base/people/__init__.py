"""People: users, organisations, roles held per area from-to, and signing in."""
