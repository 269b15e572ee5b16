"""Examples to try the product with. All of it is invented; see README.md."""
