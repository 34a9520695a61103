"""docs/writing-rules.md: its tables are current, and whatever it shows works."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from doclint.checks import registry
from doclint.cli.group import doclint
from doclint.engine.configuration.file import read_configuration
from doclint.rulebook.compiled import shipped_rules
from doclint.rulebook.loading import as_rules, read_rules, rule_files
from doclint.rulebook.reference_tables import with_tables
from doclint.rulebook.self_test import run_examples
from doclint.structure.parts import PartName

GUIDE = Path(__file__).parents[2] / "docs" / "writing-rules.md"
TEXT = GUIDE.read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
RULES = [block for block in BLOCKS if block.startswith("code: ")]
FILES = [block for block in BLOCKS if block.startswith("# ")]
PROGRAMS = re.findall(r'^```python\n("""(\w+)\.py: .*?)^```$', TEXT, re.MULTILINE | re.DOTALL)


def test_the_tables_are_current() -> None:
    made = 'python -c "from doclint.rulebook.reference_tables import write; write(\'docs/writing-rules.md\')"'
    assert with_tables(TEXT) == TEXT, f"make them anew: {made}"


def test_every_block_is_a_rule_or_a_named_file() -> None:
    assert len(RULES) + len(FILES) == len(BLOCKS)


def test_all_that_there_is_is_told() -> None:
    for check in registry.MODULES:
        assert f"<!-- table: options {check} -->" in TEXT
        assert f"| [`{check}`](#{check}) |" in TEXT
    for part in get_args(PartName):
        assert f"| `{part}` |" in TEXT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files that the guide shows beside its rules."""
    for block in FILES:
        name = block.split("\n", 1)[0].removeprefix("# ")
        if name != "doclint.yaml":
            (tmp_path / name).write_text(block, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("block", RULES, ids=lambda block: block[6:12])
def test_a_rule_of_the_guide_passes_its_test(folder: Path, block: str) -> None:
    (folder / "rule.yaml").write_text(block, encoding="utf-8")
    rules = as_rules(read_rules(rule_files([folder / "rule.yaml"]), replaceable=shipped_rules()), shipped=False)
    assert [str(outcome) for outcome in run_examples(rules) if not outcome.ok] == []


def test_the_rules_of_the_guide_go_together(folder: Path) -> None:
    (folder / "rules.yaml").write_text("---\n".join(RULES), encoding="utf-8")
    assert len(read_rules(rule_files([folder / "rules.yaml"]), replaceable=shipped_rules())) == len(RULES)


@pytest.mark.parametrize("block", [block for block in FILES if block.startswith("# doclint.yaml")])
def test_a_configuration_of_the_guide_is_sound(tmp_path: Path, block: str) -> None:
    (tmp_path / "house-rules").mkdir()
    (tmp_path / "doclint.yaml").write_text(block, encoding="utf-8")
    if "extends" not in block:  # the package is not installed
        assert read_configuration(tmp_path / "doclint.yaml") is not None


def test_the_check_type_of_the_guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    info = tmp_path / "site" / "archive_checks-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: archive-checks\nVersion: 1.0\n", "utf-8")
    entry_points = re.findall(r"^```toml\n# pyproject.toml\n\[project\.entry-points\.(.*?)```", TEXT, re.M | re.S)
    (info / "entry_points.txt").write_text(
        "".join(re.sub(r'^"(.*)"\]', r"[\1]", each).replace('"', "") for each in entry_points), "utf-8"
    )
    for source, name in PROGRAMS:
        (tmp_path / "site" / f"{name}.py").write_text(source, "utf-8")
    registry.offered.cache_clear()
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    assert run(doclint, ["rule", "--new", "ARC001", "--check", "shouting"]).exit_code == 0
    result = run(doclint, ["test", "ARC001-no-shouting.yaml"])
    assert result.exit_code == 0, result.output
    Path("a.rtf").write_text("{\\rtf\n\nPLEASE READ THIS\n", "utf-8")
    result = run(
        doclint,
        ["check", "--isolated", "--select", "ARC", "--rule-path", "ARC001-no-shouting.yaml", "--output-format", "concise", "a.rtf"],
    )
    assert result.stdout.startswith("a.rtf:3:1: ARC001 PLEASE READ THIS is shouting")
    registry.offered.cache_clear()


def test_the_chinese_guide_shows_the_same_rules() -> None:
    chinese = (GUIDE.parent / "writing-rules.zh.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```$", chinese, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 5
    assert all(block in BLOCKS for block in blocks)
    for part in get_args(PartName):
        assert f"| `{part}` |" in chinese
