"""Fit doclint/structure/data/seams.json: what the signs of a seam weigh.

Usage: PYTHONPATH=. python tools/fit_seams.py FOLDER… > doclint/structure/data/seams.json

Each folder holds sound documents (.txt, .md) of one kind. Into copies of each go a paragraph, several paragraphs or the
tail of another document, mostly of the same folder; what ``doclint.structure.seam_evidence`` measures of those stretches, and of the
most suspicious stretches of the untouched documents, is what the weights are fitted to. Needs numpy and scikit-learn,
which doclint itself does not. Deterministic: the same documents give the same file.

The model of each kind of seam is a table of points: an additive logistic model, its steps found by gradient boosting
with trees of one feature each (Friedman 2001), held monotone where the direction is known, so that no sign of a seam can
speak against one. The signs of another hand are rare and weighed last, beside that score (logistic regression). It is judged by documents it was not fitted to (five parts, all copies of a document in one), and its
score is turned into a probability (Platt 1999) on those.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.accuracy.injections.catalogue import KINDS
from benchmarks.accuracy.injections.injection import Damage, inject
from benchmarks.accuracy.injections.source import Source
from benchmarks.accuracy.measure import documents
from doclint.document.document import Document
from doclint.document.readers import read_file, read_text
from doclint.structure.cohesion import cohesion
from doclint.structure.hand import CLEAR, SIGNS
from doclint.structure.labels import write_label
from doclint.structure.seam_evidence import FEATURES, Evidence, SeamKind, Stretch
from doclint.structure.seam_style import STYLE
from doclint.structure.structure import Structure
from doclint.structure.vocabulary import terms

_UNSEEN = 0.3
"""So much of a passage's vocabulary must be unknown to the host: else it could be the host's own."""
_MOST_DONORS = 6
_MOST_ROUNDS = 6
"""Copies of each kind of one document."""
_FROM_ELSEWHERE = 3
"""One copy in so many takes what is put in from any folder: an order in a law, an act in a notice."""
_FEWEST_ITEMS = 4
"""Items of a list into which one more is put."""
_TRIES = 6
_LONGEST = 6
_FEWEST_TERMS = 10
_SHORTEST = {False: 20, True: 60}
"""Characters of a paragraph with which a stretch begins; English: True."""
_LABELLED = {"paragraph": False, "item": True}
"""Whether the single paragraph that is put in has a number."""
_OTHERWISE = 3
"""Copies of each document with a defect of another family."""


@dataclass(frozen=True, slots=True)
class Row:
    """One measured stretch of one document; ``foreign`` if it was put in, ``exact`` if it begins where that begins."""

    folder: str
    name: str
    copy: str
    kind: str
    foreign: bool
    exact: bool
    english: bool
    features: tuple[float, ...]


@lru_cache(maxsize=500)
def _source(path: Path) -> Source:
    return Source(read_file(str(path)))


def rows_of(task: tuple[str, Path], folders: dict[str, list[Path]], copies: int) -> list[Row]:
    """The stretches of the untouched document, of copies damaged otherwise, and of copies those that were put in.

    ``copies``: of each kind, wanted of a folder.
    """
    folder, path = task
    host = _source(path)

    def row(copy: str, kind: str, features: tuple[float, ...], foreign: bool = False, exact: bool = False) -> Row:
        return Row(folder, path.name, copy, kind, foreign, exact, host.english, features)

    out = [row("", kind, features) for kind, _, features in _measured(host.document)]
    for number in range(min(_MOST_ROUNDS, -(-copies // len(folders[folder])))):
        for what in _PUT_IN.values():
            rng = _random(f"{number}:{what}:{path.name}")
            near = [folder] if number % _FROM_ELSEWHERE != _FROM_ELSEWHERE - 1 else list(folders)
            donors = [p for name in near for p in folders[name] if p != path]
            rng.shuffle(donors)
            put = _listed if what == "listed" else partial(_damaged, what=what)
            made = next(put(host, (_source(p) for p in donors[:_MOST_DONORS]), rng=rng), None)
            if made is None:
                continue
            text, start, end = made
            copy = read_text(host.document.path, text)
            structure, label = Structure.of(copy), f"{what}{number}"
            found = list(_found(copy, structure, start, end, what == "tail"))
            out += [row(label, kind, features, True, exact) for kind, features, exact in found]
            if not found:
                out.append(row(label, "none", (), True))
    out += [row(name, kind, features) for name, copy in _otherwise(host) for kind, _, features in _measured(copy)]
    return out


def _found(
    copy: Document, structure: Structure, start: int, end: int, tail: bool
) -> Iterator[tuple[SeamKind, tuple[float, ...], bool]]:
    """The stretches that are the one put in at ``[start, end)``, and whether they begin where that begins."""
    indices = cohesion(structure).indices
    for kind, stretch, features in _measured(copy):
        if _is(structure, stretch, start, end, tail):
            first = structure.paragraphs[indices[stretch.start]].span
            before = structure.paragraphs[indices[stretch.start - 1]].span.end if stretch.start else -1
            yield kind, features, before <= start < first.end


def _otherwise(host: Source) -> Iterator[tuple[str, Document]]:
    """Copies with another defect, numbering that does not go on above all: it does not make a text foreign."""
    kinds = [kind for kind in KINDS if {"NUM", "DUP"} & set(kind.families)]
    rng = _random(f"otherwise:{Path(host.document.path).name}")
    rng.shuffle(kinds)
    made = 0
    for kind in kinds:
        damage = kind.damage(host, rng, ())
        if damage is not None:
            yield f"otherwise {kind.name}", read_text(host.document.path, inject(host.text, damage).text)
            made += 1
        if made == _OTHERWISE:
            return


def _random(seed: str) -> Random:
    return Random(sha256(seed.encode("utf-8", "surrogateescape")).digest())


def _measured(document: Document) -> Iterator[tuple[SeamKind, Stretch, tuple[float, ...]]]:
    """The stretches of a document, with all features, style and the signs of another hand included."""
    evidence = Evidence(Structure.of(document))
    for stretch in filter(evidence.tells, (*evidence.passages(), *evidence.tails())):
        signs = {sign.kind: sign.strength for sign in evidence.signs(stretch)}
        style = evidence.style(stretch)
        yield stretch.kind, stretch, (*stretch.features, *style, *(signs.get(kind, 0.0) for kind in SIGNS))


def _is(structure: Structure, stretch: Stretch, start: int, end: int, tail: bool) -> bool:
    """Whether a stretch is the one that was put in at ``[start, end)`` of the text, give or take a heading."""
    indices, paragraphs = cohesion(structure).indices, structure.paragraphs
    first = next((k for k, i in enumerate(indices) if paragraphs[i].span.end > start), len(indices))
    last = next((k for k, i in enumerate(indices) if paragraphs[i].span.start >= end), len(indices))
    if tail:
        return stretch.end == len(indices) and abs(stretch.start - first) <= 1 and stretch.end - stretch.start > 1
    common = min(last, stretch.end) - max(first, stretch.start)
    return common > 0.6 * (max(last, stretch.end) - min(first, stretch.start))


def _alike(host: Source, donors: Iterator[Source]) -> Iterator[Source]:
    """The donors in the host's language and format."""
    own = host.document
    for donor in donors:
        if (donor.document.language, donor.document.format) == (own.language, own.format):
            yield donor


