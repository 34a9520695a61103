"""A paragraph in another script or language than the document's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from doclint.checks.finding import Finding
from doclint.document.language import SIMPLIFIED_ONLY, TRADITIONAL_ONLY
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.paragraphs import Paragraph
from doclint.structure.structure import Structure

_JUDGED = frozenset({"body", "attachment", "embedded", "title", "subtitle", "annotation", "signature"})
_SIMPLIFIED = lazy_pattern(f"[{''.join(sorted(SIMPLIFIED_ONLY - TRADITIONAL_ONLY))}]")
_TRADITIONAL = lazy_pattern(f"[{''.join(sorted(TRADITIONAL_ONLY - SIMPLIFIED_ONLY))}]")
_HAN = lazy_pattern("[\u3400-\u9fff]")
_KANA = lazy_pattern("[\u3041-\u3096\u30a1-\u30fa]")
_CYRILLIC = lazy_pattern("[\u0400-\u04ff]")
_HANGUL = lazy_pattern("[\uac00-\ud7a3]")
_LETTER = lazy_pattern("[A-Za-z]")
_ENGLISH_PROSE = lazy_pattern(
    r"\b(?:the|of|and|to|in|is|are|for|that|with|shall|by|be|on|this|was|were|as|from)\b", re.I
)
# Names, quotations and addresses are in another script for a reason.
_WITH_REASON = lazy_pattern(
    r"《[^《》]*》|“[^“”]*”|「[^「」]*」|『[^『』]*』|\"[^\"]*\"|[（(][^（）()]*[)）]|https?://\S+|www\.\S+|\S+@\S+"
)
_FEWEST_CHARACTERS = 5
"""Characters of the other Chinese script: fewer are a name or a slip of the input method."""
_MAINLY = 4
"""The other script must have so many times the characters of the document's own."""
_FEWEST_LETTERS = 100
_MOSTLY_LETTERS = 0.6
_FEWEST_ENGLISH_WORDS = 4
"""Little words (the, of, and …) that make running text of what could be a list of names."""
_FEWEST_HAN = 20
_FEWEST_OTHER = 10
"""Letters of Kana, Cyrillic or Hangul: fewer are a name."""
_OTHER_SHARE = 0.1
_OFTEN = 0.15
"""A language in which more than this share of the paragraphs is written is a language of the document (bilingual text)."""
_SHOWN = 30


def script_findings(structure: Structure) -> Iterator[Finding]:
    """One finding for each paragraph in another script or language; none where the document is bilingual."""
    judged = [
        p for p in structure.paragraphs if structure.parts.names[p.index] in _JUDGED and p.kind != "table"
    ]
    if structure.notes is not None:
        structure.notes.looked_at(p.index for p in judged)
    text = structure.document.text
    language = structure.document.language
    looks: list[tuple[str, re.Pattern[str], Callable[[str], bool]]] = []
    if language == "zh":
        looks.append(("traditional", _TRADITIONAL, _is_traditional))
    if language == "zh-Hant":
        looks.append(("simplified", _SIMPLIFIED, _is_simplified))
    if language in ("zh", "zh-Hant"):
        looks.append(("kana", _KANA, lambda t: _is_mostly(t, _KANA)))
    if language != "en":
        looks.append(("english", _LETTER, _is_english))
    else:
        looks.append(("chinese", _HAN, lambda t: len(_HAN.findall(t)) >= _FEWEST_HAN))
    looks.append(("cyrillic", _CYRILLIC, lambda t: _is_mostly(t, _CYRILLIC)))
    looks.append(("hangul", _HANGUL, lambda t: _is_mostly(t, _HANGUL)))
    for variant, characters, is_foreign in looks:
        if not characters.search(text):
            continue
        found = [p for p in judged if characters.search(p.text) and is_foreign(_WITH_REASON.sub("", p.text))]
        if structure.notes is not None:
            for paragraph in judged:
                count = len(characters.findall(paragraph.text))
                if count and paragraph not in found:
                    structure.passed("too-little-of-the-script", paragraph, script=variant, count=count)
        common = len(found)
        if variant == "english" and found:
            common = sum(_in_letters(p.text) for p in judged)
        if common <= max(1, _OFTEN * len(judged)):
            for run in _runs(found):
                yield _finding(structure, run, characters, variant)
            continue
        for paragraph in found:
            structure.passed("bilingual", paragraph, script=variant, count=common, of=len(judged))


def _runs(found: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """Paragraphs that follow one another are one passage."""
    run: list[Paragraph] = []
    for paragraph in found:
        if run and paragraph.index != run[-1].index + 1:
            yield run
            run = []
        run.append(paragraph)
    if run:
        yield run


def _finding(
    structure: Structure, run: list[Paragraph], characters: re.Pattern[str], variant: str
) -> Finding:
    paragraph = run[0]
    match = characters.search(paragraph.text)
    start = match.start() if match else 0
    if variant in ("traditional", "simplified"):
        start = 0
    end = min(len(paragraph.text), start + _SHOWN)
    found = characters.findall(paragraph.text)
    args = {
        "text": paragraph.text[start:],
        "characters": "".join(dict.fromkeys(found))[:_NAMED],
        "count": len(run),
        "last_row": structure.document.locate(run[-1].span.start).row,
    }
    return Finding(paragraph.place(start, end), args, variant=variant)


_NAMED = 6


def _is_traditional(text: str) -> bool:
    count = len(_TRADITIONAL.findall(text))
    return count >= _FEWEST_CHARACTERS and count >= _MAINLY * len(_SIMPLIFIED.findall(text))


def _is_simplified(text: str) -> bool:
    count = len(_SIMPLIFIED.findall(text))
    return count >= _FEWEST_CHARACTERS and count >= _MAINLY * len(_TRADITIONAL.findall(text))


def _in_letters(text: str) -> bool:
    return len(_LETTER.findall(text)) > _MOSTLY_LETTERS * len(text.replace(" ", ""))


def _is_english(text: str) -> bool:
    letters = len(_LETTER.findall(text))
    if letters < _FEWEST_LETTERS or letters < _MOSTLY_LETTERS * len(text.replace(" ", "")):
        return False
    return len(_ENGLISH_PROSE.findall(text)) >= _FEWEST_ENGLISH_WORDS


def _is_mostly(text: str, characters: re.Pattern[str]) -> bool:
    count = len(characters.findall(text))
    return count >= _FEWEST_OTHER and count >= _OTHER_SHARE * len(text)
