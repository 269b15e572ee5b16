"""Areas: the local areas of one deployment, and the scoping of everything to one of them."""
