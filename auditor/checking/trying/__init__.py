"""Rules of kind `check`: ways to fill a condition, what comes of each, which one counts."""
