"""Every key of a configuration says what is wrong with it, where, and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from doclint.engine.configuration.keys import Keys, RuleKeys
from doclint.rulebook.shapes import record_shape
from doclint.structure.own_names import OwnAgency, OwnRegion

from .conftest import errors

Write = Callable[[str, str], None]

ERRORS = {
    "extends": [
        ("extends: [basis.yaml]", '1:11: found nothing at "basis.yaml", expected a path', "base.yaml"),
        ("extends: bse.yaml", '1:10: found nothing at "bse.yaml"', "base.yaml"),
        ("extends: [archive:strict]", '1:11: found the pack "archive:strict", which is not installed', ""),
        ("extends: https://example.org/a.yaml", '1:10: found the address "https:', ""),
        ("extends: 3", "1:10: found the number 3, expected text or a list, each text", ""),
        ("extends: [doclint.yaml]", "1:11: found a circle (doclint.yaml → doclint.yaml)", ""),
    ],
    "rule-paths": [
        ("rule-paths: [rulse]", '1:14: found nothing at "rulse", expected a rule file', "rules"),
        ("rule-paths: rules", '1:13: found the text "rules", expected a list', ""),
    ],
    "select": [
        ("select: [DUP, NUMM]", '1:15: found "NUMM", which fits no rule', "NUM"),
        ("select:", "1:8: found nothing, expected a list", ""),
    ],
    "ignore": [("ignore:\n  - DUP\n  - repeated-itm", '3:5: found "repeated-itm"', "repeated-item")],
    "extend-select": [("extend-select: [DUPP]", '1:17: found "DUPP"', "DUP")],
    "per-file-ignores": [
        ("per-file-ignores: {a.md: [TRUU]}", '1:27: found "TRUU"', "TRU"),
        ("per-file-ignores: {a.md: TRU}", '1:26: found the text "TRU", expected a list', ""),
        ("per-file-ignores: {'': [TRU]}", '1:20: found the text "", expected a pattern', ""),
    ],
    "include": [
        ("include: ['!']", '1:11: found the text "!"', ""),
        ("include: {a: b}", "1:10: found a mapping", ""),
    ],
    "exclude": [("exclude: [1]", "1:11: found the number 1, expected text", "")],
    "rules": [
        ("rules: {DUP0001: {}}", '1:9: found "DUP0001", which is no rule', "DUP001"),
        (
            "rules: {DUP001: {}, repeated-item: {}}",
            "1:21: found the rule DUP001, which stands above as DUP001",
            "",
        ),
        ("rules: [DUP001]", "1:8: found a list of 1, expected a mapping", ""),
        ("rules: {DUP001: off}", "1:17: found false", "{enabled: false}"),
        ("rules: {DUP001: info}", '1:17: found the text "info", expected a mapping', "{severity: info}"),
        ("rules: {DUP001: 3}", "1:17: found the number 3, expected a mapping", ""),
        ("rules: {DUP001: {sevrity: info}}", '1:18: found the unknown key "sevrity"', "severity"),
    ],
    "rules.enabled": [
        ("rules: {DUP001: {enabled: 1}}", "1:27: found the number 1, expected true or false", "")
    ],
    "rules.severity": [("rules: {DUP001: {severity: warn}}", '1:28: found the text "warn"', "warning")],
    "rules.options": [
        ("rules: {DUP001: {options: {min_char: 3}}}", '1:28: found the unknown key "min_char"', "min_chars"),
        (
            "rules: {DUP001: {options: {min_chars: x}}}",
            '1:39: found the text "x", expected a whole number',
            "",
        ),
        ("rules: {RES001: {options: {pattern: '('}}}", "1:37: found ", ""),
    ],
    "rules.message": [
        ("rules: {DUP001: {message: {zh: '{a b}'}}}", "1:32: found a wrong template", ""),
        ("rules: {DUP001: {message: {}}}", "1:27: found no wording", ""),
        ("rules: {DUP001: {message: {cn: x}}}", '1:28: found the unknown key "cn"', "zh"),
    ],
    "agencies": [
        ("agencies: [星河集团]", '1:12: found the text "星河集团", expected a mapping', ""),
        (
            "agencies: [{name: 星河集团}, {name: 星河集团}]",
            "1:33: found the agency 星河集团 a second time",
            "",
        ),
    ],
    "agencies.name": [
        ("agencies: [{short: [星集]}]", '1:12: found no key "name"', ""),
        ("agencies: [{name: 厅}]", '1:19: found the text "厅", expected a name of two', ""),
    ],
    "agencies.short": [("agencies: [{name: 星河集团, short: [星]}]", '1:33: found the text "星"', "")],
    "agencies.region": [
        (
            "agencies: [{name: 星河集团, region: 长沙是}]",
            '1:33: found the region "长沙是", which is not known',
            "长沙",
        ),
    ],
    "agencies.kin": [
        ("agencies: [{name: 星河集团, kin: 馆}]", '1:30: found the text "馆", expected a list', "")
    ],
    "agencies.number-codes": [
        ("agencies: [{name: 星河集团, number-codes: ['']}]", '1:40: found the text ""', ""),
        (
            "agencies: [{name: 星河集团, number_codes: []}]",
            '1:25: found the unknown key "number_codes"',
            "number-codes",
        ),
    ],
    "regions": [("regions: 云麓", '1:10: found the text "云麓", expected a list', "")],
    "regions.name": [("regions: [{name: 云, province: 湖南省}]", '1:18: found the text "云"', "")],
    "regions.province": [
        (
            "regions: [{name: 云麓新城, province: 湖南}]",
            '1:34: found the region "湖南", expected a province',
            "湖南省",
        ),
        (
            "regions: [{name: 云麓新城, province: 长沙市}]",
            '1:34: found the region "长沙市", expected a province',
            "",
        ),
        ("regions: [{name: 云麓新城}]", '1:11: found no key "province"', ""),
        ("regions: [{name: 云麓新城, province: 湖男省}]", '1:34: found the region "湖男省"', "湖南省"),
    ],
    "regions.prefecture": [
        (
            "regions: [{name: 云麓新城, province: 湖北省, prefecture: 长沙市}]",
            '1:51: found the region "长沙市", expected a',
            "",
        ),
        (
            "regions: [{name: 云麓新城, province: 湖南省, prefecture: 长沙}]",
            '1:51: found the region "长沙"',
            "长沙市",
        ),
        (
            "regions: [{name: 云麓新城, province: 湖南省, prefecture: 长杀市}]",
            '1:51: found the region "长杀市"',
            "长沙市",
        ),
    ],
    "regions.short": [
        ("regions: [{name: 云麓新城, province: 湖南省, short: [云]}]", '1:47: found the text "云"', "")
    ],
    "regions.level": [
        (
            "regions: [{name: 云麓新城, province: 湖南省, level: country}]",
            '1:46: found the text "country"',
            "county",
        ),
    ],
    "boilerplate": [
        ("boilerplate: [。]", '1:15: found the text "。", expected a sentence', ""),
        ("boilerplate: 特此通知。", "1:14: found the text", ""),
    ],
    "language": [("language: cn", '1:11: found the text "cn", expected one of zh, en', "zh")],
    "fail-on": [
        ("fail-on: never", '1:10: found the text "never", expected one of error, warning, info', ""),
        ("fail_on: error", '1:1: found the unknown key "fail_on"', "fail-on"),
    ],
}
"""Key to configurations, the beginning of what is said of them, and the word proposed."""


@pytest.mark.parametrize(("text", "said", "nearest"), [case for cases in ERRORS.values() for case in cases])
def test_what_is_wrong(write: Write, text: str, said: str, nearest: str) -> None:
    write("base.yaml", "language: zh\n")
    write("rules/README.md", "")
    write("doclint.yaml", text + "\n")
    (error,) = errors()
    assert error.startswith(f"doclint.yaml:{said}"), error
    assert error.endswith(f'did you mean "{nearest}"?') if nearest else "did you mean" not in error


def test_every_key_has_a_test_of_its_error() -> None:
    def names(record: type, above: str = "") -> set[str]:
        return {above + field.name for field in record_shape(record).fields}

    keys = names(Keys) | names(RuleKeys, "rules.")
    keys |= names(OwnAgency, "agencies.") | names(OwnRegion, "regions.")
    assert ERRORS.keys() == keys


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select: [DUP\n", "doclint.yaml:2:1: found a YAML error"),
        ("language: zh\n---\nlanguage: en\n", "doclint.yaml:3:1: found a second document"),
        ("- DUP\n", "doclint.yaml:1:1: found a list of 1"),
        ("language: zh\nlanguage: en\n", 'doclint.yaml:2:1: found the key "language" a second time'),
    ],
)
def test_yaml_that_is_no_configuration(write: Write, text: str, said: str) -> None:
    write("doclint.yaml", text)
    assert errors()[0].startswith(said)


TOML = """[project]
name = "x"

