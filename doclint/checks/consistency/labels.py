"""Labels that are followed by a space in one item and not in the next."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.consistency.options import Options
from doclint.checks.consistency.usage import Usage, exception
from doclint.checks.finding import Finding
from doclint.document.span import Span
from doclint.structure.structure import Structure

_STYLES = frozenset({"cn_comma", "cn_paren", "arabic", "arabic_paren", "arabic_close", "circled"})
_FEWEST = 2


def exceptions_in_label_spacing(structure: Structure, options: Options) -> Iterator[Finding]:
    """The style of label with both spacings, at most one finding; the rarer spacing is the exception."""
    ways: dict[tuple[str, str], tuple[Usage, Usage]] = {}
    for series in structure.outline.series:
        if series.style not in _STYLES:
            continue
        for item in series.items:
            label, paragraph = item.label, item.paragraph
            if label.body >= len(paragraph.text) or paragraph.text[label.body].isascii():
                structure.passed("latin-after-label", paragraph, at=(label.start, label.end), label=label.text)
                continue  # before Latin letters and figures the space belongs to them
            spaced, close = ways.setdefault((label.style, label.variant), (Usage(), Usage()))
            usage = spaced if label.spaced else close
            start = paragraph.place(label.start, label.end).start
            end = paragraph.place(label.body, label.body + 1).end
            usage.add(Span(start, end), label.text)
    mixed = [pair for pair in ways.values() if pair[0] and pair[1]]
    if not mixed:
        labels = sum(len(usage) for pair in ways.values() for usage in pair)
        structure.passed("labels-spaced-alike", count=labels, styles=sorted({style for style, _ in ways}))
    for spaced, close in mixed:
        habit, other, variant = (spaced, close, "close") if len(spaced) >= len(close) else (close, spaced, "spaced")
        found = exception(structure, habit, other, options.majority, _FEWEST, variant)
        if found is not None:
            yield found
            return
