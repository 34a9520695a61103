"""Texts to measure on, made by rule from the fixtures and from nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from doclint.document.decoding import decode

FIXTURES = Path(__file__).parents[2] / "fixtures" / "sound"
SUFFIXES = (".md", ".txt")


def sound_texts() -> list[tuple[str, str]]:
    """Suffix and text of the sound fixtures that are plain text, in order of their names."""
    files = sorted(path for path in FIXTURES.rglob("*") if path.suffix in SUFFIXES)
    return [(path.suffix, decode(path.read_bytes()).text) for path in files]


def write_collection(folder: Path, count: int, size: int) -> int:
    """Writes ``count`` files of about ``size`` bytes and returns how many bytes they are together.

    A file is one sound fixture after another, beginning with another fixture each time; the last one is left out rather
    than cut.
    """
    texts = sound_texts()
    total = 0
    for number in range(count):
        suffix = texts[number % len(texts)][0]
        text = "\n\n".join(_until(size, texts, number, suffix))
        path = folder / f"{number:04}{suffix}"
        path.write_text(text, encoding="utf-8")
        total += path.stat().st_size
    return total


def _until(size: int, texts: list[tuple[str, str]], first: int, suffix: str) -> Iterator[str]:
    length = 0
    for step in range(len(texts)):
        own, text = texts[(first + step) % len(texts)]
        if own != suffix:
            continue
        if length and length + len(text.encode()) > size:
            return
        length += len(text.encode())
        yield text


def of_size(size: int) -> str:
    """A text of about ``size`` bytes in articles, no two alike."""
    parts = []
    length = number = 0
    while length < size:
        number += 1
        part = f"第{number}条　第{number * 7919 % 100_003}类单位应当在{number % 27 + 3}日内报送材料，逾期不报的由主管部门责令改正。\n\n"
        parts.append(part)
        length += len(part.encode())
    return "".join(parts)


SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "list": ("a.md", lambda n: "".join(f"{i}. 做好第{i * 7919 % 10_007}类工作，落实责任{i * 31 % 977}。\n\n" for i in range(1, n // 25))),
    "list of equal items": ("a.txt", lambda n: "".join(f"{i}、做好安全生产工作。\n" for i in range(1, n // 14))),
    "label that does not go on": ("a.txt", lambda n: "".join(f"（一）做好安全生产工作{i}。\n" for i in range(1, n // 15))),
    "articles that refer": ("a.txt", lambda n: "".join(f"第{i}条 违反本法第{i + 3}条规定的，处{i}元罚款。\n" for i in range(1, n // 25))),
    "one line": ("a.txt", lambda n: "做好安全生产工作，落实责任；" * (n // 14)),
    "one character": ("a.txt", lambda n: "啊" * n),
    "one long number": ("a.txt", lambda n: "1" * n),
    "spaces in a line": ("a.txt", lambda n: "a" + " " * n + "b"),
    "labels in a line": ("a.txt", lambda n: "".join(f"{i}.做好工作。" for i in range(1, n // 8))),
    "empty lines": ("a.md", lambda n: "\n" * n),
    "lines of one character": ("a.txt", lambda n: "啊\n" * (n // 2)),
    "open brackets": ("a.md", lambda n: "（" * n),
    "nested brackets": ("a.md", lambda n: "（" * (n // 2) + "）" * (n // 2)),
    "Markdown brackets": ("a.md", lambda n: "[a](" * (n // 4)),
    "Markdown emphasis": ("a.md", lambda n: "*a " * (n // 3)),
    "nested quotes": ("a.md", lambda n: "> " * (n // 2) + "a"),
    "open quotations": ("a.txt", lambda n: "《关于" * (n // 3)),
    "lines of a comma": ("a.txt", lambda n: "，\n" * (n // 2)),
    "dates in a line": ("a.txt", lambda n: "2020年1月1日" * (n // 9)),
    "lines of one agency": ("a.txt", lambda n: "北京市人民政府办公厅\n" * (n // 11)),
    "headings": ("a.md", lambda n: "".join(f"# 标题{i}\n\n正文内容{i}。\n\n" for i in range(n // 20))),
    "whole notices": ("a.txt", lambda n: "关于做好工作的通知\n各区人民政府：\n现通知如下。\n市人民政府\n2020年1月1日\n\n" * (n // 45)),
    "table": ("a.md", lambda n: "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * (n // 10)),
    "sections": ("a.txt", lambda n: "".join(f"Sec. {i}. The Secretary shall, under section {i}(a), report.\n" for i in range(1, n // 55))),
    "nested elements": ("a.html", lambda n: "<div>" * (n // 5) + "内容"),
    "paragraphs of a page": ("a.html", lambda n: "<p>做好安全生产工作。</p>\n" * (n // 18)),
    "open tags": ("a.html", lambda n: "<" * n),
    "table of a page": ("a.html", lambda n: "<table>" + "<tr><td>1<td>2" * (n // 14)),
}
"""Shapes of text that make careless code compare everything with everything, of about ``n`` characters."""