def _damaged(
    host: Source, donors: Iterator[Source], rng: Random, what: str
) -> Iterator[tuple[str, int, int]]:
    """Copies of the host with a stretch of a donor in it, and where that stands."""
    low, high = (0.3, 0.7) if what == "tail" else (0.1, 0.95)
    places = host.middle(host.body, low, high)
    if not places:
        return
    seen = terms(host.text, host.english)
    for donor in _alike(host, donors):
        starts = [
            p
            for p in donor.middle(donor.body, 0.05, 0.7 if what == "tail" else 0.95)
            if len(p.text) >= _SHORTEST[host.english] and (what not in _LABELLED or bool(p.labels) == _LABELLED[what])
        ]
        rng.shuffle(starts)
        for first in starts[:_TRIES]:
            place = host.extent(rng.choice(places))
            count = 1 if what in _LABELLED else rng.randint(2, _LONGEST)
            run = [p for p in donor.body if first.index <= p.index < first.index + count]
            start = donor.extent(first)
            assert place is not None and start is not None
            lines = donor.text[start[0] :] if what == "tail" else host.separator.join(map(donor.lines_of, run))
            words = terms(lines, host.english)
            short = what != "tail" and len(run) < count
            if short or len(words) < _FEWEST_TERMS or len(words - seen) < _UNSEEN * len(words):
                continue
            rest = "" if what == "tail" else host.text[place[1] :]
            begin = place[1] + len(host.separator)
            yield host.text[: place[1]] + host.separator + lines + rest, begin, begin + len(lines)


