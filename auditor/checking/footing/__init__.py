"""Rules of kind `table`: rows, columns and cells, formulas."""
