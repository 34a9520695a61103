"""``doclint inspect``: the document as doclint sees it, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import Result

from doclint.cli import inspection_words
from doclint.cli.inspection_text import shortened
from doclint.document.positions import display_width
from doclint.structure.labels import Style
from doclint.structure.parts import PartName, UnitKind

Run = Callable[..., Result]

NOTICE = """\
海宁市水利局文件

海水发〔2023〕18号

# 关于做好汛期巡查工作的通知

各镇人民政府，局属各单位：

为做好汛期巡查工作，现将有关事项通知如下。

## 一、巡查范围

（一）水库。每日巡查两次。

（二）堤防。每日巡查一次。

## 二、工作要求

各单位要落实责任。发现险情立即报告。

海宁市水利局

2023年5月9日
"""

KEYS = {
    "": "filename format language profile length rows units paragraphs series furniture",
    "units": "kind title first_paragraph last_paragraph body_first place issuance",
    "issuance": "letterhead title_agencies signatures colophon number date colophon_date date_at_tail forwarded",
    "paragraphs": "index unit part kind level marker emphasis lines quoted text place labels series sentences",
    "series": "index unit style path parent items before separated continues",
}
"""What programs rely on: a key may be added, none may go or be renamed without a word in the changelog."""


@pytest.fixture
def notice(here: Path) -> str:
    Path("notice.md").write_text(NOTICE, encoding="utf-8")
    return "notice.md"


@pytest.fixture
def seen(run: Run, notice: str) -> dict[str, Any]:
    """The JSON of the notice."""
    result = run("inspect", notice, "--output-format", "json")
    assert result.exit_code == 0
    shown: dict[str, Any] = json.loads(result.stdout)
    return shown


def test_keys_are_stable(seen: dict[str, Any]) -> None:
    assert set(seen) == set(KEYS[""].split())
    for name in ("units", "paragraphs", "series"):
        for entry in seen[name]:
            assert set(entry) == set(KEYS[name].split())
    assert set(seen["units"][0]["issuance"]) == set(KEYS["issuance"].split())


def test_what_the_notice_is(seen: dict[str, Any]) -> None:
    assert (seen["format"], seen["language"], seen["profile"]) == ("markdown", "zh", "notice")
    (unit,) = seen["units"]
    assert (unit["kind"], unit["title"]) == ("main", "关于做好汛期巡查工作的通知")
    issuance = unit["issuance"]
    for where in ("letterhead", "signatures"):
        (agency,) = issuance[where]
        assert (agency["name"], agency["kind"], agency["region"]["name"]) == (
            "海宁市水利局",
            "水利局",
            "海宁市",
        )
    assert {k: issuance["number"][k] for k in ("code", "year", "serial")} == {
        "code": "海水发",
        "year": "2023",
        "serial": "18",
    }
    assert [issuance["date"][k] for k in ("year", "month", "day")] == [2023, 5, 9]
    assert issuance["date_at_tail"]


def test_parts_labels_and_series(seen: dict[str, Any]) -> None:
    parts = [p["part"] for p in seen["paragraphs"]]
    assert parts[:4] == ["letterhead", "document_number", "title", "addressee"]
    assert parts[-2:] == ["signature", "date_of_issue"]
    labelled = [(p["labels"][0]["style"], p["labels"][0]["value"]) for p in seen["paragraphs"] if p["labels"]]
    assert labelled == [("cn_comma", 1), ("cn_paren", 1), ("cn_paren", 2), ("cn_comma", 2)]
    outer, inner = seen["series"]
    assert [item["value"] for item in outer["items"]] == [1, 2]
    assert inner["parent"] == {"series": 0, "paragraph": outer["items"][0]["paragraph"]}
    assert [p["series"] for p in seen["paragraphs"] if p["labels"]] == [0, 1, 1, 0]


def _places(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "end_location" in value:
            yield value
        for entry in value.values():
            yield from _places(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from _places(entry)


def test_places_agree(seen: dict[str, Any]) -> None:
    """Offsets and rows and columns say the same, and what stands there is what is shown."""
    lines = NOTICE.split("\n")
    places = list(_places(seen))
    assert len(places) > 30
    for place in places:
        before = NOTICE[: place["start"]]
        assert place["location"] == {
            "row": before.count("\n") + 1,
            "column": len(before) - before.rfind("\n"),
        }
        assert 0 <= place["start"] <= place["end"] <= len(NOTICE) == seen["length"]
    assert seen["rows"] == len(lines)
    for paragraph in seen["paragraphs"]:
        assert NOTICE[paragraph["place"]["start"] : paragraph["place"]["end"]] == paragraph["text"]
        for label in paragraph["labels"]:
            assert NOTICE[label["place"]["start"] : label["place"]["end"]] == label["text"]
    last = next(p for p in seen["paragraphs"] if p["text"].startswith("各单位要"))
    said = [NOTICE[s["start"] : s["end"]] for s in last["sentences"]]
    assert said == ["各单位要落实责任。", "发现险情立即报告。"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "zh",
            [
                "简体中文 · Markdown · 公文（notice）",
                "主文件  第 1-23 行",
                "海水发〔2023〕18号（第 3 行）",
                "发文字号",
            ],
        ),
        (
            "en",
            [
                "simplified Chinese · Markdown · notice",
                "main  rows 1-23",
                "海水发〔2023〕18号 (row 3)",
                "2023-05-09",
            ],
        ),
    ],
)
def test_text(run: Run, notice: str, lang: str, words: list[str]) -> None:
    result = run("inspect", notice, "--lang", lang)
    assert result.exit_code == 0
    assert [word for word in words if word not in result.stdout] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_columns_line_up(run: Run, notice: str, lang: str) -> None:
    lines = run("inspect", notice, "--lang", lang).stdout.splitlines()
    start = next(i for i, line in enumerate(lines) if line in ("段落：", "Paragraphs:")) + 1
    table = lines[start : lines.index("", start)]
    texts = [("文字" if lang == "zh" else "text"), *(line for line in NOTICE.splitlines() if line)]
    edges = set()
    for row, text in zip(table, texts, strict=True):
        text = text.lstrip("# ")
        assert row.endswith(text)
        edges.add(display_width(row.removesuffix(text)))
    assert len(edges) == 1


def test_the_outline_is_a_tree(run: Run, notice: str) -> None:
    lines = run("inspect", notice, "--lang", "zh").stdout.splitlines()
    tree = lines[lines.index("层次：") + 1 :]
    assert [line[9:12] for line in tree] == ["一、巡", "  （", "  （", "二、工"]
    assert [int(line[:8]) for line in tree] == [11, 13, 15, 17]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("短文", "短文"),
        ("一二三四五六七八九十一二三四五六七八九十", "一二三四…六七八九十"),
        ("a  b\n c", "a b c"),
    ],
)
def test_long_texts_keep_their_ends(text: str, shown: str) -> None:
    assert shortened(text, 19) == shown
    assert display_width(shortened(text, 19)) <= 19


def test_standard_input(run: Run, here: Path) -> None:
    result = run("inspect", "-", "--output-format", "json", input="# 标题\n".encode("gb18030"))
    assert json.loads(result.stdout)["filename"] == "stdin.md"
    result = run(
        "inspect", "-", "--stdin-filename", "a.txt", "--output-format", "json", input="# 标题\n".encode()
    )
    assert json.loads(result.stdout)["format"] == "text"


def test_an_empty_document(run: Run, here: Path) -> None:
    Path("empty.txt").write_bytes(b"")
    assert run("inspect", "empty.txt").exit_code == 0
    shown = json.loads(run("inspect", "empty.txt", "--output-format", "json").stdout)
    assert shown["paragraphs"] == []


def test_all_series_are_drawn(run: Run, here: Path) -> None:
    """Every item of a long list has its line."""
    flat = "".join(f"{n}.第{n}项的内容。\n" for n in range(1, 901))
    Path("flat.txt").write_text(flat, encoding="utf-8")
    lines = run("inspect", "flat.txt", "--lang", "en").stdout.splitlines()
    assert len(lines) - lines.index("Outline:") == 901


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("no.md", None, "no such file"),
        ("a.docx", b"PK\x03\x04", "not read yet"),
        ("a.txt", b"%PDF-1.7", "PDF"),
        ("folder", "", "folder"),
    ],
)
@pytest.mark.parametrize("output_format", ["text", "json"])
def test_what_cannot_be_read(
    run: Run, here: Path, name: str, content: bytes | str | None, reason: str, output_format: str
) -> None:
    if isinstance(content, bytes):
        Path(name).write_bytes(content)
    elif content is not None:
        Path(name).mkdir()
    result = run("inspect", name, "--output-format", output_format)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"doclint: {name}: ")
    assert reason in result.stderr


@pytest.mark.parametrize("arguments", [[], ["a.md", "b.md"], ["a.md", "--output-format", "xml"]])
def test_wrong_use(run: Run, arguments: list[str]) -> None:
    assert run("inspect", *arguments).exit_code == 2


def test_every_part_and_style_has_a_word() -> None:
    assert set(inspection_words._PARTS) == set(get_args(PartName))
    assert set(inspection_words._STYLES) == set(get_args(Style))
    assert set(inspection_words._UNITS) == set(get_args(UnitKind))


def test_labels_are_shown_as_the_outline_reads_them(run: Run, here: Path) -> None:
    """(i) after (h) is a letter, (i) before (ii) a Roman numeral."""
    text = "The authority shall:\n\n(g) pay;\n\n(h) ask;\n\n(i) answer, and\n\n(i) write;\n\n(ii) sign.\n"
    Path("act.txt").write_text(text, encoding="utf-8")
    shown = json.loads(run("inspect", "act.txt", "--output-format", "json").stdout)
    labels = [(label["style"], label["value"]) for p in shown["paragraphs"] for label in p["labels"]]
    assert labels == [
        ("alpha_paren", 7),
        ("alpha_paren", 8),
        ("alpha_paren", 9),
        ("roman_paren", 1),
        ("roman_paren", 2),
    ]


def test_what_a_page_has_around_its_document_is_listed(run: Run, here: Path) -> None:
    menu = "<nav><a href=/>Home</a> <a href=/a>Acts</a></nav>\n"
    Path("page.html").write_text(f"{menu}<main><h1>Notice</h1><p>The road is closed.</p></main>\n", encoding="utf-8")
    shown = json.loads(run("inspect", "page.html", "--output-format", "json").stdout)
    assert [piece["text"] for piece in shown["furniture"]] == ["Home Acts"]
    assert [paragraph["text"] for paragraph in shown["paragraphs"]] == ["Notice", "The road is closed."]
    assert run("inspect", "page.html").stdout.splitlines()[-1] == "  1  Home Acts"
