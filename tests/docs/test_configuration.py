"""docs/configuration.md: every key is told of, and what the examples show is what happens.

Under each heading the files are written (a line `name`: before a block names it; YAML without a name is
doclint.yaml) and the commands of the console blocks run; what stands below a command is what it prints, with "…"
for anything.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from doclint.cli.group import doclint
from doclint.engine.configuration.keys import Keys, RuleKeys
from doclint.rulebook.shapes import record_shape
from doclint.structure.own_names import OwnAgency, OwnRegion

PAGE = Path(__file__).parents[2] / "docs" / "configuration.md"
BLOCK = re.compile(
    r"(?:^`(?P<name>[^`\n]+)`:\n\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
HEADING = re.compile(r"^##+ +(?P<title>.+)$", re.MULTILINE)
COMMON = "notice.md"


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    text: str

    def blocks(self) -> Iterator[tuple[str, str, str]]:
        """Kind, file name ("" if it has none) and text of each block."""
        for block in BLOCK.finditer(self.text):
            unnamed = "doclint.yaml" if block["kind"] == "yaml" else ""
            yield block["kind"], block["name"] or unnamed, block["text"]


def sections() -> list[Section]:
    text = PAGE.read_text(encoding="utf-8")
    heads = list(HEADING.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    first = Section("", text[: heads[0].start()])
    return [
        first,
        *(Section(head["title"], text[head.end() : end]) for head, end in zip(heads, ends, strict=True)),
    ]


def outcome(command: str) -> str:
    """What a command line prints on standard output and error; ``&& echo`` is understood."""
    program, _, then = command.partition(" && echo ")
    _, *arguments = shlex.split(program)
    result = CliRunner().invoke(doclint, arguments, env={"LC_ALL": "en_US.UTF-8"})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.output + (f"{then}\n" if then and result.exit_code == 0 else "")


def fits(printed: str, shown: str) -> bool:
    """Whether the output is what the page shows."""
    return re.fullmatch(re.escape(shown).replace("…", ".*"), printed) is not None


@pytest.mark.parametrize(
    "section", [each for each in sections() if "```console" in each.text], ids=lambda each: each.title
)
def test_the_examples_do_what_they_show(
    section: Section, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for kind, _, text in sections()[0].blocks():
        if kind == "markdown":
            Path(COMMON).write_text(text, encoding="utf-8")
    for kind, name, text in section.blocks():
        if name:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")
        if kind == "console":
            for step in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
                command, _, shown = step.partition("\n")
                printed = outcome(command)
                assert fits(printed, shown), f"{command}\n{printed}"


def _names(record: type) -> list[str]:
    return [field.name for field in record_shape(record).fields]


@pytest.mark.parametrize("key", _names(Keys))
def test_every_key_has_a_section_with_an_example(key: str) -> None:
    (section,) = [each for each in sections() if each.title == f"`{key}`"]
    kinds = [kind for kind, _, _ in section.blocks()]
    assert "console" in kinds
    assert any(key in yaml.safe_load(text) for _, name, text in section.blocks() if name == "doclint.yaml")


@pytest.mark.parametrize(
    ("key", "record"), [("rules", RuleKeys), ("agencies", OwnAgency), ("regions", OwnRegion)]
)
def test_every_key_inside_is_told_of_and_used(key: str, record: type) -> None:
    (section,) = [each for each in sections() if each.title == f"`{key}`"]
    told = re.findall(r"^\| `([\w-]+)` \|", section.text, re.MULTILINE)
    assert told == _names(record)
    examples = "".join(text for kind, _, text in section.blocks() if kind == "yaml")
    assert [name for name in told if f"{name}:" not in examples] == []


def _files() -> Iterator[tuple[str, str]]:
    """The YAML files of the page and of the example of a pack, by name."""
    for section in sections():
        yield from ((name, text) for kind, name, text in section.blocks() if kind == "yaml")
    for file in sorted((PAGE.parent / "examples").rglob("*.yaml")):
        yield file.name, file.read_text(encoding="utf-8")


def test_the_examples_fit_the_schemas() -> None:
    """Editors show no mistake where doclint finds none, and the one that it finds."""
    schemas = {
        name: Draft202012Validator(
            json.loads((PAGE.parents[1] / "schemas" / f"{name}.json").read_text("utf-8"))
        )
        for name in ("config", "rules")
    }
    wrong = []
    for name, text in _files():
        data = yaml.safe_load(text)
        wrong += [
            (name, error.json_path)
            for error in schemas["rules" if "code" in data else "config"].iter_errors(data)
        ]
    assert wrong == [("new/doclint.yaml", "$.rules.DUP001")]


def test_the_readme_leads_here() -> None:
    assert "(docs/configuration.md)" in (PAGE.parents[1] / "README.md").read_text(encoding="utf-8")
