"""Rule files to rules: everything wrong in them is said at once, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doclint.checks import registry
from doclint.document.span import Position
from doclint.rulebook.messages import template_problem
from doclint.rulebook.nearest import nearest
from doclint.rulebook.options import option_problems
from doclint.rulebook.rule import Rule, Source, Wording
from doclint.rulebook.shapes import Problem, build, in_words, problems, record_shape

if TYPE_CHECKING:
    from doclint.rulebook.yaml_reading import YamlDocument

RULE_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class RuleError:
    """Something wrong in a rule file; line and column from 1, ``nearest`` "" if no right word is near."""

    file: str
    line: int
    column: int
    found: str
    expected: str
    nearest: str = ""

    def __str__(self) -> str:
        hint = f'; did you mean "{self.nearest}"?' if self.nearest else ""
        return f"{self.file}:{self.line}:{self.column}: found {self.found}, expected {self.expected}{hint}"


class RuleFileError(Exception):
    """Rule files that cannot be used; ``errors`` says all that is wrong in them."""

    def __init__(self, errors: Iterable[RuleError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda error: (error.file, error.line, error.column)))
        super().__init__("\n".join(map(str, self.errors)))


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file: where it is, and the name that errors and rules show for it."""

    path: Path
    shown: str


@dataclass(frozen=True, slots=True)
class RuleData:
    """A rule as validated plain data, with its place: what the cache of compiled rules keeps."""

    data: dict[str, Any]
    file: str
    line: int


def rule_files(paths: Iterable[str | Path]) -> list[RuleFile]:
    """The rule files at ``paths``: files as they are, folders searched for .yaml and .yml, in order of their
    names.

    Names that begin with a dot are left out. Raises RuleFileError for a path that is not there.
    """
    files: list[RuleFile] = []
    errors = []
    for path in map(Path, paths):
        if path.is_dir():
            files += [
                RuleFile(file, file.as_posix())
                for file in sorted(path.rglob("*.y*ml"))
                if _is_rule(file, path)
            ]
        elif path.is_file():
            files.append(RuleFile(path, path.as_posix()))
        else:
            errors.append(
                RuleError(path.as_posix(), 1, 1, "nothing at this path", "a rule file or a folder of them")
            )
    if errors:
        raise RuleFileError(errors)
    return files


