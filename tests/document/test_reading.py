from __future__ import annotations

from pathlib import Path

import pytest

from doclint.document.decoding import UnreadableError
from doclint.document.reading import format_of, read_file, read_text


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("a.mdown", "markdown"),
        ("通知.txt", "text"),
        ("a.text", "text"),
        ("folder.d/通知", "text"),
        ("a.docx", None),
        ("a.log", None),
    ],
)
def test_format_of(path: str, expected: str | None) -> None:
    assert format_of(path) == expected


def test_read_text_by_suffix_and_by_name() -> None:
    assert read_text("a.md", "# 标题").blocks[0].kind == "heading"
    assert read_text("a.txt", "# 标题").blocks[0].kind == "paragraph"
    assert read_text("-", "# 标题", "markdown").format == "markdown"
    assert read_text("a.rst", "标题").format == "text"
    with pytest.raises(UnreadableError, match="not known"):
        read_text("a.md", "", "rtf")
    assert read_text("a.md", "<h1>标题", "html").blocks[0].kind == "heading"
    assert read_text("a.HTM", "<h1>标题").format == "html"


def test_read_file(tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_bytes("\ufeff关于开展检查的通知\r\n".encode())
    document = read_file(path)
    assert document.text == "关于开展检查的通知\r\n"
    assert document.path == str(path)
    assert document.language == "zh"


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.xyz"])
def test_unsupported_files_are_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"anything")
    with pytest.raises(UnreadableError, match="plain text"):
        read_file(path)


def test_too_large_and_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    assert read_file(path, max_bytes=5).text == "12345"
    with pytest.raises(UnreadableError, match="larger than 4 bytes"):
        read_file(path, max_bytes=4)
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "none.txt")
