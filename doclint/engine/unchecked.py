"""Diagnostics for files that could not be checked. They come from the engine, not from a rule, and cannot
be ignored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from doclint.document.span import Position, Span
from doclint.rulebook.applying import INTERNAL_ERROR, INTERNAL_ERROR_NAME
from doclint.rulebook.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason why a file cannot be checked, worded in both languages (key: ``zh`` or ``en``)."""

    code: str
    name: str
    message: dict[str, str]
    explain: dict[str, str]


UNREADABLE = Cause(
    "SRC001",
    "unreadable-file",
    {"zh": "文件无法读取：{reason}", "en": "the file cannot be read: {reason}"},
    {
        "zh": "文件存在，但读不出来（没有权限、磁盘错误，或者这种格式需要另外安装组件）。"
        "没有读到的文件等于没有检查，所以退出码是 2。请检查权限，或按提示安装组件。",
        "en": "The file is there but cannot be read (no permission, a disk error, or a format that needs an "
        "extra to be installed). A file that was not read was not checked, so the exit code is 2. Mend the "
        "permission, or install what the message names.",
    },
)
UNKNOWN_ENCODING = Cause(
    "SRC002",
    "unknown-encoding",
    {"zh": "无法确定文件的编码：{reason}", "en": "the encoding of the file is not known: {reason}"},
    {
        "zh": "文件不是 UTF-8，也认不出是 GB18030 等其他编码，可能不是文本文件，或者已经损坏。"
        "请另存为 UTF-8 后再检查。",
        "en": "The file is not UTF-8 and was not recognised as another encoding (GB18030 and so on): it may "
        "not be text at all, or it is damaged. Save it as UTF-8 and check again.",
    },
)
TOO_LARGE = Cause(
    "SRC003",
    "file-too-large",
    {"zh": "文件太大，没有检查：{reason}", "en": "the file is too large and was not checked: {reason}"},
    {
        "zh": "文件超过大小上限。公文不会这么大，多半是把许多文件拼成了一个。请拆开后再检查。",
        "en": "The file is over the size limit. No official document is as large as this: it "
        "is probably many "
        "files put together. Split it and check again.",
    },
)
CHECK_FAILED = Cause(
    "SRC004",
    "check-failed",
    {"zh": "检查这个文件时出错：{reason}", "en": "checking this file failed: {reason}"},
    {
        "zh": "这是 doclint 自己的错误（或内存不足），不是文档的问题。其他文件照常检查。"
        "请把这条信息和文件一起报告给我们。",
        "en": "This is a fault of doclint (or memory ran out), not of the document. The other "
        "files were "
        "checked as usual. Please report it together with the file.",
    },
)
RULE_FAILED = Cause(
    INTERNAL_ERROR,
    INTERNAL_ERROR_NAME,
    {"zh": "规则运行失败：{reason}", "en": "a rule failed: {reason}"},
    {
        "zh": "一条规则在这个文件上出错，其他规则照常运行。"
        "多半是自定义规则的正则表达式太慢（重复里面又有重复），两秒后停止；请改写它。"
        "其他情形是 doclint 的错误，请报告给我们。",
        "en": "One rule failed on this file; the others went on. Mostly the regular expression of a rule of your own "
        "takes too long (a repeat inside a repeat) and was stopped after two seconds: write it anew. Anything else is a "
        "fault of doclint: please report it.",
    },
)
"""Said by the rulebook itself (one rule of many); here for its explanation."""

CAUSES: tuple[Cause, ...] = (UNREADABLE, UNKNOWN_ENCODING, TOO_LARGE, CHECK_FAILED, RULE_FAILED)


def unchecked(cause: Cause, path: str, reason: str, language: Literal["zh", "en"]) -> Diagnostic:
    """The diagnostic that says that ``path`` was not checked, and why. It stands at the file's beginning."""
    start = Position(1, 1)
    return Diagnostic(
        code=cause.code,
        name=cause.name,
        severity="error",
        message=cause.message[language].format(reason=reason),
        filename=path,
        span=Span(0, 0),
        location=start,
        end_location=start,
        fingerprint=_fingerprint(cause.code, path),
    )


def _fingerprint(code: str, path: str) -> str:
    from hashlib import sha256

    # Made of code and path alone: there is no text, and a file is unreadable only once.
    return sha256(f"{code}\0{path}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
