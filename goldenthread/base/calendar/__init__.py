"""Calendar: today, and dates in words."""
