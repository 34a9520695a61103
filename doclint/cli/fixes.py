"""What ``check --fix`` says of its work, and what ``--diff`` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from doclint.cli.console import complain
from doclint.cli.language import Language, say

if TYPE_CHECKING:
    from doclint.engine.file_result import FileResult, Fixes


class FixReport:
    """Counts what was mended over a run. ``done`` is false once a file could not be written."""

    def __init__(self, *, diff: bool, unsafe: bool, language: Language) -> None:
        self.diff = diff
        self.unsafe = unsafe
        self.language = language
        self.count = 0
        self.files = 0
        self.left = 0
        self.done = True

    def add(self, result: FileResult, stream: TextIO) -> None:
        """Takes in the result for a file, and prints its difference where that is asked for."""
        if result.fixes is None or result.fixes.problem is None:  # another run would meet the same problem
            self.left += sum(one.fix is not None for one in result.diagnostics)
        if self.diff and not result.checked:
            for one in result.diagnostics:
                complain(f"{one.filename}: {one.message}")
        if result.fixes is None:
            return
        if result.fixes.problem is not None:
            self.done = False
            complain(f"{result.path}: {self._reason(result.fixes.problem, result.fixes.detail)}")
            return
        self.count += result.fixes.count
        self.files += 1
        if self.diff:
            _write_difference(stream, result.fixes)

    def end(self, *, quiet: bool) -> None:
        """Says on standard error what was done."""
        if quiet or not (self.count or self.left):
            return
        count, files = self.count, self.files
        zh = f"{'可改正' if self.diff else '已改正'} {count} 处（{files} 个文件）"
        en = f"{count} {'would be mended' if self.diff else 'mended'} in {files} {'file' if files == 1 else 'files'}"
        if self.left and not self.unsafe:
            zh += f"；另有 {self.left} 处用 --unsafe-fixes 可改正，改后请核对"
            en += f"; {self.left} more can be mended with --unsafe-fixes (look at the result)"
        elif self.left:
            zh += f"；另有 {self.left} 处还能改正，请再运行一次"
            en += f"; {self.left} more can be mended: run it again"
        complain(say(zh, en, self.language))

    def _reason(self, problem: str, detail: str) -> str:
        words = {
            "changed": ("检查期间文件被改动，没有改写", "changed while it was checked; left alone"),
            "encoding": (
                f"无法按原编码写回（{detail}），没有改写",
                f"cannot be written back in its encoding ({detail}); left alone",
            ),
            "unwritable": (f"无法写入（{detail}）", f"cannot be written ({detail})"),
        }
        return say(*words[problem], self.language)


def _write_difference(stream: TextIO, fixes: Fixes) -> None:
    """Writes a patch. In a file or a pipe it is in the encoding of the file that it is for, else it would not apply; on a
    screen it is readable.
    """
    buffer = getattr(stream, "buffer", None)
    if buffer is None or stream.isatty() or fixes.encoding.startswith(("utf-16", "utf-32")):
        stream.write(fixes.difference)
        return
    stream.flush()
    buffer.write(fixes.difference.encode(fixes.encoding))
    buffer.flush()
