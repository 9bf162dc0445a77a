"""Which outcomes stand, and how much each weighs."""
