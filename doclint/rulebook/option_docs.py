"""What a check type says about its options: the documentation of the fields of a dataclass."""

from __future__ import annotations

import dataclasses


def option_docs(options: type) -> dict[str, str]:
    """Field name to its documentation, in one line; fields that say nothing are left out.

    Taken from ``field(metadata={"doc": …})``, else from the string under the field, else from the comment
    behind it. The source may be missing (a frozen program): then only the metadata speak.
    """
    docs = _from_source(options)
    for field in dataclasses.fields(options):
        if "doc" in field.metadata:
            docs[field.name] = str(field.metadata["doc"])
    # What stands in two backquotes in the source is read as Markdown: in tables, in `doclint rule`, in editors.
    return {name: " ".join(doc.replace("``", "`").split()) for name, doc in docs.items() if doc.strip()}


def _from_source(options: type) -> dict[str, str]:
    import ast
    import inspect
    import textwrap

    try:
        source = textwrap.dedent(inspect.getsource(options))
        body = ast.parse(source).body[0]
    except (OSError, TypeError, SyntaxError, IndexError):
        return {}
    if not isinstance(body, ast.ClassDef):
        return {}
    docs: dict[str, str] = {}
    lines = source.splitlines()
    name = ""
    for statement in body.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            name = statement.target.id
            # The statement ends in bytes of UTF-8, so what follows it is cut from the encoded line.
            rest = (
                lines[(statement.end_lineno or 1) - 1]
                .encode()[statement.end_col_offset or 0 :]
                .decode()
                .strip()
            )
            if rest.startswith("#") and not rest.startswith("# noqa"):
                docs[name] = rest.lstrip("# ")
        elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and name:
            docs[name] = str(statement.value.value)
            name = ""
        else:
            name = ""
    return docs
