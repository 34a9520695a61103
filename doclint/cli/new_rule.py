"""``doclint rule --new``: writes a rule to start from."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import click

from doclint.cli.language import Language, say
from doclint.cli.rule_errors import UnusableRules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from doclint.engine.configuration.merged import Configuration
    from doclint.rulebook import Rule

STANDARD_OUTPUT = "-"


def write_new_rule(
    asked: str,
    check: str,
    name: str,
    output: str | None,
    rules: Sequence[Rule],
    configuration: Configuration,
    language: Language,
) -> None:
    """Writes the rule and says what to do next. Raises UnusableRules for what cannot be written: nothing is overwritten."""
    from doclint.rulebook.starting import NoTemplateError, code_for, starting_rule

    _known_check(check, language)
    rules = [*rules, *_beside(_folder(output, configuration))]
    _free_name(name, rules, language)
    try:
        code = code_for(asked, rules)
        text = starting_rule(code, check, language, name, (rule.name for rule in rules))
    except (NoTemplateError, ValueError, ImportError) as error:
        raise UnusableRules(str(error)) from error
    if output == STANDARD_OUTPUT:
        click.echo(text, nl=False)
        return
    file = _file(output, code, text, configuration)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        if isinstance(error, FileExistsError) and file.exists():
            raise UnusableRules(
                say(
                    f"{file} 已经存在，没有改动；请用 --output 换一个名字",
                    f"{file} exists and was left alone; name another file with --output",
                    language,
                )
            ) from None
        reason = error.strerror or str(error)
        raise UnusableRules(say(f"{file} 写不了：{reason}", f"{file} cannot be written: {reason}", language)) from error
    click.echo(_next_steps(file, code, configuration, language))


def _known_check(check: str, language: Language) -> None:
    from doclint.checks import registry
    from doclint.rulebook.nearest import nearest

    if registry.is_known(check):
        return
    known = registry.known()
    likely = nearest(check, known)
    hint = say(f"；是不是“{likely}”？", f'; did you mean "{likely}"?', language) if likely else ""
    raise UnusableRules(
        say(f"没有检查类型“{check}”{hint}有：", f'no check type "{check}"{hint} There are: ', language) + ", ".join(known)
    )


def _free_name(name: str, rules: Sequence[Rule], language: Language) -> None:
    import re

    from doclint.rulebook.rule import NAME_PATTERN

    if not name:
        return
    if not re.fullmatch(NAME_PATTERN, name):
        raise UnusableRules(
            say(
                f"“{name}”不能作名称：用小写字母、数字和连字符，例如 long-title",
                f'"{name}" is no name: small letters, digits and hyphens, such as long-title',
                language,
            )
        )
    holder = next((rule for rule in rules if rule.name == name), None)
    if holder is not None:
        raise UnusableRules(
            say(f"名称 {name}，{holder.code} 已经用了", f"the name {name} is that of {holder.code}", language)
        )


def _file(output: str | None, code: str, text: str, configuration: Configuration) -> Path:
    """Where the rule goes: the file asked for, or CODE-name.yaml in the folder asked for, in the first folder of the
    configuration's rule-paths, or here.
    """
    name = text.split("\nname: ", 1)[1].split("\n", 1)[0]
    if output is not None and not _names_folder(output):
        return Path(output)
    return _folder(output, configuration) / f"{code}-{name}.yaml"


def _folder(output: str | None, configuration: Configuration) -> Path:
    if output is not None:
        return Path(output) if _names_folder(output) else Path(output).parent
    return next((path for path in _rule_paths(configuration) if path.is_dir()), Path())


def _names_folder(output: str) -> bool:
    return Path(output).is_dir() or output.endswith(("/", "\\"))


def _beside(folder: Path) -> Iterator[Rule]:
    """The codes and names of rule files in a folder, as rules: those that no configuration names yet count, too. Other
    YAML, and what cannot be read, is passed over.
    """
    import re

    from doclint.rulebook.rule import Rule, Source

    for file in sorted(path for path in folder.glob("*.y*ml") if path.is_file()):
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue
        codes = re.finditer(r"""^code:[ ]*["']?([A-Z]{2,8}\d{3,4})\b""", text, re.MULTILINE)
        names = re.findall(r"^name:[ ]*([a-z0-9-]+)[ ]*$", text, re.MULTILINE)
        for code, name in zip_longest(codes, names):
            if code is not None:
                line = text.count("\n", 0, code.start()) + 1
                yield Rule(code[1], name or "", "pattern", "warning", source=Source(file.as_posix(), line, False))


def _rule_paths(configuration: Configuration) -> list[Path]:
    """The rule-paths of the nearest configuration file: those above it may be another's, such as a pack's."""
    if not configuration.files:
        return []
    nearest = configuration.files[-1]
    return [_from_here(nearest.path.parent / path) for path in nearest.keys.rule_paths]


def _from_here(folder: Path) -> Path:
    try:
        return folder.resolve().relative_to(Path.cwd())
    except ValueError:
        return folder


def _from_configuration(path: str, configuration: Configuration) -> str:
    """A path from here, as the nearest configuration file must name it: from its own folder."""
    if not configuration.files:
        return path
    import os

    try:
        return Path(os.path.relpath(path, configuration.files[-1].path.parent)).as_posix()
    except ValueError:  # another drive
        return path


def _next_steps(file: Path, code: str, configuration: Configuration, language: Language) -> str:
    inside = any(file.resolve().is_relative_to(path.resolve()) for path in _rule_paths(configuration))
    path = str(file)
    use = f"doclint check --select {code} {'' if inside else f'--rule-path {path} '}"
    # A folder of rules is best named whole; the current one holds other YAML, too.
    folder = path if file.parent == Path() else str(file.parent)
    lines = [
        say(f"写好了 {path}。接下来：", f"Wrote {path}. Next:", language),
        say(
            "  1. 改成你的规则：先写 examples，再改 options 和 message",
            "  1. make it your rule: the examples first, then options and message",
            language,
        ),
        say("  2. 测试：", "  2. test it:            ", language) + f"doclint test {path}",
        say("  3. 在文件上试：", "  3. try it on files:    ", language) + use + say("文件或文件夹", "FILES", language),
    ]
    if not inside:
        setting = f"doclint config add rule-paths {_from_configuration(folder, configuration)}"
        lines.append(say("  4. 从此一直用：", "  4. use it from now on: ", language) + setting)
    return "\n".join(lines)
