"""Readers that other packages offer: entry point group ``doclint.readers``, named like the suffix without its dot.

A reader is a function that takes (path, bytes) and gives a Document; ``read_text(path, text, "text")`` makes one of plain
text. It may raise UnreadableError for a file it cannot make sense of.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from doclint.document.decoding import UnreadableError
from doclint.document.document import Document
from doclint.interface_language import say

GROUP: Final = "doclint.readers"

Reader = Callable[[str, bytes], Document]


def offered_reader(suffix: str) -> Reader | None:
    """The reader for files of a suffix (".rtf"); None if no package offers one.

    Whatever goes wrong in it is raised as UnreadableError with the name of the package. Asking for entry points costs
    tens of milliseconds, so this is called only for a suffix that no reader of doclint takes.
    """
    from importlib.metadata import entry_points

    offers = list(entry_points(group=GROUP, name=suffix.removeprefix("."))) if suffix else []
    if not offers:
        return None
    owners = sorted({offer.dist.name if offer.dist is not None else offer.value for offer in offers})
    if len(owners) > 1:
        both = " and ".join(owners)
        raise UnreadableError(
            say(
                f"{suffix} 文件有几个包同时提供读取：{both}；请只装一个",
                f"several packages read {suffix} files: {both}; install one of them",
            )
        )
    owner = owners[0]
    try:
        read = offers[0].load()
    except Exception as error:
        raise UnreadableError(_broken(suffix, owner, f"{type(error).__name__}: {error}")) from error
    if not callable(read):
        reason = say(f"{offers[0].value} 不是函数", f"{offers[0].value} is no function")
        raise UnreadableError(_broken(suffix, owner, reason))

    def careful(path: str, data: bytes) -> Document:
        try:
            document = read(path, data)
        except UnreadableError:
            raise
        except Exception as error:
            raise UnreadableError(_broken(suffix, owner, f"{type(error).__name__}: {error}")) from error
        if not isinstance(document, Document):
            kind = type(document).__name__
            reason = say(f"它给出的是 {kind}，不是 Document", f"it gives a {kind}, not a Document")
            raise UnreadableError(_broken(suffix, owner, reason))
        return document

    return careful


def _broken(suffix: str, owner: str, reason: str) -> str:
    return say(
        f"软件包 {owner} 的 {suffix} 读取器不能用：{reason}",
        f"the reader for {suffix} files of the package {owner} cannot be used: {reason}",
    )
