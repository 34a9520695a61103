"""The cache of compiled rules: used when sound, ignored when not, never in the way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from doclint.rulebook import compiled, loading
from doclint.rulebook.compiled import cache_folder, load_rules, shipped_rules
from doclint.rulebook.loading import RuleFileError

RULE = "code: TST001\nname: bad-word\ncheck: word\nseverity: error\noptions: {word: bad}\nmessage: {en: m}\n"


@pytest.fixture
def rule_file(tmp_path: Path) -> Path:
    file = tmp_path / "rule.yaml"
    file.write_text(RULE)
    return file


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Grows by one whenever rule files are parsed."""
    seen: list[object] = []

    def read(*args: object) -> object:
        seen.append(args)
        return loading.read_rules(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(compiled, "read_rules", read)
    return seen


def cache_file() -> Path:
    (file,) = cache_folder().iterdir()
    return file


def test_the_second_time_nothing_is_parsed(rule_file: Path, parses: list[object]) -> None:
    first = load_rules([rule_file])
    second = load_rules([rule_file])
    assert len(parses) == 1
    assert first == second
    assert first[0].source == second[0].source
    assert second[0].options.word == "bad"


def test_a_changed_file_is_parsed_anew_and_leaves_one_cache(rule_file: Path, parses: list[object]) -> None:
    load_rules([rule_file])
    rule_file.write_text(RULE.replace("error", "warning"))
    assert load_rules([rule_file])[0].severity == "warning"
    assert len(parses) == 2
    cache_file()


@pytest.mark.parametrize("damage", [b"", b"\0", b"\0" * 100, b"junk that is no cache"])
def test_a_damaged_cache_is_ignored(rule_file: Path, parses: list[object], damage: bytes) -> None:
    load_rules([rule_file])
    cache_file().write_bytes(damage)
    assert load_rules([rule_file])[0].code == "TST001"
    assert len(parses) == 2


def test_one_flipped_byte_is_noticed(rule_file: Path, parses: list[object]) -> None:
    load_rules([rule_file])
    content = bytearray(cache_file().read_bytes())
    content[len(content) // 2] ^= 1
    cache_file().write_bytes(bytes(content))
    load_rules([rule_file])
    assert len(parses) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_cache_that_others_can_write_is_not_trusted(
    rule_file: Path, parses: list[object], what: str
) -> None:
    load_rules([rule_file])
    assert cache_folder().stat().st_mode & 0o777 == 0o700
    (cache_file() if what == "file" else cache_folder()).chmod(0o777)
    load_rules([rule_file])
    assert len(parses) == 2


def test_a_cache_that_cannot_be_written_is_no_error(
    rule_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert load_rules([rule_file])[0].code == "TST001"


def test_errors_are_not_kept(rule_file: Path) -> None:
    rule_file.write_text("code: x")
    for _ in range(2):
        with pytest.raises(RuleFileError):
            load_rules([rule_file])
    assert not cache_folder().exists()


def test_a_cached_run_needs_neither_yaml_nor_check_types(
    rule_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_rules([rule_file])
    monkeypatch.setitem(sys.modules, "yaml", None)
    monkeypatch.setitem(sys.modules, "word_check", None)
    assert load_rules([rule_file])[0].code == "TST001"


def test_a_changed_data_file_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "rule.yaml").write_text(
        "code: ARC001\nname: names\ncheck: terms\nseverity: info\noptions: {data: ../names.yaml}\n"
        "message: {en: '{term}'}\n",
        encoding="utf-8",
    )
    for names in (["one"], ["one"], ["one", "two"]):
        (tmp_path / "names.yaml").write_text("".join(f"- {{term: {name}}}\n" for name in names), encoding="utf-8")
        (rule,) = load_rules([folder])
        assert [term.term for term in rule.options.terms] == names
    (tmp_path / "names.yaml").unlink()
    with pytest.raises(RuleFileError, match="cannot be read"):
        load_rules([folder])


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the shipped rules: one rule."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "rule.yaml").write_text(RULE)
    monkeypatch.setattr(compiled, "shipped_folder", lambda: folder)
    return folder


def test_the_shipped_rules_are_read_once(shipped: Path) -> None:
    assert shipped_rules() is shipped_rules()


@pytest.mark.parametrize("name", ["rule.yaml", "another.yaml", "deep/another.yaml", "words.csv"])
def test_the_shipped_rules_are_read_again_when_a_file_of_theirs_changes(shipped: Path, name: str) -> None:
    before = shipped_rules()
    (shipped / name).parent.mkdir(exist_ok=True)
    (shipped / name).write_text(RULE.replace("error", "warning").replace("TST001", "TST002").replace("bad-word", "worse"))
    after = shipped_rules()
    assert after is not before
    assert ("TST002" in [rule.code for rule in after]) == name.endswith(".yaml")
