from __future__ import annotations

import pytest

from doclint.document.language import SIMPLIFIED_ONLY, TRADITIONAL_ONLY, detect_language


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
