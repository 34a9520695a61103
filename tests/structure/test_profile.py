"""What kind of document it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint.document.readers import read_file, read_text
from doclint.structure.structure import Structure

SOUND = Path(__file__).parents[2] / "fixtures" / "sound"


@pytest.mark.parametrize(
    ("name", "profile"),
    [
        ("notice.md", "notice"),
        ("joint-notice.md", "notice"),
        ("letter.txt", "notice"),
        ("request.md", "notice"),
        ("issued-text.md", "notice"),
        ("one-line.txt", "notice"),
        ("public-notice.txt", "notice"),
        ("report.txt", "report"),
        ("regulation.md", "law"),
        ("traditional-chinese.txt", "law"),
        ("japanese.md", "law"),
        ("plan-body.txt", "generic"),
        ("english-order.txt", "notice"),
        ("english-directive.md", "generic"),
    ],
)
def test_documents(name: str, profile: str) -> None:
    assert Structure.of(read_file(SOUND / name)).profile == profile


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ("", "generic"),
        ("# doclint\n\nA linter for documents.\n", "generic"),
        ("# 安装说明\n\n先安装依赖，再运行程序。\n", "generic"),
        ("关于做好工作的通知\n\n各单位：\n\n请认真贯彻执行。\n", "notice"),
        ("政府工作报告\n\n各位代表：\n\n现在，我代表市人民政府作工作报告。\n", "report"),
        ("Section 1. Policy. It is so.\n\nSec. 2. Scope. It is so.\n\nSec. 3. Costs. They are so.\n", "law"),
    ],
)
def test_texts(text: str, profile: str) -> None:
    assert Structure.of(read_text("a.md", text)).profile == profile
