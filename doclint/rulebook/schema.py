"""The JSON Schema of rule files, for editors; derived from the classes that the loader uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
    """The JSON Schema (draft 2020-12) of a rule file: options, variants and placeholders by check type, those of other
    installed packages too. Imports every check type; one that cannot be used is left out.
    """
    schema = shape_schema(record_shape(Rule))
    shapes = dict(_usable())
    schema["properties"]["check"] = {"enum": list(shapes), "description": _kinds_of_checks(shapes)}
    schema["properties"]["options"]["type"] = "object"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "doclint rule",
        **schema,
        "anyOf": [{"required": ["message"]}, {"required": ["variants"]}],
        "allOf": [
            {"if": {"properties": {"check": {"const": check}}, "required": ["check"]}, "then": _of_check(check, shape)}
            for check, shape in shapes.items()
        ],
        "$defs": {check: shape_schema(shape) for check, shape in shapes.items()},
    }


def _usable() -> Iterator[tuple[str, Shape]]:
    for check in registry.known():
        try:
            yield check, options_shape(check)
        except ImportError:
            continue


def _kinds_of_checks(checks: Iterable[str]) -> str:
    """A line for every check type: what it looks for, in the first sentence of its module."""
    lines = []
    for check in checks:
        doc = registry.attribute(check, "__doc__") or ""
        first = " ".join(str(doc).strip().split("\n\n")[0].split())
        lines.append(f"{check}: {re.sub(r'^(?:The c|C)heck type ``[a-z]+``: ', '', first).rstrip('.')}.")
    return "\n".join(lines)


def _of_check(check: str, shape: Shape) -> dict[str, Any]:
    """What a check type adds: its options, the names of its wordings, the placeholders of its messages."""
    properties: dict[str, Any] = {"options": {"$ref": f"#/$defs/{check}"}}
    known = registry.values(check)
    if known is not None:
        wording = {"$ref": "#/properties/message"}
        for key, names in (("variants", known.variants), ("related", known.related)):
            properties[key] = {"properties": dict.fromkeys(sorted(names), wording), "additionalProperties": False}
        meanings = "; ".join(f"{{{name}}} {meaning[1]}" for name, meaning in known.values.items())
        properties["message"] = {"description": f"Placeholders: {meanings}."}
    added: dict[str, Any] = {"properties": properties}
    if any(field.required for field in shape.fields):
        added["required"] = ["options"]
    return added


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