def _is_rule(file: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
    return file.suffix in RULE_SUFFIXES and not hidden and file.is_file()


def parse_rules(paths: Iterable[str | Path], taken: Iterable[Rule] = ()) -> tuple[Rule, ...]:
    """The rules written at ``paths`` (files or folders), by code; ``taken`` are rules whose codes and names
    are used.

    Raises RuleFileError with everything that is wrong in all the files.
    """
    return as_rules(read_rules(rule_files(paths), taken), shipped=False)


def as_rules(written: Sequence[RuleData], shipped: bool) -> tuple[Rule, ...]:
    """Rules out of validated plain data, by code. Imports no check type."""
    shape = record_shape(Rule)
    rules = []
    for entry in written:
        rule: Rule = build(shape, entry.data)
        object.__setattr__(
            rule, "source", Source(entry.file, entry.line, shipped)
        )  # new, and nobody has seen it yet
        rules.append(rule)
    return tuple(sorted(rules, key=lambda rule: rule.code))


def read_rules(
    files: Iterable[RuleFile], taken: Iterable[Rule] = (), replaceable: Iterable[Rule] = ()
) -> list[RuleData]:
    """The validated data of all rules in the files. Raises RuleFileError.

    ``taken`` are rules whose codes and names are used. A code of ``replaceable`` may be used again, and its name
    with it.
    """
    used = {}
    holders = {rule.name: rule for rule in replaceable}
    for rule in taken:
        used["code", rule.code] = used["name", rule.name] = f"{rule.source.file}:{rule.source.line}"
    written: list[RuleData] = []
    errors: list[RuleError] = []
    for file in files:
        for document in _documents(file, errors):
            entry = RuleData(
                document.data if isinstance(document.data, dict) else {}, file.shown, document.place(()).row
            )
            found = [*document.problems, *_problems(document.data), *_used_twice(entry, used), *_name_of_another(entry, holders)]
            errors += [_error(file.shown, document, problem) for problem in found]
            written.append(entry)
    if errors:
        raise RuleFileError(errors)
    return written


def _documents(file: RuleFile, errors: list[RuleError]) -> list[YamlDocument]:
    from doclint.rulebook.yaml_reading import YamlSyntaxError, read_yaml

    try:
        documents = read_yaml(file.path.read_text(encoding="utf-8-sig"))
    except YamlSyntaxError as error:
        errors.append(RuleError(file.shown, *error.place, f"a YAML error ({error.reason})", "YAML"))
        return []
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        errors.append(
            RuleError(file.shown, 1, 1, f"a file that cannot be read ({reason})", "a rule file in UTF-8")
        )
        return []
    if not documents:
        errors.append(RuleError(file.shown, 1, 1, "an empty file", "a rule"))
    return documents


def _error(shown: str, document: YamlDocument, problem: Problem) -> RuleError:
    place: Position = document.place(problem.path, problem.at_key)
    return RuleError(shown, place.row, place.column, problem.found, problem.expected, problem.nearest)


def _problems(data: object) -> Iterator[Problem]:
    yield from problems(record_shape(Rule), data)
    if isinstance(data, dict):
        yield from _check_problems(data)
        yield from _wording_problems(data)


def _check_problems(data: dict[str, Any]) -> Iterable[Problem]:
    check, values = data.get("check"), data.get("options", {})
    if not isinstance(check, str) or not isinstance(values, dict):
        return []  # said already
    if check not in registry.MODULES:
        known = ", ".join(registry.MODULES)
        return [
            Problem(("check",), in_words(check), f"a check type: {known}", nearest(check, registry.MODULES))
        ]
    try:
        return option_problems(check, values)
    except (ImportError, AttributeError, TypeError) as error:
        return [Problem(("check",), f"a check type that cannot be used ({error})", "one that is installed")]


def _wording_problems(data: dict[str, Any]) -> Iterator[Problem]:
    if not data.get("message") and not data.get("variants"):
        yield Problem((), "no message", 'the key "message" or "variants"')
    wordings: list[tuple[tuple[str, ...], object]] = [
        ((key,), data.get(key)) for key in ("message", "fix_message")
    ]
    for key in ("variants", "related"):
        group = data.get(key)
        if isinstance(group, dict):
            wordings += [((key, name), wording) for name, wording in group.items()]
    languages = record_shape(Wording).fields
    for path, wording in wordings:
        if not isinstance(wording, dict):
            continue
        if not any(wording.values()):
            yield Problem(
                path, "no wording", "a text for one of " + ", ".join(field.name for field in languages)
            )
        for language, template in wording.items():
            wrong = template_problem(template) if isinstance(template, str) else ""
            if wrong:
                yield Problem(
                    (*path, language), f"a wrong template ({wrong})", "text with {name} placeholders"
                )


def _used_twice(entry: RuleData, used: dict[tuple[str, str], str]) -> Iterator[Problem]:
    for key in ("code", "name"):
        value = entry.data.get(key)
        if not isinstance(value, str):
            continue
        if (key, value) in used:
            yield Problem((key,), f"the {key} {value}, which {used[key, value]} has", f"a {key} of its own")
        used.setdefault((key, value), f"{entry.file}:{entry.line}")


def _name_of_another(entry: RuleData, holders: dict[str, Rule]) -> Iterator[Problem]:
    """A rule replaces another by its code; the name alone would leave two of one name."""
    holder = holders.get(entry.data.get("name", "")) if isinstance(entry.data.get("name"), str) else None
    if holder is not None and holder.code != entry.data.get("code"):
        found = f"the name {holder.name}, which {holder.code} has"
        yield Problem(("name",), found, f"a name of its own, or the code {holder.code} to replace that rule")
