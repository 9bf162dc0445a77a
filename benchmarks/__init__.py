"""Measurements: how right and how fast."""
