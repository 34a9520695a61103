"""What holds for all tests: doclint speaks English to them, whoever runs them, and properties are tried on the same texts
in every run (HYPOTHESIS_PROFILE=random looks for new ones). Nothing is kept from one test to another.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from doclint.engine import cache

settings.register_profile("same", derandomize=True)
settings.register_profile("random", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


def _nowhere() -> Path:
    raise RuntimeError("tests keep no results")


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Results of checks that a test put something else in place of must not be taken for those of another."""
    monkeypatch.setattr(cache, "cache_folder", _nowhere)
