"""Filling the wording of a rule with the values of a finding.

A placeholder is ``{name}`` or ``{name:form}``. The forms: ``q`` quotes a text and shortens it in the middle,
``q12`` to 12 code points; ``s`` and ``s12`` shorten without quotes; a number can have a Python format such as
``.1f`` or ``,``. A list is joined, each member in the form given. ``{{`` and ``}}`` stand for braces.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Final

from doclint.interface_language import say
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.rule import ReportLanguage, Wording

SHORT: Final = 30
"""Code points to which a quoted text is shortened: half a line on a screen, enough to recognise it."""

_FORM = lazy_pattern(r"(?P<text>[qs])(?P<length>[1-9]\d*)?|,?(\.\d)?[dfg%]?")
_NAME = lazy_pattern(r"[A-Za-z_][A-Za-z0-9_]*|[1-9][0-9]?")
_QUOTES: Final = {"zh": ("「", "」"), "en": ("“", "”")}
_COMMA: Final = {"zh": "、", "en": ", "}

_RELATED: Final = {"first": Wording("第一次出现在这里", "first here")}
_ANY_RELATED: Final = Wording("与此处有关", "related to this")

Piece = tuple[str, str, str]
"""Literal text, then the name and the form of the placeholder after it (name "" at the end of a template)."""


@cache
def pieces(template: str) -> tuple[Piece, ...]:
    """The template cut at its placeholders. Raises ValueError, saying what is wrong, if it is no template."""
    cut = []
    for literal, name, form, conversion in Formatter().parse(template):
        if name is None:
            cut.append((literal, "", ""))
            continue
        if not _NAME.fullmatch(name):
            # No attributes and indexes: a rule file must not reach into the objects of a run.
            raise ValueError(
                say(f"占位符 {{{name}}} 不是简单的名称", f"the placeholder {{{name}}} is not a plain name")
            )
        if conversion or not _FORM.fullmatch(form or ""):
            raise ValueError(
                say(
                    f"占位符 {{{name}}} 的格式不认识；有 :q、:q12、:s、:s12、:.1f",
                    f"the placeholder {{{name}}} has an unknown form; known are :q, :q12, :s, :s12, :.1f",
                )
            )
        cut.append((literal, name, form or ""))
    return tuple(cut)


def template_problem(template: str) -> str:
    """What is wrong with a template, or ""."""
    try:
        pieces(template)
    except ValueError as error:
        return str(error)
    return ""


def fill(template: str, args: Mapping[str, object], language: ReportLanguage) -> str:
    """The template with the values put in, on one line. A placeholder without a value stays as written."""
    out = []
    for literal, name, form in pieces(template):
        out.append(literal)
        if name:
            out.append(_value(args[name], form, language) if name in args else f"{{{name}}}")
    return "".join(out)


def missing(template: str, args: Mapping[str, object]) -> list[str]:
    """The placeholders of the template for which there is no value."""
    return [name for _, name, _ in pieces(template) if name and name not in args]


def related_wording(related: Mapping[str, Wording], note: str) -> Wording:
    """The rule's wording for a second place, else a general one."""
    return related.get(note) or _RELATED.get(note, _ANY_RELATED)


def shorten(text: str, length: int = SHORT) -> str:
    """The text with white space made single spaces, cut in the middle if it is longer than ``length``."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    head = length // 2
    return text[:head].rstrip() + "…" + text[len(text) - (length - 1 - head) :].lstrip()


def _value(value: object, form: str, language: ReportLanguage) -> str:
    if isinstance(value, (list, tuple, set, frozenset)):
        return _COMMA[language].join(_value(member, form, language) for member in value)
    shape = _FORM.fullmatch(form)
    if shape and shape["text"]:
        text = _printable(shorten(str(value), int(shape["length"] or SHORT)))
        opening, closing = _QUOTES[language] if shape["text"] == "q" else ("", "")
        return opening + text + closing
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            return format(value, form or ("g" if isinstance(value, float) else ""))
        except ValueError:
            return str(value)
    return _printable(" ".join(str(value).split("\n")))


def _printable(text: str) -> str:
    """Characters that would not be seen, or would steer a terminal, are named instead."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char == "\u3000" else f"<U+{ord(char):04X}>" for char in text
    )
