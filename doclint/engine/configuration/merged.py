"""What holds for a file: its configuration together with those it extends."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from doclint.engine.configuration.errors import ConfigurationError
from doclint.interface_language import say
from doclint.rulebook.diagnostic import Severity
from doclint.rulebook.shapes import Path as KeyPath
from doclint.rulebook.shapes import Problem
from doclint.structure.house_vocabulary import NO_HOUSE, HouseVocabulary

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from doclint.engine.configuration.file import ConfigurationFile
    from doclint.rulebook.loading import RuleError

FAIL_ON: Severity = "warning"
"""What counts as a failure if nobody says otherwise."""


class Configuration:
    """Configuration files in effect together, each one above those before it; ``folder`` (a real path) is
    where their patterns count from.

    Lists add up; of one value, and of each option of a rule, the last says what holds. Compared by identity.
    """

    def __init__(self, files: tuple[ConfigurationFile, ...] = (), folder: str = "") -> None:
        self.files = files
        self.folder = folder

    @property
    def language(self) -> Literal["zh", "en"] | None:
        """The language of the messages; None for that of each document."""
        return next((f.keys.language for f in reversed(self.files) if f.keys.language), None)

    @property
    def fail_on(self) -> Severity:
        """The severity from which findings count as a failure."""
        return next((f.keys.fail_on for f in reversed(self.files) if f.keys.fail_on), FAIL_ON)

    @cached_property
    def house(self) -> HouseVocabulary:
        """Own agencies, regions and standing phrases. Of two agencies of one name the last counts."""
        if not any(f.keys.agencies or f.keys.regions or f.keys.boilerplate for f in self.files):
            return NO_HOUSE
        agencies = {agency.name: agency for f in self.files for agency in f.keys.agencies}
        regions = {region.name: region for f in self.files for region in f.keys.regions}
        boilerplate = dict.fromkeys(sentence for f in self.files for sentence in f.keys.boilerplate)
        return HouseVocabulary(tuple(agencies.values()), tuple(regions.values()), tuple(boilerplate))

    def includes(self, path: str) -> bool | None:
        """Whether a file (real path) found in a folder is taken; None if the configuration does not say."""
        if self._include is None:
            return None
        return self._include.match_file(self._below(path))

    def excludes(self, path: str) -> bool:
        """Whether the file or folder (real path, a folder ends in a slash) is left out."""
        return self._exclude is not None and self._exclude.match_file(self._below(path))

    def ignored(self, path: str) -> tuple[str, ...]:
        """The selectors of rules that do not run on the file (real path)."""
        if not self._ignores:
            return ()
        below = self._below(path)
        return tuple(code for spec, codes in self._ignores if spec.match_file(below) for code in codes)

    @cached_property
    def _include(self) -> GitIgnoreSpec | None:
        return next((_spec(f.keys.include) for f in reversed(self.files) if f.keys.include is not None), None)

    @cached_property
    def _exclude(self) -> GitIgnoreSpec | None:
        patterns = [pattern for f in self.files for pattern in f.keys.exclude]
        return _spec(patterns) if patterns else None

    @cached_property
    def _ignores(self) -> list[tuple[GitIgnoreSpec, tuple[str, ...]]]:
        pairs = [pair for f in self.files for pair in f.keys.per_file_ignores.items()]
        return [(_spec([pattern]), codes) for pattern, codes in pairs]

    def _below(self, path: str) -> str:
        """The path from the configuration's folder; outside of it, one that no pattern fits."""
        start = self.folder.rstrip("/") + "/"
        return path[len(start) :] if path.startswith(start) else "../"


NO_CONFIGURATION = Configuration()
"""Where no configuration is found."""


