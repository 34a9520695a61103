"""All kinds of defects, and the family of rules that must find each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from random import Random

from benchmarks.accuracy.injections import (
    agencies,
    dates,
    foreign,
    numbering,
    references,
    repetition,
    truncation,
)
from benchmarks.accuracy.injections.injection import Damage
from benchmarks.accuracy.injections.source import Source


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of defect.

    ``families`` are the first three letters of the codes that are right for it. One of ``alone`` and ``with_others``
    makes the damage, or None where the kind does not apply to a document; the latter takes other documents as well.
    """

    name: str
    families: tuple[str, ...]
    alone: Callable[[Source, Random], Damage | None] | None = None
    with_others: Callable[[Source, Random, Iterable[Source]], Damage | None] | None = None

    def damage(self, source: Source, rng: Random, donors: Iterable[Source]) -> Damage | None:
        """The damage that this kind does to a document; None if it does not apply."""
        if self.alone is not None:
            return self.alone(source, rng)
        return self.with_others(source, rng, donors) if self.with_others is not None else None


_DUP, _NUM, _TRU, _AGY, _FMT, _MIX = (("DUP",), ("NUM",), ("TRU",), ("AGY",), ("FMT",), ("MIX",))

KINDS: tuple[Kind, ...] = (
    Kind("item-repeated-once", _DUP, partial(repetition.item_repeated, times=1)),
    Kind("item-repeated-3-times", _DUP, partial(repetition.item_repeated, times=3)),
    Kind("item-repeated-20-times", _DUP, partial(repetition.item_repeated, times=20)),
    Kind("item-repeated-same-number", _DUP, repetition.item_repeated_unnumbered),
    Kind("paragraph-doubled", _DUP, repetition.paragraph_doubled),
    Kind("item-nearly-repeated", _DUP, repetition.item_nearly_repeated),
    Kind("item-repeated-with-slip", _DUP, repetition.item_repeated_with_slip),
    Kind("paragraph-repeated", _DUP, repetition.paragraph_repeated),
    Kind("paragraph-nearly-repeated", _DUP, repetition.paragraph_nearly_repeated),
    Kind("paragraph-repeated-with-slip", _DUP, repetition.paragraph_repeated_with_slip),
    Kind("heading-repeated", _DUP, repetition.heading_repeated),
    Kind("sentence-repeated", _DUP, repetition.sentence_repeated),
    Kind("item-lost", _NUM, numbering.item_lost),
    Kind("article-lost", _NUM, numbering.article_lost),
    Kind("label-repeated", _NUM, numbering.label_repeated),
    Kind("label-jumped", _NUM, numbering.label_jumped),
    Kind("labels-swapped", _NUM, numbering.labels_swapped),
    Kind("label-other-style", _NUM, numbering.label_of_another_style),
    Kind("label-other-width", ("PUN", "NUM"), numbering.label_of_another_width),
    Kind("level-lost", _NUM, numbering.level_lost),
    Kind("promised-items-lost", _NUM, numbering.promised_items_lost),
    Kind("end-of-list-lost", _NUM, numbering.end_of_list_lost),
    Kind("inline-item-lost", _NUM, numbering.inline_item_lost),
    Kind("reference-to-no-article", _NUM, references.article_reference),
    Kind("reference-to-no-item", _NUM, references.subdivision_reference),
    Kind("cited-attachment-lost", ("NUM", "FMT"), references.cited_attachment_lost),
    Kind("tail-lost", _TRU, truncation.tail_lost),
    Kind("cut-at-comma", _TRU, truncation.cut_at_comma),
    Kind("cut-in-pair", _TRU, truncation.cut_in_pair),
    Kind("item-tail-lost", _TRU, truncation.item_tail_lost),
    Kind("content-lost", _TRU, truncation.content_lost),
    Kind("ends-on-heading", _TRU, truncation.ends_on_heading),
    Kind("paragraph-split", _TRU, truncation.paragraph_split),
    Kind("paragraph-split-at-comma", _TRU, truncation.paragraph_split_at_comma),
    Kind("paragraph-split-in-pair", _TRU, truncation.paragraph_split_in_pair),
    Kind("document-broken-off", _TRU, truncation.document_broken_off),
    Kind("signature-same-region", _AGY, agencies.same_region),
    Kind("signature-other-region", _AGY, agencies.another_region),
    Kind("signature-other-level", _AGY, agencies.another_level),
    Kind("number-other-agency", _AGY, agencies.number_of_another),
    Kind("date-impossible", _FMT, dates.impossible),
    Kind("date-before-cited", _FMT, dates.before_cited),
    Kind("foreign-paragraph", _MIX, with_others=foreign.paragraph),
    Kind("foreign-4-paragraphs", _MIX, with_others=foreign.paragraphs),
    Kind("foreign-tail", _MIX, with_others=foreign.tail),
    Kind("foreign-head", _MIX, with_others=foreign.head),
)
