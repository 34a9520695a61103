"""The JSON Schema of ``doclint.yaml``, for editors; derived from the classes that validate it."""

from __future__ import annotations

from typing import Any

from doclint.checks import registry
from doclint.engine.configuration.keys import Keys, RuleKeys
from doclint.rulebook import Rule
from doclint.rulebook.options import options_shape
from doclint.rulebook.schema import shape_schema
from doclint.rulebook.selection import ALL, family
from doclint.rulebook.shapes import record_shape

SCHEMA_ID = "https://doclint.readthedocs.io/schema/config.json"


def configuration_schema(rules: tuple[Rule, ...]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a configuration file: ``rules`` are those that it proposes, with their
    options; rules of a house's own are allowed, too. Imports every check type.
    """
    schema = shape_schema(record_shape(Keys))
    properties = schema["properties"]
    change = shape_schema(record_shape(RuleKeys))
    properties["rules"] = {
        "type": "object",
        "description": properties["rules"]["description"],
        "properties": {rule.code: _rule(rule) for rule in rules},
        "additionalProperties": change,
    }
    for key in ("select", "ignore", "extend-select"):
        properties[key]["items"] = {"$ref": "#/$defs/selector"}
    properties["per-file-ignores"]["additionalProperties"]["items"] = {"$ref": "#/$defs/selector"}
    words = [ALL, *dict.fromkeys(family(rule.code) for rule in rules)]
    words += [word for rule in rules for word in (rule.code, rule.name)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "doclint configuration",
        **schema,
        "$defs": {
            "selector": {
                "description": "A code, a prefix of codes, the name of a rule, or ALL.",
                "anyOf": [{"enum": words}, {"type": "string"}],
            },
            "severity": change["properties"]["severity"],
            "enabled": change["properties"]["enabled"],
            "message": change["properties"]["message"],
            **{
                check: _options(check)
                for check in sorted({rule.check for rule in rules} & registry.MODULES.keys())
            },
        },
    }


def _rule(rule: Rule) -> dict[str, Any]:
    explanation = rule.explain.en or rule.explain.zh or rule.wording("").en
    return {
        "type": "object",
        "description": f"{rule.name} ({rule.severity}): {explanation}".strip(),
        "properties": {
            "severity": {"$ref": "#/$defs/severity"},
            "enabled": {"$ref": "#/$defs/enabled"},
            "options": {"$ref": f"#/$defs/{rule.check}"},
            "message": {"$ref": "#/$defs/message"},
        },
        "additionalProperties": False,
    }


def _options(check: str) -> dict[str, Any]:
    """The options of a check type. None is required: the rule has them already."""
    schema = shape_schema(options_shape(check))
    schema.pop("required", None)
    return schema
