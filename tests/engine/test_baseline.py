"""The baseline: what it covers after edits, what it says is gone, and its file."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.document.readers import read_text
from doclint.document.span import Span
from doclint.engine.baseline import (
    Baseline,
    BaselineError,
    Entry,
    as_json,
    entry_of,
    folder_of,
    made_of,
    read_baseline,
)
from doclint.engine.checker import Checker
from doclint.engine.file_result import FileResult
from doclint.engine.selection import Selection
from doclint.rulebook.diagnostic import Diagnostic
from doclint.rulebook.fingerprint import found_text

SELECTION = Selection(select=("DUP", "NUM", "RES", "PUN"))


@pytest.fixture(autouse=True)
def one_rule() -> None:
    """These tests are about the rules that ship."""


def taken(text: str, path: str = "a.txt") -> Baseline:
    empty = Baseline((), folder_of("baseline.json"))
    result = Checker(SELECTION, baseline=empty).check_text(path, text)
    return made_of((entry_of(one, path, text) for one in result.diagnostics), empty.folder)


def checked(text: str, baseline: Baseline, path: str = "a.txt") -> FileResult:
    return Checker(SELECTION, baseline=baseline).check_text(path, text)


LIST = [
    "材料清单如下：",
    "（一）身份证复印件；",
    "（二）申请表一式两份；",
    "（二）申请表一式两份；",
    "（三）经营场所证明。",
]


@pytest.mark.parametrize(
    ("after", "reported"),
    [
        (LIST, []),
        (["前面加一段。", "", *LIST, "后面加一段。"], []),
        ([LIST[0], "（一）营业执照；", "（二）身份证复印件；", "（三）申请表一式两份；", "（三）申请表一式两份；", "（四）经营场所证明。"], []),  # numbered on
        ([*LIST[:3], "# doclint: ignore[DUP001]", *LIST[3:]], []),
        ([*LIST[:4], "（三）单位委托证明；", "（四）单位委托证明；", "（五）经营场所证明。"], ["DUP001"]),
        ([LIST[0], "（一）身份证复印件；", "（二）申请书一式两份；", "（二）申请书一式两份；", LIST[4]], ["DUP001", "NUM001"]),
    ],
)  # fmt: skip
def test_what_is_reported_beside_a_baseline(after: list[str], reported: list[str]) -> None:
    baseline = taken("\n".join(LIST))
    assert [entry.code for entry in baseline.entries] == ["DUP001", "NUM001"]
    assert [one.code for one in checked("\n".join(after), baseline).diagnostics] == reported


DAMAGED = [
    LIST,
    ["各部门要依法进行进行监督检查，加强日常管理的的力度。"],
    ["联系人：XXX，电话：________。"],
    ["各单位要加强组织领导，，落实工作责任。"],
]
SOUND = [
    "市教育局负责组织实施。",
    "本通知自发布之日起施行。",
    "请各县区于月底前报送材料。",
    "经费由财政部门统筹安排。",
]


@settings(max_examples=30, deadline=None)
@given(
    st.permutations(DAMAGED),
    st.lists(st.sampled_from(SOUND), min_size=5, max_size=5, unique=False),
    st.lists(st.lists(st.sampled_from(SOUND), max_size=3, unique=True), min_size=5, max_size=5),
)
def test_a_baseline_covers_its_document_after_edits_elsewhere(
    pieces: list[list[str]], between: list[str], instead: list[list[str]]
) -> None:
    def written(gaps: list[list[str]]) -> str:
        lines = [line for gap, piece in zip(gaps, [*pieces, []], strict=True) for line in (*gap, *piece)]
        return "\n\n".join(lines)

    before = written([[one] for one in between])
    baseline = taken(before)
    assert len(baseline.entries) >= 5
    known = {entry.fingerprint for entry in baseline.entries if entry.text not in SOUND}
    after = checked(written(instead), baseline)
    assert [one.message for one in after.diagnostics if not any(s in one.message for s in SOUND)] == []
    assert known <= set(after.covered)


FIXTURES = sorted((Path(__file__).parents[2] / "fixtures/damaged").glob("*.[mt][dx]*"))
NEW = [f"{where}按照本单位职责办理第{number}类事项。" for number, where in enumerate("东南西北中")]


def lines_of(finding: Diagnostic, text: str) -> str:
    """The lines that a finding stands on, from its first character on and without the labels at their heads, which
    change when others are put in.
    """
    lines = text.split("\n")[finding.location.row - 1 : finding.end_location.row]
    return finding.code + "\n".join(re.sub(r"^\W*(第?[\d一二三四五六七八九十]+)?[^\w\s]*\s*", "", line) for line in lines)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_what_is_still_there_after_edits_elsewhere_is_covered(data: st.DataObject) -> None:
    """Of real damaged documents, under all rules: blocks are put in, taken out and moved that no finding touches."""
    file = data.draw(st.sampled_from(FIXTURES))
    text = file.read_text(encoding="utf-8")
    everything = Selection()
    empty = Baseline((), folder_of("baseline.json"))
    before = Checker(everything, baseline=empty).check_text(file.name, text)
    baseline = made_of((entry_of(one, file.name, text) for one in before.diagnostics), empty.folder)
    lines = text.split("\n")
    spans = [(one.location.row, one.end_location.row) for one in before.diagnostics]
    # A block is a line, or all lines that one finding is about.
    blocks: list[tuple[list[str], bool]] = []
    for row, line in enumerate(lines, 1):
        touched = any(first <= row <= last for first, last in spans)
        if blocks and any(first < row <= last for first, last in spans):
            blocks[-1][0].append(line)
        else:
            blocks.append(([line], touched))
    for new in data.draw(st.lists(st.sampled_from(NEW), max_size=3, unique=True)):
        blocks.insert(data.draw(st.integers(0, len(blocks))), ([new], False))
    for _ in range(data.draw(st.integers(0, 2))):
        at = data.draw(st.integers(0, len(blocks) - 1))
        if not blocks[at][1]:
            del blocks[at]
    if blocks and data.draw(st.booleans()):
        moved = blocks.pop(data.draw(st.integers(0, len(blocks) - 1)))
        blocks.insert(data.draw(st.integers(0, len(blocks))), moved)
    edited = "\n".join(line for block, _ in blocks for line in block)
    after = Checker(everything, baseline=baseline).check_text(file.name, edited)
    known = Counter(lines_of(one, text) for one in before.diagnostics)
    unfiltered = Checker(everything).check_text(file.name, edited)
    there = Counter(lines_of(one, edited) for one in unfiltered.diagnostics)
    reported = Counter(lines_of(one, edited) for one in after.diagnostics)
    for finding, count in reported.items():
        assert count <= max(0, there[finding] - known[finding]), finding


@pytest.mark.parametrize(("at", "gap"), [(0, 0), (3, 0), (0, 2), (2, 1), (3, 2)])
def test_one_more_of_a_known_defect_is_reported(at: int, gap: int) -> None:
    damaged = "各单位要加强组织领导，，落实工作责任。"
    pieces = [*SOUND[:gap], damaged, *SOUND[gap:3]]
    baseline = taken("\n\n".join(pieces))
    assert len(baseline.entries) == 1
    twice = [*pieces[:at], damaged, *pieces[at:]]
    after = checked("\n\n".join(twice), baseline)
    assert [one.code for one in after.diagnostics if one.code == "PUN004"] == ["PUN004"]
    assert set(after.covered) == set(baseline.fingerprints)


def test_the_findings_of_a_renamed_file_are_new_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "\n".join(LIST)
    baseline = taken(text)
    Path("b.txt").write_text(text, encoding="utf-8")
    after = checked(text, baseline, "b.txt")
    assert [one.code for one in after.diagnostics] == ["DUP001", "NUM001"]
    assert baseline.gone(["b.txt"], set(after.covered), {"DUP001", "NUM001"}) == baseline.entries


def test_what_was_mended_is_gone(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    entries = [
        Entry(name, code, "", name + code)
        for name in ("a.txt", "b.txt", "c.txt")
        for code in ("DUP001", "NUM001")
    ]
    baseline = made_of(entries, str(tmp_path))
    gone = baseline.gone([str(tmp_path / "a.txt")], {"a.txtDUP001"}, {"DUP001", "NUM001"})
    # Of a.txt what was not found; of b.txt nothing, it was not checked; c.txt is no more.
    assert [entry.fingerprint for entry in gone] == ["a.txtNUM001", "c.txtDUP001", "c.txtNUM001"]
    assert baseline.gone([str(tmp_path / "a.txt")], set(), {"NUM001"})[0].code == "NUM001"
    assert len(baseline.without(gone).entries) == 3


def test_the_file_is_sorted_a_line_for_each_and_read_back(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    entries = [Entry("乙.txt", "DUP001", "“引号”\n", "2"), Entry("a.txt", "NUM001", "一", "1")]
    written = as_json(made_of(entries, str(tmp_path)))
    assert (
        written.splitlines()[3]
        == '    {"path": "a.txt", "code": "NUM001", "text": "一", "fingerprint": "1"},'
    )
    file.write_text(written, encoding="utf-8")
    assert read_baseline(str(file)) == made_of(reversed(entries), str(tmp_path))
    assert as_json(made_of([], "")) == '{\n  "version": 1,\n  "findings": []\n}\n'


ENTRY = '{"path": "a.md", "code": "DUP001", "text": "一", "fingerprint": "1"}'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", ":1:2: not JSON"),
        ("[]", ":1:1: expected a doclint baseline of version 1, found something else"),
        ('{\n  "version": 2, "findings": []}', ":2:14: expected a doclint baseline of version 1, found version 2"),
        ('{"version": 1}', ':1:1: expected "findings" to be a list'),
        ('{"version": 1, "findings": 3}', ':1:28: expected "findings" to be a list'),
        (f'{{"version": 1, "findings": [\n{ENTRY},\n  {{"path": "b.md"}}]}}', ":3:3: code is missing"),
        (f'{{"version": 1, "findings": [\n{ENTRY.replace("1", "3")},\n3]}}', ":3:1: expected an object"),
        ('{"version": 1, "findings": [{"path": 3}]}', ":1:38: path is missing or no string"),
        (
            f'{{\n  "version": 1,\n  "findings": [\n<<<<<<< HEAD\n    {ENTRY}\n=======\n>>>>>>> b\n  ]\n}}\n',
            ":4:1: a merge conflict is not settled (<<<<<<< HEAD); keep the lines of both sides",
        ),
        ("[" * 100_000, ": not a doclint baseline"),
    ],
)
def test_a_file_that_is_no_baseline(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BaselineError) as raised:
        read_baseline(str(file), "en")
    assert str(raised.value).startswith(str(file) + message)
    with pytest.raises(BaselineError, match=r"[\u4e00-\u9fff]"):
        read_baseline(str(file), "zh")


def test_a_path_counts_from_the_folder_of_the_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    baseline = Baseline((), str(tmp_path))
    assert baseline.path_of("a.txt") == baseline.path_of(str(tmp_path / "docs" / "a.txt")) == "docs/a.txt"


def test_the_words_of_an_entry_are_apart_as_in_the_document(tmp_path: Path) -> None:
    text = "(a) keep a log of\n    each inspection; and\n"
    document = read_text("a.txt", text)
    span = Span(0, text.index(";"))
    found = Diagnostic(
        "DUP001", "x", "error", "x", "a.txt", span, document.locate(span.start), document.locate(span.end)
    )
    assert entry_of(found, "a.txt", text).text == "keep a log of each inspection"
    assert found_text(text, span) == "keepalogofeachinspection"
