"""Foreign text: title against body, another region, seams, second heads, other scripts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from doclint.checks.finding import Finding
from doclint.checks.foreign import Options, check
from doclint.checks.foreign.options import LookFor
from doclint.document.document import Document
from doclint.document.reading import read_text
from doclint.structure.structure import Structure

PARK = [
    "第一条 为了加强公园管理，保护公园绿地，满足公众游憩需要，制定本办法。",
    "第二条 本市行政区域内公园的规划、建设、保护和管理适用本办法。",
    "第三条 市园林主管部门负责公园的监督管理，公园管理单位负责公园的日常养护。",
    "第四条 公园绿地面积不得低于公园陆地总面积的百分之六十五。",
    "第五条 公园管理单位应当建立古树名木档案，设置保护标志，定期养护。",
    "第六条 游客应当爱护公园花草树木，不得攀折花木、损毁草坪。",
    "第七条 公园内的游乐设施应当定期检修，公园管理单位应当公示检修记录。",
    "第八条 公园管理单位应当公示公园开放时间、游客须知和投诉电话。",
    "第九条 公园内举办花展、灯会的，公园管理单位应当制定游客疏导方案。",
    "第十条 公园夜间照明应当节能，不得影响树木生长和游客安全。",
    "第十一条 游客不得在公园草坪搭建帐篷，不得携带犬只进入游乐区。",
    "第十二条 公园管理单位应当及时清理公园水体，保持园容整洁。",
]
MINE = "第三十一条 矿井提升机、通风机应当由具备资质的机构检验，矿长每旬检查井下巷道顶板支护，瓦斯超限的采掘工作面停产撤人。"
WATER = [
    "第四条 供水企业应当保证水质符合国家标准，每月检测出厂水、管网水的余氯和浊度。",
    "第五条 用户计量水表由供水企业统一安装、校验，用户不得擅自拆改水表。",
    "第六条 供水管网检修停水的，供水企业应当提前二十四小时通知用户。",
    "第七条 水费按照计量水表的读数计收，用户逾期不交水费的，供水企业可以催缴。",
    "第八条 二次供水设施应当定期清洗消毒，水箱加盖上锁，水质检测记录保存三年。",
]


def found(look_for: LookFor, lines: Sequence[str], certainty: float = 0.6) -> tuple[Document, list[Finding]]:
    document = read_text("document.txt", "\n".join(lines) + "\n")
    options = Options(look_for, certainty=certainty, single_certainty=certainty)
    return document, list(check(Structure.of(document), options))


def rows(look_for: LookFor, lines: Sequence[str]) -> list[int]:
    document, findings = found(look_for, lines)
    return [document.locate(finding.span.start).row for finding in findings]


class TestSeam:
    def test_sound_text_has_none(self) -> None:
        assert rows("seam", ["清江市公园管理办法", *PARK]) == []

    def test_foreign_article_between_two(self) -> None:
        document, findings = found("seam", ["清江市公园管理办法", *PARK[:9], MINE, *PARK[9:]])
        assert [document.locate(f.span.start).row for f in findings] == [11]
        assert findings[0].args["label"] == "第三十一条"
        assert findings[0].args["before"] == "第九条"
        assert findings[0].args["before_row"] == 10
        assert findings[0].args["rows"] == "11"
        assert findings[0].args["certainty"] == 99  # points for more than 99.5 %: nothing that is weighed is certain

    def test_tail_of_another_document(self) -> None:
        document, findings = found("seam", ["清江市公园管理办法", *PARK, *WATER])
        assert [(document.locate(f.span.start).row, f.variant) for f in findings] == [(14, "tail-numbered")]
        terms = findings[0].args["terms"]
        assert isinstance(terms, list) and any("供水" in str(term) or "水" in str(term) for term in terms)

    @pytest.mark.parametrize(
        ("between", "row"),
        [
            (["第十三条 本办法自2022年1月1日起施行。"], 15),  # the clause that closes the text is the text's own
            (["", "", "清江市供水办法", ""], 16),  # the title belongs to what follows
        ],
    )
    def test_a_tail_begins_at_its_first_line(self, between: list[str], row: int) -> None:
        assert rows("seam", ["清江市公园管理办法", *PARK, *between, *WATER]) == [row]

    LONE = "矿井提升机、通风机由具备资质的机构检验，矿长每旬检查井下巷道顶板支护，瓦斯超限的采掘工作面停产撤人，入井人员随身携带自救器。"

    def test_lone_paragraph_without_number(self) -> None:
        lines = ["清江市公园管理办法", *PARK[:7], self.LONE, *PARK[7:]]
        document, findings = found("seam", lines, certainty=0.5)
        assert [document.locate(f.span.start).row for f in findings] == [9]
        terms = findings[0].args["terms"]
        assert isinstance(terms, list) and "瓦斯超限" in terms

    def test_own_paragraph_without_number(self) -> None:
        own = "公园管理单位应当对古树名木设置保护栏，公示养护记录，游客不得翻越保护栏、攀折树木、损毁草坪。"
        assert rows("seam", ["清江市公园管理办法", *PARK[:7], own, *PARK[7:]]) == []

    def test_other_name_for_itself_is_said(self) -> None:
        water = [line.partition(" ")[2] for line in WATER]
        water[1] = "违反本条例的，由供水主管部门责令改正；依照本条例收缴的水费退还用户。"
        own = "游客违反本办法的，公园管理单位应当劝阻；本办法所称公园包括游乐区。"
        lines = ["清江市公园管理办法", *PARK[:6], own, *PARK[6:], *water]
        _, findings = found("seam", lines)
        assert findings and findings[-1].variant in ("tail-self", "passage-self")
        assert (findings[-1].args["here"], findings[-1].args["elsewhere"]) == ("本条例", "本办法")

    @pytest.mark.parametrize("lines", [[], ["通知"], PARK[:3], ["1.", "2.", "3."] * 5])
    def test_too_little_text_is_not_judged(self, lines: list[str]) -> None:
        assert rows("seam", lines) == []


class TestTitle:
    HEATING = (
        "一、供热企业于十月底前完成锅炉和管网检修，更换老化阀门，开展冷态试运行，确保冬季供暖按时开始。" * 2,
        "二、供热企业储煤不少于二十天用量，签订天然气合同，燃料不足的及时报告，由市发展改革部门协调。" * 2,
        "三、供热企业二十四小时受理用户报修，室温不达标的两小时内上门测温，维修人员持证上岗。" * 2,
        "四、对低保家庭减免采暖费，分散取暖的农户由村委会逐户排查煤气中毒隐患，发放报警器。" * 2,
    )

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("关于做好全民阅读推广工作的通知", [1]),
            ("关于做好冬季供暖工作的通知", []),
            ("关于做好采暖期供热工作的通知", []),
            ("关于进一步加强有关工作的通知", []),  # no subject that could be missed
            ("关于全民阅读推广问题的复函", []),  # a reply is named after its occasion
        ],
    )
    def test_title_and_text(self, title: str, expected: list[int]) -> None:
        assert rows("title", [title, "", "各区县人民政府：", "", *self.HEATING]) == expected

    def test_title_line_of_another_document(self) -> None:
        lines = ["TITLE: 渔业船舶检验管理规定（2019.01.01）", "----", *self.HEATING]
        assert rows("title", lines) == [1]

    def test_short_text_is_not_judged(self) -> None:
        assert rows("title", ["关于做好全民阅读推广工作的通知", "各区县人民政府：", "请按附件办理。"]) == []


class TestRegion:
    HEAD = ("长沙市城市绿化条例", "第一条 为了保护和改善生态环境，制定本条例。")

    @pytest.mark.parametrize(
        ("line", "variant"),
        [
            ("第二条 城市绿化由武汉市住房和城乡建设局负责监督管理。", "agency"),
            ("第二条 加快推进宁波绿道网络布局，形成完整系统。", "object"),
            ("第二条 宁波市行政区域内的绿化活动适用本条例。", "named"),
            ("第二条 与武汉市园林和林业局建立协作机制，负责人定期会商。", None),
            ("第二条 学习借鉴宁波经验，推进绿道建设，各区应当落实。", None),
            ("第二条 绿化工程应当符合《宁波市绿化条例》的规定。", None),
            ("第二条 对口支援新疆吐鲁番的苗木由市园林局负责。", None),
            ("第二条 株洲市、湘潭市的绿化工作应当协调推进。", None),  # of the same province
            ("第二条 南京、杭州、武汉等地的苗木应当检疫。", None),  # a list
        ],
    )
    def test_region(self, line: str, variant: str | None) -> None:
        _, findings = found("region", [*self.HEAD, line, "第三条 本条例自公布之日起施行。"])
        assert [finding.variant for finding in findings] == ([variant] if variant else [])

    def test_national_document_has_no_home(self) -> None:
        lines = [
            "国务院关于同意设立武汉试验区的批复",
            "湖北省人民政府：",
            "武汉市负责推进，江西省南昌市应当落实。",
        ]
        assert rows("region", lines) == []


class TestHead:
    BODY = (
        "关于开展校车安全检查的通知",
        "各区县教育局：",
        "为保障学生乘车安全，决定开展校车安全检查，现将有关事项通知如下。",
        "一、检查校车车况。逐车检查制动、转向、灯光，不合格的停止运营。",
        "二、检查驾驶员。核对驾驶资格，组织一次安全驾驶培训。",
    )

    @pytest.mark.parametrize(
        ("inserted", "variant"),
        [
            (["各县（区）水务局，市河道管理处："], "addressee"),
            (["云政办发〔2019〕15号"], "number"),
            (["关于加强河道巡查工作的通知", "各县（区）水务局："], "title"),
            (["发文机关：云台市水务局", "生效日期：2021年4月1日"], "metadata"),
            (["云台市教育局", "2021年3月2日"], "signature"),
            (["各位代表！"], None),
            (["重点检查以下各项：", "车况、线路。"], None),
        ],
    )
    def test_in_the_middle(self, inserted: list[str], variant: str | None) -> None:
        lines = [*self.BODY, *inserted, "三、检查线路。校车线路避开急弯陡坡，停靠站点设置标牌。"]
        document, findings = found("head", lines)
        assert [finding.variant for finding in findings] == ([variant] if variant else [])
        if variant:
            assert document.locate(findings[0].span.start).row == 6

    @pytest.mark.parametrize(
        ("inserted", "variant"),
        [
            (["第一条 为了保障城市供水，根据有关法律，制定本规定。"], "purpose"),
            (["为保障城市供水，制定本规定。"], "purpose"),
            (["清江市供水条例", "第一条 为了保障城市供水，制定本条例。"], "title"),
            (["清江市公园管理办法"], None),
            (["公园的收费办法"], None),  # no heading and no purpose clause: it may be a heading of the text
            (["“第一条 为了保障城市供水，制定本规定。”"], None),
        ],
    )
    def test_opening_in_a_law_that_counts_on(self, inserted: list[str], variant: str | None) -> None:
        document, findings = found("head", ["清江市公园管理办法", *PARK[:4], *inserted, *PARK[4:]])
        assert [(document.locate(f.span.start).row, f.variant) for f in findings] == (
            [(6, variant)] if variant else []
        )

    @pytest.mark.parametrize(
        "lines",
        [
            [
                "清江市公园管理办法",
                *PARK,
                "清江市供水办法",
                "第一条 为了保障供水，制定本办法。",
                "第二条 供水企业应当检测水质。",
            ],
            [
                "清江市公园管理办法",
                *PARK[:3],
                "附件：",
                "清江市供水办法",
                "为保障供水，制定本办法。",
                *PARK[3:],
            ],
        ],
    )
    def test_law_of_its_own(self, lines: list[str]) -> None:
        assert rows("head", lines) == []

    def test_opening_between_items_of_a_plan(self) -> None:
        lines = [
            *self.BODY,
            "河道巡查实施方案",
            "为贯彻落实上级部署，制定本方案。",
            "三、检查线路。停靠站点设置标牌。",
        ]
        assert rows("head", lines) == [6]

    @pytest.mark.parametrize("therefore", ["", "Therefore, "])
    @pytest.mark.parametrize(("ends", "expected"), [([], [7]), (["THE WHITE HOUSE,"], [])])
    def test_second_executive_order(self, ends: list[str], expected: list[int], therefore: str) -> None:
        authority = (
            "By the authority vested in me as President by the Constitution and the laws of the United States of "
            "America, it is hereby ordered as follows:"
        )
        policy = (
            "Section 1. Policy. Each agency shall keep a record of the orchards on the land that it holds."
        )
        other = authority.replace("me as President", "the President")  # older orders word it so
        lines = ["Executive Order 90001 of March 3, 2031", "", therefore + other, "", policy, "", *ends]
        lines += [
            "Executive Order 90017 of May 8, 2031",
            "",
            authority,
            "",
            "Sec. 2. Each agency shall report.",
        ]
        assert rows("head", lines) == expected

    ATTACHED = (
        *BODY[:3],
        "附件：校车线路核查办法",
        "云台市教育局",
        "2021年3月2日",
        "附件",
        "校车线路核查办法",
        "一、核查线路的部门每学期检查停靠站点，并向社会公布核查结果。",
        "二、停靠站点设置标牌，随车照管人员清点学生人数并作记录。",
    )

    @pytest.mark.parametrize(
        ("behind", "expected"),
        [
            (["三、线路避开急弯陡坡，冰雪天气停运。"], [11]),
            (["一、巡查责任人每日巡查。", "二、发现险情立即报告。"], []),
        ],
    )
    def test_head_inside_an_attachment(self, behind: list[str], expected: list[int]) -> None:
        head = ["云水发〔2019〕15号", "各县（区）水务局，市河道管理处：", "为做好汛期河道巡查，现将有关事项通知如下。"]
        assert rows("head", [*self.ATTACHED, *head, *behind]) == expected

    def test_forwarded_document_has_its_own_head(self) -> None:
        lines = [
            "云台市人民政府办公室转发市教育局意见的通知",
            "各区县人民政府：",
            "市教育局《关于加强校车安全工作的意见》已经市政府同意，现转发给你们，请认真执行。",
            "云台市人民政府办公室",
            "2021年3月2日",
            "关于加强校车安全工作的意见",
            "市人民政府：",
            "为保障学生乘车安全，提出以下意见，请审议。",
            "一、逐车检查车况，不合格的停止运营。",
        ]
        assert rows("head", lines) == []


class TestScript:
    HEAD = (
        "江城市图书馆管理办法",
        "第一条 为了规范图书馆服务，保障读者权益，制定本办法。",
        "第二条 图书馆应当每天向读者开放，节假日延长开放时间。",
    )

    @pytest.mark.parametrize(
        ("line", "variant"),
        [
            ("第三條 圖書館應當設置無障礙設備，為殘疾讀者提供協助。", "traditional"),
            (
                "The library shall be open to all readers on every working day, and the hours are to be posted at the "
                "entrance of the building for the public.",
                "english",
            ),
            ("利用者は、図書館の資料を大切に扱わなければならない。", "kana"),
            ("Библиотека открыта для всех читателей.", "cyrillic"),
            ("第三条 匾额“圖書館為讀者設”由馮體書先生题写。", None),
            (
                "第三条 采用《Guidelines for the Work of the Libraries and for the Readers of the Public》。",
                None,
            ),
            ("第三条 分类见 https://example.org/the/and/of/for/" + "a" * 90, None),
            ("第三条 使用 Windows、Linux、Android 系统。", None),
        ],
    )
    def test_paragraph(self, line: str, variant: str | None) -> None:
        _, findings = found("script", [*self.HEAD, line, "第四条 读者应当爱护图书，按期归还。", *PARK])
        assert [finding.variant for finding in findings] == ([variant] if variant else [])

    def test_bilingual_document(self) -> None:
        english = "The name of the library is to be shown at the door, and the sign is made by the city for the public use."
        assert rows("script", [*self.HEAD, english, "第三条 博物馆使用统一译名。", english]) == []

    def test_chinese_in_an_english_act(self) -> None:
        lines = [
            f"Section {n}. The Minister may make regulations for the purposes of this Act."
            for n in range(1, 9)
        ]
        lines.insert(4, "各级人民政府应当将经费纳入预算，并对违反规定的单位给予处罚。")
        assert rows("script", lines) == [5]


@pytest.mark.parametrize("look_for", ["title", "region", "seam", "head", "script"])
@pytest.mark.parametrize("lines", [[], [""], ["。"], ["一、"], ["# "], ["各："], ["TITLE:"]])
def test_hardly_any_text(look_for: LookFor, lines: list[str]) -> None:
    assert rows(look_for, lines) == []
