"""Lines that hold agencies and nothing else: letterheads, signatures, addressees; and the agencies that a title names.

All offsets are code points into the text given; ``end`` is exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass

from doclint.lazy_pattern import lazy_pattern
from doclint.structure.agencies import (
    ALLOWED,
    COUNTS,
    INVISIBLE,
    LONGEST,
    SPACES,
    Agency,
    AgencyNames,
    agency_names,
    parse_agency,
    parsed,
)
from doclint.structure.house_vocabulary import NO_HOUSE, HouseVocabulary


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """A line that holds agencies and nothing else."""

    agencies: tuple[Agency, ...]
    letterhead: bool  # 文件 stands after one of them
    others: bool  # 等七部门: not all are named
    total: int | None  # how many there are in all, where it is said


_TITLE_VERB = lazy_pattern(
    r"关于|印发|转发|批转|公布|发布|颁布|对|令|公告|通告|通知|批准|调整|贯彻|命令|决定|办公会|致|《|\d{4}年"
)
_SEPARATORS = lazy_pattern(r"[、,，;；/|]|\s{2,}|\u3000+")
_OTHERS = lazy_pattern(
    rf"等(?:(?P<count>[{COUNTS}]+|\d+)个?)?(?:中央和国家机关|国家)?"
    r"(?:部门和单位|部门|部委局?|单位|机关|委办局|厅局|厅|局)?(?:\(单位\)|（单位）)?$"
)
_LONGEST_LINE = 400  # characters of a line of agencies; joint documents of twenty ministries have about 250
_SPACED_FILE = lazy_pattern(r"(?<=[ 　])文[ 　]+件$")

_SEAL = lazy_pattern(r"[ 　]*[（(](?:公章|盖章|印章|章|院印|印|签章|盖印|加盖公章|单位公章)[）)]$")
"""What a copy writes where the seal stands: ……村民委员会（公章）."""


def parse_agency_line(line: str, house: HouseVocabulary = NO_HOUSE) -> AgencyLine | None:
    """A line that holds one agency or several, with their separators or without; None when it holds
    anything else.

    Reads letterheads (``湖南省财政厅文件``), signatures (``湖南省教育厅　湖南省财政厅``), run-on names
    (``工业和信息化部科学技术部财政部``) and 等 (``教育部等八部门``).
    """
    text = line.strip().strip(INVISIBLE + " ")
    if not 2 <= len(text) <= _LONGEST_LINE or text[-1] in "。：；！？:;,，、":
        return None
    text = _SEAL.sub("", _SPACED_FILE.sub("文件", text))
    letterhead, others, total = False, False, None
    match = _OTHERS.search(text)
    if match is not None and match.start() > 1:
        others, total = True, _number(match["count"])
        text = text[: match.start()]
    if text.endswith("文件"):
        letterhead, text = True, text[:-2].rstrip()
    found: list[Agency] = []
    for piece in _SEPARATORS.split(text):
        piece = piece.strip()
        if piece.endswith("文件"):
            letterhead, piece = True, piece[:-2].rstrip()
        if not piece:
            continue
        agencies = _agencies_of(piece, house)
        if not agencies:
            agencies = []
            break
        found.extend(agencies)
    else:
        return AgencyLine(tuple(found), letterhead, others, total) if found else None
    whole = _spaced_out(text, house)  # 国　务　院
    return AgencyLine((whole,), letterhead, others, total) if whole else None


def split_agencies(line: str, house: HouseVocabulary = NO_HOUSE) -> list[Agency]:
    """The agencies of a line that holds nothing else, in order; empty for any other line."""
    parsed = parse_agency_line(line, house)
    return list(parsed.agencies) if parsed else []


def letterhead_agencies(line: str, house: HouseVocabulary = NO_HOUSE) -> list[Agency]:
    """The agencies of a letterhead (发文机关标志) that says 文件; empty for any other line."""
    parsed = parse_agency_line(line, house)
    return list(parsed.agencies) if parsed and parsed.letterhead else []


def _spaced_out(text: str, house: HouseVocabulary) -> Agency | None:
    """One name whose characters stand apart."""
    pieces = SPACES.split(text)
    if len(pieces) > 2 and all(len(piece) == 1 for piece in pieces):
        return parse_agency(text, house)
    return None


def _agencies_of(piece: str, house: HouseVocabulary) -> list[Agency]:
    """The agencies of a stretch without separators other than single spaces."""
    words = SPACES.split(piece)
    if len(words) > 1 and all(len(word) > 1 for word in words):
        parsed = [_agencies_of(word, house) for word in words]
        if all(parsed):
            return [agency for agencies in parsed for agency in agencies]
    whole = parse_agency(piece, house)
    if whole is not None and whole.known:
        return [whole]
    together = "".join(words)
    if len(together) > _LONGEST_LINE or not ALLOWED.match(together):
        return []
    cut = _cut(together, house)
    if cut:
        return cut
    return [whole] if whole is not None else []


def _ends(names: AgencyNames, house: HouseVocabulary) -> frozenset[str]:
    """The characters that names of agencies end in."""
    return names.ends | house.last_characters if house.agencies else names.ends


def _cut(text: str, house: HouseVocabulary) -> list[Agency]:
    """Listed names run together, cut into the fewest; empty when they cannot be cut."""
    ends = _ends(agency_names(), house)
    if text[-1] not in ends:
        return []
    best: list[tuple[int, int, Agency] | None] = [None] * (len(text) + 1)  # by end: pieces, start, agency
    for start in range(len(text)):
        here = best[start]
        if start and here is None:
            continue
        pieces = here[0] if here else 0
        for end in range(start + 2, min(len(text), start + LONGEST) + 1):
            if text[end - 1] not in ends:
                continue
            agency = parsed(text[start:end], house)
            if agency is None or not agency.known:
                continue
            there = best[end]
            if there is None or there[0] > pieces + 1:
                best[end] = (pieces + 1, start, agency)
    if best[-1] is None:
        return []
    found: list[Agency] = []
    end = len(text)
    while end:
        step = best[end]
        assert step is not None
        found.append(step[2])
        end = step[1]
    return found[::-1]


def _number(text: str | None) -> int | None:
    """The value of a count up to 99, in either kind of digits."""
    if not text:
        return None
    if text.isdigit() and text.isascii():
        return int(text)
    digits = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
    tens, ten, ones = text.partition("十")
    if ten:
        return 10 * (digits.get(tens, 1) if tens else 1) + (digits.get(ones, 0) if ones else 0)
    return digits.get(text)


def title_agencies(title: str, house: HouseVocabulary = NO_HOUSE) -> list[Agency]:
    """The issuers a title begins with (``国务院办公厅转发民政部关于…`` → 国务院办公厅), in order.

    Line breaks and spaces in the title are allowed. Empty when it begins with 关于, or with no agency.
    """
    parsed = title_agency_line(title, house)
    return list(parsed.agencies) if parsed else []


_LIST_LABEL = lazy_pattern(r"(?:\d+|[一二三四五六七八九十]+)\s*[、.．]\s*")


def title_agency_line(title: str, house: HouseVocabulary = NO_HOUSE) -> AgencyLine | None:
    """As ``title_agencies``, with what the title says of further issuers (``教育部等八部门关于…``)."""
    text = _LIST_LABEL.sub("", title.strip())
    for match in _TITLE_VERB.finditer(text):
        head = text[: match.start()].rstrip()
        if not head:
            return None
        if len(head) > _LONGEST_LINE:
            return None
        parsed = parse_agency_line(head, house) or parse_agency_line(SPACES.sub("", head), house)
        if parsed is not None:
            return parsed
        if match[0] == "关于":
            return None
    return None
