"""Why a candidate is not reported, or a paragraph not looked at: the reasons that checks give, worded for people.

The keys stay as they are: programs read them in the JSON of ``doclint inspect --rule``.
"""

from __future__ import annotations

from collections.abc import Mapping

_OF_FINDINGS = {
    "rule-does-not-run": ("规则不在这份文档上运行", "the rule does not run on this document"),
    "suppressed": ("被第 {row} 行的指令压下：{why}", "suppressed by line {row}: {why}"),
    "suppressed-without-reason": (
        "被第 {row} 行的指令压下（没有写理由）",
        "suppressed by line {row} (no reason given)",
    ),
    "baseline": ("已在基线中", "in the baseline"),
    "part-of-rule": (
        "部分“{part}”不在规则所看的部分之内：{parts}",
        "part {part} is not among the rule's parts: {parts}",
    ),
    "parts-of-rule": ("不在规则所看的部分之内：{parts}", "not among the rule's parts: {parts}"),
    "failed": ("规则运行失败：{error}", "the rule failed: {error}"),
}

_OF_PLACES = {
    "part-of-check": ("这一部分不归这种检查看", "this kind of check does not look at that part"),
    "language-of-check": ("语言 {language} 不归这种检查看", "language {language} is none that this check looks at"),
    "in-quotation": ("在引文之内", "in a quotation"),
}

