"""Reports and facts as text, one form a module, each with ``render``.

Those of `FORMS` show a report; `facts_table`, `facts_json` and `facts_csv` show the facts of one
document. What they know is the model alone: not where a file lies, not what a rule looks like.
"""

#: The forms of a report, each the name of its module: for people, for filing, for platforms.
FORMS = (
    *("table", "html", "markdown", "csv", "xlsx", "json"),
    *("sarif", "junit", "gitlab", "github"),
)
