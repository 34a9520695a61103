"""Rules validated once and kept, so that a normal run neither parses YAML nor imports the check types it does
not use.

The cache holds plain data in marshal's format. It is trusted only if the folder and the file belong to the
user and nobody else can write to them, and if length, checksum and key agree; in any other case the rules are
read from YAML.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import doclint
from doclint.checks import registry
from doclint.rulebook.loading import RuleData, RuleFile, as_rules, read_rules, rule_files
from doclint.rulebook.rule import Rule

_CHECKSUM_BYTES: Final = 4
_PRIVATE: Final = 0o700

_State = tuple[str, int, int]
"""Of a file: its path, its size, when it was written (ns)."""


def shipped_rules() -> tuple[Rule, ...]:
    """The rules that ship with doclint, by code; read once in a process, and again when one of their files changes.

    Raises RuleFileError if they are damaged.
    """
    root = shipped_folder()
    return _shipped_rules(root, tuple(states_below(root)))


@lru_cache(maxsize=1)
def _shipped_rules(root: Path, states: tuple[_State, ...]) -> tuple[Rule, ...]:
    """The rules in the folder while its files, data files among them, are in those states."""
    # Shown without the folder of the installation: "duplicates/repeated-item.yaml".
    files = [RuleFile(file.path, file.path.relative_to(root).as_posix()) for file in rule_files([root])]
    return as_rules(_compiled(files, shipped=True), shipped=True)


def load_rules(
    paths: Iterable[str | Path], taken: Sequence[Rule] = (), replaceable: Sequence[Rule] = ()
) -> tuple[Rule, ...]:
    """The rules written at ``paths`` (files or folders), by code; cached.

    ``taken`` are rules whose codes and names are used already, ``replaceable`` those that a rule with their code
    may take the place of. Raises RuleFileError.
    """
    return as_rules(_compiled(rule_files(paths), taken, replaceable), shipped=False)


def shipped_folder() -> Path:
    """Where the shipped rules are: in the package (wheel), else beside it (checkout, editable)."""
    package = Path(doclint.__file__).parent
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def cache_folder() -> Path:
    """The user's cache folder for doclint, as the platform has it; XDG_CACHE_HOME counts everywhere."""
    xdg = os.environ.get("XDG_CACHE_HOME", "")
    if xdg and Path(xdg).is_absolute():
        return Path(xdg) / "doclint"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "doclint" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "doclint"
    return Path.home() / ".cache" / "doclint"


def _compiled(
    files: Sequence[RuleFile], taken: Sequence[Rule] = (), replaceable: Sequence[Rule] = (), shipped: bool = False
) -> list[RuleData]:
    try:
        key = _key(files, taken, replaceable)
        cache = cache_folder() / f"rules-{_name(files)}.{sys.implementation.cache_tag}.bin"
    except (OSError, RuntimeError):  # a file that vanished; no home folder
        return read_rules(files, taken, replaceable, shipped)
    kept = _read(cache, key)
    if kept is not None:
        return [RuleData(*entry) for entry in kept]
    written = read_rules(files, taken, replaceable, shipped)
    # What another package's check type accepts can change without any file here doing so.
    if all(entry.data["check"] in registry.MODULES for entry in written):
        try:
            states = [_state(Path(path)) for entry in written for path in entry.read]
        except OSError:
            return written
        _write(cache, (key, states, [(entry.data, entry.file, entry.line, entry.read) for entry in written]))
    return written


def _name(files: Sequence[RuleFile]) -> str:
    """One cache file for one set of rule files: changed files replace their own old cache, and no other."""
    paths = "\0".join(str(file.path.absolute()) for file in files)
    return f"{zlib.crc32(paths.encode(errors='surrogateescape')):08x}"


def _key(
    files: Sequence[RuleFile], taken: Sequence[Rule], replaceable: Sequence[Rule]
) -> list[object]:
    """What the compiled rules depend on: the version, the rule files, the code that validated them."""
    package = Path(doclint.__file__).parent
    code = [*states_below(package / "checks"), *states_below(package / "rulebook")]
    names = [[(rule.code, rule.name) for rule in rules] for rules in (taken, replaceable)]
    return [
        doclint.__version__,
        [_state(file.path) for file in files],
        [state for state in code if state[0].endswith(".py")],
        names,
    ]


def _state(path: str | Path) -> _State:
    status = os.stat(path)  # noqa: PTH116 - asked of hundreds of files; Path.stat takes three times as long
    return str(path), status.st_size, status.st_mtime_ns


def states_below(folder: Path) -> list[_State]:
    """The states of the files in a folder and the folders in it, in order of their paths."""
    found = []
    for parent, _, names in os.walk(folder):
        found += [_state(os.path.join(parent, name)) for name in names]  # noqa: PTH118
    return sorted(found)


def _read(cache: Path, key: list[object]) -> list[tuple[dict[str, Any], str, int, tuple[str, ...]]] | None:
    """What the cache holds under the key; None if it is not there, not safe, damaged or old."""
    try:
        with cache.open("rb") as file:
            if not (_is_ours(cache.parent.stat()) and _is_ours(os.fstat(file.fileno()))):
                return None
            content = file.read()
        # marshal is not safe on damaged data, so the checksum comes first.
        payload = content[_CHECKSUM_BYTES:]
        if zlib.crc32(payload) != int.from_bytes(content[:_CHECKSUM_BYTES], "big"):
            return None
        found, states, kept = marshal.loads(payload)
        current = found == key and all(_state(Path(state[0])) == state for state in states)
        return kept if current else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _is_ours(status: os.stat_result) -> bool:
    if sys.platform == "win32":
        return True  # the folder stands in the user's profile, and its access list is inherited
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _write(cache: Path, content: Any) -> None:
    """Write beside and rename: nobody reads half a file. A cache that cannot be written is no error."""
    try:
        import tempfile

        payload = marshal.dumps(content)
        cache.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=cache.parent, prefix=cache.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(zlib.crc32(payload).to_bytes(_CHECKSUM_BYTES, "big") + payload)
            Path(name).replace(cache)
        except OSError:
            Path(name).unlink(missing_ok=True)
    except (OSError, ValueError):
        return