_OF_REPETITION = {
    "too-short": ("只有 {size} 字，太短", "only {size} characters long"),
    "headings": ("是标题，另由标题的规则（DUP004）看", "headings: left to the rule on headings (DUP004)"),
    "paragraphs-no-items": (
        "没有序号，又有 {size} 字，算段落，另由 DUP003 看",
        "no labels and {size} characters: paragraphs, left to DUP003",
    ),
    "items-no-paragraphs": ("有序号，算列表项，另由 DUP001 看", "labelled: items, left to DUP001"),
    "title-printed-twice": ("像标题，网页常把标题印两遍", "like a title, which web pages print twice"),
    "different-texts": ("文字不同（相似不到 60%）", "different texts (under 60 per cent alike)"),
    "nearly-equal": (
        "文字不全相同：相似 {similarity}%，如{before:q12}在这里写作{after:q12}",
        "not equal: {similarity} per cent alike; {before:q12} reads {after:q12} here",
    ),
    "nearly-equal-added": (
        "文字不全相同：相似 {similarity}%，如这里多出{after:q12}",
        "not equal: {similarity} per cent alike; {after:q12} was put in here",
    ),
    "nearly-equal-left-out": (
        "文字不全相同：相似 {similarity}%，如这里少了{before:q12}",
        "not equal: {similarity} per cent alike; {before:q12} was left out here",
    ),
    "differs-on-purpose": (
        "相似 {similarity}%，但不同之处像是有意写的：{before:q12}在这里写作{after:q12}",
        "{similarity} per cent alike, but the difference looks meant: {before:q12} reads {after:q12} here",
    ),
    "differs-on-purpose-added": (
        "相似 {similarity}%，但不同之处像是有意写的：这里多出{after:q12}",
        "{similarity} per cent alike, but the difference looks meant: {after:q12} was put in here",
    ),
    "differs-on-purpose-left-out": (
        "相似 {similarity}%，但不同之处像是有意写的：这里少了{before:q12}",
        "{similarity} per cent alike, but the difference looks meant: {before:q12} was left out here",
    ),
    "equal-no-near-repeat": ("完全相同，另由查相同文字的规则看", "equal: left to the rules on equal text"),
    "equal-but-apart": (
        "文字相同，但中间隔着别的段；另由 DUP008、DUP011 看",
        "equal, but other paragraphs stand between: left to DUP008 and DUP011",
    ),
    "equal-and-adjacent": ("文字相同且前后相接，另由 DUP001、DUP003 看", "equal and adjacent: left to DUP001 and DUP003"),
    "equal-in-another-document": (
        "文字相同，但分属两份文件（如正文和附件）",
        "equal, but in two documents of the file (such as text and attachment)",
    ),
    "in-the-same-list": ("是同一列表的条目，另由 DUP001、DUP011 看", "items of one list: left to DUP001 and DUP011"),
    "answers-to-two-questions": (
        "是对两个问题的解答，同样的话可以各说一遍",
        "answers to two questions, which may say the same",
    ),
    "no-whole-sentence": ("不是完整的一句话", "no whole sentence"),
    "states-a-rule": (
        "是规定或办事程序的句子（应当、申请……），对几种情况常各写一遍",
        "a rule or a step of a procedure, often written out for each of several cases",
    ),
    "clause-of-a-statute": ("是法条的分款，常有重复", "a lettered clause of a statute, which often recurs"),
    "standing-line": ("是每条之下都有的固定行（责任单位：……）", "a line that stands under every measure (responsible: …)"),
    "standing-sentence": (
        "是规定、程序或固定用语，对几种情况常各写一遍",
        "a rule, a procedure or a standing phrase, often written out for each case",
    ),
    "whole-paragraph-repeats": ("整段都重复，另由 DUP001、DUP003 看", "the whole paragraph repeats: left to DUP001, DUP003"),
    "adjoining-sentences": ("两句紧接，另由 DUP005 看", "one right after the other: left to DUP005"),
    "sentences-apart": ("两句不相接，另由 DUP013 看", "not one right after the other: left to DUP013"),
    "boilerplate": ("是配置里 boilerplate 允许重复的话", "listed under boilerplate in the configuration"),
    "placeholder": ("是待填的空格、短引语或“略”“无”一类", "a blank to fill in, a short lead-in, or a word like “omitted”"),
    "nothing-but-a-label": ("除序号外没有文字", "nothing but a label"),
    "heading-no-item": ("是标题，不是列表项", "a heading, no item of a list"),
    "no-item": ("没有序号，不是列表项", "no label: no item of a list"),
    "heading-no-paragraph": ("是标题，不是段落", "a heading, no paragraph"),
    "item-no-paragraph": ("是列表项，不是段落", "an item, no paragraph"),
    "no-prose": ("不是完整的一句话，或是规定、程序的句子", "no whole sentence, or a rule or step of a procedure"),
    "no-article": ("不是第×条", "no article or section"),
    "may-stand-twice": (
        "长 {size} 字：前后文与前一处有 {alike}% 相同，另有 {count} 处重复，不到 {needed} 字的可能是有意写两遍",
        "{size} characters long; its surroundings are {alike} per cent those of the first place, and {count} other "
        "passages repeat: under {needed} characters it may be said twice on purpose",
    ),
    "no-whole-provision": (
        "不是完整的一条或一款",
        "no whole provision",
    ),
    "short-series": ("这组序号不到三个", "fewer than three items in the series"),
    "counts-through-the-law": (
        "这种序号（{style}）贯穿全文，不算一个列表",
        "labels of this style ({style}) count through the whole text: no list",
    ),
    "has-items-below": ("下面还有条目", "has items of its own"),
    "not-compared": ("这一段不参加比较", "not among what is compared"),
    "section-repeats": ("连同下面的文字都重复，另由 DUP008 看", "the text below it repeats as well: left to DUP008"),
    "no-equal-sibling": ("前面没有相同的同级标题", "no equal heading before it on its level"),
    "heading-of-several": ("只有编号，或像附则、附件那样可以有几个", "a number only, or one of which there may be several"),
    "too-long-for-a-heading": ("太长，不像标题", "too long for a heading"),
    "not-joined": ("不是由“和”“及”等连起来的标题", "not joined by “and”"),
    "no-sibling-says-half": ("没有同级标题与它的一半相同：{halves}", "no sibling says one half of it: {halves}"),
    "said-twice-on-purpose": ("{word:q}这样的词可以连写", "{word:q} may stand twice"),
    "two-words": ("两个{word:q}分属前后两个词", "the two {word:q} belong to two words"),
    "said-so-elsewhere": ("{word:q}在文中这样连写 {count} 次，是固定说法", "written so {count} times: a term"),
    "too-few-copies": ("只重复 {count} 遍", "only {count} times running"),
    "no-words-in-it": ("不是文字（线、符号或数字）", "no words (lines, signs or figures)"),
}

