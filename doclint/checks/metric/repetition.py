"""How much of a document is repetition: the measures by which web corpora are filtered.

Definitions and limits: Rae et al. 2021, Scaling Language Models (Gopher), appendix A.1.1 and table A1, counted as in
DataTrove (GopherRepetitionFilter). Official documents repeat themselves lawfully: see the calibration in DOMAIN.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from doclint.checks.finding import Finding, Related
from doclint.checks.metric.options import Options
from doclint.document.span import Span
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.structure import Structure

_WORD = lazy_pattern(r"[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+")
_MOST_RELATED = 5
_CHARACTERS_A_WORD = 2
"""Words of running Chinese text are this long on average (1.6 to 2 by segmenter), so a run of n words is 2n characters."""

Word = tuple[str, Span]
"""A word and its place in the source."""


def too_repetitive(structure: Structure, options: Options) -> Iterator[Finding]:
    """At most one finding: at the first repetition (of lines and paragraphs), or the first of the most frequent run."""
    words = structure.kept("words of the document", lambda: _words(structure))
    if len(words) < options.min_words:
        structure.passed("too-few-words", option="min_words", count=len(words))
        return
    length = 1 if structure.english else _CHARACTERS_A_WORD
    match options.of:
        case "top_ngram":
            yield from _top_ngram(structure, words, options.limits, length)
        case "duplicate_ngrams":
            yield from _duplicate_ngrams(structure, words, options.limits, length)
        case "duplicate_lines" | "duplicate_line_characters":
            blocks = (block for block in structure.document.blocks if block.kind != "furniture")
            lines = ((block.content.text, block.content.span()) for block in blocks)
            yield from _duplicates(structure, lines, options)
        case _:
            yield from _duplicates(structure, ((p.text, p.place()) for p in structure.paragraphs), options)


def _words(structure: Structure) -> list[Word]:
    return [
        (match[0], paragraph.place(match.start(), match.end()))
        for paragraph in structure.paragraphs
        for match in _WORD.finditer(paragraph.text)
    ]


def _duplicates(
    structure: Structure, pieces: Iterable[tuple[str, Span]], options: Options
) -> Iterator[Finding]:
    """Pieces that stood there before, as a share of all, by number or by characters."""
    by_characters = options.of.endswith("_characters")
    first: dict[str, Span] = {}
    again: list[tuple[str, Span]] = []
    whole = repeated = 0
    for text, span in pieces:
        if not text:
            continue
        size = len(text) if by_characters else 1
        whole += size
        if text in first:
            repeated += size
            again.append((text, span))
        else:
            first[text] = span
    share = repeated / whole if whole else 0.0
    if share > options.limit:
        text, span = again[0]
        yield _finding(span, text, share, options.limit, len(again), 0, [first[text]])
    else:
        percent, limit = round(100 * share, 1), round(100 * options.limit, 1)
        structure.passed("share-within-limit", option="limit", percent=percent, limit=limit, count=len(again))


def _top_ngram(
    structure: Structure, words: Sequence[Word], limits: Sequence[tuple[int, float]], length: int
) -> Iterator[Finding]:
    """The first n for which the most frequent run of n words takes more than its share of the characters."""
    characters = sum(len(word) for word, _ in words)
    texts = [word for word, _ in words]
    for number, limit in limits:
        n = number * length
        if len(texts) < n:
            continue
        counts = Counter(zip(*(texts[i:] for i in range(n)), strict=False))
        run, count = counts.most_common(1)[0]
        share = count * sum(map(len, run)) / characters
        if count > 1 and share > limit:
            places = [i for i in range(len(texts) - n + 1) if texts[i] == run[0] and tuple(texts[i : i + n]) == run]
            spans = [Span(words[i][1].start, words[i + n - 1][1].end) for i in places[: _MOST_RELATED + 1]]
            yield _finding(spans[0], _text(run), share, limit, count, number, spans[1:])
            return
        _within(structure, _text(run), share, limit, count, number)


def _duplicate_ngrams(
    structure: Structure, words: Sequence[Word], limits: Sequence[tuple[int, float]], length: int
) -> Iterator[Finding]:
    """The first n for which runs of n words that stood there before take more than their share; none counts twice."""
    characters = sum(len(word) for word, _ in words)
    texts = [word for word, _ in words]
    for number, limit in limits:
        n = number * length
        first: dict[tuple[str, ...], int] = {}
        repeated = count = at = 0
        shown: tuple[int, int] | None = None
        while at + n <= len(texts):
            run = tuple(texts[at : at + n])
            if run in first:
                repeated += sum(map(len, run))
                count += 1
                shown = shown or (at, first[run])
                at += n
            else:
                first[run] = at
                at += 1
        share = repeated / characters if characters else 0.0
        if shown and share > limit:
            here, before = (Span(words[i][1].start, words[i + n - 1][1].end) for i in shown)
            yield _finding(here, _text(texts[shown[0] : shown[0] + n]), share, limit, count, number, [before])
            return
        _within(structure, "", share, limit, count, number)


def _within(structure: Structure, text: str, share: float, limit: float, count: int, n: int) -> None:
    percent, most = round(100 * share, 1), round(100 * limit, 1)
    structure.passed("runs-within-limit", option="limits", text=text, percent=percent, limit=most, count=count, n=n)


def _text(words: Iterable[str]) -> str:
    """A run of words for people to read: no spaces between Chinese characters."""
    out = ""
    for word in words:
        out += f" {word}" if out and out[-1].isascii() and word[:1].isascii() else word
    return out


def _finding(
    span: Span, text: str, share: float, limit: float, count: int, n: int, others: Sequence[Span]
) -> Finding:
    args = {"text": text, "percent": round(100 * share, 1), "limit": round(100 * limit, 1), "count": count, "n": n}
    return Finding(span, args, tuple(Related(other, "same") for other in others))
