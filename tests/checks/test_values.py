"""What check types say that their findings bring is what they bring."""

from __future__ import annotations

import pytest

from doclint.checks import registry
from doclint.document.readers import read_text
from doclint.rulebook.applying import findings
from doclint.rulebook.compiled import shipped_rules
from doclint.rulebook.placeholders import captures
from doclint.structure.structure import Structure


@pytest.mark.parametrize("check", list(registry.MODULES))
def test_findings_bring_no_more_than_was_said(check: str) -> None:
    said = registry.values(check)
    assert said is not None, f"doclint/checks/values.py says nothing of {check}"
    for rule in shipped_rules():
        if rule.check != check:
            continue
        known = {*said.values, *captures(rule.options)}
        for example in rule.examples.bad:
            name = example.filename or ("a.md" if example.format == "markdown" else "a.txt")
            structure = Structure.of(read_text(name, example.text, example.format))
            for finding in findings(rule, structure):
                assert finding.args.keys() <= known, rule.code
                assert finding.variant in {"", *said.variants}, rule.code
                for related in finding.related:
                    assert related.note in said.related, rule.code
                    assert related.args.keys() <= known, rule.code