_OF_NUMBERING = {
    "series-in-order": ("序号连续", "in order"),
    "alone-in-its-series": ("这组只有一个序号", "alone in its series"),
    "fault-of-another-kind": ("这里是另一种问题：{fault}", "another fault of numbering: {fault}"),
    "style-not-wanted": ("序号样式 {style} 不归这条规则看", "labels of style {style} are not for this rule"),
    "series-not-judged": ("序号样式 {style} 不按整组判断", "labels of style {style} are not judged as a series"),
    "hundreds-are-parts": ("百位是篇的号（308 之后是 401）", "the hundreds number the parts (308, then 401)"),
    "begins-in-mid-text": ("摘录：从法规的中间开始", "an excerpt, which begins in the middle of a code"),
    "first-paragraph-without-number": ("第一段不编号，从 2. 编起", "the first paragraph bears no number, the second is 2."),
    "one-number-alone": ("只有这一个序号，前面没有同组的", "the only label of its series"),
    "counts-on-from-another-text": (
        "修正案接着以前的修正案编号，摘录保留原文的编号",
        "amendments are counted on from earlier ones; excerpts keep the numbers of the text",
    ),
    "inserted-numbers": ("缺的号由后来插入的条（第×条之一、2A）占去", "the gap holds inserted numbers (2A)"),
    "stands-inside-the-text": ("缺的 {missing} 在前面的段内", "{missing} stands inside the text before it"),
    "goes-on-behind-the-list": ("后面接着上一级的列举，或者接着这句话", "a list above, or the sentence, goes on"),
    "reserved-numbers": ("缺的 {missing} 已注明删除或保留", "{missing} is said to be reserved or repealed"),
    "heading-of-an-inserted-item": ("重复的号是后来插入的条的标题", "heads an inserted item"),
    "text-between-series": (
        "序号重新开始，但中间有别的文字或换了写法，可以是另一组",
        "begins again, but text stands between or the shape changes: may be another series",
    ),
    "style-without-marks": ("样式 {style} 不看标点", "labels of style {style} have no marks to compare"),
    "no-usual-mark": ("标点 {marks} 没有一种占多数", "none of the marks {marks} is the usual one"),
    "wrong-style-instead": (
        "这里是一个样式写错的序号，由 NUM005 报",
        "one label of a wrong style: reported by NUM005",
    ),
    "headings-of-one-level": ("同样式的标题都在一级", "all headings of this style are on one level"),
    "no-usual-level": ("同样式的标题分在几级，没有一级占多数", "headings of this style are on several levels, none the usual"),
    "all-headings": ("这组都是标题", "all items of the series are headings"),
    "few-headings": ("这组里标题不到六成", "under 60 per cent of the series are headings"),
    "no-headings": ("这组没有标题", "no item of the series is a heading"),
    "no-two-levels": ("没有上级，或上下级不都是 一、 （一） 1. （1）", "no parent, or not both of the levels 一、 （一） 1. （1）"),
    "next-level": ("正是上级的下一级", "the level right below its parent"),
    "several-series-below": ("上级之下有几组序号", "several series stand under the parent"),
    "level-hardly-used": (
        "跳过的一级在同类位置也不常用（至少要两倍）",
        "the level left out is hardly used in such places (twice as often is needed)",
    ),
    "may-begin-late": ("段内 {label} 可以不从一开始", "{label} inside a paragraph may begin late"),
    "stands-in-the-paragraph": ("缺的 {missing} 在这一段别处", "{missing} stands elsewhere in the paragraph"),
    "ends-without-and": ("列举的末项不以 and 或 or 结尾", "the list does not end in “and” or “or”"),
    "has-siblings": ("这组有 {count} 项", "the list has {count} items"),
    "no-and-in-mid-list": ("列举（{count} 项）中间没有以 and 或 or 结尾的项", "no item in mid-list ({count} items) ends in “and” or “or”"),
    "promise-kept": ("说 {promised} 项，后面正是 {found} 项", "promises {promised}, and {found} follow"),
    "promise-kept-otherwise": (
        "说 {promised} 项，后面紧接的一组 {found} 项，但有别的读法（另一个数目、分在几组、后面还有）",
        "promises {promised}, {found} follow at once, but it can be read otherwise (another number, spread over "
        "several lists, going on below)",
    ),
    "promise-of-bullets": ("说 {promised} 项，后面的列表相符或说不准", "promises {promised}; the bullets agree or cannot be told"),
    "no-list-below": ("说 {promised} 项，但下一段不是列表的开头", "promises {promised}, but the next paragraph begins no list"),
    "marks-have-a-gap": ("段内序号本身有缺，由 NUM009 看", "the marks have a gap: left to NUM009"),
}