def _listed(host: Source, donors: Iterator[Source], rng: Random) -> Iterator[tuple[str, int, int]]:
    """Copies of the host with an item of a donor in one of its lists, with the number that is due."""
    places = list(host.leaves(_FEWEST_ITEMS))
    if not places:
        return
    seen = terms(host.text, host.english)
    for donor in _alike(host, donors):
        series, place = rng.choice(places)
        before = series.items[place]
        renumbered = host.renumber(series.items[place + 1 :], 1)
        found = [p for p in donor.middle(donor.body, 0.05, 0.95) if len(p.body) >= _SHORTEST[host.english]]
        rng.shuffle(found)
        for p in found[:_TRIES] if renumbered is not None else ():
            words = terms(p.body, host.english)
            if len(words) < _FEWEST_TERMS or len(words - seen) < _UNSEEN * len(words):
                continue
            label = write_label(before.label, before.label.value + 1) + (" " if host.english else "")
            put_in = host.insertion(before.paragraph, label + p.body)
            made = inject(host.text, Damage((put_in, *(renumbered or ())), ""))
            start = next(new for old, _, new, _ in made.moves if old == put_in.start) + len(host.separator)
            yield made.text, start, start + len(label + p.body)


# Fitting ---------------------------------------------------------------------------------------------------------

_RISING = (
    "alone", "alone_rel", "alone_dev", "over", "subject", "label_styles", "break", "resumes", "split", "unfinished",
)  # fmt: skip
_FALLING = (
    "known_rank", "field", "field_far", "field_near", "often", "before", "behind", "away", "through", "through_rel", "tie_before", "tie_behind", "around", "around_rel", "split_usual", "crossing",
    "crossing_rel", "lowest", "ties", "known", "known_rel",
)  # fmt: skip
"""Features that speak for a seam the more, and the less, the higher they are; the others may do either."""
_NEARLY_ALL = 0.95
"""What more can be added to the few others costs the measuring of every stretch, and tells hardly one of them."""
_PARTS = 5
_STEPS = 200
_RATE = 0.15
_BASE_RATE: dict[SeamKind, float] = {"paragraph": 0.1, "item": 0.1, "listed": 0.03, "passage": 0.1, "tail": 0.1}
"""What the certainty stands on: one document in ten has such a seam; that somebody fitted the numbers is rarer."""
_FEWEST_SEEN = 5
"""Stretches put in that must have a sign before its weight is known."""
_AT = (0.0025, 0.005, 0.01, 0.02)
"""Sound documents with a false alarm, as a share, at which recall is told."""


