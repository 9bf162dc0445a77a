"""Rules of kind `parts`: totals and what makes them up, shares of a whole."""
