"""The stanza of ``.pre-commit-config.yaml`` that runs doclint."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from doclint.engine.configuration.editing import EditError, edited
from doclint.interface_language import say

FILE = ".pre-commit-config.yaml"
_ID = "doclint"
_FILES = r"\.(md|markdown|txt|html?|xhtml)$"
_TYPES = ("markdown", "plain-text", "html", "xhtml")
"""As in ``.pre-commit-hooks.yaml``, which says why there are both."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The repository that doclint came from, and the revision."""

    repo: str
    rev: str


def installed_from() -> Origin | None:
    """Where this doclint was installed from, if that was a repository (PEP 610)."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        text = distribution("doclint").read_text("direct_url.json")
        data = json.loads(text) if text else {}
    except (PackageNotFoundError, ValueError):
        return None
    source = data.get("vcs_info") or {}
    rev = source.get("requested_revision") or source.get("commit_id")
    return Origin(str(data["url"]), str(rev)) if rev and data.get("url") else None


def with_hook(text: str, origin: Origin | None) -> str:
    """The text of a pre-commit configuration with doclint's hook in it; the text itself, if it is there already.

    ``origin`` None: the hook runs the doclint on the user's path. Raises EditError, ruamel.yaml.YAMLError.
    """
    if not text.strip():
        return _new(origin)

    def change(data: Any) -> None:
        repos = data.get("repos")
        if repos is None:
            from ruamel.yaml.comments import CommentedSeq

            repos = data["repos"] = CommentedSeq()
        if not isinstance(repos, list):
            raise EditError(say("repos 不是列表", "repos is not a list"))
        if not any(_has_hook(repo) for repo in repos):
            repos.append(_stanza(origin))

    return edited(text, change)


def _has_hook(repo: Any) -> bool:
    hooks = repo.get("hooks") if isinstance(repo, dict) else None
    return any(isinstance(hook, dict) and hook.get("id") == _ID for hook in hooks or ())


def _stanza(origin: Origin | None) -> Any:
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    hook = CommentedMap({"id": _ID})
    if origin is not None:
        return CommentedMap({"repo": origin.repo, "rev": origin.rev, "hooks": CommentedSeq([hook])})
    hook.update(
        {
            "name": _ID,
            "entry": "doclint check --force-exclude",
            "language": "system",
            "files": _FILES,
            "types_or": CommentedSeq(_TYPES),
            "require_serial": True,
        }
    )
    return CommentedMap({"repo": "local", "hooks": CommentedSeq([hook])})


def _new(origin: Origin | None) -> str:
    if origin is not None:
        return f"repos:\n  - repo: {origin.repo}\n    rev: {origin.rev}\n    hooks:\n      - id: {_ID}\n"
    return (
        "repos:\n  - repo: local\n    hooks:\n"
        f"      - id: {_ID}\n        name: {_ID}\n        entry: doclint check --force-exclude\n"
        f"        language: system\n        files: {_FILES}\n        types_or: [{', '.join(_TYPES)}]\n"
        "        require_serial: true\n"
    )
