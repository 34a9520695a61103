"""The figures of a measurement as a table and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.accuracy.injections.catalogue import KINDS
from benchmarks.accuracy.measure import Level, Measured, Outcome, at_least

_SEVERITIES = ("error", "warning", "info")
_MOST_CODES = 14
"""Codes that the table names for a folder; the JSON has them all."""


def summary(measured: Measured) -> dict[str, Any]:
    """All figures, ready for JSON. Rates are per injection, false alarms per 100 documents."""
    return {
        "documents": dict(measured.documents),
        "kinds": [
            _kind(kind.name, kind.families, mine)
            for kind in KINDS
            if (mine := [o for o in measured.outcomes if o.kind == kind.name])
        ],
        "false_alarms_per_100": _alarms(measured),
    }


def _kind(name: str, families: tuple[str, ...], outcomes: Sequence[Outcome]) -> dict[str, Any]:
    total = len(outcomes)
    by_folder: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        by_folder.setdefault(outcome.folder, []).append(outcome)
    return {
        "kind": name,
        "families": list(families),
        "applied": total,
        "recall": {level: _share(outcomes, level) for level in _levels()},
        "noise_elsewhere": _noise((o.elsewhere for o in outcomes), total),
        "other_families_at_the_place": _noise((o.beside for o in outcomes), total),
        "by_folder": {
            folder: {"applied": len(mine), "recall": _share(mine, "warning")}
            for folder, mine in by_folder.items()
        },
    }


def _levels() -> tuple[Level, ...]:
    return ("error", "warning", "any")


def _share(outcomes: Sequence[Outcome], level: Level) -> float:
    return round(sum(o.found(level) for o in outcomes) / len(outcomes), 3)


def _noise(groups: Iterable[Iterable[Any]], total: int) -> dict[str, Any]:
    found = [f for group in groups for f in group]
    return {
        "loud": round(sum(at_least(f.severity, "warning") for f in found) / total, 3),
        "any": round(len(found) / total, 3),
        "codes": dict(Counter(f.code for f in found).most_common(6)),
    }


def _alarms(measured: Measured) -> dict[str, Any]:
    whole: Counter[tuple[str, str]] = Counter()
    alarmed: Counter[str] = Counter()
    for folder in measured.documents:
        whole.update(measured.alarms[folder])
        alarmed.update(measured.alarmed[folder])
    out = {"all": _rates(whole, alarmed, sum(measured.documents.values()))}
    for folder, total in measured.documents.items():
        out[folder] = _rates(measured.alarms[folder], measured.alarmed[folder], total)
    return out


def _rates(counted: Counter[tuple[str, str]], alarmed: Counter[str], total: int) -> dict[str, Any]:
    by_severity = {s: sum(n for (severity, _), n in counted.items() if severity == s) for s in _SEVERITIES}
    ordered = sorted(counted.items(), key=lambda pair: (_SEVERITIES.index(pair[0][0]), -pair[1], pair[0][1]))
    return {
        **{s: round(100 * n / total, 1) for s, n in by_severity.items()},
        "documents_alarmed": {s: round(100 * alarmed[s] / total, 1) for s in _SEVERITIES},
        "codes": {f"{code} {severity}": round(100 * n / total, 1) for (severity, code), n in ordered},
    }


def table(figures: dict[str, Any]) -> str:
    """The figures for a terminal."""
    lines = [
        f"{sum(figures['documents'].values())} documents: "
        + ", ".join(f"{folder} {n}" for folder, n in figures["documents"].items()),
        "",
        f"{'kind of defect':<26}{'family':<9}{'n':>5}  {'error':>6}{'≥warn':>7}{'any':>6}  "
        f"{'noise':>6}{'(any)':>6}  {'beside':>6}  recall (≥warn) by folder",
    ]
    for kind in figures["kinds"]:
        recall = kind["recall"]
        noise, beside = kind["noise_elsewhere"], kind["other_families_at_the_place"]
        folders = "  ".join(
            f"{folder.rpartition('/')[2]} {round(100 * f['recall'])}/{f['applied']}"
            for folder, f in kind["by_folder"].items()
        )
        lines.append(
            f"{kind['kind']:<26}{'|'.join(kind['families']):<9}{kind['applied']:>5}  {_percent(recall['error'])}"
            f"{_percent(recall['warning']):>7}{_percent(recall['any'])}  {noise['loud']:>6.2f}{noise['any']:>6.2f}  "
            f"{beside['loud']:>6.2f}  {folders}"
        )
    lines += ["", "False alarms on the untouched documents, per 100 (in brackets: documents that have any):"]
    for folder, rates in figures["false_alarms_per_100"].items():
        codes = ", ".join(f"{code} {rate:g}" for code, rate in list(rates["codes"].items())[:_MOST_CODES])
        shares = rates["documents_alarmed"]
        counts = "  ".join(f"{s} {rates[s]:>5.1f} ({shares[s]:>4.1f})" for s in _SEVERITIES)
        lines.append(f"  {folder:<26} {counts}   {codes}")
    return "\n".join(lines)


def _percent(share: float) -> str:
    return f"{round(100 * share):>5}%"
