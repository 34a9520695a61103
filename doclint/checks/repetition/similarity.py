"""How much of one text another keeps."""

from __future__ import annotations


def similarity_of(one: str, other: str, floor: float = 0) -> float:
    """Per cent of two texts that is the same in the same order (Indel similarity); 0 if it is below ``floor``."""
    # Imported where two texts are compared: most documents hold no two that come so far, and it costs 20 ms.
    from rapidfuzz.fuzz import ratio

    return ratio(one, other, score_cutoff=floor)
