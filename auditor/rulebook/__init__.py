"""YAML rule files to rules: what a rule says, its condition compiled, all its mistakes told."""

from auditor.rulebook.about import KINDS
from auditor.rulebook.expression import (
    Comparison,
    Condition,
    ConditionError,
    Name,
    parse_condition,
)
from auditor.rulebook.fixing import fix_rules
from auditor.rulebook.interval import Undefined, Value, exact, meet
from auditor.rulebook.kinds import OTHER, DocumentKind
from auditor.rulebook.loading import Rulebook, load_rule, load_rules
from auditor.rulebook.mistakes import RuleError
from auditor.rulebook.packs import Pack
from auditor.rulebook.placeholders import PLACEHOLDERS
from auditor.rulebook.rule import Example, Rule
from auditor.rulebook.schema import rule_schema

__all__ = [
    "KINDS",
    "OTHER",
    "PLACEHOLDERS",
    "Comparison",
    "Condition",
    "ConditionError",
    "DocumentKind",
    "Example",
    "Name",
    "Pack",
    "Rule",
    "RuleError",
    "Rulebook",
    "Undefined",
    "Value",
    "exact",
    "fix_rules",
    "load_rule",
    "load_rules",
    "meet",
    "parse_condition",
    "rule_schema",
]
