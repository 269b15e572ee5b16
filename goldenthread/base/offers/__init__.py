"""Offers: how a room speaks to rooms above it, without knowing them."""
