"""What the exit code says (DESIGN, section 6)."""

from __future__ import annotations

from typing import Final

SOUND: Final = 0
"""Nothing found at or above ``--fail-on``."""

FINDINGS: Final = 1
"""Something found."""

NOT_CHECKED: Final = 2
"""Wrong use, wrong configuration, or a file that could not be checked. click's usage errors have the same
code.
"""

INTERRUPTED: Final = 130
"""Ended by Ctrl-C, as shells count: 128 + SIGINT."""

READER_GONE: Final = 141
"""The reader of the output went away, as shells count: 128 + SIGPIPE. Not 0: the run did not come to its
end.
"""
