"""The accuracy benchmark on tiny documents: the injected document is damaged where it says, and nowhere else."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from pathlib import Path
from random import Random

import pytest

from benchmarks.accuracy.__main__ import main
from benchmarks.accuracy.injections import repetition
from benchmarks.accuracy.injections.catalogue import KINDS
from benchmarks.accuracy.injections.injection import Damage, Edit, inject
from benchmarks.accuracy.injections.source import Source, balanced, depth_at, exchange
from benchmarks.accuracy.measure import documents, in_third, judge, kinds_named, measure
from benchmarks.accuracy.report import summary, table
from doclint.document.readers import read_text
from tests.comparing_texts import MIXED, PARK, WATER

NOTICE = """\
湖南省教育厅关于做好校园防汛工作的通知

湘教发〔2022〕15号

各市州教育局，各高等学校：

为切实做好今年汛期校园安全工作，保障广大师生生命财产安全，根据《湖南省防汛条例》（湘政发〔2021〕3号）精神，现就有关事项通知如下：

一、总体要求

各级教育行政部门要牢固树立底线思维，把师生安全放在首位，按照“预防为主、防抗结合”的方针，全面排查隐患，落实各项责任。

学校所在地可能发生山洪、滑坡的，由当地教育行政部门会同应急管理部门制定转移方案，明确转移路线、安置地点和责任人员，在五月底以前组织一次全体师生参加的演练，演练情况应当及时归入学校安全档案。

二、主要任务

各学校应当完成下列任务：

（一）检查校舍、围墙、挡土墙和排水设施，发现隐患的，应当立即停止使用并设置警示标志；

（二）储备沙袋、水泵、应急照明等物资，明确专人保管，并登记数量和存放地点；

（三）建立与气象、水利部门的信息通报制度，收到预警后在半小时内通知到每一位班主任；

（四）修订应急预案，明确停课、转移和复课的条件，报主管教育行政部门备案；

（五）在汛期安排专人二十四小时值班，值班电话向学生家长公布。

三、工作保障

市州教育局要成立工作专班，由主要负责同志任组长，每周调度一次工作进展，重大情况随时报告。

省教育厅将适时组织抽查，对工作不力、造成严重后果的，依法依规追究有关单位和人员的责任。

湖南省教育厅

2022年4月8日
"""

OTHER = """\
湖南省林业局关于开展古树名木普查的通知

湘林发〔2021〕7号

各市州林业局，各国有林场：

古树名木承载乡愁记忆，具有重要的科研与文化价值。为摸清全省资源家底，经研究，决定开展古树名木补充普查，现将有关事项通知如下：

一、普查范围

树龄一百年以上的乔木、灌木，以及珍稀名贵或者具有纪念意义的树种，均纳入普查范围，已经挂牌的一并复核。

每株古树须拍摄全景与局部照片，测定胸径、冠幅和树高，采集经纬度坐标，并填写统一格式的登记表格。

二、技术方法

树龄鉴定采用文献追踪与生长锥取样相结合的办法，鉴定结论由三名以上专家签字确认后方可录入数据库。

普查队员进山作业时必须携带定位仪器，两人以上同行，严禁携带火种，严禁攀爬树干或者采摘果实枝叶。

三、成果汇总

县级林业主管部门对采集数据逐株审核，形成名录、分布图与分析报告，于十月底前上报省级林业主管部门汇总。

湖南省林业局

2021年6月2日
"""

ACT = """\
# Harbour Lights Act

##### 1 Duties of the keeper.

**1.**—(1) The keeper of a harbour light shall do each of the following things:

(a) inspect the lamp, the lens and the fog signal at least once in every period of twenty-four hours;

(b) record in the register of the light every failure of the lamp, and the time at which it was repaired;

(c) report to the harbour master, without delay, any obstruction which endangers the entrance of the harbour;

(d) keep in store such quantity of fuel and spare parts as the harbour master may from time to time direct.

