"""Values of an option that stand in a file of their own beside the rule: ``data: agencies.yaml``.

An options class says so by a field with ``metadata={"data_for": "terms"}``: what the file lists is put behind what the
rule lists in ``terms``. The options class itself never sees the file's name.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doclint.checks import registry
from doclint.document.span import Position
from doclint.interface_language import say
from doclint.rulebook.rule_error import RuleError, RuleFile
from doclint.rulebook.shapes import Problem

if TYPE_CHECKING:
    from doclint.rulebook.yaml_reading import YamlDocument

_KEY = "data"


class DataFileError(Exception):
    """A file of data that cannot be used: what is wrong with the option that names it, or with a ``place`` in it."""

    def __init__(self, found: str, expected: str, place: RuleError | None = None) -> None:
        super().__init__(found)
        self.key = _KEY
        self.found = found
        self.expected = expected
        self.place = place


@dataclass(frozen=True, slots=True)
class Joined:
    """Options with the rows of a file of data among them; ``read`` is the file, if there is one."""

    values: dict[str, Any]
    read: tuple[str, ...] = ()
    target: str = ""
    own: int = 0
    shown: str = ""
    document: YamlDocument | None = None
    inside: tuple[str | int, ...] = ()

    def error(self, problem: Problem) -> RuleError | None:
        """The problem with its place in the file of data; None if it is one of the rule's own."""
        path = problem.path
        if self.document is None or path[:2] != ("options", self.target) or len(path) < 3:
            return None
        row = path[2]
        if not isinstance(row, int) or row < self.own:
            return None
        at = (*self.inside, row - self.own, *path[3:])
        place = self.document.place(at, problem.at_key, problem.offset)
        return RuleError(self.shown, *place, problem.found, problem.expected, problem.nearest)


def data_name(data: object) -> str:
    """The file of data that a rule (plain data) names, "" if none."""
    options = data.get("options") if isinstance(data, dict) else None
    name = options.get(_KEY) if isinstance(options, dict) else None
    return name if isinstance(name, str) else ""


def with_data(check: str, values: dict[str, Any], file: RuleFile) -> Joined:
    """The options with what their file of data lists. Raises DataFileError for a file that cannot be read."""
    targets = {
        field.name: str(field.metadata["data_for"])
        for field in dataclasses.fields(registry.load(check).options)
        if "data_for" in field.metadata
    }
    name = values.get(_KEY)
    if _KEY not in targets or not isinstance(name, str):
        return Joined(values)
    path = file.path.parent / name
    shown = path.as_posix()
    document = _read(name, shown, path)
    rows: object = document.data
    inside: tuple[str | int, ...] = ()
    target = targets[_KEY]
    if isinstance(rows, dict) and set(rows) == {target}:
        rows, inside = rows[target], (target,)
    if not isinstance(rows, list):
        expected = say(f"列表，像 {target} 里写的那样", f"a list as in {target}")
        place = document.place(inside)
        raise _at(RuleError(shown, *place, say("不是列表", "something that is no list"), expected))
    own = values.get(target) or []
    if not isinstance(own, list):
        return Joined(values)
    joined = {key: value for key, value in values.items() if key != _KEY}
    joined[target] = [*own, *rows]
    return Joined(joined, (str(path),), target, len(own), shown, document, inside)


def _read(name: str, shown: str, path: Any) -> YamlDocument:
    from doclint.rulebook.yaml_reading import YamlSyntaxError, read_yaml

    wanted = say("规则文件旁边的 YAML 文件（UTF-8）", "a YAML file in UTF-8 beside the rule file")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise DataFileError(
            say(f"文件 {shown}，读不了（{reason}）", f"the file {shown}, which cannot be read ({reason})"), wanted
        ) from None
    try:
        documents = read_yaml(text)
    except YamlSyntaxError as error:
        found = say(f"YAML 错误（{error.reason}）", f"a YAML error ({error.reason})")
        raise _at(RuleError(shown, *error.place, found, "YAML")) from None
    if len(documents) != 1:
        found = say("空文件", "an empty file") if not documents else say("第二份文档", "a second document")
        place = documents[1].place(()) if documents else Position(1, 1)
        raise _at(RuleError(shown, *place, found, say("一个列表", "one list")))
    if documents[0].problems:
        problem = documents[0].problems[0]
        place = documents[0].place(problem.path, problem.at_key)
        raise _at(RuleError(shown, *place, problem.found, problem.expected, problem.nearest))
    return documents[0]


def _at(error: RuleError) -> DataFileError:
    return DataFileError(error.found, error.expected, error)
