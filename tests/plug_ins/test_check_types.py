"""Check types that other packages offer: used from YAML, and what is said of broken ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doclint.cli.group import doclint

SHOUTING = '''
"""Lines in capitals."""

from dataclasses import dataclass

from doclint.checks.finding import Finding
from doclint.checks.option_error import below, refuse


@dataclass(frozen=True, slots=True)
class Options:
    words: int = 2
    """Words from which on a line in capitals counts."""

    def __post_init__(self):
        refuse(below("words", self.words, 1))


VALUES = {"line": ("这一行", "the line")}


def check(structure, options):
    for paragraph in structure.paragraphs:
        if paragraph.text.isupper() and len(paragraph.text.split()) >= options.words:
            yield Finding(paragraph.place(), {"line": paragraph.text})
'''

RULE = """\
code: ARC001
name: shouting
check: shouting
severity: warning
options: {words: 3}
message: {en: "{line} is shouting"}
explain: {en: Finds lines in capitals.}
examples:
  bad: [{text: "PLEASE READ THIS", at: ["1:1"]}]
  good: [{text: "Please READ THIS"}]
"""

Install = Callable[..., None]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(doclint, list(arguments))


@pytest.fixture
def rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = Path("rule.yaml")
    file.write_text(RULE, "utf-8")
    Path("a.txt").write_text("KEEP IT SHORT NOW\n", "utf-8")
    return file


def test_a_check_type_of_another_package(install: Install, rule: Path) -> None:
    install("archive-checks", "[doclint.checks]\nshouting = shouting\n", shouting=SHOUTING)
    assert run("test", "rule.yaml").exit_code == 0
    result = run("check", "--isolated", "--select", "ARC", "--rule-path", "rule.yaml", "--output-format", "concise", "a.txt")
    assert "a.txt:1:1: ARC001 KEEP IT SHORT NOW is shouting" in result.stdout
    shown = run("rule", "ARC001", "--rule-path", "rule.yaml").stdout
    assert "Words from which on a line in capitals counts." in shown


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("words: 3", "wrods: 3"), 'rule.yaml:5:11: found the unknown key "wrods"'),
        (("words: 3", "words: 0"), "rule.yaml:5:18: found the number 0, expected a number of at least 1"),
        (("{line} is", "{lien} is"), "rule.yaml:6:16: found the placeholder {lien}, which nothing fills"),
        (("check: shouting", "check: shuoting"), 'did you mean "shouting"?'),
    ],
)
def test_its_rules_are_validated_like_ours(
    install: Install, rule: Path, change: tuple[str, str], said: str
) -> None:
    install("archive-checks", "[doclint.checks]\nshouting = shouting\n", shouting=SHOUTING)
    rule.write_text(RULE.replace(*change), "utf-8")
    result = run("check", "--rule-path", "rule.yaml", "a.txt")
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import nothing_of_that_name\n", "ModuleNotFoundError: No module named 'nothing_of_that_name'"),
        ("1 / 0\n", "ZeroDivisionError"),
        ("def check(structure, options): pass\n", "no dataclass Options in shouting"),
        (SHOUTING.replace("def check(", "def chekc("), "no function check(structure, options) in shouting"),
        (SHOUTING.replace("words: int = 2", "words: complex = 2"), "a rule file cannot hold a value of type"),
    ],
)
def test_a_broken_package_is_named(install: Install, rule: Path, source: str, said: str) -> None:
    install("archive-checks", "[doclint.checks]\nshouting = shouting\n", shouting=source)
    result = run("check", "--rule-path", "rule.yaml", "a.txt")
    assert result.exit_code == 2
    assert "rule.yaml:3:8: " in result.stderr
    assert "the check type shouting of the package archive-checks cannot be used: " in result.stderr
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_a_check_type_that_fails_is_no_fault_of_the_document(install: Install, rule: Path) -> None:
    install("archive-checks", "[doclint.checks]\nshouting = shouting\n", shouting=SHOUTING.replace("paragraph.place()", "1/0"))
    result = run("check", "--isolated", "--select", "ARC", "--rule-path", "rule.yaml", "--output-format", "concise", "a.txt")
    assert result.exit_code == 2
    assert "The check type shouting is another package's" in result.stdout


def test_two_packages_with_one_name(install: Install, rule: Path) -> None:
    install("archive-checks", "[doclint.checks]\nshouting = shouting\n", shouting=SHOUTING)
    install("other-checks", "[doclint.checks]\nshouting = shouting\n")
    assert "offered by archive-checks and other-checks" in run("test", "rule.yaml").stderr


def test_a_package_cannot_take_the_place_of_ours(install: Install, rule: Path) -> None:
    install("archive-checks", "[doclint.checks]\npattern = shouting\n", shouting=SHOUTING)
    rule.write_text(RULE.replace("check: shouting", "check: pattern"), "utf-8")
    assert 'unknown key "words"' in run("test", "rule.yaml").stderr
