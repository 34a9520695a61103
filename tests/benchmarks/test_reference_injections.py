"""Broken references and lost attachments are put in where the text has such references, and are beyond doubt."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.accuracy.injections.injection import inject
from benchmarks.accuracy.injections.references import (
    article_reference,
    cited_attachment_lost,
    subdivision_reference,
)
from benchmarks.accuracy.injections.source import Source
from doclint.document.readers import read_text

LAW = "\n\n".join(
    (
        "第一条 为了规范集市管理，制定本办法。",
        "第二条 开办集市应当向街道办事处备案。",
        "备案不收取任何费用。",
        "第三条 摊主应当在划定的区域内经营。",
        "第四条 违反本办法第二条第一款规定的，责令限期改正。",
        "第五条 本办法自公布之日起施行。",
    )
)
ORDER = "\n\n".join(
    (
        "Section 1. Policy. The register of wells shall be kept open to the public.",
        "Sec. 2. Reports. (a) Each agency shall report on the wells that it keeps.",
        "(b) The report under subsection (a) of this section shall be made every year.",
        "Sec. 3. Costs. Each agency shall bear the costs under section 2 of this order.",
    )
)
NOTICE = "\n\n".join(
    (
        "关于报送材料的通知",
        "各市、县人民政府：",
        "请按照附件1的要求准备材料，并填写汇总表（附件2）。",
        "附件：1.材料要求",
        "2.汇总表",
        "湖南省林业局",
        "2022年4月8日",
        "附件1",
        "材料要求",
        "材料应当真实、完整。",
        "附件2",
        "汇总表",
        "汇总表应当逐项填写。",
    )
)


def source(text: str) -> Source:
    return Source(read_text("a.md", text))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("text", "last"), [(LAW, "第五条"), (ORDER, "section 3")])
def test_an_article_behind_the_last(text: str, last: str, seed: int) -> None:
    done = article_reference(source(text), Random(seed))
    assert done is not None
    new = inject(text, done).text
    assert new != text
    assert ("违反本办法第二条" not in new) if text is LAW else ("section 2 of" not in new)


@pytest.mark.parametrize(("text", "gone"), [(LAW, "第一款"), (ORDER, "subsection (a)")])
def test_an_item_that_is_not_there(text: str, gone: str) -> None:
    done = subdivision_reference(source(text), Random(1))
    assert done is not None
    assert gone not in inject(text, done).text


def test_an_attachment_that_is_spoken_of_is_gone() -> None:
    done = cited_attachment_lost(source(NOTICE), Random(1))
    assert done is not None
    injected = inject(NOTICE, done)
    assert injected.text.count("附件2") == 1
    assert "2.汇总表" not in injected.text
    assert injected.places == ((5, 5),)


def test_documents_without_references() -> None:
    plain = source("第一条 为了规范集市管理，制定本办法。")
    assert [kind(plain, Random(1)) for kind in (article_reference, subdivision_reference, cited_attachment_lost)] == [None] * 3
