"""YAML rule files to rules: what a rule says, its condition compiled, all its mistakes told."""

from auditor.rulebook.expression import (
    Comparison,
    Condition,
    ConditionError,
    Name,
    parse_condition,
)
from auditor.rulebook.interval import Undefined, Value, exact, meet
from auditor.rulebook.loading import Rulebook, load_rule, load_rules
from auditor.rulebook.mistakes import RuleError
from auditor.rulebook.rule import KINDS, PLACEHOLDERS, Example, Rule
from auditor.rulebook.schema import rule_schema

__all__ = [
    "KINDS",
    "PLACEHOLDERS",
    "Comparison",
    "Condition",
    "ConditionError",
    "Example",
    "Name",
    "Rule",
    "RuleError",
    "Rulebook",
    "Undefined",
    "Value",
    "exact",
    "load_rule",
    "load_rules",
    "meet",
    "parse_condition",
    "rule_schema",
]
