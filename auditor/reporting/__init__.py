"""Reports and facts as text, one form a module, each with ``render``.

`table` and `json` show a report; `facts_table`, `facts_json` and `facts_csv` show the facts of one
document. What they know is the model alone: not where a file lies, not what a rule looks like.
"""
