"""Packages that offer check types and readers, installed into a temporary folder as pip would leave them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from doclint.checks import registry

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """``install(distribution, entry points, module=source, …)``."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    registry.offered.cache_clear()

    def install(distribution: str, entry_points: str, **modules: str) -> None:
        info = site / f"{distribution.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n", "utf-8")
        (info / "entry_points.txt").write_text(entry_points, "utf-8")
        for name, source in modules.items():
            (site / f"{name}.py").write_text(source, "utf-8")
            monkeypatch.delitem(sys.modules, name, raising=False)

    yield install
    for name in [path.stem for path in site.glob("*.py")]:
        sys.modules.pop(name, None)
    registry.offered.cache_clear()
