"""The lines or blocks that a paragraph has for itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from doclint.document.readers import read_text
from doclint.structure.source_lines import lines_of
from doclint.structure.structure import Structure


class Walked(tuple[Any, ...]):
    """Blocks that nobody may go through one by one: a page has as many of them as it has paragraphs to ask about."""

    def __iter__(self) -> Iterator[Any]:
        raise AssertionError("every block was looked at")


def test_the_blocks_of_a_paragraph_are_found_without_going_through_all(monkeypatch: pytest.MonkeyPatch) -> None:
    document = read_text("a.html", "<p>做好安全生产工作。</p>\n" * 50)
    paragraph = Structure.of(document).paragraphs[30]
    monkeypatch.setattr(document, "blocks", Walked(document.blocks))
    found = lines_of(document, paragraph.span)
    assert found is not None
    assert document.text[found.start : found.end] == "<p>做好安全生产工作。</p>"
