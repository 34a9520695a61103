"""``doclint init``: a configuration proposed from the documents there, and the stanza for pre-commit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from doclint.engine.configuration.hook import Origin, with_hook
from doclint.engine.configuration.proposing import proposal
from doclint.engine.survey import MOST_READ, Survey, sample
from doclint.rulebook import Rule

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]

NOTICE = """# 星河发展集团有限公司关于做好第{number}批资料归档工作的通知

各部门：

请各部门于月底前完成第{number}批资料的整理和移交，移交时附目录一份

星河发展集团有限公司

2024年3月{number}日
"""


@pytest.fixture
def documents(here: Path) -> Path:
    for number in range(1, 6):
        (here / f"{number}.md").write_text(NOTICE.format(number=number), encoding="utf-8")
    (here / "old.txt").write_bytes("旧文件，内容完整。\n".encode("gb18030"))
    (here / "broken.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    return here


def test_what_is_proposed(run: Run, documents: Path) -> None:
    result = run("init")
    assert result.exit_code == 0, result.stderr
    text = (documents / "doclint.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert "这里有 7 个文档（.md 5, .txt 2），读了 6 个" in text
    assert "gb18030" in text and "broken.txt" in text
    assert "#   - name: 星河发展集团有限公司" in text
    assert yaml.safe_load(text) == {"language": "zh", "fail-on": "warning"}
    assert "wrote doclint.yaml" in result.stdout and "wrote .pre-commit-config.yaml" in result.stdout
    assert "5 of the 6 documents read have errors or warnings" in result.stdout
    assert run("config", "show").exit_code == 0


def test_what_is_commented_out_can_be_taken_in(run: Run, documents: Path) -> None:
    run("init")
    lines = (documents / "doclint.yaml").read_text(encoding="utf-8").splitlines()
    keys = ("# agencies:", "#   - ", "# exclude:", "# boilerplate:", "# ignore:", "# rules:", "#   DUP001")
    taken = [
        line.removeprefix("# ").replace("#   ", "  ", 1) if line.startswith(keys) else line for line in lines
    ]
    (documents / "doclint.yaml").write_text("\n".join(taken) + "\n", encoding="utf-8")
    shown = run("config", "show")
    assert shown.exit_code == 0, shown.stderr
    assert "星河发展集团有限公司" in shown.stdout


def test_nothing_is_overwritten(run: Run, documents: Path) -> None:
    Path("doclint.yaml").write_text("fail-on: error  # mine\n", encoding="utf-8")
    result = run("init")
    assert result.exit_code == 0
    assert "doclint.yaml is there and was left alone" in result.stderr
    assert Path("doclint.yaml").read_text(encoding="utf-8") == "fail-on: error  # mine\n"
    assert result.stdout.startswith("wrote .pre-commit-config.yaml\n")  # which was not there
    assert "doclint is in .pre-commit-config.yaml already" in run("init").stdout
    assert run("init", "--force", LC_ALL="zh_CN.UTF-8").stdout.startswith("已写入 doclint.yaml")


def test_a_configuration_in_pyproject_is_one_too(run: Run, documents: Path) -> None:
    Path("pyproject.toml").write_text("[tool.doclint]\n", encoding="utf-8")
    assert "pyproject.toml is there and was left alone" in run("init").stderr
    assert not Path("doclint.yaml").exists()
    Path("pyproject.toml").write_text("[project]\nname = 'doclint-documents'\n", encoding="utf-8")
    assert run("init").stdout.startswith("wrote doclint.yaml\n")


def test_a_configuration_above_is_told_of(run: Run, here: Path) -> None:
    Path("doclint.yaml").write_text("fail-on: error\n", encoding="utf-8")
    Path("docs").mkdir()
    shown = run("init", "docs", "--no-pre-commit").stdout
    assert "wrote docs/doclint.yaml\ndoclint.yaml does not hold for this folder any more" in shown


def test_a_dry_run_writes_nothing(run: Run, documents: Path) -> None:
    before = sorted(path.name for path in documents.iterdir())
    shown = run("init", "--dry-run").stdout
    assert shown.startswith("# doclint.yaml\n") and "\n# .pre-commit-config.yaml\nrepos:\n" in shown
    assert sorted(path.name for path in documents.iterdir()) == before


def test_another_folder_and_none_of_the_hook(run: Run, here: Path) -> None:
    Path("docs").mkdir()
    Path("docs/a.md").write_text("# Notice\n\nAll is well.\n", encoding="utf-8")
    assert run("init", "docs", "--no-pre-commit").exit_code == 0
    assert "language: en" in Path("docs/doclint.yaml").read_text(encoding="utf-8")
    assert not Path("docs/.pre-commit-config.yaml").exists()


def test_an_empty_folder(run: Run, here: Path) -> None:
    assert run("init").exit_code == 0
    assert yaml.safe_load(Path("doclint.yaml").read_text(encoding="utf-8"))["fail-on"] == "warning"


HOOKS = """\
# 本仓库的钩子
default_stages: [pre-commit]

