"""What a check type says about its options."""

from __future__ import annotations

from dataclasses import dataclass, field

from doclint.rulebook.option_docs import option_docs


@dataclass
class _Options:
    below: int = 0
    """Of ``shape``:
    in lines."""
    behind: int = 0  # behind the field
    metadata: int = field(default=0, metadata={"doc": "in the metadata"})
    silent: int = 0


def test_docs_are_one_line_of_markdown() -> None:
    assert option_docs(_Options) == {
        "below": "Of `shape`: in lines.",
        "behind": "behind the field",
        "metadata": "in the metadata",
    }
