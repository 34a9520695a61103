"""``doclint config``: what is shown and written, and what is refused before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

FILE = """\
# yaml-language-server: $schema=config.json
# 本馆的配置   (two spaces stay)

language: zh   # 提示用中文


ignore:
    # 还没有整理
    - DUP002      # 以后再说
    - 'NUM003'
"select": [DUP,  NUM, "TRU" ]
rules:
    DUP001:
        severity: "warning"     # 原来是 error
        options: {min_chars: 6,   similarity: 95}
    # 标题
    NUM001: { severity: info }

agencies:
    - name: 星河发展集团有限公司   # 集团
      short: [星河集团]
exclude: [drafts/, '*.tmp.md']

# 到此为止
"""


@pytest.fixture
def file(here: Path) -> Path:
    path = here / "doclint.yaml"
    path.write_bytes(FILE.encode())
    return path


@pytest.mark.parametrize(
    ("arguments", "old", "new"),
    [
        ("set language en", "language: zh   #", "language: en   #"),
        ("set rules.DUP001.severity info", 'severity: "warning"     #', 'severity: "info"     #'),
        (
            "set rules.DUP001.options.min_chars 8",
            "{min_chars: 6,   similarity: 95}",
            "{min_chars: 8, similarity: 95}",
        ),
        ("set fail-on error", "tmp.md']\n", "tmp.md']\nfail-on: error\n"),
        ("set exclude drafts/ old/", "exclude: [drafts/, '*.tmp.md']", "exclude: [drafts/, old/]"),
        ("add exclude old/ drafts/", "exclude: [drafts/, '*.tmp.md']", "exclude: [drafts/, '*.tmp.md', old/]"),
        ("add select RES,DUP", '[DUP,  NUM, "TRU" ]', '[DUP, NUM, "TRU", RES]'),
        ("add ignore NUM004", "    - 'NUM003'\n", "    - 'NUM003'\n    - NUM004\n"),
        ("add agencies.0.short 星河", "short: [星河集团]", "short: [星河集团, 星河]"),
        ("set agencies.0.region 长沙市", "short: [星河集团]\n", "short: [星河集团]\n      region: 长沙市\n"),
        ("unset language", "language: zh   # 提示用中文\n", ""),
        ("unset rules.DUP001.options.similarity", "{min_chars: 6,   similarity: 95}", "{min_chars: 6}"),
        ("unset rules.NUM001.severity", "    NUM001: { severity: info }\n", ""),
        ("enable DUP002", "    - DUP002      # 以后再说\n", ""),
        ("disable TRU001", "    - 'NUM003'\n", "    - 'NUM003'\n    - TRU001\n"),
        ("disable DUP002", "", ""),
        ("disable duplicate-that-is-none", None, "repeated"),
        ("add-agency 星河发展集团有限公司 --short 星集", "[星河集团]", "[星河集团, 星集]"),
        ("add-agency 云麓馆", "[星河集团]\n", "[星河集团]\n    - name: 云麓馆\n"),
        ("add-agency 星河发展集团有限公司 --short 星河集团", "", ""),
    ],
)
def test_an_edit_changes_nothing_else(
    run: Run, file: Path, arguments: str, old: str | None, new: str
) -> None:
    result = run("config", *arguments.split())
    if old is None:
        assert result.exit_code == 2 and file.read_bytes() == FILE.encode()
        return
    assert result.exit_code == 0, result.stderr
    assert file.read_bytes().decode() == FILE.replace(old, new, 1)
    assert FILE.count(old) == 1 or old == new


def test_line_ends_of_windows_stay(run: Run, file: Path) -> None:
    file.write_bytes(FILE.replace("\n", "\r\n").encode())
    assert run("config", "set", "language", "en").exit_code == 0
    assert file.read_bytes() == FILE.replace("language: zh", "language: en").replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["set", "language", "cn"], 'found the text "cn", expected one of zh, en; did you mean "zh"?'),
        (["set", "langage", "zh"], 'the unknown key "langage"'),
        (["set", "rules.DUP0001.severity", "info"], 'did you mean "DUP001"?'),
        (["set", "rules.DUP001.options.min_char", "8"], 'did you mean "min_chars"?'),
        (["set", "rules.DUP001.options.min_chars", "many"], "expected a whole number"),
        (["set", "select", "DUPP"], 'found "DUPP", which fits no rule'),
        (["set", "language", "zh", "en"], "this key holds one value; more were given"),
        (["set", "language.x", "zh"], "language is a value and holds no keys"),
        (["set", "agencies.4.region", "长沙市"], "the list has 1 members, counted from 0; there is no 4"),
        (["set", "agencies.0.region", "长杀市"], 'found the region "长杀市"'),
        (["set", "serverity", "info"], "nothing was written, as it would be wrong:\ndoclint.yaml:23:1: found the unknown key"),
        (["add", "language", "en"], "language is not a list; use set"),
        (["add", "rules", "DUP001"], "rules is not a list; use set"),
        (["add", "rules.DUP001.options.min_chars", "8"], "rules.DUP001.options.min_chars is not a list; use set"),
        (["unset", "fail-on"], "fail-on is not set"),
        (["unset", "language.x"], "language.x is not set"),
        (["unset", "agencies.7"], "agencies.7 is not set"),
        (["enable", "DUPP"], 'no rule fits the selector "DUPP"'),
        (["add-agency", "馆"], "a name of two characters or more"),
        (["add-agency", "云麓馆", "--region", "云麓"], 'found the region "云麓"'),
    ],
)
def test_what_would_not_hold_up_is_not_written(run: Run, file: Path, arguments: list[str], said: str) -> None:
    result = run("config", *arguments)
    assert (result.exit_code, file.read_bytes()) == (2, FILE.encode())
    assert said in result.stderr


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        (
            ["set", "rules.DUP001.options.min_chars", "8"],
            "rules:\n  DUP001:\n    options:\n      min_chars: 8\n",
        ),
        (["set", "select", "DUP,NUM", "TRU"], "select:\n  - DUP\n  - NUM\n  - TRU\n"),
        (
            ["set", "per-file-ignores.drafts/**.md", "RES,TRU"],
            "per-file-ignores:\n  drafts/**.md:\n    - RES\n    - TRU\n",
        ),
        (["add", "exclude", "old/"], "exclude:\n  - old/\n"),
        (["set", "boilerplate", "特此通知。"], "boilerplate:\n  - 特此通知。\n"),
        (["disable", "DUP001"], "ignore:\n  - DUP001\n"),
        (
            [
                "add-agency",
                "星河集团",
                "--short",
                "星集",
                "--region",
                "长沙市",
                "--number-code",
                "星集发",
                "--kin",
                "云麓馆",
            ],
            "agencies:\n  - name: 星河集团\n    region: 长沙市\n    short:\n      - 星集\n    kin:\n      - 云麓馆\n"
            "    number-codes:\n      - 星集发\n",
        ),
    ],
)
def test_without_a_file_one_is_made(run: Run, here: Path, arguments: list[str], written: str) -> None:
    result = run("config", *arguments)
    assert result.exit_code == 0, result.stderr
    first, rest = Path("doclint.yaml").read_text(encoding="utf-8").split("\n", 1)
    assert first.startswith("# yaml-language-server: $schema=")
    assert rest == written


@pytest.mark.parametrize("text", ["", "# 只有注释\n", "# 只有注释", "---\n"])
def test_a_file_that_says_nothing_yet(run: Run, here: Path, text: str) -> None:
    Path("doclint.yaml").write_text(text, encoding="utf-8")
    assert run("config", "set", "language", "zh").exit_code == 0
    written = Path("doclint.yaml").read_text(encoding="utf-8")
    assert written.startswith(text) and written.endswith("language: zh\n")
    assert run("config", "get", "language").stdout == "zh\n"


def test_a_byte_order_mark_stays(run: Run, here: Path) -> None:
    Path("doclint.yaml").write_bytes("\ufefflanguage: zh\n".encode())
    assert run("config", "set", "language", "en").exit_code == 0
    assert Path("doclint.yaml").read_bytes() == "\ufefflanguage: en\n".encode()


def test_the_nearest_file_is_edited(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (file.parent / "docs").mkdir()
    monkeypatch.chdir(file.parent / "docs")
    assert run("config", "set", "language", "en").exit_code == 0
    assert "language: en" in file.read_text(encoding="utf-8")
    assert run("config", "set", "language", "en", "--config", "own.yaml").exit_code == 0
    assert Path("own.yaml").is_file()


@pytest.mark.parametrize(
    ("enabled", "arguments", "rules"),
    [
        ("false", "enable DUP001", None),
        ("false", "enable DUP", None),
        ("true", "disable DUP001", None),
        ("false", "disable DUP001", {"DUP001": {"enabled": False}}),
    ],
)
def test_enable_and_disable_know_of_switches(
    run: Run, here: Path, enabled: str, arguments: str, rules: object
) -> None:
    import yaml

    Path("doclint.yaml").write_text(f"rules:\n  DUP001:\n    enabled: {enabled}\n", encoding="utf-8")
    assert run("config", *arguments.split()).exit_code == 0
    assert (yaml.safe_load(Path("doclint.yaml").read_text(encoding="utf-8")) or {}).get("rules") == rules


def test_toml_is_left_to_its_owner(run: Run, here: Path) -> None:
    Path("pyproject.toml").write_text('[tool.doclint]\nlanguage = "zh"\n', encoding="utf-8")
    result = run("config", "set", "language", "en")
    assert result.exit_code == 2
    assert result.stderr.endswith(
        "pyproject.toml: only a YAML configuration can be edited; edit TOML by hand\n"
    )
    assert run("config", "get", "language").stdout == "zh\n"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "zh"),
        ("rules.DUP001.options.min_chars", "6"),
        ("select", "[DUP, NUM, TRU]"),
        ("agencies.0.short", "[星河集团]"),
    ],
)
def test_get(run: Run, file: Path, key: str, value: str) -> None:
    assert run("config", "get", key).stdout == value + "\n"


def test_get_of_what_is_not_set(run: Run, file: Path) -> None:
    result = run("config", "get", "fail-on")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "fail-on is not set in doclint.yaml; doclint config show" in result.stderr


def test_show_names_the_place_of_each_value(run: Run, file: Path) -> None:
    Path("base.yaml").write_text("fail-on: error\nignore: [DUP003]\nlanguage: en\n", encoding="utf-8")
    file.write_text(
        "extends: base.yaml\nlanguage: zh\nignore:\n  - DUP001\nper-file-ignores: {old/: [TRU]}\n",
        encoding="utf-8",
    )
    lines = run("config", "show", "old/a.md").stdout.splitlines()
    assert lines[0] == "# old/a.md: doclint.yaml < base.yaml"
    for line in (
        "  - DUP003  # base.yaml:2",
        "  - DUP001  # doclint.yaml:4",
        "language: zh  # doclint.yaml:2",
        "fail-on: error  # base.yaml:1",
        "# not on this file: TRU",
    ):
        assert line in lines
    assert run("config", "show", LC_ALL="zh_CN.UTF-8").stdout.splitlines()[-1].endswith("条规则启用")


@pytest.mark.parametrize(
    "command", [["check", "a.md"], ["inspect", "a.md"], ["rule", "DUP001"], ["baseline", "a.md"]]
)
def test_a_configuration_and_none_exclude_each_other(run: Run, file: Path, command: list[str]) -> None:
    Path("a.md").write_text("文。\n", encoding="utf-8")
    for order in (["--config", str(file), "--isolated"], ["--isolated", "--config", str(file)]):
        result = run(*command, *order)
        assert (result.exit_code, "--config and --isolated exclude each other" in result.stderr) == (2, True)


def test_what_is_wrong_already_is_said(run: Run, file: Path) -> None:
    file.write_text("lnguage: zh\n", encoding="utf-8")
    for arguments in (["set", "language", "en"], ["get", "language"], ["show"], ["disable", "DUP001"]):
        result = run("config", *arguments)
        assert result.exit_code == 2
        assert 'doclint.yaml:1:1: found the unknown key "lnguage"' in result.stderr
