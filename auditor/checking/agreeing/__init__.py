"""Rules of kind `agree`: which statements are of one thing, and whether they agree."""
