"""What is measured: ratios against a named peer and a physical floor, in the same run."""
