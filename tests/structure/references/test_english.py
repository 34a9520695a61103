"""References in English text: their steps, lists, and whose provisions they mean."""

from __future__ import annotations

import pytest

from doclint.structure.references.english import english_references, without_references
from doclint.structure.references.reference import Reference


def steps(reference: Reference) -> str:
    """The steps in short: section 4 (b) (2); a minus for what the reference stands in."""
    return " ".join(
        "-" + s.unit if s.relative else f"({s.label})" if s.unit == "item" else f"{s.unit} {s.value}{s.suffix}"
        for s in reference.steps
    )


@pytest.mark.parametrize(
    ("text", "expected", "owner"),
    [
        ("under section 4(b)(2) of this order", ["section 4 (b) (2)"], "own"),
        ("under sections 3, 4(a) and 5 of this Act", ["section 3", "section 4 (a)", "section 5"], "own"),
        ("subsections (a) and (c) of this section", ["-section (a)", "-section (c)"], "own"),
        ("paragraph (a) of subsection (2)", ["(2) (a)"], "open"),
        ("paragraph (a) of section 3(2) of this Act", ["section 3 (2) (a)"], "own"),
        ("paragraph (1) of this subsection", ["-item (1)"], "own"),
        ("under section 301 of title 3, United States Code", ["section 301"], "other"),
        ("under section 4 of that order", ["section 4"], "other"),
        ("under section 12 of the Act of 1998", ["section 12"], "other"),
        ("under the Wells Act, section 12", ["section 12"], "other"),
        ("under Articles 101 and 102 TFEU", ["article 101", "article 102"], "other"),
        ("under Article 9(2)(c) the authority", ["article 9 (2) (c)"], "open"),
        ("under section 12A shall", ["section 12A"], "open"),
        ("subsection 2(a) of this order", ["section 2 (a)"], "own"),
        ("paragraph 5 of the Schedule", [], ""),
        ("section (a) thereof", [], ""),
        ("Part IV shall apply", ["division 4"], "open"),
    ],
)
def test_references(text: str, expected: list[str], owner: str) -> None:
    found = list(english_references(text))
    assert [steps(r) for r in found] == expected
    assert {r.owner for r in found} <= {owner}


def test_what_is_left_without_references() -> None:
    text = "as section 4(b) says: (a) one; (b) two"
    left = without_references(text)
    assert len(left) == len(text)
    assert "4(b)" not in left
    assert "(a) one; (b) two" in left
