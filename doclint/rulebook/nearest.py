"""The word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 0.6
"""The least likeness (difflib ratio) at which a word is worth proposing: two letters off in five."""


_MEANT = {
    # languages
    "cn": "zh", "zh-cn": "zh", "zh-hans": "zh", "chinese": "zh", "中文": "zh", "english": "en", "英文": "en",
    # severities
    "错误": "error", "严重": "error", "警告": "warning", "提示": "info", "信息": "info", "建议": "info",
    # profiles
    "公文": "notice", "通知": "notice", "法规": "law", "法律": "law", "报告": "report", "其他": "generic",
    # parts, as the guide calls them
    "发文机关标志": "letterhead", "发文字号": "document_number", "文号": "document_number", "密级": "classification",
    "紧急程度": "urgency", "份号": "copy_number", "签发人": "signatory", "标题": "title", "副标题": "subtitle",
    "主送机关": "addressee", "正文": "body", "附件说明": "attachment_note", "署名": "signature", "发文机关署名": "signature",
    "成文日期": "date_of_issue", "附注": "annotation", "附件": "attachment", "抄送机关": "copied_to", "目录": "toc",
    "表格": "table", "引文": "quote",
}  # fmt: skip
"""Words that other programs, or people, use for ours; it counts where ours is one of those that can stand."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The word of ``known`` most like ``word``, or "" if none is near. Letter case does not count."""
    from difflib import get_close_matches

    meant = _MEANT.get(word.casefold())
    if meant in (known := list(known)):
        return str(meant)
    folded = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(word.casefold(), list(folded), n=1, cutoff=_ALIKE)
    return folded[found[0]] if found else ""
