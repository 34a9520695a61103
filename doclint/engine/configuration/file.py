"""One configuration file, read and validated by itself."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from doclint.document.span import Position
from doclint.engine.configuration.errors import ConfigurationError
from doclint.engine.configuration.keys import TOML_TABLE, Keys
from doclint.interface_language import say
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.loading import RULE_SUFFIXES, RuleError
from doclint.rulebook.messages import template_problem
from doclint.rulebook.shapes import Path as KeyPath
from doclint.rulebook.shapes import Problem, build, in_words, problems, record_shape
from doclint.rulebook.yaml_reading import YamlDocument, YamlSyntaxError, read_yaml

_TOML_PLACE = lazy_pattern(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")


@dataclass(frozen=True, slots=True)
class ConfigurationFile:
    """A file: where it is, the name that is shown for it, what it says, and where it says it."""

    path: Path
    shown: str
    keys: Keys
    document: YamlDocument

    @property
    def data(self) -> dict[str, Any]:
        """What was written, as plain data: tells a key that is not there from one with its default."""
        return cast("dict[str, Any]", self.document.data)

    def error(self, problem: Problem) -> RuleError:
        """The problem with its place."""
        return _error(self.shown, self.document, problem)

    def origin(self, path: KeyPath) -> str:
        """``file:line`` of a value."""
        return f"{self.shown}:{self.document.place(path, at_key=True).row}"


def read_configuration(path: Path, text: str | None = None) -> ConfigurationFile | None:
    """The configuration in a file (or in ``text``, which is to become the file); None for a pyproject.toml
    without ``[tool.doclint]``.

    Raises ConfigurationError with all that is wrong in the file by itself.
    """
    shown = shown_path(path)
    try:
        text = path.read_text(encoding="utf-8-sig") if text is None else text
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        found = say(f"读不出来的文件（{reason}）", f"a file that cannot be read ({reason})")
        expected = say("UTF-8 编码的配置", "a configuration in UTF-8")
        raise ConfigurationError([RuleError(shown, 1, 1, found, expected)]) from None
    document = _toml(text, shown) if path.suffix == ".toml" else _yaml(text, shown)
    if document is None:
        return None
    return _checked(path, shown, document)


def _checked(path: Path, shown: str, document: YamlDocument) -> ConfigurationFile:
    """The file, if what it says holds up. Raises ConfigurationError."""
    shape = record_shape(Keys)
    found = [
        *document.problems,
        *(_short_form(each, document.data) for each in problems(shape, document.data)),
    ]
    if not found:
        found = list(_further_problems(build(shape, document.data), path))
    if found:
        raise ConfigurationError(_error(shown, document, problem) for problem in found)
    return ConfigurationFile(path, shown, build(shape, document.data), document)


def _short_form(problem: Problem, data: Any) -> Problem:
    """The problem; for a rule that was given a mere word (``DUP001: off``, as other linters have it), with the way
    that it is said here.
    """
    match problem.path:
        case ("rules", key) if not problem.at_key:
            value = data["rules"][key]
        case _:
            return problem
    if isinstance(value, bool):
        meant = f"{{enabled: {str(value).lower()}}}"
    elif value in ("error", "warning", "info"):
        meant = f"{{severity: {value}}}"
    else:
        return problem
    return Problem(problem.path, problem.found, say("键和值", "a mapping"), meant)


def shown_path(path: Path) -> str:
    """The path as messages show it: from the current folder if it lies below, else whole."""
    relative = os.path.relpath(path) if path.is_absolute() else str(path)
    return Path(relative if not relative.startswith("..") else path).as_posix()


def _yaml(text: str, shown: str) -> YamlDocument:
    try:
        documents = read_yaml(text)
    except YamlSyntaxError as error:
        found = say(f"YAML 写法错误（{error.reason}）", f"a YAML error ({error.reason})")
        problem = RuleError(shown, *error.place, found, "YAML")
        raise ConfigurationError([problem]) from None
    if not documents:
        return YamlDocument(data={}, values={(): Position(1, 1)})
    if len(documents) > 1:
        place = documents[1].place(())
        raise ConfigurationError(
            [
                RuleError(
                    shown,
                    *place,
                    say("第二份 YAML 文档", "a second document"),
                    say("一个文件一份配置", "one configuration in a file"),
                )
            ]
        )
    return documents[0]


def _toml(text: str, shown: str) -> YamlDocument | None:
    import tomllib

    try:
        data: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        row, column = (place[1], place[2]) if place and place[1] else (text.count("\n") + 1, 1)
        reason = _TOML_PLACE.sub("", str(error))
        found = say(f"TOML 写法错误（{reason}）", f"a TOML error ({reason})")
        problem = RuleError(shown, int(row), int(column), found, "TOML")
        raise ConfigurationError([problem]) from None
    for name in TOML_TABLE:
        if not isinstance(data, dict) or name not in data:
            return None
        data = data[name]
    from doclint.engine.configuration.toml_places import toml_places

    values, keys = toml_places(text, TOML_TABLE)
    return YamlDocument(data=data, values=values, keys=keys)


def _error(shown: str, document: YamlDocument, problem: Problem) -> RuleError:
    place = document.place(problem.path, problem.at_key)
    return RuleError(shown, place.row, place.column, problem.found, problem.expected, problem.nearest)


def _further_problems(keys: Keys, path: Path) -> Iterator[Problem]:
    """What the types cannot say, as far as the file alone can tell."""
    for index, rule_path in enumerate(keys.rule_paths):
        if not (path.parent / rule_path).exists():
            found = say(f"“{rule_path}”，那里什么也没有", f'nothing at "{rule_path}"')
            expected = say(
                "规则文件或规则文件夹，从本文件所在的文件夹算起",
                "a rule file or a folder of them, from this file's folder",
            )
            yield Problem(("rule-paths", index), found, expected, _nearest_path(path.parent, rule_path))
    yield from _pattern_problems(("include",), enumerate(keys.include or ()))
    yield from _pattern_problems(("exclude",), enumerate(keys.exclude))
    yield from _pattern_problems(("per-file-ignores",), ((each, each) for each in keys.per_file_ignores))
    for key, setting in keys.rules.items():
        at: KeyPath = ("rules", key, "message")
        if setting.message is not None and not setting.message:
            yield Problem(at, say("没有措辞", "no wording"), say("zh 或 en 的文字", "a text for zh or en"))
        for language in ("zh", "en") if setting.message else ():
            wrong = template_problem(getattr(setting.message, language))
            if wrong:
                found = say(f"写错的模板（{wrong}）", f"a wrong template ({wrong})")
                expected = say("带 {名字} 占位的文字", "text with {name} placeholders")
                yield Problem((*at, language), found, expected)
    yield from _agency_problems(keys)
    for index, sentence in enumerate(keys.boilerplate):
        if not any(character.isalnum() for character in sentence):
            yield Problem(("boilerplate", index), in_words(sentence), say("一句话", "a sentence"))


def _nearest_path(folder: Path, path: str) -> str:
    """The rule file or folder beside a path that is not there, whose name is most like it."""
    from doclint.rulebook.nearest import nearest

    above = folder / Path(path).parent
    if not above.is_dir():
        return ""
    likely = nearest(
        Path(path).name,
        (each.name for each in above.iterdir() if each.is_dir() or each.suffix in RULE_SUFFIXES),
    )
    return (Path(path).parent / likely).as_posix() if likely else ""


def _pattern_problems(path: KeyPath, patterns: Iterable[tuple[str | int, str]]) -> Iterator[Problem]:
    expected = say(".gitignore 写法的路径模式", "a pattern as in .gitignore")
    for key, pattern in patterns:
        from pathspec import GitIgnoreSpec

        try:
            compiled = list(GitIgnoreSpec.from_lines([pattern]).patterns)
            empty = not compiled or not compiled[0].regex
        except Exception as error:
            found = say(f"{in_words(pattern)}（{error}）", f"{in_words(pattern)} ({error})")
            yield Problem((*path, key), found, expected, at_key=True)
            continue
        if empty:
            yield Problem((*path, key), in_words(pattern), expected, at_key=True)


def _agency_problems(keys: Keys) -> Iterator[Problem]:
    named: set[str] = set()
    name_expected = say("至少两个字的名称", "a name of two characters or more")
    for index, agency in enumerate(keys.agencies):
        at: KeyPath = ("agencies", index)
        if len(agency.name.strip()) < 2:
            yield Problem((*at, "name"), in_words(agency.name), name_expected)
        if agency.name in named:
            found = say(f"第二次出现的机关 {agency.name}", f"the agency {agency.name} a second time")
            yield Problem((*at, "name"), found, say("每个机关一次", "each agency once"))
        named.add(agency.name)
        for key, names in (("short", agency.short), ("kin", agency.kin)):
            for number, name in enumerate(names):
                if len(name.strip()) < 2:
                    yield Problem((*at, key, number), in_words(name), name_expected)
        for number, code in enumerate(agency.number_codes):
            if not code.strip():
                expected = say("字号开头的字，如 星集发", "the characters that numbers begin with (星集发)")
                yield Problem((*at, "number-codes", number), in_words(code), expected)
    for index, region in enumerate(keys.regions):
        at = ("regions", index)
        named_at: list[tuple[KeyPath, str]] = [((*at, "name"), region.name)]
        named_at += [((*at, "short", number), short) for number, short in enumerate(region.short)]
        for place, name in named_at:
            if len(name.strip()) < 2:
                yield Problem(place, in_words(name), name_expected)
