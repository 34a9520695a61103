"""What findings bring to the wording of a rule: the values that fill its placeholders, and the names of its wordings.

By check type, over all that it can look for; which of them a finding has depends on the options, and ``doclint test``
tells when one is missing. A check type of another package says the same in its module: ``VALUES``, ``VARIANTS`` and
``RELATED``; one that says nothing is not held to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Final

Meaning = tuple[str, str]
"""What a value is, in Chinese and in English."""

_TEXT: Final = ("找到的文字", "the text that was found")
_COUNT: Final = ("处数、次数", "how many there are")
_ROW: Final = ("另一处所在的行", "the line of the other place")


@dataclass(frozen=True, slots=True)
class Values:
    """``values``: placeholder to meaning. ``variants`` and ``related``: the names that the rule's mappings of these names
    can have.
    """

    values: Mapping[str, Meaning] = field(default_factory=dict)
    variants: frozenset[str] = frozenset()
    related: frozenset[str] = frozenset()
    fixes: frozenset[str] = frozenset()
    """Names of fixes that no rule which ships has; the others are known by their rules."""


_VALUES: Final[dict[str, dict[str, Meaning]]] = {
    "repetition": {
        "text": _TEXT,
        "row": ("第一次出现所在的行", "the line where it stands first"),
        "count": _COUNT,
        "first": ("第一项的序号", "the label of the first item"),
        "second": ("重复项的序号", "the label of the repeated item"),
        "last": ("最后一个重复项的序号", "the label of the last repeated item"),
        "similarity": ("相似度（百分数）", "how much alike they are, in per cent"),
        "other": ("与之重复的另一个标题", "the heading that it repeats"),
        "lines": ("每次重复的行数", "how many lines repeat"),
        "before": ("第一处的用词", "the word that stands in the first"),
        "after": ("第二处的用词", "the word that stands in the second"),
    },
    "numbering": {
        "label": ("有问题的序号", "the label in question"),
        "expected": ("应有的序号", "the label that was expected"),
        "before": ("前一个序号", "the label before it"),
        "before_row": ("前一个序号所在的行", "the line of the label before it"),
        "first_row": ("同一序号第一次出现的行", "the line where the same label stands first"),
        "missing": ("缺少的序号", "the labels that are missing"),
        "lost_row": ("丢了序号的段落所在的行", "the line of the paragraph that lost its label"),
        "level": ("标题级别", "the heading's level"),
        "other": ("级别相同的其他序号", "another label of that kind"),
        "other_level": ("其他同类标题的级别", "the level of the others of its kind"),
        "parent": ("上一级的序号", "the label above it"),
        "model": ("作对照的序号", "the label it is compared with"),
        "count": _COUNT,
        "words": ("所说的原话：预告的数目，或者末尾的连词", "the words in question: a promised number, or a conjunction"),
        "next": ("后面的段落", "the paragraph that follows"),
        "row": ("后面的段落（或者重新开始的序号）所在的行", "the line of what follows, or begins again"),
        "promised": ("预告的项数", "how many were promised"),
        "found": ("实有的项数", "how many there are"),
        "found_zh": ("实有的项数（汉字）", "how many there are, in Chinese numerals"),
        "surplus": ("多出的项数", "how many there are too many"),
        "surplus_zh": ("相差的项数（汉字）", "by how many they differ, in Chinese numerals"),
        "labels": ("实有的序号", "the labels there are"),
    },
    "references": {
        "words": ("引用的原话", "the reference as it is written"),
        "step": ("引用中落空的一级", "the step of the reference that leads nowhere"),
        "there": ("实有的数目或者最后一个", "how many there are, or which is the last"),
        "there_zh": ("实有的数目（汉字）", "how many there are, in Chinese numerals"),
        "article": ("所引的条", "the provision that is referred to"),
        "last": ("最后一个的序号", "the label of the last one"),
        "row": ("最后一个所在的行", "the line of the last one"),
    },
    "completeness": {
        "tail": ("段落的末尾", "the end of the paragraph"),
        "mark": ("末尾的标点，或者没有闭合的括号", "the last mark, or the bracket that was not closed"),
        "next": ("下一段", "the next paragraph"),
        "row": ("下一段所在的行", "the line of the next paragraph"),
    },
    "agreement": {
        "signers": ("署名的机关", "who signed"),
        "signer": ("署名的机关", "who signed"),
        "issuers": ("发文机关（联合署名时为个数）", "who issues the document (of joint signatures their number)"),
        "issuer": ("发文机关", "who issues the document"),
        "row": _ROW,
        "code": ("机关代字", "the agency's code in the document number"),
        "place": ("代字里表示地区的字", "the characters of the code that name a place"),
        "evidence": ("依据", "what speaks against it"),
        "signatures": ("署名个数", "how many signed"),
        "missing": ("没有署名的机关", "who did not sign"),
        "title": ("标题中的机关", "the agency in the title"),
        "printer": ("印发机关", "the printing agency"),
        "printed": ("印发日期", "the date of printing"),
        "issued": ("成文日期", "the date of issue"),
        "agency": ("相关位置的机关（用于 related）", "the agency at a related place (in related)"),
    },
    "foreign": {
        "text": _TEXT,
        "row": ("这一段开始的行", "the line where the passage begins"),
        "last_row": ("这一段结束的行", "the line where the passage ends"),
        "rows": ("一行，或者首末两行", "one line, or the first and the last"),
        "start": ("这一段的开头", "how the passage begins"),
        "file": ("也有这一段的文件", "the other document that has the passage"),
        "other_row": ("这一段在那份文件里开始的行", "the line where it begins there"),
        "other_rows": ("这一段在那份文件里的行", "its lines there"),
        "count": ("段数、字数", "how many paragraphs or characters"),
        "characters": ("这种文字的字符", "characters of that script"),
        "percent": ("可能性（百分数）", "how sure it is, in per cent"),
        "certainty": ("可能性（0 到 1）", "how sure it is, from 0 to 1"),
        "terms": ("这一段的用词", "terms of the passage"),
        "others": ("其余部分的用词", "terms of the rest"),
        "label": ("中断处的序号", "the label at the seam"),
        "before": ("中断前的序号", "the label before the seam"),
        "before_row": ("中断前的序号所在的行", "the line of the label before the seam"),
        "here": ("这一段特有的写法或叫法", "the habit of the passage: a name, a date, a number of a page"),
        "elsewhere": ("全文别处的写法或叫法", "what stands for it elsewhere in the text"),
        "term": ("标题中的主题词", "the subject in the title"),
        "instead": ("正文中的主题词", "what the body speaks of instead"),
        "name": ("出现的地名", "the name of the place"),
        "region": ("该地名所属的地区", "the region it belongs to"),
        "home": ("发文机关所在的地区", "the issuer's own region"),
        "home_row": ("看出本地区的行", "the line that tells the own region"),
    },
    "element": {
        "title": ("标题", "the title"),
        "number": ("发文字号、文号或附件序号", "the document number, or an attachment's"),
        "brackets": ("年份两边的括号", "the brackets around the year"),
        "serial": ("序号", "the serial number"),
        "year": ("年份", "the year"),
        "addressee": ("主送机关", "the addressee"),
        "signature": ("署名", "the signature"),
        "date": ("日期", "the date"),
        "right": ("正确的写法", "how it should be written"),
        "month": ("月份", "the month"),
        "days": ("该月的天数", "how many days the month has"),
        "issued": ("成文日期", "the date of issue"),
        "row": _ROW,
        "name": ("附件名称", "the name of the attachment"),
        "noted": ("附件说明列出的个数", "how many the attachment note names"),
        "headed": ("实有的附件个数", "how many attachments there are"),
        "note": ("附件说明", "the attachment note"),
    },
    "pairs": {
        "text": _TEXT,
        "mark": ("标点", "the mark"),
        "partner": ("与它配对的标点", "the mark that belongs to it"),
        "count": _COUNT,
        "context": ("标点和它前面的字", "the mark and what stands in front of it"),
    },
    "consistency": {
        "text": ("少见的写法第一次出现的地方", "the first place of the rare way of writing"),
        "count": ("少见的写法出现的次数", "how often the rare way is used"),
        "usual": ("通常的写法", "the usual way of writing"),
        "usual_count": ("通常的写法出现的次数", "how often the usual way is used"),
    },
    "pattern": {
        "match": ("匹配的文字", "the text that matched"),
        "count": ("本条提示包含的匹配数", "how many matches the finding stands for"),
        "total": ("全文的匹配数", "how many matches there are in the document"),
        "row": ("所在的行", "the line of the match"),
        "code_points": ("字符的码位", "the code points of the match"),
        "title": ("标题（mode: absence）", "the title (mode: absence)"),
        "text": ("不合要求的一段（mode: mismatch）", "the paragraph that does not match (mode: mismatch)"),
    },
    "terms": {
        "term": ("文中的写法", "the term as it is written"),
        "preferred": ("应当的写法", "what to write instead"),
        "valid_from": ("开始使用的日期", "the first day on which the term was right"),
        "valid_to": ("停止使用的日期", "the last day on which it was right"),
        "source": ("依据", "who says so"),
        "date": ("成文日期", "the date of issue"),
        "count": _COUNT,
    },
    "metric": {
        "text": _TEXT,
        "length": ("长度（字或词）", "the length, in characters or words"),
        "limit": ("上限", "the limit"),
        "percent": ("重复所占的百分数", "the share of repetition, in per cent"),
        "count": _COUNT,
        "n": ("连续的词数", "how many words running"),
    },
    "suppression": {
        "action": ("指令", "the directive"),
        "codes": ("指令中的代码", "the codes in it"),
        "code": ("代码", "the code"),
        "nearest": ("最接近的代码", "the nearest code"),
    },
}

_VARIANTS: Final[dict[str, frozenset[str]]] = {
    "repetition": frozenset({"unlabelled", "lines", "several", "word", "changed"}),
    "numbering": frozenset(
        "again at-end doubled early new first head level level-or-lost lost-label marks more parent restart run same skipped style mixed repeated disordered".split()
    ),
    "references": frozenset({"chapter", "item", "undivided", "mark", "mark-here"}),
    "completeness": frozenset({"at_end", "label_alone"}),
    "agreement": frozenset({"addressee", "apart", "cosigner", "date", "nowhere", "number", "region", "self", "title", "total"}),
    "foreign": frozenset(
        "absent addressee agency chinese cyrillic english hangul kana metadata named number object opening "
        "own passage passage-actor passage-article passage-headless passage-numbered passage-page "
        "passage-place passage-region passage-self passage-split passage-tone purpose signature simplified tail "
        "tail-actor tail-article tail-date tail-headless tail-numbered tail-page tail-place tail-region "
        "tail-self tail-tone title traditional".split()
    ),
    "element": frozenset(
        "absent cited day figures mixed month note number ordinal title unended unnoted unpaired unsigned year zeros".split()
    ),
    "pairs": frozenset({"opening", "closing", "turned"}),
    "consistency": frozenset({"spaced", "close"}),
    "pattern": frozenset(),
    "terms": frozenset({"early", "late"}),
    "metric": frozenset(),
    "suppression": frozenset({"unclosed", "no-codes", "bare-codes", "no-nearest", "all", "on"}),
}

_RELATED: Final[dict[str, frozenset[str]]] = {
    "repetition": frozenset({"first", "again"}),
    "numbering": frozenset({"before", "first", "lost-label", "last", "model", "also", "next", "parent", "restart"}),
    "references": frozenset({"alike", "last"}),
    "completeness": frozenset({"next", "alike"}),
    "agreement": frozenset({"issuer", "number", "evidence", "title", "date"}),
    "foreign": frozenset(
        "actor article date defined document element end goes_on home indent instead label numbering numerals "
        "page percent place quotes region resumes self tone width".split()
    ),
    "element": frozenset({"addressee", "attachment", "date", "note", "number", "signature", "title"}),
    "pairs": frozenset({"opened", "again"}),
    "consistency": frozenset({"again", "habit"}),
    "pattern": frozenset({"again"}),
    "terms": frozenset({"again"}),
    "metric": frozenset({"same"}),
    "suppression": frozenset(),
}

_FIXES: Final[dict[str, frozenset[str]]] = {"consistency": frozenset({"write-alike"})}


def values_of(name: str, module: ModuleType) -> Values | None:
    """What the findings of a check type bring; None if it does not say."""
    if name in _VALUES:
        return Values(_VALUES[name], _VARIANTS[name], _RELATED[name], _FIXES.get(name, frozenset()))
    values = getattr(module, "VALUES", None)
    if values is None:
        return None
    return Values(
        dict(values), frozenset(getattr(module, "VARIANTS", ())), frozenset(getattr(module, "RELATED", ()))
    )
