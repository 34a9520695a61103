"""Configurations in installed packages, and what is said of those that are not there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from doclint.engine.configuration.packs import find_pack, known_packs

from .conftest import errors, found, rules
from .test_own_rules import RULE

Write = Callable[[str, str], None]

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "archive-rules"
METADATA = "Metadata-Version: 2.1\nName: archive-rules\nVersion: 1.0\n"


@pytest.fixture
def installed(write: Write, here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A distribution archive-rules with two packs, laid out as pip leaves it in site-packages."""
    write("site/archive_rules/__init__.py", "raise RuntimeError('a pack is data: nothing of it is run')\n")
    write("site/archive_rules/plain.yaml", "ignore: [DUP001]\n")
    write("secret.yaml", "")
    write("site/archive_rules/office/doclint.yaml", "fail-on: error\n")
    write("site/archive_strict/__init__.py", "")
    write("site/archive_strict/doclint.yaml", "rule-paths: [rules]\nrules: {DUP001: {severity: info}}\n")
    write("site/archive_strict/rules/ARC001.yaml", RULE.format(code="ARC001", name="no-internal"))
    write("site/archive_rules-1.0.dist-info/METADATA", METADATA)
    write("site/archive_rules-1.0.dist-info/entry_points.txt", "[doclint.packs]\nstrict = archive_strict\n")
    monkeypatch.syspath_prepend(str(here / "site"))
    yield
    for name in [name for name in sys.modules if name.startswith("archive_")]:
        del sys.modules[name]


@pytest.mark.parametrize(
    ("reference", "place"),
    [
        ("archive-rules:strict", "site/archive_strict/doclint.yaml"),
        ("archive_rules:strict", "site/archive_strict/doclint.yaml"),
        ("Archive.Rules:strict", "site/archive_strict/doclint.yaml"),
        ("archive-rules:plain", "site/archive_rules/plain.yaml"),
        ("archive_rules:office", "site/archive_rules/office/doclint.yaml"),
        ("archive-rules:gone", None),
        ("gone:strict", None),
        ("rules/base.yaml", None),
        ("archive-rules:../../secret", None),
    ],
)
@pytest.mark.usefixtures("installed")
def test_where_a_pack_is(here: Path, reference: str, place: str | None) -> None:
    assert find_pack(reference) == (None if place is None else here / place)


@pytest.mark.usefixtures("installed")
def test_a_pack_brings_rules_and_settings(write: Write) -> None:
    write("a.md", "内部资料。\n")
    assert found() == []
    write("doclint.yaml", "extends: archive-rules:strict\n")
    assert found() == ["ARC001"]
    assert rules()["DUP001"].severity == "info"
    write(
        "doclint.yaml",
        "extends: [archive-rules:strict, archive-rules:plain]\nrules: {ARC001: {enabled: false}}\n",
    )
    assert found() == []
    assert "DUP001" not in rules()


def test_the_example_in_the_documentation(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(EXAMPLE / "src"))
    write("a.md", "关于做好防汛工作的通知\n")
    write("doclint.yaml", "extends: archive-rules:strict\n")
    assert found() == ["ARC001"]


@pytest.mark.usefixtures("installed")
def test_the_nearest_pack_is_named(write: Write) -> None:
    assert known_packs("gone:strict") == ["archive-rules:strict"]
    assert known_packs("archive_rules:x") == ["archive-rules:strict", "archive_rules:office", "archive_rules:plain"]
    write("doclint.yaml", "extends: archive-rules:strickt\n")
    assert errors() == [
        'doclint.yaml:1:10: found the pack "archive-rules:strickt", which is not installed, expected '
        'package:name of a package installed where doclint is (in pre-commit: additional_dependencies); '
        'did you mean "archive-rules:strict"?'
    ]


@pytest.mark.usefixtures("installed")
def test_an_error_in_a_pack_names_its_file(write: Write, here: Path) -> None:
    write("site/archive_rules/plain.yaml", "ignore: [DUPP]\n")
    write("doclint.yaml", "extends: archive-rules:plain\n")
    assert errors()[0].startswith('site/archive_rules/plain.yaml:1:10: found "DUPP"')
