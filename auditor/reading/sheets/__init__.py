"""What XLSX, XLS and CSV have in common: cells as they are shown, and the tables among them."""
