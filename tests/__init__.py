"""What is tested over the whole site: stories, invariants, the access matrix, the house itself."""
