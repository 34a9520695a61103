"""The keys of a configuration file. Validation, JSON Schema and documentation are read off these classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from doclint.rulebook.diagnostic import Severity
from doclint.rulebook.rule import ReportLanguage, Wording
from doclint.structure.own_names import OwnAgency, OwnRegion


def _doc(doc: str, name: str | None = None) -> dict[str, Any]:
    """The metadata of a key: what it means, and how it is written if Python cannot have the name."""
    return {"doc": doc} if name is None else {"doc": doc, "yaml": name}


def _single(doc: str, name: str | None = None) -> dict[str, Any]:
    """The metadata of a value that need not be given: None says that it was not, and cannot be written."""
    return {**_doc(doc, name), "null": False}


@dataclass(frozen=True, slots=True)
class RuleKeys:
    """What a configuration may change of a rule."""

    severity: Severity | None = field(default=None, metadata=_single("How bad a finding of the rule is."))
    enabled: bool | None = field(
        default=None,
        metadata=_single("Whether the rule runs: false is as good as `ignore`, true as `extend-select`."),
    )
    options: Mapping[str, Any] = field(
        default_factory=dict, metadata=_doc("Options of the rule's check type, set anew one by one.")
    )
    message: Wording | None = field(
        default=None, metadata=_single("The message, in place of the rule's own ones.")
    )


@dataclass(frozen=True, slots=True)
class Keys:
    """A configuration file."""

    extends: str | tuple[str, ...] = field(
        default=(),
        metadata=_doc(
            "Configurations this one builds on, the first one lowest: paths from this file's folder, or "
            "package:name for one in an installed package."
        ),
    )
    rule_paths: tuple[str, ...] = field(
        default=(),
        metadata=_doc(
            "Files and folders with rules of your own, from this file's folder. A rule with the code of another "
            "replaces it.",
            "rule-paths",
        ),
    )
    select: tuple[str, ...] | None = field(
        default=None,
        metadata=_single(
            "The rules that run: codes, prefixes of codes (DUP), names, or ALL. Left out: those that are on by default.",
        ),
    )
    ignore: tuple[str, ...] = field(default=(), metadata=_doc("Rules that do not run."))
    extend_select: tuple[str, ...] = field(
        default=(), metadata=_doc("Rules that run as well.", "extend-select")
    )
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata=_doc(
            "Pattern (as in .gitignore, from the folder of the configuration) to rules that do not run there.",
            "per-file-ignores",
        ),
    )
    include: tuple[str, ...] | None = field(
        default=None,
        metadata=_single(
            "Patterns of the files that are taken from folders. Left out: all that doclint reads."
        ),
    )
    exclude: tuple[str, ...] = field(
        default=(),
        metadata=_doc(
            "Patterns of files and folders that are left out. They hold for files named one by one only with "
            "--force-exclude."
        ),
    )
    rules: Mapping[str, RuleKeys] = field(
        default_factory=dict, metadata=_doc("Code or name of a rule to what is changed of it.")
    )
    agencies: tuple[OwnAgency, ...] = field(default=(), metadata=_doc("Agencies of your own."))
    regions: tuple[OwnRegion, ...] = field(
        default=(), metadata=_doc("Regions that the gazetteer does not have.")
    )
    boilerplate: tuple[str, ...] = field(
        default=(), metadata=_doc("Sentences that may stand twice in a document.")
    )
    language: ReportLanguage | None = field(
        default=None, metadata=_single("Language of the messages. Left out: that of each document.")
    )
    fail_on: Literal["error", "warning", "info"] | None = field(
        default=None,
        metadata=_single(
            "The severity from which findings make the exit code 1. Left out: warning.", "fail-on"
        ),
    )


YAML_NAME = "doclint.yaml"
TOML_NAME = "pyproject.toml"
TOML_TABLE = ("tool", "doclint")