repos:
-   repo: https://example.org/other   # 别的
    rev: v1.2
    hooks:
    -   id: other
        args: ["--x",  '--y']

# 完
"""
ORIGIN = Origin("https://example.org/doclint", "v9")


def test_the_stanza_goes_into_a_file_that_is_there() -> None:
    new = with_hook(HOOKS, ORIGIN)
    added = "-   repo: https://example.org/doclint\n    rev: v9\n    hooks:\n    -   id: doclint\n"
    assert new == HOOKS.replace("'--y']\n", f"'--y']\n{added}")
    assert [repo["repo"] for repo in yaml.safe_load(new)["repos"]][-1] == ORIGIN.repo
    assert with_hook(new, ORIGIN) == new


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "repos: []\n", "fail_fast: true\n"])
@pytest.mark.parametrize("origin", [ORIGIN, None])
def test_the_stanza_where_there_is_none(text: str, origin: Origin | None) -> None:
    (repo,) = yaml.safe_load(with_hook(text, origin))["repos"]
    (hook,) = repo["hooks"]
    assert hook["id"] == "doclint"
    if origin is None:
        assert (repo["repo"], hook["entry"]) == ("local", "doclint check --force-exclude")
        shipped = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        (same,) = [each for each in shipped if each["id"] == "doclint"]
        for key in ("name", "entry", "files", "types_or", "require_serial"):
            assert hook[key] == same[key]


def test_a_hook_file_that_is_none_stops_before_anything_is_written(run: Run, documents: Path) -> None:
    Path(".pre-commit-config.yaml").write_text("repos: 3\n", encoding="utf-8")
    result = run("init")
    assert result.exit_code == 2
    assert ".pre-commit-config.yaml: repos is not a list" in result.stderr
    assert not Path("doclint.yaml").exists()


def test_of_many_documents_an_even_sample_is_read() -> None:
    files = [f"{number:04}.md" for number in range(1000)]
    assert len(list(sample(files))) == MOST_READ
    assert list(sample(files))[:3] == ["0000.md", "0005.md", "0010.md"]
    assert sample(files[:5]) == files[:5]


def test_rules_and_agencies_are_proposed_in_one_order() -> None:
    codes = ("TRU001", "PUN004", "DUP001", "NUM001")
    rules = [Rule(code, code.lower(), "pattern", "warning") for code in codes]
    found = Survey(read=4, findings=Counter({"TRU001": 2, "PUN004": 2, "DUP001": 2, "NUM001": 3}))
    found._agencies.update({"乙公司": 3, "丙公司": 5, "甲公司": 3})
    lines = proposal(found, rules, "en").splitlines()
    assert [line[6:12] for line in lines if line.endswith("/4")] == ["NUM001", "DUP001", "PUN004", "TRU001"]
    assert [name for name, _ in found.own_agencies] == ["丙公司", "乙公司", "甲公司"]