def _fitted(kind: SeamKind, rows: Sequence[Row], sound: int, foreign: int) -> dict[str, Any]:
    """The weights of one kind of seam. ``sound`` and ``foreign``: documents and copies it was looked for in."""
    import numpy as np
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import GroupKFold

    names_of, signs_from = FEATURES[kind], len(FEATURES[kind]) - len(SIGNS)
    measured = np.array([row.features for row in rows])
    x = measured[:, :signs_from]
    clear = np.array([CLEAR.get(name, 1.0) for name in SIGNS])
    signs = (measured[:, signs_from:] >= clear).astype(float)
    y = np.array([row.foreign for row in rows])
    names = [(row.folder, row.name) for row in rows]
    numbers = {name: i for i, name in enumerate(dict.fromkeys(names))}
    groups = np.array([numbers[name] for name in names])
    score = np.zeros(len(rows))
    right = np.array([row.exact or not row.foreign for row in rows])  # one paragraph off is neither right nor wrong
    for train, test in GroupKFold(_PARTS).split(x, y, groups):
        train = train[right[train]]
        score[test] = _model(kind).fit(x[train], y[train]).decision_function(x[test])
    weights = _weights_of_signs(score[right], signs[right], y[right])
    score += signs @ weights
    worst: dict[tuple[str, str], float] = {}
    found: dict[tuple[str, str, str], float] = {}
    for row, value in zip(rows, score, strict=True):
        if row.foreign:
            key = row.folder, row.name, row.copy
            found[key] = max(found.get(key, value), value)
        elif not row.copy:
            name = row.folder, row.name
            worst[name] = max(worst.get(name, value), value)
    alarms = sorted(worst.values(), reverse=True)
    slope, shift = _platt(list(worst.values()), sound, list(found.values()), foreign, _BASE_RATE[kind])
    bias, points = _card(_model(kind).fit(x[right], y[right]), x, names_of[:signs_from])
    for name, least, weight in zip(SIGNS, clear, weights, strict=True):
        if weight:
            points[name] = {"limits": [_just_below(least)], "points": [0.0, round(float(weight), 2)]}
    own = [row.features for row in rows if row.exact]
    return {
        "measured": {
            "stretches": len(rows),
            "auc": round(float(roc_auc_score(y, score)), 4),
            "recall_at_false_alarms": {
                f"{100 * share:g} per 100": round(
                    float(sum(value > alarms[int(share * sound)] for value in found.values())) / foreign, 3
                )
                for share in _AT
            },
        },
        "certainty": {"slope": slope, "shift": shift},
        "reach": {"style": _reach(points, kind, STYLE, own), "signs": _reach(points, kind, SIGNS, own)},
        "bias": bias,
        "points": points,
    }


def _weights_of_signs(score: Any, signs: Any, foreign: Any) -> Any:
    """The points of each sign of another hand, beside the score of documents that were not fitted to; none below 0.

    They are rare, and steps in what every stretch has would always be chosen before them.
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    weights = np.zeros(signs.shape[1])
    used = [i for i in range(signs.shape[1]) if signs[foreign, i].sum() >= _FEWEST_SEEN]
    while used:
        line = LogisticRegression(C=1.0).fit(np.column_stack([score, signs[:, used]]), foreign)
        slope, *others = line.coef_[0]
        if min(others) > 0:
            weights[used] = np.array(others) / slope
            break
        used = [i for i, weight in zip(used, others, strict=True) if weight > 0]
    return weights


def _reach(
    points: dict[str, Any], kind: SeamKind, names: Sequence[str], own: Sequence[Sequence[float]]
) -> float:
    """The points that these features add to all but one in twenty of the stretches put in."""
    tables = [(FEATURES[kind].index(name), points[name]) for name in names if name in points]
    sums = sorted(
        sum([table["points"][bisect_left(table["limits"], features[i])] for i, table in tables]) for features in own
    )
    return round(float(sums[int(_NEARLY_ALL * (len(sums) - 1))]), 2)


def _just_below(limit: float) -> float:
    """The limit of a step that values of at least ``limit`` are above."""
    return limit - 0.01


def _model(kind: SeamKind) -> Any:
    from sklearn.ensemble import HistGradientBoostingClassifier

    return HistGradientBoostingClassifier(
        max_iter=_STEPS,
        learning_rate=_RATE,
        max_depth=1,  # one feature a tree: their sum is a table of points for each feature
        l2_regularization=5,
        min_samples_leaf=25,
        monotonic_cst=[(name in _RISING) - (name in _FALLING) for name in FEATURES[kind] if name not in SIGNS],
        random_state=0,
    )


def _platt(
    worst: Sequence[float], sound: int, found: Sequence[float], foreign: int, base_rate: float
) -> tuple[float, float]:
    """Slope and shift of the logistic function that makes a score a probability at the base rate.

    Of every sound document the worst score counts, and of every copy that of the stretch put in.
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    x = np.array([*worst, *found])[:, None]
    y = np.array([False] * len(worst) + [True] * len(found))
    weight = np.where(y, base_rate / foreign, (1 - base_rate) / sound) * sound
    line = LogisticRegression(C=1e6).fit(x, y, sample_weight=weight)
    return round(float(line.coef_[0][0]), 3), round(float(line.intercept_[0]), 3)


