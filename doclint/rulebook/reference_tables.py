"""Tables of what may be written in a rule file, for the documentation: read off the classes that the loader uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, get_args

from doclint.checks import registry
from doclint.interface_language import Language
from doclint.lazy_pattern import lazy_pattern
from doclint.rulebook.explaining import plain
from doclint.rulebook.option_docs import option_docs
from doclint.rulebook.options import options_shape
from doclint.rulebook.rule import BadExample, GoodExample, Rule
from doclint.rulebook.shapes import Shape, record_shape, words
from doclint.structure.parts import PartName

_START: Final = lazy_pattern(r"<!-- table: (?P<what>[a-z]+)(?: (?P<name>\w+))? -->\n")
_END: Final = "<!-- end of table -->\n"


def with_tables(text: str, language: Language = "en") -> str:
    """The text with every table between its marks (``<!-- table: options pattern -->``, ``<!-- end of table -->``) made
    anew. Raises ValueError for a mark that is not closed, or names no table.
    """
    out, at = [], 0
    for mark in _START.finditer(text):
        end = text.find(_END, mark.end())
        if end < 0:
            raise ValueError(f"{mark.group().strip()} is not closed")
        out += [text[at : mark.end()], *_table(mark["what"], mark["name"] or "", language)]
        at = end
    return "".join([*out, text[at:]])


def _table(what: str, name: str, language: Language) -> Iterator[str]:
    match what:
        case "keys":
            yield from _fields(record_shape(Rule), language)
        case "bad":
            yield from _fields(record_shape(BadExample), language)
        case "good":
            yield from _fields(record_shape(GoodExample), language)
        case "options":
            yield from _options(name, language)
        case _:
            raise ValueError(f"no table {what}")


def _fields(shape: Shape, language: Language) -> Iterator[str]:
    assert shape.record is not None
    docs = option_docs(shape.record)
    rows = []
    for field in shape.fields:
        default = "**required**" if field.required else f"`{plain(field.default)}`"
        if field.shape.kind == "record" or field.default in ((), {}, "", None):
            default = "**required**" if field.required else ""
        rows.append((f"`{field.name}`", _kind(field.shape, language), default, docs.get(field.attribute, "")))
    yield from _rows(("key", "value", "if left out", "meaning"), rows)


def _kind(shape: Shape, language: Language) -> str:
    """The shape in few words: what a mapping holds, and what the parts are, is told elsewhere."""
    if shape.kind == "list" and shape.items[0].choices == get_args(PartName):
        return "a list of [parts](#parts)"
    if shape.kind == "record":
        return "a mapping with " + ", ".join(f"`{field.name}`" for field in shape.fields)
    return words(shape, language)


def _options(check: str, language: Language) -> Iterator[str]:
    yield from _fields(options_shape(check), language)
    values = registry.values(check)
    if values is None:
        return
    if values.values:
        index = 0 if language == "zh" else 1
        shown = "; ".join(f"`{{{name}}}` {meaning[index]}" for name, meaning in values.values.items())
        yield f"\nPlaceholders: {shown}.\n"
    for title, names in (("Variants", values.variants), ("Related places", values.related)):
        if names:
            yield f"\n{title}: {', '.join(f'`{name}`' for name in sorted(names))}.\n"


def _rows(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        yield "| " + " | ".join(" ".join(cell.replace("|", r"\|").split()) for cell in row) + " |\n"


def write(file: str, language: Language = "en") -> None:
    """Makes the tables of a Markdown file anew, in place."""
    path = Path(file)
    path.write_text(with_tables(path.read_text(encoding="utf-8"), language), encoding="utf-8")
