"""What of a saved page is its document."""

from __future__ import annotations

import pytest

from doclint.document.readers.html import read_page

MENU = "<ul><li><a href=/>首页</a><li><a href=/zwgk>政务公开</a><li><a href=/zwfw>政务服务</a><li><a href=/hd>互动交流</a></ul>"
TITLE = "关于开展森林防火检查的通知"
TEXT = "<p>各县（市、区）人民政府：</p>" + "".join(
    f"<p>{n}、各地要把森林防火摆在重要位置，落实责任，加强巡查，严格用火管理，消除火灾隐患。</p>"
    for n in "一二三四"
)
TAIL = "<p>某市林业局</p><p>2023年3月1日</p>"
FOOT = "<p>主办单位：某市林业局</p><p>版权所有　浙ICP备00000000号</p>"


def document(page: str) -> list[str]:
    return [block.content.text for block in read_page(page).blocks if block.kind != "furniture"]


def furniture(page: str) -> list[str]:
    return [block.content.text for block in read_page(page).blocks if block.kind == "furniture"]


def head(page: str) -> str:
    return f"<html><head><title>{TITLE}-某市林业局</title></head><body>{page}</body></html>"


FULL = [TITLE, "各县（市、区）人民政府：", "一、", "二、", "三、", "四、", "某市林业局", "2023年3月1日"]


@pytest.mark.parametrize(
    "page",
    [
        f"<nav>{MENU}</nav><main><h1>{TITLE}</h1>{TEXT}{TAIL}</main><footer>{FOOT}</footer>",
        f"<header>{MENU}</header><article><header><h1>{TITLE}</h1></header>{TEXT}{TAIL}</article><footer>{FOOT}</footer>",
        f"{MENU}<h1>{TITLE}</h1><p>发布时间：2023-03-02 来源：本站 字体：大 中 小</p><div class='TRS_Editor'>{TEXT}{TAIL}</div>{FOOT}",
        f"{MENU}<div class=tit>{TITLE}</div><div id=UCAP-CONTENT>{TEXT}{TAIL}</div><p>【打印】【关闭】</p>{FOOT}",
        f"{MENU}<div><h2>{TITLE}</h2><div id=abc>{TEXT}{TAIL}</div></div>{FOOT}",
        f"<div role=navigation>{MENU}</div><div role=main><h1>{TITLE}</h1>{TEXT}{TAIL}</div><div role=contentinfo>{FOOT}</div>",
        f"{MENU}<div id=zoom><h1>{TITLE}</h1>{TEXT}</div><div class=luokuan>{TAIL}</div><div class=share>分享到：微信</div>{FOOT}",
        f"<table><tr><td>{MENU}</td></tr><tr><td><table><tr><td><b>{TITLE}</b></td></tr><tr><td>{TEXT}{TAIL}</td></tr></table></td></tr>"
        f"<tr><td>{FOOT}</td></tr></table>",
    ],
)
def test_the_document_and_nothing_else(page: str) -> None:
    found = document(head(page))
    assert [text.startswith(start) for text, start in zip(found, FULL, strict=True)] == [True] * len(FULL), (
        found
    )


def test_what_reads_like_a_page_is_text_inside_the_text() -> None:
    """Who holds an event, what a regulation says of printing and of copyright."""
    inside = [
        "主办单位：某市林业局",
        "承办单位：某区林业站",
        "打印申请表，并由负责人签字；",
        "关闭火源管理点",
        "微信公众号管理要求",
        "收藏单位应当注明版权所有人和出处，不得擅自复制、传播。",
        "首页须加盖公章",
    ]
    lines = "".join(f"<p>{line}</p>" for line in inside)
    page = f"{MENU}<h1>{TITLE}</h1><div id=zoom>{TEXT}{lines}{TAIL}</div>{FOOT}"
    found = document(head(page))
    assert found[6:-2] == inside


def test_a_title_that_only_its_place_tells() -> None:
    lines = "<div align=center>某市林业局关于印发森林防火预案</div><div align=center>编制规范的通知</div><div align=center>作者：办公室　来源：本站　点击数：12</div>"
    page = f"<html><head><title>某市林业局</title></head><body>{MENU}{lines}<div>{TEXT}{TAIL}</div><div>上一篇文章：<a href=x>其他</a></div>{FOOT}</body></html>"
    found = document(page)
    assert found[:3] == ["某市林业局关于印发森林防火预案", "编制规范的通知", "各县（市、区）人民政府："]
    assert found[-1] == "2023年3月1日"


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>{TITLE}</h1>{TEXT}{TAIL}",
        f"<form>{TEXT}{TAIL}</form>",
        f"<div class=header>{TEXT}{TAIL}</div>",
        f"<p><a href=a>附件一</a></p>{TEXT}",
        "<ul><li>甲<li>乙<li>丙</ul>",
        "<table><tr><td>序号<td>名称</tr><tr><td>1<td>某某</tr></table>",
        "<p>打印机管理办法</p><p>第一条 本办法适用于打印机。</p>",
    ],
)
def test_a_bare_text_has_no_furniture(page: str) -> None:
    assert furniture(page) == []


def test_attachments_that_are_links_stay() -> None:
    links = "<p>附件：1.<a href=a.doc>检查表.doc</a></p><p>2.<a href=b.xls>汇总表.xls</a></p>"
    page = f"{MENU}<div id=zoom><h1>{TITLE}</h1>{TEXT}{TAIL}</div>{links}<div class=related>相关链接 <a href=x>其他</a></div>{FOOT}"
    assert document(head(page))[-2:] == ["附件：1.检查表.doc", "2.汇总表.xls"]


def test_related_news_inside_the_content_go() -> None:
    news = "<p>相关阅读</p><ul><li><a href=1>另一个通知</a><li><a href=2>又一个通知</a></ul>"
    page = f"{MENU}<div id=zoom><h1>{TITLE}</h1>{TEXT}{TAIL}{news}</div>{FOOT}"
    assert document(head(page))[-1] == "2023年3月1日"


def test_a_text_kept_ready_for_sharing_is_no_second_document() -> None:
    shared = f"<div class=desc>{TITLE}各县（市、区）人民政府：各地要把森林防火摆在重要位置，落实责任。</div>"
    page = f"{MENU}<h1>{TITLE}</h1><div class=a>{TEXT}{TAIL}</div>{FOOT}{shared}"
    assert len(document(head(page))) == len(FULL)


def test_text_in_two_elements_stays_whole() -> None:
    """What is no menu and holds sentences is text, whatever it is called."""
    page = f"{MENU}<h1>{TITLE}</h1><div><div class=p1>{TEXT}</div><div class=p2>{TEXT.replace('各地', '各单位')}{TAIL}</div></div>{FOOT}"
    assert len(document(head(page))) == 1 + 5 + 5 + 2