_OF_REFERENCES = {
    "attachment-is-there": ("所引的附件在", "the attachment is there"),
    "attachments-not-known": ("文件的附件没有编号或不全，无从判断", "the attachments are not numbered or not all here"),
    "excerpt-or-amendment": ("是节录或修改决定，不判断", "an excerpt or an amendment: not judged"),
    "not-in-articles": ("文档不分条", "the document is not in articles"),
    "reference-leads-there": ("所引的条款在", "what it refers to is there"),
    "amends-another-text": ("说的是修改另一部法规", "amends another text"),
    "reference-to-another-text": ("引的是另一部法规", "refers to another text"),
    "reference-is-quoted": ("在引文之内", "in a quotation"),
    "reference-may-be-to-another-text": ("可能引的是另一部法规", "may refer to another text"),
}

_OF_COMPLETENESS = {
    "incomplete-in-another-way": ("这里是另一种问题：{fault}", "incomplete in another way: {fault}"),
    "ends-in-a-mark": ("以句末标点或冒号结尾", "ends in an end mark or a colon"),
    "no-line-of-text": ("是标题、表格或引用，不是正文的段", "a heading, table or quotation: no paragraph of text"),
    "goes-on-in-the-next-line": ("引文在下一行开始，或下一行接着说", "a quotation begins in the next line, or it goes on there"),
    "goes-on-in-another-block": (
        "所引出的内容在下面：代码、图片、网址或列表",
        "what it leads to stands below: code, an image, an address, a list",
    ),
    "line-of-a-title": ("分行排的标题", "a line of a title set over several"),
    "closed-by-another-mark": ("引号由另一种写法的引号关上", "closed by a quotation mark of another shape"),
    "in-quotation-or-pass-note": ("在引文或题注之内", "in a quotation or a note of adoption"),
    "goes-on-behind-semicolon": ("后面是同一列举的下一项，或接着说的一段", "an item of the same list, or text that goes on, follows"),
    "comma-of-a-list": ("是名单一类的列表，每行以逗号结尾", "a list of names or offices, each line ending in a comma"),
    "comma-of-a-statute": ("英文法条的列项可以都以逗号结尾", "items of an English statute may all end in commas"),
    "title-in-the-line": ("一行里还接着下文的标题", "the title of what follows stands in the same line"),
    "no-sentence": ("不成句：短语、括注或短语列表中的一条", "no sentence: a phrase, a note in brackets, or one of a list of phrases"),
    "siblings-have-no-mark": ("同组各条都没有句末标点", "its siblings have no end mark either"),
    "heading-by-its-words": ("照用词看是标题", "a heading, by its words"),
    "caption": ("是图表的题", "a caption"),
    "field-of-a-form": ("是表格里的一栏", "a field of a form"),
    "a-few-characters": ("只有几个字", "a few characters only"),
    "like-a-heading": ("有序号而短，像标题", "short and labelled: like a heading"),
    "like-other-lines": (
        "文中这样没有标点的行还有，或它短得可以是标题",
        "the document has other such lines, or it is short enough for a heading",
    ),
    "hard-wrapped-line": ("是硬换行，不是断句", "a hard-wrapped line, no break"),
    "closing-remark": ("是结尾的括注", "a remark in brackets at the end"),
    "goes-on-flush": ("英文列项之后句子齐左接着说", "the sentence goes on, set flush, behind its items"),
    "heads-what-follows": ("是下面文字的标题", "heads the text below it"),
    "rest-of-the-break-before": ("是前一处断句的后半，已随它报", "the rest of the break before it, reported with that"),
    "cut-at-another-link": ("与前面一处同因（链接单独成行）", "of one cause with a place before (a link on a line of its own)"),
    "item-of-a-sentence": ("是上面一句话列举的事项，不是标题", "a thing listed by the sentence above, no heading"),
    "heading-with-text": ("标题之下有内容", "something stands under it"),
    "siblings-tell-nothing": (
        "同组 {count} 条里有 {filled} 条下面有内容，不足以判断它是空标题",
        "{filled} of {count} siblings have text under them: not enough to call it an empty heading",
    ),
    "cut-itself": ("这一段本身被截断，由 TRU001 至 TRU006 看", "cut itself: left to TRU001 to TRU006"),
    "a-list-of-headings": (
        "{of} 个标题里有 {count} 个下面没有内容：像是一份提纲",
        "{count} of {of} headings have nothing under them: an outline",
    ),
    "lead-in-with-text": ("引语之后有内容", "something follows the lead-in"),
}

