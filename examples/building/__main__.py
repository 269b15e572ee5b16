"""`python -m examples.building` writes the example plan anew."""

from examples.building.build import EXAMPLE_FILE, build_example

EXAMPLE_FILE.write_bytes(build_example())
