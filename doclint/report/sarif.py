"""sarif: SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), which GitHub code scanning, Azure DevOps,
Jenkins and the viewers of editors read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote_from_bytes

from doclint import __version__
from doclint.document.span import Position
from doclint.report.explanation import first_sentence, paragraphs
from doclint.report.line_hash import LineHashes
from doclint.report.paths import ProjectFolder
from doclint.report.report import CheckedFile, Language, Settings
from doclint.report.source import Source
from doclint.report.tally import Tally
from doclint.rulebook.diagnostic import Diagnostic, Fix
from doclint.rulebook.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "%SRCROOT%"


class Report:
    """One run. Results are written as they come; what is known at the end only (files, notifications) follows
    them.
    """

    def __init__(self, settings: Settings) -> None:
        self._language: Language = settings.language
        self._rules = settings.rules
        self._indices = {rule.code: index for index, rule in enumerate(settings.rules)}
        self._folder = ProjectFolder("GITHUB_WORKSPACE")
        self._artifacts: dict[str, dict[str, Any]] = {}
        self._notifications: list[dict[str, Any]] = []
        self._first = True

    def start(self) -> str:
        rules = [_descriptor(rule, self._language) for rule in self._rules]
        driver = {"name": "doclint", "semanticVersion": __version__, "rules": rules}
        head = {
            "tool": {"driver": driver},
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {_ROOT: {"description": {"text": "The root folder of the project."}}},
        }
        opening = {"$schema": SCHEMA, "version": "2.1.0"}
        return f'{_json(opening)[:-1]}, "runs": [{_json(head)[:-1]},\n"results": ['

    def file(self, file: CheckedFile) -> Iterator[str]:
        self.artifact_location(file.path)
        place = _Places(self, file)
        for diagnostic in file.diagnostics:
            if not file.checked and diagnostic.code not in self._indices:
                # Not a finding in the document: what kept doclint (or a rule) from looking at it.
                self._notify(diagnostic.message, file.path, diagnostic.code)
                continue
            yield "\n" if self._first else ",\n"
            self._first = False
            yield _json(self._result(diagnostic, place))

    def end(self, tally: Tally) -> str:
        for path, reason in tally.missing:
            self._notify(f"{path}: {reason}", path)
        artifacts = [{"location": location} for location in self._artifacts.values()]
        invocation = {
            "executionSuccessful": not self._notifications,
            "toolExecutionNotifications": self._notifications,
        }
        lines = ",\n".join(map(_json, artifacts))
        return f'\n],\n"artifacts": [\n{lines}\n],\n"invocations": [{_json(invocation)}]}}]}}\n'

    def _result(self, diagnostic: Diagnostic, places: _Places) -> dict[str, Any]:
        result: dict[str, Any] = {"ruleId": diagnostic.code}
        if diagnostic.code in self._indices:
            result["ruleIndex"] = self._indices[diagnostic.code]
        result |= {
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": diagnostic.message},
            "locations": [places.location(diagnostic.filename, diagnostic.location, diagnostic.end_location)],
            "partialFingerprints": {"primaryLocationLineHash": places.line_hash(diagnostic)},
        }
        if diagnostic.fingerprint:
            result["fingerprints"] = {"doclint/v1": diagnostic.fingerprint}
        if diagnostic.related:
            result["relatedLocations"] = [
                {
                    "id": index,
                    **places.location(related.filename, related.location, related.end_location),
                    **({"message": {"text": related.message}} if related.message else {}),
                }
                for index, related in enumerate(diagnostic.related, 1)
            ]
        if diagnostic.fix is not None and places.known:
            result["fixes"] = [places.fix(diagnostic.filename, diagnostic.fix)]
        return result

    def _notify(self, message: str, path: str, code: str = "") -> None:
        notification: dict[str, Any] = {
            "level": "error",
            "message": {"text": message},
            "locations": [{"physicalLocation": {"artifactLocation": self._uri(path)}}],
        }
        if code:
            notification["descriptor"] = {"id": code}
        self._notifications.append(notification)

    def artifact_location(self, path: str) -> dict[str, Any]:
        """Where a file is, in the words of SARIF: its address and its place in the list of artifacts."""
        location = self._artifacts.get(path)
        if location is None:
            location = self._artifacts[path] = {**self._uri(path), "index": len(self._artifacts)}
        return location

    def _uri(self, path: str) -> dict[str, str]:
        inside = self._folder.path(path)
        if Path(inside).is_absolute() or inside.startswith("../"):
            return {"uri": (Path.cwd() / path).resolve().as_uri()}
        return {"uri": quote_from_bytes(os.fsencode(inside)), "uriBaseId": _ROOT}


class _Places:
    """Locations in one file, in UTF-16 units; those in other files by their lines alone, for want of the
    text.
    """

    def __init__(self, report: Report, file: CheckedFile) -> None:
        self._report = report
        self._path = file.path
        self._text = file.text
        self._source = Source(file.text) if file.text is not None else None
        self._hashes: LineHashes | None = None

    @property
    def known(self) -> bool:
        """Whether the text is at hand."""
        return self._source is not None

    def location(self, filename: str, start: Position, end: Position) -> dict[str, Any]:
        """A location object."""
        return {
            "physicalLocation": {
                "artifactLocation": self._report.artifact_location(filename),
                "region": self._region(filename, start, end),
            }
        }

    def line_hash(self, diagnostic: Diagnostic) -> str:
        """GitHub's name for the line of a diagnostic; without the text, the diagnostic's own fingerprint."""
        if self._text is None:
            return f"{diagnostic.fingerprint or diagnostic.code}:1"
        if self._hashes is None:
            self._hashes = LineHashes(self._text)
        return self._hashes.of(diagnostic.location.row)

    def fix(self, filename: str, fix: Fix) -> dict[str, Any]:
        """A fix object."""
        replacements = [
            {
                "deletedRegion": self._region(filename, edit.location, edit.end_location),
                "insertedContent": {"text": edit.content},
            }
            for edit in fix.edits
        ]
        change = {
            "artifactLocation": self._report.artifact_location(filename),
            "replacements": replacements,
        }
        described = {"description": {"text": fix.message}} if fix.message else {}
        return {**described, "artifactChanges": [change]}

    def _region(self, filename: str, start: Position, end: Position) -> dict[str, int]:
        if self._source is None or filename != self._path:
            return {"startLine": start.row, "endLine": end.row}
        return {
            "startLine": start.row,
            "startColumn": self._source.utf16_column(start),
            "endLine": end.row,
            "endColumn": self._source.utf16_column(end),
        }


def _descriptor(rule: Rule, language: Language) -> dict[str, Any]:
    told = paragraphs(rule, language) or [rule.name]
    descriptor: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": first_sentence(told[0])},
        "fullDescription": {"text": "\n".join(told)},
        "help": {"text": "\n".join(told), "markdown": "\n\n".join(told)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.enabled},
        "properties": {"tags": [rule.check], "basis": rule.basis},
    }
    if rule.url:
        descriptor["helpUri"] = rule.url
    return descriptor


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
