"""What ``doclint inspect --rule`` prints for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from doclint.cli.inquiry_line import Line, described
from doclint.cli.inquiry_needs import needs
from doclint.cli.inquiry_reasons import REASONS
from doclint.cli.inquiry_words import COUNTS, OBSTACLES, worded
from doclint.cli.inspection_text import shortened
from doclint.cli.inspection_words import part_word, value_word
from doclint.cli.language import Language, say
from doclint.document.span import Span
from doclint.engine.inquiry import Answer, Candidate
from doclint.report.words import severity_word
from doclint.rulebook.messages import shorten

_TEXT_WIDTH = 64
_MOST_PLACES = 5
"""Places shown for one reason, of a whole document; whoever wants one of the others names its line."""
_LONGEST_VALUE = 40
_EXPECTED = frozenset(
    {
        "different-texts",
        "ends-in-a-mark",
        "element-is-there",
        "heading-with-text",
        "known-code",
        "lead-in-with-text",
        "no-equal-sibling",
        "possible-date",
        "reference-leads-there",
        "too-short",
        "understood",
        "within-limit-characters",
        "within-limit-words",
    }
)
"""Reasons at which nobody wonders: of a whole document their number is told, not their places."""


def as_lines(answer: Answer, line: Line | None, language: Language) -> Iterator[str]:
    """The lines for one rule; of one line of the document, if there is a ``line``."""
    rule = answer.rule
    yield f"{rule.code} {rule.name} · {severity_word(rule.severity, language)} · {rule.check}"
    for obstacle in answer.obstacles:
        place = f"{obstacle.origin}{say('：', ': ', language)}" if obstacle.origin else ""
        reason = place + worded(OBSTACLES, obstacle.reason, obstacle.args, language)
        yield say(f"  不运行：{reason}", f"  does not run: {reason}", language)
    if answer.excluded:
        yield say(
            "  注意：配置的 exclude 排除了这个文件，检查文件夹时不看它",
            "  note: exclude in the configuration leaves this file out when a folder is checked",
            language,
        )
    if answer.obstacles:
        yield say("  下面是它若运行的结果：", "  if it did run:", language)
    yield from _looked_for(answer, language)
    shown = [one for one in answer.candidates if line is None or one.touches(line.start, line.end)]
    if line is None or not shown:
        yield from _looked_at(answer, language)
    if line is not None:
        yield say(f"  第 {line.row} 行：", f"  line {line.row}: ", language) + described(answer.structure, line, language)
        yield from _left_out_there(answer, line, language)
    reported = [one for one in shown if one.reported]
    passed = [one for one in shown if not one.reported]
    if not shown:
        there = say("这一行", "on this line", language) if line else say("全文", "in the document", language)
        yield say(f"  {there}没有可考虑之处", f"  nothing to consider {there}", language)
        return
    colon = say("：", ":", language)
    yield say(f"  报出 {len(reported)} 处", f"  reported: {len(reported)}", language) + (colon if reported else "")
    for one in reported:
        yield from _reported(answer, one, language)
    yield say(f"  考虑过而没有报 {len(passed)} 处", f"  considered and not reported: {len(passed)}", language) + (
        colon if passed else ""
    )
    yield from _passed(answer, passed, whole=line is None, language=language)


def _looked_for(answer: Answer, language: Language) -> Iterator[str]:
    rule = answer.rule
    wanted = needs(rule, language)
    if wanted:
        yield say(f"  找：{wanted}", f"  looks for: {wanted}", language)
    if rule.option_values:
        origins = {name: f" ({origin})" for name, origin in answer.origins.items()}
        values = ", ".join(
            f"{name} = {_value(value)}{origins.get(name, '')}" for name, value in rule.option_values.items()
        )
        yield say(f"  选项：{values}", f"  options: {values}", language)


def _value(value: object) -> str:
    """An option's value, not longer than a reader wants it in a sentence."""
    if isinstance(value, (tuple, list)):
        return shorten("[" + ", ".join(map(str, value)) + "]", _LONGEST_VALUE)
    return shorten(f"{value:g}" if isinstance(value, float) else str(value), _LONGEST_VALUE)


# What was looked at


def _looked_at(answer: Answer, language: Language) -> Iterator[str]:
    names = answer.structure.parts.names
    profile = value_word(answer.structure.profile, language)
    parts = _parts((names[index] for index in answer.looked_at), language)
    counts = [worded(COUNTS, key, {"n": n}, language) for key, n in answer.counts.items()]
    seen = say("；", "; ", language).join([parts or say("没有一段", "no paragraph", language), *counts])
    yield say(f"  看过（{profile}）：{seen}", f"  looked at ({profile}): {seen}", language)
    reasons: dict[str, list[int]] = {}
    for one in answer.left_out:
        key = "parts-of-rule" if one.reason == "part-of-rule" else one.reason
        reasons.setdefault(worded(REASONS, key, one.args, language), []).append(one.paragraph)
    for reason, indices in reasons.items():
        parts = _parts((names[index] for index in indices), language)
        yield say(f"  没有看：{parts}（{reason}）", f"  not looked at: {parts} ({reason})", language)


