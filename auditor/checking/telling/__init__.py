"""Outcomes in words: message, evidence, repairs, identity."""
