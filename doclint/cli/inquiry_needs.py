"""What each check type considers at all: told where it considered nothing."""

from __future__ import annotations

from doclint.cli.language import Language, say
from doclint.rulebook import Rule

_NEEDS = {
    "repetition/item/adjacent": (
        "列表中前后相接、去掉序号后文字相同的两条",
        "two items of a list, one right after the other, equal but for their labels",
    ),
    "repetition/item/siblings": (
        "同一列表（至少三条）中不相接、去掉序号后文字相同的两条",
        "two items of one list (of three or more), apart from each other, equal but for their labels",
    ),
    "repetition/item/near": (
        "相隔不过一条、文字相近而不相同的两条",
        "two items at most one apart that are alike and not equal",
    ),
    "repetition/paragraph/adjacent": (
        "前后相接、文字相同、没有序号的两段",
        "two paragraphs without labels, one right after the other, with equal text",
    ),
    "repetition/paragraph/siblings": (
        "序号和文字都相同的两条（第×条）",
        "two articles or sections with equal number and text",
    ),
    "repetition/paragraph/document": (
        "同一份文件中不相接、文字相同的两段",
        "two paragraphs of one document, apart from each other, with equal text",
    ),
    "repetition/paragraph/lone": (
        "法规中只此一处、与前面一条文字相同而不相接的条文",
        "the one provision of a law that says what an earlier one says",
    ),
    "repetition/paragraph/near": (
        "没有序号的长段，与前面一段相近而不相同",
        "a long paragraph without a label that is like an earlier one and not equal to it",
    ),
    "repetition/heading/siblings": (
        "同一上级之下文字相同的两个标题",
        "two headings under one parent with equal text",
    ),
    "repetition/heading/restated": (
        "由“和”“及”等连起来的标题，其中一半与另一个同级标题相同",
        "a heading joined by “and” of which one half is another heading of its level",
    ),
    "repetition/sentence/adjacent": ("同一段里紧接着说两遍的句子", "a sentence said twice running in a paragraph"),
    "repetition/sentence/siblings": (
        "同一段或上一段里已经说过的句子",
        "a sentence that stands in the paragraph, or in the one before it, already",
    ),
    "repetition/word": ("连写两遍的词", "a word written twice running"),
    "repetition/loop": ("反复出现的一截文字或几行", "a stretch of text or a group of lines over and over"),
    "repetition": ("文字相同之处", "text that stands twice"),
    "numbering/repeated": ("同一组序号里出现两次的序号", "a label that is in its series twice"),
    "numbering/skipped": ("同一组序号里前后不连续的两个", "two labels of a series with a gap between them"),
    "numbering/disordered": ("一组序号里位置不对或重新开始的序号", "a label out of order in its series, or a series begun again"),
    "numbering/first": ("一组序号的第一个", "the first label of a series"),
    "numbering/mixed-style": ("同一组里标点或样式不同的序号", "labels of one series with other marks or of another style"),
    "numbering/level-skipped": (
        "上下两级都属于 一、 （一） 1. （1） 的序号组",
        "a series under a parent, both of the levels 一、 （一） 1. （1）",
    ),
    "numbering/heading-level": ("有序号的 Markdown 标题", "headings of Markdown with labels"),
    "numbering/heading-siblings": (
        "一部分是标题、一部分不是的同级序号",
        "a series of which some items are headings and some are not",
    ),
    "numbering/inline": (
        "段内的序号：一是、（一）、①，至少两个",
        "series inside a paragraph, 一是, （一） or ①, of two or more",
    ),
    "numbering/promised": (
        "许下数目的引语（以下三项：），后面紧接着列表",
        "a lead-in that promises a number of items (the following three …:), a list right after it",
    ),
    "numbering/empty": ("后面没有文字、下一行又出现的序号", "a label alone on its line that stands again on the next"),
    "numbering/width": ("全角或半角与同组不同的序号", "labels of another width than their siblings'"),
    "numbering/dangling": (
        "英文列举的最后一项，末尾写着 and 或 or",
        "the last item of an English list that ends in “and” or “or”",
    ),
    "numbering/mid-list": (
        "英文列举中间的一项，末尾写着 and 或 or",
        "an item in the middle of an English list that ends in “and” or “or”",
    ),
    "numbering/lone": ("只有一项的英文列举", "an English list of one item"),
    "numbering/level-lost": (
        "直接在 一、 之下的 1.，而别处中间隔着 （一）",
        "1. right under 一、 where elsewhere （一） stands between",
    ),
    "numbering/attachments": ("附件说明和附件首页的序号", "numbers in the attachment note and at the head of attachments"),
    "numbering": ("序号", "labels"),
    "references/article": ("引用本文件的第×条", "references to articles or sections of the document itself"),
    "references/subdivision": (
        "引用本文件某条的款、项",
        "references to paragraphs and items of an article of the document itself",
    ),
    "references/preceding": ("“前款”“前条”一类的引用", "references to what stands before (the preceding paragraph)"),
    "references/attachment": ("引用附件", "references to attachments"),
    "references/any-attachment": ("引用附件，而文件里没有附件", "references to attachments, in a file that has none"),
    "references": ("引用", "references"),
    "completeness/comma": ("以逗号或顿号结尾的段", "a paragraph that ends in a comma"),
    "completeness/open": ("没有写完、停在括号或引号里的段", "a paragraph that ends inside a bracket or quotation"),
    "completeness/split": (
        "没有句末标点的段，下一段又接着说",
        "a paragraph without an end mark with which the next one goes on",
    ),
    "completeness/bare": ("没有句末标点的段", "a paragraph without an end mark"),
    "completeness/start": ("从半句开始的段", "a paragraph that begins in mid-sentence"),
    "completeness/off": ("文档的最后一段", "the last paragraph of the document"),
    "completeness/lead_in": ("以冒号结尾、引出下文的段", "a paragraph that ends in a colon and announces something"),
    "completeness/heading": ("标题", "headings"),
    "completeness/semicolon": ("以分号结尾的段", "a paragraph that ends in a semicolon"),
    "completeness": ("正文的段", "paragraphs of text"),
    "agreement/signature-issuer": (
        "署名，以及写明发文机关的标志、标题或字号",
        "a signature, and a letterhead, title or number that names the issuer",
    ),
    "agreement/signature-region": (
        "署名，以及写明发文机关的标志、标题或字号，双方都有地区",
        "a signature, and a letterhead, title or number that names the issuer, both with a region",
    ),
    "agreement/signature-context": (
        "署名；标志、标题都不写发文机关时，看主送机关、“我省”一类的话和文中地区",
        "a signature; where neither letterhead nor title names an issuer, the addressee and the regions in the text",
    ),
    "agreement/signature-office": (
        "一个署名、一个发文机关和一个字号，且为政府或党委及其办公厅（室）",
        "one signature, one issuer and a number, of a government or party committee or its office",
    ),
    "agreement/number-issuer": (
        "发文字号，以及标志、标题或署名中的机关",
        "a document number, and an agency in letterhead, title or signature",
    ),
    "agreement/number-place": (
        "发文字号，以及有地区的机关；代字是政府的，或者是该机关这一类部门的",
        "a document number, and agencies with a region; the code a government's, or that of such a department",
    ),
    "agreement/joint-signatures": (
        "两个以上的发文机关和署名",
        "two issuers or more, and signatures",
    ),
    "agreement/colophon-issuer": ("版记中的印发机关或日期", "the printing agency in the colophon, or its date"),
    "agreement/title-letterhead": (
        "标题中的机关，以及标志或署名中的机关",
        "an agency in the title, and one in letterhead or signature",
    ),
    "agreement": ("写明发文机关的各处", "the places that name the issuer"),
    "foreign/title": ("标题和 300 字以上的正文", "a title, and a text of 300 characters or more"),
    "foreign/region": ("写明所属地区的文档，以及正文中别省的地名", "a document of a region, and names of other provinces in it"),
    "foreign/seam": ("正文里前后用词、序号、自称突变之处", "places of the text where words, numbering and self-names change"),
    "foreign/head": ("正文中部的标题、字号、主送机关或署名", "a title, number, addressee or signature in the middle of the text"),
    "foreign/script": ("用另一种文字写的段", "a paragraph in another script"),
    "foreign": ("来自别的文件的文字", "text from another document"),
    "element/date": ("文中的日期", "dates in the text"),
    "element/date_of_issue": ("公文及其成文日期", "an official document and its date of issue"),
    "element/document_number": ("公文及其发文字号", "an official document and its number"),
    "element/addressee": ("公文及其主送机关", "an official document and its addressee"),
    "element/signature": ("公文末尾的日期和署名", "date and signature at the end of an official document"),
    "element/attachment_note": (
        "附件说明中至少两个编号的附件，以及后面编了号的附件",
        "an attachment note of two numbered attachments or more, and numbered attachments after it",
    ),
    "element/order": ("署名、成文日期、附件说明和字号的先后", "the order of signature, date, attachment note and number"),
    "element": ("公文的要素", "the elements of an official document"),
    "pattern/existence": ("与表达式匹配的文字", "text that the expression matches"),
    "pattern/absence": ("全文没有一处与表达式匹配", "a document in which nothing matches the expression"),
    "pattern/mismatch": (
        "look_in 所列部分中不合表达式的段",
        "a paragraph of the parts in look_in that the expression does not match as a whole",
    ),
    "pairs/unbalanced": ("成对的标点", "marks that stand in pairs"),
    "pairs/mixed_width": ("一半全角一半半角的括号或引号", "brackets or quotation marks, one half wide and one narrow"),
    "pairs/doubled": ("连写两次的标点", "the same mark twice running"),
    "pairs/clashing": ("相连而只能留一个的标点", "two marks side by side of which one is too many"),
    "pairs": ("成对的标点", "marks that stand in pairs"),
    "consistency/bracket_width": ("全角和半角的括号", "wide and narrow brackets"),
    "consistency/mark_width": ("全角和半角的逗号、分号、冒号", "wide and narrow commas, semicolons and colons"),
    "consistency/label_spacing": ("序号后有空格和没有空格两种写法", "labels with a space behind them, and without"),
    "consistency/number_spacing": ("两边是汉字的数字", "figures between Chinese characters"),
    "consistency": ("两种写法", "two ways of writing the same"),
    "terms": ("选项 terms 里列出的词语", "the terms listed in the option terms"),
    "metric/title_length": ("标题", "titles"),
    "metric/sentence_length": ("正文的句子", "sentences of prose"),
    "metric/paragraph_length": ("正文的段", "paragraphs of prose"),
    "metric": ("至少 min_words 词的文档", "a document of at least min_words words"),
    "suppression": ("文档里的 doclint 指令", "directives to doclint in the document"),
}
"""By check type and the options that say what is looked for: Chinese, English."""

_TELLING = {
    "repetition": "unit",
    "numbering": "kind",
    "references": "target",
    "completeness": "kind",
    "agreement": "between",
    "foreign": "look_for",
    "element": "element",
    "pattern": "mode",
    "pairs": "fault",
    "consistency": "of",
    "metric": "of",
}
"""The option of each check type that says what is looked for."""


def needs(rule: Rule, language: Language) -> str:
    """What a rule must find to consider anything; "" for a check type from elsewhere."""
    options = rule.options
    kind = getattr(options, _TELLING.get(rule.check, ""), "")
    near = getattr(options, "similarity", 100) < 100
    scope = "near" if near else getattr(options, "scope", "")
    for key in (f"{rule.check}/{kind}/{scope}", f"{rule.check}/{kind}", rule.check):
        if key in _NEEDS:
            return say(*_NEEDS[key], language)
    return ""
