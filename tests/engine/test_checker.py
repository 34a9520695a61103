"""One file checked: its findings, or why it could not be checked."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from doclint.engine import checker as module
from doclint.engine.checker import Checker
from doclint.engine.selection import Selection


@pytest.mark.parametrize(
    ("name", "content", "codes", "checked"),
    [
        ("good.md", "好".encode(), [], True),
        ("bad.md", "一坏二坏".encode(), ["BAD001", "BAD001"], True),
        ("gb.txt", "关于进一步做好工作的坏通知，请认真贯彻执行。".encode("gb18030"), ["BAD001"], True),
        ("notice.docx", b"PK\x03\x04", ["SRC001"], False),
        ("binary.md", b"a\0b\0\xff\xfe\0", ["SRC002"], False),
        ("boom.md", "炸".encode(), ["SRC004"], False),
    ],
)
def test_a_file(tmp_path: Path, name: str, content: bytes, codes: list[str], checked: bool) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = Checker(Selection()).check_file(str(path))
    assert [diagnostic.code for diagnostic in result.diagnostics] == codes
    assert result.checked is checked


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    result = Checker(Selection(language="zh")).check_file(str(tmp_path / "gone.md"))
    (diagnostic,) = result.diagnostics
    assert (diagnostic.code, diagnostic.severity, result.checked) == ("SRC001", "error", False)
    assert diagnostic.message.startswith("文件无法读取")


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    path = tmp_path / "large.md"
    path.write_text("x" * 11)
    assert [found.code for found in Checker(Selection()).check_file(str(path)).diagnostics] == ["SRC003"]


def test_a_failure_says_what_and_where() -> None:
    (diagnostic,) = Checker(Selection()).check_text("a.md", "炸").diagnostics
    assert diagnostic.message.startswith("checking this file failed: RuntimeError: boom (conftest.py:")


@pytest.mark.parametrize(
    ("keep", "text", "kept"), [(True, "坏", "坏"), (True, "好", None), (False, "坏", None)]
)
def test_the_text_is_kept_only_for_findings(keep: bool, text: str, kept: str | None) -> None:
    assert Checker(Selection(), keep_text=keep).check_text("a.md", text).text == kept


def test_bytes_are_decoded_as_a_file_is() -> None:
    text = "关于进一步做好工作的坏通知，请认真贯彻执行。"
    result = Checker(Selection(), keep_text=True).check_bytes("-", text.encode("gb18030"))
    assert result.text == text


def test_a_checker_crosses_to_a_fresh_process_without_its_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    loads: list[Any] = []
    monkeypatch.setattr(Selection, "load", lambda self, *configuration: loads.append(self) or ())
    checker = Checker(Selection(select=("DUP",)), keep_text=True)
    checker.load()
    copy = pickle.loads(pickle.dumps(checker))
    copy.load()
    assert loads == [Selection(select=("DUP",))] * 2
    assert copy.keep_text