def _parts(names: Iterable[str], language: Language) -> str:
    counts = Counter(names)
    return say("，", ", ", language).join(
        say(f"{part_word(name, language)} {n} 段", f"{name} {n}", language) for name, n in counts.items()
    )


def _left_out_there(answer: Answer, line: Line, language: Language) -> Iterator[str]:
    indices = {paragraph.index for paragraph in line.paragraphs}
    looked_at = indices.intersection(answer.looked_at)
    for one in answer.left_out:
        if one.paragraph in indices:
            reason = worded(REASONS, one.reason, one.args, language)
            yield say(f"  没有看这一段：{reason}", f"  not looked at: {reason}", language)
    if indices and not looked_at and not any(one.paragraph in indices for one in answer.left_out):
        yield say("  规则不看这一段", "  the rule does not look at this paragraph", language)


# Candidates


def _reported(answer: Answer, one: Candidate, language: Language) -> Iterator[str]:
    assert one.diagnostic is not None
    yield f"    {_place(answer, one.span, language)}"
    yield f"        {one.diagnostic.message}"
    for related in one.diagnostic.related:
        yield f"        {related.location.row}:{related.location.column}  {related.message}"


def _passed(answer: Answer, passed: list[Candidate], *, whole: bool, language: Language) -> Iterator[str]:
    """The candidates that are not reported, under their reasons; of a whole document the first under each."""
    groups: dict[str, list[Candidate]] = {}
    plain = Counter(one.reason for one in passed if whole and one.reason in _EXPECTED)
    for one in passed:
        if plain[one.reason] > _MOST_PLACES:
            continue
        groups.setdefault(why(one, language), []).append(one)
    shown: Counter[str] = Counter()
    hidden: Counter[str] = Counter()
    for reason, group in groups.items():
        key = group[0].reason
        room = _MOST_PLACES - shown[key] if whole else len(group)
        if room <= 0:
            hidden[key] += len(group)
            continue
        shown[key] += len(group)
        count = say(f"（{len(group)} 处）", f" ({len(group)})", language) if len(group) > 1 else ""
        yield f"    {reason}{count}"
        for one in group[:room]:
            yield from _places(answer, one, language)
        if len(group) > room:
            yield "      " + _more(len(group) - room, language)
    for number in hidden.values():
        yield "    " + _more(number, language)
    for key, number in plain.items():
        if number > _MOST_PLACES:
            reason = why(next(one for one in passed if one.reason == key), language)
            example = say("如：", "such as: ", language)
            yield f"    {example}{reason}{say(f'（共 {number} 处）', f' ({number} in all)', language)}"


def _more(count: int, language: Language) -> str:
    return say(f"另有 {count} 处（写 文件:行 可看）", f"{count} more (name the line to see them)", language)


def why(one: Candidate, language: Language) -> str:
    """Why a candidate is not reported, with the option that decided."""
    reason = worded(REASONS, one.reason, one.args, language)
    if not one.option:
        return reason
    option = f"{one.option} = {_value(one.value)}"
    return reason + say(f"（选项 {option}）", f" (option {option})", language)


def _places(answer: Answer, one: Candidate, language: Language) -> Iterator[str]:
    if one.span is None:
        return
    yield f"      {_place(answer, one.span, language)}"
    if one.other is not None:
        yield say("        与 ", "        against ", language) + _place(answer, one.other, language)
    if one.diagnostic is not None:
        yield f"        {one.diagnostic.message}"


def _place(answer: Answer, span: Span | None, language: Language) -> str:
    if span is None:
        return say("整份文档", "the whole document", language)
    position = answer.document.locate(span.start)
    return f"{position.row}:{position.column}  {shortened(shown_text(answer, span), _TEXT_WIDTH)}"


_LITTLE = 12
"""Characters: a place as short as this is shown with what stands around it."""
_AROUND = 16


def shown_text(answer: Answer, span: Span) -> str:
    """The text at a place; around a short one its surroundings in the line."""
    text = answer.document.text
    if span.end - span.start > _LITTLE:
        return text[span.start : span.end]
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    end = text.find("\n", span.end)
    end = min(len(text) if end < 0 else end, span.end + _AROUND)
    before, here, behind = text[start : span.start], text[span.start : span.end], text[span.end : end]
    return f"{before}⟦{here}⟧{behind}" if before.strip() or behind.strip() else here
