"""The base floor: rooms that know nothing of SEND."""
