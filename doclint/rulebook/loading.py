"""Rule files to rules: everything wrong in them is said at once, each with its place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doclint.checks import registry
from doclint.document.span import Position
from doclint.interface_language import say
from doclint.rulebook.data_files import DataFileError, data_name, with_data
from doclint.rulebook.messages import template_problem
from doclint.rulebook.nearest import nearest
from doclint.rulebook.options import option_problems, options_shape
from doclint.rulebook.placeholders import value_problems, wordings
from doclint.rulebook.rule import Rule, Source, Wording
from doclint.rulebook.rule_error import RuleError as RuleError
from doclint.rulebook.rule_error import RuleFile as RuleFile
from doclint.rulebook.rule_error import RuleFileError as RuleFileError
from doclint.rulebook.shapes import Path as KeyPath
from doclint.rulebook.shapes import Problem, build, in_words, problems, record_shape

if TYPE_CHECKING:
    from doclint.rulebook.yaml_reading import YamlDocument

RULE_SUFFIXES = (".yaml", ".yml")
_CONFIGURATION = "doclint.yaml"
"""No rule, though it may lie in the folder of the rules."""
_CONFIGURATION = "doclint.yaml"
"""May stand among the rules that it names (``rule-paths: [.]``)."""


@dataclass(frozen=True, slots=True)
class RuleData:
    """A rule as validated plain data, with its place: what the cache of compiled rules keeps."""

    data: dict[str, Any]
    file: str
    line: int
    read: tuple[str, ...] = ()
    """Files of data that went into it."""


def rule_files(paths: Iterable[str | Path]) -> list[RuleFile]:
    """The rule files at ``paths``: files as they are, folders searched for .yaml and .yml, in order of their
    names.

    Names that begin with a dot are left out, and doclint.yaml. Raises RuleFileError for a path that is not there.
    """
    files: list[RuleFile] = []
    errors = []
    for path in map(Path, paths):
        if path.is_dir():
            files += [RuleFile(file, file.as_posix()) for file in sorted(_rule_files_below(path))]
        elif path.is_file():
            files.append(RuleFile(path, path.as_posix()))
        else:
            found = say("不存在的路径", "nothing at this path")
            expected = say("规则文件或者放规则的文件夹", "a rule file or a folder of them")
            errors.append(RuleError(path.as_posix(), 1, 1, found, expected))
    if errors:
        raise RuleFileError(errors)
    return files


def _rule_files_below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.endswith(RULE_SUFFIXES) and not name.startswith(".") and name != _CONFIGURATION:
                file = Path(parent, name)
                if file.is_file():
                    yield file


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
    files: Iterable[RuleFile],
    taken: Iterable[Rule] = (),
    replaceable: Iterable[Rule] = (),
    shipped: bool = False,
) -> list[RuleData]:
    """The validated data of all rules in the files. Raises RuleFileError.

    ``taken`` are rules whose codes and names are used. A code of ``replaceable`` may be used again, and its name
    with it; the fixes of its rules are those there are. Of ``shipped`` rules neither examples nor placeholders are
    looked at: the tests do that, and a run need not pay for it.
    """
    taken, replaceable = tuple(taken), tuple(replaceable)
    used = {}
    holders = {rule.name: rule for rule in replaceable}
    for rule in taken:
        used["code", rule.code] = used["name", rule.name] = f"{rule.source.file}:{rule.source.line}"
    known_codes = [rule.code for rule in (*taken, *replaceable)]
    fixes = {(rule.check, rule.fix) for rule in (*taken, *replaceable) if rule.fix}
    written: list[RuleData] = []
    errors: list[RuleError] = []
    read = _read_all(files, errors)
    known_codes += [
        document.data["code"]
        for _, documents in read
        for document in documents
        if isinstance(document.data, dict) and isinstance(document.data.get("code"), str)
    ]
    for file, documents in read:
        for document in documents:
            entry = RuleData(
                document.data if isinstance(document.data, dict) else {}, file.shown, document.place(()).row
            )
            found = [*document.problems, *_misplaced(problems(record_shape(Rule), document.data), entry.data)]
            found += _used_twice(entry, used, known_codes)
            found += _name_of_another(entry, holders)
            found += _wording_problems(entry.data)
            found += () if shipped else _example_problems(entry.data)
            errors += [_error(file.shown, document, problem) for problem in found]
            resolved, wrong = _check_errors(entry, file, document, fixes, shipped)
            errors += wrong
            written.append(resolved)
    if errors:
        raise RuleFileError(errors)
    return written


def _misplaced(found: Iterable[Problem], data: dict[str, Any]) -> Iterator[Problem]:
    """The problems; of an unknown key that is an option of the rule's check type, where it belongs."""
    check = data.get("check")
    for problem in found:
        if problem.at_key and len(problem.path) == 1 and isinstance(check, str) and check in registry.MODULES:
            key = problem.path[0]
            if any(field.name == key for field in options_shape(check).fields):
                here = say(f"选项“{key}”，写在 options 外面", f'the option "{key}" outside of options')
                yield Problem(problem.path, here, say("写在 options 下面", "it under options"), at_key=True)
                continue
        yield problem


