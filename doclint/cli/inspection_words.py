"""The words of ``doclint inspect`` for parts, blocks, labels and kinds, in both languages."""

from __future__ import annotations

from doclint.cli.language import Language

_UNITS = {
    "main": ("主文件", "main"),
    "attachment": ("附件", "attachment"),
    "embedded": ("内含文件", "embedded"),
}

_PARTS = {
    "letterhead": "发文机关标志",
    "document_number": "发文字号",
    "copy_number": "份号",
    "classification": "密级",
    "urgency": "紧急程度",
    "signatory": "签发人",
    "title": "标题",
    "subtitle": "副标题",
    "addressee": "主送机关",
    "metadata": "元数据",
    "pass_note": "题注",
    "body": "正文",
    "attachment_note": "附件说明",
    "signature": "署名",
    "date_of_issue": "成文日期",
    "annotation": "附注",
    "attachment": "附件正文",
    "embedded": "内含文件正文",
    "copied_to": "抄送机关",
    "printed_by": "印发机关",
    "toc": "目录",
    "table": "表格",
    "quote": "引文",
    "furniture": "页面杂项",
}
"""By GB/T 9704-2012, clause 7, where it names them."""

_BLOCKS = {
    "heading": "标题",
    "paragraph": "段",
    "item": "列表项",
    "quote": "引用",
    "table": "表格",
    "html": "HTML",
}

_STYLES = {
    "division": "编/部分",
    "chapter": "章",
    "section": "节",
    "article": "条",
    "en_section": "Section",
    "cn_comma": "一、",
    "cn_paren": "（一）",
    "cn_space": "一（空格）",
    "upper_roman": "I.",
    "upper_dot": "A.",
    "arabic": "1.",
    "arabic_space": "1（空格）",
    "decimal": "1.1",
    "arabic_paren": "（1）",
    "arabic_close": "1）",
    "circled": "①",
    "alpha_paren": "(a)",
    "upper_paren": "(A)",
    "roman_paren": "(i)",
    "upper_roman_paren": "(I)",
    "alpha_dot": "a.",
    "roman_dot": "i.",
    "shi": "一是",
    "ordinal": "第一，",
}

_VALUES = {
    "zh": ("简体中文", "simplified Chinese"),
    "zh-Hant": ("繁体中文", "traditional Chinese"),
    "ja": ("日文", "Japanese"),
    "en": ("英文", "English"),
    "markdown": ("Markdown", "Markdown"),
    "text": ("纯文本", "plain text"),
    "notice": ("公文（notice）", "notice"),
    "law": ("法规（law）", "law"),
    "report": ("报告（report）", "report"),
    "generic": ("一般文档（generic）", "generic"),
    "nation": ("国家级", "nation"),
    "province": ("省级", "province"),
    "prefecture": ("地级", "prefecture"),
    "county": ("县级", "county"),
    "township": ("乡级", "township"),
    "village": ("村级", "village"),
    "unknown": ("级别不明", "level unknown"),
}


def unit_word(kind: str, language: Language) -> str:
    """The kind of a unit."""
    return _UNITS[kind][language == "en"]


def part_word(name: str, language: Language) -> str:
    """The name of a part; in English the one that rules use."""
    return _PARTS[name] if language == "zh" else name


def block_word(kind: str, language: Language) -> str:
    """The kind of a block."""
    return _BLOCKS.get(kind, kind) if language == "zh" else kind


def style_word(style: str, language: Language) -> str:
    """A style of labels, by its first label; in English the name that rules use."""
    return _STYLES[style] if language == "zh" else style


def value_word(value: str, language: Language) -> str:
    """A language, format, profile or level."""
    return _VALUES.get(value, (value, value))[language == "en"]