_OF_AGENCIES = {
    "agencies-agree": ("{agencies} 与 {issuers} 相符", "{agencies} agrees with {issuers}"),
    "no-signature": ("没有读到署名", "no signature was found"),
    "no-issuer-named": ("标志和标题都没有写发文机关", "neither letterhead nor title names an issuer"),
    "issuer-is-named": (
        "标志或标题写明了发文机关（{issuers}），由 AGY001、AGY002 比较",
        "letterhead or title names the issuer ({issuers}): compared by AGY001 and AGY002",
    ),
    "unread-signers": ("署名里有读不出的机关，不判断", "some signers could not be read as agencies: not judged"),
    "number-sides-with-signature": (
        "发文字号与署名 {agencies} 相符，不同的是标题，由 AGY006 报",
        "the number agrees with the signature {agencies}; the title is the odd one (AGY006)",
    ),
    "of-another-region": ("{agencies} 不是 {issuers}，且属另一地区，由 AGY002 报", "{agencies} is of another region: AGY002"),
    "of-no-other-region": (
        "{agencies} 不是 {issuers}，但不属另一地区，由 AGY001 报",
        "{agencies} is not {issuers}, but of no other region: AGY001",
    ),
    "co-signer": ("{agencies} 与另一署名机关联合署名", "{agencies} signs together with another"),
    "number-agrees": ("{agencies} 与发文字号相符", "{agencies} agrees with the document number"),
    "nothing-against-it": (
        "{agencies} 与主送机关、“我省”一类的话和文中地区都不矛盾",
        "nothing in addressee, text or regions speaks against {agencies}",
    ),
    "not-one-of-each": (
        "要恰有一个署名、一个发文机关和一个字号才比较",
        "compared only where there are one signature, one issuer and a number",
    ),
    "no-government": ("不是政府、党委与其办公厅（室）之间", "not between a government and its office"),
    "all-sign": ("{issuers} 都署了名（{agencies}）", "all issuers ({issuers}) signed: {agencies}"),
    "one-issuer": ("不是联合发文", "not issued jointly"),
    "no-agency-in-title": ("标题没有写机关", "the title names no agency"),
    "told-elsewhere": ("由署名或标题的规则报", "told by the rules on signature or title"),
    "forwarded": ("{issuers} 是被转发文件的机关", "{issuers} is the agency whose text is forwarded"),
    "no-number": ("没有读到发文字号", "no document number was found"),
    "code-agrees": ("机关代字“{code}”与 {agencies} 相符", "the code {code} agrees with {agencies}"),
    "code-not-known": (
        "机关代字“{code}”读不出是哪个机关，无从与 {agencies} 比较",
        "the code {code} could not be read as an agency's, to compare it with {agencies}",
    ),
    "not-all-are-named": ("发文机关没有全部写出（×××等）", "not all issuers are named (… and others)"),
    "printer-not-known": ("印发机关 {agencies} 认不出，或没有可比的机关", "{agencies} is not known, or there is nothing to compare"),
    "no-colophon": ("没有读到版记", "no colophon was found"),
    "signature-of-an-attachment": ("是附件（表格、样本）的署名，不比较", "signature of an attachment (a form, a sample): not compared"),
    "no-order-of-the-president": (
        "英文只看美国总统的命令和公告，且署名不是 THE WHITE HOUSE",
        "in English only orders and proclamations of the President of the United States are judged",
    ),
}

