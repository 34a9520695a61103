"""What holds of fixes whatever the document: fixing twice changes nothing more, what has a fix is gone, and safe fixes
change nothing but spacing, widths and labels that stood twice.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from doclint.engine.checker import Checker
from doclint.engine.file_result import FileResult
from doclint.engine.fixing import Fixer
from doclint.engine.selection import Selection

CHECKER = Checker(Selection())
SAFE = Fixer(CHECKER, write=False)
UNSAFE = Fixer(CHECKER, unsafe=True, write=False)

LABELS = (
    ("一、", "二、", "三、", "四、"),
    ("（一）", "（二）", "（三）", "（四）"),
    ("1. ", "2. ", "3. ", "4. "),
    ("第一条　", "第二条　", "第三条　", "第四条　"),
    ("(a) ", "(b) ", "(c) ", "(d) "),
)
BODIES = (
    "加强组织领导，明确责任分工，建立工作台账。",
    "开展隐患排查（含夜间），及时报送情况;发现问题立即处置。",
    "依照本办法第二条、前款第（三）项的规定执行.",
    "各单位应当于2022年 4月 8日前报送(一式两份)材料，",
    "材料报送至市主管部门，并附下列文件：",
    "依照《行政许可法》第三条的规定，由市人民政府制定办法。",
    "全年共走访企业一百二十家，协调解决用地、用工等方面的问题八十余个。",
    "The agency shall publish the report that paragraph (b) of section 2 calls for.",
    "each applicant shall provide the name and the address of the applicant, and",
    "提前备足物资，，不误农时，加强日常管理的的力度，依法进行进行监督检查。",
    "Send the the report to the Director,, who decides. The Director decides on the report within thirty days.",
    "建设单位应当在开工前办理手续。建设单位应当在开工前办理手续。",
    "",
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Lists with repeats, gaps, wrong numbers, split sentences and odd widths, in a file of either line end."""
    lines = []
    for _ in range(draw(st.integers(1, 3))):
        labels = draw(st.sampled_from(LABELS))
        for _ in range(draw(st.integers(1, 6))):
            label = draw(st.sampled_from((*labels, "")))
            body = draw(st.sampled_from(BODIES))
            doubled = draw(st.integers(0, 7)) == 0
            lines.append(label * (1 + doubled) + body)
            if draw(st.integers(0, 3)) == 0:
                lines.append(lines[-1])
    separator = draw(st.sampled_from(("\n", "\n\n", "\r\n", "\n\n　　")))
    return separator.join(lines) + draw(st.sampled_from(("", "\n")))


def fixed(fixer: Fixer, name: str, text: str) -> tuple[str, FileResult]:
    """The text after the fixes, and the result for it."""
    result = fixer.check_bytes(name, text.encode())
    if result.fixes is None or result.fixes.content is None:
        return text, result
    return result.fixes.content.decode(), result


PROPERTIES = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = st.sampled_from(("a.txt", "a.md"))


@PROPERTIES
@given(documents(), NAMES)
def test_fixing_twice_changes_nothing_more(text: str, name: str) -> None:
    for fixer in (SAFE, UNSAFE):
        after, _ = fixed(fixer, name, text)
        assert fixed(fixer, name, after)[0] == after


EQUAL_ARTICLES = "\n".join(f"第{n}条　加强组织领导，明确责任分工，建立工作台账。" for n in "三三二二")


@PROPERTIES
@example(EQUAL_ARTICLES, "a.txt")
@given(documents(), NAMES)
def test_what_has_a_fix_is_gone(text: str, name: str) -> None:
    for fixer in (SAFE, UNSAFE):
        _, result = fixed(fixer, name, text)
        left = [
            one.code
            for one in result.diagnostics
            if one.fix is not None and (fixer.unsafe or one.fix.applicability == "safe")
        ]
        assert left == []


_WRITTEN = "|".join(
    re.escape(unicodedata.normalize("NFKC", label.strip())) for labels in LABELS for label in labels
)
_TWICE = re.compile(rf"^({_WRITTEN})(?:\1)+")


def plain(text: str) -> list[str]:
    """What spacing, widths and labels that stand twice do not change: the lines without them."""
    lines = [re.sub(r"\s+", "", unicodedata.normalize("NFKC", line)) for line in text.splitlines()]
    lines = [_TWICE.sub(r"\1", line) for line in lines if line]
    return [
        line
        for line, following in pairwise([*lines, ""])
        if not (re.fullmatch(r"\S{1,4}", line) and following.startswith(line))
    ]


@PROPERTIES
@given(documents(), NAMES)
def test_safe_fixes_change_spacing_and_widths_alone(text: str, name: str) -> None:
    after, _ = fixed(SAFE, name, text)
    assert plain(after) == plain(text)


def test_a_list_that_is_counted_when_shown_keeps_its_numbers() -> None:
    items = ["1. 加强组织领导，明确责任分工。", "1. 落实经费保障，确保资金到位。", "1. 严格考核评价，定期通报情况。"]
    text = "现将有关事项列明如下：\n\n" + "\n".join([*items[:2], items[1], items[2]]) + "\n"
    after, _ = fixed(UNSAFE, "a.md", text)
    assert after == "现将有关事项列明如下：\n\n" + "\n".join(items) + "\n"