def _spec(patterns: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def load_configuration(
    path: Path, folder: str | None = None, text: str | None = None
) -> Configuration | None:
    """The configuration in a file with all that it extends; None for a pyproject.toml that has none.

    ``folder`` is where patterns count from (the file's own by default). ``text`` is what the file is to hold, in
    place of what it holds. Raises ConfigurationError.
    """
    files = _chain(path, (), text)
    if files is None:
        return None
    configuration = Configuration(tuple(files), folder or Path(os.path.realpath(path.parent)).as_posix())
    errors = list(_vocabulary_errors(configuration))
    if errors:
        raise ConfigurationError(errors)
    return configuration


def _chain(path: Path, above: tuple[Path, ...], text: str | None = None) -> list[ConfigurationFile] | None:
    """The files that the file extends, lowest first, and the file itself."""
    from doclint.engine.configuration.file import read_configuration

    file = read_configuration(path, text)
    if file is None:
        return None
    above = (*above, Path(os.path.realpath(path)))
    chain: list[ConfigurationFile] = []
    extends = file.keys.extends
    for index, reference in enumerate((extends,) if isinstance(extends, str) else extends):
        at = ("extends",) if isinstance(extends, str) else ("extends", index)
        target, problem = _resolved(reference, path, above)
        below = _chain(target, above) if target is not None and problem is None else None
        if below is None:
            none = say(f"“{reference}”里没有 [tool.doclint]", f'no [tool.doclint] in "{reference}"')
            problem = problem or Problem((), none, say("一份配置", "a configuration"))
            raise ConfigurationError(
                [file.error(Problem(at, problem.found, problem.expected, problem.nearest))]
            )
        chain += below
    return [*chain, file]


def _resolved(reference: str, path: Path, above: tuple[Path, ...]) -> tuple[Path | None, Problem | None]:
    """The file that an entry of ``extends`` stands for, or what is wrong with the entry."""
    from doclint.engine.configuration.file import shown_path
    from doclint.engine.configuration.packs import find_pack, is_pack, known_packs
    from doclint.rulebook.nearest import nearest

    if "://" in reference:
        found = say(f"网址“{reference}”", f'the address "{reference}"')
        expected = say(
            "本机的文件，或 包名:配置名；doclint 不从网上读配置",
            "a file here, or package:name; doclint fetches nothing",
        )
        return None, Problem((), found, expected)
    target: Path | None = path.parent / reference
    if target is not None and target.is_dir():
        target /= "doclint.yaml"
    if is_pack(reference) and target is not None and not target.exists():
        target = find_pack(reference)
        if target is None:
            found = say(f"规则包“{reference}”，没有安装", f'the pack "{reference}", which is not installed')
            expected = say(
                "包名:配置名，这个包要装在 doclint 所在的环境里（pre-commit 用 additional_dependencies）",
                "package:name of a package installed where doclint is (in pre-commit: additional_dependencies)",
            )
            return None, Problem((), found, expected, nearest(reference, known_packs(reference)))
    if target is None or not target.is_file():
        names = [each.name for each in path.parent.glob("*.y*ml") if each.name != path.name]
        found = say(f"“{reference}”，那里什么也没有", f'nothing at "{reference}"')
        expected = say(
            "从本文件所在的文件夹算起的路径，或 包名:配置名",
            "a path from this file's folder, or package:name",
        )
        return None, Problem((), found, expected, nearest(reference, names))
    real = Path(os.path.realpath(target))
    if real in above:
        circle = " → ".join(shown_path(each) for each in (*above[above.index(real) :], real))
        found = say(f"循环引用（{circle}）", f"a circle ({circle})")
        expected = say("不以本文件为基础的配置", "a configuration that does not extend this one")
        return None, Problem((), found, expected)
    return target, None


def _vocabulary_errors(configuration: Configuration) -> Iterator[RuleError]:
    """Regions that are not known, neither to the gazetteer nor to the house."""
    house = configuration.house
    for file in configuration.files:
        for problem in _region_problems(file, house):
            yield file.error(problem)


def _region_problems(file: ConfigurationFile, house: HouseVocabulary) -> Iterator[Problem]:
    agencies = [(i, agency.region) for i, agency in enumerate(file.keys.agencies) if agency.region]
    if not agencies and not file.keys.regions:
        return
    from doclint.rulebook.nearest import nearest
    from doclint.structure.regions import region_named, region_names

    for i, name in agencies:
        if region_named(name, house) is None:
            expected = say("地名录或 regions 里的地区", "a region of the gazetteer or of regions")
            yield _unknown_region(
                ("agencies", i, "region"), name, expected, nearest(name, region_names(house))
            )
    for i, region in enumerate(file.keys.regions):
        at: KeyPath = ("regions", i, "province")
        expected = say("省级地区的全称", "a province by its full name")
        yield from _not_among(at, region.province, region_names(house, "province"), expected, house)
        if region.prefecture not in ("", region.province):
            at = ("regions", i, "prefecture")
            inside = region_names(house, "prefecture", region.province)
            expected = say(
                f"{region.province}的地级地区的全称",
                f"a prefecture or city of {region.province} by its full name",
            )
            yield from _not_among(at, region.prefecture, inside, expected, house)


def _not_among(
    at: KeyPath, name: str, allowed: Sequence[str], expected: str, house: HouseVocabulary
) -> Iterator[Problem]:
    """What is wrong with the name of a region that is to be one of some full names."""
    from doclint.rulebook.nearest import nearest
    from doclint.structure.regions import region_named

    if name in allowed:
        return
    known = region_named(name, house)
    if known is None:
        yield _unknown_region(at, name, expected, nearest(name, allowed))
    else:
        likely = known.name if known.name in allowed else ""
        yield Problem(at, say(f"地区“{name}”", f'the region "{name}"'), expected, likely)


def _unknown_region(at: KeyPath, name: str, expected: str, likely: str) -> Problem:
    found = say(f"地区“{name}”，名录里没有", f'the region "{name}", which is not known')
    return Problem(at, found, expected, likely)
