"""Every kind of mistake in a rule file is one message at its place, with the nearest right word; none is anything else."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from doclint.checks import registry
from doclint.rulebook.compiled import shipped_folder, shipped_rules
from doclint.rulebook.loading import RuleFileError, as_rules, read_rules, rule_files
from doclint.rulebook.options import options_shape
from doclint.rulebook.rule import Rule
from doclint.rulebook.shapes import Field, Shape, record_shape
from doclint.rulebook.starting import starting_rule

CHECKS = list(registry.MODULES)

RULE = """\
code: ARC001
name: no-tbd
check: pattern
severity: warning
options:
  pattern: '待定(?P<what>.)'
message: {zh: "有 {what}", en: "{what} is open"}
explain: {zh: 说明。}
examples:
  bad:
    - text: 待定项。
      at: ["1:1"]
  good: [{text: 已定。}]
"""
TERMS = """\
code: ARC002
name: old-names
check: terms
severity: warning
options:
  terms:
    - {term: 甲局, valid_to: "2023-02-28"}
    - {term: 乙局, valid_from: "2023-03-01"}
message: {zh: "{term}"}
"""


@cache
def shipped() -> tuple[Rule, ...]:
    return shipped_rules()


def errors(folder: Path, *texts: str, **data: str) -> list[str]:
    """What is said of rule files a.yaml, b.yaml, … with these texts; the folder is left out."""
    for name, text in zip("abcdef", texts, strict=False):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    for name, text in data.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    try:
        written = read_rules(rule_files([folder]), replaceable=shipped())
        for rule in as_rules(written, shipped=False):
            assert rule.options is not None
    except RuleFileError as error:
        return [str(each).replace(folder.as_posix() + "/", "") for each in error.errors]
    return []


MISTAKES = {
    "unknown key": (("severity:", "serverity:"), '4:1: found the unknown key "serverity"', "severity"),
    "missing key": (("severity: warning\n", ""), '1:1: found no key "severity"', ""),
    "wrong type": (("severity: warning", "severity: [warning]"), "4:11: found a list of 1", ""),
    "unknown word": (("severity: warning", "severity: warn"), '4:11: found the text "warn"', "warning"),
    "unknown check type": (("check: pattern", "check: patern"), '3:8: found the text "patern"', "pattern"),
    "unknown option": (("  pattern:", "  patern:"), '6:3: found the unknown key "patern"', "pattern"),
    "option out of range": (("  pattern:", "  times: 0\n  pattern:"), "6:10: found the number 0, expected a number of", ""),
    "regex that does not compile": (("'待定(?P<what>.)'", "'待定(?P<what>.'"), "6:15: found", ""),
    "regex with quotes": (("'待定(?P<what>.)'", "'''待定''('"), "6:19: found", ""),
    "regex in double quotes": (("'待定(?P<what>.)'", r'"待\\d("'), "6:17: found", ""),
    "replacement without a capture": (
        ("  pattern:", "  replacement: '\\2'\n  pattern:"), r'6:18: found "\2" (invalid group reference 2)', "",
    ),
    "placeholder that nothing fills": (("有 {what}", "有 {waht}"), "7:18: found the placeholder {waht}", "{what}"),
    "placeholder with an unknown form": (("有 {what}", "有 {what:z}"), "7:15: found a wrong template", ""),
    "wording that is not asked for": (("explain:", "related: {agian: {zh: 又}}\nexplain:"), '8:11: found the name "agian"', "again"),
    "unknown part": (("options:", "parts: [titel]\noptions:"), '5:9: found the text "titel"', "title"),
    "severity in Chinese": (("severity: warning", "severity: 警告"), '4:11: found the text "警告"', "warning"),
    "part in Chinese": (("options:", "parts: [标题]\noptions:"), '5:9: found the text "标题"', "title"),
    "unknown profile": (("options:", "profiles: [notices]\noptions:"), '5:12: found the text "notices"', "notice"),
    "unknown language": (("options:", "languages: [cn]\noptions:"), '5:13: found the text "cn"', "zh"),
    "fix without replacement": (("explain:", "fix: fill\nexplain:"), "8:6: found the fix fill and no replacement", ""),
    "replacement without fix": (
        ("  pattern:", "  replacement: 定\n  pattern:"), "6:16: found the option replacement in a rule without fix", "",
    ),
    "option outside of options": (
        ("explain:", "times: 2\nexplain:"), '8:1: found the option "times" outside of options, expected it under options', "",
    ),
    "full-width colon": (
        ("severity: warning", "severity：warning"),
        """5:1: found a YAML error (could not find expected ':'; the ： in line 4 is full width, YAML wants ":" and a space)""", "",
    ),
    "bad code": (("ARC001", "arc-1"), '1:7: found the text "arc-1", expected a code', ""),
    "bad name": (("no-tbd", "No TBD"), '2:7: found the text "No TBD", expected a name', ""),
    "name of another": (("no-tbd", "repeated-item"), "2:7: found the name repeated-item, which DUP001 has", ""),
    "place that is none": (('"1:1"', '"line 1"'), '12:12: found the text "line 1", expected a place', ""),
    "place without quotes": (('"1:1"', "1"), "12:12: found the number 1, expected a place in quotes", ""),
    "place beyond the text": (('"1:1"', '"2:1"'), "12:12: found line 2, expected a line from 1 to 1", ""),
    "column beyond the line": (('"1:1"', '"1:9"'), "12:12: found column 9 of line 1", ""),
    "no places": (('["1:1"]', "[]"), "12:11: found an empty list, expected a place at least", ""),
    "example without text": (("text: 待定项。", 'text: " "'), "11:13: found an example without text", ""),
    "key twice": (("severity: warning", "severity: warning\nname: other"), '5:1: found the key "name" a second time', ""),
    "tab": (("  pattern:", "\tpattern:"), "6:1: found a YAML error", ""),
    "colon in a text": (("说明。", "a: b: c"), "8:16: found a YAML error", ""),
    "backslash in double quotes": (("'待定(?P<what>.)'", r'"\d"'), "6:13: found a YAML error", ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", MISTAKES)
def test_a_mistake_is_said_at_its_place(tmp_path: Path, kind: str) -> None:
    change, said, nearest = MISTAKES[kind]
    assert change[0] in RULE
    found = errors(tmp_path, RULE.replace(*change, 1))
    wanted = [each for each in found if each.startswith(f"a.yaml:{said}")]
    assert wanted, found
    if nearest:
        assert wanted[0].endswith(f'; did you mean "{nearest}"?')
    if kind not in ("unknown key", "unknown option"):  # where a key that must be there is misspelt, it is missing too
        assert len(found) == 1


def test_the_sound_rules_have_no_errors(tmp_path: Path) -> None:
    assert errors(tmp_path, RULE, TERMS) == []


TERM_MISTAKES = [
    (('"2023-02-28"', '"2023-02-30"'), '7:28: found the text "2023-02-30", expected a day of the calendar'),
    (('"2023-02-28"', "2023-2-28"), '7:28: found the text "2023-2-28", expected a day of the calendar'),
    (('valid_to: "2023', 'valid_to: "2023-02-28", valid_from: "2024'), "7:28: found 2023-02-28, before it is valid"),
    (("valid_to", "valid_till"), '7:18: found the unknown key "valid_till"'),
    (("乙局", "甲局"), '8:14: found "甲局" a second time (first in term 1)'),
    (("term: 甲局", 'term: ""'), "7:14: found an empty term"),
]


@pytest.mark.parametrize(("change", "said"), TERM_MISTAKES)
@pytest.mark.parametrize("in_data", [False, True])
def test_mistakes_in_terms(tmp_path: Path, change: tuple[str, str], said: str, in_data: bool) -> None:
    rows = "".join(line[4:] + "\n" for line in TERMS.splitlines() if line.startswith("    - "))
    rule = TERMS.replace("  terms:\n", "  data: names.yaml\n")
    rule = "".join(line + "\n" for line in rule.splitlines() if not line.startswith("    - "))
    if not in_data:
        found = errors(tmp_path, TERMS.replace(*change))
        assert [each for each in found if each.startswith(f"a.yaml:{said}")], found
        return
    found = errors(tmp_path, rule, names=rows.replace(*change))
    row, column, words = said.split(":", 2)
    assert [each for each in found if each.startswith(f"names.yaml:{int(row) - 6}:{int(column) - 4}:{words}")], found


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "a.yaml:6:9: found the file names.yaml, which cannot be read (No such file or directory)"),
        ("", "names.yaml:1:1: found an empty file"),
        ("terms\n", "names.yaml:1:1: found something that is no list"),
        ("terms: 1\n", "names.yaml:1:8: found something that is no list"),
        ("- {term: 丙局\n", "names.yaml:2:1: found a YAML error"),
        ("- 丙局\n", 'names.yaml:1:3: found the text "丙局"'),
        ("- {term: 甲局}\n", 'names.yaml:1:10: found "甲局" a second time'),
        ("- {term: 丙局}\n---\n- {term: 丁局}\n", "names.yaml:3:1: found a second document"),
        ("- {term: 丙局}\n", ""),
        ("terms:\n  - {term: 丙局}\n", ""),
    ],
)
def test_a_file_of_data(tmp_path: Path, content: str | None, said: str) -> None:
    data = {} if content is None else {"names": content}
    found = errors(tmp_path, TERMS.replace("  terms:\n", "  data: names.yaml\n  terms:\n"), **data)
    assert len(found) == bool(said), found
    assert not said or found[0].startswith(said)


def test_the_rows_of_a_data_file_come_behind_those_of_the_rule(tmp_path: Path) -> None:
    text = TERMS.replace("  terms:\n", "  data: names.yaml\n  terms:\n")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "names.yaml").write_text("- {term: 丙局, source: 某文件}\n", encoding="utf-8")
    (rule,) = as_rules(read_rules(rule_files([tmp_path])), shipped=False)
    assert [term.term for term in rule.options.terms] == ["甲局", "乙局", "丙局"]


def test_a_code_used_twice_names_both_places_and_a_free_one(tmp_path: Path) -> None:
    (first, *others) = errors(tmp_path, RULE, RULE.replace("no-tbd", "other"))
    assert first == (
        f"b.yaml:1:7: found the code ARC001, which {tmp_path.as_posix()}/a.yaml:1 has, expected a code of its own, "
        "such as ARC002"
    ).replace(tmp_path.as_posix() + "/", "")
    assert others == []


def test_several_mistakes_are_all_said(tmp_path: Path) -> None:
    text = RULE.replace("warning", "warn").replace("有 {what}", "有 {waht:z}").replace('"1:1"', '"7:1"')
    rows = [each.split(":")[1] for each in errors(tmp_path, text, TERMS.replace("02-28", "02-30"), "[")]
    assert rows == ["4", "7", "12", "7", "2"]


def test_mistakes_are_said_in_chinese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    for kind, (change, _, _) in MISTAKES.items():
        (found, *_) = errors(tmp_path, RULE.replace(*change, 1))
        assert "这里是" in found, kind
        assert "应当是" in found
        assert " found " not in found
        assert " expected " not in found or "YAML" in found  # what libyaml says is not translated
    (found,) = errors(tmp_path, RULE.replace("severity: warning", "severity: warn"))
    assert found == "a.yaml:4:11: 这里是文字“warn”，应当是error、warning、info 之一；是不是“warning”？"


def fields(shape: Shape, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Field]]:
    return [((*path, field.name), field) for field in shape.fields]


def wrong_for(shape: Shape) -> Any:
    """A value that the shape does not take."""
    kinds = {member.kind for member in shape.members} or {shape.kind}
    return {"an": ["odd", {"value": None}]} if "map" not in kinds and "record" not in kinds else [[3.5]]


@pytest.mark.parametrize("check", CHECKS)
def test_every_option_of_the_wrong_type_is_said_at_its_place(tmp_path: Path, check: str) -> None:
    """Derived: whatever option a check type has."""
    sound: dict[str, Any] = yaml.safe_load(starting_rule("ARC001", check, "en"))
    for (name,), field in fields(options_shape(check)):
        options = {**sound.get("options", {}), name: wrong_for(field.shape)}
        text = yaml.safe_dump({**sound, "options": options}, allow_unicode=True, sort_keys=False)
        row = next(i for i, line in enumerate(text.splitlines(), 1) if line.startswith(f"  {name}:"))
        found = errors(tmp_path, text)
        assert [each for each in found if each.startswith((f"a.yaml:{row}:", f"a.yaml:{row + 1}:"))], (name, found)


@pytest.mark.parametrize("check", CHECKS)
def test_every_misspelt_option_is_told_the_right_one(tmp_path: Path, check: str) -> None:
    sound: dict[str, Any] = yaml.safe_load(starting_rule("ARC001", check, "en"))
    for (name,), _ in fields(options_shape(check)):
        options = {key: value for key, value in sound.get("options", {}).items() if key != name}
        misspelt = name + "q"
        text = yaml.safe_dump({**sound, "options": {**options, misspelt: 1}}, allow_unicode=True, sort_keys=False)
        assert any(each.endswith(f'did you mean "{name}"?') for each in errors(tmp_path, text)), name


@pytest.mark.parametrize("name", [field.name for field in record_shape(Rule).fields])
def test_every_key_of_the_wrong_type_is_said_at_its_place(tmp_path: Path, name: str) -> None:
    shape = next(field.shape for field in record_shape(Rule).fields if field.name == name)
    sound = {**yaml.safe_load(RULE), name: wrong_for(shape)}
    text = yaml.safe_dump(sound, allow_unicode=True, sort_keys=False)
    row = next(i for i, line in enumerate(text.splitlines(), 1) if line.startswith(f"{name}:"))
    found = errors(tmp_path, text)
    assert [each for each in found if each.startswith((f"a.yaml:{row}:", f"a.yaml:{row + 1}:"))], found


FILES = sorted(shipped_folder().rglob("*.yaml"))
MUTATIONS = 400
"""Enough to meet every kind of damage several times; six thousand were run once."""


def damaged(text: str, chance: random.Random) -> str:
    """The text with some characters or lines taken out, doubled, moved or changed."""
    for _ in range(chance.randint(1, 3)):
        lines = text.split("\n")
        at = chance.randrange(len(lines))
        kind = chance.randrange(7)
        if kind == 0:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif kind == 2:
            lines[at] = lines[at][2:] if chance.random() < 0.5 else "  " + lines[at]
        else:
            line = lines[at]
            place = chance.randrange(len(line) + 1)
            odd = chance.choice(
                ["", "\\", "'", '"', "{", "}", "[", "]", ":", "#", "\t", "-", "(", ")", "*", "&a", "0", "null", "~", "?", "|",
                 "99999999999999999999", ".nan", "2020-13-45", "\u0000", "\ud7ff", "{0}", "{a.b}", "%", "@", "!", "<<", ": "]
            )  # fmt: skip
            lines[at] = line[:place] + odd + line[place + chance.randint(0, 3) :]
        text = "\n".join(lines)
    return text


def test_no_damage_raises_anything_but_the_error_of_rules(tmp_path: Path) -> None:
    chance = random.Random(20240501)
    for number in range(MUTATIONS):
        text = damaged(chance.choice(FILES).read_text(encoding="utf-8"), chance)
        for each in errors(tmp_path, text):
            file, row, column, _ = each.split(":", 3)
            assert (file, int(row) >= 1, int(column) >= 1) == ("a.yaml", True, True), (number, each)
