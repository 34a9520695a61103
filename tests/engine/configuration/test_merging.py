"""A configuration and those it extends: lists add up, of one value the last counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doclint.engine.selection import Selection

from .conftest import configuration, found, rules

Write = Callable[[str, str], None]


@pytest.mark.parametrize(
    ("base", "own", "runs", "rests"),
    [
        ("ignore: [DUP001]", "ignore: [DUP003]", ["DUP002"], ["DUP001", "DUP003"]),
        ("ignore: [DUP]", "extend-select: [DUP001]", ["DUP001"], ["DUP002"]),
        ("ignore: [DUP]", "select: [DUP]", ["DUP001", "DUP002"], ["NUM001"]),  # who selects starts anew
        ("select: [DUP]", "extend-select: [NUM001]", ["DUP001", "NUM001"], ["NUM002"]),
        ("select: [DUP]", "ignore: [repeated-item]", ["DUP002"], ["DUP001", "NUM001"]),
        ("rules: {DUP001: {enabled: false}}", "rules: {DUP001: {severity: info}}", ["DUP002"], ["DUP001"]),
        ("rules: {DUP001: {enabled: false}}", "rules: {DUP001: {enabled: true}}", ["DUP001"], []),
        ("rules: {repeated-item: {enabled: false}}", "{}", ["DUP002"], ["DUP001"]),
        ("select: [DUP]", "rules: {NUM001: {enabled: true}}", ["DUP001", "NUM001"], ["NUM002"]),
    ],
)
def test_which_rules_run(write: Write, base: str, own: str, runs: list[str], rests: list[str]) -> None:
    write("base.yaml", base + "\n")
    write("doclint.yaml", f"extends: base.yaml\n{own if own != '{}' else ''}\n")
    running = rules()
    assert [code for code in runs + rests if code in running] == runs


def test_the_command_line_speaks_last(write: Write) -> None:
    write("doclint.yaml", "select: [DUP]\nignore: [DUP001]\n")
    assert rules(selection=Selection(extend_select=("DUP001", "NUM001"))).keys() >= {
        "DUP001",
        "DUP002",
        "NUM001",
    }
    assert rules(selection=Selection(select=("NUM001",))).keys() == {"NUM001"}
    assert "DUP002" not in rules(selection=Selection(ignore=("DUP002",)))


def test_several_bases_the_first_one_lowest(write: Write) -> None:
    write("house/one.yaml", "fail-on: info\nlanguage: zh\nrules: {DUP001: {severity: info}}\n")
    write(
        "house/two.yaml", "fail-on: error\nrules: {DUP001: {severity: warning}, DUP003: {severity: info}}\n"
    )
    write("doclint.yaml", "extends: [house/one.yaml, house/two.yaml]\nrules: {DUP003: {severity: error}}\n")
    merged = configuration()
    assert [file.shown for file in merged.files] == ["house/one.yaml", "house/two.yaml", "doclint.yaml"]
    assert (merged.fail_on, merged.language) == ("error", "zh")
    assert (rules()["DUP001"].severity, rules()["DUP003"].severity) == ("warning", "error")


def test_a_chain_and_a_folder_as_base(write: Write) -> None:
    write("lowest/doclint.yaml", "ignore: [DUP001]\n")
    write("mid/doclint.yaml", "extends: ../lowest\nignore: [DUP002]\n")
    write("top/doclint.yaml", "extends: ../mid\nignore: [DUP003]\n")
    assert not rules("top/a.md").keys() & {"DUP001", "DUP002", "DUP003"}


def test_two_ways_to_one_base_are_no_circle(write: Write) -> None:
    write("base.yaml", "ignore: [DUP001]\n")
    write("one.yaml", "extends: base.yaml\n")
    write("two.yaml", "extends: base.yaml\n")
    write("doclint.yaml", "extends: [one.yaml, two.yaml]\n")
    assert "DUP001" not in rules()


def test_options_are_set_one_by_one(write: Write) -> None:
    write("base.yaml", "rules: {DUP001: {options: {min_chars: 9}}}\n")
    write("doclint.yaml", "extends: base.yaml\nrules: {repeated-item: {options: {similarity: 100}}}\n")
    options = rules()["DUP001"].option_values
    assert (options["unit"], options["min_chars"], options["similarity"]) == ("item", 9, 100)


ITEMS = "一、做好物资储备。\n\n二、做好物资储备。\n"


@pytest.mark.parametrize(
    ("setting", "codes"),
    [("{}", ["DUP001"]), ("{options: {min_chars: 30}}", []), ("{enabled: false}", [])],
)
def test_a_setting_changes_what_is_found(write: Write, setting: str, codes: list[str]) -> None:
    write("a.md", ITEMS)
    write("doclint.yaml", f"rules: {{DUP001: {setting}}}\n")
    assert found() == codes


def test_a_message_of_ones_own(write: Write) -> None:
    from doclint.engine.checker import Checker
    from doclint.engine.configuration import Configurations

    write("a.md", ITEMS)
    write(
        "doclint.yaml", "language: zh\nrules: {DUP001: {severity: info, message: {zh: '重复了：{text:q}'}}}\n"
    )
    (diagnostic,) = Checker(Selection(), configurations=Configurations()).check_file("a.md").diagnostics
    assert (diagnostic.severity, diagnostic.message) == ("info", "重复了：「做好物资储备。」")


def test_patterns_of_a_base_count_from_the_folder_that_extends_it(write: Write) -> None:
    write("house/base.yaml", "exclude: [drafts/]\nper-file-ignores: {old/*.md: [DUP]}\n")
    write("docs/doclint.yaml", "extends: ../house/base.yaml\nper-file-ignores: {old/b.md: [NUM001]}\n")
    write("docs/old/a.md", ITEMS)
    write("docs/new/a.md", ITEMS)
    merged = configuration("docs/a.md")
    assert merged.excludes(f"{merged.folder}/drafts/")
    assert (found("docs/old/a.md"), found("docs/new/a.md")) == ([], ["DUP001"])


def test_of_two_agencies_of_one_name_the_last_counts(write: Write) -> None:
    write("base.yaml", "agencies: [{name: 星河集团, short: [星集]}, {name: 云麓馆}]\nboilerplate: [甲。]\n")
    write(
        "doclint.yaml",
        "extends: base.yaml\nagencies: [{name: 星河集团, region: 长沙市}]\nboilerplate: [乙。]\n",
    )
    house = configuration().house
    assert [(agency.name, agency.short, agency.region) for agency in house.agencies] == [
        ("星河集团", (), "长沙市"),
        ("云麓馆", (), ""),
    ]
    assert house.boilerplate == ("甲。", "乙。")
