"""Which facts fill the names of a condition: by link, by name, by nearness."""
