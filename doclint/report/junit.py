"""junit: test results in the XML that Jenkins, GitLab, Azure DevOps and others show. A file is a suite, a
finding a failed case, a sound file one case that passed.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.lazy_pattern import lazy_pattern
from doclint.report.paths import ProjectFolder
from doclint.report.report import CheckedFile, Language, Settings
from doclint.report.tally import Tally
from doclint.report.words import related_note
from doclint.rulebook.diagnostic import Diagnostic

_NOT_XML = lazy_pattern("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold, not even escaped (section 2.2)."""

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


class Report:
    """Suites are written as they come, so the root bears no sums: readers add up the suites."""

    def __init__(self, settings: Settings) -> None:
        self._language: Language = settings.language
        self._rules = {rule.code for rule in settings.rules}
        self._folder = ProjectFolder()

    def start(self) -> str:
        return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="doclint">\n'

    def file(self, file: CheckedFile) -> Iterator[str]:
        path = self._folder.path(file.path)
        cases: list[str] = []
        errors = 0
        for diagnostic in file.diagnostics:
            # What no rule says on a file that was not checked is the reason why: no failure but an error.
            not_checked = not file.checked and diagnostic.code not in self._rules
            errors += not_checked
            cases.append(self._case(path, diagnostic, "error" if not_checked else "failure"))
        failures = len(cases) - errors
        yield _suite(path, cases or [_open_case(path, "doclint", 0) + "/>\n"], failures, errors)

    def end(self, tally: Tally) -> str:
        suites = []
        for path, reason in tally.missing:
            case = f'{_open_case(path, "doclint", 0)}>\n      <error message="{_text(reason)}"/>\n    </testcase>\n'
            suites.append(_suite(path, [case], failures=0, errors=1))
        return "".join(suites) + "</testsuites>\n"

    def _case(self, path: str, diagnostic: Diagnostic, element: str) -> str:
        row, column = diagnostic.location
        name = f"{diagnostic.code} {diagnostic.name} ({row}:{column})"
        notes = [related_note(related, self._language) for related in diagnostic.related]
        told = "\n".join([f"{path}:{row}:{column}: {diagnostic.message}", *notes])
        return (
            f"{_open_case(path, name, row)}>\n"
            f'      <{element} type="{diagnostic.severity}" message="{_text(diagnostic.message)}">'
            f"{_text(told)}</{element}>\n"
            "    </testcase>\n"
        )


def _suite(path: str, cases: list[str], failures: int, errors: int) -> str:
    return (
        f'  <testsuite name="{_text(path)}" tests="{len(cases)}" failures="{failures}" errors="{errors}"'
        f' skipped="0" time="0">\n{"".join(cases)}  </testsuite>\n'
    )


def _open_case(path: str, name: str, row: int) -> str:
    """The beginning of a test case, its tag still open. Jenkins cuts class names at dots into packages, so
    that those of the path are taken out.
    """
    place = f' line="{row}"' if row else ""
    return (
        f'    <testcase classname="doclint.{_text(path.replace(".", "_"))}" name="{_text(name)}"'
        f' file="{_text(path)}"{place} time="0"'
    )


def _text(text: str) -> str:
    """The text for an attribute or an element; line ends are escaped, since XML makes blanks of them in
    attributes.
    """
    return _NOT_XML.sub("", text).translate(_ESCAPES)
