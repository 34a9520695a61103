"""What the documents in a folder are like: the ground on which a configuration is proposed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from doclint.document.decoding import UnreadableError, decode
from doclint.document.readers import format_of, read_text
from doclint.document.reading import MAX_BYTES
from doclint.engine.ruleset import Ruleset
from doclint.rulebook import apply
from doclint.structure.structure import Structure

MOST_READ = 200
"""Documents that are read, evenly spread over all there are: enough to tell what is usual, in a few seconds."""

_OFTEN = 3
"""Documents that an unknown agency must issue before it is proposed as one of the house's own."""


@dataclass(slots=True)
class Survey:
    """Counts of documents: all there are by suffix; of those read by language, encoding, kind, and by what rules
    find at least once in them (code to documents). ``failing`` counts documents with an error or a warning.
    """

    suffixes: Counter[str] = field(default_factory=Counter)
    read: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    encodings: Counter[str] = field(default_factory=Counter)
    profiles: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    failing: int = 0
    unreadable: list[str] = field(default_factory=list)
    _agencies: Counter[str] = field(default_factory=Counter)

    @property
    def own_agencies(self) -> list[tuple[str, int]]:
        """Agencies that no list has and that issue several of the documents, the most frequent first."""
        by_count = sorted(self._agencies.items(), key=lambda one: (-one[1], one[0]))
        return [(name, count) for name, count in by_count if count >= _OFTEN]

    def add(self, path: str, ruleset: Ruleset) -> None:
        """Reads a document and counts it."""
        try:
            data = Path(path).read_bytes()
            if len(data) > MAX_BYTES or format_of(path) is None:
                raise UnreadableError("too large, or of a format that is not read")
            decoded = decode(data)
            document = read_text(path, decoded.text)
            diagnostics = apply(ruleset.rules, document, "en")
            structure = Structure.of(document)
            issuers = _issuers(structure)
            profile = structure.profile
        except Exception:  # a survey passes over what a check would report
            self.unreadable.append(path)
            return
        self.read += 1
        self.languages[document.language] += 1
        self.encodings[decoded.encoding] += 1
        self.profiles[profile] += 1
        self.findings.update({each.code for each in diagnostics})
        self.failing += any(each.severity != "info" for each in diagnostics)
        self._agencies.update(issuers)


def survey(files: Sequence[str], ruleset: Ruleset) -> Survey:
    """A survey of the files; of many, of an even sample."""
    found = Survey()
    found.suffixes.update(Path(file).suffix.lower() or "-" for file in files)
    for file in sample(files):
        found.add(file, ruleset)
    return found


def sample(files: Sequence[str]) -> Iterable[str]:
    """At most ``MOST_READ`` of the files, evenly spread."""
    if len(files) <= MOST_READ:
        return files
    return [files[index * len(files) // MOST_READ] for index in range(MOST_READ)]


def _issuers(structure: Structure) -> set[str]:
    """Names in letterhead, title and signature that were taken for agencies by their ending alone."""
    if structure.document.language == "en":
        return set()
    from doclint.structure.issuance import issuances

    return {
        named.agency.name
        for issuance in issuances(structure)
        for named in (*issuance.letterhead, *issuance.title, *issuance.signatures)
        if not named.agency.known
    }
