"""Cells of tables as facts: what rows and columns say, what adds up."""
