"""The plan: documents read, plan rows, and the pages that show them."""
