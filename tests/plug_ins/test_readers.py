"""Readers that other packages offer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doclint.cli.group import doclint

READER = """
from doclint.document.readers import UnreadableError, read_text


def read(path, data):
    if not data.startswith(b"{rtf"):
        raise UnreadableError("this is no RTF")
    return read_text(path, data[4:].decode(), "text")
"""

Install = Callable[..., None]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Result]:
    monkeypatch.chdir(tmp_path)

    def call(content: str) -> Result:
        Path("a.rtf").write_text(content, "utf-8")
        return CliRunner().invoke(doclint, ["check", "--isolated", "--output-format", "concise", "a.rtf"])

    return call


def test_a_reader_of_another_package(install: Install, check: Callable[[str], Result]) -> None:
    install("rtf-reader", "[doclint.readers]\nrtf = rtf_reader:read\n", rtf_reader=READER)
    result = check("{rtf关于加强管理的通知\n\n各单位：\n\n请于2022年13月1日前报送。\n")
    assert "a.rtf:5:3: FMT" in result.stdout
    result = check("关于加强管理的通知\n")
    assert "this is no RTF" in result.stdout
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import nothing_of_that_name\n", "ModuleNotFoundError"),
        ("reed = 1\n", "AttributeError"),
        ("read = 1\n", "rtf_reader:read is no function"),
        ("def read(path, data):\n    return data\n", "it gives a bytes, not a Document"),
        ("def read(path, data):\n    return 1 / 0\n", "ZeroDivisionError: division by zero"),
        ("def read(path):\n    pass\n", "TypeError"),
    ],
)
def test_a_broken_reader_names_its_package(
    install: Install, check: Callable[[str], Result], source: str, said: str
) -> None:
    install("rtf-reader", "[doclint.readers]\nrtf = rtf_reader:read\n", rtf_reader=source)
    result = check("text")
    assert result.exit_code == 2
    assert "the reader for .rtf files of the package rtf-reader cannot be used: " in result.stdout
    assert said in result.stdout


def test_two_readers_for_one_suffix(install: Install, check: Callable[[str], Result]) -> None:
    install("rtf-reader", "[doclint.readers]\nrtf = rtf_reader:read\n", rtf_reader=READER)
    install("other-reader", "[doclint.readers]\nrtf = rtf_reader:read\n")
    assert "several packages read .rtf files: other-reader and rtf-reader" in check("{rtf").stdout
