"""The JSON Schema of rule files, for editors; derived from the classes that the loader uses."""

from __future__ import annotations

from typing import Any

from doclint.checks import registry
from doclint.rulebook.option_docs import option_docs
from doclint.rulebook.options import options_shape
from doclint.rulebook.rule import Rule, Wording
from doclint.rulebook.shapes import Shape, record_shape, words

SCHEMA_ID = "https://doclint.readthedocs.io/schema/rules.json"

_SCALARS: dict[str, dict[str, Any]] = {
    "any": {}, "str": {"type": "string"}, "int": {"type": "integer"}, "float": {"type": "number"},
    "bool": {"type": "boolean"}, "null": {"type": "null"},
}  # fmt: skip


def rule_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a rule file, options by check type. Imports every check type."""
    schema = shape_schema(record_shape(Rule))
    schema["properties"]["check"] = {"enum": list(registry.MODULES)}
    schema["properties"]["options"] = {"type": "object"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "doclint rule",
        **schema,
        "anyOf": [{"required": ["message"]}, {"required": ["variants"]}],
        "allOf": [
            {
                "if": {"properties": {"check": {"const": check}}, "required": ["check"]},
                "then": {"properties": {"options": {"$ref": f"#/$defs/{check}"}}},
            }
            for check in registry.MODULES
        ],
        "$defs": {check: shape_schema(options_shape(check)) for check in registry.MODULES},
    }


def shape_schema(shape: Shape) -> dict[str, Any]:
    """The JSON Schema of a shape."""
    match shape.kind:
        case "choice":
            return {"enum": list(shape.choices)}
        case "union":
            return {"anyOf": [shape_schema(member) for member in shape.members]}
        case "list" if shape.fixed_length:
            length = len(shape.items)
            members = [shape_schema(item) for item in shape.items]
            return {"type": "array", "prefixItems": members, "minItems": length, "maxItems": length}
        case "list":
            return {"type": "array", "items": shape_schema(shape.items[0])}
        case "map":
            return {"type": "object", "additionalProperties": shape_schema(shape.items[0])}
        case "record":
            return _record_schema(shape)
        case "str" if shape.pattern:
            return {"type": "string", "pattern": f"^({shape.pattern})$", "description": words(shape, "en")}
        case _:
            return dict(_SCALARS[shape.kind])


def _record_schema(shape: Shape) -> dict[str, Any]:
    docs = option_docs(shape.record) if shape.record else {}
    properties = {}
    for field in shape.fields:
        properties[field.name] = shape_schema(field.shape)
        if field.attribute in docs:
            properties[field.name]["description"] = docs[field.attribute]
        if isinstance(field.default, str | int | float | bool):
            properties[field.name]["default"] = field.default
    schema: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    required = [field.name for field in shape.fields if field.required]
    if required:
        schema["required"] = required
    if shape.record is Wording:
        schema["minProperties"] = 1
    return schema