def _card(model: Any, x: Any, names: Sequence[str]) -> tuple[float, dict[str, Any]]:
    """What a model of trees with one feature each says, as a table: for each feature the limits between its steps and
    the points of each step, the lowest being 0; and the points that every stretch has.
    """
    import numpy as np

    one = x[:1].copy()
    at_one = float(model.decision_function(one)[0])
    bias = at_one
    table: dict[str, Any] = {}
    for column, name in enumerate(names):
        values = np.unique(x[:, column])
        probes = np.repeat(one, len(values), axis=0)
        probes[:, column] = values
        points = np.round(model.decision_function(probes) - at_one, 2)
        steps = np.flatnonzero(np.diff(points))
        if not len(steps):
            continue
        levels = [float(points[0]), *(float(points[i + 1]) for i in steps)]
        lowest = min(levels)
        bias += lowest
        limits = [float(f"{(values[i] + values[i + 1]) / 2:.4g}") for i in steps]
        table[name] = {"limits": limits, "points": [round(level - lowest, 2) for level in levels]}
    return round(bias, 2), table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--third", choices=("built", "kept", "all"), default="built", help="as for benchmarks.accuracy")
    parser.add_argument("--copies", type=int, default=250, help="copies of every kind for each folder, about")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    files = documents(options.folders, options.third, 0)
    tasks = [(folder, path) for folder, paths in files.items() for path in paths]
    rows: list[Row] = []
    with ProcessPoolExecutor(options.jobs) as pool:
        work = partial(rows_of, folders=files, copies=options.copies)
        for found in pool.map(work, tasks, chunksize=8):
            rows += found
    out: dict[str, Any] = {
        "about": "What the signs of a seam weigh; made by tools/fit_seams.py, which says how. No text is kept.",
        "source": f"{len(tasks)} public notices, plans, laws, reports and orders in Chinese and English",
        "date": date.today().isoformat(),
    }
    for language, english in (("zh", False), ("en", True)):
        cards = out[language] = {}
        spoken = [r for r in rows if r.english == english]
        sound = len({(r.folder, r.name) for r in spoken})
        for kind, what in _PUT_IN.items():
            copies = {(r.folder, r.name, r.copy) for r in spoken if r.copy.rstrip("0123456789") == what}
            cards[kind] = _fitted(kind, [r for r in spoken if r.kind == kind], sound, len(copies))
    print(json.dumps(out, ensure_ascii=False, indent=1))


_PUT_IN: dict[SeamKind, str] = {
    "paragraph": "paragraph",
    "item": "item",
    "listed": "listed",
    "passage": "paragraphs",
    "tail": "tail",
}
"""The kinds of seams, and what was put into a document to get one."""


if __name__ == "__main__":
    main()
