"""The JSON Schemas: current in schemas/, true of the rules that ship, and as strict as doclint itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result
from jsonschema import Draft202012Validator

from doclint.engine.configuration.keys import Keys, RuleKeys
from doclint.rulebook.shapes import record_shape
from doclint.structure.own_names import OwnAgency, OwnRegion

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("name", ["rules", "config"])
def test_the_schemas_kept_are_those_that_are_printed(run: Run, name: str) -> None:
    printed = json.loads(run("schema", name, LC_ALL="zh_CN.UTF-8").stdout)
    assert printed == schema(name), f"write it anew: doclint schema {name} --output schemas/{name}.json"
    Draft202012Validator.check_schema(printed)
    assert printed["$id"].endswith(f"/{name}.json")


def test_the_rules_that_ship_fit_their_schema() -> None:
    validator = Draft202012Validator(schema("rules"))
    for file in sorted((ROOT / "rules").rglob("*.yaml")):
        for rule in yaml.load_all(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader):
            assert rule is not None
        for rule in yaml.load_all(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            wrong = [
                f"{file.name}: {error.json_path}: {error.message[:90]}"
                for error in validator.iter_errors(rule)
            ]
            assert wrong == []


FULL = """
extends: [base.yaml, archive-rules:strict]
rule-paths: [house-rules]
select: [DUP, NUM, repeated-item, ARC001]
ignore: [DUP003]
extend-select: [ALL]
per-file-ignores: {drafts/: [RES, TRU]}
include: ['*.md']
exclude: [drafts/]
rules:
  DUP001: {severity: info, enabled: true, options: {min_chars: 8}, message: {zh: 重复, en: again}}
  ARC001: {severity: error}
agencies: [{name: 星河集团, short: [星集], region: 长沙市, kin: [云麓馆], number-codes: [星集发]}]
regions: [{name: 云麓新城, province: 湖南省, prefecture: 长沙市, short: [云麓], level: county}]
boilerplate: [特此通知。]
language: zh
fail-on: error
"""


def test_a_configuration_with_every_key_fits() -> None:
    data = yaml.safe_load(FULL)
    assert data.keys() == {field.name for field in record_shape(Keys).fields}
    assert data["rules"]["DUP001"].keys() == {field.name for field in record_shape(RuleKeys).fields}
    assert data["agencies"][0].keys() == {field.name for field in record_shape(OwnAgency).fields}
    assert data["regions"][0].keys() == {field.name for field in record_shape(OwnRegion).fields}
    assert list(Draft202012Validator(schema("config")).iter_errors(data)) == []


@pytest.mark.parametrize(
    "text",
    [
        "selct: [DUP]",
        "select: DUP",
        "language: cn",
        "fail-on: never",
        "rules: {DUP001: {sevrity: info}}",
        "rules: {DUP001: {severity: warn}}",
        "rules: {DUP001: {options: {min_char: 8}}}",
        "rules: {DUP001: {options: {min_chars: eight}}}",
        "rules: {DUP001: {message: {}}}",
        "agencies: [{short: [星集]}]",
        "regions: [{name: 云麓新城, province: 湖南省, level: country}]",
        "exclude: [1]",
        "select:",
    ],
)
def test_what_doclint_refuses_does_not_fit(text: str) -> None:
    assert list(Draft202012Validator(schema("config")).iter_errors(yaml.safe_load(text))) != []


def test_every_key_and_option_is_described() -> None:
    def undescribed(properties: dict[str, Any], where: str) -> list[str]:
        bare = [
            f"{where}.{key}"
            for key, value in properties.items()
            if not value.get("description") and "$ref" not in value
        ]
        for key, value in properties.items():
            inner = value.get("items", value)
            bare += (
                undescribed(inner.get("properties", {}), f"{where}.{key}") if isinstance(inner, dict) else []
            )
        return bare

    full = schema("config")
    rules = full["properties"].pop("rules")
    assert undescribed(full["properties"], "config") == []
    assert all(rule["description"] for rule in rules["properties"].values())


def test_a_schema_goes_to_a_file(run: Run, here: Path) -> None:
    assert run("schema", "config", "--output", "config.json").exit_code == 0
    assert Path("config.json").read_text(encoding="utf-8") == run("schema", "config").stdout
    assert run("schema", "confg").exit_code == 2


def test_every_key_of_a_rule_is_described() -> None:
    """Derived: an editor shows something for whatever a rule may hold."""

    def undescribed(one: dict[str, Any], path: str) -> list[str]:
        found = []
        for name, inner in one.get("properties", {}).items():
            found += [] if "description" in inner else [f"{path}/{name}"]
            found += undescribed(inner, f"{path}/{name}")
        return found + undescribed(one.get("items", {}), path) if one else found

    rules = schema("rules")
    assert undescribed(rules, "") == []
    for check, options in rules["$defs"].items():
        assert undescribed(options, check) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"check": "patern"}, "$.check"),
        ({"options": {"patern": "x"}}, "$.options"),
        ({"options": {"pattern": "x", "unit": "page"}}, "$.options.unit"),
        ({"variants": {"late": {"en": "late"}}}, "$.variants"),
        ({"related": {"agian": {"en": "again"}}}, "$.related"),
        ({"options": None}, "$"),
        ({"message": {}}, "$.message"),
        ({"parts": ["titel"]}, "$.parts[0]"),
        ({"examples": {"bad": [{"text": "x", "at": ["1"]}]}}, "$.examples.bad[0].at[0]"),
    ],
)
def test_mistakes_in_a_rule_are_marked(change: dict[str, Any], place: str) -> None:
    rule = {
        "code": "ARC001", "name": "a", "check": "pattern", "severity": "info", "options": {"pattern": "x"},
        "message": {"en": "found"},
    }  # fmt: skip
    validator = Draft202012Validator(schema("rules"))
    assert list(validator.iter_errors(rule)) == []
    wrong = {key: value for key, value in {**rule, **change}.items() if value is not None}
    assert place in {error.json_path for error in validator.iter_errors(wrong)}
