"""Whole processes: what a user waits for, measured from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one process and its children: CPU and wall time in seconds, largest resident set in bytes."""

    cpu: float
    wall: float
    memory: int


def cost_of(command: Sequence[str]) -> Cost:
    """The cost of a command, whose output is thrown away. Raises RuntimeError if it ends with anything but 0 or 1."""
    begin = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment())
    _, status, usage = os.wait4(process.pid, 0)
    wall = perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)}: exit code {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit)


def least(commands: Sequence[Sequence[str]], repetitions: int) -> list[Cost]:
    """The least cost of each command. They take turns, so that a busy minute of the machine hits all alike."""
    runs = [[cost_of(command) for command in commands] for _ in range(repetitions)]
    return [
        Cost(min(one.cpu for one in of), min(one.wall for one in of), min(one.memory for one in of))
        for of in zip(*runs, strict=True)
    ]


def doclint(*arguments: str | Path) -> list[str]:
    """The command line of a check without configuration."""
    return [sys.executable, "-m", "doclint", "check", "--isolated", "--exit-zero", *map(str, arguments)]


def python(code: str) -> list[str]:
    """The command line of a piece of Python."""
    return [sys.executable, "-c", code]


def _environment() -> dict[str, str]:
    """That of this process, but with compiled modules kept, as in any installation."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
