"""Regular expressions that are compiled when they are first used.

Compiling costs about 0.3 ms an expression, and a character class of Chinese costs most. The modules of doclint hold
hundreds of them; a run over one file needs a third. Measured with ``python -m benchmarks.speed``.
"""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast

_METHODS = (
    "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn", "flags", "groups", "groupindex",
)  # fmt: skip


class _LazyPattern(Generic[AnyStr]):
    """Stands in for a compiled expression. The first question asked of it compiles it, and from then on it holds the
    methods of the compiled one as its own attributes, so that a call costs what it costs with ``re.Pattern``.
    """

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._given_flags = flags

    def __getattr__(self, name: str) -> object:
        # Called for what is not there yet; a name no pattern has must not compile anything (copy and pickle ask).
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._given_flags)
        for each in _METHODS:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def lazy_pattern(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The expression, compiled when it is first used: for constants of modules.

    What ``re.compile`` raises for a wrong expression is raised at that first use.
    """
    return cast("re.Pattern[AnyStr]", _LazyPattern(pattern, flags))
