"""Hard-wrapped lines joined, run-on lines cut; every character knows where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.document.readers import read_text
from doclint.structure.paragraphs import Paragraph, paragraphs


def of(text: str, name: str = "a.txt") -> list[Paragraph]:
    return list(paragraphs(read_text(name, text)))


def texts(text: str, name: str = "a.txt") -> list[str]:
    return [p.text for p in of(text, name)]


def wrapped(text: str, width: int) -> str:
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


LONG = (
    "为进一步加强河道管理工作，保障防洪安全和供水安全，改善沿河生态环境，促进经济社会可持续发展，根据有关规定制定本办法，"
    "各级人民政府应当加强对河道管理工作的领导，建立健全管理机构，落实管理经费，及时协调解决管理工作中的重大问题。"
)
OTHER = (
    "河道管理范围由县级以上人民政府划定并公布，有堤防的河道，其管理范围为两岸堤防之间的水域、沙洲、滩地、行洪区以及堤防和护堤地，"
    "无堤防的河道，其管理范围根据历史最高洪水位或者设计洪水位确定，任何单位和个人不得侵占。"
)


def test_wrapped_chinese_is_joined() -> None:
    text = f"{wrapped(LONG, 30)}\n\n{wrapped(OTHER, 30)}\n"
    assert texts(text) == [LONG, OTHER]
    assert [p.lines for p in of(text)] == [-(-len(LONG) // 30), -(-len(OTHER) // 30)]


def test_an_agency_signs_on_a_line_of_its_own() -> None:
    note = "附件：滨海市水井登记、封填和水源保护工作领导小组组成人员名单"
    text = f"{wrapped(LONG, 30)}\n{note}\n滨海市人民政府办公室\n2021年3月8日\n"
    assert texts(text) == [LONG, note, "滨海市人民政府办公室", "2021年3月8日"]


def test_a_colon_in_open_brackets_ends_no_paragraph() -> None:
    text = f"{LONG[:30]}\n{LONG[30:52]}。（责任单位：\n市农业农村局、市水利局）\n{wrapped(OTHER, 30)}\n"
    assert texts(text)[0].endswith("（责任单位：市农业农村局、市水利局）")


def test_words_about_something_go_on_in_wrapped_text() -> None:
    text = LONG[:30] + "\n关于推动形成水源保护新格局的部署，实行高水平的登记和封填\n" + wrapped(OTHER, 30)
    assert len(texts(text)) == 1


def test_a_document_that_is_a_quotation_as_a_whole() -> None:
    lines = ["关于登记水井的通知", "各镇人民政府：", "现将有关事项通知如下：", "一、登记水井。", "二、封填废井。"]
    quoted = "\n>\n".join(f"> {line}" for line in lines)
    assert {p.kind for p in of(quoted, "a.md")} == {"paragraph"}
    assert "quote" in {p.kind for p in of(f"{lines[0]}\n\n{lines[1]}\n\n{quoted}", "a.md")}


def test_narrow_columns_of_sentences_are_joined() -> None:
    text = f"{wrapped(LONG, 20)}\n{wrapped(OTHER, 20)}\n"
    assert texts(text) == [LONG, OTHER]


def test_a_list_of_names_as_long_as_each_other_is_no_column() -> None:
    lines = [f"滨海市第{n}公园绿化养护与设施维修服务中心" for n in "一二三四五六七八九"]
    assert texts("\n".join(lines)) == lines


def hanging(text: str, width: int) -> str:
    return "\n　　".join(text[i : i + width] for i in range(0, len(text), width))


def test_lines_that_hang_below_the_first_are_joined() -> None:
    assert texts(f"{hanging(LONG, 30)}\n{hanging(OTHER, 30)}\n") == [LONG, OTHER]
    # without a mark at its end the first paragraph still ends where the next is flush
    assert texts(f"{hanging(LONG[:-1], 30)}\n{hanging(OTHER, 30)}\n") == [LONG[:-1], OTHER]


def test_a_first_line_set_in_begins_a_paragraph() -> None:
    text = f"　　{wrapped(LONG, 30)}\n　　{wrapped(OTHER, 30)}\n"
    assert texts(text) == [LONG, OTHER]


@pytest.mark.parametrize(
    "turn",
    [
        "— {n} —\n",
        "河道管理办法\n— {n} —\n",
        "— {n} —\n河道管理办法\n",
        "第 {n} 页 共 3 页\n\n河道管理办法（第 {n} 页）\n\n",
    ],
)
def test_the_turn_of_a_page_divides_no_paragraph(turn: str) -> None:
    lines = wrapped(LONG + OTHER, 30).split("\n")
    first, second = turn.format(n=1), turn.format(n=2)
    text = "\n".join(lines[:2]) + "\n" + first + "\n".join(lines[2:5]) + "\n" + second + "\n".join(lines[5:]) + "\n"
    assert texts(text) == [LONG + OTHER]


def test_a_page_that_cuts_a_paragraph_of_one_line() -> None:
    text = f"{LONG}\n{OTHER[:40]}\n— 1 —\n{OTHER[40:]}\n一、任务\n— 2 —\n{LONG}\n"
    assert texts(text) == [LONG, OTHER, "一、任务", LONG]


def test_a_label_begins_a_paragraph_in_wrapped_text() -> None:
    text = f"{wrapped(LONG, 30)}\n第二条　{wrapped(OTHER, 30)}\n"
    assert [p.text[:3] for p in of(text)] == ["为进一", "第二条"]


def test_lines_that_were_not_wrapped_stay_apart() -> None:
    lines = ["主任：王平", "副主任：李安", "委员：张宁、赵静", "秘书：陈思"]
    assert texts("\n".join(lines)) == lines


def test_wrapped_english_is_joined_with_spaces() -> None:
    text = (
        "By the authority vested in me as President by the Constitution and the\n"
        "laws of the United States of America, and in order to keep footbridges\n"
        "on Federal land safe for the people who use them every day of the year\n"
        "it is hereby ordered as follows:\n\n"
        "The head of each agency shall publish a list of the bridges in its care\n"
        "within one year.\n"
    )
    first, second = texts(text)
    assert "and the laws of" in first
    assert first.endswith("as follows:")
    assert (
        second == "The head of each agency shall publish a list of the bridges in its care within one year."
    )


def test_a_page_mark_is_no_paragraph() -> None:
    lines = LONG[:30], LONG[30:60]
    text = f"{wrapped(LONG, 30)}\n\n{lines[0]}\n— 3 —\n{lines[1]}\n{wrapped(LONG[60:], 30)}\n"
    assert texts(text) == [LONG, LONG]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("为贯彻落实党中央、国务院", "关于推动公共文化服务高质量发展的部署，制定本方案。"),  # no title
        ("坚持集中统", "一、规范高效的原则。"),  # no label
        ("提升服务质量和水平；（", "2）建设公共服务平台。"),  # inside a bracket
        ("执行现行的国家标准（2018203", "39）的规定。"),
    ],
)
def test_a_full_line_goes_on(before: str, after: str) -> None:
    text = "各单位要认真学习文件精神结合实际抓好贯彻落实" + before
    width = len(text.encode("gb18030"))
    filler = "建设覆盖城乡的公共文化设施网络提高公共文化服务的质量和效率" * 4
    lines = [filler[i * 20 : i * 20 + width // 2] for i in range(4)]
    assert texts("\n".join([*lines, text, after]) + "\n")[-1].replace(" ", "").endswith(before + after)


RUN_ON = (
    "各单位：为做好冬季养护工作，保障群众安全出行，现将有关事项通知如下：一、全面排查隐患。对急弯、陡坡、临水路段进行排查，建立清单。"
    "二、备足应急物资。每个养护站储备融雪剂不少于5吨。三、加强信息报送。实行24小时值班制度。"
)


def test_lost_line_breaks_are_found_at_labels() -> None:
    pieces = texts(RUN_ON + "\n")
    assert [piece[:2] for piece in pieces][-3:] == ["一、", "二、", "三、"]
    assert "".join(pieces) == RUN_ON


def test_one_label_inside_a_sentence_is_no_cut() -> None:
    text = "会议指出：一、二级保护区的划定要科学合理，既要保护水源，也要兼顾群众的生产生活，不能搞“一刀切”，要逐户核实情况，分类提出处置意见。另外，请各单位配合。"
    assert texts(text) == [text]


def test_an_indentation_inside_a_line_is_a_lost_break() -> None:
    first = "各单位要高度重视森林防火工作，落实责任，加强巡护，严格管理野外用火，确保不发生重大火灾。"
    second = "各单位要制定预案，组建队伍，储备物资，开展演练，做到有火能够及时扑灭。"
    text = f"{first}　　{second}　　{first}"
    assert texts(text) == [first, second, first]


def test_code_comments_and_rules_are_no_paragraphs() -> None:
    text = "---\ntitle: x\n---\n\n# 标题\n\n<!-- 注释 -->\n\n```\ncode\n```\n\n---\n\n正文。\n"
    assert texts(text, "a.md") == ["标题", "正文。"]


PIECES = st.sampled_from(
    [
        "一、总体要求",
        "（一）加强领导。",
        "1. 制定方案",
        "第三条　为了加强管理，制定本办法。",
        LONG,
        RUN_ON,
        "**重点**工作",
        "# 标题",
        "- 列表项",
        "> 引文",
        "| 甲 | 乙 |",
        "　　缩进的一段。",
        "Sec. 2. Policy. (a) It is",
        "the policy of the State",
        "[[Page 3]]",
        "",
        "\t",
        "\u200b",
        "&nbsp;&amp;",
    ]
)


@given(
    st.lists(PIECES, max_size=14),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
    st.sampled_from(["a.md", "a.txt"]),
    st.integers(0, 40),
)
def test_every_character_maps_home(pieces: list[str], line_end: str, name: str, width: int) -> None:
    """What a paragraph shows is what stands in the source at the place it gives, but for entities and glue."""
    source = line_end.join(wrapped(p, width) if width > 10 else p for p in pieces)
    document = read_text(name, source)
    last = 0
    for index, paragraph in enumerate(paragraphs(document)):
        assert paragraph.index == index
        assert last <= paragraph.span.start <= paragraph.span.end <= len(document.text)
        last = paragraph.span.end
        for i, character in enumerate(paragraph.text):
            start, end = paragraph.place(i, i + 1)
            assert paragraph.span.start <= start < end <= paragraph.span.end + 1
            stands = document.text[start:end]
            assert stands == character or character in " \t" or stands.startswith("&")
        for label in paragraph.labels:
            start, end = paragraph.place(label.start, label.end)
            assert document.text[start:end] == label.text or "\n" in document.text[start:end]


def test_a_label_alone_on_its_line_took_its_share_of_the_width() -> None:
    head, rest = OTHER[:23], OTHER[23:]
    text = f"{wrapped(LONG, 30)}\n第二十条\n{head}\n{wrapped(rest, 30)}\n"
    assert texts(text) == [LONG, "第二十条", OTHER]


def test_a_title_in_brackets_is_not_broken_by_a_line() -> None:
    text = f"{wrapped(LONG, 30)}\n6、水务局农业局财政局关于印发《通用\n渔船登记办法》的通知\n{wrapped(OTHER, 30)}\n"
    assert texts(text)[1] == "6、水务局农业局财政局关于印发《通用渔船登记办法》的通知"


def test_a_number_is_a_line_of_its_own_in_wrapped_text() -> None:
    title = "江苏省人民政府关于高水平建设水运强省打造内河航运发展高地意见"
    text = f"{wrapped(LONG, 30)}\n{title}\n苏政发〔2024〕20 号\n{wrapped(OTHER, 30)}\n"
    assert texts(text)[1:3] == [title, "苏政发〔2024〕20 号"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the change of use of the structure is permitted within sixty", "(60) days of the date of the notice"),
        ("contrary to the requirements of the code and of Section 357.09(b)", "(2) where a side yard of eight feet is required"),
        ("the refusal rests on the area requirements, under which the", "(2) parcels would have no frontage on a street"),
    ],
)
def test_a_number_in_brackets_inside_an_english_sentence(before: str, after: str) -> None:
    wide = "The board heard the appeal of the owner, who had asked for a change of use of the first floor of the structure"
    text = f"{wide}\n{wide}\nand the record was read, and\n{before}\n{after}\nas the plans show.\n"
    assert f"{before} {after}" in texts(text)[0]


def test_a_title_over_two_lines_and_the_field_below_it() -> None:
    title = "3、水务局农业局财政局关于加快建设统一渔船登记市场"
    text = f"{wrapped(LONG, 30)}\n{title}\n的意见（2024.12.12）\n发文机关\n：水务局\n{wrapped(OTHER, 30)}\n"
    assert texts(text)[1:3] == [title + "的意见（2024.12.12）", "发文机关"]


WRAPPED = [
    "The Board keeps a register of the harbours of the",
    "State, and of the persons who are charged with the",
    "management of them; it is open to the public on any",
    "working day at the office of the Board in Dublin, or",
    "in any other place that the Board may appoint for the",
    "purpose. A copy of an entry is given to anyone who",
    "asks for it and pays the fee that the Minister has",
    "prescribed by order under section 12 of the Act, and",
    "is evidence of what it says until another is shown",
    "to be right. The register is kept in both languages.",
    "It may be kept by a machine, if what is kept can be",
    "read by anyone who is not familiar with the machine.",
]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Dublin, or", "Dublin, or of the harbour master. The register is open to the public, or"),  # one long line
        ("Dublin, or", "Dublin, or of the harbour master. " + "The fee is paid to the keeper of the register, and " * 3),
        ("harbours of the", "Harbours of the"),
        ("a register of the harbours of the", "a register of the"),  # one short line, which ends in a small word
        ("any\nworking", "any\nWorking"),
        ("section 12 of the Act, and", "section\n12 of the Act, and"),
        ("the persons who are charged with the", "persons who are charged with the"),  # a small word taken out
    ],
)
def test_a_line_that_was_changed_in_wrapped_text(old: str, new: str) -> None:
    text = "\n".join(WRAPPED)
    changed = text.replace(old, new.strip(), 1)
    assert changed != text
    assert len(of(changed + "\n")) == 1


def test_a_line_at_the_edge_goes_on_where_first_lines_are_set_in() -> None:
    """Behind a full stop, and where it begins with a number that is no label; the long title tells nothing of the width."""
    wide = "为了加强湖泊的保护和管理，保障湖泊的公益性功能，根据有关法律法规"
    lines = [
        "全国湖泊保护委员会关于加强湖泊的保护和管理保障湖泊的公益性功能落实各级湖长责任若干问题的规定",
        *(f"　　第{n}条　{wide[: 34 - 6]}\n规定本条。" for n in "一二三四五六"),
        "　　第七条　湖泊的保护由水务部门负责，湖泊的治理由环境部门负责，依照",
        "第八条的规定执行；需要占用湖泊的，应当报请市人民政府批准后再施工。",
        "经过批准的除外。",
        "　　第八条　本规定自公布之日起施行。",
    ]
    found = paragraphs(read_text("a.txt", "\n".join(lines) + "\n"))
    assert [p.labels[0].value for p in found if p.labels] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert found[7].text.endswith("经过批准的除外。")
