"""Documents in which there is nothing to read, though the file is not empty."""

from __future__ import annotations

import pytest

from doclint.api import lint_text
from doclint.rulebook.applying import INTERNAL_ERROR


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
@pytest.mark.parametrize(
    "text", ["", "\n\n", "&nbsp;", "&#8203;", "<b></b>", "<!-- a -->", "# ", "---", "```\na\n```", "> ", "- ", "1."]
)
def test_no_rule_fails(text: str, name: str) -> None:
    assert [one.message for one in lint_text(text, name, isolated=True) if one.code == INTERNAL_ERROR] == []