def _read_all(
    files: Iterable[RuleFile], errors: list[RuleError]
) -> list[tuple[RuleFile, list[YamlDocument]]]:
    """The documents of the rule files; files of data that rules name are none, though they lie in the same folder."""
    read = []
    data_files: set[Path] = set()
    for file in files:
        wrong: list[RuleError] = []
        documents = _documents(file, wrong)
        read.append((file, documents, wrong))
        for document in documents:
            name = data_name(document.data)
            if name:
                data_files.add((file.path.parent / name).resolve())
    kept = [
        each for each in read if not data_files or each[0].path.resolve() not in data_files
    ]
    for _, _, wrong in kept:
        errors += wrong
    return [(file, documents) for file, documents, _ in kept]


def _documents(file: RuleFile, errors: list[RuleError]) -> list[YamlDocument]:
    from doclint.rulebook.yaml_reading import YamlSyntaxError, read_yaml

    try:
        documents = read_yaml(file.path.read_text(encoding="utf-8-sig"))
    except YamlSyntaxError as error:
        found = say(f"YAML 错误（{error.reason}）", f"a YAML error ({error.reason})")
        errors.append(RuleError(file.shown, *error.place, found, "YAML"))
        return []
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        found = say(f"读不了的文件（{reason}）", f"a file that cannot be read ({reason})")
        errors.append(RuleError(file.shown, 1, 1, found, say("UTF-8 的规则文件", "a rule file in UTF-8")))
        return []
    if not documents:
        found = say("空文件", "an empty file")
        errors.append(RuleError(file.shown, 1, 1, found, say("一条规则", "a rule")))
    return documents


def _error(shown: str, document: YamlDocument, problem: Problem) -> RuleError:
    place: Position = document.place(problem.path, problem.at_key, problem.offset)
    return RuleError(shown, place.row, place.column, problem.found, problem.expected, problem.nearest)


def _check_errors(
    entry: RuleData, file: RuleFile, document: YamlDocument, fixes: set[tuple[str, str]], shipped: bool
) -> tuple[RuleData, list[RuleError]]:
    """The rule with the rows of its data file among its options, and all that is wrong with check type and options."""
    data = entry.data
    check, values = data.get("check"), data.get("options", {})
    if not isinstance(check, str) or not isinstance(values, dict):
        return entry, []  # said already
    try:
        problem = None if registry.is_known(check) else _unknown_check(check)
        if problem is None:
            options_shape(check)
    except (ImportError, AttributeError) as error:
        problem = Problem(("check",), str(error), say("能用的检查类型", "a check type that can be used"))
    if problem is not None:
        return entry, [_error(file.shown, document, problem)]
    try:
        joined = with_data(check, values, file)
    except DataFileError as error:
        problem = Problem(("options", error.key), error.found, error.expected)
        return entry, [_error(file.shown, document, problem) if error.place is None else error.place]
    errors = [
        joined.error(problem) or _error(file.shown, document, problem)
        for problem in option_problems(check, joined.values)
    ]
    if joined.read:
        entry = RuleData({**data, "options": joined.values}, entry.file, entry.line, joined.read)
    if not errors and not shipped:
        found = [*value_problems(data, check, joined.values), *_fix_problems(data, check, joined.values, fixes)]
        errors = [_error(file.shown, document, problem) for problem in found]
    return entry, errors


def _unknown_check(check: str) -> Problem:
    known = registry.known()
    expected = say("检查类型：" + "、".join(known), "a check type: " + ", ".join(known))
    return Problem(("check",), in_words(check), expected, nearest(check, known))


def _fix_problems(
    data: dict[str, Any], check: str, values: dict[str, Any], fixes: set[tuple[str, str]]
) -> Iterator[Problem]:
    """A fix that there is not: a check type knows what to change, a rule names it; a replacement that no fix makes."""
    fix = data.get("fix")
    if check == "pattern" and "fix" not in data and (values.get("replacement") is not None or values.get("unescape")):
        option = "unescape" if values.get("replacement") is None else "replacement"
        found = say(f"选项 {option}，规则没有 fix，什么也不会改", f"the option {option} in a rule without fix, which changes nothing")
        expected = say("键 fix，值是自己起的名称", "the key fix with a name of your own, too")
        yield Problem(("options", option), found, expected)
    if not isinstance(fix, str) or check not in registry.MODULES:
        return
    if check == "pattern":
        if values.get("replacement") is None and not values.get("unescape"):
            expected = say("选项 replacement，说明改成什么", "the option replacement, which says what to write instead")
            yield Problem(("fix",), say(f"修复 {fix}，没有替换文字", f"the fix {fix} and no replacement"), expected)
        return
    offered = registry.values(check)
    known = sorted({name for kind, name in fixes if kind == check} | (offered.fixes if offered else frozenset()))
    if fixes and fix not in known:
        found = say(f"不认识的修复“{fix}”", f'the unknown fix "{fix}"')
        if known:
            expected = say("这些修复之一：" + "、".join(known), "one of the fixes " + ", ".join(known))
        else:
            expected = say(f"没有键 fix：{check} 不改动文档", f"no key fix: {check} mends nothing")
        yield Problem(("fix",), found, expected, nearest(fix, known))