_OF_ELEMENTS = {
    "no-notice": ("文档种类是{profile}，不是公文", "the document is a {profile}, not a notice"),
    "hardly-official": (
        "标志、字号、主送机关、标题、署名只读到 {count} 样，至少要两样才算公文",
        "only {count} of letterhead, number, addressee, title and signature was found: two make an official document",
    ),
    "element-is-there": ("有这一要素", "it is there"),
    "draft-with-blanks": ("是有空格待填的草稿", "a draft with blanks to fill in"),
    "in-metadata": ("元数据里有日期", "the metadata has the date"),
    "date-on-its-own-line": ("日期单独成行，由 FMT008 看署名", "the date has a line of its own: FMT008 looks for the signature"),
    "date-near-the-signature": ("署名旁边有日期", "a date stands near the signature"),
    "head-is-incomplete": (
        "标题、主送机关、字号、署名没有齐，不能断定少的是这一样",
        "too little of head and signature is there to say that this is missing",
    ),
    "type-without-it": ("这种公文（或标题）可以没有它", "documents of this type do without it"),
    "addressee-without-colon": ("有一行像主送机关而缺冒号，由 FMT007 报", "a line of addressees lacks the colon: FMT007"),
    "no-line-of-addressees": ("没有像主送机关的行", "no line of addressees without a colon"),
    "no-date-alone": ("末尾没有单独成行的日期", "no date on a line of its own at the end"),
    "signature-below-date": ("署名在日期之下，由 FMT010 看", "the signature stands below the date: FMT010"),
    "signed-below-another-head": (
        "署名之上的正文里另有一个发文字号，是别的文件的落款",
        "another document's number stands in the text above the signature, which is that document's",
    ),
    "number-of-a-legal-document": ("某字〔年〕第×号：文书的编号", "a number of the kind that decisions and notices to parties bear"),
    "right-shape": ("写法正确", "of the right shape"),
    "before-that-year": ("{year} 年的文件，新国标之前", "of {year}, before the standard"),
    "no-date-at-the-end": ("末尾没有读到有年份的成文日期", "no date of issue with a year at the end"),
    "attachment-not-judged": ("是附件的日期", "the date of an attachment"),
    "years-agree": ("字号 {year} 年，成文 {issued} 年，相符", "number of {year}, issued in {issued}: they agree"),
    "number-of-last-year": (
        "字号 {year} 年，{issued} 年上半年成文：年前定稿，可以",
        "number of {year}, issued in the first half of {issued}: settled the year before",
    ),
    "number-of-next-year": ("字号 {year} 年，{issued} 年 12 月成文，可以", "number of {year}, issued in December {issued}"),
    "no-attachments-to-compare": (
        "附件说明里编号的附件 {noted} 个，后面编号的附件 {headed} 个，不够比较",
        "{noted} numbered attachments in the note, {headed} behind it: not enough to compare",
    ),
    "attachments-agree": ("附件说明的 {noted} 个附件都在", "all {noted} attachments of the note are there"),
    "attachments-elsewhere": (
        "附件 {missing} 不在文件里，可能另存（在的是 {headed}）",
        "attachments {missing} are not in the file and may be kept elsewhere (here: {headed})",
    ),
    "no-date-above-signature": ("署名之上没有日期", "no date above the signature"),
    "number-in-the-head": ("字号在文首，位置对", "the number is in the head, where it belongs"),
    "blank-date": ("是待填的日期", "a date to be filled in"),
    "possible-date": ("日期存在", "the date exists"),
}

