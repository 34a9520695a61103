"""What the options of the check types mean, in Chinese; the English words stand at the options themselves."""

from __future__ import annotations

CHINESE_OPTION_DOCS: dict[str, dict[str, str]] = {
    "repetition": {
        "unit": "item：列表中的一条，不算序号；paragraph：段；heading：标题；sentence：句；word：一个词接连写了两遍；loop：同一段文字一再重复；document：整份文件。",
        "scope": "adjacent：紧接着前一个；siblings：同一列表或同一上级之下；document：全文；lone：全文，且前后文与前一处不相像（法律的一条）；"
        "restated（只用于标题）：同级标题中有一个说了另一个，还多说了一些。",
        "similarity": "百分比，从 50 起：100 找完全相同的，小于 100 找几乎相同而又不同的。",
        "min_chars": "文字从多少字起才算，空格不计；英文五个字母折合两个字。",
        "times": "用于 loop：一段文字至少重复几遍。",
    },
    "numbering": {
        "kind": "找哪一种序号错误。",
        "styles": "只看这些样式的序号（article、chapter、cn_comma、cn_paren、arabic 等）；空：全部。",
        "not_styles": "这些样式的序号不看，留给别的规则。",
    },
    "references": {
        "target": "article：超出最后一条、一章的引用；subdivision：有那一条而没有那一款、那一项；preceding：前款、前项、前条之前没有内容；"
        "attachment：超出附件说明或所附附件的；any-attachment：既没有附件说明也没有附件，却引用了附件几。",
    },
    "completeness": {
        "kind": "comma、open、bare：段落停在逗号上、停在括号或引号里、没有句末标点；split：下一段是它的后半句；start：从半句话开始；"
        "off：文件中断；lead_in：“如下：”后面没有内容；heading：标题下没有内容。",
    },
    "agreement": {
        "between": "哪两处应当一致；signature-context：在没有更可靠的发文机关时，拿署名同主送机关、行文口气（我省、我部）和文中的地区比较。",
    },
    "foreign": {
        "look_for": "title：标题与正文不是一回事；region：把别的地区当作本地；seam：夹着或接着另一份文件的内容；head：正文中又有文头或署名；"
        "script：换了文字或语言。",
        "certainty": "用于 seam：假定十份文件中有一份是拼接的，这处发现属实的概率（0 到 1）至少要有多大。",
        "single_certainty": "用于 seam：单独一段时，同上。",
    },
    "element": {
        "element": "看哪个要素；date 是文中任何日期，order 是署名、日期和附件说明的先后。",
        "requirement": "present：要有；shape：写法要对；brackets、colon：括号、冒号要对；possible：要有这一天；agreement：不能与文件其他部分矛盾。",
        "since": "用于 brackets：从哪一年的文件起，年份必须用〔〕括起：GB/T 9704-2012 自 2012 年年中起施行。",
    },
    "pairs": {
        "fault": "unbalanced：括号、引号在本段中不成对；mixed_width：一半全角一半半角；doubled：同一标点连写两次；clashing：两个标点只能留一个。",
        "marks": "看哪些成对的标点（用于 unbalanced）。",
    },
    "consistency": {
        "of": "bracket_width：（）与 ()；mark_width：，；：与 ,;:；label_spacing：1.甲与 1. 甲；number_spacing：建设3所与建设 3 所；"
        "spelling：ways 中列出的同义写法。",
        "majority": "一种写法占到多少才算全文的习惯，另一种才算例外；spelling 取最常用的一种。",
        "ways": "用于 spelling：一组一组的写法，一份文件只用其中一种：[[登录, 登陆], [email, e-mail]]。次数相同时取前一种。",
        "ignore_case": "用于 spelling：不分大小写。",
    },
    "pattern": {
        "pattern": "一个或几个正则表达式。捕获的内容可以用在提示里：{match}、{1}、{name}。",
        "ignore_case": "不分大小写。",
        "unit": "paragraph、sentence：读者看到的一段、一句（去掉标记，接上折行）；line：原文的一行；document：全文各段连起来，中间是换行。"
        "^ 和 $ 是它的两端；document 中是每一段的两端。",
        "mode": "existence：命中就报；absence：全文没有命中才报，报在标题处；mismatch：look_in 所列部分中，有一段不整段命中就报。",
        "look_in": "absence：应当在哪些部分命中，空：哪里都行；mismatch：哪些部分的段落应当命中。（规则的 parts 另外限制报在哪里。）",
        "exceptions": "与这些表达式的命中重叠的，不报。",
        "not_before": "命中之后紧接着是它的，不报。",
        "not_after": "命中之前紧挨着是它的，不报。",
        "replacement": "规则有 fix 时用它替换命中的文字；\\1 和 \\g<name> 是捕获的内容。",
        "unescape": "规则有 fix 时，把命中的 HTML 实体换成它所代表的字符；不换行空格换成普通空格。",
        "times": "全文至少命中几次才报。",
        "most": "全文最多报几处；0：不限。",
        "together": "paragraph、document：其中的命中合为一处报，报在第一处，其余作为相关位置。",
    },
    "terms": {
        "terms": "词语；每个写明应改成什么，以及在哪些日子之间是对的。",
        "data": "规则旁边的 YAML 文件，装更多的词语；写法同 terms。",
        "grace_days": "valid_to 之后还有几天可以用旧词。",
        "whole": "true：一到四个字的词，只有确定不是长词的一部分时才算：前面是标点，或“和、与、由、向”等字；如建设部，不是住房和城乡建设部。",
        "in_quotations": "《》、“”和文号的括号里也看；那里是别人的写法。",
        "in_past": "同一句里写明了旧词还对的年份的，也看。",
        "not_after": "正则表达式：词语之前紧挨着是它的，不报（原|时任）。",
        "not_before": "正则表达式：词语之后紧接着是它的，不报（令第|公告）。",
    },
    "metric": {
        "of": "title_length、sentence_length、paragraph_length：标题、句、段的字数，空格不计，英文算词数。其余是 Rae 等 2021（Gopher，附录 A.1.1）的"
        "重复度，为全文的比例（0 到 1）：duplicate_… 是前面出现过的行、段（个数或字符）；top_ngram 是最常见的 n 词串所占字符；duplicate_ngrams 是"
        "重复的 n 词串所占字符。",
        "limit": "长度以及重复的行、段的上限。",
        "limit_words": "英文长度的上限（词数）；0：英文不量。",
        "limits": "top_ngram、duplicate_ngrams：n 和它的上限，成对写：[[2, 0.20], [3, 0.18]]。",
        "min_words": "重复度：少于这么多词的文件不量，短文件容易重复。",
    },
    "suppression": {
        "kind": "unused：什么也没有抑制；unknown：写了没有的规则；malformed：看不懂；no-reason：没有写理由。",
    },
}
"""Check type to option to meaning. Check types of plug-ins have their own words alone."""