[tool.doclint]
fail-on = "eror"
select = ["DUP", "NUMM"]

[tool.doclint.rules.DUP001]
severity = "warn"

[[tool.doclint.agencies]]
name = "星河集团"

[[tool.doclint.agencies]]
nme = "云麓馆"
"""


def test_toml_has_places_too(write: Write) -> None:
    write("pyproject.toml", TOML)
    assert [error.split(": found")[0] for error in errors()] == [
        "pyproject.toml:5:11",
        "pyproject.toml:9:12",
        "pyproject.toml:14:1",
        "pyproject.toml:15:1",
    ]
    write(
        "pyproject.toml", TOML.replace('"eror"', '"error"').replace('"warn"', '"info"').replace("nme", "name")
    )
    assert [error.split(",")[0] for error in errors()] == ['pyproject.toml:6:18: found "NUMM"']


@pytest.mark.parametrize(
    ("text", "place"), [("[tool.doclint]\nselect = [\n", "3:1"), ("[tool.doclint]\nselect = = 1\n", "2:10")]
)
def test_toml_that_is_none(write: Write, text: str, place: str) -> None:
    write("pyproject.toml", text)
    (error,) = errors()
    assert error.startswith(f"pyproject.toml:{place}: found a TOML error (")


def test_all_that_is_wrong_is_said_at_once(write: Write) -> None:
    write("doclint.yaml", "language: cn\nselct: [DUP]\nfail-on: x\n")
    assert len(errors()) == 3


def test_an_error_in_an_extended_file_names_that_file(write: Write) -> None:
    write("house/base.yaml", "rules: {DUP001: {severity: bad}}\n")
    write("doclint.yaml", "extends: house/base.yaml\n")
    assert errors()[0].startswith("house/base.yaml:1:28: ")


def test_a_circle_through_several_files(write: Write, here: Path) -> None:
    write("doclint.yaml", "extends: a/one.yaml\n")
    write("a/one.yaml", "extends: [two.yaml]\n")
    write("a/two.yaml", "extends: [one.yaml]\n")
    assert errors() == [
        "a/two.yaml:1:11: found a circle (a/one.yaml → a/two.yaml → a/one.yaml), "
        "expected a configuration that does not extend this one"
    ]


def test_a_file_that_is_no_utf8(here: Path) -> None:
    Path("doclint.yaml").write_bytes("language: 中".encode("gb18030"))
    assert errors()[0].startswith("doclint.yaml:1:1: found a file that cannot be read")


@pytest.mark.parametrize("text", [case[0] for cases in ERRORS.values() for case in cases])
def test_errors_speak_chinese_too(write: Write, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    write("doclint.yaml", text + "\n")
    (error,) = errors()
    assert re.match(r"doclint\.yaml:\d+:\d+[:：]", error)
    said = re.sub(r"“[^”]*”|（[^）]*）|\([^)]*\)", "", error.partition("：")[2] or error)
    assert not re.search(r"[a-z]{2,} [a-z]{2,}", said), error
    assert not re.search(r"\b(found|expected|did you mean|or|each|a list|text)\b", said), error