_OF_FOREIGN = {
    "too-few-paragraphs": ("正文只有 {count} 段，少于 {fewest} 段", "only {count} paragraphs of text, under {fewest}"),
    "not-sure-enough": ("把握 {percent}，不够高", "certainty {percent} of 100: too low"),
    "break-without-other-signs": ("序号在这里中断，但用词没有跟着变", "the numbering breaks here, but the words do not change"),
    "amends-others": (
        "多数段落修改别的法规，各讲各的，用词说明不了问题，只看序号",
        "most paragraphs amend other texts, so that their words prove nothing: the numbering alone counts",
    ),
    "no-seam": ("{count} 段正文用词连贯，没有接缝", "the words of {count} paragraphs hang together: no seam"),
    "not-compared": (
        "没有别的文件可以对照；一次检查几份文件，或者用 check --reference",
        "there was no other document to compare with; check several files at once, or use check --reference",
    ),
    "no-document-shares": ("没有别的文件与它有相同的文字", "no other document shares text with it"),
    "told-with-its-source": ("这一段另有提示，指出了它来自哪份文件", "another finding names the document that this comes from"),
    "whole-document": ("整份 {file} 都在本文里，或是同一文件的两个版本", "all of {file} is in this document, or the two are versions of one"),
    "in-many-documents": ("与 {file} 相同的这一段，别的文件也有", "{file} has this passage, but so have others"),
    "shares-more": ("与 {file} 还有别处相同，是同一主题的文件", "{file} shares more than this: the two are about one subject"),
    "part-of-paragraph": ("与 {file} 相同的只是一段里的几句", "only sentences of the paragraph stand in {file}"),
    "fits-in-here": ("{file} 也有这一段，但它与本文合得来", "{file} has this passage, too, but it fits in here"),
    "home-region": ("文档属于{home}，由此处得知", "the document belongs to {home}, as this place says"),
    "no-home-region": (
        "看不出文档属于哪个地区（或是全国性的）",
        "the document belongs to no region that could be told (or to the nation)",
    ),
    "said-in-this-paragraph": ("这一段已报过一处", "one in this paragraph was reported"),
    "several-other-regions": ("一段里有几个外省：{names}，是列举或说几地", "several other provinces in a paragraph: {names}"),
    "region-with-a-reason": ("{name}有来由：附近有{word:q}", "{name} is named for a reason: {word:q} nearby"),
    "beside-the-home": ("{name}与本地（{home}）并列", "{name} stands beside the home region, {home}"),
    "not-as-its-own": ("提到{name}，但不是当作本地来说", "{name} is named, but not spoken of as its own"),
    "own-head": ("在正文之前，是自己的文首", "before any text: the document's own head"),
    "alone-no-head": ("只此一样，不成文首", "alone: no head"),
    "told-as-an-opening": ("已作为另一文的开头报过", "reported as the opening of another text"),
    "issues-another-text": ("标题说要印发或转发别的文件", "the title says that it issues or forwards another text"),
    "nothing-counts-on": ("署名之后没有接着前面编号的文字", "no text behind the signature counts on"),
    "numbers-do-not-go-on": ("像另一文的开头，但后面的编号没有接前面的", "like the opening of another text, but the numbers do not go on behind it"),
    "too-little-of-the-script": ("另一种文字（{script}）{count} 字，太少或有来由", "{count} characters of another script ({script}): too few, or for a reason"),
    "bilingual": ("{of} 段里有 {count} 段用这种文字：文档是双语的", "{count} of {of} paragraphs are in it: a bilingual document"),
    "no-title": ("没有读到标题", "no title was found"),
    "named-after-its-occasion": ("这类标题说的是事由（函、报告、批复……），不必与正文同题", "such a title names the occasion (a reply, a report), not the subject"),
    "title-tells-little": ("标题里能说明内容的词太少：{words}", "too few words in the title tell its subject: {words}"),
    "text-too-short": ("正文 {count} 字，少于 {fewest} 字", "a text of {count} characters, under {fewest}"),
    "text-speaks-of-it": ("标题的词有 {percent}% 在正文里，不低于 {least}%", "{percent} per cent of the title's words are in the text, {least} are enough"),
}

_OF_PATTERNS = {
    "excepted": ("命中{match:q}，但属于例外", "matched {match:q}, but excepted"),
    "would-match-in-another-case": ("不分大小写会命中{match:q}", "would match {match:q} in another letter case"),
    "would-match-without-spaces": ("去掉空格会命中{match:q}", "would match {match:q} without its spaces"),
    "would-match-in-the-source": (
        "带标记的原文里会命中{match:q}（段落是去掉标记的文字）",
        "would match {match:q} in the source; paragraphs are text without its markup",
    ),
    "too-few-matches": ("全文只命中 {count} 次", "only {count} matches in the document"),
    "too-few-paragraphs": ("不合要求的只有 {count} 段", "only {count} paragraphs do not match"),
    "has-the-shape": ("合乎要求：{match:q}", "it has the shape asked for: {match:q}"),
    "enough-findings": ("前面报出的已够数", "enough were reported before it"),
    "it-is-there": ("要求有的{match:q}在这里，所以不报", "what must be there is here: {match:q}"),
    "no-such-part": ("文档没有要看的部分", "the document has none of the parts to look in"),
    "not-in-look-in": ("不在选项 look_in 之内：{parts}", "not among look_in: {parts}"),
    "overlaps-a-match": ("与另一处命中重叠", "overlaps another match"),
}

_OF_PAIRS = {
    "no-chinese-before": ("前面没有汉字", "no Chinese text in front of it"),
    "bracket-of-a-label": ("右括号属于序号，如 1）", "the closing bracket of a label such as 1）"),
    "pairs-inside-pairs": ("半角引号自成一对，套在全角引号里", "straight marks with partners of their own stand inside the others"),
    "partner-elsewhere": ("另一半在前面的段里", "its partner stands in an earlier paragraph"),
    "breaks-off-inside": (
        "段没有写完，另由截断类规则（TRU002）来说",
        "the paragraph is not finished: left to the rules on truncation (TRU002)",
    ),
    "quotation-of-paragraphs": (
        "可能是多段的引文：每段各开引号，末段才关",
        "may be a quotation of several paragraphs: each opens it, only the last closes it",
    ),
}

