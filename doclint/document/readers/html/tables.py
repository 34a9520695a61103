"""Tables: which hold data and which only lay out the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from doclint.document.readers.html.line import Element, Line

_FEWEST_LINES = 6
_FEWEST_CHARACTERS = 400
_MOST_ROWS = 3
"""A table of so few rows that holds a text in one cell lays out a page: cells of data are short or many."""


@dataclass(slots=True, eq=False)
class Row:
    """A row of a table of data: its lines by cell, in order."""

    element: Element
    cells: dict[int, list[Line]] = field(default_factory=dict)

    @property
    def lines(self) -> list[Line]:
        """All its lines."""
        return [line for cell in self.cells.values() for line in cell]


@dataclass(slots=True, eq=False)
class _Table:
    element: Element
    rows: dict[int, Row] = field(default_factory=dict)
    heading: bool = False


def rows_of_data(lines: list[Line]) -> dict[int, Row]:
    """The row that a line stands in, by the line's ``id``; lines outside tables of data have none."""
    tables: dict[int, _Table] = {}
    places: dict[int, tuple[Element, Element, Element] | None] = {}
    found: list[tuple[Line, _Table, Row]] = []
    for line in lines:
        element = line.element
        if id(element) not in places:
            places[id(element)] = _place(element)
        place = places[id(element)]
        if place is None or line.kind == "rule":
            continue
        table_element, row_element, cell = place
        if table_element.holds_table:
            continue
        table = tables.setdefault(id(table_element), _Table(table_element))
        row = table.rows.setdefault(id(row_element), Row(row_element))
        row.cells.setdefault(id(cell), []).append(line)
        table.heading = table.heading or (line.kind == "heading" and cell.tag != "th")
        found.append((line, table, row))
    layout = {key for key, table in tables.items() if _lays_out(table)}
    return {id(line): row for line, table, row in found if id(table.element) not in layout}


def _place(element: Element) -> tuple[Element, Element, Element] | None:
    """The table, row and cell of what stands in an element; None outside of cells."""
    cell: Element | None = element
    while cell is not None and cell.tag not in ("td", "th"):
        if cell.tag in ("table", "caption"):
            return None
        cell = cell.parent
    row = cell.parent if cell is not None else None
    if cell is None or row is None or row.tag != "tr":
        return None
    table = row.within("table")
    return (table, row, cell) if table is not None else None


def _lays_out(table: _Table) -> bool:
    rows = list(table.rows.values())
    if table.heading or table.element.attribute("role").lower() in ("presentation", "none"):
        return True
    if max(len(row.cells) for row in rows) <= 1:
        return True
    cells = [cell for row in rows for cell in row.cells.values()]
    sizes = [sum(len(line.content.text) for line in cell) for cell in cells]
    largest = max(range(len(cells)), key=sizes.__getitem__)
    return (
        len(rows) <= _MOST_ROWS
        and len(cells[largest]) >= _FEWEST_LINES
        and sizes[largest] >= max(_FEWEST_CHARACTERS, sum(sizes) / 2)
    )
