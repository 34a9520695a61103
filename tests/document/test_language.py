from __future__ import annotations

import pytest

from doclint.document.language import SIMPLIFIED_ONLY, TRADITIONAL_ONLY, detect_language, with_hint


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("各部门要认真贯彻执行。", "zh"),
        ("各機關應依規定辦理。", "zh-Hant"),
        ("この規則は、公布の日から施行する。", "ja"),
        ("Sec. 2. Definitions. For purposes of this order:", "en"),
        ("关于举办 International Conference on Standards and Quality 的通知", "zh"),
        ("The Ministry (财政部) shall publish the list of approved projects every year.", "en"),
        ("", "zh"),
        ("2023", "zh"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_a_large_text_is_judged_by_samples() -> None:
    assert detect_language("1\n" * 30_000 + "各部门要认真贯彻执行。" * 30_000) == "zh"


def test_no_character_is_in_both_lists() -> None:
    assert not SIMPLIFIED_ONLY & TRADITIONAL_ONLY


@pytest.mark.parametrize(
    ("text", "tag", "language"),
    [
        ("各部门要认真贯彻执行。", "en", "zh"),  # a template left in English
        ("各部门要认真贯彻执行。", "zh-TW", "zh"),
        ("公告", "zh-TW", "zh-Hant"),
        ("公告", "zh_Hant_HK", "zh-Hant"),
        ("公告", "zh-CN", "zh"),
        ("委員会の設置", "ja-JP", "ja"),
        ("公告", "ja", "zh"),
        ("2023", "en-US", "en"),
        ("2023", "", "zh"),
        ("Sec. 2.", "zh-CN", "en"),
    ],
)
def test_what_a_page_says_decides_what_the_text_leaves_open(text: str, tag: str, language: str) -> None:
    assert with_hint(detect_language(text), text, tag) == language