_OF_CONSISTENCY = {
    "one-way-only": ("全文只有一种写法（{count} 处），没有例外", "written in one way only ({count} times): no exception"),
    "habit-too-rare": (
        "通常的写法只有 {usual_count} 处，不到 {fewest} 处，算不上习惯",
        "the usual way is there {usual_count} times, under {fewest}: no habit yet",
    ),
    "no-majority": (
        "两种写法 {usual_count} 比 {count}，没有一种占多数",
        "two ways, {usual_count} against {count}: neither has the majority",
    ),
    "latin-in-brackets": ("括号里不是中文", "no Chinese text in the brackets"),
    "latin-after-label": ("序号后是拉丁字母或数字，空格属于它们", "Latin letters or figures follow: the space is theirs"),
    "labels-spaced-alike": (
        "{count} 个序号，每种样式后的空格都一致",
        "{count} labels, each style followed by a space always or never",
    ),
    "space-on-one-side": ("数字只有一边有空格", "a space on one side only"),
}

_OF_TERMS = {
    "no-date-of-issue": (
        "{match:q}只在一段时间里对错有别，而文档没有可读的成文日期",
        "{match:q} is right or wrong by date, and no date of issue could be read",
    ),
    "right-on-that-day": (
        "{match:q}在成文日期 {day} 是对的（{valid_from} 至 {valid_to}）",
        "{match:q} was right on the date of issue, {day} ({valid_from} to {valid_to})",
    ),
    "in-days-of-grace": (
        "{match:q}在 {valid_to} 之后的宽限期内（成文日期 {day}）",
        "{match:q} in the days of grace after {valid_to} (issued {day})",
    ),
    "in-a-longer-word": ("{match:q}是更长的词的一部分", "{match:q} is part of a longer word"),
    "of-the-past": ("同一句说的是当时：句中年份早于停用", "the sentence names a year in which it was right"),
}

_OF_METRICS = {
    "no-limit": ("没有设上限，不量", "no limit set: not measured"),
    "within-limit-characters": ("长 {length} 字，不超过 {limit} 字", "{length} characters, limit {limit}"),
    "within-limit-words": ("长 {length} 词，不超过 {limit} 词", "{length} words, limit {limit}"),
    "too-few-words": ("全文只有 {count} 词，太短不量", "the document has only {count} words: too short to measure"),
    "share-within-limit": (
        "重复占 {percent}%，不超过 {limit}%",
        "{percent} per cent repeats, limit {limit} per cent",
    ),
    "runs-within-limit": (
        "{n} 词连写：重复占 {percent}%，不超过 {limit}%",
        "runs of {n} words: {percent} per cent repeats, limit {limit} per cent",
    ),
}

_OF_SUPPRESSIONS = {
    "no-directive": ("文档里没有 doclint 指令", "no directive to doclint in the document"),
    "understood": ("指令写得对", "the directive can be understood"),
    "reasoned": ("指令写明了理由，或者是恢复检查", "the directive says why, or switches checking on"),
    "malformed": ("指令写错了，另由 SUP003 来说", "the directive is malformed: left to SUP003"),
    "known-code": ("规则 {code} 存在", "there is a rule {code}"),
    "in-use": (
        "指令有用：压下了 {codes} 的问题，或者那条规则这次没有运行",
        "in use: it suppresses findings of {codes}, or that rule did not run",
    ),
}

REASONS: Mapping[str, tuple[str, str]] = {
    **_OF_FINDINGS,
    **_OF_PLACES,
    **_OF_REPETITION,
    **_OF_NUMBERING,
    **_OF_REFERENCES,
    **_OF_COMPLETENESS,
    **_OF_AGENCIES,
    **_OF_ELEMENTS,
    **_OF_FOREIGN,
    **_OF_PATTERNS,
    **_OF_PAIRS,
    **_OF_CONSISTENCY,
    **_OF_TERMS,
    **_OF_METRICS,
    **_OF_SUPPRESSIONS,
}
"""Why a candidate is not reported, or a paragraph not looked at: Chinese, English."""