(2) A keeper who fails to comply with this section, and who has no reasonable excuse (proof of which lies on the keeper), is liable to a fine.
"""


def source(text: str, name: str = "a.md") -> Source:
    return Source(read_text(name, text))


def damage(kind_name: str, host: Source, others: tuple[Source, ...] = (), seed: int = 1) -> Damage | None:
    (kind,) = [k for k in KINDS if k.name == kind_name]
    return kind.damage(host, Random(seed), iter(others))


# Edits and places ----------------------------------------------------------------------------------------------


def test_places_are_lines_of_the_new_text() -> None:
    injected = inject("a\nb\nc\nd\n", Damage((Edit(2, 4), Edit(7, 7, "\nx\ny")), "", also=(6,)))
    assert injected.text == "a\nc\nd\nx\ny\n"
    assert injected.places == ((2, 2), (4, 5), (3, 3))


def test_edits_without_a_mark_are_no_place() -> None:
    injected = inject("a\nb\nc\n", Damage((Edit(0, 1, "A"), Edit(2, 3, "B", marks=False)), ""))
    assert injected.text == "A\nB\nc\n"
    assert (injected.places, injected.touched) == (((1, 1),), ((1, 1), (2, 2)))


def test_offsets_lead_back() -> None:
    injected = inject("abcdef", Damage((Edit(1, 3, "XYZ"), Edit(5, 5, "-")), ""))
    assert injected.text == "aXYZde-f"
    back = [injected.untouched_offset(i) for i in range(8)]
    assert back == [0, None, None, None, 3, 4, None, 5]


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="edit 1 to 3"):
        inject("abcdef", Damage((Edit(0, 2), Edit(1, 3)), ""))


def test_only_the_first_rows_of_a_long_edit() -> None:
    injected = inject("a\n", Damage((Edit(1, 2, "\nb\nc\nd\ne\n"),), "", first_rows=2))
    assert (injected.places, injected.touched) == (((2, 3),), ((2, 5),))


@pytest.mark.parametrize(
    ("text", "expected"), [("（甲）“乙”", True), ("（甲", False), ("“甲（乙”）", False), ("甲）", False)]
)
def test_balanced(text: str, expected: bool) -> None:
    assert balanced(text) is expected


def test_depth() -> None:
    assert [depth_at("a（b）c", i) for i in range(6)] == [0, 0, 1, 1, 0, 0]


def test_labels_are_exchanged_inside_markup() -> None:
    assert exchange("(*a*) x", 0, 5, "(a)", "(b)") == Edit(2, 3, "b")
    assert exchange("(9) x", 0, 3, "(9)", "(10)") == Edit(0, 3, "(10)")


# Kinds ---------------------------------------------------------------------------------------------------------

APPLY_TO_NOTICE = [
    kind.name
    for kind in KINDS
    if kind.name not in ("article-lost", "level-lost", "heading-repeated", "item-tail-lost", "cited-attachment-lost")
    and not kind.name.startswith(("reference-", "end-of-list", "inline-"))
    and kind.with_others is None
]


@pytest.mark.parametrize("name", [*APPLY_TO_NOTICE, "heading-repeated"])
def test_kinds_that_apply_to_a_notice(name: str) -> None:
    host = source(NOTICE)
    done = damage(name, host)
    assert done is not None
    injected = inject(host.text, done)
    assert injected.text != host.text
    lines = injected.text.count("\n") + 1
    assert injected.places
    assert all(1 <= first <= last <= lines for first, last in (*injected.places, *injected.touched))
    again = damage(name, source(NOTICE))
    assert again == done


@pytest.mark.parametrize("name", ["article-lost", "level-lost", "reference-to-no-article", "cited-attachment-lost"])
def test_kinds_that_do_not(name: str) -> None:
    assert damage(name, source(NOTICE)) is None


@pytest.mark.parametrize("times", ["once", "3-times", "20-times"])
def test_items_are_repeated_and_numbered_on(times: str) -> None:
    host = source(NOTICE)
    done = damage(f"item-repeated-{times}", host)
    assert done is not None
    new = source(inject(host.text, done).text)
    (series,) = [s for s in new.structure.outline.series if s.style == "cn_paren"]
    added = {"once": 1, "3-times": 3, "20-times": 20}[times]
    assert series.values == list(range(1, 6 + added))
    assert len({item.paragraph.body for item in series.items}) == 5


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("item-lost", lambda values: len(values) == 4 and values != [1, 2, 3, 4]),
        ("label-repeated", lambda values: len(set(values)) == 4),
        ("label-jumped", lambda values: max(values) > 5),
        ("labels-swapped", lambda values: sorted(values) == [1, 2, 3, 4, 5] and values != sorted(values)),
    ],
)
def test_numbers_are_wrong_afterwards(name: str, fault) -> None:  # type: ignore[no-untyped-def]
    host = source(NOTICE)
    done = damage(name, host)
    assert done is not None
    new = source(inject(host.text, done).text)
    values = [p.label.value for p in new.paragraphs if p.label and p.label.style == "cn_paren"]
    assert fault(values)


def test_a_promise_is_written_in_and_broken() -> None:
    host = source(NOTICE)
    done = damage("promised-items-lost", host)
    assert done is not None
    text = inject(host.text, done).text
    assert "下列五项任务：" in text
    assert "（五）" not in text


@pytest.mark.parametrize("name", ["tail-lost", "cut-at-comma", "cut-in-pair", "document-broken-off"])
@pytest.mark.parametrize("seed", range(4))
def test_what_is_left_is_no_sentence(name: str, seed: int) -> None:
    host = source(NOTICE)
    done = damage(name, host, seed=seed)
    assert done is not None
    cut = done.edits[0].start
    left = host.text[:cut].rsplit("\n", 1)[1]
    assert not left.endswith(("。", "；", "：", "！", "？"))
    assert balanced(left) is (name != "cut-in-pair")
    assert left.endswith(("，", "、")) is (name == "cut-at-comma")


@pytest.mark.parametrize("seed", range(4))
def test_a_split_paragraph_loses_nothing(seed: int) -> None:
    host = source(NOTICE)
    done = damage("paragraph-split", host, seed=seed)
    assert done is not None
    text = inject(host.text, done).text
    assert text.replace("\n", "") == NOTICE.replace("\n", "")
    assert len(source(text).paragraphs) == len(host.paragraphs) + 1


def test_signatures_and_numbers_of_others() -> None:
    host = source(NOTICE)
    for name in ("signature-same-region", "signature-other-region", "signature-other-level"):
        done = damage(name, host)
        assert done is not None
        line = inject(host.text, done).text.splitlines()[done_row(host, done) - 1]
        assert line != "湖南省教育厅"
    done = damage("number-other-agency", host)
    assert done is not None
    assert "湘教发〔2022〕15号" not in inject(host.text, done).text


def done_row(host: Source, done: Damage) -> int:
    return inject(host.text, done).places[0][0]


def test_unsigned_documents_are_passed_over() -> None:
    host = source(NOTICE.replace("\n湖南省教育厅\n\n2022年4月8日\n", ""))
    for name in ("signature-same-region", "signature-other-region", "date-before-cited"):
        assert damage(name, host) is None


def test_dates() -> None:
    host = source(NOTICE)
    done = damage("date-before-cited", host)
    assert done is not None
    assert "2020年4月8日" in inject(host.text, done).text


@pytest.mark.parametrize(
    "name", ["foreign-paragraph", "foreign-4-paragraphs", "foreign-tail", "foreign-head"]
)
def test_foreign_passages_come_from_the_other_document(name: str) -> None:
    host = source(NOTICE)
    done = damage(name, host, (source(OTHER, "b.md"),))
    assert done is not None
    added = done.edits[0].content
    for line in filter(None, added.splitlines()):
        assert line in OTHER
        assert line not in NOTICE


def test_no_passage_of_a_document_about_the_same() -> None:
    assert (
        damage("foreign-paragraph", source(NOTICE), (source(NOTICE.replace("2022", "2021"), "b.md"),)) is None
    )


@pytest.mark.parametrize(
    "name", ["item-repeated-once", "item-nearly-repeated", "item-lost", "label-jumped", "promised-items-lost", "tail-lost", "cut-at-comma", "cut-in-pair", "paragraph-split"]
)  # fmt: skip
def test_kinds_in_english(name: str) -> None:
    host = source(ACT)
    done = damage(name, host)
    assert done is not None
    assert inject(host.text, done).text != ACT


@pytest.mark.parametrize(
    ("english", "text"),
    [
        (False, "各区县应当建立台账，逐项核对问题、原因和期限；有关部门应当每月通报一次进展情况。"),
        (True, "each registered operator shall keep a complete register of the vessels and of their owners."),
    ],
)
def test_slips_change_little_and_never_nothing(english: bool, text: str) -> None:
    host = source(ACT if english else NOTICE)
    slips = {repetition._slipped(host, text, Random(seed)) for seed in range(40)}
    assert len(slips) > 5
    for slipped in slips:
        assert slipped is not None
        assert slipped != text
        assert SequenceMatcher(None, text, slipped).ratio() > 0.9


# Judging and reporting -----------------------------------------------------------------------------------------


def test_old_findings_are_not_new() -> None:
    from benchmarks.accuracy.measure import _rules
    from doclint.rulebook import apply

    faulty = NOTICE.replace("（五）", "（七）")
    host = source(faulty)
    before = apply(_rules(), host.document)
    assert any(d.code.startswith("NUM") for d in before)
    (kind,) = [k for k in KINDS if k.name == "date-impossible"]
    done = damage("date-impossible", host)
    assert done is not None
    injected = inject(host.text, done)
    after = apply(_rules(), read_text("a.md", injected.text))
    outcome = judge(kind, injected, host, before, after, "f", Path("a.md"))
    assert not any(f.code.startswith("NUM") for f in (*outcome.hits, *outcome.beside, *outcome.elsewhere))


def test_thirds_are_complete_and_apart() -> None:
    names = [f"document-{n}.md" for n in range(300)]
    kept = {n for n in names if in_third(n, "kept")}
    assert kept.isdisjoint(n for n in names if in_third(n, "built"))
    assert 70 < len(kept) < 130
    assert all(in_third(n, "all") for n in names)


def test_kinds_by_name_and_family() -> None:
    assert {k.families for k in kinds_named(["TRU"])} == {("TRU",)}
    assert [k.name for k in kinds_named(["item-lost"])] == ["item-lost"]
    assert kinds_named([]) == KINDS
    with pytest.raises(ValueError, match="nonsense"):
        kinds_named(["nonsense"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    out = tmp_path / "zh" / "notices"
    out.mkdir(parents=True)
    (out / "a.md").write_text(NOTICE, encoding="utf-8")
    (out / "b.md").write_text(OTHER, encoding="utf-8")
    return out


def test_measurement_and_report(folder: Path) -> None:
    files = documents([folder], "all", 0)
    assert list(files) == ["zh/notices"]
    measured = measure(files, kinds_named(["item-repeated-once", "foreign-paragraph"]), seed=0, jobs=1)
    assert measured == measure(
        files, kinds_named(["item-repeated-once", "foreign-paragraph"]), seed=0, jobs=1
    )
    figures = summary(measured)
    assert figures["documents"] == {"zh/notices": 2}
    assert {k["kind"]: k["applied"] for k in figures["kinds"]} == {
        "item-repeated-once": 1,
        "foreign-paragraph": 2,
    }
    assert "item-repeated-once" in table(figures)


def test_documents_can_be_held_against_those_of_their_folder(tmp_path: Path) -> None:
    for name, text in {"mixed": MIXED, "park": PARK, "water": WATER}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    files = documents([tmp_path], "all", 0)
    (folder,) = files
    alone = measure(files, kinds_named(["date-impossible"]), seed=0, jobs=1)
    compared = measure(files, kinds_named(["date-impossible"]), seed=0, jobs=1, compare=True)
    assert compared.alarms[folder] - alone.alarms[folder] == {("warning", "MIX006"): 1}


def test_command(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures, outcomes = tmp_path / "figures.json", tmp_path / "outcomes.jsonl"
    arguments = [
        str(folder),
        "--third",
        "all",
        "--kinds",
        "label-jumped",
        "--json",
        str(figures),
        "--outcomes",
        str(outcomes),
    ]
    assert main(arguments) == 0
    assert "label-jumped" in capsys.readouterr().out
    assert json.loads(figures.read_text(encoding="utf-8"))["third"] == "all"
    assert "a.md" not in figures.read_text(encoding="utf-8")
    assert len(outcomes.read_text(encoding="utf-8").splitlines()) == 1
    with pytest.raises(SystemExit):
        main([str(folder), "--kinds", "nonsense"])


LISTS = """\
Sec. 1. Duties. The Director shall keep the following books in good order:

(a) the register of the wells that are kept by each agency;

(b) the register of the fees that are paid by each agency; and

(c) the register of the owners of wells.

Sec. 2. Board. The Board shall consist of (a) two members who are named by the Secretary; (b) one member who is named by
the Director; (c) one member who is named by the owners of wells; and (d) the clerk of the Board, who has no vote.
"""


def test_the_end_of_a_list_and_a_member_of_a_series_inside_the_text_are_lost() -> None:
    host = source(LISTS.replace("by\nthe", "by the"))
    done = damage("end-of-list-lost", host)
    assert done is not None
    assert "owners of wells.\n\nSec. 2" not in inject(host.text, done).text
    done = damage("inline-item-lost", host)
    assert done is not None
    text = inject(host.text, done).text
    assert ("(b) one member" in text) + ("(c) one member" in text) == 1
