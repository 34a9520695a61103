"""A rule: what to look for, how to say it, why it matters. Its fields are the keys of a rule file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

from doclint.document.document import Language
from doclint.rulebook.diagnostic import Severity
from doclint.structure.parts import PartName
from doclint.structure.profile import Profile

ReportLanguage = Literal["zh", "en"]
Applicability = Literal["safe", "unsafe"]

CODE_PATTERN = r"[A-Z]{2,8}[0-9]{3,4}"
NAME_PATTERN = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"


@dataclass(frozen=True, slots=True)
class Wording:
    """The same thing said in the languages of the reports; at least one of them."""

    zh: str = ""
    """In Chinese."""
    en: str = ""
    """In English."""

    def text(self, language: ReportLanguage) -> str:
        """What is said in that language, else in the other one."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)


@dataclass(frozen=True, slots=True)
class BadExample:
    """A text that the rule must speak on. What is left out of ``at`` and the keys after it is not compared."""

    text: str
    """The document, as it would stand in a file."""
    at: tuple[str, ...] | None = field(
        default=None,
        metadata={
            "pattern": r"[1-9]\d*:[1-9]\d*",
            "pattern_words": (
                "加引号的位置“行:列”，都从 1 数起",
                'a place in quotes, "row:column", both from 1',
            ),
            "null": False,
        },
    )
    """The places of all findings, "row:column", in any order. ``doclint test --update`` writes them."""
    format: Literal["text", "markdown"] = "text"
    """How the text is read."""
    filename: str = ""
    """The name that the text would have as a file; its suffix says how it is read."""
    fixed: str | None = field(default=None, metadata={"null": False})
    """The text after the rule's fix. Write ``fixed: ""`` and ``doclint test --update`` fills it in."""
    messages: tuple[str, ...] | None = field(default=None, metadata={"null": False})
    """What the findings say, in order of their places, in the document's language; ``messages: []`` is filled in by
    ``doclint test --update``."""
    others: tuple[str, ...] = ()
    """Other documents of the same run, for a rule that holds documents against one another."""


@dataclass(frozen=True, slots=True)
class GoodExample:
    """A text that the rule must be silent on."""

    text: str
    """The document, as it would stand in a file."""
    format: Literal["text", "markdown"] = "text"
    """How the text is read."""
    filename: str = ""
    """The name that the text would have as a file; its suffix says how it is read."""
    others: tuple[str, ...] = ()
    """Other documents of the same run, for a rule that holds documents against one another."""


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples of a rule: its tests, and its documentation."""

    bad: tuple[BadExample, ...] = ()
    """Texts that the rule must speak on."""
    good: tuple[GoodExample, ...] = ()
    """Texts that the rule must be silent on."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule was written: file, line (from 1), and whether it ships with doclint."""

    file: str = ""
    line: int = 1
    shipped: bool = False


@dataclass(frozen=True)  # without slots: the options are kept in the instance when first asked for
class Rule:
    """A rule. ``profiles``, ``parts`` and ``languages`` left empty mean all.

    ``message`` is the plain wording and ``variants`` those that a finding asks for by name; ``related`` words
    the second places of a finding. ``option_values`` are the options as written, ``options`` what the check
    type gets. A rule that is not ``enabled`` runs only when it is selected by its own code or name.
    """

    code: str = field(
        metadata={
            "pattern": CODE_PATTERN,
            "pattern_words": (
                "代码：2 到 8 个大写字母，接 3 或 4 个数字（DUP001）",
                "a code: two to eight capitals, then three or four digits (DUP001)",
            ),
        }
    )
    """Two to eight capitals, then three or four digits (DUP001), of its own. The code of another rule replaces that
    rule."""
    name: str = field(
        metadata={
            "pattern": NAME_PATTERN,
            "pattern_words": (
                "名称：小写字母、数字和连字符（long-title）",
                "a name of small letters, digits and hyphens (long-title)",
            ),
        }
    )
    """Small letters and hyphens, of its own; usable wherever the code is."""
    check: str
    """What kind of thing is looked for."""
    severity: Severity
    """error: certain damage. warning: likely. info: worth a look."""
    message: Wording = Wording()
    """What is said of a finding, in Chinese, English or both. {name} stands for a value of the finding."""
    variants: Mapping[str, Wording] = field(default_factory=dict, hash=False)
    """Messages for kinds of findings that the check type tells apart, by their names."""
    related: Mapping[str, Wording] = field(default_factory=dict, hash=False)
    """What is said of the second places of a finding, by their names."""
    profiles: tuple[Profile, ...] = ()
    """Kinds of documents that the rule looks at; left out: all."""
    parts: tuple[PartName, ...] = ()
    """Parts of a document in which its findings count; left out: all."""
    languages: tuple[Language, ...] = ()
    """Languages of the documents that the rule looks at; left out: all."""
    option_values: Mapping[str, Any] = field(default_factory=dict, hash=False, metadata={"yaml": "options"})
    """What exactly is looked for; the options of the check type."""
    basis: str = "practice"
    """On what the rule rests: practice, or a clause (GB/T 9704-2012 7.3.3)."""
    explain: Wording = Wording()
    """What the rule finds, why it matters, how to mend it."""
    fix: str | None = field(default=None, metadata={"null": False})
    """The name of the change that mends a finding; left out: none."""
    applicability: Applicability = "unsafe"
    """safe: the fix cannot change the meaning (--fix makes it). unsafe: it can (--unsafe-fixes)."""
    fix_message: Wording = Wording()
    """What the fix does, for editors."""
    url: str = ""
    """A page that says more."""
    examples: Examples = Examples()
    """The rule's tests and documentation; ``doclint test`` runs them."""
    enabled: bool = True
    """false: the rule runs only where it is selected by its own code or name."""
    source: Source = field(default=Source(), compare=False, metadata={"yaml": None})

    @cached_property
    def options(self) -> Any:
        """The check type's options object; imports the check type when first asked for."""
        from doclint.rulebook.options import build_options

        return build_options(self.check, self.option_values)

    @cached_property
    def run_key(self) -> tuple[str, str]:
        """Rules with the same key look for the same thing: one run of the check type serves them all."""
        return self.check, repr(sorted(self.option_values.items(), key=lambda item: item[0]))

    def wording(self, variant: str) -> Wording:
        """The message for a variant of a finding: that one, else the plain one, else the first there is."""
        return self.variants.get(variant) or self.message or next(iter(self.variants.values()), Wording())


def configured(
    rule: Rule,
    severity: Severity | None = None,
    options: Mapping[str, Any] | None = None,
    message: Wording | None = None,
) -> Rule:
    """The rule as a configuration changes it: another severity, single options set anew, one message for all
    its findings.

    The options must have been validated (``options.option_problems``, on the values merged as here).
    """
    changed = replace(
        rule,
        severity=severity or rule.severity,
        option_values={**rule.option_values, **(options or {})},
    )
    return replace(changed, message=message, variants={}) if message else changed
