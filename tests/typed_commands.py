"""Runs commands as documentation has them: those of doclint in this process, which is quick, all others in a shell."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from doclint.cli.group import doclint

ROOT = Path(__file__).parents[1]
_SHELL = set("|<>;&$`")
_PERSON = {f"GIT_{who}_{what}": "t@e.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


class Done(NamedTuple):
    """What came of a command."""

    code: int
    stdout: str
    stderr: str


class Typist:
    """Types commands in a folder; ``programs`` are shell scripts that stand in for programs, by name."""

    def __init__(self, folder: Path, **programs: str) -> None:
        self.folder = folder
        bin_ = folder / ".bin"
        bin_.mkdir()
        programs = {"doclint": f"PYTHONPATH='{ROOT}' exec '{sys.executable}' -m doclint \"$@\"", **programs}
        for name, script in programs.items():
            (bin_ / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            (bin_ / name).chmod(0o755)
        self.environment = {
            "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
            "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_GLOBAL": os.devnull,
            **_PERSON,
        }

    def type(self, command: str) -> Done:
        """Runs a command; the current folder must be the typist's."""
        words = shlex.split(command)
        if words[0] == "doclint" and not _SHELL & set(command):
            result = CliRunner().invoke(doclint, words[1:], env=self.environment)
            return Done(result.exit_code, result.stdout, result.stderr)
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command],
            env=os.environ | self.environment,
            capture_output=True,
            encoding="utf-8",
        )
        return Done(done.returncode, done.stdout, done.stderr)
