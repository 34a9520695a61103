"""The words that tell a passage from the rest of its document, for people to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.cohesion import Cohesion, cohesion
from doclint.structure.structure import Structure
from doclint.structure.vocabulary import LETTERS, STEP, english_terms

_TELLING = 5 * STEP
"""Weight from which a term is named: commoner ones say nothing to a reader."""
_LONGEST = 8
"""Characters of a Chinese phrase that is named."""
_MOSTLY = 0.6
"""Share of a phrase's pairs of characters that are of one side alone, if the phrase is to be named."""
_FULL = 5
"""Length from which a longer word is not a better one."""
_MOST_READ = 400
"""Paragraphs of a side that are read for words to name: enough, however long the document."""
_PHRASE = lazy_pattern(
    r"[的和与及或了以于被并其之这那个须让给者]|(?<![高中初同平相])等(?![级教学职院])|在(?![线职建])|对(?![口象外接])|为(?!民)|是|有(?![机限色])"
    r"|由|把|将(?!来)|所(?![有得])|该|应(?![急用对届])|可(?![再持])|向|从(?![业事])|经(?![济营验费理])|按|至|到|未(?![成来])|不(?!动产)"
    r"|应当|可以|进行|开展|加强|建立|完善|推动|推进|促进|加快|提高|提升|组织|负责|根据|依照|按照|通过|实施|支持|鼓励|[^\u4e00-\u9fff]"
)
"""Marks, function words and commonplace verbs, at which Chinese text is cut into phrases."""


def telling_terms(structure: Structure, start: int, end: int, most: int) -> tuple[list[str], list[str]]:
    """Words that stand in the places ``start`` to ``end`` (exclusive, of the cohesion) alone, and frequent ones that
    stand outside them alone; at most ``most`` each, the most telling first.
    """
    text = cohesion(structure)
    inside = range(start, min(end, start + _MOST_READ))
    outside = [p for p in range(max(0, start - _MOST_READ), len(text)) if p < start or p >= end][:_MOST_READ]
    return (
        _words(structure, text, inside, lambda at: at[0] >= start and at[-1] < end, most),
        _words(structure, text, outside, lambda at: at[-1] < start or at[0] >= end, most),
    )


def _words(
    structure: Structure, text: Cohesion, places: Iterable[int], only: Callable[[Sequence[int]], bool], most: int
) -> list[str]:
    counts: Counter[str] = Counter()
    for place in places:
        body = structure.paragraphs[text.indices[place]].text
        wanted = {t for t in text.terms[place] if text.weight(t) >= _TELLING and only(text.places(t))}
        counts.update(_english(body, wanted) if text.english else _chinese(body, wanted))
    ordered = sorted(counts, key=lambda w: (-counts[w] * min(len(w), _FULL), w))
    chosen: list[str] = []
    for word in ordered:
        if not any(word in other or other in word for other in chosen):
            chosen.append(word)
        if len(chosen) == most:
            break
    return chosen


def phrases(text: str) -> Iterator[tuple[int, int]]:
    """The places of the phrases of a Chinese text: runs of characters between marks and function words."""
    start = 0
    for match in _PHRASE.finditer(text):
        if match.start() - start > 1:
            yield start, match.start()
        start = match.end()
    if len(text) - start > 1:
        yield start, len(text)


def _chinese(text: str, wanted: set[str]) -> Iterator[str]:
    """The phrases of which most pairs of characters are wanted."""
    for start, end in phrases(text):
        if end - start <= _LONGEST:
            pairs = sum(text[i : i + 2] in wanted for i in range(start, end - 1))
            if pairs >= _MOSTLY * (end - start - 1):
                yield text[start:end]


def _english(text: str, wanted: set[str]) -> list[str]:
    return [w.lower() for w in LETTERS.findall(text) if next(iter(english_terms(w)), "") in wanted]