def _wording_problems(data: dict[str, Any]) -> Iterator[Problem]:
    if data and not data.get("message") and not data.get("variants"):
        expected = say("键“message”或者“variants”", 'the key "message" or "variants"')
        yield Problem((), say("没有提示语", "no message"), expected)
    languages = record_shape(Wording).fields
    for path, wording in wordings(data):
        if not any(wording.values()):
            expected = say("其中一种语言的文字：", "a text for one of ") + ", ".join(
                field.name for field in languages
            )
            yield Problem(path, say("没有文字", "no wording"), expected)
        for language, template in wording.items():
            wrong = template_problem(template) if isinstance(template, str) else ""
            if wrong:
                found = say(f"写错的提示语（{wrong}）", f"a wrong template ({wrong})")
                expected = say("含 {名称} 占位符的文字", "text with {name} placeholders")
                yield Problem((*path, language), found, expected)


def _example_problems(data: dict[str, Any]) -> Iterator[Problem]:
    """Examples without text, and places that their text does not have."""
    examples = data.get("examples")
    for kind in ("bad", "good"):
        members = examples.get(kind) if isinstance(examples, dict) else None
        for index, example in enumerate(members if isinstance(members, list) else ()):
            text = example.get("text") if isinstance(example, dict) else None
            if not isinstance(text, str):
                continue
            path = ("examples", kind, index)
            if not text.strip():
                found = say("没有文字的示例", "an example without text")
                yield Problem((*path, "text"), found, say("一段文字", "a text"))
                continue
            places = example.get("at")
            if places == []:
                expected = say("至少一个位置；没有位置的是 good 示例", "a place at least; an example without is a good one")
                yield Problem((*path, "at"), say("空列表", "an empty list"), expected)
            for number, place in enumerate(places if isinstance(places, list) else ()):
                yield from _place_problems(text, place, (*path, "at", number))


def _place_problems(text: str, place: object, path: KeyPath) -> Iterator[Problem]:
    row, _, column = place.partition(":") if isinstance(place, str) else ("", "", "")
    if not (row.isdecimal() and column.isdecimal()):
        return  # said already
    lines = text.removesuffix("\n").split("\n")
    if int(row) > len(lines):
        rows = len(lines)
        expected = say(f"第 1 到 {rows} 行：示例有 {rows} 行", f"a line from 1 to {rows}: the example has {rows}")
        yield Problem(path, say(f"第 {row} 行", f"line {row}"), expected)
    elif int(column) > len(lines[int(row) - 1]) + 1:
        length = len(lines[int(row) - 1])
        expected = say(f"该行有 {length} 个字符", f"that line has {length} characters")
        yield Problem(path, say(f"第 {row} 行第 {column} 列", f"column {column} of line {row}"), expected)


def _used_twice(entry: RuleData, used: dict[tuple[str, str], str], known: list[str]) -> Iterator[Problem]:
    for key in ("code", "name"):
        value = entry.data.get(key)
        if not isinstance(value, str):
            continue
        if (key, value) in used:
            holder = used[key, value]
            word = say({"code": "代码", "name": "名称"}[key], key)
            free = ""
            if key == "code":
                free = say(f"，例如 {free_code(value, known)}", f", such as {free_code(value, known)}")
            found = say(f"{word} {value}，{holder} 已经用了", f"the {key} {value}, which {holder} has")
            yield Problem((key,), found, say(f"自己的{word}{free}", f"a {key} of its own{free}"))
        used.setdefault((key, value), f"{entry.file}:{entry.line}")


def free_code(like: str, known: Iterable[str]) -> str:
    """The next code of the family that no rule has: after the last of its letters, with as many digits."""
    import re

    letters = re.match("[A-Z]*", like)
    family = letters[0] if letters and len(letters[0]) > 1 else like
    numbers = [code.removeprefix(family) for code in known if re.fullmatch(family + "[0-9]{3,4}", code)]
    if not numbers:
        return f"{family}001"
    return f"{family}{max(map(int, numbers)) + 1:0{max(map(len, numbers))}d}"


def _name_of_another(entry: RuleData, holders: dict[str, Rule]) -> Iterator[Problem]:
    """A rule replaces another by its code; the name alone would leave two of one name."""
    holder = holders.get(entry.data.get("name", "")) if isinstance(entry.data.get("name"), str) else None
    if holder is not None and holder.code != entry.data.get("code"):
        found = say(f"名称 {holder.name}，{holder.code} 已经用了", f"the name {holder.name}, which {holder.code} has")
        expected = say(
            f"自己的名称；要替换那条规则，就用代码 {holder.code}",
            f"a name of its own, or the code {holder.code} to replace that rule",
        )
        yield Problem(("name",), found, expected)
