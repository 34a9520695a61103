"""Title against body: the title speaks of one thing, the text of another."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.finding import Finding, Related
from doclint.lazy_pattern import lazy_pattern
from doclint.structure.cohesion import Cohesion, cohesion
from doclint.structure.structure import Structure
from doclint.structure.subject import Subject, body_subject, coverage, dominant, subject_of, title_of
from doclint.structure.vocabulary import weight

_LANGUAGES = frozenset({"zh", "en"})
_SPOKEN_OF = 0.3
"""Share of the title's words below which the text does not speak of them: what is left are chance pairs."""
_SPOKEN_OF_ENGLISH = 0.15
_LIGHTEST_TITLE = 5.0
"""Weight of the title's words (about two that tell something): with less it has no subject that could be missed."""
_SHORTEST_TEXT = 300
"""Characters of prose: a shorter text need not repeat what its title says."""
_LONG = 700
_MANY = 10
"""A text of so many characters and paragraphs comes back to its subject after the opening."""
_OPENING = 1
_MOST_NAMED = 3
_COMPARED = 4
_SHORT_TITLE = 3
"""Terms of a title that a synonym alone can hide (供暖, 供热); longer ones keep some of their words."""
_FEWEST_ENGLISH = 3
"""Words of an English title: inflection and derivation hide one or two (revoking, revocation)."""
# Replies, reports and answers are named after their occasion, not after what they say.
_OCCASION = lazy_pattern(
    r"(?:函|答复|批复|报告|讲话|决议|公报|通报|问答.*|情况|目录)\s*$|政府工作报告|修正案|^\s*关于.*考察"
)
_NAMED = lazy_pattern(
    r"关于|印发|转发|(?:办法|条例|规定|方案|规划|纲要|意见|通知|细则|法|决定|标准|公告|规则)[）)》\s]*(?:[（(].*)?$"
)


def title_findings(structure: Structure) -> Iterator[Finding]:
    """A finding at the title when the body speaks of something else, or does so after its first paragraph."""
    if structure.document.language not in _LANGUAGES:
        structure.passed("language-of-check", language=structure.document.language)
        return
    title = title_of(structure)
    if title is None or not title.text:
        structure.passed("no-title")
        return
    place = title.span(0, len(title.text))
    if not structure.english and (_OCCASION.search(title.text) or not _NAMED.search(title.text)):
        structure.passed("named-after-its-occasion", place)
        return
    subject = subject_of(title, structure)
    if len(subject.terms) < 2 or sum(weight(t, structure.english) for t in subject.terms) < _LIGHTEST_TITLE:
        structure.passed("title-tells-little", place, words=sorted(subject.terms))
        return
    text = cohesion(structure)
    length = sum(len(structure.paragraphs[i].text) for i in text.indices)
    if length < _SHORTEST_TEXT:
        structure.passed("text-too-short", place, count=length, fewest=_SHORTEST_TEXT)
        return
    if structure.english and len(subject.terms) < _FEWEST_ENGLISH:
        structure.passed("title-tells-little", place, words=sorted(subject.terms))
        return
    spoken_of = coverage(subject, text, structure.english, 0)
    least = _SPOKEN_OF_ENGLISH if structure.english else _SPOKEN_OF
    if spoken_of < least and not _akin(structure, subject, text):
        yield _finding(structure, subject, text, "absent", "")
        return
    short = structure.english or len(text) < _MANY or length < _LONG
    if not short and coverage(subject, text, structure.english, _OPENING) < _SPOKEN_OF:
        instead = dominant(structure, text, subject, _OPENING)
        if instead:
            yield _finding(structure, subject, text, "opening", instead)
            return
    structure.passed("text-speaks-of-it", place, percent=round(100 * spoken_of), least=round(100 * least))


def _finding(structure: Structure, subject: Subject, text: Cohesion, variant: str, instead: str) -> Finding:
    start, end = _rarest(subject, structure.english)
    spoken = body_subject(structure, text, _MOST_NAMED)
    if instead and not any(instead in word for word in spoken):
        spoken = [instead, *spoken[: _MOST_NAMED - 1]]
    args = {"term": subject.title.text[start:end], "instead": spoken or [_first(structure, text)]}
    return Finding(
        subject.title.span(start, end), args, tuple(_related(structure, text, spoken)), variant=variant
    )


def _akin(structure: Structure, subject: Subject, text: Cohesion) -> bool:
    """Whether what the text speaks of most shares a character with the title's words: 供暖, 供热企业 are one subject."""
    if structure.english or len(subject.terms) > _SHORT_TITLE:
        return False
    return bool(set("".join(subject.texts)) & set("".join(body_subject(structure, text, _COMPARED))))


def _rarest(subject: Subject, english: bool) -> tuple[int, int]:
    """The word of the title that tells most."""
    from doclint.structure.vocabulary import terms

    def told(word: tuple[int, int]) -> float:
        return sum(
            weight(t, english) for t in terms(subject.title.text[word[0] : word[1]], english) & subject.terms
        )

    return max(subject.words, key=told)


def _first(structure: Structure, text: Cohesion) -> str:
    return structure.paragraphs[text.indices[0]].text


def _related(structure: Structure, text: Cohesion, spoken: list[str]) -> Iterator[Related]:
    """Where the body's own subject first stands."""
    if not spoken:
        return
    for index in text.indices[_OPENING:]:
        paragraph = structure.paragraphs[index]
        at = paragraph.text.lower().find(spoken[0]) if structure.english else paragraph.text.find(spoken[0])
        if at >= 0:
            yield Related(paragraph.place(at, at + len(spoken[0])), "instead")
            return
