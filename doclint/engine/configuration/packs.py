"""Configurations that come with an installed package: ``package:name`` in ``extends``.

A package offers one by an entry point of the group ``doclint.packs`` whose value is the package that holds a
``doclint.yaml``, or simply as data: ``name.yaml`` or ``name/doclint.yaml`` in the package's folder.
"""

from __future__ import annotations

import re
from pathlib import Path

from doclint.engine.configuration.keys import YAML_NAME
from doclint.lazy_pattern import lazy_pattern

GROUP = "doclint.packs"
_PACK = lazy_pattern(r"(?P<package>[A-Za-z_][\w.-]+):(?P<name>[\w./-]+)")
"""At least two characters before the colon: one is a drive of Windows."""


def is_pack(reference: str) -> bool:
    """Whether an entry of ``extends`` names a pack and not a path."""
    return _PACK.fullmatch(reference) is not None


def find_pack(reference: str) -> Path | None:
    """The configuration file of a pack; None if there is no such package, or nothing of that name in it."""
    match = _PACK.fullmatch(reference)
    if match is None or ".." in match["name"].split("/"):
        return None
    package, name = match["package"], match["name"]
    offered = _offered(package, name)
    folder = _folder(offered) if offered else None
    if folder is not None and (folder / YAML_NAME).is_file():
        return folder / YAML_NAME
    folder = _folder(package.replace("-", "_"))
    for candidate in (f"{name}.yaml", f"{name}/{YAML_NAME}") if folder else ():
        if folder is not None and (folder / candidate).is_file():
            return folder / candidate
    return None


def known_packs(reference: str) -> list[str]:
    """The packs that entry points offer and those in the package of a reference, for proposing the nearest."""
    from importlib.metadata import entry_points

    offered = {f"{_owner(entry)}:{entry.name}" for entry in entry_points(group=GROUP)}
    package = reference.partition(":")[0]
    folder = _folder(package.replace("-", "_"))
    if folder is not None:
        names = [file.stem for file in folder.glob("*.yaml")]
        names += [file.parent.name for file in folder.glob(f"*/{YAML_NAME}")]
        offered.update(f"{package}:{name}" for name in names)
    return sorted(offered)


def _offered(package: str, name: str) -> str:
    """The package that an entry point names, "" if there is none."""
    from importlib.metadata import entry_points

    for entry in entry_points(group=GROUP, name=name):
        if _normal(package) in (_normal(_owner(entry)), _normal(entry.module.partition(".")[0])):
            return entry.module
    return ""


def _owner(entry: object) -> str:
    distribution = getattr(entry, "dist", None)
    return str(distribution.name) if distribution is not None else ""


def _normal(name: str) -> str:
    """A name as packaging compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _folder(package: str) -> Path | None:
    """The folder of an import package, without importing it (its parents are)."""
    from importlib.util import find_spec

    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return None
    places = spec.submodule_search_locations if spec else None
    return Path(next(iter(places))) if places else None
